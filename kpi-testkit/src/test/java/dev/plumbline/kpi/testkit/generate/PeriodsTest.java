package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource({
    "DAILY, 1, 1",
    "WEEKLY, 7, 7",
    "MONTHLY, 28, 31",
    "QUARTERLY, 90, 92",
    "HALF_YEARLY, 181, 184",
    "YEARLY, 365, 366"
  })
  void of_cadence_lastsAsLong(Cadence cadence, long least, long most) {
    assertThat(Periods.of(cadence).stream(42).limit(1_000))
        .allMatch(period -> period.days() >= least && period.days() <= most);
  }

  @ParameterizedTest
  @EnumSource
  void of_sameSeed_isEqual(Cadence cadence) {
    assertThat(Periods.of(cadence).list(1_000).ofSeed(7))
        .isEqualTo(Periods.of(cadence).list(1_000).ofSeed(7));
  }

  @Test
  void any_thousand_holdsTheEndsOfTheCalendarAndALeapDay() {
    List<Period> periods = Periods.any().list(1_000).ofSeed(42);

    assertThat(periods)
        .contains(Period.parse("0001-01-01"), Period.parse("9999-12-31"))
        .anyMatch(period -> period.contains(LocalDate.of(2024, 2, 29)))
        .anyMatch(period -> period.days() > 364 && period.start().getMonthValue() > 1);
  }

  @Test
  void around_lastDayOfTheCalendar_isTheLastFullWeek() {
    Period week = Periods.around(LocalDate.of(9999, 12, 31), Cadence.WEEKLY);

    assertThat(week.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(week).isEqualTo(Period.parse("9999-12-20/9999-12-27"));
  }
}
