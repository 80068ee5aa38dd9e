package dev.plumbline.kpi.bench.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What was measured in one run. In each round every trial runs once, in the order of the rows;
 * ratios are formed within a round, and never between rounds. A trial that several rows need runs
 * once, so what is divided by each other may have been measured some minutes apart.
 */
final class Run {
  private final List<Map<Trial, Map<String, Spread>>> rounds = new ArrayList<>();
  private final Map<Trial, String> failures = new LinkedHashMap<>();

  private Run() {}

  /**
   * {@return what was measured}
   *
   * @param rows what is needed
   * @param count how many rounds
   * @param measurer runs the trials
   * @param progress is told of each trial
   */
  static Run of(Collection<Row> rows, int count, Measurer measurer, Consumer<String> progress) {
    Set<Trial> trials = new LinkedHashSet<>();
    rows.forEach(row -> row.formula().trials().forEach(trial -> trials.add(trial.run())));
    Run run = new Run();
    for (int round = 0; round < count; round++) {
      Map<Trial, Map<String, Spread>> measured = new LinkedHashMap<>();
      int done = 0;
      for (Trial trial : trials) {
        done++;
        String place = "[%s/%s, round %s] %s".formatted(done, trials.size(), round + 1, trial);
        progress.accept(place + ": " + run.measure(trial, measurer, measured));
      }
      run.rounds.add(measured);
    }
    return run;
  }

  private String measure(Trial trial, Measurer measurer, Map<Trial, Map<String, Spread>> measured) {
    if (failures.containsKey(trial)) {
      return "left out, for it failed before";
    }
    try {
      Map<String, Spread> spreads = measurer.measure(trial);
      measured.put(trial, spreads);
      return spreads.containsKey("")
          ? Digits.ofMicroseconds(spreads.get("").median())
          : spreads.toString();
    } catch (MeasuringFailedException failure) {
      failures.put(trial, String.valueOf(failure.getMessage()));
      return "failed: " + failure.getMessage();
    }
  }

  /** {@return why a row has no value; nothing if it has one} */
  Optional<String> failure(Row row) {
    return row.formula().trials().stream()
        .map(trial -> failures.get(trial.run()))
        .filter(failure -> failure != null)
        .findFirst();
  }

  /** {@return the value of a row whose trials did not fail, over all rounds} */
  Spread value(Row row) {
    return Spread.ofRounds(
        rounds.stream().map(round -> row.formula().of(trial -> read(round, trial))).toList());
  }

  /** {@return what was measured in a trial that did not fail, over all rounds} */
  Spread measured(Trial trial) {
    return Spread.ofRounds(rounds.stream().map(round -> read(round, trial)).toList());
  }

  private static Spread read(Map<Trial, Map<String, Spread>> round, Trial trial) {
    Map<String, Spread> counters = round.get(trial.run());
    Spread spread = counters == null ? null : counters.get(trial.counter());
    if (spread == null) {
      throw new IllegalStateException(
          "%s has no '%s'. Check the names of the counters.".formatted(trial, trial.counter()));
    }
    return spread;
  }
}
