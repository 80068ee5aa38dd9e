package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The D laws: of those strategies that claim them, where they have a result. */
final class DeclaredEquations {
  private static final int[] POWERS = {1, -2, 40, -150};

  /** From here to its inverse also squares and cubes are normal, which a strategy may form. */
  private static final double LEAST_TAME = 0x1p-200;

  private static final int[] WEIGHT_POWERS = {1, -3, 50};
  private static final double[] CONSTANTS = {1.0, -0.25, 3.0, -2.0};
  private static final int BLOCKS = 12;
  private static final int MOST_OTHERS = 4;

  private DeclaredEquations() {}

  static Outcome idempotent(Trial trial) {
    if (trial.children().isEmpty()) {
      return noResult();
    }
    double value = trial.children().get(0).value();
    Figure result = trial.figure(Sample.mapped(trial.children(), v -> value));
    return result.isPresent()
        ? trial.equal(
            "f(%s times v)".formatted(trial.children().size()), result, "v", Figure.of(value))
        : noResult();
  }

  static Outcome internal(Trial trial) {
    Figure figure = trial.figure(trial.children());
    if (trial.children().isEmpty() || !figure.isPresent()) {
      return noResult();
    }
    double result = figure.value().orElseThrow();
    double min = trial.children().stream().mapToDouble(Child::value).min().orElseThrow();
    double max = trial.children().stream().mapToDouble(Child::value).max().orElseThrow();
    Outcome above = trial.atMost("min", min, "f", result);
    return above.isBroken() ? above : trial.atMost("f", result, "max", max);
  }

  static Outcome monotone(Trial trial) {
    List<Child> children = trial.children();
    Figure before = trial.figure(children);
    if (children.isEmpty() || !before.isPresent()) {
      return noResult();
    }
    int position = trial.choices().nextInt(children.size());
    return each(
        raises(children, children.get(position).value()),
        raised -> raised(trial, before, position, raised));
  }

  /** By a little, by much, and to what others have, since that is in the domain. */
  private static List<Double> raises(List<Child> children, double value) {
    return Stream.concat(
            Stream.of(Math.nextUp(value), 1.0, 7.5, value + Math.abs(value), 1e17),
            children.stream().limit(MOST_OTHERS).map(Child::value))
        .filter(raised -> raised > value && raised <= Double.MAX_VALUE)
        .toList();
  }

  private static Outcome raised(Trial trial, Figure before, int position, double raised) {
    List<Child> higher = new ArrayList<>(trial.children());
    higher.set(position, higher.get(position).withValue(raised));
    Figure after = trial.figure(higher);
    return after.isPresent()
        ? trial.atMost(
            "f",
            before.value().orElseThrow(),
            "f with child %s raised to %s".formatted(position, raised),
            after.value().orElseThrow())
        : noResult();
  }

  static Outcome homogeneous(Trial trial) {
    Figure result = trial.figure(trial.children());
    return eachPower(POWERS, power -> scaled(trial, result, power));
  }

  private static Outcome scaled(Trial trial, Figure result, int power) {
    List<Double> values = trial.children().stream().map(Child::value).toList();
    if (!result.isPresent()
        || !staysNormal(result.value().orElseThrow(), power)
        || !values.stream().allMatch(value -> staysTame(value, power))) {
      return noResult();
    }
    Figure scaled = trial.figure(Sample.mapped(trial.children(), v -> Math.scalb(v, power)));
    double expected = Math.scalb(result.value().orElseThrow(), power);
    return expected == 0.0 && isTooSmall(scaled, power)
        ? noResult()
        : trial.equal(
            "f(2^%s x)".formatted(power),
            scaled,
            "2^%s f(x)".formatted(power),
            Figure.of(expected));
  }

  /** Whether a result may have been rounded to 0 before it was scaled. */
  private static boolean isTooSmall(Figure scaled, int power) {
    return Math.abs(Math.scalb(scaled.value().orElse(0.0), -power)) < Double.MIN_NORMAL;
  }

  static Outcome translation(Trial trial) {
    return each(Arrays.stream(CONSTANTS).boxed().toList(), c -> translated(trial, c));
  }

  private static Outcome translated(Trial trial, double c) {
    Figure result = trial.figure(trial.children());
    if (!result.isPresent()
        || !isExact(result.value().orElseThrow(), c)
        || !trial.children().stream().allMatch(child -> isExact(child.value(), c))) {
      return noResult();
    }
    return trial.equal(
        "f(x + %s)".formatted(c),
        trial.figure(Sample.mapped(trial.children(), v -> v + c)),
        "f(x) + %s".formatted(c),
        Figure.of(result.value().orElseThrow() + c));
  }

  static Outcome weightScale(Trial trial) {
    return eachPower(WEIGHT_POWERS, power -> weightsScaled(trial, power));
  }

  private static Outcome weightsScaled(Trial trial, int power) {
    if (!trial.children().stream().allMatch(child -> staysNormal(child.weight(), power))) {
      return Outcome.saysNothing("a weight becomes subnormal or infinite");
    }
    List<Child> scaled =
        trial.children().stream()
            .map(child -> child.withWeight(Math.scalb(child.weight(), power)))
            .toList();
    return ifPresent(trial, "f(x, 2^%s w)".formatted(power), scaled, "f(x, w)", trial.children());
  }

  static Outcome replication(Trial trial) {
    List<Child> twice = new ArrayList<>(trial.children());
    twice.addAll(trial.children());
    return ifPresent(trial, "f(x twice)", twice, "f(x)", trial.children());
  }

