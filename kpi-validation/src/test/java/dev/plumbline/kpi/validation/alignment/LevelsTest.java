package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.validation.ValidationInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static final String UPWARD = "alignment.level.upward";
  private static final String SKIP = "alignment.level.skip";
  private static final Organization CITY =
      Organization.of(
          List.of(
              OrgUnit.of("city", "City"),
              OrgUnit.builder("parks").parent(OrgUnitId.of("city")).build(),
              OrgUnit.builder("trees").parent(OrgUnitId.of("parks")).build()));

  private static Objective of(String unit) {
    return Objective.builder(unit + "-goal").orgUnit(OrgUnitId.of(unit)).build();
  }

  private static Objective at(Level level) {
    return Objective.builder(level.name() + "-goal").level(level).build();
  }

  private static List<String> found(String rule, AlignmentGraphBuilder graph) {
    return Found.by(rule, ValidationInput.of(graph.build()).withOrganization(CITY));
  }

  @Test
  void upward_theCityServesItsParks_isFound() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(of("city"), of("parks"));

    assertThat(found(UPWARD, graph))
        .containsExactly(
            "The objective 'parks-goal' is served by 'city-goal', which stands above it."
                + " Turn the alignment round, or align both with a common objective.");
    assertThat(Found.by(UPWARD, graph)).as("without the organisation").isEmpty();
  }

  @Test
  void upward_severalThatAreAbove_areCounted() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder().align(of("parks"), of("trees")).align(of("city"), of("trees"));

    assertThat(found(UPWARD, graph))
        .containsExactly(
            "The objective 'trees-goal' is served by 'city-goal' and 1 more, which stand above it."
                + " Turn the alignment round, or align both with a common objective.");
  }

  @Test
  void upward_servedFromBelowOrFromItsOwnUnit_isNotFound() {
    Objective other = Objective.builder("other").orgUnit(OrgUnitId.of("parks")).build();

    assertThat(
            found(
                UPWARD,
                AlignmentGraph.builder()
                    .align(of("parks"), of("city"))
                    .align(other, of("parks"))
                    .align(of("trees"), of("parks"))))
        .isEmpty();
  }

  @Test
  void upward_byUsualLevels_isFoundWithoutAnOrganisation() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder().align(at(Level.DEPARTMENT), at(Level.TEAM));

    assertThat(Found.by(UPWARD, graph))
        .containsExactly(
            "The objective 'team-goal' is served by 'department-goal', which stands above it."
                + " Turn the alignment round, or align both with a common objective.");
  }

  @Test
  void upward_sameUsualLevel_isNotFound() {
    Objective other = Objective.builder("other").level(Level.DEPARTMENT).build();
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(other, at(Level.DEPARTMENT));

    assertThat(Found.by(UPWARD, graph)).isEmpty();
    assertThat(Found.checks(UPWARD, graph)).isEqualTo(1);
  }

  @Test
  void upward_unitsAndLevelsDisagree_unitsDecide() {
    Objective ofTheCity =
        Objective.builder("city-goal").orgUnit(OrgUnitId.of("city")).level(Level.TEAM).build();
    Objective ofParks =
        Objective.builder("parks-goal")
            .orgUnit(OrgUnitId.of("parks"))
            .level(Level.ORGANIZATION)
            .build();
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(ofParks, ofTheCity);

    assertThat(found(UPWARD, graph)).isEmpty();
    assertThat(Found.by(UPWARD, graph))
        .as("without the organisation")
        .containsExactly(
            "The objective 'city-goal' is served by 'parks-goal', which stands above it."
                + " Turn the alignment round, or align both with a common objective.");
  }

  @Test
  void upward_levelsOfOnesOwn_areNotApplicable() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder().align(at(Level.DEPARTMENT), at(Level.of("tribe")));

    assertThat(Found.by(UPWARD, graph)).isEmpty();
    assertThat(Found.checks(UPWARD, graph)).isZero();
  }

  @Test
  void skip_pastAUnitWithObjectives_isFound() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder().align(of("trees"), of("city")).align(of("parks"), of("city"));

    assertThat(found(SKIP, graph))
        .containsExactly(
            "The objective 'city-goal' is served directly by 'trees-goal', past the unit 'parks'."
                + " Align it through an objective between the two, if there is one that fits.");
  }

  @Test
  void skip_pastAUnitWithoutObjectives_isNotFound() {
    assertThat(found(SKIP, AlignmentGraph.builder().align(of("trees"), of("city")))).isEmpty();
  }

  @Test
  void skip_oneLevelAtATime_isNotFound() {
    assertThat(
            found(
                SKIP,
                AlignmentGraph.builder()
                    .align(of("trees"), of("parks"))
                    .align(of("parks"), of("city"))))
        .isEmpty();
  }

  @Test
  void skip_byUsualLevels_isFoundWithoutAnOrganisation() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(at(Level.TEAM), at(Level.ORGANIZATION))
            .align(at(Level.DEPARTMENT), at(Level.ORGANIZATION));

    assertThat(Found.by(SKIP, graph))
        .containsExactly(
            "The objective 'organisation-goal' is served directly by 'team-goal',"
                + " past the level 'department'."
                + " Align it through an objective between the two, if there is one that fits.");
  }

  @Test
  void skip_byUsualLevelsWithoutAnyBetween_isNotFound() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder().align(at(Level.TEAM), at(Level.ORGANIZATION));

    assertThat(Found.by(SKIP, graph)).isEmpty();
    assertThat(Found.checks(SKIP, graph)).isEqualTo(1);
  }

  @Test
  void skip_severalLevelsBySeveral_namesTheNearestToTheFirstAndCountsTheOthers() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(at(Level.DEPARTMENT), at(Level.ORGANIZATION))
            .align(at(Level.TEAM), at(Level.ORGANIZATION))
            .align(at(Level.INDIVIDUAL), at(Level.ORGANIZATION));

    assertThat(Found.by(SKIP, graph))
        .containsExactly(
            "The objective 'organisation-goal' is served directly by 'individual-goal' and 1 more,"
                + " past the level 'team'."
                + " Align it through an objective between the two, if there is one that fits.");
  }
}
