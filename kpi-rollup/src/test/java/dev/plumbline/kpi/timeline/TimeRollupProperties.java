package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.Cases.Case;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules over time on every calendar, against a naive search in decimals. */
class TimeRollupProperties {
  private static final Kpi FLOW =
      Kpi.builder("flow").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  private static final Kpi RATE =
      Kpi.builder("rate")
          .direction(HIGHER_IS_BETTER)
          .ratio(Ratio.percent("returned", "sold"))
          .build();

  private static final Map<TimeRule, Function<NaiveTime, Optional<Double>>> RULES =
      Map.of(
          TimeRule.sum(), NaiveTime::sum,
          TimeRule.mean(), NaiveTime::mean,
          TimeRule.meanByDays(), NaiveTime::meanByDays,
          TimeRule.minimum(), NaiveTime::minimum,
          TimeRule.maximum(), NaiveTime::maximum,
          TimeRule.first(), NaiveTime::first,
          TimeRule.firstNonEmpty(), NaiveTime::firstNonEmpty,
          TimeRule.last(), NaiveTime::last,
          TimeRule.lastNonEmpty(), NaiveTime::lastNonEmpty);

  private static final List<AggregationStrategy> DECOMPOSABLE =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.variance(Spread.POPULATION),
          AggregationStrategy.variance(Spread.SAMPLE),
          AggregationStrategy.standardDeviation(Spread.POPULATION),
          AggregationStrategy.standardDeviation(Spread.SAMPLE),
          AggregationStrategy.allOf(0.5),
          AggregationStrategy.anyOf(0.5),
          AggregationStrategy.exactlyOne(0.5),
          AggregationStrategy.atLeast(3, 0.5));

  /** Rules by which the value of a year is that of one of its months. */
  private static final List<TimeRule> CHOOSING =
      List.of(
          TimeRule.first(),
          TimeRule.firstNonEmpty(),
          TimeRule.last(),
          TimeRule.lastNonEmpty(),
          TimeRule.minimum(),
          TimeRule.maximum());

  private static TimePlan plan(Case given, Grain grain, Kpi kpi, TimeRule rule) {
    return TimePlan.of(
        given.calendar(), grain, List.of(kpi), TimeRules.builder().rule(kpi.id(), rule).build());
  }

  private static Timeline timeline(Case given, Grain grain, Kpi kpi, TimeRule rule) {
    return plan(given, grain, kpi, rule).rollUp(given.series(kpi.id()));
  }

  private static Optional<Double> number(Timeline timeline, int i) {
    return timeline.figure(i).isPresent()
        ? Optional.of(timeline.figure(i).orElseThrow())
        : Optional.empty();
  }

  @Property(tries = 100)
  void rollUp_anyRule_isWhatANaiveSearchFinds(@ForAll("numbers") Case given) {
    Series series = given.series(FLOW.id());
    RULES.forEach(
        (rule, naive) -> {
          Timeline timeline = timeline(given, given.coarser(), FLOW, rule);
          List<Period> expected =
              series.toList().stream()
                  .map(point -> given.calendar().parent(point.period(), given.coarser()))
                  .distinct()
                  .toList();
          assertThat(periods(timeline)).isEqualTo(expected);
          for (int i = 0; i < timeline.size(); i++) {
            NaiveTime window = new NaiveTime(series, timeline.period(i));
            assertThat(number(timeline, i)).as("%s", rule).isEqualTo(naive.apply(window));
          }
        });
  }

  private static List<Period> periods(Timeline timeline) {
    return Stream.iterate(0, i -> i + 1).limit(timeline.size()).map(timeline::period).toList();
  }

  @Property(tries = 60)
  void extent_ofAnyRuleOverAllValues_countsTheDays(@ForAll("numbers") Case given) {
    Series series = given.series(FLOW.id());
    Timeline timeline = timeline(given, given.coarser(), FLOW, TimeRule.sum());
    for (int i = 0; i < timeline.size(); i++) {
      NaiveTime window = new NaiveTime(series, timeline.period(i));
      assertThat(timeline.extent(i))
          .isEqualTo(new Extent(timeline.period(i), window.covered(), window.due()));
      assertThat(timeline.quality(i).complete()).isEqualTo(window.covered() == window.due());
    }
  }

  @Property(tries = 60)
  void rollUp_ratios_isTheRatioOfAllParts(@ForAll("ratios") Case given) {
    Series series = given.series(RATE.id());
    Timeline timeline = timeline(given, given.coarser(), RATE, TimeRule.ratioOfSums());
    for (int i = 0; i < timeline.size(); i++) {
      assertThat(number(timeline, i))
          .isEqualTo(new NaiveTime(series, timeline.period(i)).ratioOfSums());
    }
  }

  @Property(tries = 60)
  void rollUp_overWindows_isWhatANaiveSearchFinds(
      @ForAll("numbers") Case given, @ForAll("windows") int length) {
    Series series = given.series(FLOW.id());
    RULES.forEach(
        (rule, naive) -> {
          Timeline rolling = timeline(given, given.coarser(), FLOW, rule.rolling(length));
          for (int i = 0; i < rolling.size(); i++) {
            Period period = rolling.period(i);
            Period first = given.calendar().shift(period, 1 - length);
            Period window = Period.between(first.start(), period.end());
            assertThat(rolling.extent(i).period()).isEqualTo(window);
            assertThat(number(rolling, i)).isEqualTo(naive.apply(new NaiveTime(series, window)));
          }
          checkToDate(given, series, rule, naive);
        });
  }

  private static void checkToDate(
      Case given, Series series, TimeRule rule, Function<NaiveTime, Optional<Double>> naive) {
    if (!given.calendar().nests(given.coarser(), Grain.YEAR)) {
      return;
    }
    Timeline toDate = timeline(given, given.coarser(), FLOW, rule.toDate(Grain.YEAR));
    for (int i = 0; i < toDate.size(); i++) {
      Period period = toDate.period(i);
      Period year = given.calendar().parent(period, Grain.YEAR);
      Period window = Period.between(year.start(), period.end());
      assertThat(number(toDate, i)).isEqualTo(naive.apply(new NaiveTime(series, window)));
    }
  }

  @Property(tries = 60)
  void windows_ofAnyRule_leaveNoPeriodOutBetweenTheFirstAndTheLast(
      @ForAll("numbers") Case given, @ForAll("windows") int length) {
    Series series = given.series(FLOW.id());
    Timeline rolling = timeline(given, given.coarser(), FLOW, TimeRule.sum().rolling(length));
    List<Period> expected = new ArrayList<>();
    if (series.size() > 0) {
      Period period = given.calendar().period(series.period(0).start(), given.coarser());
      while (!period.start().isAfter(series.period(series.size() - 1).start())) {
        Period first = given.calendar().shift(period, 1 - length);
        if (!new NaiveTime(series, Period.between(first.start(), period.end())).isEmpty()) {
          expected.add(period);
        }
        period = given.calendar().next(period);
      }
    }
    assertThat(periods(rolling)).isEqualTo(expected);
  }

  @Example
  void decomposable_strategies_areMergeable() {
    assertThat(DECOMPOSABLE).allMatch(MergeableStrategy.class::isInstance);
    assertThat(AggregationStrategy.ratioOfSums()).isInstanceOf(MergeableStrategy.class);
  }

  @Property(tries = 100)
  void rollUp_daysToMonthsToYears_isDaysToYears_toTheBit(@ForAll("numbers") Case given) {
    Assume.that(given.calendar().nests(given.coarser(), Grain.YEAR));
    Series series = given.series(FLOW.id());
    for (AggregationStrategy strategy : DECOMPOSABLE) {
      Timeline years = timeline(given, Grain.YEAR, FLOW, TimeRule.of(strategy));
      for (int i = 0; i < years.size(); i++) {
        double merged = merged((MergeableStrategy<?>) strategy, series, given, years.period(i));
        assertThat(Double.valueOf(years.figure(i).orElse(Double.NaN)))
            .as("%s of %s", strategy.label(), years.period(i))
            .isEqualTo(Double.valueOf(Double.isFinite(merged) ? merged + 0.0 : Double.NaN));
      }
    }
  }

  @Property(tries = 100)
  void rollUp_inTwoSteps_choosesTheSame(@ForAll("numbers") Case given) {
    Assume.that(given.calendar().nests(given.coarser(), Grain.YEAR));
    for (TimeRule rule : CHOOSING) {
      Timeline years = timeline(given, Grain.YEAR, FLOW, rule);
      Series between = timeline(given, given.coarser(), FLOW, rule).toSeries();
      Timeline inTwoSteps = plan(given, Grain.YEAR, FLOW, rule).rollUp(between);

      assertThat(periods(inTwoSteps)).as("%s", rule).isEqualTo(periods(years));
      for (int i = 0; i < years.size(); i++) {
        assertThat(number(inTwoSteps, i))
            .as("%s of %s", rule, years.period(i))
            .isEqualTo(number(years, i));
      }
    }
  }

  /** {@return the result of the states of the periods between the finest and the year} */
  private static <S> double merged(
      MergeableStrategy<S> strategy, Series series, Case given, Period year) {
    S state = strategy.identity();
    boolean isEmpty = true;
    for (Period between : given.calendar().covering(year, given.coarser())) {
      NaiveTime inside = new NaiveTime(series, between);
      if (!inside.present().isEmpty() && year.contains(between)) {
        isEmpty = false;
        double[] values =
            inside.present().stream().mapToDouble(i -> series.figure(i).orElseThrow()).toArray();
        double[] days =
            inside.present().stream().mapToDouble(i -> series.period(i).days()).toArray();
        state = strategy.merge(state, strategy.stateOf(WeightedValues.of(values, days)));
      }
    }
    boolean isAsked = !isEmpty || strategy.traits().contains(Trait.EMPTY_IS_ZERO);
    return isAsked ? strategy.present(state) : Double.NaN;
  }

  @Provide
  Arbitrary<Case> numbers() {
    return Cases.ofNumbers();
  }

  @Provide
  Arbitrary<Case> ratios() {
    return Cases.ofRatios();
  }

  @Provide
  Arbitrary<Integer> windows() {
    return Arbitraries.integers().between(1, 5);
  }
}
