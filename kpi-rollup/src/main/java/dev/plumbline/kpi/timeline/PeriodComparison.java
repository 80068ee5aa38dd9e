package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.value.Figure;
import java.util.Objects;

/**
 * Two figures of one KPI that may be compared, and how much of its period each rests on.
 *
 * <pre>{@code
 * PeriodComparison soFar = visits.compare(march, february, PartialPeriods.SAME_PARTS);
 * soFar.figure();              // 1400.0
 * soFar.reference();           // 1400.0, and not 2800.0
 * soFar.referenceExtent();     // 14 of 14 days of 2026-02-01/2026-02-15
 * }</pre>
 *
 * @param figure of the period that is looked at, or why there is none to compare
 * @param extent what it rests on
 * @param reference of the period that it is compared with, or why there is none
 * @param referenceExtent what that rests on
 * @param treatment of partial periods
 */
public record PeriodComparison(
    Figure figure,
    Extent extent,
    Figure reference,
    Extent referenceExtent,
    PartialPeriods treatment) {
  /**
   * Checks that nothing is null.
   *
   * @param figure of the period that is looked at
   * @param extent what it rests on
   * @param reference of the period that it is compared with
   * @param referenceExtent what that rests on
   * @param treatment of partial periods
   */
  public PeriodComparison {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(extent, "extent");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(referenceExtent, "referenceExtent");
    Objects.requireNonNull(treatment, "treatment");
  }

  /** {@return whether one of the two rests on less than its whole period} */
  public boolean isPartial() {
    return extent.isPartial() || referenceExtent.isPartial();
  }

  /**
   * {@return the two in words, such as {@code 1400.0 (14 of 14 days of ...) against 1300.0 (14 of
   * 14 days of ...), partial periods: the same parts of both}}
   */
  @Override
  public String toString() {
    return "%s (%s) against %s (%s), partial periods: %s"
        .formatted(figure, extent, reference, referenceExtent, treatment.text());
  }
}
