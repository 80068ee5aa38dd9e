package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessChartTest {
  /**
   * NIST/SEMATECH e-Handbook of Statistical Methods (2012), section 6.3.2.2, Individuals Control
   * Charts, https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm: flow rates of ten
   * batches, with limits 45.8159 and 55.8041 around 50.81, and a mean moving range of 1.8778.
   */
  private static final double[] FLOW_RATES = {
    49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1
  };

  private static final double[] QUIET = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12};

  @Test
  void limits_ofFlowRates_areThoseOfTheHandbook() {
    ProcessLimits limits = ProcessChart.of(FLOW_RATES).limits().orElseThrow();

    assertThat(limits.line()).isEqualTo(50.81);
    assertThat(limits.lower()).isCloseTo(45.8159, within(5e-5));
    assertThat(limits.upper()).isCloseTo(55.8041, within(5e-5));
    assertThat(limits.typicalRange()).isCloseTo(1.8778, within(5e-5));
    double meanRange = (2 + 2.3 + 1.4 + 3.5 + 3.4 + 1.4 + 0.2 + 1.2 + 1.5) / 9; // by hand
    assertThat(limits.typicalRange()).isCloseTo(meanRange, within(1e-12));
    assertThat(limits.rangeLimit()).isCloseTo(3.268 * meanRange, within(1e-12));
    assertThat(limits.size()).isEqualTo(10);
    assertThat(limits).hasToString("mean 50.81, limits 45.82 to 55.8");
    assertThat(ProcessChart.of(FLOW_RATES))
        .hasToString("mean 50.81, limits 45.82 to 55.8; no signal");
  }

  @Test
  void limits_byMedians_areNotMovedByAnOutlier() {
    double[] values = QUIET.clone();
    values[4] = 1000;
    ChartRules rules = ChartRules.standard().withCentralLine(CentralLine.MEDIAN);
    ProcessLimits limits = ProcessChart.of(rules, values).limits().orElseThrow();

    assertThat(limits.line()).isEqualTo(12); // 10 10 10 10 12 | 12 12 12 12 1000
    assertThat(limits.typicalRange()).isEqualTo(2);
    assertThat(limits.upper()).isEqualTo(12 + 3.145 * 2);
    assertThat(limits.rangeLimit()).isEqualTo(3.865 * 2);
    assertThat(limits).hasToString("median 12, limits 5.71 to 18.29");
    assertThat(ProcessChart.of(rules, values).signals())
        .extracting(Signal::toString)
        .containsExactly("outside the limits, up, at position 4");
  }

  @Test
  void value_outsideTheLimits_isASignal() {
    ChartRules rules = ChartRules.standard().withBaseline(10);
    double[] values = with(QUIET, 17, 10, 5);
    ProcessChart chart = ProcessChart.of(rules, values);

    // limits 11 +- 2.66 * 2 = 5.68 to 16.32
    assertThat(chart.limits().orElseThrow().upper()).isCloseTo(11 + 6 / 1.128, within(1e-12));
    assertThat(chart.signals())
        .extracting(Signal::toString)
        .containsExactly(
            "outside the limits, up, at position 10", "outside the limits, down, at position 12");
    Signal up = chart.signals().get(0);
    assertThat(up.movement(Preference.of(Direction.HIGHER_IS_BETTER))).isEqualTo(Movement.BETTER);
    assertThat(up.movement(Preference.of(Direction.LOWER_IS_BETTER))).isEqualTo(Movement.WORSE);
    assertThat(up.movement(Preference.forRange(16, 20))).isEqualTo(Movement.BETTER);
    assertThat(chart.latest()).hasSize(1);
    assertThat(chart.latest().get(0).side()).isEqualTo(Side.DOWN);
  }

  @Test
  void value_onALimit_isNoSignal() {
    ProcessLimits limits = ProcessLimits.of(10, 1.128);
    ChartRules rules = ChartRules.standard().withLimits(limits);

    assertThat(limits.upper()).isEqualTo(13);
    assertThat(ProcessChart.of(rules, 13, 10, 7).signals()).isEmpty();
    assertThat(ProcessChart.of(rules, Math.nextUp(13.0)).signals()).hasSize(1);
    assertThat(ProcessChart.of(rules, Math.nextDown(7.0)).signals()).hasSize(1);
  }

  /** Limits 7 and 13 around 10, one sigma is 1. */
  private static List<String> signals(DetectionRule rule, double... values) {
    return ProcessChart.of(
            ChartRules.standard().withLimits(ProcessLimits.of(10, 1.128)).withRules(rule), values)
        .signals()
        .stream()
        .map(signal -> signal.side() + " " + signal.positions())
        .toList();
  }

  @Test
  void zoneRules_countValuesOfOneSideInAWindow() {
    DetectionRule two = DetectionRule.TWO_OF_THREE;
    assertThat(signals(two, 12.1, 10, 12.1)).containsExactly("UP [0, 2]");
    assertThat(signals(two, 12.1, 10, 10, 12.1)).isEmpty();
    assertThat(signals(two, 12.1, 7.9, 12)).isEmpty(); // other side, and on the line
    assertThat(signals(two, 7.9, 7.9, 7.9, 10, 10, 7.9, 7.9))
        .containsExactly("DOWN [0, 1, 2]", "DOWN [5, 6]");

    DetectionRule four = DetectionRule.FOUR_OF_FIVE;
    assertThat(signals(four, 11.1, 11.1, 9, 11.1, 11.1)).containsExactly("UP [0, 1, 3, 4]");
    assertThat(signals(four, 11.1, 11.1, 9, 11.1, 9, 11.1)).isEmpty();
    assertThat(signals(four, 11, 11.1, 11.1, 11.1)).isEmpty();

    DetectionRule three = DetectionRule.THREE_OF_FOUR;
    assertThat(signals(three, 8.4, 10, 8.4, 8.4)).containsExactly("DOWN [0, 2, 3]");
    assertThat(signals(three, 8.5, 8.4, 8.4)).isEmpty();
  }

  @Test
  void runs_onOneSideOfTheLine_areOneSignalHoweverLong() {
    double[] eleven = DoubleStream.generate(() -> 10.1).limit(11).toArray();
    assertThat(signals(DetectionRule.EIGHT_IN_A_ROW, eleven))
        .containsExactly("UP [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]");
    double[] seven = Arrays.copyOf(eleven, 7);
    assertThat(signals(DetectionRule.EIGHT_IN_A_ROW, seven)).isEmpty();
    assertThat(signals(DetectionRule.SEVEN_IN_A_ROW, seven)).hasSize(1);
    assertThat(signals(DetectionRule.EIGHT_IN_A_ROW, with(seven, 10, 10.1, 10.1))).isEmpty();
  }

  @Test
  void moves_inOneDirection_needSixValues() {
    DetectionRule rule = DetectionRule.SIX_IN_ONE_DIRECTION;
    assertThat(signals(rule, 9, 8, 9, 10, 11, 12, 13)).containsExactly("UP [1, 2, 3, 4, 5, 6]");
    assertThat(signals(rule, 8, 9, 10, 11, 12, 12)).isEmpty();
    assertThat(signals(rule, 13, 12, 11, 10, 9, 8, 7, 9))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("DOWN");
  }

  @Test
  void jump_beyondTheLimitOfRanges_isASignal() {
    // the limit of ranges is 3.268 * 1.128 = 3.686
    assertThat(signals(DetectionRule.JUMP, 9, 12.7, 9)).containsExactly("UP [0, 1]", "DOWN [1, 2]");
    assertThat(signals(DetectionRule.JUMP, 9, 12.6)).isEmpty();
  }

  @Test
  void limits_beyondTheScale_endThere() {
    double[] values = {1, 0, 5, 0, 2, 0, 6, 1};
    ChartRules rules = ChartRules.standard().within(NaturalRange.atLeast(0));
    ProcessLimits free = ProcessChart.of(values).limits().orElseThrow();
    ProcessLimits limits = ProcessChart.of(rules, values).limits().orElseThrow();

    assertThat(free.lower()).isNegative();
    assertThat(limits.lower()).isEqualTo(0);
    assertThat(limits.isLowerClipped()).isTrue();
    assertThat(limits.isUpperClipped()).isFalse();
    assertThat(limits.sigma()).isEqualTo(free.sigma());
    assertThat(limits.toString()).contains("limits 0 (end of the scale) to ");
    assertThat(limits.within(NaturalRange.between(0, 3)).upper()).isEqualTo(3);
  }

  @Test
  void limits_ofEqualValues_haveNoWidthAndNoSignals() {
    double[] values = DoubleStream.generate(() -> 0.1).limit(12).toArray();
    ProcessChart chart = ProcessChart.of(values);

    assertThat(chart.limits().orElseThrow().hasNoWidth()).isTrue();
    assertThat(chart.limits().orElseThrow().line()).isEqualTo(0.1);
    assertThat(chart.signals()).isEmpty();
    assertThat(ProcessChart.of(ChartRules.standard().withBaseline(12), with(values, 0.2)).signals())
        .extracting(Signal::rule)
        .containsExactly(DetectionRule.OUTSIDE_LIMITS);
  }

  @Test
  void movingRanges_acrossAGap_areNotTaken() {
    Series.Builder builder = Series.builder(KpiId.of("visits"));
    double[] values = {10, 12, 10, 12, 10, 100, 102, 100};
    for (int i = 0; i < values.length; i++) {
      builder.put(Period.month(2026, i < 5 ? i + 1 : i + 2), values[i]);
    }
    Series series = builder.build();

    assertThat(ProcessChart.of(series).limits().orElseThrow().typicalRange()).isEqualTo(2);
    assertThat(ProcessChart.of(values).limits().orElseThrow().typicalRange()).isEqualTo(102 / 7.0);
    Series told = series.toBuilder().put(Period.month(2026, 6), Reading.noData()).build();
    assertThat(ProcessChart.of(told).limits()).isEqualTo(ProcessChart.of(series).limits());
    assertThat(ProcessChart.of(told).latest().get(0).periods())
        .contains(Period.month(2026, 9))
        .doesNotContain(Period.month(2026, 6));
  }

  @Test
  void chart_ofTooFewValues_saysSo() {
    ProcessChart chart = ProcessChart.of(1, 2, 3, 4);

    assertThat(chart.limits()).isEmpty();
    assertThat(chart.signals()).isEmpty();
    assertThat(chart).hasToString("unknown: no limits from 4 points, it takes 5");
    assertThat(ProcessChart.of(ChartRules.standard().withBaseline(12), 1, 2, 3, 4, 5, 6))
        .hasToString("unknown: no limits from 6 points, it takes 12");
    assertThat(ProcessChart.of(ChartRules.standard().withBaseline(6), QUIET).limits()).isPresent();
    assertThat(ProcessChart.of(ChartRules.standard().withBaseline(6), 1, 2, 3, 4, 5).limits())
        .isEmpty();
    assertThat(ProcessChart.of(-1e308, 1e308, -1e308, 1e308, 0).limits()).isEmpty();
  }

  @Test
  void chart_shiftedAndScaled_hasTheSameSignals() {
    SplittableRandom random = new SplittableRandom(11);
    double[] values = IntStream.range(0, 200).mapToDouble(i -> random.nextInt(100)).toArray();
    double[] moved = DoubleStream.of(values).map(x -> -4 * x + 1024).toArray(); // exact in doubles
    ProcessChart chart = ProcessChart.of(values);
    ProcessChart mirrored = ProcessChart.of(moved);

    assertThat(mirrored.limits().orElseThrow().line())
        .isCloseTo(-4 * chart.limits().orElseThrow().line() + 1024, within(1e-9));
    assertThat(mirrored.limits().orElseThrow().typicalRange())
        .isCloseTo(4 * chart.limits().orElseThrow().typicalRange(), within(1e-9));
    assertThat(mirrored.signals())
        .extracting(Signal::rule, Signal::positions)
        .containsExactlyInAnyOrderElementsOf(
            chart.signals().stream()
                .map(s -> org.assertj.core.groups.Tuple.tuple(s.rule(), s.positions()))
                .toList());
  }

  /**
   * One in 91.75 values by the four rules: C. W. Champ and W. H. Woodall, Exact results for
   * Shewhart control charts with supplementary runs rules, Technometrics 29 (1987), as quoted under
   * https://en.wikipedia.org/wiki/Western_Electric_rules. One in 370.4 by the first alone is the
   * reciprocal of what a normal distribution has beyond three standard deviations, 0.0026998.
   */
  @Test
  void rules_onAProcessThatDoesNotChange_cryWolfAsOftenAsPublished() {
    ProcessLimits limits = ProcessLimits.of(0, 1.128);
    assertThat(meanRunLength(limits, ChartRules.standard().withLimits(limits)))
        .isCloseTo(91.75, withinPercentage(5));
    assertThat(
            meanRunLength(
                limits,
                ChartRules.standard().withLimits(limits).withRules(DetectionRule.OUTSIDE_LIMITS)))
        .isCloseTo(1 / 0.0026998, withinPercentage(5));
  }

  private static double meanRunLength(ProcessLimits limits, ChartRules rules) {
    SplittableRandom random = new SplittableRandom(3);
    double total = 0;
    int runs = 4000;
    for (int run = 0; run < runs; run++) {
      double[] values = random.doubles(3000).map(x -> 0).toArray();
      Arrays.setAll(values, i -> random.nextGaussian());
      List<Signal> signals = ProcessChart.of(rules, values).signals();
      total += signals.stream().mapToInt(s -> firstAlarm(s)).min().orElse(3000) + 1;
    }
    assertThat(limits.sigma()).isCloseTo(1, within(1e-12));
    return total / runs;
  }

  private static int firstAlarm(Signal signal) {
    int needed =
        switch (signal.rule()) {
          case TWO_OF_THREE -> 2;
          case FOUR_OF_FIVE -> 4;
          case EIGHT_IN_A_ROW -> 8;
          default -> 1;
        };
    return signal.positions().get(needed - 1);
  }

  @Test
  void rules_thatMakeNoSense_areRefused() {
    assertThatThrownBy(() -> ChartRules.standard().withBaseline(4))
        .hasMessage("A baseline of 4 values is too short for limits. Use at least 5.");
    assertThatThrownBy(() -> ChartRules.standard().withRules())
        .hasMessageStartingWith("A chart without rules finds nothing.");
    assertThatThrownBy(() -> ProcessLimits.of(0, -1)).hasMessageContaining("not in order");
    assertThatThrownBy(() -> ProcessLimits.of(1e308, 1e308)).hasMessageContaining("not finite");
  }

  private static double[] with(double[] values, double... more) {
    return DoubleStream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
  }

  /**
   * The constants as a book prints them: 2.66 and 3.27 mean moving ranges (D. J. Wheeler,
   * Understanding Variation, appendix, as copied under
   * https://solutioninn.com/study-help/questions/compute-the-upper-range-limit-using-the-formula-on-page-3709622);
   * a standard deviation is a median moving range by 0.954
   * (https://jmp.com/support/help/en/16.0/jmp/control-limits-for-individual-measurement-and-moving-range-charts.shtml).
   */
  @Test
  void constants_ofTheLines_areThoseOfTheBooks() {
    assertThat(CentralLine.MEAN.limits()).isCloseTo(2.66, within(0.005));
    assertThat(CentralLine.MEAN.rangeLimit()).isCloseTo(3.27, within(0.005));
    assertThat(CentralLine.MEDIAN.limits()).isCloseTo(3 / 0.954, within(0.0005));
    // both ranges in standard deviations: 3.268 of 1.128, and 3.865 of 0.954
    assertThat(CentralLine.MEDIAN.rangeLimit() * 0.954)
        .isCloseTo(CentralLine.MEAN.rangeLimit() * 1.128, within(0.002));
  }

  @Test
  void limits_onAScaleThatIsElsewhere_areItsNearestEnd() {
    ProcessLimits limits = ProcessLimits.of(10, 1.128); // 7 to 13

    ProcessLimits above = limits.within(NaturalRange.atLeast(20));
    assertThat(above.lower()).isEqualTo(20);
    assertThat(above.upper()).isEqualTo(20);
    ProcessLimits below = limits.within(NaturalRange.atMost(2));
    assertThat(below.lower()).isEqualTo(2);
    assertThat(below.upper()).isEqualTo(2);
    ProcessLimits twice = limits.within(NaturalRange.between(8, 12)).within(NaturalRange.any());
    assertThat(twice.isLowerClipped()).isTrue();
    assertThat(twice.isUpperClipped()).isTrue();
    assertThat(twice).hasToString("mean 10, limits 8 (end of the scale) to 12 (end of the scale)");
  }

  @Test
  void limits_ofNumbersThatAreNotInOrder_areRefused() {
    assertThatThrownBy(
            () -> new ProcessLimits(CentralLine.MEAN, 10, 1, 13, 7, 1, 3, false, false, 0))
        .hasMessage(
            "The limits 13.0 to 7.0 around 10.0 are not in order."
                + " Let ProcessLimits.of calculate them.");
    assertThat(ProcessLimits.of(-0.0, 0)).isEqualTo(ProcessLimits.of(0.0, 0));
    assertThat(ProcessLimits.of(0, 1e-6).hasNoWidth()).isFalse();
  }

  @Test
  void limits_beyondTheRangeOfDouble_areUnknown() {
    ProcessChart chart = ProcessChart.of(0, 1e308, 0, 1e308, 0, 1e308);

    assertThat(chart.limits()).isEmpty();
    assertThat(chart).hasToString("unknown: no limits from 6 points, their values are too large");
  }

  @Test
  void limits_ofTooFewNeighbours_areUnknown() {
    Series.Builder builder = Series.builder(KpiId.of("visits"));
    for (int month : new int[] {1, 2, 3, 5, 6}) {
      builder.put(Period.month(2026, month), month);
    }
    assertThat(ProcessChart.of(builder.build()))
        .hasToString(
            "unknown: no limits from 5 points, 3 of them directly after another, and it takes 4");
  }

  @Test
  void limits_thatWereGiven_areDroppedForAnotherCentralLine() {
    ChartRules given = ChartRules.standard().withLimits(ProcessLimits.of(10, 1.128));

    assertThat(ProcessChart.of(given.withCentralLine(CentralLine.MEDIAN), QUIET).limits())
        .isEqualTo(
            ProcessChart.of(ChartRules.standard().withCentralLine(CentralLine.MEDIAN), QUIET)
                .limits());
    assertThat(ProcessChart.of(given.withBaseline(5), QUIET).limits())
        .isEqualTo(ProcessChart.of(ChartRules.standard().withBaseline(5), QUIET).limits());
  }

  @Test
  void chart_ofSeveralSignals_namesTheLast() {
    ChartRules rules = ChartRules.standard().withLimits(ProcessLimits.of(10, 1.128));

    assertThat(ProcessChart.of(rules, 14, 10, 10, 10, 6))
        .hasToString(
            "mean 10, limits 7 to 13; 2 signals, the last: outside the limits, down, at position 4");
  }

  @Test
  void chart_ofFiscalYears_callsThemByTheirNames() {
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    Series.Builder years = Series.builder(KpiId.of("wait"));
    for (int year = 2018; year <= 2026; year++) {
      years.put(fiscal.parse("FY" + year), year == 2026 ? 14 : 10);
    }
    ChartRules rules = ChartRules.standard().withLimits(ProcessLimits.of(10, 1.128));
    ProcessChart chart = ProcessChart.of(years.build(), rules);

    assertThat(chart.text(fiscal))
        .isEqualTo("mean 10, limits 7 to 13; a signal: outside the limits, up, FY2026");
    assertThat(chart).asString().endsWith("up, 2025-07-01/2026-07-01");
    assertThat(chart.signals().get(0).text(fiscal)).isEqualTo("outside the limits, up, FY2026");
  }
}
