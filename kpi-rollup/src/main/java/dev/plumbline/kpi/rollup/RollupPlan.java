package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.target.Status;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
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
   * them, from what stands in their rows. ruleOf[n] is null for a KPI that stands alone.
   */
  private static final Logger LOG = LoggerFactory.getLogger(RollupPlan.class);

  final AlignmentGraph graph;
  final @Nullable RollupRule[] ruleOf;
  final Needs needs;
  final Rows rows;

  private final double[] factorOf;
  private @Nullable Rollup rollup;
  private final RollupRules rules;
  private final ImmutableList<CountedTwice> countedTwice;

  private RollupPlan(
      AlignmentGraph graph,
      RollupRules rules,
      @Nullable RollupRule[] ruleOf,
      SumsOfNodes sums,
      SharedPaths shared) {
    this.graph = graph;
    this.rules = rules;
    this.ruleOf = ruleOf;
    this.needs = Needs.of(ruleOf);
    this.factorOf = factors();
    this.rows = Rows.of(graph, sums, rules.sharedKpis(), shared);
    this.countedTwice = countedTwice(rules.sharedKpis(), shared);
  }

  /** {@return what rolls up by this plan, prepared when it is asked for first} */
  private synchronized Rollup rollup() {
    if (rollup == null) {
      rollup = Rollup.of(this);
    }
    return rollup;
  }

  /** What is added up twice under the other policies is refused, or is taken once. */
  private static ImmutableList<CountedTwice> countedTwice(SharedKpis policy, SharedPaths shared) {
    ImmutableList.Builder<CountedTwice> twice = ImmutableList.builder();
    switch (policy.policy()) {
      case ALLOW -> twice.addAll(shared.inSums()).addAll(shared.inCounts());
      case REFUSE, ALLOCATE -> twice.addAll(shared.inCounts());
      case PRIMARY_PARENT ->
          shared.inCounts().stream()
              .filter(node -> !policy.shares().containsKey(node.shared()))
              .forEach(twice::add);
      case ONCE -> {}
    }
    return twice.build();
  }

  /**
   * {@return the plan for a graph and rules} Linear in the number of nodes and alignments; where
   * something is added up, also in the number of what lies between shared KPIs and where their
   * paths meet, and with {@link SharedKpis#once} in what is below the sums in which they do.
   *
   * @param graph what contributes to what
   * @param rules how
   * @throws InvalidPlanException if a rule is for a node that is not in the graph or to which
   *     nothing contributes, if values of unlike units, or of a nature that does not allow it,
   *     would be added up or averaged, if something would be counted twice, or if statuses do not
   *     fit; it names all of them
   */
  public static RollupPlan of(AlignmentGraph graph, RollupRules rules) {
    @Nullable RollupRule[] ruleOf = RulesOfNodes.of(graph, rules);
    SumsOfNodes sums = new SumsOfNodes(graph, ruleOf);
    SharedPaths shared = SharedPaths.of(graph, sums);
    PlanChecks.check(graph, rules, ruleOf, shared).orThrow(InvalidPlanException::new);
    return new RollupPlan(graph, rules, ruleOf, sums, shared);
  }

  private double[] factors() {
    double[] factors = new double[needs.parts() ? graph.size() : 0];
    for (int node = 0; node < factors.length; node++) {
      factors[node] =
          graph.node(node) instanceof Kpi kpi ? kpi.ratio().map(Ratio::factor).orElse(1.0) : 1.0;
    }
    return factors;
  }

  /** {@return what a ratio of a node is multiplied by; 1 where it states none, or nobody asks} */
  double factorOf(int node) {
    return factorOf.length == 0 ? 1.0 : factorOf[node];
  }

  /** {@return the statuses that a node may have, the worst first} */
  List<Status> scaleOf(int node) {
    return rules.gradingOf(graph.node(node).id()).statuses();
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
   * {@return what is added up or counted as often as there are paths, as the policy for shared KPIs
   * allows it: each with two of its paths}
   */
  public List<CountedTwice> countedTwice() {
    return countedTwice;
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
    return rollUp(measurements, Substitutes.none());
  }

  /**
   * {@return what comes of rolling measurements up, with something to take the place of what is
   * missing where a rule asks for it} Otherwise as {@link #rollUp(Measurements)}.
   *
   * @param measurements of one period
   * @param substitutes other series and earlier results
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResult rollUp(Measurements measurements, Substitutes substitutes) {
    return rollUp(measurements, substitutes, Workers.caller());
  }

  /**
   * {@return what comes of rolling measurements up, with the threads of a pool} The same bits, and
   * the same exception, as {@link #rollUp(Measurements)}.
   *
   * @param measurements of one period
   * @param pool whose threads share the work
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResult rollUp(Measurements measurements, ForkJoinPool pool) {
    return rollUp(measurements, Substitutes.none(), pool);
  }

  /**
   * {@return what comes of rolling measurements up, with the threads of a pool} The same bits, and
   * the same exception, as {@link #rollUp(Measurements, Substitutes)}, whatever the pool.
   *
   * <p>Nodes that do not depend on one another are shared out, those below first, where rules need
   * nothing but values and scores: by strategies of the library, with weights of alignments or
   * equal ones. Other plans, and levels of fewer than some 30,000 alignments, are left to the
   * caller, who would have to wait longer for the others.
   *
   * @param measurements of one period
   * @param substitutes other series and earlier results
   * @param pool whose threads share the work
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states; it names all of them
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResult rollUp(
      Measurements measurements, Substitutes substitutes, ForkJoinPool pool) {
    return rollUp(measurements, substitutes, Workers.of(pool));
  }

  RollupResult rollUp(Measurements measurements, Substitutes substitutes, Workers workers) {
    RollupResult result = rollup().rollUp(measurements, substitutes, workers);
    if (LOG.isDebugEnabled()) {
      LOG.debug("Rolled up {} over {}; {} not used", measurements, graph, result.unused().size());
    }
    return result;
  }

  /**
   * {@return what comes of rolling facts up: a result for each unit and period of theirs} Linear in
   * the number of nodes and alignments, times that of the slices.
   *
   * @param facts of any units and periods
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResults rollUp(Facts facts) {
    return rollUp(facts, slice -> Substitutes.none());
  }

  /**
   * {@return what comes of rolling facts up, with something to take the place of what is missing
   * where a rule asks for it} Otherwise as {@link #rollUp(Facts)}.
   *
   * @param facts of any units and periods
   * @param substitutes what may take the place in a unit and period
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResults rollUp(Facts facts, Function<? super Slice, Substitutes> substitutes) {
    return rollUp(facts, substitutes, Workers.caller());
  }

  /**
   * {@return what comes of rolling facts up, with the threads of a pool} The same bits, and the
   * same exception, as {@link #rollUp(Facts)}.
   *
   * @param facts of any units and periods
   * @param pool whose threads share the work
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResults rollUp(Facts facts, ForkJoinPool pool) {
    return rollUp(facts, slice -> Substitutes.none(), pool);
  }

  /**
   * {@return what comes of rolling facts up, with the threads of a pool} The same bits, and the
   * same exception, as {@link #rollUp(Facts, Function)}, whatever the pool. Slices are shared out,
   * whatever the rules; if there are fewer than threads, the nodes of each slice.
   *
   * @param facts of any units and periods
   * @param substitutes what may take the place in a unit and period; asked in the thread of the
   *     caller
   * @param pool whose threads share the work
   * @throws dev.plumbline.kpi.measure.InvalidMeasurementsException if a ratio was measured with
   *     another factor than its KPI states
   * @throws StrategyFailedException if a strategy throws an exception
   * @throws ScoringFailedException if a scoring throws an exception
   */
  public RollupResults rollUp(
      Facts facts, Function<? super Slice, Substitutes> substitutes, ForkJoinPool pool) {
    return rollUp(facts, substitutes, Workers.of(pool));
  }

  RollupResults rollUp(
      Facts facts, Function<? super Slice, Substitutes> substitutes, Workers workers) {
    RollupResults results = rollup().rollUp(facts, substitutes, workers);
    LOG.debug("Rolled up {} over {}", facts, graph);
    return results;
  }

  /** {@return the size of the graph, and the rules} */
  @Override
  public String toString() {
    return graph + "; " + rules;
  }
}
