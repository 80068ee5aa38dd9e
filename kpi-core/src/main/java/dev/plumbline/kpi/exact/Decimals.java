package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal that a reader sees in a double.
 *
 * <p>Somebody who wrote 0.1 meant one tenth, although the double is a little more. The decimal of a
 * double is its exact value rounded to 15 digits, or to 16 or 17 where fewer would be read as
 * another double; zeros at the end are dropped. So every decimal of at most 15 digits comes back as
 * it was written, if it is not so near to zero (below 2.3e-308) that doubles have fewer digits
 * there. Unlike {@link Double#toString}, whose digits changed with Java 19, it is the same on every
 * version. It never orders two doubles the other way round.
 */
public final class Decimals {
  private static final int FEWEST_DIGITS = 15;
  private static final int MOST_DIGITS = 17;

  private Decimals() {}

  /**
   * {@return the decimal that a reader sees in a double}
   *
   * @param x a finite number
   * @throws NumberFormatException if it is NaN or infinite
   */
  public static BigDecimal of(double x) {
    BigDecimal exact = new BigDecimal(x);
    for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == x) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
