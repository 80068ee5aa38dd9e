package dev.plumbline.kpi.testkit.mutant;

import static dev.plumbline.kpi.testkit.AggregationLaw.DECOMPOSABLE;
import static dev.plumbline.kpi.testkit.AggregationLaw.IDENTITY;
import static dev.plumbline.kpi.testkit.AggregationLaw.INCREMENTAL;
import static dev.plumbline.kpi.testkit.AggregationLaw.MERGE;
import static dev.plumbline.kpi.testkit.AggregationLaw.PARTITION;
import static dev.plumbline.kpi.testkit.AggregationLaw.PURITY;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Mergeable strategies, each broken in its states. */
final class BrokenStates {
  private BrokenStates() {}

  static List<Mutant> all() {
    return List.of(
        plainSum(),
        kahanWithAWrongSign(),
        mergeWithoutCounts(),
        emptyIsZero(),
        emptyMinimum(),
        firstWins(),
        sharedIdentity(),
        changesTheRight(),
        presentEmpties(),
        presentDivides(),
        mergeForgetsTheRight(),
        mergedVariance(),
        countsChunks(),
        throwsWhenBothAreLong(),
        emptyTakesTheCount());
  }

  /** States of a few numbers. */
  private record OfNumbers(
      Supplier<double[]> empty,
      Adding adding,
      BinaryOperator<double[]> merging,
      ToDoubleFunction<double[]> presenting)
      implements MergeableStrategy<double[]> {
    @Override
    public double[] identity() {
      return empty.get();
    }

    @Override
    public double[] add(double[] state, WeightedValues children, int child) {
      adding.add(state, children.value(child));
      return state;
    }

    @Override
    public double[] merge(double[] state, double[] other) {
      return merging.apply(state, other);
    }

    @Override
    public double present(double[] state) {
      return presenting.applyAsDouble(state) + 0.0;
    }
  }

  /** What adding a value does to a state. */
  private interface Adding {
    void add(double[] state, double value);
  }

  private static void addToMean(double[] state, double value) {
    state[0] += value;
    state[1]++;
  }

  private static double mean(double[] state) {
    return state[0] / state[1];
  }

  private static double[] addAll(double[] state, double[] other) {
    for (int i = 0; i < state.length; i++) {
      state[i] += other[i];
    }
    return state;
  }

  /** Guava's statistics: 27 % of random triples differ by the order of merging. */
  static Mutant plainSum() {
    return Mutant.of(
        "state of a plain sum (Guava)",
        MERGE,
        new OfNumbers(() -> new double[1], (s, v) -> s[0] += v, BrokenStates::addAll, s -> s[0]));
  }

