package dev.plumbline.kpi.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The children on which a law is tried, and the number from which the law takes whatever else it
 * chooses: an order, how to divide and merge, which value to raise.
 *
 * <p>So a law is a function of its sample, and a counterexample can be tried again:
 *
 * <pre>{@code
 * AggregationLaw.INTERNAL.check(strategy, Sample.of(Child.of(0.05, 0.1)));
 * }</pre>
 *
 * @param children none, or any number of them
 * @param schedule any number
 */
public record Sample(List<Child> children, long schedule) {
  private static final int SHOWN = 12;

  /**
   * Copies the children.
   *
   * @param children none, or any number of them
   * @param schedule any number
   */
  public Sample {
    children = List.copyOf(children);
  }

  /**
   * {@return a sample of children, with schedule 0}
   *
   * @param children none, or any number of them
   */
  public static Sample of(Child... children) {
    return new Sample(List.of(children), 0);
  }

  /**
   * {@return a sample of values of weight 1, with schedule 0}
   *
   * @param values finite numbers
   * @throws IllegalArgumentException if one of them is NaN or infinite
   */
  public static Sample ofValues(double... values) {
    List<Child> children = new ArrayList<>();
    for (double value : values) {
      children.add(Child.of(value, 1.0));
    }
    return new Sample(children, 0);
  }

  /**
   * {@return the same children, for other choices of a law}
   *
   * @param other any number
   */
  public Sample withSchedule(long other) {
    return new Sample(children, other);
  }

  /** {@return the children that are there and have a weight above 0} */
  public List<Child> contributing() {
    return children.stream().filter(Child::contributes).toList();
  }

  /** Where a law takes its choices from: the same for the same sample. */
  RandomGenerator choices() {
    return new SplittableRandom(schedule);
  }

  /** The contributing children in another order. */
  static List<Child> shuffled(List<Child> children, RandomGenerator random) {
    List<Child> shuffled = new ArrayList<>(children);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  static List<Child> mapped(List<Child> children, DoubleFunction<Double> change) {
    return children.stream().map(child -> child.withValue(change.apply(child.value()))).toList();
  }

  /** {@return an expression that makes it again} */
  public String toJava() {
    if (isLongAndAlike()) {
      return "new Sample(Collections.nCopies(%s, %s), %sL)"
          .formatted(children.size(), toJava(children.get(0)), schedule);
    }
    String made =
        children.stream().map(Sample::toJava).collect(Collectors.joining(", ", "Sample.of(", ")"));
    return schedule == 0 ? made : made + ".withSchedule(" + schedule + "L)";
  }

  private static String toJava(Child child) {
    if (child.denominator() != 1.0) {
      return "new Child(%s, %s, %s, Child.Presence.%s)"
          .formatted(child.value(), child.weight(), child.denominator(), child.presence());
    }
    String made = "Child.of(%s, %s)".formatted(child.value(), child.weight());
    return child.presence() == Child.Presence.PRESENT
        ? made
        : made + ".with(Child.Presence." + child.presence().name().toUpperCase(Locale.ROOT) + ")";
  }

  private boolean isLongAndAlike() {
    return children.size() > 4 && children.stream().distinct().count() == 1;
  }

  /** {@return the children, such as {@code 0.05 (weight 0.1), missing}} */
  @Override
  public String toString() {
    if (isLongAndAlike()) {
      return "%s times %s".formatted(children.size(), children.get(0));
    }
    if (children.isEmpty()) {
      return "none";
    }
    String shown =
        children.stream().limit(SHOWN).map(Child::toString).collect(Collectors.joining(", "));
    return children.size() > SHOWN ? "%s ... %s in all".formatted(shown, children.size()) : shown;
  }
}
