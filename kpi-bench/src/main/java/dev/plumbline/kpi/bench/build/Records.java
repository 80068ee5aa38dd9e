package dev.plumbline.kpi.bench.build;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.HashMap;
import java.util.Map;

/**
 * Definitions as they come from outside: records of a node, the id of what it serves, and a weight,
 * in an order by chance. The id of what is served is a string of its own, as it would be after
 * reading a file.
 */
public final class Records {
  private static final Period MARCH = Period.month(2026, 3);

  private final AlignmentNode[] nodes;
  private final NodeId[] served;
  private final double[] weights;
  private final RollupRules rules;
  private final Measurements measurements;

  private Records(
      AlignmentNode[] nodes,
      NodeId[] served,
      double[] weights,
      RollupRules rules,
      Measurements measurements) {
    this.nodes = nodes;
    this.served = served;
    this.weights = weights;
    this.rules = rules;
    this.measurements = measurements;
  }

  /**
   * {@return the records of a tree}
   *
   * @param problem one in which nothing is shared
   * @param inner what the nodes above the leaves are
   * @throws IllegalArgumentException if a leaf is shared
   */
  public static Records of(Problem problem, Inner inner) {
    Network network = problem.network();
    if (network.links() != network.size() - 1) {
      throw new IllegalArgumentException(
          "The %s is no tree. Records have one parent each.".formatted(network));
    }
    int[] order = problem.order();
    AlignmentNode[] nodes = new AlignmentNode[network.size()];
    NodeId[] served = new NodeId[network.size()];
    double[] weights = new double[network.size()];
    Measurements.Builder measurements = Measurements.builder(MARCH);
    RollupRules.Builder rules = RollupRules.builder();
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      int parent = Math.max(network.parent(node), 0);
      boolean isLeaf = node >= network.inner();
      nodes[i] = isLeaf ? leaf(problem.id(node)) : inner.node(problem.id(node));
      served[i] = inner.id(String.valueOf(problem.id(parent).toCharArray()));
      weights[i] = node == 0 ? 0.0 : network.weight(node - 1);
      if (isLeaf) {
        measurements.put((Kpi) nodes[i], problem.cell(node, 0));
      } else {
        inner.addRule(nodes[i].id(), rules);
      }
    }
    return new Records(nodes, served, weights, rules.build(), measurements.build());
  }

  private static Kpi leaf(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .nature(Nature.ADDITIVE)
        .target(Target.attainment(500.0).in(Period.year(2026)))
        .build();
  }

  /** What the nodes above the leaves are. */
  public enum Inner {
    /** Objectives: the standard rules roll up scores. */
    OBJECTIVES {
      @Override
      AlignmentNode node(String id) {
        return Objective.of(id, "An objective");
      }

      @Override
      NodeId id(String id) {
        return ObjectiveId.of(id);
      }

      @Override
      void addRule(NodeId node, RollupRules.Builder rules) {}
    },
    /** KPIs, each with a rule of its own, which sums values. */
    KPIS {
      @Override
      AlignmentNode node(String id) {
        return leaf(id);
      }

      @Override
      NodeId id(String id) {
        return KpiId.of(id);
      }

      @Override
      void addRule(NodeId node, RollupRules.Builder rules) {
        rules.rule(node, RollupRule.values(AggregationStrategy.sum()));
      }
    };

    abstract AlignmentNode node(String id);

    abstract NodeId id(String id);

    abstract void addRule(NodeId node, RollupRules.Builder rules);
  }

  /** {@return the graph} */
  public AlignmentGraph graph() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (AlignmentNode node : nodes) {
      graph.add(node);
    }
    for (int i = 0; i < nodes.length; i++) {
      if (!nodes[i].id().equals(served[i])) {
        graph.align(nodes[i].id(), served[i], weights[i]);
      }
    }
    return graph.build();
  }

  /** {@return the plan, of a graph built anew} */
  public RollupPlan plan() {
    return RollupPlan.of(graph(), rules);
  }

  /** {@return a value for each leaf} */
  public Measurements measurements() {
    return measurements;
  }

  /** {@return the definitions: a copy} */
  public AlignmentNode[] definitions() {
    return nodes.clone();
  }

  /** {@return the position of each definition by its id, in a map filled anew: the floor} */
  public Map<String, Integer> map() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      map.put(nodes[i].id().value(), i);
    }
    return map;
  }

  /** {@return the number of records} */
  @Override
  public String toString() {
    return nodes.length + " records";
  }
}
