package dev.plumbline.kpi.exact;

/** Sums and means of arrays on a grid: the fastest that decides nearly always, and says if not. */
final class AnchoredSums {
  /*
   * Added to a large number 1.5 * 2^(52 + k), the anchor, a double is rounded to a multiple of 2^k,
   * and what it loses is two subtractions away, exact. If the anchor is large beside the sum of all
   * sizes, which a first pass finds, the multiples are added up without any error; only the small
   * rests are added with rounding errors, and these are so small that they nearly never matter:
   * that is tested by isCertain, and NaN says that the test failed.
   *
   * Sums: the grid g is at most 2^-49 of the sum a of all sizes, a rest at most g/2, their sum at
   * most n g/2, and so the error of their sum is at most n * n g/2 * 2^-53.
   *
   * Products: weights and numbers are split on grids v and g, which are more than 2^-26 of the sums
   * of their sizes, into w = w1 + w2 and x = x1 + x2. The products w1 x1, multiples of v g whose
   * sizes sum to hardly more than 2^52 v g, are exact and are added exactly. The terms w1 x2 + w2 x,
   * with two errors each, have sizes that sum to hardly more than 2^26 v g, so that the error of
   * their sum is at most (n + 2) * 2^-53 * 2^26 v g. That is 2^-79 (n + 2) of the product of the sums
   * of sizes, which is n times the result or so: hence the blocks.
   *
   * Every bound is doubled, for isCertain and for terms of higher order.
   */
  static final int BLOCK = 48;

  /** How far an anchor of products is above a sum of sizes, in bits. */
  static final int HALF = 27;

  private static final double LARGEST_SUM = 0x1p1000;
  private static final double LARGE = 0x1p200;
  private static final double SMALL = 0x1p-200;

  private static final long EXPONENT = 0x7FFL << 52;
  private static final double ULP_OF_ANCHOR = 0x1p-52 / 1.5;
  private static final double HALF_ULP = 0x1p-53;

  private AnchoredSums() {}

  /** {@return a number of 1.5 * 2^(e + shift), where 2^e is the leading bit of the size} */
  static double anchor(double size, int shift) {
    return 1.5
        * Double.longBitsToDouble(
            (Double.doubleToRawLongBits(size) & EXPONENT) + ((long) shift << 52));
  }

  /** {@return the sum of sizes, rounded, in four strands as each has to wait for itself} */
  static double sumOfSizes(double[] x, int from, int size) {
    double a = 0.0;
    double b = 0.0;
    double c = 0.0;
    double d = 0.0;
    int end = from + size;
    int i = from;
    for (; i < end - 3; i += 4) {
      a += Math.abs(x[i]);
      b += Math.abs(x[i + 1]);
      c += Math.abs(x[i + 2]);
      d += Math.abs(x[i + 3]);
    }
    for (; i < end; i++) {
      a += Math.abs(x[i]);
    }
    return (a + b) + (c + d);
  }

  /** {@return the sum of numbers, divided by a divisor that is not zero; NaN if not certain} */
  static double quotientOfSum(double[] x, int from, int size, double divisor) {
    double sizes = sumOfSizes(x, from, size);
    if (!(sizes <= LARGEST_SUM)) {
      return Double.NaN;
    }
    double anchor = anchor(sizes, 3);
    double a = anchor;
    double b = anchor;
    double aLow = 0.0;
    double bLow = 0.0;
    int end = from + size;
    int i = from;
    for (; i < end - 1; i += 2) {
      double aNext = a + x[i];
      double bNext = b + x[i + 1];
      aLow += x[i] - (aNext - a);
      bLow += x[i + 1] - (bNext - b);
      a = aNext;
      b = bNext;
    }
    if (i < end) {
      double aNext = a + x[i];
      aLow += x[i] - (aNext - a);
      a = aNext;
    }
    double high = (a - anchor) + (b - anchor);
    double bound = HALF_ULP * size * size * ulpOfAnchor(anchor);
    return CertifiedQuotient.ofSum(high, aLow + bLow, bound, divisor);
  }

  static boolean isOrdinary(double x) {
    return x <= LARGE && x >= SMALL;
  }

