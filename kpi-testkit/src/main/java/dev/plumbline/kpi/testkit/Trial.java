package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A strategy, its options and a sample: what an equation is a function of. */
final class Trial {
  private final AggregationLaws laws;
  private final Sample sample;
  private final List<Child> contributing;

  Trial(AggregationLaws laws, Sample sample) {
    this.laws = laws;
    this.sample = sample;
    this.contributing = sample.contributing();
  }

  AggregationLaws laws() {
    return laws;
  }

  AggregationStrategy strategy() {
    return laws.strategy();
  }

  /** All children of the sample, also those that are missing. */
  List<Child> all() {
    return sample.children();
  }

  /** The children that a strategy sees. */
  List<Child> children() {
    return contributing;
  }

  RandomGenerator choices() {
    return sample.choices();
  }

  /** Returns the strategy's figure. */
  Figure figure(List<Child> children) {
    return figure(strategy(), children);
  }

  Figure figure(AggregationStrategy strategy, List<Child> children) {
    checkDomain(children);
    SampleView view = SampleView.of(strategy, children);
    try {
      return strategy.figure(view);
    } finally {
      view.close();
    }
  }

  /** Returns what the strategy itself returns. */
  double raw(List<Child> children) {
    checkDomain(children);
    SampleView view = SampleView.of(strategy(), children);
    try {
      return strategy().aggregate(view);
    } finally {
      view.close();
    }
  }

  private void checkDomain(List<Child> children) {
    for (Child child : children) {
      if (!laws.domain().test(child.value())) {
        throw new OutsideDomainException();
      }
    }
  }

  RollupRule rule() {
    return RollupRule.scores(strategy());
  }

  /** Returns what the engine makes of children called c0, c1 and so on. */
  RollupEngine.Rolled rollUp(RollupRule rule, List<Child> children) {
    List<String> names = IntStream.range(0, children.size()).mapToObj(i -> "c" + i).toList();
    return laws.engine().rollUp(rule, names, children);
  }

  /** Holds if both are the same gap, or the same number within the tolerance. */
  Outcome equal(String leftName, Figure left, String rightName, Figure right) {
    return equal(leftName, left, rightName, right, () -> "");
  }

  Outcome equal(
      String leftName, Figure left, String rightName, Figure right, Supplier<String> merge) {
    return laws.tolerance().equal(leftName, left, rightName, right, merge);
  }

  /** Holds if the left is not above the right, but for the tolerance. */
  Outcome atMost(String leftName, double left, String rightName, double right) {
    return laws.tolerance().atMost(leftName, left, rightName, right);
  }

  static Outcome broken(Side left, Side right) {
    return new Outcome.Broken(left, right, OptionalLong.empty(), "");
  }
}
