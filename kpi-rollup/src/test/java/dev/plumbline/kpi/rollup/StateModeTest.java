package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A rollup of rollups by states is the flat rollup; by values it is one of what nodes show. */
class StateModeTest {
  private static final Period YEAR = Period.year(2026);
  private static final ObjectiveId ALL = ObjectiveId.of("all");

  private static final List<AggregationStrategy> DECOMPOSABLE =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum());

  /** Teams of members, whose scores are what was measured of them. */
  private static final class Teams {
    private final AlignmentGraphBuilder graph =
        AlignmentGraph.builder().add(Objective.of("all", "All"));
    private final Measurements.Builder measurements = Measurements.builder(YEAR);
    private final List<Double> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private int members;

    @CanIgnoreReturnValue
    Teams team(String name, double... scores) {
      Objective team = Objective.of(name, name);
      graph.align(team, Objective.of("all", "All"));
      for (double score : scores) {
        member(team, score, 1.0);
      }
      return this;
    }

    void member(Objective team, double score, double weight) {
      Kpi kpi =
          Kpi.builder("m" + members++)
              .direction(HIGHER_IS_BETTER)
              .target(Target.progress(0, 1))
              .build();
      graph.align(kpi, team, weight);
      measurements.put(kpi, score);
      values.add(score);
      weights.add(weight);
    }

    WeightedValues flat() {
      return WeightedValues.of(
          values.stream().mapToDouble(d -> d).toArray(),
          weights.stream().mapToDouble(d -> d).toArray());
    }

    RollupResult rollUp(RollupRules rules) {
      return RollupPlan.of(graph.build(), rules).rollUp(measurements.build());
    }

    Figure score(RollupRule rule) {
      return rollUp(RollupRules.ofObjectives(rule)).score(ALL);
    }
  }

  private static RollupRule states(AggregationStrategy strategy) {
    return RollupRule.scores(strategy).withMode(Mode.STATE);
  }

  @Test
  void mean_ofUnequalTeams_isThatOfAllMembers() {
    Teams teams = new Teams().team("large", 1, 1, 1).team("small", 0);

    assertThat(teams.score(states(AggregationStrategy.mean()))).isEqualTo(Figure.of(0.75));
    assertThat(teams.score(RollupRule.scores(AggregationStrategy.mean())))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void sum_ofRoundedSums_isRoundedOnce() {
    Teams teams = new Teams().team("a", 1, 0x1p-53).team("b", 0x1p-53, 0);

    assertThat(teams.score(states(AggregationStrategy.sum()))).isEqualTo(Figure.of(1 + 0x1p-52));
    assertThat(teams.score(RollupRule.scores(AggregationStrategy.sum()))).isEqualTo(Figure.of(1.0));
  }

  @Test
  void child_withAnotherRule_countsAsItsScore() {
    Teams teams = new Teams().team("large", 1, 1, 1).team("small", 0);
    RollupRules rules =
        RollupRules.builder()
            .objectives(states(AggregationStrategy.mean()))
            .rule(ObjectiveId.of("large"), RollupRule.scores(AggregationStrategy.mean()))
            .build();

    assertThat(teams.rollUp(rules).score(ALL)).isEqualTo(Figure.of(0.5));
  }

  @Test
  void child_thatIsMissing_passesNothingOn() {
    Teams teams = new Teams().team("large", 1, 1, 1).team("none");

    assertThat(teams.score(states(AggregationStrategy.mean()))).isEqualTo(Figure.of(1.0));
    assertThat(teams.score(states(AggregationStrategy.mean()).withMissing(MissingPolicy.ZERO)))
        .isEqualTo(Figure.of(0.75));
  }

  @Test
  void child_ofWeightZero_passesNothingOn() {
    Teams teams = new Teams().team("large", 1, 1, 1);
    Objective idle = Objective.of("idle", "idle");
    teams.graph.align(idle, Objective.of("all", "All"), 0.0);
    teams.member(idle, 0.0, 1.0);

    assertThat(teams.score(states(AggregationStrategy.mean()))).isEqualTo(Figure.of(1.0));
  }

  @Test
  void strategy_withoutStates_isRefused() {
    assertThatThrownBy(() -> states(AggregationStrategy.geometricMean()))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The strategy 'geometric mean' of scores has no states that could be merged. Use"
                + " Mode.VALUE, or a MergeableStrategy of values or scores.");
  }

  @Test
  void kpi_sharedByTwoTeams_isCountedInBoth() {
    Teams teams = new Teams().team("a", 1).team("b", 0);
    teams.graph.align(KpiId.of("m0"), ObjectiveId.of("b"), 1.0);

    assertThat(teams.score(states(AggregationStrategy.mean())))
        .isEqualTo(AggregationStrategy.mean().figure(WeightedValues.ofValues(1, 1, 0)));
  }

  @Test
  void mergedWithout_aTeam_isTheMeanOfTheOtherMembers() {
    RollupResult result =
        new Teams()
            .team("large", 1, 1, 0)
            .team("small", 0)
            .rollUp(RollupRules.ofObjectives(states(AggregationStrategy.mean())));

    assertThat(result.isMerged(ALL)).isTrue();
    assertThat(result.isMerged(ObjectiveId.of("large"))).isFalse();
    assertThat(result.mergedWithout(ALL, 0)).isEqualTo(Figure.of(0.0));
    assertThat(result.mergedWithout(ALL, 1)).isEqualTo(Figure.of(2.0 / 3.0));
    assertThatThrownBy(() -> result.mergedWithout(ObjectiveId.of("large"), 0))
        .hasMessage("The figure of 'large' is not merged from states. Ask its strategy.");
    assertThatThrownBy(() -> result.mergedWithout(ALL, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property(tries = 300)
  void rollUp_ofRollups_isTheFlatOneToTheLastBit(@ForAll long seed) {
    Random random = new Random(seed);
    Teams teams = new Teams();
    for (int team = 0; team < 1 + random.nextInt(5); team++) {
      teams.team("t" + team);
      for (int member = 0; member < 1 + random.nextInt(6); member++) {
        double score = (random.nextInt(2001) - 1000) * Math.pow(10, random.nextInt(7) - 4);
        teams.member(Objective.of("t" + team, "t" + team), score, 0.1 * (1 + random.nextInt(30)));
      }
    }
    for (AggregationStrategy strategy : DECOMPOSABLE) {
      assertThat(teams.score(states(strategy)))
          .as(strategy.label())
          .isEqualTo(strategy.figure(teams.flat()));
    }
  }
}
