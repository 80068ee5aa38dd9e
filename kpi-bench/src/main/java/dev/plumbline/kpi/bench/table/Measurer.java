package dev.plumbline.kpi.bench.table;

import java.util.Map;

/** Runs a trial once. */
interface Measurer {
  /**
   * {@return what was measured, by counter; that of the time is empty}
   *
   * @param trial what is run
   * @throws MeasuringFailedException if it fails; it says why
   */
  Map<String, Spread> measure(Trial trial);
}
