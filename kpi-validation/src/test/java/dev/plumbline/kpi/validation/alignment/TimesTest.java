package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final String APART = "alignment.period.apart";
  private static final String LATE = "alignment.period.late";
  private static final String LATER = "alignment.dependency.later";
  private static final String CYCLE = "alignment.dependency.cycle";

  private static final Objective YEAR = in("year", Period.year(2026));

  private static Objective in(String id, Period timeFrame) {
    return Objective.builder(id).timeFrame(timeFrame).build();
  }

  private static AlignmentGraphBuilder below(Objective objective) {
    return AlignmentGraph.builder().align(objective, YEAR);
  }

  @Test
  void apart_theYearAfter_isFound() {
    assertThat(Found.by(APART, below(in("next", Period.year(2027)))))
        .containsExactly(
            "The objective 'year' has the time frame 2026, in which no day of that of 'next' lies."
                + " Correct one of the time frames, or align it with an objective of its time.");
  }

  @Test
  void apart_oneDayInCommon_isNotFound() {
    Period fromItsLastDay = Period.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 30));

    assertThat(Found.by(APART, below(in("last-day", fromItsLastDay)))).isEmpty();
  }

  @Test
  void apart_noTimeFrame_isNotApplicable() {
    assertThat(Found.checks(APART, below(objective("timeless")))).isZero();
    assertThat(Found.checks(APART, AlignmentGraph.builder().align(YEAR, objective("timeless"))))
        .isZero();
  }

  @Test
  void late_oneDayLater_isFound() {
    Period oneDayLonger = Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 2));

    assertThat(Found.by(LATE, below(in("longer", oneDayLonger))))
        .containsExactly(
            "The objective 'year' has the time frame 2026, which ends before that of 'longer'."
                + " Set a milestone for it until then, or move one of the dates.");
  }

  @Test
  void late_untilTheSameDayOrBegunEarlier_isNotFound() {
    assertThat(Found.by(LATE, below(in("same", Period.year(2026))))).isEmpty();
    assertThat(
            Found.by(
                LATE,
                below(
                    in(
                        "early",
                        Period.between(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1))))))
        .isEmpty();
    assertThat(Found.by(LATE, below(in("next", Period.year(2027))))).as("apart").isEmpty();
  }

  private static AlignmentGraphBuilder depends(Objective one, Objective other) {
    return AlignmentGraph.builder().relate(one, Relation.Kind.DEPENDS_ON, other);
  }

  @Test
  void later_dueAfterwards_isFound() {
    assertThat(
            Found.by(
                LATER,
                depends(
                    in("launch", Period.quarter(2026, 1)), in("permit", Period.quarter(2026, 2)))))
        .containsExactly(
            "The objective 'launch' is due on 2026-03-31, and depends on 'permit', which is due on"
                + " 2026-06-30. Move one of the dates, or depend on a milestone.");
  }

  @Test
  void later_oneDayLater_isFound() {
    Period oneDayLonger = Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 2));

    assertThat(
            Found.by(
                LATER, depends(in("launch", Period.quarter(2026, 1)), in("permit", oneDayLonger))))
        .containsExactly(
            "The objective 'launch' is due on 2026-03-31, and depends on 'permit', which is due on"
                + " 2026-04-01. Move one of the dates, or depend on a milestone.");
  }

  @Test
  void later_dueOnTheSameDayOrUnknown_isNotFound() {
    assertThat(
            Found.by(
                LATER,
                depends(
                    in("launch", Period.quarter(2026, 1)), in("permit", Period.month(2026, 3)))))
        .isEmpty();
    assertThat(Found.checks(LATER, depends(YEAR, objective("permit")))).isZero();
  }

  @Test
  void cycle_ofTwo_isFoundOnce() {
    assertThat(
            Found.by(
                CYCLE,
                depends(objective("launch"), objective("permit"))
                    .relate(objective("permit"), Relation.Kind.DEPENDS_ON, objective("launch"))))
        .containsExactly(
            "The objective 'launch' depends on itself: 'launch' -> 'permit' -> 'launch'."
                + " Say who begins, or which part of it the others wait for.");
  }

  @Test
  void cycle_long_isShortened() {
    assertThat(Found.by(CYCLE, circle(9)))
        .containsExactly(
            "The objective 'o0' depends on itself: 'o0' -> 'o1' -> 'o2' -> ... -> 'o0'."
                + " Say who begins, or which part of it the others wait for.");
  }

  private static AlignmentGraphBuilder circle(int size) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int i = 0; i < size; i++) {
      graph.relate(objective("o" + i), Relation.Kind.DEPENDS_ON, objective("o" + (i + 1) % size));
    }
    return graph;
  }

  @Test
  void cycle_ofFour_isTheLongestThatIsShownAsAWhole() {
    assertThat(Found.by(CYCLE, circle(4)))
        .containsExactly(
            "The objective 'o0' depends on itself: 'o0' -> 'o1' -> 'o2' -> 'o3' -> 'o0'."
                + " Say who begins, or which part of it the others wait for.");
    assertThat(Found.by(CYCLE, circle(5)))
        .containsExactly(
            "The objective 'o0' depends on itself: 'o0' -> 'o1' -> 'o2' -> ... -> 'o0'."
                + " Say who begins, or which part of it the others wait for.");
  }

  @Test
  void cycle_twoWaysToTheSame_isNone() {
    AlignmentGraphBuilder graph =
        depends(objective("a"), objective("b"))
            .relate(objective("a"), Relation.Kind.DEPENDS_ON, objective("c"))
            .relate(objective("b"), Relation.Kind.DEPENDS_ON, objective("d"))
            .relate(objective("c"), Relation.Kind.DEPENDS_ON, objective("d"));

    assertThat(Found.by(CYCLE, graph)).isEmpty();
    assertThat(Found.checks(CYCLE, graph)).isEqualTo(1);
  }

  @Test
  void cycle_ofAHundredThousand_needsNoStack() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    int nodes = 100_000;
    Objective[] all = new Objective[nodes];
    for (int i = 0; i < nodes; i++) {
      all[i] = objective("o" + i);
    }
    for (int i = 0; i < nodes; i++) {
      graph.relate(all[i], Relation.Kind.DEPENDS_ON, all[(i + 1) % nodes]);
    }

    assertThat(Found.by(CYCLE, graph)).hasSize(1);
  }
}
