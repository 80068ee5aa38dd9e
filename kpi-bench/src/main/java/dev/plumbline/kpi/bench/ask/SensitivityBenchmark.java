package dev.plumbline.kpi.bench.ask;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.contest.Library;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.EffectiveWeights;
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
 * What does it cost to know how much each leaf weighs in the root, in one reverse pass? Compare it
 * with the forward pass of weighted means, {@code ContestBenchmark -p rule=WEIGHTED_MEAN}.
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar SensitivityBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class SensitivityBenchmark {
  /** The shape. */
  @Param("REG")
  public Workload workload;

  /** How many nodes; 0 for the workload's own size. */
  @Param("0")
  public int nodes;

  private AlignmentGraph graph;
  private KpiId root;

  /** Builds the graph. */
  @Setup
  public void build() {
    int size = nodes == 0 ? workload.nodes() : nodes;
    Library library = Library.of(Problem.of(workload, size, Rule.WEIGHTED_MEAN));
    graph = library.graph();
    root = library.id(0);
  }

  /** {@return the weight of every node in the root} */
  @Benchmark
  public EffectiveWeights effectiveWeights() {
    return graph.effectiveWeights(root);
  }
}
