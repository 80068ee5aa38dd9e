package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import org.junit.jupiter.api.Test;

class OrphansTest {
  private static final String KPI = "alignment.orphan.kpi";
  private static final String OBJECTIVE = "alignment.orphan.objective";
  private static final String MEASURED = "alignment.objective.kpi";

  private static AlignmentGraphBuilder graph() {
    return AlignmentGraph.builder();
  }

  @Test
  void orphanKpi_thatServesNothing_isFound() {
    assertThat(Found.by(KPI, graph().add(kpi("churn"))))
        .containsExactly(
            "The KPI 'churn' serves nothing."
                + " Align it with what it is measured for, or stop measuring it.");
  }

  @Test
  void orphanKpi_thatServesAnObjective_isNotFound() {
    AlignmentGraphBuilder graph = graph().align(kpi("churn"), objective("retain"));

    assertThat(Found.by(KPI, graph)).isEmpty();
    assertThat(Found.checks(KPI, graph)).isEqualTo(1);
  }

  @Test
  void orphanKpi_atTheTopOfItsTreeOrWithWeightZero_isNotFound() {
    AlignmentGraphBuilder graph =
        graph().align(kpi("emea"), kpi("revenue")).align(kpi("shown"), kpi("revenue"), 0);

    assertThat(Found.by(KPI, graph)).isEmpty();
    assertThat(Found.checks(KPI, graph)).isEqualTo(2);
  }

  @Test
  void orphanObjective_withNothingBelow_isFound() {
    assertThat(Found.by(OBJECTIVE, graph().align(objective("retain"), objective("growth"))))
        .containsExactly(
            "The objective 'retain' has nothing that contributes to it."
                + " Align a KPI or an objective with it, or drop it.");
  }

  @Test
  void orphanObjective_withAKpi_isNotFound() {
    AlignmentGraphBuilder graph = graph().align(kpi("churn"), objective("retain"));

    assertThat(Found.by(OBJECTIVE, graph)).isEmpty();
    assertThat(Found.checks(OBJECTIVE, graph)).isEqualTo(1);
  }

  @Test
  void orphanObjective_withOneKpiOfWeightZero_isNotFound() {
    assertThat(Found.by(OBJECTIVE, graph().align(kpi("churn"), objective("retain"), 0))).isEmpty();
  }

  @Test
  void objectiveWithoutKpi_withObjectivesOnly_isFound() {
    assertThat(Found.by(MEASURED, graph().align(objective("retain"), objective("growth"))))
        .containsExactly(
            "The objective 'growth' has objectives below it, but no KPI."
                + " Align a KPI with it, or with one of those below it.");
  }

  @Test
  void objectiveWithoutKpi_withAKpiFarBelow_isNotFound() {
    AlignmentGraphBuilder graph =
        graph()
            .align(kpi("churn"), objective("retain"))
            .align(objective("retain"), objective("growth"))
            .align(objective("growth"), objective("mission"));

    assertThat(Found.by(MEASURED, graph)).isEmpty();
    assertThat(Found.checks(MEASURED, graph)).isEqualTo(3);
  }

  @Test
  void objectiveWithoutKpi_withAKpiThatIsOnlyShown_isNotFound() {
    AlignmentGraphBuilder graph =
        graph()
            .align(kpi("churn"), objective("retain"), 0)
            .align(objective("retain"), objective("growth"), 0);

    assertThat(Found.by(MEASURED, graph)).isEmpty();
    assertThat(Found.checks(MEASURED, graph)).isEqualTo(2);
  }

  @Test
  void objectiveWithoutKpi_withNothingBelow_isLeftToTheRuleAboutThat() {
    assertThat(Found.by(MEASURED, graph().add(objective("retain")))).isEmpty();
    assertThat(Found.checks(MEASURED, graph().add(objective("retain")))).isZero();
  }
}
