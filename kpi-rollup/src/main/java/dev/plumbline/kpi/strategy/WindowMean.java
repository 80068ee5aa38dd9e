package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** The mean of the quantile function over a window, for weights that differ, rounded once. */
final class WindowMean {
  /*
   * Weights are divided by the power of two of the greatest. The window, which begins and ends
   * between 0 and their sum, and what of each weight lies in it, are sums of two doubles. The result
   * is rounded if their errors are too small to matter; otherwise decimals decide.
   */
  private static final double LARGE = 0x1p900;
  private static final double SMALL = 0x1p-700;
  private static final double SMALLEST_WEIGHT = 0x1p-200;
  private static final double SMALLEST_SHARE = 0x1p-100;
  private static final double PRECISION = 0x1p-92;

  private WindowMean() {}

  static double of(WeightedValues sorted, double share) {
    double rounded = isTame(sorted, share) ? rounded(sorted, share) : Double.NaN;
    return Double.isNaN(rounded) ? exactly(sorted, share) : rounded;
  }

  private static boolean isTame(WeightedValues sorted, double share) {
    double size = size(sorted);
    int shift = -Doubles.exponent(Doubles.greatestWeight(sorted));
    return size <= LARGE
        && size >= SMALL
        && (share == 0.0 || share >= SMALLEST_SHARE)
        && Math.scalb(Doubles.leastWeight(sorted), shift) >= SMALLEST_WEIGHT;
  }

  private static double size(WeightedValues sorted) {
    return Math.max(Math.abs(sorted.value(0)), Math.abs(sorted.value(sorted.size() - 1)));
  }

  private static double rounded(WeightedValues sorted, double share) {
    int shift = -Doubles.exponent(Doubles.greatestWeight(sorted));
    double total = 0.0;
    double totalLow = 0.0;
    double squares = 0.0;
    double squaresLow = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), shift);
      double nextTotal = total + weight;
      totalLow += Doubles.sumError(total, weight, nextTotal);
      total = nextTotal;
      double square = weight * weight;
      double next = squares + square;
      squaresLow += Doubles.sumError(squares, square, next) + Math.fma(weight, weight, -square);
      squares = next;
    }
    double width = squares / total;
    double widthLow = (Math.fma(-width, total, squares) + squaresLow - width * totalLow) / total;
    double room = total - width;
    double roomLow = Doubles.sumError(total, -width, room) + totalLow - widthLow;
    double start = share * room;
    double startLow = Math.fma(share, room, -start) + share * roomLow;
    return mean(sorted, shift, start, startLow, width, widthLow);
  }

  private static double mean(
      WeightedValues sorted,
      int shift,
      double start,
      double startLow,
      double width,
      double widthLow) {
    double end = start + width;
    double endLow = Doubles.sumError(start, width, end) + startLow + widthLow;
    double sum = 0.0;
    double sumLow = 0.0;
    double below = 0.0;
    double belowLow = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), shift);
      double reached = below + weight;
      double reachedLow = belowLow + Doubles.sumError(below, weight, reached);
      boolean startsWithin = (start - below) + (startLow - belowLow) > 0.0;
      boolean endsWithin = (reached - end) + (reachedLow - endLow) > 0.0;
      double from = startsWithin ? start : below;
      double to = endsWithin ? end : reached;
      double part = to - from;
      double partLow =
          Doubles.sumError(to, -from, part)
              + ((endsWithin ? endLow : reachedLow) - (startsWithin ? startLow : belowLow));
      if (part + partLow > 0.0) {
        double value = sorted.value(i);
        double product = part * value;
        double next = sum + product;
        sumLow +=
            Doubles.sumError(sum, product, next)
                + (Math.fma(part, value, -product) + partLow * value);
        sum = next;
      }
      below = reached;
      belowLow = reachedLow;
    }
    double quotient = sum / width;
    double rest = (Math.fma(-quotient, width, sum) + sumLow - quotient * widthLow) / width;
    double count = sorted.size();
    return Interpolation.certain(quotient, rest, size(sorted) * PRECISION * count * count);
  }

  /** Multiplied by the total weight: the window is {@code sum w^2} wide, and each child W w. */
  private static double exactly(WeightedValues sorted, double share) {
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
