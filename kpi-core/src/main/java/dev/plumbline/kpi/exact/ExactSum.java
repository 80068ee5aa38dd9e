package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum of doubles and of products of doubles, rounded once when it is read.
 *
 * <p>Its result depends neither on the order of the additions nor on how they were split over sums
 * that were merged, and what was added can be taken away again, to the last bit. Every finite
 * double may be added, 2^62 of them, and no intermediate sum overflows. Constant memory and time
 * per addition: two doubles as long as the sum goes into them, which sums of measurements nearly
 * always do; otherwise 1.1 KB more. Not safe for use by several threads.
 */
public final class ExactSum {
  /*
   * The sum is high + low + rest, exactly, at every moment. An addition goes to high; its rounding
   * error, which is a double (Knuth's TwoSum), goes to low; the error of that, which is nearly
   * always zero, goes to rest, a superaccumulator that is made when first needed and then kept.
   * Products are split into two doubles first (Dekker's TwoProduct). What is so large or so small
   * that one of the steps would not be exact goes to rest at once.
   *
   * doubt is at least half the size of rest, and twice that bound is what the certificates ask for:
   * while it is small, the two doubles decide the rounding alone. It is infinite after a large
   * number went to rest, until the sum is cleared.
   */
  private static final double LARGE = 0x1p1000;
  private static final double FAR = Double.POSITIVE_INFINITY;

  private double high;
  private double low;
  private double doubt;
  private @Nullable Superaccumulator rest;

  private ExactSum() {}

  /** {@return a sum of nothing, which is zero} */
  public static ExactSum zero() {
    return new ExactSum();
  }

  /** Makes this the sum of nothing again. */
  public void clear() {
    high = 0.0;
    low = 0.0;
    if (doubt != 0.0) {
      doubt = 0.0;
      rest().clear();
    }
  }

  private Superaccumulator rest() {
    Superaccumulator present = rest;
    if (present == null) {
      present = Superaccumulator.zero();
      rest = present;
    }
    return present;
  }

  /**
   * Adds a number.
   *
   * @param x a finite number
   * @throws NumberFormatException if it is NaN or infinite; the sum stays as it was
   */
  public void add(double x) {
    double sum = high + x;
    if (Math.abs(sum) <= LARGE) {
      addLow(ErrorFree.sumError(high, x, sum));
      high = sum;
    } else {
      checkFinite(x);
      rest().add(x);
      doubt = FAR;
    }
  }

  private void addLow(double x) {
    double sum = low + x;
    double error = ErrorFree.sumError(low, x, sum);
    low = sum;
    if (error != 0.0) {
      rest().add(error);
      doubt += 4 * Math.abs(error);
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
    if (!ErrorFree.isProductExact(a, b, product)) {
      checkFinite(a);
      checkFinite(b);
      rest().addProduct(a, b);
      doubt = FAR;
    } else if (product == 0.0) {
      checkFinite(a);
      checkFinite(b);
    } else {
      add(product);
      add(ErrorFree.productError(a, b, product));
    }
  }

  private static void checkFinite(double x) {
    if (!Double.isFinite(x)) {
      throw new NumberFormatException(
          "A sum cannot take %s. Add finite numbers only.".formatted(x));
    }
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
    double otherHigh = other.high;
    double otherLow = other.low;
    if (other.doubt != 0.0) {
      rest().add(other.rest());
      doubt += other.doubt;
    }
    add(otherHigh);
    add(otherLow);
  }

  /** {@return another sum of the same} */
  public ExactSum copy() {
    ExactSum copy = new ExactSum();
    copy.add(this);
    return copy;
  }

  /** {@return the double nearest to the sum, an infinity if it is beyond the range of double} */
  public double toDouble() {
    double nearest = CertifiedQuotient.ofSum(high, low, doubt, 1.0);
    return Double.isNaN(nearest) ? whole().toDouble() : nearest;
  }

  /** {@return the sum itself} */
  public BigDecimal total() {
    return toFraction().toBigDecimal();
  }

  BinaryFraction toFraction() {
    return whole().toFraction();
  }

  private Superaccumulator whole() {
    Superaccumulator whole = rest == null ? Superaccumulator.zero() : rest.copy();
    whole.add(high);
    whole.add(low);
    return whole;
  }

  /** {@return -1, 0 or 1 as the sum is negative, zero or positive} */
  public int signum() {
    double sum = high + low;
    return Math.abs(sum) > doubt || doubt == 0.0 ? (int) Math.signum(sum) : whole().signum();
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
    double quotient =
        CertifiedQuotient.of(high, low, doubt, divisor.high, divisor.low, divisor.doubt);
    return Double.isNaN(quotient) ? toFraction().dividedBy(divisor.toFraction()) : quotient;
  }

  /** {@return the double nearest to the sum} */
  @Override
  public String toString() {
    return Double.toString(toDouble());
  }
}
