package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The oracle: every node from its present children, in decimals, rounded once. */
final class NaiveRollup {
  private static final MathContext DIGITS = new MathContext(60);

  private final Problem problem;
  private final double[][] values;

  private NaiveRollup(Problem problem) {
    this.problem = problem;
    this.values = new double[problem.columns()][problem.network().size()];
  }

  static NaiveRollup of(Problem problem) {
    NaiveRollup rollup = new NaiveRollup(problem);
    for (int column = 0; column < problem.columns(); column++) {
      for (int node = problem.network().size() - 1; node >= 0; node--) {
        rollup.values[column][node] = rollup.compute(node, column);
      }
    }
    return rollup;
  }

  double value(int node, int column) {
    return values[column][node];
  }

  private double compute(int node, int column) {
    Network network = problem.network();
    if (node >= network.inner()) {
      return problem.cell(node, column);
    }
    List<Term> terms = new ArrayList<>();
    for (int link = network.first(node); link < network.first(node + 1); link++) {
      double value = values[column][network.child(link)];
      if (!Double.isNaN(value)) {
        terms.add(new Term(value, network.weight(link)));
      }
    }
    return terms.isEmpty() ? Double.NaN : strategy(node).applyAsDouble(terms);
  }

  private ToDoubleFunction<List<Term>> strategy(int node) {
    return switch (problem.rule()) {
      case SUM -> terms -> sum(terms).doubleValue();
      case WEIGHTED_MEAN -> NaiveRollup::weightedMean;
      case MINIMUM -> NaiveRollup::minimum;
      case GEOMETRIC_MEAN -> terms -> geometricMean(alike(terms));
      case WEIGHTED_GEOMETRIC_MEAN -> NaiveRollup::geometricMean;
      case MEDIAN -> NaiveRollup::median;
      case MIXED ->
          switch (problem.rule().choice(node)) {
            case 0 -> terms -> sum(terms).doubleValue();
            case 1 -> NaiveRollup::mean;
            case 2 -> NaiveRollup::weightedMean;
            default -> NaiveRollup::minimum;
          };
    };
  }

  private static BigDecimal sum(List<Term> terms) {
    return terms.stream()
        .map(Term::value)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double mean(List<Term> terms) {
    return sum(terms).divide(BigDecimal.valueOf(terms.size()), DIGITS).doubleValue();
  }

  private static double weightedMean(List<Term> terms) {
    BigDecimal dividend =
        terms.stream().map(Term::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    return dividend.divide(weight(terms), DIGITS).doubleValue();
  }

  private static BigDecimal weight(List<Term> terms) {
    return terms.stream().map(Term::exactWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double minimum(List<Term> terms) {
    return terms.stream().mapToDouble(Term::value).min().orElseThrow();
  }

  private static List<Term> alike(List<Term> terms) {
    return terms.stream().map(term -> new Term(term.value(), 1.0)).toList();
  }

  private static double geometricMean(List<Term> terms) {
    double logs = terms.stream().mapToDouble(term -> term.weight() * Math.log(term.value())).sum();
    return Math.exp(logs / weight(terms).doubleValue());
  }

  private static double median(List<Term> terms) {
    BigDecimal total = weight(terms);
    BigDecimal reached = BigDecimal.ZERO;
    for (Term term : terms.stream().sorted(Comparator.comparingDouble(Term::value)).toList()) {
      reached = reached.add(term.exactWeight());
      if (reached.add(reached).compareTo(total) >= 0) {
        return term.value();
      }
    }
    throw new AssertionError("no median of " + terms);
  }

  private record Term(double value, double weight) {
    BigDecimal exactWeight() {
      return new BigDecimal(weight);
    }

    BigDecimal product() {
      return new BigDecimal(value).multiply(exactWeight());
    }
  }
}
