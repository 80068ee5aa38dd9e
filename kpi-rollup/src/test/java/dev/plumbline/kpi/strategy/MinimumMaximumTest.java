package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinimumMaximumTest {
  private static final AggregationStrategy MINIMUM = AggregationStrategy.minimum();
  private static final AggregationStrategy MAXIMUM = AggregationStrategy.maximum();

  @Test
  void minimum_ofSeveral_isTheLeast() {
    Bits.assertSame(MINIMUM.aggregate(WeightedValues.ofValues(3.0, -0.5, 7.0)), -0.5);
  }

  @Test
  void maximum_ofSeveral_isTheGreatest() {
    Bits.assertSame(MAXIMUM.aggregate(WeightedValues.ofValues(3.0, -0.5, 7.0)), 7.0);
  }

  @Test
  void maximum_ofNegatives_isNegative() {
    Bits.assertSame(MAXIMUM.aggregate(WeightedValues.ofValues(-3.0, -0.5)), -0.5);
  }

  /** A product reports 90 here: the least of score times weight. */
  @Test
  void minimum_anyWeights_looksAtValuesOnly() {
    WeightedValues children = WeightedValues.of(new double[] {90, 20}, new double[] {0.1, 0.9});

    Bits.assertSame(MINIMUM.aggregate(children), 20.0);
  }

  @Test
  void minimum_weightZero_doesNotCount() {
    WeightedValues children = WeightedValues.of(new double[] {90, 20}, new double[] {0.1, 0.0});

    Bits.assertSame(MINIMUM.aggregate(children), 90.0);
  }

  @Test
  void minimumAndMaximum_ofExtremes_areExact() {
    WeightedValues extremes = WeightedValues.ofValues(Double.MAX_VALUE, -Double.MAX_VALUE);

    Bits.assertSame(MINIMUM.aggregate(extremes), -Double.MAX_VALUE);
    Bits.assertSame(MAXIMUM.aggregate(extremes), Double.MAX_VALUE);
  }

  @Test
  void minimumAndMaximum_ofNothing_areNoNumbers() {
    assertThat(MINIMUM.aggregate(WeightedValues.ofValues())).isInfinite();
    assertThat(MAXIMUM.aggregate(WeightedValues.ofValues())).isInfinite();
  }

  @Test
  void parts_ofMinimum_comeFromTheLeastInEqualParts() {
    Bits.assertSame(MINIMUM.parts(WeightedValues.ofValues(0.5, 0.75, 0.5)), 0.25, 0.0, 0.25);
  }

  @Test
  void parts_thatVanish_areNotNegativeZero() {
    Bits.assertSame(
        MINIMUM.parts(WeightedValues.ofValues(-Double.MIN_VALUE, -Double.MIN_VALUE)), 0.0, 0.0);
  }

  @Test
  void parts_ofMaximum_comeFromTheGreatestInEqualParts() {
    Bits.assertSame(MAXIMUM.parts(WeightedValues.ofValues(0.5, 0.75, 0.5)), 0.0, 0.75, 0.0);
  }
}
