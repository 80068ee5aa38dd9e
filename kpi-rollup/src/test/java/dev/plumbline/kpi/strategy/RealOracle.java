package dev.plumbline.kpi.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Weighted geometric, harmonic and power means to some 40 digits, by series. */
final class RealOracle {
  private static final MathContext DIGITS = new MathContext(70, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-68");
  private static final BigDecimal LN_2 =
      twiceArtanh(BigDecimal.ONE.divide(BigDecimal.valueOf(3), DIGITS));

  private RealOracle() {}

  /** Returns the mean of positive values. */
  static BigDecimal geometricMean(List<Child> children) {
    BigDecimal logarithms = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Child child : children) {
      BigDecimal weight = new BigDecimal(child.weight());
      logarithms = logarithms.add(weight.multiply(ln(child.value())));
      weights = weights.add(weight);
    }
    return exp(logarithms.divide(weights, DIGITS));
  }

  /** Returns the mean of positive values. */
  static BigDecimal harmonicMean(List<Child> children) {
    BigDecimal quotients = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Child child : children) {
      BigDecimal weight = new BigDecimal(child.weight());
      quotients = quotients.add(weight.divide(new BigDecimal(child.value()), DIGITS));
      weights = weights.add(weight);
    }
    return weights.divide(quotients, DIGITS);
  }

  /** Returns the mean of values that are not negative, or positive if the order is negative. */
  static BigDecimal powerMean(List<Child> children, double order) {
    BigDecimal p = new BigDecimal(order);
    BigDecimal powers = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Child child : children) {
      BigDecimal weight = new BigDecimal(child.weight());
      weights = weights.add(weight);
      if (child.value() > 0.0) {
        powers = powers.add(weight.multiply(exp(ln(child.value()).multiply(p, DIGITS)), DIGITS));
      }
    }
    return powers.signum() == 0
        ? BigDecimal.ZERO
        : exp(ln(powers.divide(weights, DIGITS)).divide(p, DIGITS));
  }

  /** Returns by how many ulps of a double a result is wrong. */
  static double ulps(double result, BigDecimal exact) {
    BigDecimal error = new BigDecimal(result).subtract(exact).abs();
    return error.divide(new BigDecimal(Math.ulp(exact.doubleValue())), DIGITS).doubleValue();
  }

  private static BigDecimal ln(double value) {
    return ln(new BigDecimal(value));
  }

  private static BigDecimal ln(BigDecimal value) {
    int exponent = (int) Math.rint((value.precision() - value.scale() - 0.5) / Math.log10(2));
    BigDecimal mantissa = value.divide(TWO.pow(exponent, DIGITS), DIGITS);
    while (mantissa.compareTo(BigDecimal.valueOf(0.7)) < 0) {
      mantissa = mantissa.multiply(TWO);
      exponent--;
    }
    while (mantissa.compareTo(BigDecimal.valueOf(1.5)) > 0) {
      mantissa = mantissa.divide(TWO, DIGITS);
      exponent++;
    }
    BigDecimal z = mantissa.subtract(BigDecimal.ONE).divide(mantissa.add(BigDecimal.ONE), DIGITS);
    return twiceArtanh(z).add(LN_2.multiply(BigDecimal.valueOf(exponent)));
  }

  /** ln((1 + z) / (1 - z)) = 2 (z + z^3 / 3 + z^5 / 5 + ...) */
  private static BigDecimal twiceArtanh(BigDecimal z) {
    BigDecimal square = z.multiply(z, DIGITS);
    BigDecimal power = z;
    BigDecimal sum = z;
    for (int k = 3; power.abs().compareTo(NEGLIGIBLE) > 0; k += 2) {
      power = power.multiply(square, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
    }
    return sum.multiply(TWO);
  }

  private static BigDecimal exp(BigDecimal x) {
    int whole = x.divide(LN_2, DIGITS).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    BigDecimal rest = x.subtract(LN_2.multiply(BigDecimal.valueOf(whole)));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; term.abs().compareTo(NEGLIGIBLE) > 0; k++) {
      term = term.multiply(rest, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return sum.multiply(TWO.pow(whole, DIGITS), DIGITS);
  }
}
