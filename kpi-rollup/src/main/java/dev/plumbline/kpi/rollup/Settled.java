package dev.plumbline.kpi.rollup;

/**
 * What it took to settle changes.
 *
 * @param computed how many nodes were computed anew, each once
 * @param changed how many of them came out other than before
 */
public record Settled(int computed, int changed) {
  /** {@return the two numbers} */
  @Override
  public String toString() {
    return "%s nodes computed, %s changed".formatted(computed, changed);
  }
}
