package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.plumbline.kpi.order.Pairs;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With a view that answers from arrays of its own, as the engine's does, nothing is allocated. */
class AllocationTest {
  private static final int CALLS = 2_000;
  private static final double[] VALUES = {0.3, 1.7, 1.2, 0.9, 2.4, 1.1};
  private static final double[] EQUAL = {1, 1, 1, 1, 1, 1};
  private static final double[] UNLIKE = {1, 0.3, 2, 0.7, 1.5, 0.1};

  /**
   * Without one power mean: in Java 17 StrictMath.pow itself makes arrays, if not optimized away.
   */
  static List<AggregationStrategy> strategies() {
    return Strategies.ALL.stream()
        .filter(strategy -> !strategy.equals(AggregationStrategy.powerMean(-3.5)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void aggregate_equalWeights_allocatesNothing(AggregationStrategy strategy) {
    assertThat(bytesPerCall(strategy, new Scratch(EQUAL))).isZero();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void aggregate_unlikeWeights_allocatesNothing(AggregationStrategy strategy) {
    assertThat(bytesPerCall(strategy, new Scratch(UNLIKE))).isZero();
  }

  private static long bytesPerCall(AggregationStrategy strategy, WeightedValues children) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    double results = strategy.aggregate(children);
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < CALLS; i++) {
      results += strategy.aggregate(children);
    }
    long bytes = threads.getThreadAllocatedBytes(thread) - before;
    assertThat(results).isNotEqualTo(-1.0);
    return bytes / CALLS;
  }

  /** Children whose bulk results stand ready, so that only the strategy itself is measured. */
  private static final class Scratch implements WeightedValues {
    private final double[] values = VALUES.clone();
    private final double[] weights;

    Scratch(double[] weights) {
      this.weights = weights.clone();
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double value(int child) {
      return values[child];
    }

    @Override
    public double weight(int child) {
      return weights[child];
    }

    @Override
    public double kpis(int child) {
      return 1.0;
    }

    @Override
    public double kpisOnTarget(int child) {
      return 1.0;
    }

    @Override
    public WeightedValues sorted() {
      Pairs.sort(values, weights, values.length);
      return this;
    }

    @Override
    public double sum() {
      return 7.6;
    }

    @Override
    public double weightedSum() {
      return 7.6;
    }

    @Override
    public double mean() {
      return 1.3;
    }

    @Override
    public double weightedMean() {
      return 1.3;
    }

    @Override
    public double geometricMean() {
      return 1.2;
    }

    @Override
    public double mean(int from, int to) {
      return 1.3;
    }

    @Override
    public double ratioOfSums() {
      return 1.3;
    }

    @Override
    public double variance() {
      return 0.4;
    }

    @Override
    public double sampleVariance() {
      return 0.5;
    }
  }
}
