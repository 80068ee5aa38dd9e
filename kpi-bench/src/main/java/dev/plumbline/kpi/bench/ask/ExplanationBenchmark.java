package dev.plumbline.kpi.bench.ask;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.contest.Library;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.rollup.RollupResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to explain one node of a large result, and to say it in text?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar ExplanationBenchmark
 * </pre>
 *
 * <p>The root, with ten children of its own, above all nodes. It must not depend on how many there
 * are below.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class ExplanationBenchmark {
  /** The shape. */
  @Param("REG")
  public Workload workload;

  /** How many nodes; 0 for the workload's own size. */
  @Param("0")
  public int nodes;

  private RollupResult result;
  private KpiId root;

  /** Rolls up once. */
  @Setup
  public void rollUp() {
    int size = nodes == 0 ? workload.nodes() : nodes;
    Library library = Library.of(Problem.of(workload, size, Rule.WEIGHTED_MEAN));
    result = library.plan().rollUp(library.measurements());
    root = library.id(0);
  }

  /** {@return the explanation of the root, in words} */
  @Benchmark
  public String explain() {
    return Explanation.of(result, root).text();
  }
}
