package dev.plumbline.kpi.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/** What strategies must return, by definition and at whatever cost. */
public final class Oracle {
  private static final BigDecimal BEYOND = BigDecimal.valueOf(2).pow(1024);

  private Oracle() {}

  static double sum(List<Child> children) {
    return nearest(total(children, child -> decimal(child.value())), BigDecimal.ONE);
  }

  static double mean(List<Child> children) {
    return nearest(
        total(children, child -> decimal(child.value())), BigDecimal.valueOf(children.size()));
  }

  static double weightedMean(List<Child> children) {
    return nearest(
        total(children, child -> decimal(child.weight()).multiply(decimal(child.value()))),
        total(children, child -> decimal(child.weight())));
  }

  /** Returns what of the weighted mean comes from one child. */
  static double part(List<Child> children, int child) {
    return nearest(
        decimal(children.get(child).weight()).multiply(decimal(children.get(child).value())),
        total(children, each -> decimal(each.weight())));
  }

  private static BigDecimal total(List<Child> children, Function<Child, BigDecimal> term) {
    return children.stream().map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal decimal(double x) {
    return new BigDecimal(x);
  }

  /**
   * Returns the double that is nearest to n / d, d positive: of three neighbours the one with the
   * least distance, of two that are equally near the one whose last bit is 0.
   */
  public static double nearest(BigDecimal n, BigDecimal d) {
    double guess = n.divide(d, new MathContext(40)).doubleValue();
    guess = Math.max(-Double.MAX_VALUE, Math.min(guess, Double.MAX_VALUE));
    double best = guess;
    for (double candidate : new double[] {Math.nextDown(guess), Math.nextUp(guess)}) {
      int order = distance(n, d, candidate).compareTo(distance(n, d, best));
      if (order < 0 || (order == 0 && isEven(candidate))) {
        best = candidate;
      }
    }
    return best + 0.0;
  }

  private static BigDecimal distance(BigDecimal n, BigDecimal d, double candidate) {
    BigDecimal exact =
        Double.isInfinite(candidate)
            ? BEYOND.multiply(BigDecimal.valueOf((long) Math.signum(candidate)))
            : decimal(candidate);
    return n.subtract(exact.multiply(d)).abs();
  }

  private static boolean isEven(double x) {
    return (Double.doubleToLongBits(x) & 1) == 0;
  }
}
