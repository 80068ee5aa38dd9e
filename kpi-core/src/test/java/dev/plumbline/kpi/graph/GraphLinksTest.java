package dev.plumbline.kpi.graph;

import static dev.plumbline.kpi.graph.Relation.Kind.CONFLICTS_WITH;
import static dev.plumbline.kpi.graph.Relation.Kind.DEPENDS_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.Direction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GraphLinksTest {
  private static final Objective COST = Objective.of("cost", "Cost");
  private static final Objective QUALITY = Objective.of("quality", "Quality");
  private static final Objective GROWTH = Objective.of("growth", "Growth");
  private static final Kpi REVENUE = kpi("revenue");
  private static final Kpi NORTH = kpi("revenue.north");

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  private static AlignmentGraphBuilder company() {
    return AlignmentGraph.builder()
        .align(NORTH, REVENUE, 2, Alignment.Kind.IS_COMPONENT_OF)
        .align(REVENUE, GROWTH)
        .relate(QUALITY, CONFLICTS_WITH, COST)
        .relate(GROWTH, DEPENDS_ON, QUALITY)
        .relate(QUALITY, DEPENDS_ON, GROWTH);
  }

  @Provide
  Arbitrary<List<Alignment>> links() {
    return Dags.links();
  }

  @Provide
  Arbitrary<List<Relation>> relations() {
    return Dags.relations();
  }

  @Test
  void build_components_areRolledUpLikeContributions() {
    AlignmentGraph graph = company().build();
    int revenue = graph.number(REVENUE.id());
    assertThat(graph.contributorCount(revenue)).isOne();
    assertThat(graph.weight(revenue, 0)).isEqualTo(2.0);
    assertThat(graph.node(graph.contributor(revenue, 0))).isEqualTo(NORTH);
    assertThat(graph.contributorsOf(REVENUE.id()))
        .containsExactly(Alignment.of(NORTH.id(), REVENUE.id(), 2, Alignment.Kind.IS_COMPONENT_OF));
    assertThat(graph.alignments())
        .extracting(Alignment::kind)
        .containsExactly(Alignment.Kind.IS_COMPONENT_OF, Alignment.Kind.CONTRIBUTES_TO);
  }

  @Test
  void build_relations_areBesideTheHierarchy() {
    AlignmentGraph graph = company().build();
    assertThat(graph.alignmentCount()).isEqualTo(2);
    assertThat(graph.contributorCount(graph.number(QUALITY.id()))).isZero();
    assertThat(graph.roots()).containsExactlyInAnyOrder(GROWTH, COST, QUALITY);
    assertThat(graph.descendantsOf(GROWTH.id())).containsExactly(NORTH, REVENUE);
  }

  @Test
  void relationsOf_node_areThoseAtBothEnds() {
    AlignmentGraph graph = company().build();
    Relation conflict = Relation.of(COST.id(), CONFLICTS_WITH, QUALITY.id());
    Relation there = Relation.of(GROWTH.id(), DEPENDS_ON, QUALITY.id());
    Relation back = Relation.of(QUALITY.id(), DEPENDS_ON, GROWTH.id());
    assertThat(graph.relations()).containsExactly(conflict, there, back);
    assertThat(graph.relationsOf(QUALITY.id())).containsExactly(conflict, there, back);
    assertThat(graph.relationsOf(COST.id())).containsExactly(conflict);
    assertThat(graph.relationsOf(NORTH.id())).isEmpty();
    assertThat(conflict.other(COST.id())).isEqualTo(QUALITY.id());
    assertThat(conflict.other(QUALITY.id())).isEqualTo(COST.id());
  }

  @Test
  void print_graph_tellsTheSizes() {
    assertThat(company().build()).hasToString("2 KPIs, 3 objectives, 2 alignments, 3 relations");
    assertThat(AlignmentGraph.builder().build()).hasToString("0 KPIs, 0 objectives, 0 alignments");
  }

  @Test
  void build_badRelations_reportsAllOfThem() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder()
            .add(COST)
            .add(QUALITY)
            .relate(COST.id(), DEPENDS_ON, KpiId.of("nowhere"))
            .relate(COST.id(), CONFLICTS_WITH, COST.id())
            .relate(COST, CONFLICTS_WITH, QUALITY)
            .relate(QUALITY, CONFLICTS_WITH, COST)
            .relate(COST, DEPENDS_ON, QUALITY)
            .relate(QUALITY, DEPENDS_ON, COST)
            .relate(COST, DEPENDS_ON, QUALITY);
    assertThatThrownBy(builder::build)
        .asInstanceOf(type(InvalidAlignmentException.class))
        .extracting(InvalidAlignmentException::problems)
        .isEqualTo(
            List.of(
                "The relation 'cost' depends on 'nowhere' names the KPI 'nowhere', which is not in"
                    + " the graph. Add it, or correct the id.",
                "The node 'cost' conflicts with itself. Remove that relation, or name another"
                    + " node.",
                "The relation 'cost' conflicts with 'quality' stands there twice. Keep one of"
                    + " them.",
                "The relation 'cost' depends on 'quality' stands there twice. Keep one of them."));
  }

  @Test
  void build_contributionAndComponentOfTheSame_isADuplicate() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder()
            .align(NORTH, REVENUE)
            .align(NORTH, REVENUE, 1, Alignment.Kind.IS_COMPONENT_OF);
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The alignment 'revenue.north' -> 'revenue' stands there twice. Keep one of them.");
  }

  @Test
  void build_cycleOfBothKinds_isRefused() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder()
            .align(COST, GROWTH, 1, Alignment.Kind.IS_COMPONENT_OF)
            .align(GROWTH, COST);
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidAlignmentException.class)
        .hasMessage(
            "The alignments form a cycle: 'cost' -> 'growth' -> 'cost'."
                + " Remove one of them, or align through a separate objective.");
  }

  @Test
  void relate_limits_countRelationsAsAlignments() {
    AlignmentGraphBuilder builder =
        AlignmentGraph.builder()
            .limits(new GraphLimits(3, 2))
            .align(COST, GROWTH)
            .relate(COST, CONFLICTS_WITH, QUALITY);
    assertThatThrownBy(() -> builder.relate(COST, DEPENDS_ON, QUALITY))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessage(
            "The alignment graph would have more than 2 alignments."
                + " Split it, or raise GraphLimits.");
    assertThat(builder.build().relations()).hasSize(1);
    assertThatThrownBy(
            () ->
                AlignmentGraph.builder()
                    .limits(new GraphLimits(1, 9))
                    .relate(COST, CONFLICTS_WITH, QUALITY))
        .isInstanceOf(GraphTooLargeException.class)
        .hasMessageContaining("more than 1 nodes");
  }

  @Test
  void relation_itself_isRefused() {
    assertThatThrownBy(() -> Relation.of(COST.id(), DEPENDS_ON, COST.id()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The node 'cost' depends on itself. Remove that relation, or name another node.");
    assertThatThrownBy(() -> Relation.of(COST.id(), DEPENDS_ON, QUALITY.id()).other(GROWTH.id()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The node 'growth' is not in the relation 'cost' depends on 'quality'."
                + " Ask for one of its two.");
  }

  @Test
  void relation_conflict_isSymmetric() {
    Relation one = Relation.of(QUALITY.id(), CONFLICTS_WITH, COST.id());
    assertThat(one).isEqualTo(Relation.of(COST.id(), CONFLICTS_WITH, QUALITY.id()));
    assertThat(one).hasToString("cost conflicts with quality");
    assertThat(Relation.of(QUALITY.id(), DEPENDS_ON, COST.id()))
        .isNotEqualTo(Relation.of(COST.id(), DEPENDS_ON, QUALITY.id()))
        .hasToString("quality depends on cost");
  }

  @Test
  void print_alignment_showsWeightAndKind() {
    assertThat(Alignment.of(COST.id(), GROWTH.id(), 0.6)).hasToString("cost -> growth (0.6)");
    assertThat(Alignment.of(COST.id(), GROWTH.id(), 1, Alignment.Kind.IS_COMPONENT_OF))
        .hasToString("cost -> growth (1.0, component)");
    assertThat(new Share(GROWTH.id(), 0.25)).hasToString("growth: 0.25");
  }

  @Test
  void share_outsideZeroToOne_isRefused() {
    assertThatThrownBy(() -> new Share(COST.id(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A share is NaN. Shares lie from 0 to 1.");
    assertThatThrownBy(() -> new Share(COST.id(), 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void relation_order_agreesWithEquals(@ForAll("relations") List<Relation> relations) {
    for (Relation one : relations) {
      for (Relation other : relations) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other)))
            .isEqualTo(-Integer.signum(other.compareTo(one)));
      }
    }
  }

  @Property(tries = 100)
  void alignment_order_agreesWithEquals(@ForAll("links") List<Alignment> links) {
    for (Alignment one : links) {
      assertThat(one)
          .isEqualByComparingTo(
              Alignment.of(one.contributor(), one.served(), one.weight(), one.kind()));
      for (Alignment other : links) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
      }
    }
    Alignment link = Alignment.of(COST.id(), GROWTH.id(), 0.5);
    assertThat(link).isLessThan(Alignment.of(COST.id(), GROWTH.id(), 0.6));
    assertThat(Alignment.of(COST.id(), GROWTH.id(), -0.0))
        .isEqualTo(Alignment.of(COST.id(), GROWTH.id(), 0.0));
  }

  @Property(tries = 200)
  void toBuilder_anyGraph_buildsAnEqualOneOfTheSameNumbers(
      @ForAll("links") List<Alignment> links, @ForAll("relations") List<Relation> relations) {
    AlignmentGraph graph = Dags.graph(links, relations);
    AlignmentGraph again = graph.toBuilder().build();
    assertThat(again).isEqualTo(graph).hasSameHashCodeAs(graph);
    assertThat(again.nodes()).isEqualTo(graph.nodes());
    assertThat(again.alignments()).isEqualTo(graph.alignments()).isEqualTo(links);
    assertThat(again.relations()).isEqualTo(graph.relations()).isEqualTo(relations);
  }

  @Property(tries = 200)
  void equals_anotherOrder_isTrue(
      @ForAll("links") List<Alignment> links,
      @ForAll("relations") List<Relation> relations,
      @ForAll long seed) {
    List<Alignment> shuffled = new ArrayList<>(links);
    List<Relation> others = new ArrayList<>(relations);
    Collections.shuffle(shuffled, new Random(seed));
    Collections.shuffle(others, new Random(seed));
    AlignmentGraph graph = Dags.graph(links, relations);
    AlignmentGraph other = Dags.graph(shuffled, others);
    assertThat(other).isEqualTo(graph).hasSameHashCodeAs(graph);
  }

  @Test
  void equals_anythingElse_isFalse() {
    AlignmentGraph graph = company().build();
    assertThat(graph)
        .isEqualTo(company().build())
        .isNotEqualTo(null)
        .isNotEqualTo("graph")
        .isNotEqualTo(company().add(Dags.node(1)).build())
        .isNotEqualTo(company().align(COST, GROWTH).build())
        .isNotEqualTo(company().relate(COST, DEPENDS_ON, GROWTH).build());
    assertThat(other(Objective.of("a", "A"), "b", 1.0))
        .isEqualTo(other(Objective.of("a", "A"), "b", 1.0))
        .isNotEqualTo(other(Objective.of("a", "other name"), "b", 1.0))
        .isNotEqualTo(other(Objective.of("a", "A"), "c", 1.0))
        .isNotEqualTo(other(Objective.of("a", "A"), "b", 2.0));
    assertThat(AlignmentGraph.builder().align(COST, GROWTH).build())
        .isNotEqualTo(AlignmentGraph.builder().align(GROWTH, COST).build())
        .isNotEqualTo(
            AlignmentGraph.builder()
                .align(COST, GROWTH, 1, Alignment.Kind.IS_COMPONENT_OF)
                .build());
    assertThat(AlignmentGraph.builder().relate(COST, DEPENDS_ON, GROWTH).build())
        .isNotEqualTo(AlignmentGraph.builder().relate(COST, CONFLICTS_WITH, GROWTH).build());
  }

  private static AlignmentGraph other(Objective contributor, String served, double weight) {
    return AlignmentGraph.builder().align(contributor, Objective.of(served, "X"), weight).build();
  }

  @Test
  void equality_values_isThatOfTheirParts() {
    NodeId red = KpiId.of("red");
    NodeId blue = ObjectiveId.of("blue");
    assertThat(Relation.of(red, DEPENDS_ON, blue))
        .isEqualTo(Relation.of(red, DEPENDS_ON, blue))
        .hasSameHashCodeAs(Relation.of(red, DEPENDS_ON, blue))
        .isNotEqualTo(Relation.of(red, DEPENDS_ON, KpiId.of("blue")));
  }

  @Test
  void equals_collidingIds_isFast() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder().add(COST);
    List<String> ids = collidingIds(15);
    for (String id : ids) {
      builder.relate(Objective.of(id, "X"), CONFLICTS_WITH, COST);
    }
    AlignmentGraph graph = builder.build();
    Assertions.assertTimeout(
        Duration.ofSeconds(3), () -> assertThat(graph.toBuilder().build()).isEqualTo(graph));
  }

  /** "Aa" and "BB" have the same hash code, and so have all texts made of them. */
  static List<String> collidingIds(int pairs) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1 << pairs; i++) {
      StringBuilder id = new StringBuilder();
      for (int bit = 0; bit < pairs; bit++) {
        id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      ids.add(id.toString());
    }
    return ids;
  }
}
