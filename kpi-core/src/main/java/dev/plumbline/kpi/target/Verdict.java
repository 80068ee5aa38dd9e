package dev.plumbline.kpi.target;

import java.util.Objects;

/**
 * A status, and the rule that gave it.
 *
 * @param status the status
 * @param rule the name of the rule, such as {@code from 0.9}, {@code late} or {@code otherwise}
 */
public record Verdict(Status status, String rule) {
  /**
   * Checks that both are there.
   *
   * @param status the status
   * @param rule the name of the rule
   */
  public Verdict {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(rule, "rule");
  }

  /** {@return the status and its rule as one says it, such as {@code on track (from 0.9)}} */
  @Override
  public String toString() {
    return status + " (" + rule + ")";
  }
}