  /** Compensated summation, whose error is added with the wrong sign on a merge. */
  static Mutant kahanWithAWrongSign() {
    return Mutant.of(
        "Kahan with a wrong sign on merging",
        PARTITION,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addCompensated,
            (s, o) -> {
              addCompensated(s, o[0]);
              s[1] -= o[1];
              return s;
            },
            s -> s[0] + s[1]));
  }

  private static void addCompensated(double[] state, double value) {
    double sum = state[0] + value;
    double error =
        Math.abs(state[0]) >= Math.abs(value) ? (state[0] - sum) + value : (value - sum) + state[0];
    state[1] += error;
    state[0] = sum;
  }

  /** Merged means that ignore the counts. */
  static Mutant mergeWithoutCounts() {
    return Mutant.of(
        "merged means without counts",
        PARTITION,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            (s, o) -> new double[] {(mean(s) + mean(o)) / 2, 1},
            BrokenStates::mean));
  }

  /** Druid 11617, DataFusion 13248: merging an empty partial gives NaN. */
  static Mutant emptyIsZero() {
    return Mutant.of(
        "empty partial poisons (Druid, DataFusion)",
        IDENTITY,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            (s, o) -> {
              double share = o[1] / (s[1] + o[1]);
              double merged = mean(s) * (1 - share) + mean(o) * share;
              return new double[] {merged * (s[1] + o[1]), s[1] + o[1]};
            },
            BrokenStates::mean));
  }

  /** The empty minimum is 0 and wins: SPHA's 90, 80 and a missing child. */
  static Mutant emptyMinimum() {
    return Mutant.of(
        "minimum that begins at 0 (SPHA)",
        IDENTITY,
        new OfNumbers(
            () -> new double[] {0, 0},
            (s, v) -> {
              s[0] = s[1] == 0 ? v : Math.min(s[0], v);
              s[1]++;
            },
            (s, o) -> new double[] {Math.min(s[0], o[0]), s[1] + o[1]},
            s -> s[0]));
  }

  /** Keeps the first of two states. */
  static Mutant firstWins() {
    return Mutant.of(
        "first state wins",
        MERGE,
        new OfNumbers(
            () -> new double[2],
            (s, v) -> {
              s[0] = s[1]++ == 0 ? v : s[0];
            },
            (s, o) -> s[1] == 0 ? o.clone() : s,
            s -> s[0]));
  }

  /** One zero for all, which adding changes. */
  static Mutant sharedIdentity() {
    return Mutant.ofNew("count whose zero is changed", PURITY, BrokenStates::ofOneZero);
  }

  private static OfNumbers ofOneZero() {
    double[] zero = new double[1];
    return new OfNumbers(() -> zero, (s, v) -> s[0]++, BrokenStates::addAll, s -> s[0]);
  }

  /** Spark reused buffers: the right-hand state is emptied. */
  static Mutant changesTheRight() {
    return Mutant.of(
        "right-hand state emptied (Spark)",
        PURITY,
        new OfNumbers(
            () -> new double[2],
            (s, v) -> {
              s[0] = s[1]++ == 0 ? v : Math.max(s[0], v);
            },
            (s, o) -> {
              boolean takes = s[1] == 0 || (o[1] > 0 && o[0] > s[0]);
              s[0] = takes ? o[0] : s[0];
              s[1] += o[1];
              o[0] = 0;
              o[1] = 0;
              return s;
            },
            s -> s[1] == 0 ? Double.NaN : s[0]));
  }

  /** Asking for the result empties the state. */
  static Mutant presentEmpties() {
    return Mutant.of(
        "result may be asked for once",
        PURITY,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            BrokenStates::addAll,
            s -> {
              double mean = mean(s);
              s[0] = 0;
              s[1] = 0;
              return mean;
            }));
  }

  /** Asking for the result turns the sum into a mean, to which the next sum is added. */
  static Mutant presentDivides() {
    return Mutant.of(
        "result asked for between merges",
        PURITY,
        new OfNumbers(
            () -> new double[3],
            BrokenStates::addToMean,
            BrokenStates::addAll,
            s -> {
              if (s[2] == 0) {
                s[0] /= s[1];
                s[2] = 1;
              }
              return s[0];
            }));
  }

  /** What the other has seen is not added. */
  static Mutant mergeForgetsTheRight() {
    return Mutant.of(
        "count of the right forgotten",
        DECOMPOSABLE,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            (s, o) -> {
              s[0] += o[0];
              s[1] = Math.max(s[1], o[1]);
              return s;
            },
            BrokenStates::mean));
  }

  /** Sums of squares, merged: pandas' rolling windows drift. */
  static Mutant mergedVariance() {
    return Mutant.of(
        "sums of squares that drift (pandas)",
        INCREMENTAL,
        new OfNumbers(
            () -> new double[3],
            (s, v) -> {
              addToMean(s, v);
              s[2] += v * v;
            },
            BrokenStates::addAll,
            s -> s[2] / s[1] - mean(s) * mean(s)));
  }

  /** Counts how often was merged, as if that were children. */
  static Mutant countsChunks() {
    return Mutant.of(
        "chunks counted, not children",
        PARTITION,
        new OfNumbers(
            () -> new double[2],
            (s, v) -> {
              s[0] = s[1] == 0 ? v : Math.max(s[0], v);
              s[1] = 1;
            },
            (s, o) -> new double[] {Math.max(s[0], o[0]), s[1] + o[1]},
            s -> s[1]));
  }

  /** One pass never merges, so that only the laws of states meet the exception. */
  static Mutant throwsWhenBothAreLong() {
    return Mutant.of(
        "merge that throws for two long states",
        PARTITION,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            (s, o) -> {
              if (s[1] > 1 && o[1] > 1) {
                throw new IllegalStateException("too long");
              }
              return addAll(s, o);
            },
            BrokenStates::mean));
  }

  /** The result stays, and the state is another one: what is merged next weighs too much. */
  static Mutant emptyTakesTheCount() {
    return Mutant.of(
        "empty partial resets the count",
        IDENTITY,
        new OfNumbers(
            () -> new double[2],
            BrokenStates::addToMean,
            (s, o) -> o[1] == 0 && s[1] > 0 ? new double[] {mean(s), 1} : addAll(s, o),
            BrokenStates::mean));
  }
}
