package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumTest {
  private static final double MAX = Double.MAX_VALUE;

  @Test
  void sum_tenTimesATenth_isOne() {
    Bits.assertSame(sum(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1), 1.0);
  }

  @Test
  void sum_hugeValuesThatCancel_isWhatIsLeft() {
    Bits.assertSame(sum(MAX, MAX, -MAX, -MAX, 3.0), 3.0);
  }

  @Test
  void sum_tieBetweenTwoDoubles_isTheEvenOne() {
    Bits.assertSame(sum(1.0, 0x1p-53), 1.0);
    Bits.assertSame(sum(1.0 + 0x1p-52, 0x1p-53), 1.0 + 0x1p-51);
  }

  @Test
  void sum_tieBrokenByTheSmallestDouble_isTheUpperOne() {
    Bits.assertSame(sum(1.0, 0x1p-53, Double.MIN_VALUE), 1.0 + 0x1p-52);
  }

  @Test
  void sum_beyondTheRangeOfDouble_isAnInfinity() {
    assertThat(sum(MAX, MAX)).isInfinite();
  }

  @Test
  void sum_ofSubnormals_isExact() {
    Bits.assertSame(sum(Double.MIN_VALUE, Double.MIN_VALUE), 2 * Double.MIN_VALUE);
  }

  @Test
  void sum_ofOppositeValues_isPositiveZero() {
    Bits.assertSame(sum(-0.1, 0.1), 0.0);
  }

  @Test
  void sum_ofNothing_isZero() {
    Bits.assertSame(sum(), 0.0);
  }

  @Test
  void sum_anyWeights_countsEachValueOnce() {
    WeightedValues children = WeightedValues.of(new double[] {2, 3, 4}, new double[] {7, 0.1, 0});

    Bits.assertSame(AggregationStrategy.sum().aggregate(children), 5.0);
  }

  @Test
  void parts_ofSum_areTheValues() {
    Bits.assertSame(
        AggregationStrategy.sum().parts(WeightedValues.ofValues(MAX, -2.5, 0)), MAX, -2.5, 0.0);
  }

  private static double sum(double... values) {
    return AggregationStrategy.sum().aggregate(WeightedValues.ofValues(values));
  }
}
