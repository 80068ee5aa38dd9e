package dev.plumbline.kpi.strategy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the declared traits say, as equations. Outside of a strategy's domain they say nothing. */
enum Law {
  IDEMPOTENT(Trait.IDEMPOTENT) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      double value = children.get(0).value();
      double result = result(strategy, changed(children, v -> value));
      return !Double.isFinite(result) || same(result, value);
    }
  },
  INTERNAL(Trait.INTERNAL) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      double result = result(strategy, children);
      return !Double.isFinite(result)
          || (result >= children.stream().mapToDouble(Child::value).min().orElseThrow()
              && result <= children.stream().mapToDouble(Child::value).max().orElseThrow());
    }
  },
  MONOTONE(Trait.MONOTONE) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      return IntStream.range(0, children.size())
          .allMatch(
              i ->
                  DoubleStream.of(Math.nextUp(children.get(i).value()), 1.0, 7.5, 1e17)
                      .filter(
                          raised -> raised > children.get(i).value() && raised <= Double.MAX_VALUE)
                      .allMatch(raised -> keepsOrder(strategy, children, i, raised)));
    }

    private boolean keepsOrder(
        AggregationStrategy strategy, List<Child> children, int position, double raised) {
      List<Child> higher = new ArrayList<>(children);
      higher.set(position, children.get(position).withValue(raised));
      return !(result(strategy, higher) < result(strategy, children));
    }
  },
  HOMOGENEOUS(Trait.HOMOGENEOUS) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      return IntStream.of(1, -2, 40, -300)
          .allMatch(
              power -> {
                double result = result(strategy, children);
                double expected = Math.scalb(result, power);
                List<Child> scaled = changed(children, v -> Math.scalb(v, power));
                return !isNormal(result)
                    || !isNormal(expected)
                    || isUnderflow(result, expected)
                    || !children.stream().allMatch(child -> isNormal(child.value()))
                    || !scaled.stream().allMatch(child -> isNormal(child.value()))
                    || zeros(scaled) != zeros(children)
                    || isUnderflow(result, result(strategy, scaled))
                    || same(result(strategy, scaled), expected);
              });
    }
  },
  TRANSLATES(Trait.TRANSLATES) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      return DoubleStream.of(1.0, -0.25, 3.0, -2.0)
          .allMatch(
              c -> {
                double result = result(strategy, children);
                return !Double.isFinite(result)
                    || !isExact(result, c)
                    || !children.stream().allMatch(child -> isExact(child.value(), c))
                    || same(result(strategy, changed(children, v -> v + c)), result + c + 0.0);
              });
    }
  },
  IGNORES_WEIGHTS(Trait.IGNORES_WEIGHTS) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      List<Child> alike = children.stream().map(child -> new Child(child.value(), 1.0)).toList();
      return same(result(strategy, alike), result(strategy, children));
    }
  },
  WEIGHTS_ARE_RELATIVE(Trait.WEIGHTS_ARE_RELATIVE) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      return IntStream.of(1, -3, 50)
          .allMatch(
              power -> {
                List<Child> scaled =
                    children.stream()
                        .map(c -> new Child(c.value(), Math.scalb(c.weight(), power)))
                        .toList();
                return !children.stream().allMatch(child -> isNormal(child.weight()))
                    || !scaled.stream().allMatch(child -> isNormal(child.weight()))
                    || same(result(strategy, scaled), result(strategy, children));
              });
    }
  },
  WEIGHTS_ARE_COPIES(Trait.WEIGHTS_ARE_COPIES) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      List<Child> weighted = new ArrayList<>();
      List<Child> copies = new ArrayList<>();
      for (int i = 0; i < children.size(); i++) {
        int weight = 1 + i % 3;
        weighted.add(new Child(children.get(i).value(), weight));
        copies.addAll(Collections.nCopies(weight, new Child(children.get(i).value(), 1.0)));
      }
      return same(result(strategy, weighted), result(strategy, copies));
    }
  },
  REPLICATION_INVARIANT(Trait.REPLICATION_INVARIANT) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      List<Child> twice = new ArrayList<>(children);
      twice.addAll(children);
      return same(result(strategy, twice), result(strategy, children));
    }
  },
  REPLACEABLE(Trait.REPLACEABLE) {
    @Override
    boolean says(AggregationStrategy strategy, List<Child> children) {
      return IntStream.range(1, children.size())
          .allMatch(
              size -> {
                List<Child> block = children.subList(0, size);
                double value = result(strategy, block);
                double weight = block.stream().mapToDouble(Child::weight).sum();
                if (!Double.isFinite(value) || !Double.isFinite(weight)) {
                  return true;
                }
                List<Child> replaced = new ArrayList<>(children.subList(size, children.size()));
                replaced.add(new Child(value, weight));
                return same(result(strategy, replaced), result(strategy, children));
              });
    }
  };

  private final Trait trait;

  Law(Trait trait) {
    this.trait = trait;
  }

  /** Returns whether the law holds for these children. */
  abstract boolean says(AggregationStrategy strategy, List<Child> children);

  boolean isClaimedBy(AggregationStrategy strategy) {
    return strategy.traits().contains(trait);
  }

  private interface Change {
    double of(double value);
  }

  private static List<Child> changed(List<Child> children, Change change) {
    return children.stream().map(child -> child.withValue(change.of(child.value()))).toList();
  }

  private static double result(AggregationStrategy strategy, List<Child> children) {
    return strategy.aggregate(Child.view(children));
  }

  private static boolean same(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }

  private static long zeros(List<Child> children) {
    return children.stream().filter(child -> child.value() == 0.0).count();
  }

  private static boolean isNormal(double x) {
    return x == 0.0 || (Math.abs(x) >= Double.MIN_NORMAL && Double.isFinite(x));
  }

  /** Whether only one of two is zero, and the other one next to it. */
  private static boolean isUnderflow(double one, double other) {
    return (one == 0.0) != (other == 0.0) && Math.abs(one + other) < 0x1p-900;
  }

  private static boolean isExact(double x, double c) {
    return Double.isFinite(x + c)
        && new BigDecimal(x).add(new BigDecimal(c)).compareTo(new BigDecimal(x + c)) == 0;
  }
}
