package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final double MAX = Double.MAX_VALUE;
  private static final double[] EIGHT = {2, 4, 4, 4, 5, 5, 7, 9};

  @Test
  void variance_ofEight_isOfThePopulationOrTheSample() {
    Bits.assertSame(variance(Spread.POPULATION, EIGHT), 4.0);
    Bits.assertSame(variance(Spread.SAMPLE, EIGHT), 32.0 / 7.0);
    Bits.assertSame(deviation(Spread.POPULATION, EIGHT), 2.0);
    Bits.assertSame(coefficient(Spread.POPULATION, EIGHT), 0.4);
  }

  @Test
  void variance_weights_countForPopulationsOnly() {
    WeightedValues children = WeightedValues.of(new double[] {0, 4}, new double[] {3, 1});

    Bits.assertSame(AggregationStrategy.variance(Spread.POPULATION).aggregate(children), 3.0);
    Bits.assertSame(AggregationStrategy.variance(Spread.SAMPLE).aggregate(children), 8.0);
  }

  /** The mean squares less the squared mean, in doubles, is 0 here, or even negative. */
  @Test
  void variance_smallDistancesFarFromZero_isNotCancelled() {
    Bits.assertSame(variance(Spread.SAMPLE, 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16), 30.0);
  }

  @Test
  void variance_equalValues_isZero() {
    Bits.assertSame(variance(Spread.POPULATION, 0.05, 0.05, 0.05), 0.0);
    Bits.assertSame(deviation(Spread.POPULATION, 0.05, 0.05, 0.05), 0.0);
    Bits.assertSame(deviation(Spread.POPULATION, 0.05), 0.0);
  }

  @Test
  void spread_ofASampleOfOne_isNotDefined() {
    WeightedValues one = WeightedValues.ofValues(3.0);

    assertThat(AggregationStrategy.variance(Spread.SAMPLE).figure(one))
        .isEqualTo(AggregationStrategy.standardDeviation(Spread.SAMPLE).figure(one))
        .isEqualTo(AggregationStrategy.coefficientOfVariation(Spread.SAMPLE).figure(one))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(AggregationStrategy.variance(Spread.SAMPLE).parts(one)).isEmpty();
  }

  @Test
  void spread_ofNothing_isNoNumber() {
    for (Spread spread : Spread.values()) {
      assertThat(variance(spread)).isNaN();
      assertThat(deviation(spread)).isNaN();
      assertThat(coefficient(spread)).isNaN();
    }
  }

  @Test
  void standardDeviation_whereTheVarianceOverflows_isStillThere() {
    assertThat(variance(Spread.POPULATION, -1e200, 1e200)).isInfinite();
    Bits.assertSame(deviation(Spread.POPULATION, -1e200, 1e200), 1e200);
    Bits.assertSame(deviation(Spread.POPULATION, -MAX, MAX), MAX);
    assertThat(deviation(Spread.SAMPLE, -MAX, MAX)).isInfinite();
  }

  @Test
  void standardDeviation_whereTheVarianceVanishes_isStillThere() {
    assertThat(variance(Spread.POPULATION, -1e-200, 1e-200)).isZero();
    Bits.assertSame(deviation(Spread.POPULATION, -1e-200, 1e-200), 1e-200);
    Bits.assertSame(deviation(Spread.POPULATION, 0.0, 1e-320), 1e-320 / 2);
  }

  @Test
  void coefficientOfVariation_meanOfZero_isNotDefined() {
    assertThat(coefficient(Spread.POPULATION, -1.0, 1.0)).isInfinite();
    assertThat(coefficient(Spread.POPULATION, 0.0, 0.0)).isNaN();
    assertThat(
            AggregationStrategy.coefficientOfVariation(Spread.POPULATION)
                .figure(WeightedValues.ofValues(-1.0, 1.0)))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void coefficientOfVariation_negativeMean_isPositive() {
    Bits.assertSame(coefficient(Spread.POPULATION, -1.0, -3.0), 0.5);
  }

  @Test
  void parts_ofVariance_areSquaredDistances() {
    Bits.assertSame(
        AggregationStrategy.variance(Spread.POPULATION)
            .parts(WeightedValues.of(new double[] {0, 4}, new double[] {3, 1})),
        0.75,
        2.25);
    Bits.assertSame(
        AggregationStrategy.variance(Spread.SAMPLE).parts(WeightedValues.ofValues(0, 4)), 4, 4);
    assertThat(
            AggregationStrategy.standardDeviation(Spread.SAMPLE)
                .parts(WeightedValues.ofValues(0, 4)))
        .isEmpty();
  }

  private static double variance(Spread spread, double... values) {
    return AggregationStrategy.variance(spread).aggregate(WeightedValues.ofValues(values));
  }

  private static double deviation(Spread spread, double... values) {
    return AggregationStrategy.standardDeviation(spread).aggregate(WeightedValues.ofValues(values));
  }

  private static double coefficient(Spread spread, double... values) {
    return AggregationStrategy.coefficientOfVariation(spread)
        .aggregate(WeightedValues.ofValues(values));
  }
}
