package dev.plumbline.kpi.bench.strategy;

import dev.plumbline.kpi.bench.Hierarchy;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a strategy allocate where the engine asks it?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar StrategyBenchmark -prof gc -p numbers=ORDINARY
 * </pre>
 *
 * <p>The 100,000 nodes of REG that are above leaves, 10 children each, in views that were made
 * beforehand; so {@code gc.alloc.rate.norm} is what the strategy allocates for a node, and should
 * be 0. The views are the engine's own, as {@link RollupResult#contributing} gives them. With
 * {@link Numbers#ADVERSARIAL} it says what the way out allocates that hardly any data takes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class StrategyBenchmark {
  private static final int NODES = 100_000;
  private static final int FIRST = 11_111;

  /** Which one. */
  @Param public Strategy strategy;

  /** What the children look like. */
  @Param({"ORDINARY", "ADVERSARIAL"})
  public Numbers numbers;

  private AggregationStrategy asked;
  private WeightedValues[] views;

  /** Rolls up once, and makes the views. */
  @Setup
  public void makeViews() {
    Hierarchy hierarchy = Workload.REG.hierarchy(numbers);
    asked = strategy.strategy();
    RollupResult result = hierarchy.plan(asked).rollUp(strategy.measurements(hierarchy));
    views =
        IntStream.range(FIRST, FIRST + NODES)
            .mapToObj(node -> result.contributing(Hierarchy.id(node)).orElseThrow())
            .toArray(WeightedValues[]::new);
  }

  /** {@return the sum of all results, so that none of them is dead code} */
  @Benchmark
  @OperationsPerInvocation(NODES)
  public double aggregate() {
    double total = 0.0;
    for (WeightedValues view : views) {
      total += asked.aggregate(view);
    }
    return total;
  }
}