  static Outcome weightIsCopies(Trial trial) {
    List<Child> weighted = new ArrayList<>();
    List<Child> copies = new ArrayList<>();
    int first = trial.choices().nextInt(3);
    for (int i = 0; i < trial.children().size(); i++) {
      int weight = 1 + (first + i) % 3;
      weighted.add(trial.children().get(i).withWeight(weight));
      copies.addAll(Collections.nCopies(weight, trial.children().get(i).withWeight(1.0)));
    }
    String weights = "f with weights %s, ...".formatted(1 + first);
    return ifPresent(trial, weights, weighted, "f of copies", copies);
  }

  static Outcome weightsDoNotMatter(Trial trial) {
    List<Child> alike = trial.children().stream().map(child -> child.withWeight(1.0)).toList();
    return ifPresent(trial, "f(x, w)", trial.children(), "f(x, 1)", alike);
  }

  static Outcome replacement(Trial trial) {
    RandomGenerator choices = trial.choices();
    List<Child> children = trial.children();
    List<Integer> sizes = new ArrayList<>();
    for (int size = 1; size < children.size() && size <= BLOCKS; size++) {
      sizes.add(children.size() <= BLOCKS ? size : choices.nextInt(1, children.size()));
    }
    return each(sizes, size -> replaced(trial, children, size));
  }

  private static Outcome replaced(Trial trial, List<Child> children, int size) {
    List<Child> block = children.subList(0, size);
    Figure value = trial.figure(block);
    double weight = SampleView.of(trial.strategy(), block).totalWeight();
    if (!value.isPresent() || !Double.isFinite(weight)) {
      return noResult();
    }
    List<Child> replaced = new ArrayList<>(children.subList(size, children.size()));
    replaced.add(Child.of(value.value().orElseThrow(), weight));
    String left = "f with the first %s replaced".formatted(size);
    return ifPresent(trial, left, replaced, "f", children);
  }

  static Outcome order(Trial trial) {
    List<Child> positive = Sample.mapped(trial.children(), v -> v == 0.0 ? 1.0 : Math.abs(v));
    Figure lesser = trial.figure(positive);
    Figure greater = trial.figure(trial.laws().atMost().orElseThrow(), positive);
    return lesser.isPresent() && greater.isPresent()
        ? trial.atMost(
            "f(|x|)", lesser.value().orElseThrow(), "g(|x|)", greater.value().orElseThrow())
        : noResult();
  }

  static Outcome dual(Trial trial) {
    return each(trial.laws().duals(), dual -> dual(trial, dual));
  }

  private static Outcome dual(Trial trial, AggregationLaws.Dual dual) {
    boolean inverts = dual.inverts();
    List<Child> children =
        inverts ? Sample.mapped(trial.children(), DeclaredEquations::powerOfTwo) : trial.children();
    Figure direct = trial.figure(children);
    Figure inner =
        figureOf(dual.strategy(), Sample.mapped(children, v -> inverts ? 1.0 / v : 0.0 - v));
    if (!direct.isPresent() || !inner.isPresent()) {
      return noResult();
    }
    double dualValue = inner.value().orElseThrow();
    return trial.equal(
        "f(x)",
        direct,
        inverts ? "1/g(1/x) for powers of two" : "-g(-x)",
        Figure.ofResult(inverts ? 1.0 / dualValue : 0.0 - dualValue));
  }

  /** The dual's domain is another one. */
  private static Figure figureOf(AggregationStrategy strategy, List<Child> children) {
    return strategy.figure(SampleView.of(strategy, children));
  }

  private static double powerOfTwo(double value) {
    int exponent = Math.max(-500, Math.min(500, Math.getExponent(value)));
    return Math.copySign(Math.scalb(1.0, exponent), value);
  }

  private static Outcome ifPresent(
      Trial trial, String leftName, List<Child> left, String rightName, List<Child> right) {
    Figure rightFigure = trial.figure(right);
    return rightFigure.isPresent()
        ? trial.equal(leftName, trial.figure(left), rightName, rightFigure)
        : noResult();
  }

  private static Outcome noResult() {
    return Outcome.saysNothing("there is no result");
  }

  private static Outcome eachPower(int[] powers, IntFunction<Outcome> law) {
    return each(Arrays.stream(powers).boxed().toList(), law::apply);
  }

  /**
   * The first that is broken; otherwise that it holds, if it does for one of them. Cases outside of
   * the domain are left out.
   */
  static <T> Outcome each(List<T> cases, Function<T, Outcome> law) {
    Outcome all = noResult();
    for (T one : cases) {
      Outcome outcome = ifInDomain(one, law);
      if (outcome.isBroken()) {
        return outcome;
      }
      all = outcome instanceof Outcome.Holds ? outcome : all;
    }
    return all;
  }

  private static <T> Outcome ifInDomain(T one, Function<T, Outcome> law) {
    try {
      return law.apply(one);
    } catch (OutsideDomainException outside) {
      return Outcome.saysNothing("it is outside the domain");
    }
  }

  private static boolean staysTame(double value, int power) {
    return value == 0.0 || (isTame(value) && isTame(Math.scalb(value, power)));
  }

  private static boolean isTame(double x) {
    return Math.abs(x) >= LEAST_TAME && Math.abs(x) <= 1.0 / LEAST_TAME;
  }

  private static boolean staysNormal(double number, int power) {
    return number == 0.0 || (isNormal(number) && isNormal(Math.scalb(number, power)));
  }

  private static boolean isNormal(double x) {
    return Math.abs(x) >= Double.MIN_NORMAL && Double.isFinite(x);
  }

  private static boolean isExact(double x, double c) {
    return Double.isFinite(x + c)
        && new BigDecimal(x).add(new BigDecimal(c)).compareTo(new BigDecimal(x + c)) == 0;
  }
}
