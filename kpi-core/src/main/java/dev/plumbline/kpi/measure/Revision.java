package dev.plumbline.kpi.measure;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was said of a period on a day: its first reading, or a correction of an earlier one.
 *
 * @param knownOn the day on which it became known
 * @param reading what was measured
 */
public record Revision(LocalDate knownOn, Reading reading) {
  /**
   * Checks that nothing is null.
   *
   * @param knownOn the day on which it became known
   * @param reading what was measured
   */
  public Revision {
    Objects.requireNonNull(knownOn, "knownOn");
    Objects.requireNonNull(reading, "reading");
  }

  /** {@return the two as one says them, such as {@code 4.2, known on 2026-04-03}} */
  @Override
  public String toString() {
    return reading + ", known on " + knownOn;
  }
}
