package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometricMeansTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final double LARGEST = Double.MAX_VALUE;
  private static final double LEAST_NORMAL = Double.MIN_NORMAL;

  /** The result to the power of all weights is compared with the product of all powers. */
  private static double ulpsOff(double mean, double[] w, double[] x) {
    BigDecimal product = BigDecimal.ONE;
    int weights = 0;
    for (int i = 0; i < x.length; i++) {
      product = product.multiply(new BigDecimal(x[i]).pow((int) w[i], DIGITS), DIGITS);
      weights += (int) w[i];
    }
    BigDecimal ratio = new BigDecimal(mean).pow(weights, DIGITS).divide(product, DIGITS);
    double relative = ratio.subtract(BigDecimal.ONE).doubleValue() / weights;
    return Math.abs(relative) * (mean / Math.ulp(mean));
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1.0);
    return ones;
  }

  private static double alike(double... x) {
    return GeometricMeans.mean(x, 0, x.length);
  }

  private static double mean(double[] w, double[] x) {
    return GeometricMeans.mean(w, 0, x, 0, x.length);
  }

  /** Values of one size, of any size, side by side, or with few digits. */
  private static double[] values(SplittableRandom random, int size) {
    int kind = random.nextInt(4);
    double centre = random.nextDouble(1.0, 2.0);
    double[] x = new double[size];
    Arrays.setAll(
        x,
        i ->
            switch (kind) {
              case 0 -> random.nextInt(1, 100_000) / 100.0;
              case 1 -> Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-1022, 1024));
              case 2 -> centre + random.nextInt(4 * size) * Math.ulp(centre);
              default -> random.nextInt(1, 17);
            });
    return x;
  }

  @Test
  void mean_weightsAlike_isWithinTwoUlps() {
    SplittableRandom random = new SplittableRandom(61);
    double worst = 0.0;
    for (int i = 0; i < 10_000; i++) {
      double[] x = values(random, random.nextInt(1, 20));
      worst = Math.max(worst, ulpsOff(alike(x), ones(x.length), x));
    }

    assertThat(worst).as("%s", worst).isBetween(1.0, 1.5);
  }

  /** Whole weights of up to 29 bits: more than the 26 that the upper part of a weight has. */
  @Test
  void mean_weighted_isWithinTwoUlps() {
    SplittableRandom random = new SplittableRandom(67);
    double worst = 0.0;
    for (int i = 0; i < 5_000; i++) {
      int most = 1 << random.nextInt(1, 29);
      double[] x =
          most > 1 << 16
              ? random.doubles(3, 1.0, 1_000.0).toArray()
              : values(random, random.nextInt(2, 12));
      double[] w = random.doubles(x.length, 1.0, 1.0 + most).map(Math::floor).toArray();
      worst = Math.max(worst, ulpsOff(mean(w, x), w, x));
    }

    assertThat(worst).as("%s", worst).isBetween(0.7, 1.4);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 4_096, 4_097, 10_000})
  void mean_manyAlike_isWithinTwoUlpsInAnyOrder(int size) {
    SplittableRandom random = new SplittableRandom(size);
    for (int i = 0; i < 20; i++) {
      double[] x = values(random, size);
      double mean = alike(x);

      assertThat(ulpsOff(mean, ones(size), x)).isLessThanOrEqualTo(2.0);
      assertThat(alike(HardDoubles.shuffled(x, random))).isEqualTo(mean);
    }
  }

  @Test
  void mean_weightsAlike_isTheRootOfTheExactProduct() {
    SplittableRandom random = new SplittableRandom(71);
    for (int i = 0; i < 50_000; i++) {
      double[] x = values(random, random.nextInt(2, 24));
      double root = GeometricProducts.rootOfExact(x, 0, x.length, GeometricProducts.grid(x.length));
      double least = Extremes.least(x, 0, x.length);
      double greatest = Extremes.greatest(x, 0, x.length);

      assertThat(alike(x)).isEqualTo(Math.min(Math.max(root, least), greatest));
    }
  }

  /** One row in 100 takes this way, and none the next: so all of them are sent on it here. */
  @Test
  void root_ofProductInTwoWords_isThatOfTheExactProduct() {
    SplittableRandom random = new SplittableRandom(73);
    for (int i = 0; i < 20_000; i++) {
      double[] x = values(random, random.nextInt(2, 24));
      long grid = GeometricProducts.grid(x.length);
      double exact = GeometricProducts.rootOfExact(x, 0, x.length, grid);

      assertThat(GeometricProducts.rootOfWide(x, 0, x.length, grid)).isEqualTo(exact);
    }
  }

  /** The product of the first four is 1 - 2^-156, which two words of 64 bits do not tell from 1. */
  @Test
  void mean_productNextToAPowerOfTwo_isTheRootOfTheExactProductInAnyOrder() {
    double y = 0x1p-26;
    SplittableRandom random = new SplittableRandom(79);
    for (int i = 0; i < 200; i++) {
      double fifth = Math.scalb(1.0, random.nextInt(-9, 10));
      double[] x = {1.0 - y, 1.0 + y, 1.0 + y + y * y, 1.0 - y + y * y, fifth};
      double root = GeometricProducts.rootOfExact(x, 0, 5, GeometricProducts.grid(5));

      assertThat(alike(HardDoubles.shuffled(x, random))).isEqualTo(root);
    }
  }

  @Test
  void mean_weighted_isTheSameInAnyOrder() {
    SplittableRandom random = new SplittableRandom(83);
    for (int i = 0; i < 5_000; i++) {
      double[] x = values(random, random.nextInt(2, 40));
      double[] w = random.doubles(x.length, 0.0, 2.0).toArray();
      double mean = mean(w, x);
      int[] order = random.ints(x.length).toArray();
      Integer[] places = new Integer[x.length];
      Arrays.setAll(places, k -> k);
      Arrays.sort(places, (a, b) -> Integer.compare(order[a], order[b]));
      double[] otherW = Arrays.stream(places).mapToDouble(k -> w[k]).toArray();
      double[] otherX = Arrays.stream(places).mapToDouble(k -> x[k]).toArray();

      assertThat(mean(otherW, otherX)).isEqualTo(mean);
    }
  }

  @Test
  void mean_weightsAlike_isNotMovedByWhatTheyAre() {
    double[] x = {2.5, 19.0, 7.25};

    assertThat(mean(new double[] {0.3, 0.3, 0.3}, x)).isEqualTo(alike(x));
    assertThat(mean(new double[] {1e308, 1e308, 1e308}, x)).isEqualTo(alike(x));
  }

  @Test
  void mean_inTheMiddleOfArrays_isThatOfTheRow() {
    double[] w = {9.0, 9.0, 3.0, 1.0, 9.0};
    double[] x = {-1.0, 1.0, 16.0, 0.0};

    assertThat(GeometricMeans.mean(w, 2, x, 1, 2)).isEqualTo(2.0);
    assertThat(GeometricMeans.mean(x, 1, 2)).isEqualTo(4.0);
  }

  @Test
  void mean_ofPowersOfTwo_isExact() {
    assertThat(alike(0x1p1000, 0x1p-1000)).isEqualTo(1.0);
    assertThat(alike(0x1p-7, 0x1p4, 0x1p12)).isEqualTo(8.0);
    assertThat(alike(1.0, 4.0, 16.0, 64.0, 256.0)).isEqualTo(16.0);
    assertThat(mean(new double[] {3.0, 1.0}, new double[] {1.0, 16.0})).isEqualTo(2.0);
  }

  @Test
  void mean_timesPowersOfTwo_isMovedByThem() {
    SplittableRandom random = new SplittableRandom(89);
    for (int i = 0; i < 2_000; i++) {
      double[] x = random.doubles(random.nextInt(2, 12), 1.0, 1000.0).toArray();
      double[] w = random.doubles(x.length, 0.5, 2.0).toArray();
      int shift = random.nextInt(-1000, 1000);
      double[] shifted = Arrays.stream(x).map(v -> Math.scalb(v, shift)).toArray();

      assertThat(alike(shifted)).isEqualTo(Math.scalb(alike(x), shift));
      assertThat(mean(w, shifted)).isEqualTo(Math.scalb(mean(w, x), shift));
    }
  }

  @Test
  void mean_ofEqualValues_isThatValue() {
    SplittableRandom random = new SplittableRandom(97);
    for (int i = 0; i < 2_000; i++) {
      double value = Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-1022, 1024));
      double[] x = new double[random.nextInt(1, 30)];
      Arrays.fill(x, value);
      double[] w = random.doubles(x.length, 0.5, 2.0).toArray();

      assertThat(alike(x)).isEqualTo(value);
      assertThat(mean(w, x)).isEqualTo(value);
    }
  }

  @Test
  void mean_ofNeighbours_isBetweenThem() {
    SplittableRandom random = new SplittableRandom(101);
    for (int i = 0; i < 5_000; i++) {
      double least = random.nextDouble(0.5, 4.0);
      double greatest = Math.nextUp(least);
      double[] x = random.ints(9, 0, 2).mapToDouble(k -> k == 0 ? least : greatest).toArray();
      double[] w = random.doubles(9, 0.5, 2.0).toArray();

      assertThat(alike(x)).isBetween(least, greatest);
      assertThat(mean(w, x)).isBetween(least, greatest);
    }
  }

  @Test
  void mean_atTheEndsOfTheRange_isThere() {
    double belowLargest = Math.nextDown(LARGEST);

    assertThat(alike(LARGEST, LARGEST, belowLargest)).isBetween(belowLargest, LARGEST);
    assertThat(alike(LEAST_NORMAL, LEAST_NORMAL, 0x1p-1020)).isBetween(LEAST_NORMAL, 0x1p-1020);
    assertThat(alike(LEAST_NORMAL, LEAST_NORMAL, Math.nextUp(LEAST_NORMAL)))
        .isBetween(LEAST_NORMAL, Math.nextUp(LEAST_NORMAL));
    assertThat(mean(new double[] {1.0, 2.0}, new double[] {belowLargest, LARGEST}))
        .isBetween(belowLargest, LARGEST);
    assertThat(alike(LARGEST, LEAST_NORMAL)).isBetween(Math.nextDown(2.0), 2.0);
  }

  /** Above 2^1023.99, of which the next multiple of 1/128 is 1024. */
  @Test
  void mean_nextToTheLargest_isThatOfSmallerNumbersTimesAPower() {
    double[] small = {0x1p23, 0x1p23 * 0.995};
    double[] large = {Math.nextDown(0x1p23) * 0x1p1001, small[1] * 0x1p1001};
    small[0] = Math.nextDown(small[0]);

    assertThat(alike(large)).isEqualTo(alike(small) * 0x1p1001);
    assertThat(mean(new double[] {2.0, 3.0}, large))
        .isEqualTo(mean(new double[] {2.0, 3.0}, small) * 0x1p1001);
  }

  @Test
  void mean_ofTheLeastNormal_isNotLeftToOthers() {
    double[] x = {LEAST_NORMAL, 16 * LEAST_NORMAL};

    assertThat(alike(x)).isEqualTo(4 * LEAST_NORMAL);
    assertThat(mean(new double[] {3.0, 1.0}, x)).isEqualTo(2 * LEAST_NORMAL);
  }

  @Test
  void grid_ofSoMany_isBelowTheirHalfUlps() {
    assertThat(GeometricProducts.grid(2)).isEqualTo(-1L << 11);
    assertThat(GeometricProducts.grid(4)).isEqualTo(-1L << 11);
    assertThat(GeometricProducts.grid(5)).isEqualTo(-1L << 12);
    assertThat(GeometricProducts.grid(8)).isEqualTo(-1L << 12);
    assertThat(GeometricProducts.grid(9)).isEqualTo(-1L << 13);
    assertThat(GeometricProducts.grid(1 << 20)).isEqualTo(-1L << 29);
  }

  @Test
  void mean_ofOne_isThat() {
    assertThat(alike(0.7)).isEqualTo(0.7);
    assertThat(alike(LEAST_NORMAL)).isEqualTo(LEAST_NORMAL);
    assertThat(mean(new double[] {3.0}, new double[] {0.7})).isEqualTo(0.7);
  }

  @Test
  void mean_notOfPositiveNormalNumbers_isLeftToOthers() {
    for (double other : new double[] {0.0, -0.0, -1.0, -LARGEST, Double.MIN_VALUE}) {
      assertThat(alike(other)).isNaN();
      for (int place = 0; place < 5; place++) {
        double[] x = {1.0, 2.0, 3.0, 4.0, 5.0};
        x[place] = other;
        assertThat(alike(x)).isNaN();
        assertThat(alike(Arrays.copyOf(x, 4))).matches(m -> x[4] == other || Double.isNaN(m));
        assertThat(mean(new double[] {1.0, 2.0, 1.0, 1.0, 1.0}, x)).isNaN();
      }
    }
  }

  @Test
  void mean_ofNoneOrTooMany_isLeftToOthers() {
    assertThat(alike()).isNaN();
    assertThat(mean(new double[0], new double[0])).isNaN();
    assertThat(alike(ones((1 << 20) + 1))).isNaN();
    assertThat(alike(ones(1 << 20))).isEqualTo(1.0);
    double[] x = ones(4097);
    x[0] = 2.0;
    double[] w = ones(4097);
    w[4096] = 2.0;
    assertThat(mean(w, x)).isNaN();
    assertThat(GeometricMeans.mean(w, 1, x, 0, 4096)).isBetween(1.0, 1.001);
  }

  @Test
  void mean_ofExtremeWeights_isLeftToOthers() {
    double[] x = {1.0, 2.0};

    assertThat(mean(new double[] {0x1p1001, 1.0}, x)).isNaN();
    assertThat(mean(new double[] {0x1p-1001, 0x1p-1010}, x)).isNaN();
    assertThat(mean(new double[] {0x1p1000, 0x1p999}, x))
        .isEqualTo(mean(new double[] {2.0, 1.0}, x));
    assertThat(mean(new double[] {0x1p-1000, 0x1p-1001}, x))
        .isEqualTo(mean(new double[] {2.0, 1.0}, x));
  }

  /** The heaviest decides to the last bit, the lightest does not count. */
  @Test
  void mean_byWeightsFarApart_isThatOfTheHeaviest() {
    assertThat(mean(new double[] {1.0, 0x1p-80}, new double[] {3.0, 1e300})).isEqualTo(3.0);
    assertThat(mean(new double[] {0x1p-80, 1.0}, new double[] {3.0, 1e300})).isEqualTo(1e300);
  }
}
