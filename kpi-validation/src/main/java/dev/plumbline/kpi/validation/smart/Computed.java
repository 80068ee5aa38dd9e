package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.validation.Review;

/** Tells KPIs that are computed from others from those that are measured. */
final class Computed {
  private Computed() {}

  /**
   * {@return whether the KPI that is looked at is computed from others} Where no plan is known,
   * whether it may be: whether others contribute to it.
   */
  static boolean isComputed(Kpi kpi, Review review) {
    return review.graph().contributorCount(review.number()) > 0
        && (review.input().plan().isEmpty()
            || review.input().plan().get().ruleOf(kpi.id()).isPresent());
  }
}
