package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shared KPIs on random graphs, against sets of sources and lists of paths. */
class SharedKpisProperties {
  private static final double[] WEIGHTS = {1, 1, 1, 2.5, 0};

  /**
   * A graph of leaves and sums: what stands below node n is {@code children.get(n)}, with weights.
   * Leaf n has the value 2^n, so that a sum says what it is made of.
   */
  private record Sums(int leaves, List<Map<Integer, Double>> children) {
    static Sums of(long seed) {
      Random random = new Random(seed);
      int leaves = 1 + random.nextInt(6);
      List<Map<Integer, Double>> children = new ArrayList<>();
      for (int node = 0; node < leaves + 1 + random.nextInt(8); node++) {
        Map<Integer, Double> links = new HashMap<>();
        for (int i = 0; node >= leaves && i < 1 + random.nextInt(4); i++) {
          links.put(random.nextInt(node), WEIGHTS[random.nextInt(WEIGHTS.length)]);
        }
        children.add(links);
      }
      return new Sums(leaves, children);
    }

    boolean isLeaf(int node) {
      return children.get(node).isEmpty();
    }

    /** The leaves that reach a node, each once. */
    Set<Integer> sources(int node) {
      if (isLeaf(node)) {
        return Set.of(node);
      }
      Set<Integer> sources = new HashSet<>();
      children.get(node).forEach((child, weight) -> sources.addAll(reached(child, weight)));
      return sources;
    }

    private Set<Integer> reached(int child, double weight) {
      return weight > 0.0 ? sources(child) : Set.of();
    }

    /** How often a node is reached from one below. */
    int paths(int from, int to) {
      if (from == to) {
        return 1;
      }
      return children.get(to).entrySet().stream()
          .filter(link -> link.getValue() > 0.0)
          .mapToInt(link -> paths(from, link.getKey()))
          .sum();
    }

    BigDecimal total(Set<Integer> sources) {
      return sources.stream()
          .map(leaf -> BigDecimal.valueOf(2).pow(leaf))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal totalOfPaths(int node) {
      BigDecimal total = BigDecimal.ZERO;
      for (int leaf = 0; leaf < leaves; leaf++) {
        total = total.add(total(Set.of(leaf)).multiply(BigDecimal.valueOf(paths(leaf, node))));
      }
      return total;
    }

    RollupResult rollUp(AggregationStrategy strategy, SharedKpis policy) {
      AlignmentGraphBuilder graph = AlignmentGraph.builder();
      RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
      Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
      for (int node = 0; node < children.size(); node++) {
        Kpi kpi = Scene.amount("n" + node).build();
        graph.add(kpi);
        children.get(node).forEach((child, weight) -> graph.align(id(child), kpi.id(), weight));
        if (isLeaf(node)) {
          measurements.put(kpi, Math.scalb(1.0, node));
        } else {
          rules.rule(kpi.id(), RollupRule.values(strategy));
        }
      }
      return RollupPlan.of(graph.build(), rules.build()).rollUp(measurements.build());
    }

    /** Of every second node that is no leaf the KPIs are counted; the others are means. */
    RollupResult count(SharedKpis policy) {
      AlignmentGraphBuilder graph = AlignmentGraph.builder();
      RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
      Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
      for (int node = 0; node < children.size(); node++) {
        NodeId id = nodeId(node);
        if (isLeaf(node)) {
          graph.add(Scene.amount(id.value()).build());
          measurements.put(id(node), 1.0);
        } else {
          graph.add(Objective.of(id.value(), id.value()));
          children.get(node).forEach((child, weight) -> graph.align(nodeId(child), id, weight));
        }
        if (isCounting(node)) {
          rules.rule(id, RollupRule.scores(AggregationStrategy.count()));
        }
      }
      return RollupPlan.of(graph.build(), rules.build()).rollUp(measurements.build());
    }

    boolean isCounting(int node) {
      return !isLeaf(node) && node % 2 == 0;
    }

    NodeId nodeId(int node) {
      return isLeaf(node) ? id(node) : ObjectiveId.of("n" + node);
    }

    static KpiId id(int node) {
      return KpiId.of("n" + node);
    }
  }

  @Property(tries = 1000)
  void once_anyGraph_isTheSumOfTheDifferentSources(@ForAll("graphs") Sums graph) {
    RollupResult result = graph.rollUp(AggregationStrategy.sum(), SharedKpis.once());

    for (int node = 0; node < graph.children().size(); node++) {
      BigDecimal expected = graph.total(graph.sources(node));
      assertThat(result.value(Sums.id(node)).orElse(0.0))
          .as("node %s of %s", node, graph)
          .isEqualTo(expected.doubleValue());
    }
  }

