package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is known of sizes beforehand saves time, and changes no bit. */
class RangedSumsTest {
  private static final int CASES = Integer.getInteger("plumbline.fuzz.cases", 1_000_000) / 32;
  private static final int SEED = Integer.getInteger("plumbline.fuzz.seed", 1);

  private static RangedSums sumsOf(double... numbers) {
    Sizes sizes = Sizes.none();
    for (double number : numbers) {
      sizes.add(number + 0.0);
    }
    return RangedSums.of(sizes);
  }

  private static RowWeights oneRow(double[] w) {
    return RowWeights.of(w, new int[] {0, w.length});
  }

  private static void check(double expected, double actual, double[]... inputs) {
    assertThat(Double.doubleToLongBits(actual))
        .as(
            () ->
                "of %s, %s instead of %s".formatted(Arrays.deepToString(inputs), actual, expected))
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  private static void checkAll(RangedSums sums, double[] w, double[] x) {
    double[] padded = new double[x.length + 4];
    Arrays.fill(padded, Double.NaN);
    System.arraycopy(x, 0, padded, 3, x.length);
    check(SumsOracle.sum(x), sums.sum(padded, 3, x.length), x);
    check(SumsOracle.mean(x), sums.mean(padded, 3, x.length), x);
    check(SumsOracle.weightedMean(w, x), sums.weightedMean(oneRow(w), 0, padded, 3), w, x);
  }

  /** Some numbers are missing, and stand as zero. */
  private static void checkPresent(
      SplittableRandom random, double[] known, double[] w, double[] x) {
    byte[] gap = new byte[x.length + 3];
    double[] padded = new double[gap.length];
    double[] presentWeights = new double[x.length];
    double[] presentNumbers = new double[x.length];
    int present = 0;
    for (int i = 0; i < x.length; i++) {
      if (random.nextInt(3) == 0) {
        gap[3 + i] = (byte) random.nextInt(4);
      } else {
        gap[3 + i] = -1;
        padded[3 + i] = x[i];
        presentWeights[present] = w[i];
        presentNumbers[present++] = x[i];
      }
    }
    double[] ws = Arrays.copyOf(presentWeights, present);
    double[] xs = Arrays.copyOf(presentNumbers, present);
    RangedSums sums = sumsOf(known);
    check(SumsOracle.mean(xs), sums.mean(padded, 3, x.length, present), xs);
    check(
        SumsOracle.weightedMean(ws, xs),
        sums.weightedMeanOfPresent(oneRow(w), 0, padded, gap, 3, present),
        ws,
        xs);
  }

  private static double[] withoutNegativeZeros(double[] x) {
    return Arrays.stream(x).map(number -> number + 0.0).toArray();
  }

  @Test
  void all_hardRows_areTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 21);
    for (int i = 0; i < CASES; i++) {
      int size = HardRows.size(random);
      double[] x = withoutNegativeZeros(HardRows.numbers(random, size));
      double[] w = HardRows.weights(random, size);
      checkAll(sumsOf(x), w, x);
      checkPresent(random, x, w, x);
    }
  }

  @Test
  void all_someOfTheNumbersThatAreKnown_areTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 22);
    for (int i = 0; i < CASES; i++) {
      int size = HardRows.size(random);
      int spread = random.nextInt(1, 20);
      double[] all = new double[3 * size];
      Arrays.setAll(all, k -> random.nextInt(8) == 0 ? 0.0 : HardDoubles.around(random, spread));
      boolean isNonNegative = random.nextBoolean();
      double[] known = isNonNegative ? Arrays.stream(all).map(Math::abs).toArray() : all;
      double[] x = withoutNegativeZeros(Arrays.copyOfRange(known, size, 2 * size));
      double[] w = HardRows.weights(random, size);
      checkAll(sumsOf(known), w, x);
      checkPresent(random, known, w, x);
    }
  }

  /** Numbers of the greatest and of the least size only, as far apart as is taken, or more. */
  @Test
  void sum_sizesAsFarApartAsCanBeTaken_isTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 23);
    for (int i = 0; i < CASES; i++) {
      int bits = random.nextInt(1, 8);
      int size = random.nextInt(1 << (bits - 1), 1 << bits);
      int apart = 52 - 2 * bits + random.nextInt(-1, 6);
      double[] x = new double[size];
      for (int k = 0; k < size; k++) {
        long mantissa = random.nextLong(1L << 52) | (random.nextInt(4) == 0 ? -1L >>> 12 : 1L);
        boolean isGreat = random.nextInt(size) > 0;
        double number = Double.longBitsToDouble((1023L << 52) + mantissa);
        x[k] = Math.scalb(number, isGreat ? apart : 0) * (random.nextInt(4) == 0 ? -1.0 : 1.0);
      }
      check(SumsOracle.sum(x), sumsOf(x).sum(x, 0, size), x);
    }
  }

  /** Rests as large as they can be, and a sum next to a tie by the last bit of the least number. */
  @Test
  void sum_tieDecidedByTheLastBitOfAll_isTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 24);
    for (int i = 0; i < CASES; i++) {
      int bits = random.nextInt(3, 8);
      int apart = 52 - 2 * bits + random.nextInt(-1, 6);
      double[] x = new double[(1 << bits) - 1];
      long sum = 0;
      for (int k = 3; k < x.length; k++) {
        long upper = random.nextLong(1L << 52, 1L << 53) & (-1L << (bits + 2));
        long number = upper + (1L << (bits + 1)) - 1;
        sum += number;
        x[k] = Math.scalb((double) number, apart - 52);
      }
      int dropped = Long.SIZE - Long.numberOfLeadingZeros(sum + (3L << 51)) - 53;
      long toTie = (1L << Math.max(0, dropped - 1)) - (sum & ((1L << dropped) - 1));
      x[2] = Math.scalb((double) ((3L << 51) + toTie), apart - 52);
      x[0] = random.nextBoolean() ? 1.0 + 0x1p-52 : 1.0 - 0x1p-52;
      x[1] = -1.0;
      check(SumsOracle.sum(x), sumsOf(x).sum(x, 0, x.length), x);
    }
  }

  @Test
  void all_rowsByHand_areReadFromWhereTheyStand() {
    double[] x = {100.0, 1.0, 2.0, 100.0};
    RangedSums sums = sumsOf(x);

    assertThat(sums.sum(x, 1, 2)).isEqualTo(3.0);
    assertThat(sums.mean(x, 1, 2)).isEqualTo(1.5);
    assertThat(sums.weightedMean(oneRow(new double[] {3.0, 1.0}), 0, x, 1)).isEqualTo(1.25);
  }

  @Test
  void all_nothing_isAsOfOthers() {
    RangedSums sums = sumsOf();

    assertThat(sums.sum(new double[0], 0, 0)).isZero();
    assertThat(sums.mean(new double[0], 0, 0)).isNaN();
    assertThat(sums.weightedMean(oneRow(new double[0]), 0, new double[0], 0)).isNaN();
    assertThat(
            sums.weightedMeanOfPresent(oneRow(new double[0]), 0, new double[0], new byte[0], 0, 0))
        .isNaN();
    assertThat(sumsOf(0x1p1022).sum(new double[0], 0, 0)).isZero();
  }

  /** What is missing has weights whose lesser parts are all alike, and rounded alike. */
  @Test
  void weightedMeanOfPresent_mostOfALongRowMissing_isTheNearest() {
    int size = 5_466;
    double[] w = new double[size];
    double[] x = new double[size];
    byte[] gap = new byte[size];
    Arrays.fill(w, 1.0);
    w[size - 1] = 8_610.0;
    w[size - 2] = 8_610.0;
    x[size - 2] = 0x1.e9cd56d7f9466p0;
    x[size - 1] = 0x1.e9cd56d7f8ff3p0;
    gap[size - 1] = -1;
    gap[size - 2] = -1;

    double mean = sumsOf(x).weightedMeanOfPresent(oneRow(w), 0, x, gap, 0, 2);

    assertThat(mean).isEqualTo(0x1.e9cd56d7f922cp0);
  }

  @Test
  void weightedMeanOfPresent_longRowsWithTies_isTheNearest() {
    SplittableRandom random = new SplittableRandom(SEED + 25);
    for (int i = 0; i < CASES / 100; i++) {
      int size = random.nextInt(100, 8_300);
      double[] w = new double[size];
      double[] x = new double[size];
      byte[] gap = new byte[size];
      Arrays.fill(w, 1.0);
      double heavy = random.nextInt(2, 10_000);
      int one = random.nextInt(size / 2);
      int other = random.nextInt(size / 2, size);
      w[one] = heavy;
      w[other] = heavy;
      gap[one] = -1;
      gap[other] = -1;
      x[one] = 1.0 + random.nextDouble();
      x[other] = x[one] + Math.ulp(x[one]) * (2 * random.nextInt(1_000) + 1);
      double[] ws = {heavy, heavy};
      double[] xs = {x[one], x[other]};

      double mean = sumsOf(x).weightedMeanOfPresent(oneRow(w), 0, x, gap, 0, 2);

      check(SumsOracle.weightedMean(ws, xs), mean, ws, xs);
    }
  }

  @Test
  void all_zeros_areZero() {
    double[] x = new double[5];
    double[] w = {1.0, 2.0, 3.0, 4.0, 5.0};

    checkAll(sumsOf(x), w, x);
    checkAll(sumsOf(3.0, 1e-9), w, x);
  }

  @Test
  void sum_numbersNextToOverflow_areAddedAll() {
    double[] x = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};

    assertThat(sumsOf(x).sum(x, 0, 3)).isEqualTo(Double.MAX_VALUE);
    assertThat(sumsOf(x).sum(x, 0, 2)).isInfinite();
  }

  @Test
  void of_sizesThatGrowLater_doNotCount() {
    Sizes sizes = Sizes.none();
    sizes.add(1.0);
    RangedSums before = RangedSums.of(sizes);
    Sizes copy = sizes.copy();
    sizes.add(-8.0);

    assertThat(copy.greatestExponent()).isZero();
    assertThat(sizes.greatestExponent()).isEqualTo(3);
    assertThat(before.sum(new double[] {1.0, 1.0}, 0, 2)).isEqualTo(2.0);
  }

  @Test
  void sizes_ofNumbersAndZeros_areThoseOfTheNumbers() {
    Sizes sizes = Sizes.none();
    assertThat(sizes.leastExponent()).isZero();
    sizes.add(0.0);
    assertThat(sizes.greatestExponent()).isZero();
    assertThat(sizes.leastExponent()).isZero();
    sizes.add(-0.25);
    assertThat(sizes.greatestExponent()).isEqualTo(-2);
    sizes.add(Math.nextDown(16.0));

    assertThat(sizes.leastExponent()).isEqualTo(-2);
    assertThat(sizes.greatestExponent()).isEqualTo(3);
    assertThat(sizes.typicalExponent()).isZero();
    sizes.add(32.0);
    assertThat(sizes.typicalExponent()).isEqualTo(2);
    assertThat(sizes.copy().typicalExponent()).isEqualTo(2);
  }
}
