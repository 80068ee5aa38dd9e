package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** The mean of the quantile function over a window, for weights that differ, rounded once. */
final class WindowMean {
  private WindowMean() {}

  /*
   * In decimals, and multiplied by the total weight, so that nothing is divided before the end: the
   * window is sum w^2 wide, and each child W w.
   */
  static double of(WeightedValues sorted, double share) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal width = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal weight = new BigDecimal(sorted.weight(i));
      total = total.add(weight);
      width = width.add(weight.pow(2));
    }
    BigDecimal start = total.pow(2).subtract(width).multiply(new BigDecimal(share));
    return Quotients.nearest(sum(sorted, total, start, start.add(width)), width);
  }

  private static BigDecimal sum(
      WeightedValues sorted, BigDecimal total, BigDecimal start, BigDecimal end) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal to = from.add(total.multiply(new BigDecimal(sorted.weight(i))));
      BigDecimal overlap = to.min(end).subtract(from.max(start));
      if (overlap.signum() > 0) {
        sum = sum.add(overlap.multiply(new BigDecimal(sorted.value(i))));
      }
      from = to;
    }
    return sum;
  }
}
