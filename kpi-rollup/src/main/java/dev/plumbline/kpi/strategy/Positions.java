package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.ErrorFree;
import java.math.BigDecimal;

/** Where among children in order a share of their weight is reached: decided exactly. */
final class Positions {
  /*
   * Equal weights are counted. Others are added up in doubles; where rounding could matter, they are
   * added up once more, divided by the power of two of the greatest so
   * that nothing overflows, as the sum of two doubles, starting from minus the share of the total:
   * where the sum is no longer negative, the share is reached. What two doubles do not hold is
   * lost; where that much could change the sign, decimals decide. They hardly ever have to.
   */
  private static final double SMALLEST_SHARE = 0x1p-100;
  private static final double SMALLEST_WEIGHT = 0x1p-700;
  private static final double DOUBTFUL = 4.0;
  private static final double LEAST_TARGET = 0x1p-900;
  private static final double ROUNDING = 0x1p-50;
  private static final int UNDECIDED = -1;

  private Positions() {}

  static boolean isUniform(WeightedValues children) {
    for (int i = 1; i < children.size(); i++) {
      if (children.weight(i) != children.weight(0)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the first child with which the share is reached} */
  static int discrete(WeightedValues sorted, double share) {
    if (share == 0.0) {
      return 0;
    }
    if (isUniform(sorted)) {
      return counted(sorted.size(), share);
    }
    int position = likely(sorted, share);
    return position == UNDECIDED ? weighed(sorted, share) : position;
  }

  /** {@return the child by sums that are rounded, if that cannot matter} */
  private static int likely(WeightedValues sorted, double share) {
    double total = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      total += sorted.weight(i);
    }
    double target = share * total;
    if (target < LEAST_TARGET || total > Double.MAX_VALUE) {
      return UNDECIDED;
    }
    double doubt = sorted.size() * ROUNDING * total;
    double sum = 0.0;
    int position = -1;
    while (sum <= target - doubt && position < sorted.size() - 1) {
      position++;
      sum += sorted.weight(position);
    }
    return sum > target + doubt ? position : UNDECIDED;
  }

  private static int weighed(WeightedValues sorted, double share) {
    int shift = -Doubles.exponent(Doubles.greatestWeight(sorted));
    boolean isSafe =
        share >= SMALLEST_SHARE
            && Math.scalb(Doubles.leastWeight(sorted), shift) >= SMALLEST_WEIGHT;
    int position = isSafe ? weighed(sorted, share, shift) : UNDECIDED;
    return position == UNDECIDED ? exactly(sorted, share) : position;
  }

  /**
   * The whole number from {@code share n} on, less one; the product is rounded, its error is not.
   */
  private static int counted(int size, double share) {
    double product = share * size;
    double whole = Math.ceil(product);
    boolean isJustAbove = whole == product && ErrorFree.productError(share, size, product) > 0.0;
    return Math.max((int) (isJustAbove ? whole + 1.0 : whole) - 1, 0);
  }

  private static int weighed(WeightedValues sorted, double share, int shift) {
    double total = 0.0;
    double totalLow = 0.0;
    double lost = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), shift);
      double sum = total + weight;
      double error = ErrorFree.sumError(total, weight, sum);
      double low = totalLow + error;
      lost += Math.abs(ErrorFree.sumError(totalLow, error, low));
      totalLow = low;
      total = sum;
    }
    double high = -share * total;
    double highError = ErrorFree.productError(-share, total, high);
    double next = -share * totalLow;
    double nextError = ErrorFree.productError(-share, totalLow, next);
    double low = highError + next;
    double lowest = low + nextError;
    lost +=
        Math.abs(ErrorFree.sumError(highError, next, low))
            + Math.abs(ErrorFree.sumError(low, nextError, lowest));
    return reached(sorted, shift, high, lowest, lost);
  }

  private static int reached(
      WeightedValues sorted, int shift, double start, double startLow, double startLost) {
    double high = start;
    double low = startLow;
    double lost = startLost;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), shift);
      double sum = high + weight;
      double error = ErrorFree.sumError(high, weight, sum);
      double lowSum = low + error;
      lost += Math.abs(ErrorFree.sumError(low, error, lowSum));
      high = sum;
      low = lowSum;
      double balance = high + low;
      if (lost > 0.0 && Math.abs(balance) <= DOUBTFUL * lost) {
        return UNDECIDED;
      }
      if (balance >= 0.0) {
        return i;
      }
    }
    return sorted.size() - 1;
  }

  private static int exactly(WeightedValues sorted, double share) {
    BigDecimal missing = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      missing = missing.add(new BigDecimal(sorted.weight(i)));
    }
    missing = missing.multiply(new BigDecimal(share));
    int position = -1;
    while (missing.signum() > 0) {
      position++;
      missing = missing.subtract(new BigDecimal(sorted.weight(position)));
    }
    return position;
  }
}
