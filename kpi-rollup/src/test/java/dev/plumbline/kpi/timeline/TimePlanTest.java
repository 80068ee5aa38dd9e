package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.UnusedFact;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimePlanTest {
  private static final Calendar GREGORIAN = Calendar.gregorian();
  private static final OrgUnitId SHOP = OrgUnitId.of("shop");
  private static final Kpi REVENUE = kpi("revenue", Nature.ADDITIVE);
  private static final Kpi CASH = kpi("cash", Nature.SEMI_ADDITIVE);
  private static final Kpi RATE =
      Kpi.builder("rate").direction(HIGHER_IS_BETTER).ratio(Ratio.percent("a", "b")).build();

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  private static TimeRules rule(Kpi kpi, TimeRule rule) {
    return TimeRules.builder().rule(kpi.id(), rule).build();
  }

  private static void assertRefused(Kpi kpi, TimeRules rules, String message) {
    assertThatExceptionOfType(InvalidTimePlanException.class)
        .isThrownBy(() -> TimePlan.of(GREGORIAN, Grain.MONTH, List.of(kpi), rules))
        .withMessage(message);
  }

  @Test
  void of_sumOfAStock_isRefusedWithTheWayOut() {
    assertRefused(
        CASH,
        rule(CASH, TimeRule.sum()),
        "The KPI 'cash' would be rolled up over time by the strategy 'sum', but it is a stock: the"
            + " $100 of Monday are the same $100 on Tuesday. Use lastNonEmpty() or meanByDays(), or"
            + " let it stand alone.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"INDEX", "DISTINCT_COUNT", "UNSTATED", "RATIO"})
  void of_sumOfWhatMustNotBeSummed_isRefused(Nature nature) {
    Kpi kpi = kpi("users", nature);

    assertRefused(
        kpi,
        rule(kpi, TimeRule.sum().rolling(3)),
        "The KPI 'users' would be rolled up over time by the strategy 'sum', but its nature "
            + nature
            + " does not allow sums. State nature(ADDITIVE) if it may be summed, or let it stand"
            + " alone.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"INDEX", "DISTINCT_COUNT", "UNSTATED"})
  void of_noRuleAndNoneByNature_isRefused(Nature nature) {
    assertRefused(
        kpi("users", nature),
        TimeRules.standard(),
        "The KPI 'users' has the nature "
            + nature
            + ", from which no rule over time follows. State its nature, give it a rule such as"
            + " TimeRule.meanByDays(), or let it stand alone.");
  }

  @Test
  void of_ratioWithoutParts_isRefused() {
    assertRefused(
        kpi("rate", Nature.RATIO),
        TimeRules.standard(),
        "The KPI 'rate' is a ratio without stated parts, which nothing can be made of over time."
            + " State its ratio(...) and measure the parts, give it a rule such as last(), or let it"
            + " stand alone.");
  }

  @Test
  void of_meanOfRatios_isRefused() {
    assertRefused(
        RATE,
        rule(RATE, TimeRule.meanByDays()),
        "The KPI 'rate' would be rolled up over time by the strategy 'weighted mean', but the mean"
            + " of ratios is not the ratio of the whole. State its ratio(...) and use ratioOfSums(),"
            + " or let it stand alone.");
  }

  @Test
  void of_ratioOfSumsWithoutParts_isRefused() {
    assertRefused(
        REVENUE,
        rule(REVENUE, TimeRule.ratioOfSums()),
        "The KPI 'revenue' would be rolled up over time by the strategy 'ratio of sums', but it has"
            + " no numerator and denominator. State its ratio(...), or let it stand alone.");
  }

  @Test
  void of_countOfKpis_isRefused() {
    assertRefused(
        REVENUE,
        rule(REVENUE, TimeRule.of(AggregationStrategy.count())),
        "The KPI 'revenue' would be rolled up over time by the strategy 'count', which counts KPIs,"
            + " and here there is only one. Use a strategy such as sum() or maximum(), or let it"
            + " stand alone.");
  }

  @Test
  void of_monthToDateOfMonths_isItself_weekToDateOfMonthsIsRefused() {
    assertThat(
            TimePlan.of(
                GREGORIAN,
                Grain.MONTH,
                List.of(REVENUE),
                rule(REVENUE, TimeRule.sum().toDate(Grain.MONTH))))
        .hasToString("to months; 1 KPIs, of which 0 alone");
    assertThat(TimePlan.of(GREGORIAN, Grain.HALF, List.of(REVENUE)))
        .hasToString("to halves; 1 KPIs, of which 0 alone");
    assertRefused(
        REVENUE,
        rule(REVENUE, TimeRule.sum().toDate(Grain.WEEK)),
        "The KPI 'revenue' would be rolled up over time by the rule 'sum over time, week to date',"
            + " but a month may lie in no single week of the calendar. Use a longer period that it"
            + " lies in, or a rolling window, or let it stand alone.");
  }

  @Test
  void of_severalProblems_areAllNamed() {
    TimeRules rules =
        TimeRules.builder()
            .rule(CASH.id(), TimeRule.sum())
            .rule(KpiId.of("unknown"), TimeRule.sum())
            .standsAlone(KpiId.of("alone"))
            .build();

    assertThatExceptionOfType(InvalidTimePlanException.class)
        .isThrownBy(
            () ->
                TimePlan.of(
                    Calendar.isoWeeks(),
                    Grain.MONTH,
                    List.of(CASH, REVENUE, kpi("revenue", Nature.INDEX)),
                    rules))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "There are two definitions of the KPI 'revenue', and they differ. Give it"
                            + " once.",
                        "The calendar of "
                            + Calendar.isoWeeks()
                            + " has no months. Use a grain that it has, or another calendar.",
                        "There is a rule for the KPI 'unknown', which the plan is not for. Give the"
                            + " KPI to the plan, or remove it from the rules.",
                        "There is word of the KPI 'alone', which the plan is not for. Give the KPI"
                            + " to the plan, or remove it from the rules.",
                        "The KPI 'cash' would be rolled up over time by the strategy 'sum', but it"
                            + " is a stock: the $100 of Monday are the same $100 on Tuesday. Use"
                            + " lastNonEmpty() or meanByDays(), or let it stand alone."));
  }

  @Test
  void rollUp_factsThatDoNotFit_areAllNamed() {
    Facts facts =
        Facts.builder()
            .put(Slice.of(SHOP, Period.year(2026)), REVENUE, 1)
            .put(Slice.of(SHOP, Period.month(2026, 3)), REVENUE, 1)
            .put(Slice.of(SHOP, Period.day(LocalDate.of(2026, 3, 31))), REVENUE, 1)
            .put(Slice.of(SHOP, Period.week(2026, 14)), CASH, 1)
            .putRatio(Slice.of(SHOP, Period.month(2026, 3)), RATE.id(), 1, 2, 1)
            .build();

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(
            () -> TimePlan.of(GREGORIAN, Grain.MONTH, List.of(REVENUE, CASH, RATE)).rollUp(facts))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "The KPI 'revenue' at 'shop' has a fact for 2026, which does not lie within"
                            + " 2026-01. Roll up to longer periods that it lies in, or let the KPI"
                            + " stand alone.",
                        "The KPI 'revenue' at 'shop' has facts for 2026-03 and for 2026-03-31, which"
                            + " overlap: days would count twice. Keep the finer facts, or the"
                            + " coarser ones.",
                        "The ratio of 'rate' at 'shop' in 2026-03 was measured with the factor 1.0,"
                            + " but the KPI states 100.0. Put it with that factor, or by the KPI:"
                            + " putRatio(slice, kpi, ...).",
                        "The KPI 'cash' at 'shop' has a fact for 2026-W14, which does not lie within"
                            + " 2026-03. Roll up to longer periods that it lies in, or let the KPI"
                            + " stand alone."));
  }

  @Test
  void rollUp_daysAndMonthsUnderAPlainMean_areRefused() {
    Facts facts =
        Facts.builder()
            .put(Slice.of(SHOP, Period.month(2026, 1)), CASH, 1)
            .put(Slice.of(SHOP, Period.month(2026, 2)), CASH, 1)
            .put(Slice.of(SHOP, Period.day(LocalDate.of(2026, 3, 1))), CASH, 1)
            .build();
    TimePlan plain = TimePlan.of(GREGORIAN, Grain.YEAR, List.of(CASH), rule(CASH, TimeRule.mean()));

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> plain.rollUp(facts))
        .withMessage(
            "The KPI 'cash' at 'shop' has facts of unlike lengths in 2026, such as 2026-01 and"
                + " 2026-03-01, which its rule would count as equals. Give facts of one grain, or"
                + " use a rule such as meanByDays().");
    TimePlan byDays =
        TimePlan.of(GREGORIAN, Grain.YEAR, List.of(CASH), rule(CASH, TimeRule.meanByDays()));
    assertThat(byDays.rollUp(facts).value(CASH.id(), SHOP, Period.year(2026)).orElseThrow())
        .isEqualTo(1);
  }

  @Test
  void rollUp_factsOfOtherKpis_areListed_andThoseThatStandAloneArePassedOn() {
    Slice year = Slice.of(SHOP, Period.year(2026));
    Kpi audit = kpi("audit", Nature.UNSTATED);
    TimePlan plan =
        TimePlan.of(
            GREGORIAN,
            Grain.MONTH,
            List.of(REVENUE, audit),
            TimeRules.builder().standsAlone(audit.id()).build());

    TimeResult result = plan.rollUp(Facts.builder().put(year, audit, 7).put(year, CASH, 1).build());

    assertThat(result.facts()).isEqualTo(Facts.builder().put(year, audit, 7).build());
    assertThat(result.value(audit.id(), SHOP, Period.year(2026)).orElseThrow()).isEqualTo(7);
    assertThat(result.extent(audit.id(), SHOP, Period.year(2026)).isPartial()).isFalse();
    assertThat(result.unused())
        .containsExactly(new UnusedFact(CASH.id(), year, UnusedFact.Reason.UNKNOWN_KPI));
    assertThat(result).hasToString("1 fact in 1 slice; 1 not used");
  }

  @Test
  void rollUp_seriesOfAnotherKpi_isRefused() {
    TimePlan plan = TimePlan.of(GREGORIAN, Grain.MONTH, List.of(REVENUE));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.rollUp(Series.builder(CASH).build()))
        .withMessage("The KPI 'cash' is not in the plan. Give it to TimePlan.of, with a rule.");
  }

  @Test
  void timeline_ofAnotherKpi_isRefused() {
    TimeResult result =
        TimePlan.of(GREGORIAN, Grain.MONTH, List.of(REVENUE)).rollUp(Facts.builder().build());

    assertThat(result.timeline(REVENUE.id(), SHOP)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.timeline(CASH.id(), SHOP))
        .withMessage(
            "The KPI 'cash' is not in the plan. Give it to TimePlan.of, or correct the id.");
  }
}
