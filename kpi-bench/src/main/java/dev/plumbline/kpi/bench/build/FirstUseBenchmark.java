package dev.plumbline.kpi.bench.build;

import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.build.Records.Inner;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
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
 * How long does the first use take in a fresh JVM: definitions, graph, plan, measurements and
 * rollup of SMALL, once?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar FirstUseBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class FirstUseBenchmark {
  /** What the JVM has done before. */
  public enum Before {
    /** Nothing: the library is loaded too. */
    NOTHING,
    /** A rollup of a handful of nodes: classes are loaded, but nothing is compiled. */
    CLASS_LOADING
  }

  /** What was done before. */
  @Param public Before before;

  private Problem problem;

  /** Generates numbers; loads classes if so wanted. */
  @Setup
  public void prepare() {
    problem = Problem.of(Workload.SMALL, Workload.SMALL.nodes(), Rule.SUM);
    if (before == Before.CLASS_LOADING
        && rollUp(Problem.of(Workload.SMALL, 5, Rule.SUM)).unused().size() > 0) {
      throw new IllegalStateException("A measurement was not used.");
    }
  }

  /** {@return what came of it} */
  @Benchmark
  public RollupResult firstUse() {
    return rollUp(problem);
  }

  private static RollupResult rollUp(Problem problem) {
    Records records = Records.of(problem, Inner.OBJECTIVES);
    return records.plan().rollUp(records.measurements());
  }
}
