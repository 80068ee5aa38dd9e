package dev.plumbline.kpi.bench.edit;

import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
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
 * How long does it take to bring a rollup up to date after one leaf has changed, against touching
 * the path to the root?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar ChangeBenchmark
 * </pre>
 *
 * <p>The leaves are changed in an order by chance, so the path must be fetched from memory each
 * time. Against computing everything again: {@code ContestBenchmark -p workload=STAR}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class ChangeBenchmark {
  /** Who. */
  @Param public Editing.Contender contender;

  /** The shape. */
  @Param({"REG", "IRR", "STAR"})
  public Workload workload;

  /** How many nodes; 0 for the workload's own size. */
  @Param("0")
  public int nodes;

  private Editing editing;
  private Editing.Changes changes;

  /** Loads the tree, and rolls it up once. */
  @Setup
  public void load() {
    Problem problem = Problem.of(workload, nodes == 0 ? workload.nodes() : nodes, Rule.SUM);
    editing = contender.load(problem);
    changes = new Editing.Changes(problem, Numbers.SEED);
  }

  /** {@return what came of it} */
  @Benchmark
  public Object change() {
    return changes.makeNext(editing);
  }

  /** {@return the value of the root} */
  double root() {
    return editing.root();
  }
}
