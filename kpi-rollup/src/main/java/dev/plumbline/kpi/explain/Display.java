package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for a reader: a few digits, without exponents where they can be avoided. What is rounded
 * is the decimal that a reader sees in the number, half to even.
 */
final class Display {
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final int LONGEST_PLAIN = 15;

  private Display() {}

  static String number(double number) {
    BigDecimal rounded = Decimals.of(number).round(DIGITS).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : rounded.toString();
  }

  static String figure(Figure figure) {
    return figure.isPresent() ? number(figure.orElseThrow()) : figure.toString();
  }

  /** A share as percent, with one digit after the point where it is not a whole number. */
  static String percent(double share) {
    BigDecimal percent = Decimals.of(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
