package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometricMeanTest {
  private static final double MAX = Double.MAX_VALUE;

  @Test
  void geometricMean_oneAndFour_isTwo() {
    Bits.assertSame(mean(1.0, 4.0), 2.0);
  }

  @Test
  void geometricMean_weighted_isTheWeightedRoot() {
    Bits.assertSame(mean(new double[] {1.0, 16.0}, new double[] {3.0, 1.0}), 2.0);
  }

  /** Switzerland in 2021, as the UNDP published it: health, education and income. */
  @Test
  void geometricMean_ofThreeIndices_isTheHumanDevelopmentIndex() {
    double health = (83.9872 - 20) / (85 - 20);
    double education = (16.50029945 / 18 + 13.85966015 / 15) / 2;
    double income = Math.log(66933.00454 / 100) / Math.log(75000.0 / 100);

    assertThat(mean(health, education, income)).isCloseTo(0.962, within(0.0005));
  }

  @Test
  void geometricMean_withZero_isZero() {
    Bits.assertSame(mean(5.0, 0.0), 0.0);
  }

  @Test
  void geometricMean_withANegative_isNoNumber() {
    assertThat(mean(5.0, -1.0)).isNaN();
    assertThat(mean(0.0, -1.0)).isNaN();
  }

  @Test
  void geometricMean_ofNothing_isNoNumber() {
    assertThat(mean()).isNaN();
  }

  @Test
  void geometricMean_weightZero_doesNotCount() {
    Bits.assertSame(mean(new double[] {3.0, -1.0}, new double[] {1.0, 0.0}), 3.0);
  }

  @Test
  void geometricMean_ofTheLargest_doesNotOverflow() {
    Bits.assertSame(mean(MAX, MAX), MAX);
  }

  @Test
  void geometricMean_ofLargestAndSmallest_isInTheMiddle() {
    Bits.assertSame(mean(0x1p1000, 0x1p-1000), 1.0);
    Bits.assertSame(mean(0x1p1023, 0x1p-1073), 0x1p-25);
  }

  @Test
  void geometricMean_ofSubnormals_isSubnormal() {
    Bits.assertSame(mean(Double.MIN_VALUE, 16 * Double.MIN_VALUE), 4 * Double.MIN_VALUE);
  }

  @Test
  void geometricMean_weightsThatSumBeyondDouble_doesNotOverflow() {
    Bits.assertSame(mean(new double[] {1.0, 4.0}, new double[] {1e308, 1e308}), 2.0);
  }

  /** For about one double in 40,000 the exponential of the logarithm is its neighbour. */
  @Test
  void geometricMean_ofEqualValues_isThatValue() {
    double rare = 0.735429977757032;

    assertThat(StrictMath.exp(StrictMath.log(rare))).isNotEqualTo(rare);
    Bits.assertSame(mean(rare, rare, rare), rare);
  }

  /** Mean exponents of exactly one half are rounded to the same side for all powers of two. */
  @Test
  void geometricMean_doubledValues_isExactlyTwice() {
    Bits.assertSame(mean(2.0, 3.0), 2 * mean(1.0, 1.5));
    Bits.assertSame(mean(4.4, 7.8), 2 * mean(2.2, 3.9));
  }

  /** Up to 4096 are computed in one way, more in another. */
  @ParameterizedTest
  @ValueSource(ints = {17, 400, 4096, 4097})
  void geometricMean_manyValues_isWithinTwoUlpsInAnyOrder(int size) {
    Random random = new Random(size);
    List<Child> few = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 200); i++) {
      double value = Math.scalb(1.0 + random.nextDouble(), random.nextInt(2000) - 1000);
      few.add(new Child(value, Math.scalb(1.0 + random.nextDouble(), random.nextInt(20))));
    }
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(few.get(i % few.size()));
    }
    double mean = AggregationStrategy.geometricMean().aggregate(Child.view(children));
    BigDecimal exact = RealOracle.geometricMean(children);

    assertThat(RealOracle.ulps(mean, exact)).isLessThanOrEqualTo(2.0);
    Collections.shuffle(children, random);
    Bits.assertSame(AggregationStrategy.geometricMean().aggregate(Child.view(children)), mean);
  }

  @Test
  void parts_ofGeometricMean_areNone() {
    assertThat(AggregationStrategy.geometricMean().parts(WeightedValues.ofValues(1, 2))).isEmpty();
  }

  private static double mean(double... values) {
    return AggregationStrategy.geometricMean().aggregate(WeightedValues.ofValues(values));
  }

  private static double mean(double[] values, double[] weights) {
    return AggregationStrategy.geometricMean().aggregate(WeightedValues.of(values, weights));
  }
}
