package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An alignment graph and rules, compiled so that measurements are rolled up in one pass.
 *
 * <pre>{@code
 * RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
 * RollupResult march = plan.rollUp(measurementsOfMarch);
 * }</pre>
 *
 * <p>Make it once and use it for every period. Immutable and safe for use by several threads.
 */
public final class RollupPlan {
  /*
   * Nodes are numbered so that every child precedes its parents: one forward pass computes all of
   * them. The children of node n are childOf[firstChild[n]] .. childOf[firstChild[n + 1] - 1], with
   * weightOf in parallel. ruleOf[n] is null for a KPI that stands alone.
   */
  private static final Logger LOG = LoggerFactory.getLogger(RollupPlan.class);

  final AlignmentGraph graph;
  final int[] firstChild;
  final int[] childOf;
  final double[] weightOf;
  final @Nullable RollupRule[] ruleOf;
  final int mostChildren;
  final boolean countsKpis;

  private final RollupRules rules;

  private RollupPlan(AlignmentGraph graph, RollupRules rules) {
    int size = graph.size();
    this.graph = graph;
    this.rules = rules;
    this.firstChild = new int[size + 1];
    this.childOf = new int[graph.alignmentCount()];
    this.weightOf = new double[graph.alignmentCount()];
    this.ruleOf = new @Nullable RollupRule[size];
    int most = 0;
    boolean counts = false;
    for (int node = 0; node < size; node++) {
      int count = graph.contributorCount(node);
      int first = firstChild[node];
      for (int i = 0; i < count; i++) {
        childOf[first + i] = graph.contributor(node, i);
        weightOf[first + i] = graph.weight(node, i);
      }
      firstChild[node + 1] = first + count;
      most = Math.max(most, count);
      RollupRule rule = rule(rules, graph.node(node).id());
      ruleOf[node] = rule;
      counts |= rule != null && rule.strategy().traits().contains(Trait.COUNTS_KPIS);
    }
    this.mostChildren = most;
    this.countsKpis = counts;
  }

  private static @Nullable RollupRule rule(RollupRules rules, NodeId id) {
    return id instanceof ObjectiveId objective
        ? rules.ruleOf(objective)
        : rules.ruleOf((KpiId) id).orElse(null);
  }

  /**
   * {@return the plan for a graph and rules} Linear in the number of nodes and alignments.
   *
   * @param graph what contributes to what
   * @param rules how
   * @throws InvalidPlanException if a rule is for a node that is not in the graph or to which
   *     nothing contributes, or if values of unlike units, or of a nature that does not allow it,
   *     would be added up or averaged; it names all of them
   */
  public static RollupPlan of(AlignmentGraph graph, RollupRules rules) {
    PlanChecks.check(graph, rules).orThrow(InvalidPlanException::new);
    return new RollupPlan(graph, rules);
  }

  /** {@return the graph} */
  public AlignmentGraph graph() {
    return graph;
  }

  /** {@return the rules} */
  public RollupRules rules() {
    return rules;
  }

  /**
   * {@return the rule of a node; nothing for a KPI that stands alone}
   *
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if there is no such node
   */
  public Optional<RollupRule> ruleOf(NodeId node) {
    return Optional.ofNullable(ruleOf[graph.number(node)]);
  }

  /**
   * {@return what comes of rolling measurements up} Linear in the number of nodes and alignments,
   * without recursion; each node is computed once.
   *
   * <p>Targets are those of the period of the measurements. Measurements of KPIs that are not in
   * the graph, or that have a rule to roll up values, are not used: {@link RollupResult#unused}
   * lists them.
   *
   * @param measurements of one period
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResult rollUp(Measurements measurements) {
    RatioChecks.check(graph, measurements);
    RollupResult result = new ForwardPass(this, measurements).run();
    if (LOG.isDebugEnabled()) {
      LOG.debug("Rolled up {} over {}; {} not used", measurements, graph, result.unused().size());
    }
    return result;
  }

  /** {@return the size of the graph, and the rules} */
  @Override
  public String toString() {
    return graph + "; " + rules;
  }
}
