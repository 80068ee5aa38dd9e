package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.target.Scoring;
import java.util.Optional;

/**
 * The laws of scorings, as plain predicates of a scoring and a {@link Sample}: the values of its
 * children are scored one by one.
 *
 * <p>The U laws bind every scoring, D3 those that hold for a direction, and the others those that
 * are given what to compare with. That bands are total and disjoint, which is part of D15, is so by
 * construction: {@code Bands.status} has one answer for every number.
 */
public enum ScoringLaw implements Law {
  /** Asking twice gives the same, also when another value was asked for between. */
  PURITY("U9", "score(v) asked twice is the same", ScoringEquations::purity),
  /** There is a score or a reason why there is none. */
  TOTALITY("U11", "a finite score or a typed gap; never an exception", ScoringEquations::totality),
  /** What is better in the direction of the scoring, by a little or by much, never scores less. */
  MONOTONE("D3", "a better value never scores less", ScoringEquations::monotone),
  /** Claimed by naming the mirror: {@link ScoringLaws#withMirror}. */
  MIRROR(
      "D14",
      "score(v, higher is better) = score(-v, lower is better), targets mirrored",
      ScoringEquations::mirror),
  /**
   * At the target the score is 1, or {@linkplain ScoringLaws#withTargetScore another}; at the
   * {@link ScoringLaws#withBaseline baseline} it is 0.
   */
  ENDS("D15", "score(target) = 1, score(baseline) = 0", ScoringEquations::ends);

  private final String id;
  private final String statement;
  private final ScoringEquation equation;

  ScoringLaw(String id, String statement, ScoringEquation equation) {
    this.id = id;
    this.statement = statement;
    this.equation = equation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String statement() {
    return statement;
  }

  /**
   * {@return what the law says of a scoring and a sample, bit for bit}
   *
   * @param scoring any scoring
   * @param sample any sample
   */
  public Outcome check(Scoring scoring, Sample sample) {
    return check(ScoringLaws.of(scoring), sample);
  }

  /**
   * {@return what the law says of a sample, with the options of a kit}
   *
   * <p>A scoring that throws breaks {@link #TOTALITY}, and others say nothing of it. Where it
   * throws only for what a law makes of the value, that law is broken.
   *
   * @param laws the scoring with options
   * @param sample any sample
   */
  public Outcome check(ScoringLaws laws, Sample sample) {
    Optional<String> obstacle = notApplicable(laws);
    if (obstacle.isPresent() || sample.children().isEmpty()) {
      return Outcome.saysNothing(obstacle.orElse("there is no value"));
    }
    try {
      return equation.check(laws, sample);
    } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
      return this != TOTALITY && TOTALITY.check(laws, sample).isBroken()
          ? Outcome.saysNothing("the scoring throws")
          : Trial.broken(Side.thrown("score", thrown), new Side("expected", "a number or a gap"));
    }
  }

  /** Why it cannot be asked of a scoring; nothing if it can. */
  Optional<String> notApplicable(ScoringLaws laws) {
    return switch (this) {
      case PURITY, TOTALITY -> Optional.empty();
      case MONOTONE -> unless(laws.sign() != 0, "holds for no direction in which more is better");
      case MIRROR -> unless(laws.mirror().isPresent(), "names no mirror");
      case ENDS ->
          unless(
              laws.scoring().target().isPresent() || laws.baseline().isPresent(),
              "has neither target nor baseline");
    };
  }

  private static Optional<String> unless(boolean applies, String because) {
    return applies ? Optional.empty() : Optional.of(because);
  }
}
