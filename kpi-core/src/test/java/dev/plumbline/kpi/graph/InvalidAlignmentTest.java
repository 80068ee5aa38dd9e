package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.Direction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which an alignment graph can be wrong, with type and message. */
class InvalidAlignmentTest {
  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  private static Objective objective(String id) {
    return Objective.builder(id).build();
  }

  private static List<NodeId> ids(String... ids) {
    return List.of(ids).stream().<NodeId>map(ObjectiveId::of).toList();
  }

  /** Aligns objectives: each text is a path such as {@code a b c}. */
  private static AlignmentGraphBuilder paths(String... paths) {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (String path : paths) {
      List<String> nodes = Splitter.on(' ').splitToList(path);
      for (int i = 1; i < nodes.size(); i++) {
        builder.align(objective(nodes.get(i - 1)), objective(nodes.get(i)));
      }
    }
    return builder;
  }

  private static InvalidAlignmentException refusal(AlignmentGraphBuilder builder) {
    return catchThrowableOfType(InvalidAlignmentException.class, builder::build);
  }

  @Test
  void build_cycle_namesEveryNodeOfIt() {
    InvalidAlignmentException e = refusal(paths("margin revenue profit margin"));

    assertThat(e)
        .hasMessage(
            "The alignments form a cycle: 'margin' -> 'revenue' -> 'profit' -> 'margin'."
                + " Remove one of them, or align through a separate objective.");
    assertThat(e.cycle()).isEqualTo(ids("margin", "revenue", "profit"));
    assertThat(e.problemCount()).isEqualTo(1);
  }

  @Test
  void build_cycleBelowAndAboveOthers_namesOnlyItsNodes() {
    InvalidAlignmentException e = refusal(paths("below a", "a b a", "b above top"));

    assertThat(e.cycle()).containsExactlyInAnyOrderElementsOf(ids("a", "b"));
    assertThat(e).hasMessageContaining("form a cycle: 'a' -> 'b' -> 'a'.");
  }

  @Test
  void build_longAndShortCycleTogether_namesTheShort() {
    assertThat(refusal(paths("a b c d e a", "d b")).cycle())
        .containsExactlyInAnyOrderElementsOf(ids("b", "c", "d"));
  }

  @Test
  void build_longAndShortCycleApart_namesTheShort() {
    assertThat(refusal(paths("a b c d e a", "x y z x", "p q r s p")).cycle())
        .containsExactlyInAnyOrderElementsOf(ids("x", "y", "z"));
  }

  @Test
  void build_cycleWithShortCut_leavesTheDetourOut() {
    assertThat(refusal(paths("a b c d a", "a d")).cycle())
        .containsExactlyInAnyOrderElementsOf(ids("a", "d"));
  }

  @Test
  void build_cycle_isTheSameEveryTime() {
    List<NodeId> first = refusal(paths("a b c a", "d e f d")).cycle();

    assertThat(refusal(paths("a b c a", "d e f d")).cycle()).isEqualTo(first);
  }

  @Test
  void build_cycleOfTwenty_namesAllTwenty() {
    StringBuilder path = new StringBuilder();
    IntStream.range(0, 20).forEach(i -> path.append("node").append(i).append(' '));
    InvalidAlignmentException e = refusal(paths(path + "node0"));

    assertThat(e.cycle()).hasSize(20);
    assertThat(e.getMessage())
        .contains(e.cycle().stream().map(id -> "'" + id + "' -> ").toList())
        .endsWith("Remove one of them, or align through a separate objective.");
  }

