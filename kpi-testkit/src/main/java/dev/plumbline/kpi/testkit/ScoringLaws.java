package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.target.Scoring;

/** Stub: replaced in the next commit. */
public final class ScoringLaws {
  private ScoringLaws() {}

  /**
   * {@return the laws of a scoring}
   *
   * @param scoring any
   */
  public static ScoringLaws of(Scoring scoring) {
    java.util.Objects.requireNonNull(scoring, "scoring");
    return new ScoringLaws();
  }
}
