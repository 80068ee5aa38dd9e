package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rows.WeightedRows;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which nodes add up what contributes to them, and through which others that goes on. */
final class SumsOfNodes {
  /*
   * An amount passes from a node to the one above where both add up values in the same way, and the
   * number of KPIs passes through every node that is not scored by itself. A source is where that
   * begins: a KPI that is measured, or has a value by any other rule.
   */
  private static final int FIRST_ROOM = 16;

  private final AlignmentGraph graph;
  private final @Nullable RollupRule[] ruleOf;
  private final BitSet adding = new BitSet();
  private final BitSet counting = new BitSet();

  @SuppressWarnings("ReferenceEquality") // only saves time
  SumsOfNodes(AlignmentGraph graph, @Nullable RollupRule[] ruleOf) {
    this.graph = graph;
    this.ruleOf = ruleOf;
    RollupRule last = null;
    boolean adds = false;
    boolean counts = false;
    for (int node = 0; node < ruleOf.length; node++) {
      RollupRule rule = ruleOf[node];
      if (rule != null && rule != last) { // most nodes have the rule of the one before
        Set<Trait> traits = rule.strategy().traits();
        adds = rule.basis() == Basis.VALUES && addsUp(traits);
        counts = traits.contains(Trait.COUNTS_KPIS);
        last = rule;
      }
      if (rule != null && adds) {
        adding.set(node);
      }
      if (rule != null && counts) {
        counting.set(node);
      }
    }
  }

  private static boolean addsUp(Set<Trait> traits) {
    return traits.contains(Trait.ADDS_UP) || traits.contains(Trait.SUMS_PARTS);
  }

  /** {@return whether any node adds up or counts} */
  boolean areAny() {
    return !adding.isEmpty() || !counting.isEmpty();
  }

  /** {@return whether a node adds up values, or the parts of ratios} */
  boolean addsUp(int node) {
    return adding.get(node);
  }

  /** {@return whether a node counts the KPIs behind its children} */
  boolean counts(int node) {
    return counting.get(node);
  }

  /** {@return whether what a child has goes on to what a node has, as a part of it} */
  boolean passes(int child, int node) {
    RollupRule rule = ruleOf[child];
    RollupRule above = ruleOf[node];
    if (rule == null || above == null) {
      return false;
    }
    return addsUp(node)
        ? rule.basis() == Basis.VALUES && rule.strategy().equals(above.strategy())
        : counts(node) && isCountedThrough(child);
  }

  /** {@return whether not the node is counted, but what is behind it} */
  boolean isCountedThrough(int node) {
    RollupRule rule = ruleOf[node];
    return rule != null && (rule.basis() == Basis.SCORES || !(graph.node(node) instanceof Kpi));
  }

  /**
   * {@return what is added up in a node, directly or through others, each once and ascending}
   * Linear in what is below, but for putting it in order.
   *
   * @param seenFrom scratch: for each node, the node + 1 from which it was last seen; starts with 0
   */
  int[] sourcesOf(int node, int[] seenFrom) {
    WeightedRows rows = graph.rows();
    int[] found = new int[FIRST_ROOM];
    int[] open = new int[FIRST_ROOM];
    int sources = 0;
    int depth = 1;
    open[0] = node;
    while (depth > 0) {
      int next = open[--depth];
      for (int i = rows.first[next]; i < rows.first[next + 1]; i++) {
        int child = rows.column[i];
        if (rows.weight[i] > 0.0 && seenFrom[child] != node + 1) {
          seenFrom[child] = node + 1;
          if (passesTo(child, node)) {
            open = withRoom(open, depth);
            open[depth++] = child;
          } else {
            found = withRoom(found, sources);
            found[sources++] = child;
          }
        }
      }
    }
    int[] ascending = Arrays.copyOf(found, sources);
    Arrays.sort(ascending);
    return ascending;
  }

  private static int[] withRoom(int[] items, int count) {
    return count < items.length ? items : Arrays.copyOf(items, 2 * count);
  }

  /** A count passes through whatever is not counted itself; a sum only through its like. */
  private boolean passesTo(int child, int top) {
    return counts(top) ? isCountedThrough(child) : passes(child, top);
  }
}
