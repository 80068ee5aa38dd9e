package dev.plumbline.kpi.organization;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Slice;
import java.util.Objects;

/**
 * A fact that was given but not used.
 *
 * @param kpi the KPI
 * @param slice where and when
 * @param reason why it was not used
 */
public record UnusedFact(KpiId kpi, Slice slice, Reason reason) {
  /** Why a fact is not used; the first that applies. */
  public enum Reason {
    /** The unit is in none of the hierarchies. */
    UNKNOWN_UNIT("the unit is not in the organisation"),
    /** The KPI is none of those that the plan is for. */
    UNKNOWN_KPI("the plan is not for this KPI"),
    /** The value of the KPI at this unit comes from the unit's parts. */
    ROLLED_UP("the value is rolled up from the parts of the unit");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** {@return the reason in words for a reader} */
    public String text() {
      return text;
    }
  }

  /**
   * Checks that nothing is null.
   *
   * @param kpi the KPI
   * @param slice where and when
   * @param reason why it was not used
   */
  public UnusedFact {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(slice, "slice");
    Objects.requireNonNull(reason, "reason");
  }

  /** {@return which fact it is, and why it was not used} */
  @Override
  public String toString() {
    return "%s at %s: %s".formatted(kpi, slice, reason.text());
  }
}
