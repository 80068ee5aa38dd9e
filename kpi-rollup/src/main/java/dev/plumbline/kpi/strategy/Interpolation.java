package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.ErrorFree;
import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** Quantiles between two neighbours of equal weight, rounded once. */
final class Interpolation {
  /*
   * share (n - 1) is a product and its error, so the way from one value to the next is the sum of
   * two doubles, and so is the result. It is rounded if nothing was lost, or too little to matter;
   * otherwise decimals decide.
   */
  private static final double LARGE = 0x1p980;
  private static final double SMALL = 0x1p-800;
  private static final double SMALL_PRODUCT = 0x1p-900;
  private static final double SHORT = 0x1p-160;
  private static final double PRECISION = 0x1p-100;

  private Interpolation() {}

  static double between(WeightedValues sorted, double share) {
    int last = sorted.size() - 1;
    double product = share * last;
    double way = ErrorFree.productError(share, last, product);
    int lower = (int) product;
    if (lower == product && way < 0.0) {
      lower--;
    }
    double from = sorted.value(lower);
    double to = sorted.value(Math.min(lower + 1, last));
    if (from == to || (lower == product && way == 0.0)) {
      return from;
    }
    double rounded = between(from, to, product - lower, way, last);
    return Double.isNaN(rounded) ? exactly(from, to, share, last, lower) : rounded;
  }

  /** {@return the result, or NaN if it is doubtful} */
  private static double between(double from, double to, double way, double wayLow, int last) {
    double size = Math.max(Math.abs(from), Math.abs(to));
    if (size > LARGE || size < SMALL || (way != 0.0 && way < SHORT)) {
      return Double.NaN;
    }
    double distance = to - from;
    double distanceLow = ErrorFree.sumError(to, -from, distance);
    double step = way * distance;
    double stepLow = ErrorFree.productError(way, distance, step);
    double cross = way * distanceLow;
    double sum = from + step;
    double sumLow = ErrorFree.sumError(from, step, sum);
    double lows = sumLow + stepLow;
    double rest = lows + cross;
    boolean isExact =
        wayLow == 0.0
            && (distanceLow == 0.0 || Math.abs(cross) >= SMALL_PRODUCT)
            && ErrorFree.productError(way, distanceLow, cross) == 0.0
            && ErrorFree.sumError(sumLow, stepLow, lows) == 0.0
            && ErrorFree.sumError(lows, cross, rest) == 0.0;
    return isExact ? sum + rest : certain(sum, rest + wayLow * distance, size * PRECISION * last);
  }

  /** {@return the sum rounded, or NaN if an error of that size could change it} */
  static double certain(double sum, double rest, double error) {
    double least = sum + (rest - error);
    return least == sum + (rest + error) ? least : Double.NaN;
  }

  private static double exactly(double from, double to, double share, int last, int lower) {
    BigDecimal way =
        new BigDecimal(share)
            .multiply(BigDecimal.valueOf(last))
            .subtract(BigDecimal.valueOf(lower));
    BigDecimal distance = new BigDecimal(to).subtract(new BigDecimal(from));
    return Quotients.nearest(new BigDecimal(from).add(way.multiply(distance)), BigDecimal.ONE);
  }
}
