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
  private static final int MOST_DECIMALS = 18;
  private static final double NEARLY = 0.00001;

  private Display() {}

  static String number(double number) {
    return exactly(Decimals.of(number).round(DIGITS));
  }

  /** {@return all digits of a number that was rounded before} */
  static String exactly(BigDecimal number) {
    BigDecimal rounded = number.stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : rounded.toString();
  }

  /** {@return with how many decimals a number is shown, before zeros are dropped; 0 for 0} */
  static int decimals(double number) {
    BigDecimal rounded = Decimals.of(number).round(DIGITS);
    return number == 0.0 ? 0 : DIGITS.getPrecision() - rounded.precision() + rounded.scale();
  }

  static String figure(Figure figure) {
    return figure.isPresent() ? number(figure.orElseThrow()) : figure.toString();
  }

  /** A share as percent, with one digit after the point where it is not a whole number. */
  static String percent(double share) {
    return percent(share, 1);
  }

  private static String percent(double share, int decimals) {
    BigDecimal percent =
        Decimals.of(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_EVEN);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  /** A coverage as percent: 100 % only if nothing is missing, 0 % only if all is. */
  static String coverage(double share) {
    if (share != 0.0 && share != 1.0 && Math.min(share, 1.0 - share) < NEARLY) {
      return share < 0.5 ? "nearly 0 %" : "nearly 100 %";
    }
    return percentApartFrom(share < 0.5 ? 0.0 : 1.0, share);
  }

  /** A share as percent, with as many digits as it takes to tell it from another one. */
  static String percentApartFrom(double other, double share) {
    int decimals = 1;
    while (share != other
        && decimals < MOST_DECIMALS
        && percent(share, decimals).equals(percent(other, decimals))) {
      decimals++;
    }
    return percent(share, decimals);
  }
}
