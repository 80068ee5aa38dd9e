package dev.plumbline.kpi.testkit;

/** The laws of scorings. */
public enum ScoringLaw implements Law {
  /** Asking twice gives the same, also when another value was asked for between. */
  PURITY("U9", "score(v) asked twice is the same"),
  /** There is a score or a reason why there is none. */
  TOTALITY("U11", "a finite score or a typed gap; never an exception"),
  /** What is better, in the direction of the scoring, never scores less. */
  MONOTONE("D3", "a better value never scores less"),
  /** Claimed by naming the mirror: {@link ScoringLaws#withMirror}. */
  MIRROR("D14", "score(v, higher is better) = score(-v, lower is better), targets mirrored"),
  /** At the target the score is 1, at the {@link ScoringLaws#withBaseline baseline} it is 0. */
  ENDS("D15", "score(target) = 1, score(baseline) = 0");

  private final String id;
  private final String statement;

  ScoringLaw(String id, String statement) {
    this.id = id;
    this.statement = statement;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String statement() {
    return statement;
  }
}
