package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.util.Objects;
import java.util.Optional;

/**
 * Where what a child contributes comes from, and what the rule of the node made of it.
 *
 * @param provenance whether it was measured, rolled up or substituted; nothing if it is not there
 * @param taken what went into the calculation: its figure, clamped, or its share, or what stands
 *     for it; of statuses the place, 0 for the worst. The reason where nothing did.
 * @param share what of its value goes to the node, from 0 to 1; below 1 only for a shared KPI that
 *     is allocated
 * @param label the label that was measured in place of a number
 * @param status its status, if it has one
 */
public record Origin(
    Optional<Provenance> provenance,
    Figure taken,
    double share,
    Optional<String> label,
    Optional<Status> status) {
  /**
   * Checks that nothing is null.
   *
   * @param provenance whether it was measured, rolled up or substituted
   * @param taken what went into the calculation
   * @param share what of its value goes to the node
   * @param label the label that was measured
   * @param status its status
   */
  public Origin {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(status, "status");
  }
}
