package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.bench.Workload;
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
 * What does a kernel cost that the engine calls for a row where it lies, against the floor?
 *
 * <pre>{@code
 * java -jar kpi-bench/target/benchmarks.jar InPlaceBenchmark
 * }</pre>
 *
 * <p>A million children in rows as the workload has them, one kernel in a fork. The result is the
 * time for one child. Divide by that of {@link InPlace#FLOOR}: this is what is left for a full
 * rollup if an engine costs nothing, but that inner nodes are children too.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class InPlaceBenchmark {
  private static final int CHILDREN = 1_000_000;

  /** Which kernel. */
  @Param public InPlace kernel;

  /** How long the rows are. */
  @Param({"REG", "IRR"})
  public Workload workload;

  private Spans spans;

  /** Lays the rows side by side. */
  @Setup
  public void layOut() {
    spans = Spans.of(workload, CHILDREN);
  }

  /** {@return the sum of the results} */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public double rows() {
    return kernel.ofAll(spans);
  }
}
