package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.target.Status.AT_RISK;
import static dev.plumbline.kpi.target.Status.OFF_TRACK;
import static dev.plumbline.kpi.target.Status.ON_TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Ties;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statuses that are rolled up as statuses. By the standard bands: from 0.6 at risk, from 0.9 on.
 */
class StatusRollupTest {
  private static final RollupRule WORST = RollupRule.statuses(AggregationStrategy.minimum());
  private static final RollupRule BEST = RollupRule.statuses(AggregationStrategy.maximum());
  private static final NodeId TOP = Scene.id("TOP");

  /** Children whose scores are these. */
  private static Scene scores(double... scores) {
    String[] paths = new String[scores.length];
    for (int i = 0; i < scores.length; i++) {
      paths[i] = "c" + i + " -> TOP";
    }
    Scene scene = Scene.of(paths);
    for (int i = 0; i < scores.length; i++) {
      scene.put("c" + i, scores[i]);
    }
    return scene;
  }

  private static RollupRule mostFrequent(Ties ties) {
    return RollupRule.statuses(AggregationStrategy.mostFrequent(ties));
  }

  @Test
  void worst_ofThree_isTheLeast() {
    assertThat(scores(1, 0.7, 0.95).rule(WORST, "TOP").rollUp().status(TOP)).contains(AT_RISK);
    assertThat(scores(1, 0.7, 0.1).rule(WORST, "TOP").rollUp().status(TOP)).contains(OFF_TRACK);
  }

  @Test
  void best_ofThree_isTheGreatest() {
    assertThat(scores(0.1, 0.7, 0.2).rule(BEST, "TOP").rollUp().status(TOP)).contains(AT_RISK);
  }

  @Test
  void mostFrequent_withoutATie_isThat() {
    assertThat(
            scores(0.1, 0.7, 0.8, 1).rule(mostFrequent(Ties.TO_LOWER), "TOP").rollUp().status(TOP))
        .contains(AT_RISK);
  }

  @Test
  void mostFrequent_tie_goesToTheWorseOrTheBetter() {
    Scene scene = scores(0.1, 0.7, 0.2, 0.8, 1);

    assertThat(scene.rule(mostFrequent(Ties.TO_LOWER), "TOP").rollUp().status(TOP))
        .contains(OFF_TRACK);
    assertThat(scene.rule(mostFrequent(Ties.TO_HIGHER), "TOP").rollUp().status(TOP))
        .contains(AT_RISK);
  }

  @Test
  void mostFrequent_tieOfTheOuterTwo_isOneOfThem() {
    Scene scene = scores(0.1, 1);

    assertThat(scene.rule(mostFrequent(Ties.TO_LOWER), "TOP").rollUp().status(TOP))
        .contains(OFF_TRACK);
    assertThat(scene.rule(mostFrequent(Ties.TO_HIGHER), "TOP").rollUp().status(TOP))
        .contains(ON_TRACK);
  }

