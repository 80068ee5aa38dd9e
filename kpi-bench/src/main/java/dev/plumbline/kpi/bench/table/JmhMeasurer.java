package dev.plumbline.kpi.bench.table;

import dev.plumbline.kpi.bench.table.TableOptions.Form;
import dev.plumbline.kpi.bench.table.Trial.Pace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs trials by JMH, in fresh JVMs, with times in microseconds. */
final class JmhMeasurer implements Measurer {
  private static final String REHEARSED_NODES = "1000";

  private final Form form;
  private final Path log;

  /**
   * Measures.
   *
   * @param form how long
   * @param log receives what JMH prints of the latest trial
   */
  JmhMeasurer(Form form, Path log) {
    this.form = form;
    this.log = log;
  }

  @Override
  public Map<String, Spread> measure(Trial trial) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + trial.benchmark().getName().replace(".", "\\.") + "\\.")
            .timeUnit(TimeUnit.MICROSECONDS)
            .shouldFailOnError(true)
            .output(log.toString());
    pace(options, trial.pace());
    Trial run = form == Form.REHEARSAL ? rehearse(options, trial) : trial;
    run.params().forEach(options::param);
    try {
      RunResult result = new Runner(options.build()).runSingle();
      return spreads(result);
    } catch (RunnerException | RuntimeException failure) {
      throw new MeasuringFailedException(reason(failure), failure);
    }
  }

  private void pace(ChainedOptionsBuilder options, Pace pace) {
    boolean isShort = form != Form.LONG;
    switch (pace) {
      case FAST ->
          options
              .forks(1)
              .warmupIterations(isShort ? 4 : 10)
              .warmupTime(TimeValue.milliseconds(isShort ? 250 : 500))
              .measurementIterations(isShort ? 5 : 15)
              .measurementTime(TimeValue.milliseconds(200));
      case SLOW ->
          options
              .forks(1)
              .warmupIterations(isShort ? 1 : 4)
              .warmupTime(TimeValue.milliseconds(isShort ? 500 : 1_000))
              .measurementIterations(isShort ? 3 : 7)
              .measurementTime(TimeValue.milliseconds(isShort ? 200 : 500));
      case ONCE -> options.forks(isShort ? 3 : 10);
      case COUNT -> options.forks(1);
    }
  }

  private static Trial rehearse(ChainedOptionsBuilder options, Trial trial) {
    if (trial.pace() == Pace.FAST || trial.pace() == Pace.SLOW) {
      options.warmupIterations(0).measurementIterations(1);
    }
    boolean hasNodes =
        Stream.of(trial.benchmark().getFields()).anyMatch(field -> field.getName().equals("nodes"));
    return hasNodes ? trial.with("nodes", REHEARSED_NODES) : trial;
  }

  private static Map<String, Spread> spreads(RunResult result) {
    Map<String, Spread> spreads = new HashMap<>();
    spreads.put(
        "",
        Spread.of(
            result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(iterations -> iterations.stream())
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(primary -> primary.getScore())
                .toArray()));
    result
        .getSecondaryResults()
        .forEach((name, counter) -> spreads.put(name, Spread.of(counter.getScore())));
    return spreads;
  }

  /** {@return the message of what failed first, on one line} */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    for (Throwable next = failure; next != null; next = next(next)) {
      first = next;
    }
    return String.valueOf(first).lines().findFirst().orElse("unknown");
  }

  private static @Nullable Throwable next(Throwable failure) {
    if (failure.getCause() != null) {
      return failure.getCause();
    }
    return failure.getSuppressed().length > 0 ? failure.getSuppressed()[0] : null;
  }
}
