package dev.plumbline.kpi.validation;

/**
 * A finding that somebody decided not to be told of.
 *
 * @param finding what was found
 * @param suppression who does not want to hear of it, and why
 */
public record SuppressedFinding(Finding finding, Suppression suppression)
    implements Comparable<SuppressedFinding> {
  /** Compares by the finding. */
  @Override
  public int compareTo(SuppressedFinding other) {
    return finding.compareTo(other.finding);
  }
}
