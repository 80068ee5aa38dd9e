package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which nodes add up what contributes to them, and through which others that goes on. */
final class SumsOfNodes {
  /*
   * An amount passes from a node to the one above where both add up values in the same way, and the
   * number of KPIs passes through every node that is not scored by itself. A source is where that
   * begins: a KPI that is measured, or has a value by any other rule.
   */
  private final AlignmentGraph graph;
  private final @Nullable RollupRule[] ruleOf;

  SumsOfNodes(AlignmentGraph graph, @Nullable RollupRule[] ruleOf) {
    this.graph = graph;
    this.ruleOf = ruleOf;
  }

  /** {@return whether any node adds up or counts} */
  boolean areAny() {
    return IntStream.range(0, ruleOf.length).anyMatch(node -> addsUp(node) || counts(node));
  }

  /** {@return whether a node adds up values, or the parts of ratios} */
  boolean addsUp(int node) {
    RollupRule rule = ruleOf[node];
    return rule != null && rule.basis() == Basis.VALUES && addsUp(rule);
  }

  private static boolean addsUp(RollupRule rule) {
    Set<Trait> traits = rule.strategy().traits();
    return traits.contains(Trait.ADDS_UP) || traits.contains(Trait.SUMS_PARTS);
  }

  /** {@return whether a node counts the KPIs behind its children} */
  boolean counts(int node) {
    RollupRule rule = ruleOf[node];
    return rule != null && rule.strategy().traits().contains(Trait.COUNTS_KPIS);
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

  /** {@return what is added up in a node, directly or through others, each once and ascending} */
  int[] sourcesOf(int node) {
    BitSet sources = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(node);
    while (!open.isEmpty()) {
      int next = open.pop();
      for (int i = 0; i < graph.contributorCount(next); i++) {
        int child = graph.contributor(next, i);
        if (graph.weight(next, i) > 0.0 && !seen.get(child)) {
          seen.set(child);
          if (passesTo(child, node)) {
            open.push(child);
          } else {
            sources.set(child);
          }
        }
      }
    }
    return sources.stream().toArray();
  }

  /** A count passes through whatever is not counted itself; a sum only through its like. */
  private boolean passesTo(int child, int top) {
    return counts(top) ? isCountedThrough(child) : passes(child, top);
  }
}
