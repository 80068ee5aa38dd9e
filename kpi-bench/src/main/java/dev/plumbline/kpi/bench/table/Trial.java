package dev.plumbline.kpi.bench.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * A benchmark with its parameters.
 *
 * @param benchmark its class
 * @param params by name
 * @param pace how often and how long it is run
 * @param counter the counter that is read; empty for the time, which is in microseconds
 */
record Trial(Class<?> benchmark, Map<String, String> params, Pace pace, String counter) {
  /** How often and how long a benchmark is run. */
  enum Pace {
    /** Many short iterations, for what takes milliseconds at most. */
    FAST,
    /** A few iterations, for what takes seconds. */
    SLOW,
    /** Once in each of several fresh JVMs. */
    ONCE,
    /** Once: it counts, and does not measure. */
    COUNT
  }

  Trial {
    params = Map.copyOf(params);
  }

  /** {@return the trial of a benchmark; without parameters yet} */
  static Trial of(Class<?> benchmark, Pace pace) {
    return new Trial(benchmark, Map.of(), pace, "");
  }

  /** {@return the same with a parameter set} */
  Trial with(String param, Object value) {
    Map<String, String> more = new TreeMap<>(params);
    more.put(param, String.valueOf(value));
    return new Trial(benchmark, more, pace, counter);
  }

  /** {@return the same, of which another counter is read} */
  Trial reading(String name) {
    return new Trial(benchmark, params, pace, name);
  }

  /** {@return what is run for it, whichever counter is read} */
  Trial run() {
    return reading("");
  }

  /** {@return the benchmark and its parameters in order} */
  @Override
  public String toString() {
    return benchmark.getSimpleName() + new TreeMap<>(params);
  }
}
