package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.bench.Numbers;
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
 * What do exact sums cost against a plain loop, by fan-out?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar KernelBenchmark -p numbers=ORDINARY
 * java -jar kpi-bench/target/benchmarks.jar KernelBenchmark -p numbers=ADVERSARIAL -p kernel=EXACT -prof gc
 * </pre>
 *
 * <p>A million children, 8 MB of values and 8 MB of weights, in rows of each fan-out. The result is
 * the time for one child. Divide {@link Kernel#EXACT} by {@link Kernel#PLAIN_ON_COPY} for what
 * exactness costs, and by {@link Kernel#PLAIN} for what it costs with the copy. With {@link
 * Numbers#ADVERSARIAL} it says what the way out costs that hardly any data takes.
 *
 * <p>A fork has one contender and one fan-out, so the call is monomorphic, which flatters all of
 * them alike.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class KernelBenchmark {
  private static final int CHILDREN = 1_000_000;

  /** Which way. */
  @Param public Kernel kernel;

  /** How many children are in each row. */
  @Param({"2", "10", "100", "1000", "10000"})
  public int fanOut;

  /** What the children look like. */
  @Param({"ORDINARY", "ADVERSARIAL"})
  public Numbers numbers;

  private Rows rows;

  /** Lays the rows side by side. */
  @Setup
  public void layOut() {
    rows = Rows.of(CHILDREN, fanOut, numbers);
  }

  /** {@return the sum of the rows' sums, so that none of them is dead code} */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public double sum() {
    double total = 0.0;
    for (int row = 0; row < rows.count(); row++) {
      total += kernel.sum(rows, row);
    }
    return total;
  }

  /** {@return the sum of the rows' means, so that none of them is dead code} */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public double mean() {
    double total = 0.0;
    for (int row = 0; row < rows.count(); row++) {
      total += kernel.mean(rows, row);
    }
    return total;
  }

  /** {@return the sum of the rows' weighted means, so that none of them is dead code} */
  @Benchmark
  @OperationsPerInvocation(CHILDREN)
  public double weightedMean() {
    double total = 0.0;
    for (int row = 0; row < rows.count(); row++) {
      total += kernel.weightedMean(rows, row);
    }
    return total;
  }
}