  @Test
  void build_longCycle_namesTheFirstOnesAndCountsTheRest() {
    StringBuilder path = new StringBuilder();
    IntStream.range(0, 300).forEach(i -> path.append("node").append(i).append(' '));
    InvalidAlignmentException e = refusal(paths(path + "node0"));

    assertThat(e.cycle()).hasSize(300);
    assertThat(e.getMessage())
        .startsWith("The alignments form a cycle: 'node0' -> 'node1' -> 'node2' ->")
        .contains(" more -> 'node0'. Remove one of them")
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void build_cycleOfLongestIds_keepsTheRemedyInTheMessage() {
    String a = "a".repeat(200);
    String b = "b".repeat(200);
    String c = "c".repeat(200);
    InvalidAlignmentException e = refusal(paths("%s %s %s %s x y z %s".formatted(a, b, a, c, c)));

    assertThat(e.getMessage())
        .contains("'" + "a".repeat(77) + "..." + "a".repeat(20) + "' -> 'bbb")
        .endsWith("Remove one of them, or align through a separate objective.")
        .hasSizeLessThanOrEqualTo(500);
    assertThat(refusal(paths("%s %s %s %s".formatted(a, b, c, a))).getMessage())
        .contains(" -> 1 more -> 'aaa")
        .endsWith("Remove one of them, or align through a separate objective.")
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void build_selfLoop_isRefused() {
    assertThatThrownBy(() -> paths("a a").build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage("The node 'a' is aligned with itself. Remove that alignment.");
  }

  @Test
  void build_unknownId_isRefusedAtEitherEnd() {
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .add(kpi("churn"))
                    .add(objective("retain"))
                    .align(KpiId.of("chrun"), ObjectiveId.of("retain"), 1.0)
                    .align(KpiId.of("churn"), ObjectiveId.of("retian"), 1.0)
                    .build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "2 problems: (1) The alignment 'chrun' -> 'retain' names the KPI 'chrun', which is not"
                + " in the graph. Add it, or correct the id. (2) The alignment 'churn' -> 'retian'"
                + " names the objective 'retian', which is not in the graph. Add it, or correct the"
                + " id.");
  }

  @Test
  void build_idOfTheOtherKind_isUnknown() {
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .add(objective("growth"))
                    .add(kpi("churn"))
                    .align(KpiId.of("churn"), KpiId.of("growth"), 1.0)
                    .build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The alignment 'churn' -> 'growth' names the KPI 'growth', which is not in the graph."
                + " Add it, or correct the id.");
  }

  @Test
  void build_unknownIdAlignedWithItself_reportsBothOnce() {
    InvalidAlignmentException e =
        refusal(AlignmentGraph.builder().align(KpiId.of("a"), KpiId.of("a"), 1.0));

    assertThat(e.problems())
        .containsExactly(
            "The alignment 'a' -> 'a' names the KPI 'a', which is not in the graph."
                + " Add it, or correct the id.",
            "The node 'a' is aligned with itself. Remove that alignment.");
  }

  @Test
  void build_unknownLongestIds_keepTheRemedyInTheMessage() {
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .add(objective("a".repeat(200)))
                    .align(KpiId.of("b".repeat(200)), ObjectiveId.of("a".repeat(200)), 1.0)
                    .build())
        .hasMessageEndingWith("which is not in the graph. Add it, or correct the id.");
  }

  @Test
  void build_idWithTwoDefinitions_isRefused() {
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .add(kpi("churn"))
                    .add(kpi("churn").toBuilder().name("Churn").build())
                    .build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The id 'churn' has two definitions that differ. Keep one, or rename the other.");
  }

  @Test
  void build_equalDefinitionAgain_changesNothing() {
    AlignmentGraph graph = AlignmentGraph.builder().add(kpi("churn")).add(kpi("churn")).build();

    assertThat(graph.size()).isEqualTo(1);
  }

