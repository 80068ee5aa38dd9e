package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.timeline.PartialPeriods.AS_THEY_ARE;
import static dev.plumbline.kpi.timeline.PartialPeriods.PRO_RATA;
import static dev.plumbline.kpi.timeline.PartialPeriods.SAME_DATES;
import static dev.plumbline.kpi.timeline.PartialPeriods.SAME_PARTS;
import static dev.plumbline.kpi.timeline.PartialPeriods.WITHHELD;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartialPeriodsTest {
  private static final Period FEBRUARY = Period.month(2026, 2);
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi VISITS = kpi("visits", Nature.ADDITIVE);
  private static final Kpi HEADCOUNT = kpi("headcount", Nature.SEMI_ADDITIVE);

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  /** A value for each day from one up to another, which has none. */
  private static Series days(
      Kpi kpi, LocalDate from, LocalDate to, ToDoubleFunction<LocalDate> value) {
    Series.Builder series = Series.builder(kpi);
    from.datesUntil(to).forEach(day -> series.put(Period.day(day), value.applyAsDouble(day)));
    return series.build();
  }

  private static Series visitsUntil(LocalDate end) {
    return days(VISITS, LocalDate.of(2026, 2, 1), end, day -> 100);
  }

  private static Timeline timeline(Grain grain, Kpi kpi, TimeRule rule, Series series) {
    return TimePlan.of(
            Calendar.gregorian(),
            grain,
            List.of(kpi),
            TimeRules.builder().rule(kpi.id(), rule).build())
        .rollUp(series);
  }

  private static Timeline months(Series series) {
    return timeline(Grain.MONTH, VISITS, TimeRule.sum(), series);
  }

  private static BigDecimal exactly(double number) {
    return new BigDecimal(number);
  }

  private static void assertFigures(PeriodComparison found, double figure, double reference) {
    assertThat(found.figure()).isEqualTo(Figure.of(figure));
    assertThat(found.reference()).isEqualTo(Figure.of(reference));
  }

  @Test
  void compare_theUnfinishedMonth_isWhatTheTableSays() {
    Timeline visits = months(visitsUntil(LocalDate.of(2026, 3, 15)));

    PeriodComparison withheld = visits.compare(MARCH, FEBRUARY, WITHHELD);
    assertThat(withheld.figure()).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(withheld.reference()).isEqualTo(Figure.of(2800));
    assertThat(withheld.isPartial()).isTrue();
    assertThat(withheld)
        .hasToString(
            "below minimum coverage (14 of 31 days of 2026-03) against 2800.0 (28 of 28 days of"
                + " 2026-02), partial periods: withheld");
    assertFigures(visits.compare(MARCH, FEBRUARY, SAME_PARTS), 1400, 1400);
    assertFigures(visits.compare(MARCH, FEBRUARY, SAME_DATES), 1400, 1400);
    assertFigures(visits.compare(MARCH, FEBRUARY, PRO_RATA), 3100, 2800);
    assertFigures(visits.compare(MARCH, FEBRUARY, AS_THEY_ARE), 1400, 2800);
    assertFigures(visits.compare(FEBRUARY, MARCH, SAME_PARTS), 1400, 1400);
  }

  @Test
  void compare_daysWithoutData_areLeftOutOfBoth() {
    Series series =
        visitsUntil(LocalDate.of(2026, 3, 15)).toBuilder()
            .put(Period.day(LocalDate.of(2026, 3, 15)), Reading.noData())
            .build();

    assertFigures(months(series).compare(MARCH, FEBRUARY, SAME_PARTS), 1400, 1400);
  }

  @Test
  void compare_likeForLike_saysWhichDays() {
    PeriodComparison found =
        months(visitsUntil(LocalDate.of(2026, 3, 15))).compareWithPrevious(MARCH, SAME_PARTS);

    assertThat(found.extent()).hasToString("14 of 14 days of 2026-03-01/2026-03-15");
    assertThat(found.referenceExtent()).hasToString("14 of 14 days of 2026-02-01/2026-02-15");
    assertThat(found.isPartial()).isFalse();
    assertThat(found.treatment()).isEqualTo(SAME_PARTS);
  }

  @ParameterizedTest
  @EnumSource(PartialPeriods.class)
  void compare_completePeriods_areComparedAsTheyAre(PartialPeriods treatment) {
    Timeline visits = months(visitsUntil(LocalDate.of(2026, 4, 1)));

    PeriodComparison found = visits.compare(MARCH, FEBRUARY, treatment);

    assertFigures(found, 3100, 2800);
    assertThat(found.isPartial()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = PartialPeriods.class,
      names = {"SAME_PARTS", "SAME_DATES"})
  void compare_thirtyDaysWithFebruary_clipsBothTo28(PartialPeriods treatment) {
    Timeline visits = months(visitsUntil(LocalDate.of(2026, 3, 31)));

    PeriodComparison found = visits.compare(MARCH, FEBRUARY, treatment);

    assertFigures(found, 2800, 2800);
    assertThat(found.extent()).hasToString("28 of 28 days of 2026-03-01/2026-03-29");
    assertThat(found.referenceExtent()).hasToString("28 of 28 days of 2026-02");
  }

  @Test
  void compare_yearWithALeapYear_byCountingOrByDates() {
    Timeline years =
        timeline(
            Grain.YEAR,
            VISITS,
            TimeRule.sum(),
            days(
                VISITS,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 3, 2),
                day -> day.getDayOfMonth() == 29 && day.getMonthValue() == 2 ? 1000 : 1));

    PeriodComparison byCounting = years.compareWithLastYear(Period.year(2025), SAME_PARTS);
    assertFigures(byCounting, 60, 1059);
    assertThat(byCounting.referenceExtent()).hasToString("60 of 60 days of 2024-01-01/2024-03-01");
    PeriodComparison byDates = years.compareWithLastYear(Period.year(2025), SAME_DATES);
    assertFigures(byDates, 60, 60);
    assertThat(byDates.extent()).hasToString("60 of 60 days of 2025-01-01/2025-03-02");
    assertThat(byDates.referenceExtent()).hasToString("60 of 61 days of 2024-01-01/2024-03-02");
  }

  @Test
  void compare_yearOfWhichMonthsAreMissing_takesThoseThatBothHave() {
    Series.Builder series = Series.builder(VISITS);
    for (int month = 1; month <= 12; month++) {
      if (month != 2) {
        series.put(Period.month(2025, month), 100 + month);
      }
      if (month != 1 && month < 7) {
        series.put(Period.month(2026, month), 200 + month);
      }
    }
    Timeline years = timeline(Grain.YEAR, VISITS, TimeRule.sum(), series.build());

    PeriodComparison found = years.compareWithLastYear(Period.year(2026), SAME_PARTS);

    assertFigures(found, 203 + 204 + 205 + 206, 103 + 104 + 105 + 106);
    assertThat(found.extent()).hasToString("122 of 181 days of 2026-H1");
    assertThat(years.compareWithLastYear(Period.year(2026), WITHHELD).reference())
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void compare_aStockSoFar_isThatOfTheSameDay() {
    Series series =
        days(
            HEADCOUNT,
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 3, 15),
            day -> day.getDayOfYear());

    Timeline months = timeline(Grain.MONTH, HEADCOUNT, TimeRule.lastNonEmpty(), series);

    assertFigures(months.compare(MARCH, FEBRUARY, SAME_PARTS), 31 + 28 + 14, 31 + 14);
    assertFigures(months.compare(MARCH, FEBRUARY, AS_THEY_ARE), 31 + 28 + 14, 31 + 28);
    assertFigures(
        timeline(Grain.MONTH, HEADCOUNT, TimeRule.firstNonEmpty(), series)
            .compare(MARCH, FEBRUARY, SAME_PARTS),
        31 + 28 + 1,
        31 + 1);
  }

  @Test
  void compare_theFirstOfAStock_withTheFirstDayMissing_isThatOfTheSameDay() {
    Series series =
        Series.builder(HEADCOUNT)
            .put(Period.day(FEBRUARY.start()), 1)
            .put(Period.day(FEBRUARY.start().plusDays(1)), 2)
            .put(Period.day(FEBRUARY.start().plusDays(2)), 3)
            .put(Period.day(MARCH.start().plusDays(1)), 12)
            .put(Period.day(MARCH.start().plusDays(2)), 13)
            .build();

    assertFigures(
        timeline(Grain.MONTH, HEADCOUNT, TimeRule.firstNonEmpty(), series)
            .compare(MARCH, FEBRUARY, SAME_PARTS),
        12,
        2);
  }

  @Test
  void compare_yearToDate_comparesTheDaysSinceItsBeginning() {
    Series series = days(VISITS, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 15), day -> 1);

    Timeline toDate = timeline(Grain.MONTH, VISITS, TimeRule.sum().toDate(Grain.YEAR), series);

    assertFigures(toDate.compareWithLastYear(MARCH, SAME_PARTS), 73, 73);
    assertFigures(toDate.compareWithLastYear(MARCH, AS_THEY_ARE), 73, 90);
  }

  @Test
  void compare_ratioSoFar_isTheRatioOfTheSameParts() {
    Kpi rate = Kpi.builder("rate").direction(HIGHER_IS_BETTER).ratio(Ratio.of("a", "b")).build();
    Series series =
        Series.builder(rate)
            .putRatio(Period.day(FEBRUARY.start()), 1, 2, 1)
            .putRatio(Period.day(FEBRUARY.start().plusDays(1)), 1, 98, 1)
            .putRatio(Period.day(MARCH.start()), 3, 4, 1)
            .build();

    Timeline months = timeline(Grain.MONTH, rate, TimeRule.ratioOfSums(), series);

    assertFigures(months.compare(MARCH, FEBRUARY, SAME_PARTS), 0.75, 0.5);
    assertFigures(months.compare(MARCH, FEBRUARY, AS_THEY_ARE), 0.75, 0.02);
  }

  @Test
  void compare_proRata_isRoundedOnce() {
    Series series =
        Series.builder(VISITS)
            .put(Period.day(FEBRUARY.start()), 0.1)
            .put(Period.day(FEBRUARY.start().plusDays(1)), 0.2)
            .put(Period.day(FEBRUARY.start().plusDays(2)), Reading.notApplicable())
            .build();

    assertThat(months(series).compareWithPrevious(FEBRUARY, PRO_RATA).figure())
        .isEqualTo(
            Figure.of(
                exactly(0.1).add(exactly(0.2)).multiply(new BigDecimal("13.5")).doubleValue()));
  }

  @Test
  void compare_nothingInCommon_isNoData() {
    Series series =
        Series.builder(VISITS)
            .put(Period.day(FEBRUARY.start()), 1)
            .put(Period.day(MARCH.start().plusDays(1)), 1)
            .build();

    PeriodComparison found = months(series).compare(MARCH, FEBRUARY, SAME_PARTS);

    assertThat(found.figure()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(found.reference()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(found.extent()).hasToString("0 of 31 days of 2026-03");
  }

  @Test
  void compare_factsThatAreNoPeriodsOfTheCalendar_haveNoCounterparts() {
    Series series =
        Series.builder(VISITS)
            .put(Period.between(FEBRUARY.start(), FEBRUARY.start().plusDays(10)), 1)
            .put(Period.between(MARCH.start(), MARCH.start().plusDays(10)), 1)
            .build();

    assertThat(months(series).compare(MARCH, FEBRUARY, SAME_PARTS).figure())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(months(series).compare(MARCH, FEBRUARY, SAME_DATES).figure())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void compare_withAPeriodWithoutFacts_isNoData() {
    PeriodComparison found =
        months(visitsUntil(LocalDate.of(2026, 3, 1))).compareWithLastYear(FEBRUARY, AS_THEY_ARE);

    assertThat(found.reference()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(found.referenceExtent()).hasToString("0 of 28 days of 2025-02");
  }

  @Test
  void compare_inRetailYears_byDates_isRefused_byCountingNot() {
    Calendar retail = Calendar.retail();
    Period year = retail.period(LocalDate.of(2025, 6, 1), Grain.YEAR);
    Series series =
        days(VISITS, retail.previous(year).start(), year.start().plusDays(10), day -> 1);
    Timeline years = TimePlan.of(retail, Grain.YEAR, List.of(VISITS)).rollUp(series);

    assertFigures(years.compareWithPrevious(year, SAME_PARTS), 10, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> years.compareWithPrevious(year, SAME_DATES))
        .withMessage(
            "The periods %s and %s begin on different days of the month, so that dates do not tell"
                    .formatted(year, retail.previous(year))
                + " which parts are the same. Use PartialPeriods.SAME_PARTS.");
  }

  @Test
  void compare_proRataOfAStock_isRefused() {
    Timeline months =
        timeline(
            Grain.MONTH, HEADCOUNT, TimeRule.lastNonEmpty(), Series.builder(HEADCOUNT).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> months.compare(MARCH, FEBRUARY, PRO_RATA))
        .withMessage(
            "The KPI 'headcount' (SEMI_ADDITIVE, last non-empty over time) would be scaled by days,"
                + " but only a sum of what is additive grows by the day. Use"
                + " PartialPeriods.SAME_PARTS, or WITHHELD.");
  }

  @Test
  void compare_proRataOfAMean_isRefused() {
    Timeline months =
        timeline(Grain.MONTH, VISITS, TimeRule.mean(), Series.builder(VISITS).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> months.compare(MARCH, FEBRUARY, PRO_RATA))
        .withMessageStartingWith("The KPI 'visits' (ADDITIVE, mean over time) would be scaled");
  }

  @Test
  void compare_aPeriodOfAnotherGrain_isRefused() {
    Timeline months = months(Series.builder(VISITS).build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> months.compare(Period.year(2026), FEBRUARY, WITHHELD))
        .withMessage(
            "The period 2026 is no month of the calendar Gregorian. Compare periods of the plan's"
                + " grain.");
  }

  @Test
  void extent_beyondItsPeriod_isRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> new Extent(MARCH, 5, 4))
        .withMessage(
            "An extent covers 5 of 4 days of 2026-03, which has 31. No more can be covered than is"
                + " due, and no more due than there is.");
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> new Extent(MARCH, 5, 32));
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> new Extent(MARCH, -1, 4));
    assertThat(new Extent(Period.day(MARCH.start()), 1, 1)).hasToString("1 of 1 day of 2026-03-01");
    assertThat(new Extent(MARCH, 0, 0).coverage()).isZero();
    assertThat(new Extent(MARCH, 14, 28).coverage()).isEqualTo(0.5);
  }

  /** One number for a month that is not over: partial if it is put for its days. */
  @Test
  void month_thatIsPutForTheDaysItCovers_isPartialLikeItsDays() {
    Series.Builder series = Series.builder(VISITS).put(FEBRUARY, 2800);
    Period twoWeeks = Period.between(MARCH.start(), MARCH.start().plusDays(14));

    Timeline partial = months(series.put(twoWeeks, 1470).build());
    assertThat(partial.extent(MARCH)).hasToString("14 of 31 days of 2026-03");
    assertThat(partial.compare(MARCH, FEBRUARY, WITHHELD).figure())
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertFigures(partial.compare(MARCH, FEBRUARY, PRO_RATA), 3255, 2800);
    Timeline whole = months(Series.builder(VISITS).put(FEBRUARY, 2800).put(MARCH, 1470).build());
    assertThat(whole.extent(MARCH).isPartial()).isFalse();
  }
}
