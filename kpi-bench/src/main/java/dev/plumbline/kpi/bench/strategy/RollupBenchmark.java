package dev.plumbline.kpi.bench.strategy;

import dev.plumbline.kpi.bench.Hierarchy;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import java.util.concurrent.TimeUnit;
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
 * What does a whole rollup allocate for each node, and how much of it is the strategy's?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar RollupBenchmark -prof gc
 * </pre>
 *
 * <p>Values are rolled up through REG, 1,111,111 nodes. {@code gc.alloc.rate.norm} is in bytes for
 * each of these nodes; subtract that of {@link Strategy#ONE_CHILD} for what is the strategy's. The
 * strategy is asked at 111,111 of them: ten times the difference is what it allocates at one.
 * Strategies that ask for more, such as the parts of ratios, also have columns of their own.
 *
 * <p>The times are those of one strategy alone, which is less than where several are mixed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class RollupBenchmark {
  private static final int NODES = 1_111_111;

  /** Which one, at every node that is not a leaf. */
  @Param public Strategy strategy;

  private RollupPlan plan;
  private Measurements measurements;

  /** Builds graph, plan and measurements. */
  @Setup
  public void build() {
    Hierarchy hierarchy = Workload.REG.hierarchy(Numbers.ORDINARY);
    plan = hierarchy.plan(strategy.strategy());
    measurements = strategy.measurements(hierarchy);
  }

  /** {@return all that came of it} */
  @Benchmark
  @OperationsPerInvocation(NODES)
  public RollupResult rollUp() {
    return plan.rollUp(measurements);
  }
}
