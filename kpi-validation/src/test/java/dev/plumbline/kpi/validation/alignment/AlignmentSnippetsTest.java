package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Grouping;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.ReportText;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc of this package and of the reports, compiled and run. */
class AlignmentSnippetsTest {
  private final Kpi churn = Found.kpi("churn");
  private final Objective retain = Found.objective("retain");
  private final AlignmentGraph graph = AlignmentGraph.builder().align(churn, retain).build();

  @Test
  void healthScore_itsExample_isOfAReport() {
    Report report = AlignmentValidator.standard().validate(graph);
    HealthScore health = HealthScore.of(report);

    Figure whole = health.value();
    Figure ofOne = health.of(retain.id());
    List<Loss> losses = health.losses();

    assertThat(whole).isEqualTo(Figure.of(0.9));
    assertThat(ofOne).isEqualTo(Figure.of(0.8));
    assertThat(losses).hasToString("[alignment.owner.objective: 1 finding, 0.2 nodes]");
  }

  @Test
  void penalties_theirExample_differFromTheUsualOnes() {
    Penalties ours =
        Penalties.standard().with(Severity.HINT, 0.02).withRule("alignment.orphan.kpi", 1.0);

    assertThat(ours).hasToString("error 0.5, warning 0.2, hint 0.02, 1 of rules");
  }

  @Test
  void reportText_itsExample_isAMailAndAPage() {
    Report report = AlignmentValidator.standard().validate(graph);

    String mail = ReportText.plain().of(report);
    String page = ReportText.markdown().groupedBy(Grouping.RULE).atMost(10).of(report);

    assertThat(mail).startsWith("Validation\n==========\n");
    assertThat(page)
        .startsWith("# Validation\n")
        .contains("\n## alignment.owner.objective: An objective has an owner (1)\n");
  }
}