  @Property(tries = 1000)
  void once_anyGraph_countsTheDifferentSources(@ForAll("graphs") Sums graph) {
    RollupResult result = graph.count(SharedKpis.once());

    for (int node = 0; node < graph.children().size(); node++) {
      if (graph.isCounting(node)) {
        assertThat(result.score(graph.nodeId(node)))
            .as("node %s of %s", node, graph)
            .isEqualTo(Figure.of(graph.sources(node).size()));
      }
    }
  }

  @Property(tries = 1000)
  void allow_anyGraph_isTheSumOverAllPaths(@ForAll("graphs") Sums graph) {
    RollupResult result = graph.rollUp(AggregationStrategy.sum(), SharedKpis.allow());

    for (int node = 0; node < graph.children().size(); node++) {
      assertThat(result.value(Sums.id(node)).orElse(0.0))
          .as("node %s of %s", node, graph)
          .isEqualTo(graph.totalOfPaths(node).doubleValue());
    }
  }

  @Property(tries = 1000)
  void refuse_anyGraph_refusesExactlyWhatIsReachedTwice(@ForAll("graphs") Sums graph) {
    boolean isTwice = false;
    for (int from = 0; from < graph.children().size(); from++) {
      for (int to = 0; to < graph.children().size(); to++) {
        isTwice |= graph.paths(from, to) > 1;
      }
    }
    Throwable refused =
        catchThrowable(() -> graph.rollUp(AggregationStrategy.sum(), SharedKpis.refuse()));

    assertThat(refused instanceof InvalidPlanException).as("%s", graph).isEqualTo(isTwice);
  }

  @Property(tries = 500)
  void allow_anyGraph_listsPathsThatAreThere(@ForAll("graphs") Sums graph) {
    RollupPlan plan = graph.rollUp(AggregationStrategy.sum(), SharedKpis.allow()).plan();

    for (CountedTwice twice : plan.countedTwice()) {
      assertThat(twice.path()).isNotEqualTo(twice.otherPath());
      assertPath(graph, twice, twice.path());
      assertPath(graph, twice, twice.otherPath());
    }
  }

  private static void assertPath(Sums graph, CountedTwice twice, List<NodeId> path) {
    assertThat(path.get(0)).isEqualTo(twice.shared());
    assertThat(path.get(path.size() - 1)).isEqualTo(twice.sum());
    for (int i = 1; i < path.size(); i++) {
      Map<Integer, Double> below = graph.children().get(number(path.get(i)));
      assertThat(below.getOrDefault(number(path.get(i - 1)), 0.0)).isPositive();
    }
  }

  private static int number(NodeId id) {
    return Integer.parseInt(id.value().substring(1));
  }

  /** With all of a KPI at the parents that come first, nothing is counted twice. */
  @Property(tries = 500)
  void primaryParent_anyGraph_isTheSumOfTheDifferentSources(@ForAll("graphs") Sums graph) {
    Map<NodeId, NodeId> parents = new HashMap<>();
    for (int node = graph.children().size() - 1; node >= 0; node--) {
      int parent = node;
      graph
          .children()
          .get(node)
          .forEach(
              (child, weight) -> {
                if (weight > 0.0) {
                  parents.put(Sums.id(child), Sums.id(parent));
                }
              });
    }
    RollupResult result =
        graph.rollUp(AggregationStrategy.sum(), SharedKpis.primaryParent(parents));
    BigDecimal all = BigDecimal.ZERO;
    Set<Integer> sources = new HashSet<>();
    for (int node = 0; node < graph.children().size(); node++) {
      if (!parents.containsKey(Sums.id(node))) {
        all = all.add(new BigDecimal(result.value(Sums.id(node)).orElse(0.0)));
        sources.addAll(graph.sources(node));
      }
    }

    assertThat(all).as("%s", graph).isEqualByComparingTo(graph.total(sources));
  }

  @Property(tries = 500)
  void once_weightsAndPolicies_leaveMeansAlone(@ForAll("graphs") Sums graph) {
    RollupResult once = graph.rollUp(AggregationStrategy.weightedMean(), SharedKpis.once());
    RollupResult refuse = graph.rollUp(AggregationStrategy.weightedMean(), SharedKpis.refuse());

    for (int node = 0; node < graph.children().size(); node++) {
      Figure expected = refuse.value(Sums.id(node));
      assertThat(once.value(Sums.id(node))).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<Sums> graphs() {
    return Arbitraries.longs().withoutEdgeCases().map(Sums::of);
  }
}
