package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The periods of a grain by the days in them, of which those asked for last are kept. */
final class KnownPeriods {
  /*
   * Series of the same days ask for the same periods again and again, and to find the month of a day
   * takes longer than to add it up. What was found for a day is kept in the slot that the day falls
   * in, until another takes its place. Entries are immutable, so that threads that race for a slot
   * find one or the other, or nothing: each of these is right.
   */
  private static final int SLOTS = 1 << 10;
  private static final int MIX = 0x9E3779B9;
  private static final int SHIFT = 22;

  private final Calendar calendar;
  private final Grain grain;
  private final @Nullable Known[] slots = new @Nullable Known[SLOTS];

  KnownPeriods(Calendar calendar, Grain grain) {
    this.calendar = calendar;
    this.grain = grain;
  }

  /**
   * A period, and its days since 1970-01-01.
   *
   * @param period the period
   * @param start its first day
   * @param end the day after its last
   */
  record Known(Period period, int start, int end) {}

  /** {@return the period that holds a day} */
  Known of(int day) {
    int slot = (day * MIX) >>> SHIFT;
    Known known = slots[slot];
    if (known == null || day < known.start || day >= known.end) {
      Period period = calendar.period(LocalDate.ofEpochDay(day), grain);
      known = new Known(period, (int) period.start().toEpochDay(), (int) period.end().toEpochDay());
      slots[slot] = known;
    }
    return known;
  }
}
