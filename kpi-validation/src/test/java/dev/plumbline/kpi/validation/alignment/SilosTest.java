package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.validation.NotChecked;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilosTest {
  private static final String ISOLATED = "alignment.silo.isolated";
  private static final String SIDEWAYS = "alignment.silo.sideways";
  private static final Organization FIRM =
      Organization.of(
          List.of(
              OrgUnit.of("firm", "Firm"),
              OrgUnit.builder("sales").parent(OrgUnitId.of("firm")).build(),
              OrgUnit.builder("inside-sales").parent(OrgUnitId.of("sales")).build(),
              OrgUnit.builder("plant").parent(OrgUnitId.of("firm")).build()));

  private static Objective node(String unit, int number) {
    return Objective.builder(unit + "-" + number).orgUnit(OrgUnitId.of(unit)).build();
  }

  /** Three objectives of each of two departments; the first serves no other department. */
  private static AlignmentGraphBuilder departments() {
    return AlignmentGraph.builder()
        .align(node("inside-sales", 1), node("sales", 1))
        .align(node("sales", 2), node("sales", 1))
        .align(node("plant", 2), node("plant", 1))
        .align(node("plant", 3), node("plant", 1))
        .align(node("plant", 1), node("firm", 1));
  }

  private static List<String> found(String rule, AlignmentGraphBuilder graph) {
    return Found.by(rule, ValidationInput.of(graph.build()).withOrganization(FIRM));
  }

  @Test
  void isolated_departmentThatIsLinkedToNothingElse_isFound() {
    assertThat(found(ISOLATED, departments()))
        .containsExactly(
            "The scorecard has the department 'sales', whose 3 KPIs and objectives are linked only"
                + " among themselves. Align its objectives with those that they serve.");
  }

  @Test
  void isolated_departmentThatServesTheWhole_isNotFound() {
    assertThat(found(ISOLATED, departments().align(node("sales", 1), node("firm", 1)))).isEmpty();
  }

  @Test
  void isolated_departmentThatServesWhatHasNoUnit_isNotFound() {
    assertThat(found(ISOLATED, departments().align(node("sales", 1), Objective.of("free", "Free"))))
        .isEmpty();
  }

  @Test
  void isolated_twoNodes_areTooFewToBeASilo() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(node("sales", 1), node("sales", 2))
            .align(node("plant", 1), node("firm", 1));

    assertThat(found(ISOLATED, graph)).isEmpty();
  }

  @Test
  void isolated_theWhole_isNoDepartment() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(node("firm", 2), node("firm", 1))
            .align(node("firm", 3), node("firm", 1))
            .align(node("sales", 1), node("plant", 1));

    Report report =
        Found.report(
            ISOLATED,
            Thresholds.standard(),
            ValidationInput.of(graph.build()).withOrganization(FIRM));

    assertThat(Found.messages(report)).isEmpty();
    assertThat(report.checks()).isEqualTo(1);
  }

  @Test
  void isolated_oneDepartmentOnly_isNotApplicable() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(node("sales", 1), node("sales", 3))
            .align(node("sales", 2), node("sales", 3));

    assertThat(found(ISOLATED, graph)).isEmpty();
    assertThat(Found.checks(ISOLATED, graph)).isZero();
  }

  @Test
  void isolated_withoutAnOrganisation_unitsAreDepartments() {
    AlignmentGraphBuilder graph = departments().align(node("sales", 3), node("sales", 1));

    assertThat(Found.by(ISOLATED, graph)).as("inside sales serves sales").isEmpty();
  }

  @Test
  void sideways_departmentThatOnlyServesTheWhole_isFound() {
    assertThat(found(SIDEWAYS, departments().align(node("sales", 1), node("firm", 1))))
        .containsExactly(
            "The scorecard has the department 'plant', whose 3 KPIs and objectives are linked to"
                + " no other department."
                + " Align what both work for, or relate what one needs of the other.",
            "The scorecard has the department 'sales', whose 3 KPIs and objectives are linked to"
                + " no other department."
                + " Align what both work for, or relate what one needs of the other.");
  }

  @Test
  void sideways_oneRelationBetweenTwo_isEnoughForBoth() {
    AlignmentGraphBuilder graph =
        departments()
            .align(node("sales", 1), node("firm", 1))
            .relate(node("sales", 2), Relation.Kind.DEPENDS_ON, node("plant", 3));

    assertThat(found(SIDEWAYS, graph)).isEmpty();
  }

  @Test
  void sideways_isolatedDepartment_isLeftToTheRuleAboutThat() {
    assertThat(found(SIDEWAYS, departments()))
        .containsExactly(
            "The scorecard has the department 'plant', whose 3 KPIs and objectives are linked to"
                + " no other department."
                + " Align what both work for, or relate what one needs of the other.");
  }

  @Test
  void sideways_theWhole_isNoDepartment() {
    AlignmentGraphBuilder graph =
        departments()
            .align(node("sales", 1), node("firm", 1))
            .align(node("firm", 2), node("firm", 1))
            .align(node("firm", 3), node("firm", 1))
            .relate(node("sales", 2), Relation.Kind.DEPENDS_ON, node("plant", 3));

    assertThat(found(SIDEWAYS, graph)).isEmpty();
  }

  /** Two objectives of each of two departments, all of which serve the whole. */
  private static AlignmentGraphBuilder pairs() {
    return AlignmentGraph.builder()
        .align(node("sales", 1), node("firm", 1))
        .align(node("sales", 2), node("firm", 1))
        .align(node("plant", 1), node("firm", 1))
        .align(node("plant", 2), node("firm", 1));
  }

  private static Report sideways(AlignmentGraphBuilder graph, Thresholds thresholds) {
    return Found.report(
        SIDEWAYS, thresholds, ValidationInput.of(graph.build()).withOrganization(FIRM));
  }

  @Test
  void sideways_fewerNodesThanTheFewest_areNotFound() {
    Report report = sideways(pairs(), Thresholds.standard());

    assertThat(Found.messages(report)).isEmpty();
    assertThat(report.checks()).isEqualTo(1);
  }

  @Test
  void sideways_asManyNodesAsTheFewest_areFound() {
    Thresholds two = Thresholds.builder().fewestNodesPerDepartment(2).build();

    assertThat(Found.messages(sideways(pairs(), two)))
        .containsExactly(
            "The scorecard has the department 'plant', whose 2 KPIs and objectives are linked to"
                + " no other department."
                + " Align what both work for, or relate what one needs of the other.",
            "The scorecard has the department 'sales', whose 2 KPIs and objectives are linked to"
                + " no other department."
                + " Align what both work for, or relate what one needs of the other.");
  }

  @Test
  void sideways_oneDepartmentOnly_isNotApplicable() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(node("sales", 1), node("firm", 1))
            .align(node("sales", 2), node("firm", 1))
            .align(node("sales", 3), node("firm", 1));

    Report report = sideways(graph, Thresholds.standard());

    assertThat(Found.messages(report)).isEmpty();
    assertThat(report.checks()).isZero();
  }

  @Test
  void sideways_withoutAnOrganisation_isNotChecked() {
    assertThat(
            Found.report(SIDEWAYS, Thresholds.standard(), ValidationInput.of(pairs().build()))
                .notChecked())
        .extracting(NotChecked::why)
        .containsExactly("no organisation was given: use ValidationInput.withOrganization");
  }

  @Test
  void isolated_ownersOfTheDepartment_whoAnswersForMostIsConcerned() {
    AlignmentGraphBuilder graph =
        departments()
            .add(owned("sales", 4, "Zoe"))
            .add(owned("sales", 5, "Ada"))
            .add(owned("inside-sales", 6, "Zoe"))
            .add(owned("plant", 7, "Eve"))
            .add(owned("plant", 8, "Eve"))
            .add(owned("plant", 9, "Eve"));

    assertThat(concerned(graph)).containsExactly("Zoe");
    assertThat(concerned(graph.add(owned("sales", 10, "Ada"))))
        .as("of several the first")
        .containsExactly("Ada");
    assertThat(concerned(departments())).isEmpty();
  }

  private static Objective owned(String unit, int number, String owner) {
    return node(unit, number).toBuilder().owner(owner).build();
  }

  private static List<String> concerned(AlignmentGraphBuilder graph) {
    return Found.report(
            ISOLATED,
            Thresholds.standard(),
            ValidationInput.of(graph.build()).withOrganization(FIRM))
        .findings()
        .stream()
        .flatMap(finding -> finding.owner().stream())
        .toList();
  }
}
