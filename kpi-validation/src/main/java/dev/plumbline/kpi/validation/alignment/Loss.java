package dev.plumbline.kpi.validation.alignment;

import dev.plumbline.kpi.validation.Rule;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the findings of a rule take from the health of the alignment.
 *
 * @param rule which one
 * @param findings how many it has
 * @param nodes how much they take, in nodes: 2.4 is the health of two nodes, and 0.4 of a third;
 *     exact
 * @param share which part of the health of the whole that is, from 0 to 1: {@code nodes}, divided
 *     by the number of all nodes; the double nearest to it
 */
public record Loss(Rule rule, int findings, BigDecimal nodes, double share) {
  /**
   * Checks that nothing is null.
   *
   * @param rule which one
   * @param findings how many it has
   * @param nodes how much they take, in nodes
   * @param share which part of the health of the whole
   */
  public Loss {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(nodes, "nodes");
  }

  /** {@return such as {@code alignment.orphan.kpi: 3 findings, 0.6 nodes}} */
  @Override
  public String toString() {
    return "%s: %s finding%s, %s nodes"
        .formatted(rule.id(), findings, findings == 1 ? "" : "s", nodes.toPlainString());
  }
}