  @Test
  void lambda_overPlaces_choosesAStatus() {
    AggregationStrategy middle = children -> children.sorted().value(children.size() / 2);

    assertThat(scores(0.1, 0.7, 1).rule(RollupRule.statuses(middle), "TOP").rollUp().status(TOP))
        .contains(AT_RISK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 3, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
  void lambda_resultThatIsNoPlace_isDomain(double place) {
    RollupResult result = scores(0.1).rule(RollupRule.statuses(children -> place), "TOP").rollUp();

    assertThat(result.status(TOP)).isEmpty();
    assertThat(result.figure(TOP, Basis.STATUSES)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.score(TOP)).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void lambda_resultThatIsNegativeZero_isTheWorst() {
    assertThat(scores(1).rule(RollupRule.statuses(c -> -0.0), "TOP").rollUp().status(TOP))
        .contains(OFF_TRACK);
  }

  @Test
  void verdict_ofARolledUpStatus_namesTheStrategy() {
    assertThat(scores(1, 0.7).rule(WORST, "TOP").rollUp().verdict(TOP))
        .contains(new Verdict(AT_RISK, AggregationStrategy.minimum().label()));
  }

  @Test
  void figure_ofStatuses_isThePlaceOfEachNode() {
    RollupResult result = scores(1, 0.7).rule(WORST, "TOP").rollUp();

    assertThat(result.figure(TOP, Basis.STATUSES)).isEqualTo(Figure.of(1));
    assertThat(result.figure(Scene.id("c0"), Basis.STATUSES)).isEqualTo(Figure.of(2));
  }

  @Test
  void figure_ofStatusesThatNobodyRollsUp_isThePlaceTooOrTheGap() {
    RollupResult result = scores(1, 0.7).rollUp();
    RollupResult nothing = scores(1, 0.7).forget().rollUp();

    assertThat(result.figure(TOP, Basis.STATUSES)).isEqualTo(Figure.of(1));
    assertThat(nothing.figure(TOP, Basis.STATUSES)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void score_ofAnObjectiveWithAStatusOnly_isNotDefined() {
    assertThat(scores(1).rule(WORST, "TOP").rollUp().score(TOP))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void statuses_overLevels_travelUp() {
    Scene scene =
        Scene.of("a -> TEAM -> TOP", "b -> TEAM", "c -> TOP")
            .objectives(WORST)
            .put("a", 0.7)
            .put("b", 1)
            .put("c", 1);
    RollupResult result = scene.rollUp();

    assertThat(result.status(Scene.id("TEAM"))).contains(AT_RISK);
    assertThat(result.status(TOP)).contains(AT_RISK);
    assertThat(result.provenance(TOP)).contains(Provenance.ROLLED_UP);
  }

  @Test
  void kpi_withARuleForStatuses_keepsItsValueAndScore() {
    RollupResult result =
        Scene.of("a -> whole -> TOP")
            .rule(WORST, "whole")
            .put("a", 0.7)
            .put("whole", 0.95)
            .rollUp();

    assertThat(result.status(Scene.id("whole"))).contains(AT_RISK);
    assertThat(result.value(KpiId.of("whole"))).isEqualTo(Figure.of(0.95));
    assertThat(result.score(Scene.id("whole"))).isEqualTo(Figure.of(0.95));
    assertThat(result.score(TOP)).isEqualTo(Figure.of(0.95));
    assertThat(result.unused()).isEmpty();
  }

  @Test
  void scores_overAnObjectiveWithAStatusOnly_areRefused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("a -> TEAM -> TOP").rule(WORST, "TEAM")::plan)
        .withMessage(
            "At 'TOP' scores are rolled up, but 'TEAM' has only a status. Give one of the two another"
                + " rule.");
  }

  @Test
  void scores_overAnObjectiveWithAStatusThatNeverContributes_areAPlan() {
    Scene scene = Scene.of("a -> TEAM *0 -> TOP", "a -> TOP").rule(WORST, "TEAM").put("a", 1);

    assertThat(scene.score("TOP")).isEqualTo(Figure.of(1));
  }

  @Test
  void statuses_ofAnotherScale_areRefused() {
    Bands colours = Bands.startingWith(Status.of("red")).from(0.5, Status.of("green"));

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(Scene.of("a -> TOP").rule(WORST, "TOP").grading(colours, "a")::plan)
        .withMessage(
            "At 'TOP' statuses are rolled up, but 'a' may be 'red', which is not among those of"
                + " 'TOP'. Give both the same grading.");
  }

  /** What matters is what they are called, not where their bounds lie. */
  @Test
  void statuses_ofOtherBounds_areRolledUp() {
    Bands strict = Bands.startingWith(OFF_TRACK).from(0.99, ON_TRACK);

    assertThat(
            Scene.of("a -> TOP")
                .rule(BEST, "TOP")
                .grading(strict, "a")
                .put("a", 0.995)
                .rollUp()
                .status(TOP))
        .contains(ON_TRACK);
  }

  @Test
  void statuses_thatAGradingDoesNotList_areDomain() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .rule(BEST, "TOP")
            .grading(new Unlisted(), "a")
            .put("a", 1)
            .put("b", 0.7);
    RollupResult result = scene.rollUp();

    assertThat(result.status(TOP)).contains(AT_RISK);
    assertThat(result.inputs(TOP).get(0).figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(result.completeness(TOP)).isEqualTo(Completeness.PARTIAL);
  }

  /** Gives a status that it does not list. */
  private record Unlisted() implements Grading {
    @Override
    public Optional<Verdict> grade(StatusFacts facts) {
      return Optional.of(new Verdict(Status.of("purple"), "always"));
    }

    @Override
    public List<Status> statuses() {
      return List.of(OFF_TRACK, AT_RISK, ON_TRACK);
    }
  }

  @Test
  void missing_ignored_isLeftOut() {
    RollupResult result =
        Scene.of("a -> TOP", "b *3 -> TOP").rule(WORST, "TOP").put("a", 1).rollUp();

    assertThat(result.status(TOP)).contains(ON_TRACK);
    assertThat(result.coverage(TOP)).isEqualTo(0.25);
    assertThat(result.completeness(TOP)).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void missing_withoutAny_isTheirGap() {
    RollupResult result = scores(1).forget().rule(WORST, "TOP").rollUp();

    assertThat(result.status(TOP)).isEmpty();
    assertThat(result.verdict(TOP)).isEmpty();
    assertThat(result.score(TOP)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(result.figure(TOP, Basis.STATUSES)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void missing_propagated_isAGap() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .rule(WORST.withMissing(MissingPolicy.PROPAGATE), "TOP")
            .put("a", 1);

    assertThat(scene.rollUp().status(TOP)).isEmpty();
    assertThat(scene.score("TOP")).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void missing_asTheWorst_isTheWorstStatus() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP")
            .rule(WORST.withMissing(MissingPolicy.worst(0)), "TOP")
            .put("a", 1);

    assertThat(scene.rollUp().status(TOP)).contains(OFF_TRACK);
  }

  @Test
  void missing_substitutedByASeries_hasItsStatus() {
    RollupRule rule = WORST.withMissing(MissingPolicy.substitute(Substitute.series("region")));
    Scene scene = Scene.of("a -> TOP", "b -> TOP").rule(rule, "TOP").put("a", 1);
    RollupResult region = Scene.of("a -> TOP", "b -> TOP").put("b", 0.7).rollUp();

    assertThat(scene.rollUp(Substitutes.builder().series("region", region).build()).status(TOP))
        .contains(AT_RISK);
  }

  @Test
  void missing_substitutedByASeriesOfAnotherScale_isLeftOut() {
    RollupRule rule = WORST.withMissing(MissingPolicy.substitute(Substitute.series("region")));
    Bands colours = Bands.startingWith(Status.of("red")).from(0.5, Status.of("green"));
    Scene scene = Scene.of("a -> TOP", "b -> TOP").rule(rule, "TOP").put("a", 1);
    RollupResult region = Scene.of("b -> TOP").grading(colours, "b").put("b", 0.1).rollUp();

    assertThat(scene.rollUp(Substitutes.builder().series("region", region).build()).status(TOP))
        .contains(ON_TRACK);
  }

  @Test
  void minimumCoverage_notReached_isAGap() {
    Scene scene =
        Scene.of("a -> TOP", "b -> TOP").rule(WORST.withMinimumCoverage(0.6), "TOP").put("a", 1);

    assertThat(scene.rollUp().status(TOP)).isEmpty();
    assertThat(scene.score("TOP")).isEqualTo(Figure.missing(Gap.BELOW_COVERAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum", "mean", "count"})
  void rule_ofAStrategyThatAddsUp_isRefused(String name) {
    AggregationStrategy strategy =
        switch (name) {
          case "sum" -> AggregationStrategy.sum();
          case "mean" -> AggregationStrategy.mean();
          default -> AggregationStrategy.count();
        };

    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> RollupRule.statuses(strategy))
        .withMessage(
            "A rule for statuses has the strategy '%s', but statuses have an order and no amounts."
                + " Use minimum for the worst, maximum for the best, or mostFrequent.",
            name);
  }
}
