package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EffectiveWeightsTest {
  private static final Objective CHURN = Objective.of("churn", "Churn");
  private static final Objective NPS = Objective.of("nps", "NPS");
  private static final Objective RETAIN = Objective.of("retain", "Retain");
  private static final Objective SERVICE = Objective.of("service", "Service");
  private static final Objective GROWTH = Objective.of("growth", "Growth");

  /** Churn is half of retain, which is 3/4 of growth, and all of service, which is 1/4. */
  private static AlignmentGraph shared() {
    return AlignmentGraph.builder()
        .align(CHURN, RETAIN, 2)
        .align(NPS, RETAIN, 2)
        .align(CHURN, SERVICE, 7)
        .align(RETAIN, GROWTH, 3)
        .align(SERVICE, GROWTH, 1)
        .build();
  }

  @Provide
  Arbitrary<List<Alignment>> links() {
    return Dags.links();
  }

  @Test
  void weight_twoPaths_isTheSumOfTheirProducts() {
    EffectiveWeights weights = shared().effectiveWeights(GROWTH.id());
    assertThat(weights.weight(CHURN.id())).isEqualTo(0.5 * 0.75 + 0.25);
    assertThat(weights.weight(NPS.id())).isEqualTo(0.375);
    assertThat(weights.weight(RETAIN.id())).isEqualTo(0.75);
    assertThat(weights.weight(GROWTH.id())).isEqualTo(1.0);
    assertThat(weights.root()).isEqualTo(GROWTH);
    assertThat(weights.leaves()).containsExactlyInAnyOrder(CHURN, NPS);
    assertThat(weights).hasToString("4 nodes below growth");
  }

  @Test
  void weight_nodeThatDoesNotContribute_isZero() {
    EffectiveWeights weights = shared().effectiveWeights(SERVICE.id());
    assertThat(weights.weight(NPS.id())).isZero();
    assertThat(weights.weight(GROWTH.id())).isZero();
    assertThat(weights.weight(CHURN.id())).isEqualTo(1.0);
    assertThat(weights.leaves()).containsExactly(CHURN);
  }

  @Test
  void weight_zeroWeights_reachNoLeaf() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(CHURN, RETAIN, 0)
            .align(NPS, RETAIN, 0)
            .align(RETAIN, GROWTH, 1)
            .align(SERVICE, GROWTH, 0)
            .build();
    EffectiveWeights weights = graph.effectiveWeights(GROWTH.id());
    assertThat(weights.weight(RETAIN.id())).isEqualTo(1.0);
    assertThat(weights.weight(CHURN.id())).isZero();
    assertThat(weights.weight(SERVICE.id())).isZero();
    assertThat(weights.leaves()).containsExactlyInAnyOrder(CHURN, NPS, SERVICE);
    assertThat(weights.sharesOf(CHURN.id())).containsExactly(new Share(RETAIN.id(), 0.0));
  }

  @Test
  void weight_hugeAndTinyWeights_doNotOverflow() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(CHURN, GROWTH, Double.MAX_VALUE)
            .align(NPS, GROWTH, Double.MAX_VALUE)
            .align(CHURN, RETAIN, Double.MIN_VALUE)
            .align(NPS, RETAIN, Double.MIN_VALUE)
            .build();
    assertThat(graph.effectiveWeights(GROWTH.id()).weight(NPS.id())).isEqualTo(0.5);
    assertThat(graph.effectiveWeights(RETAIN.id()).weight(NPS.id())).isEqualTo(0.5);
  }

  @Test
  void weight_unknownNode_isRefused() {
    EffectiveWeights weights = shared().effectiveWeights(GROWTH.id());
    assertThatThrownBy(() -> weights.weight(Dags.id(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no node 'n1' in the alignment graph. Add or align it first.");
    assertThatThrownBy(() -> shared().effectiveWeights(Dags.id(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weights.weight(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void weight_leafAsRoot_isItself() {
    EffectiveWeights weights = shared().effectiveWeights(CHURN.id());
    assertThat(weights.leaves()).containsExactly(CHURN);
    assertThat(weights.weight(CHURN.id())).isEqualTo(1.0);
  }

  @Property(tries = 300)
  void weight_smallGraphs_isThatOfTheOracle(@ForAll("links") List<Alignment> links) {
    AlignmentGraph graph = Dags.graph(links, List.of());
    for (AlignmentNode root : graph.nodes()) {
      EffectiveWeights weights = graph.effectiveWeights(root.id());
      for (AlignmentNode node : graph.nodes()) {
        assertThat(weights.weight(node.id()))
            .isCloseTo(oracle(graph, node.id(), root.id()), within(1e-15))
            .isEqualTo(weights.weight(graph.number(node.id())))
            .isBetween(0.0, 1.0);
      }
    }
  }

  private static double oracle(AlignmentGraph graph, NodeId node, NodeId root) {
    if (node.equals(root)) {
      return 1.0;
    }
    double sum = 0.0;
    for (Alignment link : graph.servedBy(node)) {
      sum += normal(graph, link) * oracle(graph, link.served(), root);
    }
    return sum;
  }

  private static double normal(AlignmentGraph graph, Alignment link) {
    List<Alignment> there = graph.contributorsOf(link.served());
    double largest = there.stream().mapToDouble(Alignment::weight).max().orElseThrow();
    double total = there.stream().mapToDouble(other -> other.weight() / largest).sum();
    return largest == 0.0 ? 0.0 : link.weight() / largest / total;
  }

  @Property(tries = 300)
  void weight_allLeaves_sumToOne(@ForAll("links") List<Alignment> links) {
    List<Alignment> positive =
        links.stream()
            .map(link -> Alignment.of(link.contributor(), link.served(), 1 + link.weight() % 1))
            .toList();
    AlignmentGraph graph = Dags.graph(positive, List.of());
    for (AlignmentNode root : graph.nodes()) {
      EffectiveWeights weights = graph.effectiveWeights(root.id());
      double sum = weights.leaves().stream().mapToDouble(leaf -> weights.weight(leaf.id())).sum();
      assertThat(sum).isCloseTo(1.0, within(1e-14));
    }
  }

  @Property(tries = 200)
  void weight_linksInAnotherOrder_isTheSameToTheLastBit(
      @ForAll("links") List<Alignment> links, @ForAll long seed) {
    List<Alignment> shuffled = new ArrayList<>(links);
    Collections.shuffle(shuffled, new Random(seed));
    AlignmentGraph graph = Dags.graph(links, List.of());
    AlignmentGraph other = Dags.graph(shuffled, List.of());
    for (AlignmentNode root : graph.nodes()) {
      EffectiveWeights weights = graph.effectiveWeights(root.id());
      EffectiveWeights others = other.effectiveWeights(root.id());
      for (AlignmentNode node : graph.nodes()) {
        assertThat(weights.weight(node.id())).isEqualTo(others.weight(node.id()));
      }
    }
  }

  @Test
  void sharesOf_sharedNode_divideItsEffectOnTheRoot() {
    EffectiveWeights weights = shared().effectiveWeights(GROWTH.id());
    assertThat(weights.sharesOf(CHURN.id()))
        .containsExactly(new Share(RETAIN.id(), 0.6), new Share(SERVICE.id(), 0.4));
    assertThat(weights.sharesOf(GROWTH.id())).isEmpty();
    assertThat(shared().effectiveWeights(SERVICE.id()).sharesOf(CHURN.id()))
        .containsExactly(new Share(RETAIN.id(), 0.0), new Share(SERVICE.id(), 1.0));
  }

  @Test
  void sharesOf_rootBelowOthers_areZeroAsNothingFlowsToIt() {
    assertThat(shared().effectiveWeights(RETAIN.id()).sharesOf(RETAIN.id()))
        .containsExactly(new Share(GROWTH.id(), 0.0));
    assertThat(shared().effectiveWeights(CHURN.id()).sharesOf(CHURN.id()))
        .containsExactly(new Share(RETAIN.id(), 0.0), new Share(SERVICE.id(), 0.0));
    assertThat(shared().effectiveWeights(RETAIN.id()).sharesOf(NPS.id()))
        .containsExactly(new Share(RETAIN.id(), 1.0));
  }

  @Test
  void sharesOf_withoutARoot_divideTheDirectEffect() {
    assertThat(shared().sharesOf(CHURN.id()))
        .containsExactly(new Share(RETAIN.id(), 0.5 / 1.5), new Share(SERVICE.id(), 1.0 / 1.5));
    assertThat(shared().sharesOf(NPS.id())).containsExactly(new Share(RETAIN.id(), 1.0));
    assertThat(shared().sharesOf(GROWTH.id())).isEmpty();
  }

  @Property(tries = 200)
  void sharesOf_anyNode_sumToOneOrAreAllZero(@ForAll("links") List<Alignment> links) {
    AlignmentGraph graph = Dags.graph(links, List.of());
    for (AlignmentNode node : graph.nodes()) {
      List<Share> shares = graph.sharesOf(node.id());
      double sum = shares.stream().mapToDouble(Share::share).sum();
      boolean counts = graph.servedBy(node.id()).stream().anyMatch(l -> normal(graph, l) > 0);
      assertThat(sum).isCloseTo(counts ? 1.0 : 0.0, within(1e-15 * 10));
      assertThat(shares)
          .extracting(Share::served)
          .isEqualTo(graph.servedBy(node.id()).stream().map(Alignment::served).toList());
    }
  }

  @Test
  void weight_denseDiamonds_takesOnePass() {
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    for (int i = 0; i < 3 * 1000; i += 3) {
      builder
          .align(Dags.node(i), Dags.node(i + 1))
          .align(Dags.node(i), Dags.node(i + 2))
          .align(Dags.node(i + 1), Dags.node(i + 3))
          .align(Dags.node(i + 2), Dags.node(i + 3));
    }
    AlignmentGraph graph = builder.build();
    assertThat(graph.effectiveWeights(Dags.id(3000)).weight(Dags.id(0))).isEqualTo(1.0);
    assertThat(graph.pathCount(Dags.id(0), Dags.id(3000)))
        .isEqualTo(new PathCount(Long.MAX_VALUE, true));
    assertThat(graph.pathCount(Dags.id(0), Dags.id(186))).isEqualTo(new PathCount(1L << 62, false));
    assertThat(graph.pathCount(Dags.id(0), Dags.id(189)).saturated()).isTrue();
    assertThat(graph.paths(Dags.id(0), Dags.id(3000), 3)).hasSize(3);
  }
}
