package dev.plumbline.kpi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KnownPeriodsTest {
  private static final Calendar CALENDAR = Calendar.gregorian();
  private static final int DAYS = 20_000;

  private static void assertHolds(KnownPeriods periods, int day) {
    KnownPeriods.Known known = periods.of(day);
    assertThat(known.period()).isEqualTo(CALENDAR.period(LocalDate.ofEpochDay(day), Grain.QUARTER));
    assertThat(known.start()).isEqualTo(known.period().start().toEpochDay());
    assertThat(known.end()).isEqualTo(known.period().end().toEpochDay());
  }

  @Test
  void of_moreDaysThanSlots_forthAndBack_isThePeriodOfTheDay() {
    KnownPeriods periods = new KnownPeriods(CALENDAR, Grain.QUARTER);

    for (int day = -DAYS; day < DAYS; day += 7) {
      assertHolds(periods, day);
    }
    for (int day = DAYS; day > -DAYS; day -= 11) {
      assertHolds(periods, day);
    }
  }
}
