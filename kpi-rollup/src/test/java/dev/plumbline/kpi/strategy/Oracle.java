package dev.plumbline.kpi.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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

  static double weightedSum(List<Child> children) {
    return nearest(
        total(children, child -> decimal(child.weight()).multiply(decimal(child.value()))),
        BigDecimal.ONE);
  }

  /** The mean squared distance from the mean, with nothing rounded on the way. */
  static double variance(List<Child> children) {
    BigDecimal weights = total(children, child -> decimal(child.weight()));
    return nearest(squares(children, weights, Child::weight), weights.pow(3));
  }

  static double sampleVariance(List<Child> children) {
    List<Child> alike = children.stream().map(child -> new Child(child.value(), 1.0)).toList();
    BigDecimal n = BigDecimal.valueOf(children.size());
    return nearest(squares(alike, n, Child::weight), n.pow(2).multiply(n.subtract(BigDecimal.ONE)));
  }

  /** Returns W^2 times the sum of the weighted squared distances from the mean. */
  private static BigDecimal squares(
      List<Child> children, BigDecimal weights, ToDoubleFunction<Child> weight) {
    BigDecimal sum =
        total(children, c -> decimal(weight.applyAsDouble(c)).multiply(decimal(c.value())));
    return total(
        children,
        c ->
            decimal(weight.applyAsDouble(c))
                .multiply(decimal(c.value()).multiply(weights).subtract(sum).pow(2)));
  }

  /** Returns the factor times the sum of the values, divided by the sum of the weights. */
  static double ratio(double factor, List<Child> children) {
    return nearest(
        decimal(factor).multiply(total(children, child -> decimal(child.value()))),
        total(children, child -> decimal(child.weight())));
  }

  /** Returns the first value whose weight, with that of all below, is at least the share. */
  static double discreteQuantile(double share, List<Child> children) {
    BigDecimal needed = decimal(share).multiply(total(children, child -> decimal(child.weight())));
    return children.stream()
        .mapToDouble(Child::value)
        .sorted()
        .filter(
            v ->
                total(
                            children.stream().filter(c -> c.value() <= v).toList(),
                            c -> decimal(c.weight()))
                        .compareTo(needed)
                    >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** Returns type 7 of Hyndman and Fan, for equal weights. */
  static double continuousQuantile(double share, List<Child> children) {
    double[] values = children.stream().mapToDouble(Child::value).sorted().toArray();
    BigDecimal h = decimal(share).multiply(BigDecimal.valueOf(values.length - 1));
    int k = h.intValue();
    BigDecimal from = decimal(values[k]);
    BigDecimal to = decimal(values[Math.min(k + 1, values.length - 1)]);
    BigDecimal way = h.subtract(BigDecimal.valueOf(k));
    return nearest(from.add(way.multiply(to.subtract(from))), BigDecimal.ONE);
  }

  /** Returns type 7 of Akinshin: each value by what of the window its share of the weight fills. */
  static double windowQuantile(double share, List<Child> children) {
    List<Child> sorted =
        children.stream().sorted(Comparator.comparingDouble(Child::value)).toList();
    BigDecimal weights = total(children, c -> decimal(c.weight()));
    BigDecimal width = total(children, c -> decimal(c.weight()).pow(2));
    BigDecimal start = decimal(share).multiply(weights.pow(2).subtract(width));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal before = filled(sorted.subList(0, i), weights, start, width);
      BigDecimal with = filled(sorted.subList(0, i + 1), weights, start, width);
      sum = sum.add(decimal(sorted.get(i).value()).multiply(with.subtract(before)));
    }
    return nearest(sum, width);
  }

  private static BigDecimal filled(
      List<Child> below, BigDecimal weights, BigDecimal start, BigDecimal width) {
    BigDecimal reached = total(below, c -> decimal(c.weight())).multiply(weights);
    return reached.subtract(start).max(BigDecimal.ZERO).min(width);
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
