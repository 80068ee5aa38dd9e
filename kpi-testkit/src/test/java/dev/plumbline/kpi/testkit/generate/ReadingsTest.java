package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.Numbers;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final AlignmentGraph WIDE = Graphs.star(2_000).ofSeed(1);

  @Test
  void of_thousandSeeds_buildsMeasurementsThatAreEqualBySeed() {
    Readings readings = Readings.of(Graphs.star(12).ofSeed(3));

    assertThat(LongStream.range(0, 1_000))
        .allSatisfy(seed -> assertThat(readings.ofSeed(seed)).isEqualTo(readings.ofSeed(seed)));
  }

  @Test
  void withGaps_tenth_leavesOutAboutATenthInEveryWay() {
    Readings readings = Readings.of(WIDE).withGaps(0.1).withValues(Numbers.of(1.0));

    Measurements measurements = readings.ofSeed(42);
    assertThat(gaps(measurements) / 2_000.0).isCloseTo(0.1, within(0.02));
    assertThat(WIDE.kpis().stream().map(kpi -> measurements.figure(kpi.id()).gap()))
        .anyMatch(gap -> gap.filter(Gap.NO_DATA::equals).isPresent())
        .anyMatch(gap -> gap.filter(Gap.NOT_APPLICABLE::equals).isPresent());
    assertThat(measurements.size()).isLessThan(2_000);
  }

  @Test
  void withGaps_none_measuresAll() {
    assertThat(Readings.of(WIDE).withGaps(0).ofSeed(42).size()).isEqualTo(2_000);
  }

  @Test
  void withGaps_all_measuresNothing() {
    assertThat(gaps(Readings.of(WIDE).withGaps(1).ofSeed(42))).isEqualTo(2_000);
  }

  @Test
  void withGaps_outOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readings.of(WIDE).withGaps(1.1))
        .withMessage("The share of gaps is 1.1. Give a fraction from 0 to 1.");
  }

  @Test
  void of_progressTarget_hitsItAndItsBaselineAndBothSides() {
    Kpi kpi =
        Kpi.builder("nps")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.progress(0.1, 0.7))
            .build();

    List<Double> values =
        Readings.of(List.of(kpi)).withGaps(0).stream(42)
            .limit(300)
            .map(measurements -> measurements.figure(kpi.id()).orElse(Double.NaN))
            .toList();

    assertThat(values).contains(0.1, 0.7).anyMatch(v -> v < 0.1).anyMatch(v -> v > 0.7);
  }

  @Test
  void of_ratiosAndLabels_areMeasuredAsSuch() {
    Measurements measurements = Readings.of(WIDE).ofSeed(42);

    assertThat(WIDE.kpis())
        .anyMatch(kpi -> measurements.numerator(kpi.id()).isPresent())
        .anyMatch(kpi -> measurements.label(kpi.id()).isPresent())
        .anyMatch(kpi -> measurements.label(kpi.id()).filter("unknown"::equals).isPresent())
        .anyMatch(
            kpi ->
                measurements
                    .figure(kpi.id())
                    .gap()
                    .filter(Gap.ZERO_DENOMINATOR::equals)
                    .isPresent());
  }

  @Test
  void in_period_isInThatPeriod() {
    Period year = Period.year(2027);

    assertThat(Readings.of(WIDE).in(year).ofSeed(1).period()).isEqualTo(year);
  }

  @Test
  void measuredGraph_anyGraph_measuresItsOwnKpisOnly() {
    assertThat(MeasuredGraph.of(Graphs.any()).stream(42).limit(1_000))
        .allSatisfy(
            any ->
                assertThat(any.measurements().kpis())
                    .isSubsetOf(any.graph().kpis().stream().map(Kpi::id).toList()));
  }

  private static long gaps(Measurements measurements) {
    return WIDE.kpis().stream()
        .filter(kpi -> measurements.figure(kpi.id()).gap().isPresent())
        .filter(kpi -> measurements.label(kpi.id()).isEmpty())
        .count();
  }
}
