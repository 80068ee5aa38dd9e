package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.value.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What becomes of trends and limits where a series is shifted, scaled, turned over or reversed. */
class TrendProperties {
  private static final List<DetectionRule> WITHOUT_ORDER =
      List.of(
          DetectionRule.OUTSIDE_LIMITS,
          DetectionRule.TWO_OF_THREE,
          DetectionRule.FOUR_OF_FIVE,
          DetectionRule.EIGHT_IN_A_ROW,
          DetectionRule.THREE_OF_FOUR,
          DetectionRule.SEVEN_IN_A_ROW);

  private static double[] each(double[] values, DoubleUnaryOperator operator) {
    return Arrays.stream(values).map(operator).toArray();
  }

  private static double[] scaled(double... values) {
    return each(values, x -> 4 * x + 1024);
  }

  private static double[] negated(double... values) {
    return each(values, x -> -x);
  }

  private static double[] reversed(double... values) {
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }

  private static double slope(RobustTrend trend) {
    return trend.slope().orElseThrow();
  }

  @Property(tries = 200)
  void trend_ofAShiftedAndScaledSeries_scalesWithIt(@ForAll("values") double[] values) {
    RobustTrend trend = RobustTrend.of(values);
    RobustTrend scaled = RobustTrend.of(scaled(values));

    assertThat(scaled.slope()).isEqualTo(Figure.of(4 * slope(trend)));
    assertThat(scaled.interval())
        .isEqualTo(trend.interval().map(b -> new Bounds(4 * b.lower(), 4 * b.upper())));
    assertThat(scaled.score()).isEqualTo(trend.score());
    assertThat(scaled.p()).isEqualTo(trend.p());
    assertThat(scaled.direction()).isEqualTo(trend.direction());
  }

  @Property(tries = 200)
  void trend_ofAReversedOrNegatedSeries_isTheMirrorImage(@ForAll("values") double[] values) {
    RobustTrend trend = RobustTrend.of(values);

    for (double[] mirrored : List.of(reversed(values), negated(values))) {
      RobustTrend mirror = RobustTrend.of(mirrored);
      assertThat(mirror.slope()).isEqualTo(Figure.of(-slope(trend)));
      assertThat(mirror.interval())
          .isEqualTo(trend.interval().map(b -> new Bounds(-b.upper() + 0.0, -b.lower() + 0.0)));
      assertThat(mirror.score()).isEqualTo(-trend.score());
      assertThat(mirror.p()).isEqualTo(trend.p());
    }
  }

  @Property(tries = 200)
  void limits_ofAShiftedAndScaledSeries_scaleWithIt(
      @ForAll("values") double[] values, @ForAll CentralLine line) {
    ProcessLimits limits = limits(line, values);
    ProcessLimits scaled = limits(line, scaled(values));

    assertThat(scaled.line()).isCloseTo(4 * limits.line() + 1024, within(1e-9));
    assertThat(scaled.lower()).isCloseTo(4 * limits.lower() + 1024, within(1e-9));
    assertThat(scaled.upper()).isCloseTo(4 * limits.upper() + 1024, within(1e-9));
    assertThat(scaled.rangeLimit()).isCloseTo(4 * limits.rangeLimit(), within(1e-9));
  }

  @Property(tries = 200)
  void limits_ofAReversedSeries_areTheSame(
      @ForAll("values") double[] values, @ForAll CentralLine line) {
    assertThat(limits(line, reversed(values))).isEqualTo(limits(line, values));
  }

  @Property(tries = 200)
  void limits_ofANegatedSeries_areTheMirrorImage(@ForAll("values") double[] values) {
    ProcessLimits limits = limits(CentralLine.MEAN, values);
    ProcessLimits mirror = limits(CentralLine.MEAN, negated(values));

    assertThat(mirror.line()).isEqualTo(-limits.line() + 0.0);
    assertThat(mirror.lower()).isEqualTo(-limits.upper() + 0.0);
    assertThat(mirror.upper()).isEqualTo(-limits.lower() + 0.0);
    assertThat(mirror.rangeLimit()).isEqualTo(limits.rangeLimit());
  }

  private static ProcessLimits limits(CentralLine line, double... values) {
    return ProcessChart.of(ChartRules.standard().withCentralLine(line), values)
        .limits()
        .orElseThrow();
  }

  @Property(tries = 200)
  void signals_ofAReversedSeries_areAtTheSameValues(
      @ForAll("values") double[] values, @ForAll("withoutOrder") DetectionRule rule) {
    int last = values.length - 1;

    assertThat(positions(rule, Side.UP, reversed(values)))
        .isEqualTo(mirrored(positions(rule, Side.UP, values), last));
    assertThat(positions(rule, Side.DOWN, reversed(values)))
        .isEqualTo(mirrored(positions(rule, Side.DOWN, values), last));
  }

  @Property(tries = 200)
  void signals_ofANegatedSeries_areOnTheOtherSide(
      @ForAll("values") double[] values, @ForAll DetectionRule rule) {
    assertThat(positions(rule, Side.UP, negated(values)))
        .isEqualTo(positions(rule, Side.DOWN, values));
  }

  private static Set<Integer> mirrored(Set<Integer> positions, int last) {
    Set<Integer> mirrored = new TreeSet<>();
    positions.forEach(position -> mirrored.add(last - position));
    return mirrored;
  }

  private static Set<Integer> positions(DetectionRule rule, Side side, double... values) {
    Set<Integer> positions = new TreeSet<>();
    ProcessChart.of(ChartRules.standard().withRules(rule), values).signals().stream()
        .filter(signal -> signal.side() == side)
        .forEach(signal -> positions.addAll(signal.positions()));
    return positions;
  }

  /** Of all sizes at which p is exact and is not; with runs, steps and outliers among them. */
  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.of(3, 100, 1000)
        .flatMap(
            most ->
                Arbitraries.integers()
                    .between(-most, most)
                    .list()
                    .ofMinSize(5)
                    .ofMaxSize(160)
                    .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray()));
  }

  @Provide
  Arbitrary<DetectionRule> withoutOrder() {
    return Arbitraries.of(WITHOUT_ORDER);
  }
}