  /**
   * {@return the sum of the products of at most {@link #BLOCK} numbers, for a mean divided by the
   * sum of the weights; NaN if not certain}
   */
  static double weighted(double[] w, int wFrom, double[] x, int from, int size, boolean isMean) {
    if (size > BLOCK) {
      return weightedBlocks(w, wFrom, x, from, size, isMean);
    }
    int shift = wFrom - from;
    int end = from + size;
    double wSizes = 0.0;
    double xSizes = 0.0;
    for (int i = from; i < end; i++) {
      wSizes += Math.abs(w[i + shift]);
      xSizes += Math.abs(x[i]);
    }
    if (!isOrdinary(wSizes) || !isOrdinary(xSizes)) {
      return Double.NaN;
    }
    double wAnchor = anchor(wSizes, HALF);
    double xAnchor = anchor(xSizes, HALF);
    double weights = wAnchor;
    double weightsRest = 0.0;
    double products = 0.0;
    double productsRest = 0.0;
    for (int i = from; i < end; i++) {
      double next = weights + w[i + shift];
      double w1 = next - weights;
      double w2 = w[i + shift] - w1;
      double x1 = (xAnchor + x[i]) - xAnchor;
      weights = next;
      weightsRest += w2;
      products += w1 * x1;
      productsRest += w1 * (x[i] - x1) + w2 * x[i];
    }
    double wGrid = ulpOfAnchor(wAnchor);
    double bound = (size + 2) * 0x1p-26 * wGrid * ulpOfAnchor(xAnchor);
    double weightsBound = HALF_ULP * size * size * wGrid;
    return isMean
        ? CertifiedQuotient.of(
            products, productsRest, bound, weights - wAnchor, weightsRest, weightsBound)
        : CertifiedQuotient.ofSum(products, productsRest, bound, 1.0);
  }

  /** {@return the ulp of 1.5 * 2^k} */
  private static double ulpOfAnchor(double anchor) {
    return anchor * ULP_OF_ANCHOR;
  }

  /**
   * {@return the same for any size} The sums of blocks are added to high without error, and to low
   * with one that bound takes up.
   */
  private static double weightedBlocks(
      double[] w, int wFrom, double[] x, int from, int size, boolean isMean) {
    int shift = wFrom - from;
    double high = 0.0;
    double low = 0.0;
    double bound = 0.0;
    double weightsHigh = 0.0;
    double weightsLow = 0.0;
    double weightsBound = 0.0;
    for (int start = from; start < from + size; start += BLOCK) {
      int end = Math.min(start + BLOCK, from + size);
      double wSizes = 0.0;
      double xSizes = 0.0;
      for (int i = start; i < end; i++) {
        wSizes += Math.abs(w[i + shift]);
        xSizes += Math.abs(x[i]);
      }
      if (!isOrdinary(wSizes) || !isOrdinary(xSizes)) {
        return Double.NaN;
      }
      double wAnchor = anchor(wSizes, HALF);
      double xAnchor = anchor(xSizes, HALF);
      double weights = wAnchor;
      double weightsRest = 0.0;
      double products = 0.0;
      double productsRest = 0.0;
      for (int i = start; i < end; i++) {
        double next = weights + w[i + shift];
        double w1 = next - weights;
        double w2 = w[i + shift] - w1;
        double x1 = (xAnchor + x[i]) - xAnchor;
        weights = next;
        weightsRest += w2;
        products += w1 * x1;
        productsRest += w1 * (x[i] - x1) + w2 * x[i];
      }
      double wGrid = ulpOfAnchor(wAnchor);
      double count = end - start;
      double sum = high + products;
      double rest = ErrorFree.sumError(high, products, sum) + productsRest;
      high = sum;
      low += rest;
      bound += (count + 2) * 0x1p-26 * wGrid * ulpOfAnchor(xAnchor) + loss(rest, low);
      weights -= wAnchor;
      sum = weightsHigh + weights;
      rest = ErrorFree.sumError(weightsHigh, weights, sum) + weightsRest;
      weightsHigh = sum;
      weightsLow += rest;
      weightsBound += HALF_ULP * count * count * wGrid + loss(rest, weightsLow);
    }
    return isMean
        ? CertifiedQuotient.of(high, low, bound, weightsHigh, weightsLow, weightsBound)
        : CertifiedQuotient.ofSum(high, low, bound, 1.0);
  }

  /** {@return at least twice what the last two additions to a low part may have lost} */
  private static double loss(double rest, double low) {
    return 0x1p-51 * (Math.abs(rest) + Math.abs(low));
  }
}
