package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Calculated numbers for a reader: a few digits, with the unit. */
final class Amounts {
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final int LONGEST_PLAIN = 15;
  private static final int LONGEST_STATED = 25;
  private static final double LEAST_SHARE = 0.01;

  private Amounts() {}

  /** {@return a calculated number, with four digits or as many as the unit shows} */
  static String rounded(double number, Unit unit) {
    return unit.decimals().isPresent()
        ? unit.format(number)
        : withSymbol(few(BigDecimal.valueOf(number)), unit);
  }

  /** {@return a number that somebody stated, with all of its digits} */
  static String stated(double number, Unit unit) {
    if (unit.decimals().isPresent()) {
      return unit.format(number);
    }
    String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return withSymbol(plain.length() <= LONGEST_STATED ? plain : "" + number, unit);
  }

  /** {@return by how much a number moves, without the sign; percentages by percentage points} */
  static String change(double difference, Unit unit) {
    String amount = rounded(Math.abs(difference), unit.equals(Unit.PERCENT) ? Unit.NONE : unit);
    if (unit.equals(Unit.PERCENT)) {
      return amount + (amount.equals("1") ? " percentage point" : " percentage points");
    }
    return amount.equals("1 " + Unit.DAYS.symbol()) ? "1 day" : amount;
  }

  /** {@return a calculated number as evidence, exact as a figure, with a few digits as text} */
  static Evidence evidence(String name, double number, Unit unit) {
    return Evidence.of(name, number, rounded(number, unit));
  }

  /**
   * {@return a share, such as {@code 2.5 %}, or {@code less than 1 %}: a few values tell no more}
   */
  static String percent(double share) {
    if (share < LEAST_SHARE) {
      return "less than 1 %";
    }
    return plain(BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN))
        + " %";
  }

  private static String withSymbol(String number, Unit unit) {
    boolean isBare = unit.symbol().isEmpty() || unit.kind() == Unit.Kind.COUNT;
    return isBare ? number : number + " " + unit.symbol();
  }

  private static String few(BigDecimal decimal) {
    boolean isLong = decimal.precision() - decimal.scale() > DIGITS.getPrecision();
    return plain(isLong ? decimal.setScale(0, RoundingMode.HALF_EVEN) : decimal.round(DIGITS));
  }

  private static String plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : decimal.round(DIGITS).toString();
  }
}
