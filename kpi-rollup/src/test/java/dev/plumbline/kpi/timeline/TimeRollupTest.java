package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRollupTest {
  private static final Calendar GREGORIAN = Calendar.gregorian();
  private static final OrgUnitId SHOP = OrgUnitId.of("shop");
  private static final OrgUnitId OTHER_SHOP = OrgUnitId.of("other-shop");
  private static final Period WEEK = Period.week(2026, 7);
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi REVENUE = kpi("revenue", Nature.ADDITIVE);
  private static final Kpi HEADCOUNT = kpi("headcount", Nature.SEMI_ADDITIVE);
  private static final Kpi MEALS =
      Kpi.builder("meals")
          .direction(HIGHER_IS_BETTER)
          .ratio(Ratio.percent("flights with meals", "flights"))
          .build();

  private static Kpi kpi(String id, Nature nature) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).nature(nature).build();
  }

  /** The values of the days of a week; {@code NaN} where nothing is put. */
  private static Series days(Kpi kpi, double... values) {
    Series.Builder series = Series.builder(kpi);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        series.put(Period.day(WEEK.start().plusDays(i)), values[i]);
      }
    }
    return series.build();
  }

  private static Timeline weeks(Kpi kpi, TimeRule rule, Series series) {
    return TimePlan.of(
            GREGORIAN, Grain.WEEK, List.of(kpi), TimeRules.builder().rule(kpi.id(), rule).build())
        .rollUp(series);
  }

  private static double valueOf(TimeRule rule, Series series) {
    return weeks(HEADCOUNT, rule, series).figure(WEEK).orElseThrow();
  }

  private static String extentOf(TimeRule rule, Series series) {
    return weeks(HEADCOUNT, rule, series).extent(WEEK).toString();
  }

  @Test
  void rules_daysWithAGap_areWhatTheTableSays() {
    double gap = Double.NaN;
    Series series = days(HEADCOUNT, 4, gap, 10, 8, 8, 8, 8);
    Series open = days(HEADCOUNT, 4, gap, 10, gap, gap, gap, gap);

    assertThat(valueOf(TimeRule.mean(), series)).isEqualTo(46 / 6.0);
    assertThat(valueOf(TimeRule.minimum(), series)).isEqualTo(4);
    assertThat(valueOf(TimeRule.maximum(), series)).isEqualTo(10);
    assertThat(extentOf(TimeRule.maximum(), series)).isEqualTo("6 of 7 days of 2026-W07");
    assertThat(valueOf(TimeRule.first(), series)).isEqualTo(4);
    assertThat(valueOf(TimeRule.last(), series)).isEqualTo(8);
    assertThat(extentOf(TimeRule.last(), series)).isEqualTo("7 of 7 days of 2026-W07");
    assertThat(weeks(HEADCOUNT, TimeRule.last(), open).figure(WEEK))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(extentOf(TimeRule.last(), open)).isEqualTo("0 of 7 days of 2026-W07");
    assertThat(valueOf(TimeRule.lastNonEmpty(), open)).isEqualTo(10);
    assertThat(extentOf(TimeRule.lastNonEmpty(), open)).isEqualTo("3 of 7 days of 2026-W07");
    assertThat(valueOf(TimeRule.firstNonEmpty(), days(HEADCOUNT, gap, gap, 6))).isEqualTo(6);
    assertThat(extentOf(TimeRule.firstNonEmpty(), days(HEADCOUNT, gap, gap, 6)))
        .isEqualTo("5 of 7 days of 2026-W07");
  }

  @Test
  void meanByDays_monthsOfUnequalLength_weighsThem() {
    Series months =
        Series.builder(HEADCOUNT)
            .put(Period.month(2026, 1), 10)
            .put(Period.month(2026, 2), 20)
            .put(Period.month(2026, 3), 30)
            .put(Period.month(2026, 4), 10)
            .put(Period.month(2026, 5), 20)
            .put(Period.month(2026, 6), 40)
            .build();
    TimePlan quarters =
        TimePlan.of(
            GREGORIAN,
            Grain.QUARTER,
            List.of(HEADCOUNT),
            TimeRules.builder().rule(HEADCOUNT.id(), TimeRule.meanByDays()).build());

    assertThat(quarters.rollUp(months).figure(0).orElseThrow())
        .isEqualTo((31 * 10 + 28 * 20 + 31 * 30) / 90.0);
    assertThat(quarters.rollUp(months).figure(1).orElseThrow())
        .isEqualTo((30 * 10 + 31 * 20 + 30 * 40) / 91.0);
  }

  @Test
  void standardRules_byNature_sumAFlow_showTheLastOfAStock_andDivideTheSumsOfARatio() {
    Facts.Builder facts = Facts.builder();
    facts.putRatio(Slice.of(SHOP, Period.month(2026, 1)), MEALS, 2, 4);
    facts.putRatio(Slice.of(SHOP, Period.month(2026, 2)), MEALS, 2, 100);
    for (int month = 1; month <= 2; month++) {
      Slice slice = Slice.of(SHOP, Period.month(2026, month));
      facts.put(slice, REVENUE, month * 0.1).put(slice, HEADCOUNT, 100);
    }

    TimeResult years =
        TimePlan.of(GREGORIAN, Grain.YEAR, List.of(REVENUE, HEADCOUNT, MEALS))
            .rollUp(facts.build());

    Period year = Period.year(2026);
    assertThat(years.value(REVENUE.id(), SHOP, year).orElseThrow()).isEqualTo(0.1 + 0.2);
    assertThat(years.value(HEADCOUNT.id(), SHOP, year).orElseThrow()).isEqualTo(100);
    assertThat(years.value(MEALS.id(), SHOP, year).orElseThrow()).isEqualTo(400 / 104.0);
    assertThat(years.facts().at(SHOP, year).reading(MEALS.id()))
        .isEqualTo(Reading.ofRatio(4, 104, 100));
    assertThat(years.quality(MEALS.id(), SHOP, year))
        .isEqualTo(Quality.rolledUp(59 / 365.0, false));
    assertThat(years.extent(MEALS.id(), SHOP, year)).hasToString("59 of 365 days of 2026");
  }

  @Test
  void lastNonEmpty_ofSeveralUnits_isTheLastOfEach() {
    Facts facts =
        Facts.builder()
            .put(Slice.of(SHOP, Period.day(LocalDate.of(2026, 3, 31))), HEADCOUNT, 12)
            .put(Slice.of(SHOP, Period.day(LocalDate.of(2026, 3, 1))), HEADCOUNT, 10)
            .put(Slice.of(OTHER_SHOP, Period.day(LocalDate.of(2026, 3, 2))), HEADCOUNT, 5)
            .build();

    TimeResult months = TimePlan.of(GREGORIAN, Grain.MONTH, List.of(HEADCOUNT)).rollUp(facts);

    assertThat(months.value(HEADCOUNT.id(), SHOP, MARCH).orElseThrow()).isEqualTo(12);
    assertThat(months.value(HEADCOUNT.id(), OTHER_SHOP, MARCH).orElseThrow()).isEqualTo(5);
    assertThat(months.quality(HEADCOUNT.id(), SHOP, MARCH)).isEqualTo(Quality.rolledUp(1, true));
    assertThat(months.extent(HEADCOUNT.id(), OTHER_SHOP, MARCH))
        .hasToString("2 of 31 days of 2026-03");
  }

  @Test
  void last_aLabelOrARatio_isTheReadingAsItWas() {
    Kpi phase = kpi("phase", Nature.UNSTATED);
    Series labels =
        Series.builder(phase)
            .put(Period.day(WEEK.start()), Reading.ofLabel("open"))
            .put(Period.day(WEEK.end().minusDays(1)), Reading.ofLabel("done"))
            .build();
    Series ratios =
        Series.builder(MEALS).putRatio(Period.day(WEEK.end().minusDays(1)), 1, 3, 100).build();

    Timeline phases = weeks(phase, TimeRule.last(), labels);
    assertThat(phases.reading(0)).isEqualTo(Reading.ofLabel("done"));
    assertThat(phases.extent(0).isPartial()).isFalse();
    assertThat(phases.figure(0)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(weeks(phase, TimeRule.first(), labels).reading(0))
        .isEqualTo(Reading.ofLabel("open"));
    assertThat(weeks(MEALS, TimeRule.last(), ratios).reading(0))
        .isEqualTo(Reading.ofRatio(1, 3, 100));
    assertThat(phases.toSeries().reading(WEEK)).isEqualTo(Reading.ofLabel("done"));
  }

  @Test
  void rollUp_whatDoesNotApply_leavesTheDaysThatAreDue() {
    Series.Builder series = days(REVENUE, 1, 2, 3, 4, 5).toBuilder();
    series.put(Period.day(WEEK.start().plusDays(5)), Reading.notApplicable());
    series.put(Period.day(WEEK.start().plusDays(6)), Reading.notApplicable());

    Timeline sums = weeks(REVENUE, TimeRule.sum().withMinimumCoverage(1), series.build());
    assertThat(sums.figure(0).orElseThrow()).isEqualTo(15);
    assertThat(sums.extent(0)).hasToString("5 of 5 days of 2026-W07");
    assertThat(sums.quality(0)).isEqualTo(Quality.rolledUp(1, true));
    assertThat(weeks(HEADCOUNT, TimeRule.lastNonEmpty(), of(HEADCOUNT, series.build())).extent(0))
        .hasToString("5 of 5 days of 2026-W07");
    Timeline last = weeks(HEADCOUNT, TimeRule.last(), of(HEADCOUNT, series.build()));
    assertThat(last.figure(0)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(last.extent(0)).hasToString("0 of 0 days of 2026-W07");
    assertThat(last.quality(0)).isEqualTo(Quality.rolledUp(0, true));
  }

  private static Series of(Kpi kpi, Series other) {
    Series.Builder series = Series.builder(kpi);
    other.toList().forEach(point -> series.put(point.period(), point.reading()));
    return series.build();
  }

  @Test
  void rollUp_nothingAppliesOnAnyDay_isNotApplicable_andComplete() {
    Series.Builder series = Series.builder(REVENUE);
    for (int i = 0; i < 7; i++) {
      series.put(Period.day(WEEK.start().plusDays(i)), Reading.notApplicable());
    }

    Timeline sums = weeks(REVENUE, TimeRule.sum(), series.build());
    assertThat(sums.figure(0)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(sums.quality(0)).isEqualTo(Quality.rolledUp(0, true));
    assertThat(sums.extent(0)).hasToString("0 of 0 days of 2026-W07");
  }

  @Test
  void rollUp_daysMissing_byPolicyAndCoverage() {
    Series series = days(REVENUE, 1, 2, 3);
    Series withReason =
        Series.builder(REVENUE).put(WEEK, Reading.missing(Gap.ZERO_DENOMINATOR)).build();

    assertThat(weeks(REVENUE, TimeRule.sum(), series).figure(0).orElseThrow()).isEqualTo(6);
    assertThat(
            weeks(REVENUE, TimeRule.sum().withMissing(MissingPolicy.PROPAGATE), series).figure(0))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(
            weeks(REVENUE, TimeRule.sum().withMissing(MissingPolicy.PROPAGATE), withReason)
                .figure(0))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(weeks(REVENUE, TimeRule.sum(), withReason).figure(0))
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(weeks(REVENUE, TimeRule.sum().withMinimumCoverage(0.43), series).figure(0))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(weeks(REVENUE, TimeRule.sum().withMinimumCoverage(3 / 7.0), series).figure(0))
        .isEqualTo(Figure.of(6));
    assertThat(
            weeks(
                    HEADCOUNT,
                    TimeRule.lastNonEmpty().withMinimumCoverage(0.5),
                    of(HEADCOUNT, series))
                .figure(0))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @Test
  void rollUp_aReasonForSomeDaysAndNoneForOthers_isNoData() {
    Series oneDay =
        Series.builder(REVENUE)
            .put(Period.day(WEEK.start()), Reading.missing(Gap.ZERO_DENOMINATOR))
            .build();

    assertThat(weeks(REVENUE, TimeRule.sum(), oneDay).figure(0))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void rollUp_substitutes_countButDoNotCover() {
    Quality standIn = new Quality(Provenance.SUBSTITUTED, 0, false);
    Series some =
        days(REVENUE, 1).toBuilder()
            .put(Period.day(WEEK.start().plusDays(1)), Reading.of(5), standIn)
            .build();
    Series only = Series.builder(REVENUE).put(WEEK, Reading.of(5), standIn).build();

    Timeline sums = weeks(REVENUE, TimeRule.sum(), some);
    assertThat(sums.figure(0).orElseThrow()).isEqualTo(6);
    assertThat(sums.quality(0)).isEqualTo(Quality.rolledUp(1 / 7.0, false));
    assertThat(weeks(REVENUE, TimeRule.sum(), only).quality(0))
        .isEqualTo(new Quality(Provenance.SUBSTITUTED, 0, false));
  }

  @Test
  void rollUp_factsThatAreIncomplete_areIncompleteAbove() {
    Series series =
        Series.builder(REVENUE).put(WEEK, Reading.of(5), Quality.rolledUp(0.5, false)).build();

    assertThat(weeks(REVENUE, TimeRule.sum(), series).quality(0))
        .isEqualTo(Quality.rolledUp(1, false));
  }

  @Test
  void toDate_monthsOfAYear_growUntilItsEnd() {
    Series.Builder series = Series.builder(REVENUE);
    for (int month = 1; month <= 14; month++) {
      if (month != 3) {
        series.put(Period.month(2025 + (month - 1) / 12, (month - 1) % 12 + 1), 1);
      }
    }
    TimePlan months =
        TimePlan.of(
            GREGORIAN,
            Grain.MONTH,
            List.of(REVENUE),
            TimeRules.builder().rule(REVENUE.id(), TimeRule.sum().toDate(Grain.YEAR)).build());

    Timeline toDate = months.rollUp(series.build());

    assertThat(toDate.size()).isEqualTo(14);
    assertThat(toDate.figure(Period.month(2025, 2)).orElseThrow()).isEqualTo(2);
    assertThat(toDate.figure(Period.month(2025, 3)).orElseThrow()).isEqualTo(2);
    assertThat(toDate.extent(Period.month(2025, 3))).hasToString("59 of 90 days of 2025-Q1");
    assertThat(toDate.figure(Period.month(2025, 12)).orElseThrow()).isEqualTo(11);
    assertThat(toDate.figure(Period.month(2026, 1)).orElseThrow()).isEqualTo(1);
  }

  @Test
  void rolling_threeMonths_reachBackOverTheYear() {
    Series.Builder series = Series.builder(REVENUE);
    for (int month = 10; month <= 15; month++) {
      series.put(Period.month(2025 + (month - 1) / 12, (month - 1) % 12 + 1), month);
    }
    TimePlan months =
        TimePlan.of(
            GREGORIAN,
            Grain.MONTH,
            List.of(REVENUE),
            TimeRules.builder().rule(REVENUE.id(), TimeRule.sum().rolling(3)).build());

    Timeline rolling = months.rollUp(series.build());

    assertThat(rolling.figure(Period.month(2025, 10)).orElseThrow()).isEqualTo(10);
    assertThat(rolling.extent(0).isPartial()).isTrue();
    assertThat(rolling.figure(Period.month(2026, 1)).orElseThrow()).isEqualTo(11 + 12 + 13);
    assertThat(rolling.extent(Period.month(2026, 1)))
        .isEqualTo(
            new Extent(
                Period.between(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 1)), 92, 92));
  }

  @Test
  void of_anyStrategy_seesTheValuesInOrderAndDaysAsWeights() {
    List<Double> seen = new ArrayList<>();
    AggregationStrategy lastMinusFirst =
        children -> {
          for (int i = 0; i < children.size(); i++) {
            seen.add(children.value(i));
            seen.add(children.weight(i));
          }
          return children.value(children.size() - 1) - children.value(0);
        };
    Series series =
        Series.builder(REVENUE)
            .put(Period.month(2026, 3), 7)
            .put(Period.month(2026, 1), 2)
            .put(Period.month(2026, 2), 9)
            .build();
    TimePlan years =
        TimePlan.of(
            GREGORIAN,
            Grain.YEAR,
            List.of(REVENUE),
            TimeRules.builder().rule(REVENUE.id(), TimeRule.of(lastMinusFirst)).build());

    assertThat(years.rollUp(series).figure(0).orElseThrow()).isEqualTo(5);
    assertThat(seen).containsExactly(2.0, 31.0, 9.0, 28.0, 7.0, 31.0);
  }

  @Test
  void of_medianAndQuantile_areThoseOfTheStrategies() {
    Series series = days(HEADCOUNT, 5, 1, 4, 2);

    assertThat(valueOf(TimeRule.of(AggregationStrategy.median(Quantile.CONTINUOUS)), series))
        .isEqualTo(
            AggregationStrategy.median(Quantile.CONTINUOUS)
                .aggregate(WeightedValues.ofValues(5, 1, 4, 2)));
  }

  @Test
  void of_strategyThatKeepsItsView_seesTheSameLater() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeping =
        children -> {
          kept.add(children);
          return 0;
        };
    Series twoWeeks = days(HEADCOUNT, 1, 2).toBuilder().put(Period.day(WEEK.end()), 9).build();

    Timeline timeline = weeks(HEADCOUNT, TimeRule.of(keeping), twoWeeks);

    assertThat(timeline.size()).isEqualTo(2);
    assertThat(kept.get(0).size()).isEqualTo(2);
    assertThat(kept.get(0).sum()).isEqualTo(3);
    assertThat(kept.get(1).value(0)).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_strategyWithoutAFiniteResult_isAGap(double result) {
    assertThat(weeks(HEADCOUNT, TimeRule.of(children -> result), days(HEADCOUNT, 1)).figure(0))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void of_strategyThatThrows_isNamedWithTheKpi() {
    AggregationStrategy failing =
        children -> {
          throw new IllegalStateException("no");
        };

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> weeks(HEADCOUNT, TimeRule.of(failing), days(HEADCOUNT, 1)))
        .withMessageContaining("failed at 'headcount'")
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void of_strategyThatAsksForWhatThereIsNot_isToldSo() {
    for (AggregationStrategy asking :
        List.<AggregationStrategy>of(
            children -> children.kpis(0),
            children -> children.kpisOnTarget(0),
            children -> children.numerator(0),
            children -> children.denominator(0),
            WeightedValues::ratioOfSums)) {
      assertThatExceptionOfType(StrategyFailedException.class)
          .isThrownBy(() -> weeks(HEADCOUNT, TimeRule.of(asking), days(HEADCOUNT, 1)))
          .withCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void of_viewOverTime_calculatesAsThatOfANode() {
    Map<String, AggregationStrategy> strategies =
        Map.of(
            "sum", WeightedValues::sum,
            "total weight", WeightedValues::totalWeight,
            "weighted sum", WeightedValues::weightedSum,
            "mean", WeightedValues::mean,
            "weighted mean", WeightedValues::weightedMean,
            "variance", WeightedValues::variance,
            "sample variance", WeightedValues::sampleVariance,
            "sorted", children -> children.sorted().value(0),
            "mean of two", children -> children.mean(0, 2));
    Series series =
        Series.builder(HEADCOUNT)
            .put(Period.month(2026, 1), 2.5)
            .put(Period.month(2026, 2), Reading.noData())
            .put(Period.month(2026, 3), 0.1)
            .put(Period.month(2026, 4), 7)
            .build();
    WeightedValues same = WeightedValues.of(new double[] {2.5, 0.1, 7}, new double[] {31, 31, 30});

    strategies.forEach(
        (name, strategy) -> {
          TimePlan years =
              TimePlan.of(
                  GREGORIAN,
                  Grain.YEAR,
                  List.of(HEADCOUNT),
                  TimeRules.builder().rule(HEADCOUNT.id(), TimeRule.of(strategy)).build());
          assertThat(years.rollUp(series).figure(0).orElseThrow())
              .as(name)
              .isEqualTo(strategy.aggregate(same));
        });
  }

  @Test
  void rollUp_ratioReadAsAPlainNumber_isNoData() {
    Series plain = Series.builder(MEALS).put(WEEK, 3.8).build();

    assertThat(weeks(MEALS, TimeRule.ratioOfSums(), plain).figure(0))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void rollUp_ratioOverNothing_keepsItsParts() {
    Series series =
        Series.builder(MEALS)
            .putRatio(Period.day(WEEK.start()), 2, 0, 100)
            .putRatio(Period.day(WEEK.start().plusDays(1)), 1, 0, 100)
            .build();

    Timeline ratio = weeks(MEALS, TimeRule.ratioOfSums(), series);
    assertThat(ratio.figure(0)).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(ratio.reading(0)).isEqualTo(Reading.ofRatio(3, 0, 100));
    assertThat(ratio.extent(0)).hasToString("2 of 7 days of 2026-W07");
  }

  @Test
  void to_yearsFromAResultOfMonths_roundsOnce() {
    Facts.Builder facts = Facts.builder();
    for (int month = 1; month <= 12; month++) {
      LocalDate day = LocalDate.of(2026, month, 1);
      facts.put(Slice.of(SHOP, Period.day(day)), REVENUE, 1e16);
      facts.put(Slice.of(SHOP, Period.day(day.plusDays(1))), REVENUE, 1);
      facts.put(Slice.of(SHOP, Period.day(day.plusDays(2))), REVENUE, -1e16);
    }
    TimeResult months = TimePlan.of(GREGORIAN, Grain.MONTH, List.of(REVENUE)).rollUp(facts.build());

    assertThat(months.value(REVENUE.id(), SHOP, MARCH).orElseThrow()).isEqualTo(1);
    assertThat(months.to(Grain.YEAR).value(REVENUE.id(), SHOP, Period.year(2026)).orElseThrow())
        .isEqualTo(12);
  }

  @Test
  void timeline_whatItIs_isSaid() {
    Timeline timeline = weeks(REVENUE, TimeRule.sum(), days(REVENUE, 1, 2));

    assertThat(timeline).hasToString("1 week of revenue: sum over time");
    assertThat(timeline.kpi()).isEqualTo(REVENUE);
    assertThat(timeline.rule()).isEqualTo(TimeRule.sum());
    assertThat(timeline.plan().grain()).isEqualTo(Grain.WEEK);
    assertThat(timeline.series().size()).isEqualTo(2);
    assertThat(timeline.toSeries().figure(WEEK).orElseThrow()).isEqualTo(3);
    assertThat(timeline.figure(MARCH)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(timeline.extent(MARCH)).hasToString("0 of 31 days of 2026-03");
    assertThat(timeline.indexOf(MARCH)).isEqualTo(-1);
  }

  @Test
  void rollUp_noFacts_isNothing() {
    TimePlan months = TimePlan.of(GREGORIAN, Grain.MONTH, List.of(REVENUE));

    assertThat(months.rollUp(Facts.builder().build()).facts().size()).isZero();
    assertThat(months.rollUp(Series.builder(REVENUE).build()).size()).isZero();
  }

  @Test
  void value_ofACompletePeriod_isThereAlsoWhereGapsPropagate() {
    TimeRule rule = TimeRule.sum().withMissing(MissingPolicy.PROPAGATE);
    Series week =
        days(REVENUE, 1, 2, 3, 4, 5, 6).toBuilder()
            .put(
                Period.day(WEEK.start().plusDays(6)),
                Reading.of(7),
                new Quality(Provenance.SUBSTITUTED, 0, false))
            .build();

    assertThat(weeks(REVENUE, rule, week).figure(WEEK)).isEqualTo(Figure.of(28));
  }

  @Test
  void coverage_ofWhatStandsIn_doesNotCount() {
    Quality standIn = new Quality(Provenance.SUBSTITUTED, 0, false);
    Series week =
        Series.builder(REVENUE)
            .put(Period.day(WEEK.start()), Reading.of(1))
            .put(Period.between(WEEK.start().plusDays(1), WEEK.end()), Reading.of(6), standIn)
            .build();

    assertThat(weeks(REVENUE, TimeRule.sum().withMinimumCoverage(0.5), week).figure(WEEK))
        .isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
    assertThat(weeks(REVENUE, TimeRule.sum().withMinimumCoverage(0.1), week).figure(WEEK))
        .isEqualTo(Figure.of(7));
  }

  @Test
  void first_ofAPeriodThatBeginsLater_isMissing() {
    Series late = Series.builder(HEADCOUNT).put(Period.day(WEEK.start().plusDays(1)), 40).build();

    assertThat(weeks(HEADCOUNT, TimeRule.first(), late).figure(WEEK))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(weeks(HEADCOUNT, TimeRule.firstNonEmpty(), late).figure(WEEK))
        .isEqualTo(Figure.of(40));
  }
}
