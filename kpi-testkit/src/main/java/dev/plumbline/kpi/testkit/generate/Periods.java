package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Periods of every cadence.
 *
 * <p>They hold a day of the years 2020 to 2029; about every eighth holds a special one: the first
 * and the last day of the calendar, a leap day, the turn of a year, or a day without a leap day in
 * a century. Weeks begin on Monday. Every other year is a fiscal year, beginning in any month.
 */
public final class Periods {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final LocalDate DECADE = LocalDate.of(2020, 1, 1);
  private static final int DAYS_OF_DECADE = 3653;

  private static final Generator<LocalDate> SPECIAL =
      Generator.of(
          List.of(
              FIRST,
              LAST,
              LocalDate.of(2024, 2, 29),
              LocalDate.of(2026, 12, 31),
              LocalDate.of(2027, 1, 1),
              LocalDate.of(2100, 2, 28)));

  private static final Generator<Period> ANY =
      Generator.of(List.of(Cadence.values())).flatMap(Periods::of);

  private Periods() {}

  /** {@return periods of all cadences, each as often} */
  public static Generator<Period> any() {
    return ANY;
  }

  /**
   * {@return periods of one cadence}
   *
   * @param cadence how long they are
   */
  public static Generator<Period> of(Cadence cadence) {
    return random ->
        cadence == Cadence.YEARLY && random.nextBoolean()
            ? fiscalYear(day(random).getYear(), random)
            : around(day(random), cadence);
  }

  private static LocalDate day(RandomGenerator random) {
    return random.nextInt(8) == 0
        ? SPECIAL.next(random)
        : DECADE.plusDays(random.nextInt(DAYS_OF_DECADE));
  }

  /**
   * {@return the period around a day}
   *
   * @param day of the years 1 to 9999
   * @param cadence how long the period is; a year is a calendar year
   * @throws IllegalArgumentException if the day is outside of these years
   */
  public static Period around(LocalDate day, Cadence cadence) {
    return cadence == Cadence.WEEKLY
        ? week(day)
        : Calendar.gregorian().period(day, cadence.grain());
  }

  /** The last days of the calendar have no week of their own, and get the one before. */
  private static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate start = monday.plusDays(6).isAfter(LAST) ? monday.minusDays(7) : monday;
    return Period.between(start, start.plusDays(7));
  }

  private static Period fiscalYear(int year, RandomGenerator random) {
    return Period.fiscalYear(Math.max(2, year), Month.of(random.nextInt(12) + 1));
  }
}
