package dev.plumbline.kpi.bench.build;

import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.build.Records.Inner;
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
 * What does it cost to come from records to a validated plan, against filling one map with the ids?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar BuildBenchmark
 * java -jar kpi-bench/target/benchmarks.jar BuildBenchmark -p contender=PLAN_OF_OBJECTIVES -p nodes=138889,1111111
 * </pre>
 *
 * <p>Definitions, ids and rules are made beforehand. The hash of a string is kept by the string, so
 * after the first time neither contender reads the characters of the ids but to compare them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class BuildBenchmark {
  /** What is made of the records. */
  public enum Contender {
    /** A {@code HashMap<String, Integer>}, filled with the ids: the floor. */
    HASH_MAP {
      @Override
      Object build(Records records) {
        return records.map();
      }
    },
    /** Graph and plan of KPIs below objectives. */
    PLAN_OF_OBJECTIVES {
      @Override
      Object build(Records records) {
        return records.plan();
      }
    },
    /** Graph and plan of KPIs below KPIs, all of which have a rule of their own. */
    PLAN_OF_KPIS {
      @Override
      Object build(Records records) {
        return records.plan();
      }

      @Override
      Inner inner() {
        return Inner.KPIS;
      }
    },
    /** Graph and plan of KPIs below objectives, and one rollup. */
    FIRST_RESULT {
      @Override
      Object build(Records records) {
        return records.plan().rollUp(records.measurements());
      }
    };

    abstract Object build(Records records);

    Inner inner() {
      return Inner.OBJECTIVES;
    }
  }

  /** What is made. */
  @Param({"HASH_MAP", "PLAN_OF_OBJECTIVES", "PLAN_OF_KPIS"})
  public Contender contender;

  /** The shape. */
  @Param("REG")
  public Workload workload;

  /** How many nodes; 0 for the workload's own size. */
  @Param("0")
  public int nodes;

  private Records records;

  /** Makes the records. */
  @Setup
  public void makeRecords() {
    Problem problem = Problem.of(workload, nodes == 0 ? workload.nodes() : nodes, Rule.SUM);
    records = Records.of(problem, contender.inner());
  }

  /** {@return what was made} */
  @Benchmark
  public Object build() {
    return contender.build(records);
  }
}