  @Test
  void build_kpiAndObjectiveUnderOneId_isRefused() {
    assertThatThrownBy(
            () -> AlignmentGraph.builder().add(kpi("growth")).add(objective("growth")).build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage("The id 'growth' names a KPI and an objective. Rename one of them.");
  }

  @Test
  void build_alignmentTwice_isRefused() {
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .align(kpi("churn"), objective("retain"), 0.6)
                    .align(kpi("nps"), objective("retain"), 0.4)
                    .align(kpi("churn"), objective("retain"), 0.5)
                    .build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage("The alignment 'churn' -> 'retain' stands there twice. Keep one of them.");
  }

  @Test
  void build_objectiveAlignedWithAKpi_isRefused() {
    assertThatThrownBy(
            () -> AlignmentGraph.builder().align(objective("retain"), kpi("churn")).build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The objective 'retain' is aligned with the KPI 'churn'."
                + " Only KPIs contribute to a KPI; align it with an objective.");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -0.5,
        -Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void build_badWeight_isRefused(double weight) {
    assertThatThrownBy(
            () -> AlignmentGraph.builder().align(kpi("churn"), objective("retain"), weight).build())
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The alignment 'churn' -> 'retain' has the weight %s.".formatted(weight)
                + " Weights are finite and not negative; use 0 for what should not count.");
  }

  @Test
  void build_everyKindOfProblem_reportsAllAtOnce() {
    InvalidAlignmentException e =
        refusal(
            paths("a b a", "c c", "d e", "d e")
                .add(kpi("f"))
                .add(objective("f"))
                .add(objective("a").toBuilder().name("other").build())
                .align(objective("d"), kpi("g"), -1.0)
                .align(KpiId.of("nobody"), ObjectiveId.of("a"), 1.0));

    assertThat(e.problems())
        .containsExactly(
            "The id 'f' names a KPI and an objective. Rename one of them.",
            "The id 'a' has two definitions that differ. Keep one, or rename the other.",
            "The node 'c' is aligned with itself. Remove that alignment.",
            "The alignment 'd' -> 'g' has the weight -1.0. Weights are finite and not negative; use"
                + " 0 for what should not count.",
            "The objective 'd' is aligned with the KPI 'g'. Only KPIs contribute to a KPI; align it"
                + " with an objective.",
            "The alignment 'nobody' -> 'a' names the KPI 'nobody', which is not in the graph. Add"
                + " it, or correct the id.",
            "The alignment 'd' -> 'e' stands there twice. Keep one of them.",
            "The alignments form a cycle: 'a' -> 'b' -> 'a'. Remove one of them, or align through a"
                + " separate objective.");
    assertThat(e.problemCount()).isEqualTo(8);
    assertThat(e.getMessage()).startsWith("8 problems: (1) The id 'f'").endsWith(" more.");
    assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void build_manyProblems_listsTheFirst20AndCountsTheRest() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().add(objective("top"));
    IntStream.range(0, 100_000)
        .forEach(i -> builder.align(KpiId.of("k" + i), ObjectiveId.of("top"), 1.0));
    InvalidAlignmentException e = refusal(builder);

    assertThat(e.problemCount()).isEqualTo(100_000);
    assertThat(e.problems()).hasSize(20).last().asString().contains("'k19' -> 'top'");
    assertThat(e.getMessage())
        .startsWith("100000 problems: (1) The alignment 'k0' -> 'top' names the KPI 'k0'")
        .endsWith(" more.")
        .hasSizeLessThanOrEqualTo(500);
    assertThat(e.cycle()).isEmpty();
  }

  @Test
  void build_refused_leavesTheBuilderUsable() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder().align(KpiId.of("churn"), ObjectiveId.of("retain"), 1.0);
    assertThatThrownBy(builder::build).isInstanceOf(InvalidAlignmentException.class);

    assertThat(builder.add(kpi("churn")).add(objective("retain")).build().size()).isEqualTo(2);
  }

  @Test
  void align_null_isRefusedAndNothingIsStored() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();

    assertThatThrownBy(() -> builder.align(kpi("churn"), null, 1.0))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> builder.align(null, ObjectiveId.of("retain"), 1.0))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("contributor");
    assertThatThrownBy(() -> builder.align(KpiId.of("churn"), null, 1.0)).hasMessage("served");
    assertThat(builder.build().size()).isZero();
  }
}
