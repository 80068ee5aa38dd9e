package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private static final String DIRECTION = "alignment.conflict.direction";
  private static final String TARGET = "alignment.conflict.target";
  private static final String DECLARED = "alignment.conflict.declared";

  private static Kpi.Builder stock(String id, Direction direction) {
    return Kpi.builder(id).name("Stock").unit(Unit.PERCENT).direction(direction);
  }

  private static AlignmentGraphBuilder graph(Kpi.Builder... kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (Kpi.Builder kpi : kpis) {
      graph.add(kpi.build());
    }
    return graph;
  }

  @Test
  void direction_oneMeasureUpAndDown_isFound() {
    assertThat(
            Found.by(
                DIRECTION,
                graph(
                    stock("b", Direction.HIGHER_IS_BETTER).name(" STOCK"),
                    stock("a", Direction.LOWER_IS_BETTER))))
        .containsExactly(
            "The KPI 'a' is to go down, but 'b' of the same name, unit and scope is to go up."
                + " Make one KPI of them that serves both objectives, or name what differs.");
  }

  @Test
  void direction_onePullsUpAndAnotherDownBesideARange_isFound() {
    assertThat(
            Found.by(
                DIRECTION,
                graph(
                    stock("a", Direction.IN_RANGE),
                    stock("b", Direction.HIGHER_IS_BETTER),
                    stock("c", Direction.LOWER_IS_BETTER))))
        .containsExactly(
            "The KPI 'b' is to go up, but 'c' of the same name, unit and scope is to go down."
                + " Make one KPI of them that serves both objectives, or name what differs.");
  }

  @Test
  void direction_sameDirectionOtherUnitScopeOrName_isNotFound() {
    assertThat(
            Found.by(
                DIRECTION,
                graph(
                    stock("a", Direction.LOWER_IS_BETTER),
                    stock("b", Direction.LOWER_IS_BETTER),
                    stock("c", Direction.IN_RANGE),
                    stock("d", Direction.HIGHER_IS_BETTER).unit(Unit.NONE),
                    stock("e", Direction.HIGHER_IS_BETTER).scope("spare parts"),
                    stock("f", Direction.HIGHER_IS_BETTER).name("Stocks"))))
        .isEmpty();
  }

  @Test
  void target_twoForOneMeasureAndTime_areFound() {
    Target high = Target.attainment(120).in(Period.year(2026));
    Target low = Target.attainment(100).in(Period.year(2026));

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", Direction.HIGHER_IS_BETTER).target(high),
                    stock("b", Direction.HIGHER_IS_BETTER).target(low))))
        .containsExactly(
            "The KPI 'a' has the target 120.0 in 2026, but 'b' of the same name, unit and scope has"
                + " the target 100.0 in 2026."
                + " Make one KPI of them that serves both objectives, or name what differs.");
  }

  @Test
  void target_equalOrOfAnotherYear_isNotFound() {
    Target now = Target.attainment(120).in(Period.year(2026));
    Target later = Target.attainment(130).in(Period.year(2027));

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", Direction.HIGHER_IS_BETTER).target(now),
                    stock("b", Direction.HIGHER_IS_BETTER).target(now).target(later))))
        .isEmpty();
  }

  @Test
  void target_theNextNumber_isFound() {
    Target low = Target.attainment(120).in(Period.year(2026));
    Target high = Target.attainment(Math.nextUp(120.0)).in(Period.year(2026));

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", Direction.HIGHER_IS_BETTER).target(low),
                    stock("b", Direction.HIGHER_IS_BETTER).target(high))))
        .containsExactly(
            "The KPI 'a' has the target 120.0 in 2026, but 'b' of the same name, unit and scope has"
                + " the target 120.00000000000001 in 2026."
                + " Make one KPI of them that serves both objectives, or name what differs.");
  }

  @Test
  void target_otherUnitScopeNameOrDepartment_isNotFound() {
    Target high = Target.attainment(120).in(Period.year(2026));
    Target low = Target.attainment(100).in(Period.year(2026));
    Direction up = Direction.HIGHER_IS_BETTER;

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", up).target(high),
                    stock("b", up).target(low).unit(Unit.NONE),
                    stock("c", up).target(low).scope("spare parts"),
                    stock("d", up).target(low).name("Stocks"),
                    stock("e", up).target(low).orgUnit(OrgUnitId.of("north")))))
        .isEmpty();
  }

  @Test
  void target_withoutAValue_isNotFound() {
    Target labels = Target.of(Scoring.labels(Map.of("done", 1.0))).in(Period.year(2026));
    Target value = Target.attainment(100).in(Period.year(2026));

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", Direction.HIGHER_IS_BETTER).target(value),
                    stock("b", Direction.HIGHER_IS_BETTER).target(labels))))
        .isEmpty();
  }

  @Test
  void target_withoutAValueFirst_hidesNoOthers() {
    Target labels = Target.of(Scoring.labels(Map.of("done", 1.0))).in(Period.year(2026));
    Target high = Target.attainment(120).in(Period.year(2026));
    Target low = Target.attainment(100).in(Period.year(2026));

    assertThat(
            Found.by(
                TARGET,
                graph(
                    stock("a", Direction.HIGHER_IS_BETTER).target(labels),
                    stock("b", Direction.HIGHER_IS_BETTER).target(high),
                    stock("c", Direction.HIGHER_IS_BETTER).target(low))))
        .containsExactly(
            "The KPI 'b' has the target 120.0 in 2026, but 'c' of the same name, unit and scope has"
                + " the target 100.0 in 2026."
                + " Make one KPI of them that serves both objectives, or name what differs.");
  }

  private static AlignmentGraphBuilder conflict(Kpi one, Kpi other) {
    return AlignmentGraph.builder()
        .align(one, objective("profit"))
        .align(other, objective("profit"))
        .relate(other, Relation.Kind.CONFLICTS_WITH, one);
  }

  @Test
  void declared_bothServeOneObjective_isFound() {
    assertThat(Found.by(DECLARED, conflict(kpi("cost"), kpi("quality"))))
        .containsExactly(
            "The KPI 'cost' conflicts with 'quality', and both serve 'profit'."
                + " Say which of the two goes first, or put both under a target that allows both.");
  }

  @Test
  void declared_bothHaveOneOwner_isFound() {
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .relate(
                kpi("cost").toBuilder().owner("Ada").build(),
                Relation.Kind.CONFLICTS_WITH,
                kpi("quality").toBuilder().owner("Ada").build());

    assertThat(Found.by(DECLARED, graph))
        .containsExactly(
            "The KPI 'cost' conflicts with 'quality', and both are of the owner 'Ada'."
                + " Say which of the two goes first, or put both under a target that allows both.");
  }

  @Test
  void declared_oneOnlyShownOrNoConflict_isNotFound() {
    AlignmentGraphBuilder shown =
        AlignmentGraph.builder()
            .align(kpi("cost"), objective("profit"))
            .align(kpi("quality"), objective("profit"), 0)
            .relate(kpi("cost"), Relation.Kind.CONFLICTS_WITH, kpi("quality"))
            .relate(kpi("cost"), Relation.Kind.DEPENDS_ON, kpi("quality"));

    assertThat(Found.by(DECLARED, shown)).isEmpty();
    assertThat(Found.checks(DECLARED, AlignmentGraph.builder().add(kpi("cost")))).isZero();
  }

  @Test
  void declared_ofTwoOwnersForTwoObjectives_isNotFound() {
    Kpi cost = kpi("cost").toBuilder().owner("Ada").build();
    Kpi quality = kpi("quality").toBuilder().owner("Grace").build();
    AlignmentGraphBuilder graph =
        AlignmentGraph.builder()
            .align(cost, objective("profit"))
            .align(quality, objective("reputation"))
            .align(objective("profit"), objective("growth"))
            .align(objective("reputation"), objective("growth"))
            .relate(cost, Relation.Kind.CONFLICTS_WITH, quality);

    assertThat(Found.by(DECLARED, graph)).as("what both serve is served indirectly").isEmpty();
    assertThat(Found.checks(DECLARED, graph)).isEqualTo(1);
  }
}
