package dev.plumbline.kpi.bench.series;

import dev.plumbline.kpi.measure.Series;
import java.util.ArrayList;
import java.util.List;
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
 * What does a point of a long series cost when it is rolled up over time and charted, beside a
 * plain pass over the same numbers?
 *
 * <pre>
 * java -jar kpi-bench/target/benchmarks.jar SeriesBenchmark
 * </pre>
 *
 * <p>10,000 series of 2,000 days, one after another, so that none is in the cache when its turn
 * comes. Times are per point: times 20,000,000 they are those of a pass over all series.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH fills the parameters
public class SeriesBenchmark {
  static final int DAYS = 2_000;

  /** What is asked. */
  @Param public Look look;

  /** How many series there are. */
  @Param("10000")
  public int series;

  private final List<Series> all = new ArrayList<>();
  private final List<double[]> numbers = new ArrayList<>();
  private int next;

  /** Makes the series, and plain arrays of the same numbers. */
  @Setup
  public void makeSeries() {
    for (int i = 0; i < series; i++) {
      double[] made = DailySeries.numbers(i, DAYS);
      numbers.add(made);
      all.add(DailySeries.series(made));
    }
  }

  /** {@return what was asked of the next series} */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public double look() {
    next = next + 1 < series ? next + 1 : 0;
    return look.at(all.get(next), numbers.get(next));
  }
}
