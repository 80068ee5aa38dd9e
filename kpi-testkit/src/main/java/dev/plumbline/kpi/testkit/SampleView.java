package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.List;
import java.util.Objects;

/**
 * The view that a strategy has of a sample. As that of the engine it has what the strategy has
 * declared that it asks for, and is closed after the call.
 */
final class SampleView implements WeightedValues {
  private final List<Child> children;
  private final boolean counts;
  private final boolean hasParts;
  private volatile boolean closed;

  private SampleView(List<Child> children, boolean counts, boolean hasParts) {
    this.children = children;
    this.counts = counts;
    this.hasParts = hasParts;
  }

  static SampleView of(AggregationStrategy strategy, List<Child> children) {
    return new SampleView(
        children,
        strategy.traits().contains(Trait.COUNTS_KPIS),
        strategy.traits().contains(Trait.SUMS_PARTS));
  }

  void close() {
    closed = true;
  }

  private Child child(int child) {
    checkOpen();
    return children.get(Objects.checkIndex(child, children.size()));
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "This view of the children is no longer valid. Copy what is needed during the call.");
    }
  }

  @Override
  public int size() {
    checkOpen();
    return children.size();
  }

  @Override
  public double value(int child) {
    Child given = child(child);
    return hasParts ? given.value() / given.denominator() + 0.0 : given.value();
  }

  @Override
  public double weight(int child) {
    return child(child).weight();
  }

  @Override
  public double kpis(int child) {
    checkDeclared(counts, Trait.COUNTS_KPIS);
    return child(child).weight() > 0.0 ? 1.0 : 0.0;
  }

  @Override
  public double kpisOnTarget(int child) {
    checkDeclared(counts, Trait.COUNTS_KPIS);
    return value(child) >= 1.0 ? 1.0 : 0.0;
  }

  @Override
  public double numerator(int child) {
    checkDeclared(hasParts, Trait.SUMS_PARTS);
    return child(child).value();
  }

  @Override
  public double denominator(int child) {
    checkDeclared(hasParts, Trait.SUMS_PARTS);
    return child(child).denominator();
  }

  private static void checkDeclared(boolean isDeclared, Trait trait) {
    if (!isDeclared) {
      throw new IllegalStateException(
          "The strategy asks for what it does not declare. Declare Trait.%s.".formatted(trait));
    }
  }
}
