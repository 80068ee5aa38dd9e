package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for a reader: a few digits, half to even, without exponents where they can be avoided.
 */
final class Shown {
  private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final int LONGEST_PLAIN = 15;
  private static final int THOUSAND = 1_000;
  private static final int RULE_OF_THREE = 3;
  private static final double LEAST_PROBABILITY = 0.001;
  private static final int DECIMALS_OF_PROBABILITY = 3;

  private Shown() {}

  static String number(double number) {
    BigDecimal decimal = Decimals.of(number);
    BigDecimal rounded =
        decimal.precision() - decimal.scale() > DIGITS.getPrecision()
            ? decimal.setScale(0, RoundingMode.HALF_EVEN)
            : decimal.round(DIGITS);
    String plain = rounded.stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : decimal.round(DIGITS).toString();
  }

  /** A number with its unit, with a few digits, or as many as the unit shows. */
  static String number(double number, Unit unit) {
    if (unit.decimals().isPresent()) {
      return unit.format(number);
    }
    boolean isBare = unit.symbol().isEmpty() || unit.kind() == Unit.Kind.COUNT;
    return isBare ? number(number) : number(number) + " " + unit.symbol();
  }

  static String figure(Figure figure, Unit unit) {
    return figure.isPresent() ? number(figure.orElseThrow(), unit) : figure.toString();
  }

  /** A share as percent, to one decimal. */
  static String percent(double share) {
    return Decimals.of(share)
            .movePointRight(2)
            .setScale(1, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /**
   * A share of draws as percent, to one decimal, but none or few of 2000 draws as {@code under 0.2
   * %}, and all or nearly all of them as {@code over 99.8 %}: three in so many draws, rounded up.
   * Of what happens more often, at least one draw shows it with a probability of 95 %.
   */
  static String share(double share, int draws) {
    int permille = Math.max(1, (RULE_OF_THREE * THOUSAND + draws - 1) / draws);
    if (share * THOUSAND < permille) {
      return "under " + percent(permille / (double) THOUSAND);
    }
    return share * THOUSAND > THOUSAND - permille
        ? "over " + percent((THOUSAND - permille) / (double) THOUSAND)
        : percent(share);
  }

  /** A p-value, such as {@code p = 0.031} or {@code p < 0.001}. */
  static String probability(double p) {
    return p < LEAST_PROBABILITY
        ? "p < 0.001"
        : "p = "
            + Decimals.of(p)
                .setScale(DECIMALS_OF_PROBABILITY, RoundingMode.HALF_EVEN)
                .toPlainString();
  }
}
