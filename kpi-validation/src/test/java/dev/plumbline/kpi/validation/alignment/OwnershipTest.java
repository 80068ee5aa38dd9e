package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import org.junit.jupiter.api.Test;

class OwnershipTest {
  private static final String OWNED = "alignment.owner.objective";
  private static final String OWNER_LOAD = "alignment.owner.load";
  private static final String OBJECTIVE_LOAD = "alignment.objective.load";

  private static AlignmentGraphBuilder owned(int objectives, String owner) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int i = 0; i < objectives; i++) {
      graph.add(Objective.builder("objective-" + i).owner(owner).build());
    }
    return graph;
  }

  private static AlignmentGraphBuilder measured(int kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int i = 0; i < kpis; i++) {
      graph.align(kpi("kpi-" + i), objective("growth"));
    }
    return graph;
  }

  @Test
  void owner_objectiveWithout_isFound() {
    assertThat(Found.by(OWNED, AlignmentGraph.builder().add(objective("growth"))))
        .containsExactly("The objective 'growth' has no owner. Name one: .owner(...).");
  }

  @Test
  void owner_objectiveWithOneAndKpiWithout_areNotFound() {
    assertThat(Found.by(OWNED, owned(1, "Ada").add(kpi("churn")))).isEmpty();
  }

  @Test
  void owner_ofOneCharacter_isEnough() {
    assertThat(Found.by(OWNED, owned(1, "?"))).isEmpty();
    assertThat(Found.checks(OWNED, owned(1, "?"))).isEqualTo(1);
  }

  @Test
  void ownerLoad_oneMoreThanTheMost_isFound() {
    assertThat(Found.by(OWNER_LOAD, owned(13, "Ada | <b>")))
        .containsExactly(
            "The scorecard has 13 KPIs and objectives of the owner 'Ada | <b>', more than 12."
                + " Hand some over, or drop some.");
  }

  @Test
  void ownerLoad_theMost_isNotFound() {
    assertThat(Found.by(OWNER_LOAD, owned(12, "Ada").add(objective("nobodys")))).isEmpty();
  }

  @Test
  void ownerLoad_kpisAndObjectivesOfOneOwner_areAddedUp() {
    AlignmentGraphBuilder graph =
        owned(12, "Ada").add(kpi("churn").toBuilder().owner("Ada").build());

    assertThat(Found.by(OWNER_LOAD, graph))
        .containsExactly(
            "The scorecard has 13 KPIs and objectives of the owner 'Ada', more than 12."
                + " Hand some over, or drop some.");
  }

  @Test
  void ownerLoad_anotherThreshold_holds() {
    Report report =
        Found.report(
            OWNER_LOAD,
            Thresholds.builder().mostNodesPerOwner(1).build(),
            ValidationInput.of(owned(2, "Ada").build()));

    assertThat(report.byOwner()).containsOnlyKeys("Ada");
    assertThat(Found.messages(report))
        .containsExactly(
            "The scorecard has 2 KPIs and objectives of the owner 'Ada', more than 1."
                + " Hand some over, or drop some.");
  }

  @Test
  void objectiveLoad_oneMoreThanTheMost_isFound() {
    assertThat(Found.by(OBJECTIVE_LOAD, measured(8)))
        .containsExactly(
            "The objective 'growth' has 8 KPIs of its own, more than 7."
                + " Keep those that decide, or put objectives between.");
  }

  @Test
  void objectiveLoad_theMostAndWhatIsOnlyShown_isNotFound() {
    AlignmentGraphBuilder graph =
        measured(7)
            .align(kpi("shown"), objective("growth"), 0)
            .align(objective("retain"), objective("growth"));

    assertThat(Found.by(OBJECTIVE_LOAD, graph)).isEmpty();
    assertThat(Found.checks(OBJECTIVE_LOAD, graph)).isEqualTo(1);
  }
}
