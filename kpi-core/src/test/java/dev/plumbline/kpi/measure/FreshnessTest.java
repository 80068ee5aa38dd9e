package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Calendar GREGORIAN = Calendar.gregorian();

  /** Measured for March; nothing for April; a plan for December. */
  private static final Series SERIES =
      Series.builder(KpiId.of("visits"))
          .put(Period.month(2026, 2), 1)
          .put(Period.month(2026, 3), 2)
          .put(Period.month(2026, 4), Reading.noData())
          .put(Period.month(2026, 12), 9)
          .build();

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, FRESH, 0",
    "2026-04-01, FRESH, 0",
    "2026-04-30, FRESH, 29",
    "2026-05-01, DUE, 30",
    "2026-05-31, DUE, 60",
    "2026-06-01, OVERDUE, 61",
    "2026-11-30, OVERDUE, 243"
  })
  void freshness_lastMeasuredForMarch_isThatOfTheTable(
      LocalDate today, Freshness.State state, long age) {
    Freshness freshness = SERIES.freshness(today, GREGORIAN, Cadence.MONTHLY);

    assertThat(freshness.state()).isEqualTo(state);
    assertThat(freshness.ageInDays()).hasValue(age);
    assertThat(freshness.last()).contains(Period.month(2026, 3));
    assertThat(freshness.dueOn()).contains(date("2026-05-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, 0, FRESH",
    "2026-05-01, 0, OVERDUE",
    "2026-05-01, 10, DUE",
    "2026-05-10, 10, DUE",
    "2026-05-11, 10, OVERDUE"
  })
  void freshness_withDaysOfGrace_isOverdueAfterThem(
      LocalDate today, int graceDays, Freshness.State state) {
    assertThat(SERIES.freshness(today, GREGORIAN, Cadence.MONTHLY, graceDays).state())
        .isEqualTo(state);
  }

  @Test
  void freshness_otherCadence_asksItsCalendar() {
    assertThat(SERIES.freshness(date("2026-06-30"), GREGORIAN, Cadence.QUARTERLY).state())
        .isEqualTo(Freshness.State.FRESH);
    assertThat(SERIES.freshness(date("2026-07-01"), GREGORIAN, Cadence.QUARTERLY).dueOn())
        .contains(date("2026-07-01"));
    assertThat(SERIES.freshness(date("2026-05-04"), Calendar.retail(), Cadence.MONTHLY).dueOn())
        .contains(date("2026-04-05"));
  }

  @Test
  void freshness_periodThatBeginsToday_counts() {
    Freshness freshness = SERIES.freshness(date("2026-12-01"), GREGORIAN, Cadence.MONTHLY);

    assertThat(freshness.last()).contains(Period.month(2026, 12));
    assertThat(freshness.dueOn()).contains(date("2027-02-01"));
  }

  @Test
  void freshness_nothingMeasuredYet_saysSo() {
    Freshness never = SERIES.freshness(date("2026-01-31"), GREGORIAN, Cadence.MONTHLY, 5);

    assertThat(never.state()).isEqualTo(Freshness.State.NEVER_MEASURED);
    assertThat(never.last()).isEmpty();
    assertThat(never.dueOn()).isEmpty();
    assertThat(never.ageInDays()).isEmpty();
    assertThat(never).hasToString("never measured");
    assertThat(SERIES.last(0).freshness(date("2026-01-31"), GREGORIAN, Cadence.MONTHLY).state())
        .isEqualTo(Freshness.State.NEVER_MEASURED);
  }

  @Test
  void freshness_correctedOrTakenBackLater_canBeAskedForThePast() {
    Series takenBack =
        SERIES.toBuilder().put(Period.month(2026, 3), date("2026-08-01"), Reading.noData()).build();
    LocalDate april = date("2026-04-15");

    assertThat(takenBack.freshness(april, GREGORIAN, Cadence.MONTHLY).last())
        .contains(Period.month(2026, 2));
    assertThat(takenBack.asKnownOn(april).freshness(april, GREGORIAN, Cadence.MONTHLY).last())
        .contains(Period.month(2026, 3));
  }

  @Test
  void freshness_negativeDays_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.freshness(date("2026-05-01"), GREGORIAN, Cadence.MONTHLY, -1))
        .withMessage("A measurement cannot be overdue after -1 days. Use 0 or more.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-04-15 | fresh: 2026-03 was the last",
        "2026-05-15 | due since 2026-05-01: 2026-03 was the last",
        "2026-06-15 | overdue, due since 2026-05-01: 2026-03 was the last"
      })
  void toString_eachState_saysWhatItRestsOn(LocalDate today, String text) {
    assertThat(SERIES.freshness(today, GREGORIAN, Cadence.MONTHLY)).hasToString(text);
  }
}
