package dev.plumbline.kpi.bench.validation;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.alignment.AlignmentValidator;
import dev.plumbline.kpi.validation.smart.SmartValidator;
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
 * How many KPIs are validated per second, by their structure, on one core? Divide {@code kpis} by
 * the time; for the memory add {@code -prof gc}.
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar ValidationBenchmark
 * java -jar kpi-bench/target/benchmarks.jar ValidationBenchmark -p kpis=10000,100000,1000000 -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class ValidationBenchmark {
  /** Which rules are applied. */
  public enum Rules {
    /** Those about each KPI. */
    SMART {
      @Override
      Validator validator() {
        return SmartValidator.standard();
      }
    },
    /** Those about how they are aligned. */
    ALIGNMENT {
      @Override
      Validator validator() {
        return AlignmentValidator.standard();
      }
    },
    /** All of them. */
    ALL {
      @Override
      Validator validator() {
        return SmartValidator.standard().and(AlignmentValidator.standard());
      }
    };

    abstract Validator validator();
  }

  /** Which rules are applied. */
  @Param({"SMART", "ALIGNMENT", "ALL"})
  public Rules rules;

  /** How many KPIs there are. */
  @Param("1000000")
  public int kpis;

  private AlignmentGraph graph;
  private Validator validator;

  /** Builds the scorecard. */
  @Setup
  public void build() {
    graph = Scorecard.of(kpis);
    validator = rules.validator();
  }

  /** {@return what was found} */
  @Benchmark
  public Report validate() {
    return validator.validate(graph);
  }
}
