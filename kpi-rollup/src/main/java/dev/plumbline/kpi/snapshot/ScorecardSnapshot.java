package dev.plumbline.kpi.snapshot;

import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.rollup.RollupResult;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A scorecard as it stood on a day: what was rolled up of which definitions and measurements, and
 * what had been said by then.
 *
 * <pre>{@code
 * ScorecardSnapshot april = ScorecardSnapshot.of(LocalDate.of(2026, 4, 10), resultOfMarch);
 * ScorecardSnapshot may = ScorecardSnapshot.of(LocalDate.of(2026, 5, 8), resultOfApril);
 * may.changesSince(april).text();          // what has changed, node by node
 * }</pre>
 *
 * <p>What it says stays as it is, whatever becomes of targets, links and figures afterwards. The
 * two may be of the same period: what differs then was corrected. Immutable and safe for use by
 * several threads; takes no memory beside that of the result.
 */
public final class ScorecardSnapshot {
  private final LocalDate takenOn;
  private final RollupResult result;
  private final CheckIns checkIns;

  private ScorecardSnapshot(LocalDate takenOn, RollupResult result, CheckIns checkIns) {
    this.takenOn = Objects.requireNonNull(takenOn, "takenOn");
    this.result = Objects.requireNonNull(result, "result");
    this.checkIns = checkIns.asOf(takenOn);
  }

  /**
   * {@return a snapshot without check-ins}
   *
   * @param takenOn the day on which this was known
   * @param result what was rolled up
   */
  public static ScorecardSnapshot of(LocalDate takenOn, RollupResult result) {
    return of(takenOn, result, CheckIns.empty());
  }

  /**
   * {@return a snapshot with what was said}
   *
   * @param takenOn the day on which this was known
   * @param result what was rolled up
   * @param checkIns of which those of later days are left out
   */
  public static ScorecardSnapshot of(LocalDate takenOn, RollupResult result, CheckIns checkIns) {
    return new ScorecardSnapshot(takenOn, result, checkIns);
  }

  /** {@return the day on which this was known} */
  public LocalDate takenOn() {
    return takenOn;
  }

  /** {@return what was rolled up} */
  public RollupResult result() {
    return result;
  }

  /** {@return what had been said by then} */
  public CheckIns checkIns() {
    return checkIns;
  }

  /**
   * {@return what has changed since another snapshot} Linear in the number of nodes and alignments
   * of both, but for sorting.
   *
   * @param earlier a snapshot of a day that is not after the day of this one
   * @throws IllegalArgumentException if it is of a later day
   */
  public ScorecardChanges changesSince(ScorecardSnapshot earlier) {
    if (earlier.takenOn.isAfter(takenOn)) {
      throw new IllegalArgumentException(
          ("The snapshot of %s is later than that of %s."
                  + " Ask the later one what has changed since the earlier.")
              .formatted(earlier.takenOn, takenOn));
    }
    return new ScorecardChanges(earlier, this, new Comparing(earlier, this).changes());
  }

  /** {@return the period, the day and the number of nodes} */
  @Override
  public String toString() {
    return "%s as of %s".formatted(result, takenOn);
  }
}
