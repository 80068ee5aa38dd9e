package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Perspective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.value.Direction;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final String MISSING = "alignment.perspective.missing";
  private static final String BALANCE = "alignment.perspective.balance";

  private static AlignmentGraphBuilder kpis(int financial, int customer, int internal, int growth) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    add(graph, Perspective.FINANCIAL, financial);
    add(graph, Perspective.CUSTOMER, customer);
    add(graph, Perspective.INTERNAL_PROCESS, internal);
    add(graph, Perspective.LEARNING_AND_GROWTH, growth);
    return graph;
  }

  private static void add(AlignmentGraphBuilder graph, Perspective perspective, int count) {
    for (int i = 0; i < count; i++) {
      graph.add(
          Kpi.builder(perspective.name().replace(' ', '-') + i)
              .direction(Direction.HIGHER_IS_BETTER)
              .perspective(perspective)
              .build());
    }
  }

  @Test
  void missing_oneOfTheFour_isFound() {
    assertThat(Found.by(MISSING, kpis(1, 1, 1, 0)))
        .containsExactly(
            "The scorecard has nothing in the perspective 'learning and growth'."
                + " Say what is to be reached there, or use perspectives of your own.");
  }

  @Test
  void missing_severalOfTheFour_areNamed() {
    assertThat(Found.by(MISSING, kpis(1, 0, 0, 1)))
        .containsExactly(
            "The scorecard has nothing in the perspective 'customer', 'internal process'."
                + " Say what is to be reached there, or use perspectives of your own.");
  }

  @Test
  void missing_allFour_isNotFound() {
    assertThat(Found.by(MISSING, kpis(1, 1, 1, 1))).isEmpty();
    assertThat(Found.checks(MISSING, kpis(1, 1, 1, 1))).isEqualTo(1);
  }

  @Test
  void missing_anObjectiveOnlyInOneOfThem_isNotFound() {
    assertThat(Found.by(MISSING, kpis(1, 1, 1, 0).add(learning()))).isEmpty();
  }

  private static Objective learning() {
    return Objective.builder("skills").perspective(Perspective.LEARNING_AND_GROWTH).build();
  }

  @Test
  void missing_perspectivesOfOnesOwnOrNone_areNotApplicable() {
    AlignmentGraphBuilder own = AlignmentGraph.builder();
    add(own, Perspective.of("sustainability"), 2);

    assertThat(Found.checks(MISSING, own)).isZero();
    assertThat(Found.checks(MISSING, AlignmentGraph.builder().add(Found.kpi("churn")))).isZero();
  }

  @Test
  void balance_moreThanHalfInOne_isFound() {
    assertThat(Found.by(BALANCE, kpis(5, 2, 1, 1)))
        .containsExactly(
            "The scorecard has 5 of its 9 KPIs with a perspective in 'financial', more than 50 %."
                + " Look for what drives these figures, and measure that.");
  }

  @Test
  void balance_halfInOne_isNotFound() {
    assertThat(Found.by(BALANCE, kpis(4, 2, 1, 1))).isEmpty();
    assertThat(Found.checks(BALANCE, kpis(4, 2, 1, 1))).isEqualTo(1);
  }

  @Test
  void balance_objectives_areNotCounted() {
    AlignmentGraphBuilder graph = kpis(5, 2, 1, 1).add(learning());

    assertThat(Found.by(BALANCE, graph))
        .as("5 of 10 were half")
        .containsExactly(
            "The scorecard has 5 of its 9 KPIs with a perspective in 'financial', more than 50 %."
                + " Look for what drives these figures, and measure that.");
  }

  @Test
  void balance_fewKpis_areNotApplicable() {
    assertThat(Found.checks(BALANCE, kpis(7, 0, 0, 0))).isZero();
  }
}
