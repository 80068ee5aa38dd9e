package dev.plumbline.kpi.bench.build;

import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.build.Records.Inner;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jol.info.GraphLayout;

/**
 * How many bytes do graph, plan and result take, all that can be reached from them?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar MemoryBenchmark
 * </pre>
 *
 * <p>Counted by JOL, not measured: the same JVM with the same flags gives the same numbers. The
 * counters are in bytes for each node; the time is that of counting, and says nothing. JOL needs
 * the flags to look into records, and must not look for other ways in, which takes seconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx4g",
      "-Djol.magicFieldOffset=true",
      "-Djol.skipDynamicAttach=true",
      "-Djol.skipHotspotSAAttach=true"
    })
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class MemoryBenchmark {
  /** Bytes for each node. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class BytesPerNode {
    /** Of the KPIs and objectives with their ids. */
    public double definitions;

    /** Of the graph, without the definitions. */
    public double graph;

    /**
     * Of the plan, without the definitions, but with its graph and the index of ids; before it is
     * used, when it notes where measurements stand.
     */
    public double plan;

    /** Of a result, without the plan and the measurements. */
    public double result;
  }

  /** The shape. */
  @Param("REG")
  public Workload workload;

  /** How many nodes; 0 for the workload's own size, which takes minutes. */
  @Param({"17361", "138889"})
  public int nodes;

  private Records records;

  /** Makes the records. */
  @Setup
  public void makeRecords() {
    Problem problem = Problem.of(workload, nodes == 0 ? workload.nodes() : nodes, Rule.SUM);
    records = Records.of(problem, Inner.OBJECTIVES);
  }

  /**
   * {@return the number of bytes of all}
   *
   * @param bytes receives them by part
   */
  @Benchmark
  public double count(BytesPerNode bytes) {
    Object[] definitions = records.definitions();
    RollupPlan plan = records.plan();
    double of = 1.0 / definitions.length;
    long ofDefinitions = size(definitions);
    long ofPlan = size(plan, definitions);
    bytes.graph = (size(plan.graph(), definitions) - ofDefinitions) * of;
    RollupResult result = plan.rollUp(records.measurements());
    long ofInput = size(plan, definitions, records.measurements());
    bytes.definitions = ofDefinitions * of;
    bytes.plan = (ofPlan - ofDefinitions) * of;
    bytes.result = (size(result, definitions, records.measurements()) - ofInput) * of;
    return ofPlan;
  }

  private static long size(Object... roots) {
    return GraphLayout.parseInstance(roots).totalSize();
  }
}
