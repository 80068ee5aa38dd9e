package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum of doubles and of products of doubles, rounded once when it is read.
 *
 * <p>Its result does not depend on the order of the additions. Every finite double may be added,
 * and no intermediate sum overflows. Constant memory and time per addition as long as the sum goes
 * into two doubles, which sums of measurements nearly always do; otherwise it grows into a {@link
 * BigDecimal}. Not safe for use by several threads.
 */
public final class ExactSum {
  /*
   * The sum is high + low + rest, exactly, at every moment. An addition goes to high; its rounding
   * error, which is a double (Knuth's TwoSum), goes to low; the error of that, which is nearly
   * always zero, goes to rest. Products are split into two doubles first (Dekker's TwoProduct:
   * no fused multiply-add, which is slow where the processor has none). What is so large or so
   * small that one of the steps would not be exact goes to rest at once.
   */
  private static final double LARGE = 0x1p1000;
  private static final double LARGE_PRODUCT = 0x1p900;
  private static final double SMALL_PRODUCT = 0x1p-900;
  private static final double LARGE_QUOTIENT = 0x1p450;
  private static final double SMALL_QUOTIENT = 0x1p-450;
  private static final double SPLITTER = 0x1p27 + 1.0;

  /**
   * How near to a rounding boundary, in ulps, a quotient is not trusted: its error is below this.
   */
  private static final double DOUBTFUL = 0x1p-40;

  private static final long MANTISSA = (1L << 52) - 1;

  private double high;
  private double low;
  private @Nullable BigDecimal rest;

  private ExactSum() {}

  /** {@return a sum of nothing, which is zero} */
  public static ExactSum zero() {
    return new ExactSum();
  }

  /** Makes this the sum of nothing again. */
  public void clear() {
    high = 0.0;
    low = 0.0;
    rest = null;
  }

  /**
   * Adds a number.
   *
   * @param x a finite number
   * @throws NumberFormatException if it is NaN or infinite; the sum stays as it was
   */
  public void add(double x) {
    double sum = high + x;
    if (!(Math.abs(sum) <= LARGE)) {
      spill(new BigDecimal(x));
      return;
    }
    addLow(sumError(high, x, sum));
    high = sum;
  }

  private void addLow(double x) {
    double sum = low + x;
    double error = sumError(low, x, sum);
    low = sum;
    if (error != 0.0) {
      spill(new BigDecimal(error));
    }
  }

  /**
   * Adds the product of two numbers.
   *
   * @param a a finite number
   * @param b a finite number
   * @throws NumberFormatException if one of them is NaN or infinite; the sum stays as it was
   */
  public void addProduct(double a, double b) {
    double product = a * b;
    if (product == 0.0 && (a == 0.0 || b == 0.0)) {
      return;
    }
    double size = Math.abs(product);
    if (!(size <= LARGE_PRODUCT
        && size >= SMALL_PRODUCT
        && Math.abs(a) <= LARGE_PRODUCT
        && Math.abs(b) <= LARGE_PRODUCT)) {
      spill(new BigDecimal(a).multiply(new BigDecimal(b)));
      return;
    }
    add(product);
    add(productError(a, b, product));
  }

  /**
   * Takes a number away, as if it had never been added.
   *
   * @param x a finite number
   * @throws NumberFormatException if it is NaN or infinite; the sum stays as it was
   */
  public void subtract(double x) {
    add(-x);
  }

  /**
   * Takes the product of two numbers away, as if it had never been added.
   *
   * @param a a finite number
   * @param b a finite number
   * @throws NumberFormatException if one of them is NaN or infinite; the sum stays as it was
   */
  public void subtractProduct(double a, double b) {
    addProduct(-a, b);
  }

  /**
   * Adds another sum, which stays as it is. The result does not depend on how a sum was split.
   *
   * @param other another sum, or this one
   */
  public void add(ExactSum other) {
    BigDecimal otherRest = other.rest;
    double otherLow = other.low;
    add(other.high);
    add(otherLow);
    if (otherRest != null) {
      spill(otherRest);
    }
  }

  /** {@return another sum of the same} */
  public ExactSum copy() {
    ExactSum copy = new ExactSum();
    copy.high = high;
    copy.low = low;
    copy.rest = rest;
    return copy;
  }

  private void spill(BigDecimal x) {
    rest = rest == null ? x : rest.add(x);
  }

  /** {@return the double nearest to the sum, an infinity if it is beyond the range of double} */
  public double toDouble() {
    return rest == null ? high + low + 0.0 : total().doubleValue() + 0.0;
  }

  /** {@return the sum itself} */
  public BigDecimal total() {
    BigDecimal doubles = new BigDecimal(high).add(new BigDecimal(low));
    return rest == null ? doubles : doubles.add(rest);
  }

  /** {@return -1, 0 or 1 as the sum is negative, zero or positive} */
  public int signum() {
    return rest == null ? (int) Math.signum(high + low) : total().signum();
  }

  /**
   * {@return the double nearest to the quotient of this sum and another, to even if two are equally
   * near; an infinity if the quotient is beyond the range of double}
   *
   * @param divisor a sum that is not zero
   * @throws ArithmeticException if the divisor is zero
   */
  public double dividedBy(ExactSum divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("A sum cannot be divided by zero.");
    }
    if (rest != null || divisor.rest != null) {
      return exactly(divisor);
    }
    double n = high + low;
    double d = divisor.high + divisor.low;
    if (n == 0.0) {
      return 0.0;
    }
    double nLow = sumError(high, low, n);
    double dLow = sumError(divisor.high, divisor.low, d);
    if (outside(n, SMALL_QUOTIENT, LARGE_QUOTIENT) || outside(d, SMALL_QUOTIENT, LARGE_QUOTIENT)) {
      return exactly(divisor);
    }
    if (dLow == 0.0 && isPowerOfTwo(d)) {
      return n / d;
    }
    double first = n / d;
    double product = first * d;
    double remainder = ((n - product) - productError(first, d, product)) + (nLow - first * dLow);
    double second = remainder / d;
    double quotient = first + second;
    double error = Math.abs(second - (quotient - first));
    double ulp = Math.ulp(quotient);
    boolean certain =
        Math.abs(error - ulp / 2) > ulp * DOUBTFUL
            && (!isPowerOfTwo(quotient) || Math.abs(error - ulp / 4) > ulp * DOUBTFUL);
    return certain ? quotient : exactly(divisor);
  }

  private double exactly(ExactSum divisor) {
    return Quotients.nearest(total(), divisor.total());
  }

  private static boolean outside(double x, double smallest, double largest) {
    double size = Math.abs(x);
    return size < smallest || size > largest;
  }

  private static boolean isPowerOfTwo(double x) {
    return (Double.doubleToRawLongBits(x) & MANTISSA) == 0;
  }

  /** {@return what the rounded sum of a and b lacks} Exact, in any order of a and b. */
  private static double sumError(double a, double b, double sum) {
    double bPart = sum - a;
    return (a - (sum - bPart)) + (b - bPart);
  }

  /** {@return what the rounded product of a and b lacks} Exact, far from overflow and underflow. */
  private static double productError(double a, double b, double product) {
    double aHigh = upperHalf(a);
    double aLow = a - aHigh;
    double bHigh = upperHalf(b);
    double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  private static double upperHalf(double x) {
    double scaled = SPLITTER * x;
    return scaled - (scaled - x);
  }

  /** {@return the double nearest to the sum} */
  @Override
  public String toString() {
    return Double.toString(toDouble());
  }
}
