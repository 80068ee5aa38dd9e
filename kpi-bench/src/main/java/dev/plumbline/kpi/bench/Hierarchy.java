package dev.plumbline.kpi.bench;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A tree of KPIs with a value for each leaf and a weight for each alignment. Values are rolled up
 * in it, all by one strategy.
 *
 * <pre>{@code
 * Hierarchy small = Workload.SMALL.hierarchy(Numbers.ORDINARY);
 * RollupResult result = small.plan(AggregationStrategy.sum()).rollUp(small.measurements());
 * result.value(Hierarchy.id(0));
 * }</pre>
 */
public final class Hierarchy {
  private static final Period PERIOD = Period.year(2026);
  private static final Ratio RATIO = Ratio.of("part", "whole");

  private final Tree tree;
  private final double[] values;
  private final double[] weights;
  private final BitSet missing;

  private Hierarchy(Tree tree, double[] values, double[] weights, BitSet missing) {
    this.tree = tree;
    this.values = values;
    this.weights = weights;
    this.missing = missing;
  }

  /**
   * {@return a tree with numbers; nothing is missing}
   *
   * @param tree the shape
   * @param numbers what values and weights look like
   * @param seed the same gives the same numbers
   */
  public static Hierarchy of(Tree tree, Numbers numbers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = numbers.values(tree.size(), random);
    double[] weights = numbers.weights(tree.size(), random);
    return new Hierarchy(tree, values, weights, new BitSet());
  }

  /**
   * {@return the same, but some leaves were not measured}
   *
   * @param share how many, about, from 0 to 1
   * @param random decides which
   */
  public Hierarchy withMissing(double share, SplittableRandom random) {
    BitSet chosen = new BitSet();
    IntStream.range(0, tree.size())
        .filter(node -> tree.isLeaf(node) && random.nextDouble() < share)
        .forEach(chosen::set);
    return new Hierarchy(tree, values, weights, chosen);
  }

  /**
   * {@return the id of a node's KPI}
   *
   * @param node its number in the tree
   */
  public static KpiId id(int node) {
    return KpiId.of("n" + node);
  }

  /** {@return the shape} */
  public Tree tree() {
    return tree;
  }

  /**
   * {@return what is measured at a leaf, unless it is missing}
   *
   * @param leaf its number in the tree
   */
  public double value(int leaf) {
    return values[leaf];
  }

  /**
   * {@return with which weight a node contributes to the one above}
   *
   * @param node its number in the tree
   */
  public double weight(int node) {
    return weights[node];
  }

  /**
   * {@return whether a leaf was measured}
   *
   * @param node its number in the tree
   */
  public boolean isMeasured(int node) {
    return tree.isLeaf(node) && !missing.get(node);
  }

  /**
   * {@return the plan by which values are rolled up}
   *
   * @param strategy at every node that is not a leaf
   */
  public RollupPlan plan(AggregationStrategy strategy) {
    boolean ofRatios = strategy.traits().contains(Trait.SUMS_PARTS);
    return RollupPlan.of(graph(ofRatios), rules(RollupRule.values(strategy)));
  }

  private AlignmentGraph graph(boolean ofRatios) {
    Kpi[] kpis = new Kpi[tree.size()];
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int node = 0; node < kpis.length; node++) {
      kpis[node] = kpi(node, ofRatios);
      if (node > 0) {
        graph.align(kpis[node], kpis[tree.parent(node)], weights[node]);
      }
    }
    return graph.build();
  }

  private static Kpi kpi(int node, boolean isRatio) {
    Kpi.Builder kpi = Kpi.builder(id(node).value()).direction(Direction.HIGHER_IS_BETTER);
    return isRatio ? kpi.ratio(RATIO).build() : kpi.nature(Nature.ADDITIVE).build();
  }

  private RollupRules rules(RollupRule rule) {
    RollupRules.Builder rules = RollupRules.builder();
    for (int node = 0; node < tree.size(); node++) {
      if (!tree.isLeaf(node)) {
        rules.rule(id(node), rule);
      }
    }
    return rules.build();
  }

  /** {@return the values of the leaves, those that are not missing} */
  public Measurements measurements() {
    Measurements.Builder measurements = Measurements.builder(PERIOD);
    for (int node = 0; node < tree.size(); node++) {
      if (isMeasured(node)) {
        measurements.put(id(node), values[node]);
      }
    }
    return measurements.build();
  }

  /** {@return the leaves as ratios: their values by their weights} */
  public Measurements ratios() {
    Measurements.Builder measurements = Measurements.builder(PERIOD);
    for (int node = 0; node < tree.size(); node++) {
      if (isMeasured(node)) {
        measurements.putRatio(id(node), values[node], weights[node]);
      }
    }
    return measurements.build();
  }

  /** {@return the number of nodes} */
  @Override
  public String toString() {
    return "hierarchy over a %s".formatted(tree);
  }
}
