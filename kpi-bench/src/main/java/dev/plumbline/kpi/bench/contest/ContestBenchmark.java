package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a full rollup take, against the least that any program must do, and against others?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar ContestBenchmark -p contender=FLOOR,PLUMBLINE -p workload=REG,IRR
 * </pre>
 *
 * <p>The result is the time for all columns of one problem. A fork has one contender; with {@link
 * Profile#POLLUTED} plumbline has used every rule before, so that no call in it has a single
 * target.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class ContestBenchmark {
  /** What ran in the JVM before. */
  public enum Profile {
    /** Nothing. */
    OWN,
    /** Rollups by every rule. */
    POLLUTED
  }

  /** Who. */
  @Param({"FLOOR", "PLAIN_ARRAYS", "PLUMBLINE"})
  public Contender contender;

  /** The shape. */
  @Param({"REG", "IRR"})
  public Workload workload;

  /** How. */
  @Param("SUM")
  public Rule rule;

  /** How many values each leaf has. */
  @Param("1")
  public int columns;

  /** The share of values that are missing. */
  @Param("0")
  public double gaps;

  /** How many nodes; 0 for the workload's own size. */
  @Param("0")
  public int nodes;

  /** What ran before. */
  @Param("OWN")
  public Profile profile;

  private Entry entry;

  /** Loads the problem. */
  @Setup(Level.Trial)
  public void load() {
    if (profile == Profile.POLLUTED) {
      pollute();
    }
    Problem problem =
        Problem.of(workload, nodes == 0 ? workload.nodes() : nodes, rule, columns, gaps);
    entry = contender.load(problem);
  }

  private void pollute() {
    for (Rule other : Rule.values()) {
      Entry small = contender.load(Problem.of(Workload.SMALL, Workload.SMALL.nodes(), other));
      for (int i = 0; i < 300; i++) {
        small.run();
      }
      small.close();
    }
  }

  /** Gives back what is not memory of the JVM. */
  @TearDown(Level.Trial)
  public void close() {
    entry.close();
  }

  /** {@return what came of it} */
  @Benchmark
  public Object rollUp() {
    return entry.run();
  }
}
