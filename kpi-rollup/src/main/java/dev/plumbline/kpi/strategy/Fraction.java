package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** The state of a sum or a quotient of sums: exact, so that it may be added to in any order. */
final class Fraction {
  private final ExactSum over = ExactSum.zero();
  private final ExactSum under = ExactSum.zero();

  void add(double x, double divisor) {
    over.add(x);
    under.add(divisor);
  }

  void addProduct(double weight, double x, double divisor) {
    over.addProduct(weight, x);
    under.add(divisor);
  }

  void add(Fraction other) {
    over.add(other.over);
    under.add(other.under);
  }

  boolean hasDivisor() {
    return under.signum() != 0;
  }

  /** {@return what is above the line} */
  double sum() {
    return over.toDouble();
  }

  /** {@return the quotient rounded once, or NaN if there is nothing to divide by} */
  double quotient() {
    return hasDivisor() ? over.dividedBy(under) : Double.NaN;
  }

  /** {@return the quotient times a factor, rounded once, or NaN if there is no divisor} */
  double quotientTimes(double factor) {
    return hasDivisor()
        ? Quotients.nearest(new BigDecimal(factor).multiply(over.total()), under.total())
        : Double.NaN;
  }
}
