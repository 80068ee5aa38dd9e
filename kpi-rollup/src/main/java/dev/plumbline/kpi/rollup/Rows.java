package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.SharedKpis;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each node is computed from: its children, or all that is added up in it, taken once. */
final class Rows {
  /*
   * The children of node n are childOf[firstChild[n]] .. childOf[firstChild[n + 1] - 1], with weightOf
   * in parallel, and shareOf where shared KPIs are allocated (null if none is). Links in uncounted
   * lead from a KPI that is counted at another parent. In a row that takes shared KPIs once stand the
   * KPIs at the far end, each with weight 1.
   */
  final int[] firstChild;
  final int[] childOf;
  final double[] weightOf;
  final double @Nullable [] shareOf;
  final int mostChildren;
  private final BitSet uncounted;

  private Rows(
      int[] firstChild,
      int[] childOf,
      double[] weightOf,
      double @Nullable [] shareOf,
      BitSet uncounted) {
    this.firstChild = firstChild;
    this.childOf = childOf;
    this.weightOf = weightOf;
    this.shareOf = shareOf;
    this.uncounted = uncounted;
    int most = 0;
    for (int node = 0; node + 1 < firstChild.length; node++) {
      most = Math.max(most, firstChild[node + 1] - firstChild[node]);
    }
    this.mostChildren = most;
  }

  static Rows of(AlignmentGraph graph, SumsOfNodes sums, SharedKpis shared, SharedPaths paths) {
    return switch (shared.policy()) {
      case ONCE -> flattened(graph, sums, paths);
      case ALLOCATE, PRIMARY_PARENT -> allocated(graph, sums, shared);
      case REFUSE, ALLOW -> plain(graph);
    };
  }

  /** {@return how many children stand in the row of a node} */
  int length(int node) {
    return firstChild[node + 1] - firstChild[node];
  }

  /** {@return whether the KPIs behind a child are counted among those behind its parent} */
  boolean counts(int link) {
    return !uncounted.get(link);
  }

  /** {@return whether all that a child has goes along a link, and not a share of it} */
  boolean isWhole(int link) {
    return shareOf == null || shareOf[link] == 1.0;
  }

  private static Rows plain(AlignmentGraph graph) {
    int[] firstChild = new int[graph.size() + 1];
    int[] childOf = new int[graph.alignmentCount()];
    double[] weightOf = new double[graph.alignmentCount()];
    for (int node = 0; node < graph.size(); node++) {
      int count = graph.contributorCount(node);
      int first = firstChild[node];
      for (int i = 0; i < count; i++) {
        childOf[first + i] = graph.contributor(node, i);
        weightOf[first + i] = graph.weight(node, i);
      }
      firstChild[node + 1] = first + count;
    }
    return new Rows(firstChild, childOf, weightOf, null, new BitSet());
  }

  private static Rows flattened(AlignmentGraph graph, SumsOfNodes sums, SharedPaths paths) {
    Rows plain = plain(graph);
    Map<Integer, int[]> sourcesOf = new HashMap<>();
    int[] firstChild = new int[graph.size() + 1];
    for (int node = 0; node < graph.size(); node++) {
      int count = plain.length(node);
      if (paths.meetAt(node)) {
        int[] sources = sums.sourcesOf(node);
        sourcesOf.put(node, sources);
        count = sources.length;
      }
      firstChild[node + 1] = Math.addExact(firstChild[node], count);
    }
    return sourcesOf.isEmpty() ? plain : joined(plain, sourcesOf, firstChild);
  }

  /** Puts sources in the place of the children of some nodes. */
  private static Rows joined(Rows plain, Map<Integer, int[]> sourcesOf, int[] firstChild) {
    int last = firstChild.length - 1;
    int[] childOf = new int[firstChild[last]];
    double[] weightOf = new double[childOf.length];
    for (int node = 0; node < last; node++) {
      int first = firstChild[node];
      int count = firstChild[node + 1] - first;
      int[] sources = sourcesOf.get(node);
      if (sources == null) {
        System.arraycopy(plain.childOf, plain.firstChild[node], childOf, first, count);
        System.arraycopy(plain.weightOf, plain.firstChild[node], weightOf, first, count);
      } else {
        System.arraycopy(sources, 0, childOf, first, count);
        Arrays.fill(weightOf, first, first + count, 1.0);
      }
    }
    return new Rows(firstChild, childOf, weightOf, null, new BitSet());
  }

  /**
   * A share of 0 makes a weight of 0: shown, not contributing. So does a sum to which the shares
   * leave nothing, in the sums above it: it is not missing there.
   */
  private static Rows allocated(AlignmentGraph graph, SumsOfNodes sums, SharedKpis shared) {
    Rows rows = plain(graph);
    double[] shareOf = new double[rows.childOf.length];
    BitSet uncounted = new BitSet();
    BitSet emptied = new BitSet();
    boolean ofCounts = shared.policy() == SharedKpis.Policy.PRIMARY_PARENT;
    for (int node = 0; node < graph.size(); node++) {
      boolean isSum = sums.addsUp(node);
      boolean isConcerned = isSum || (ofCounts && sums.counts(node));
      boolean hadWeight = rows.hasWeight(node);
      for (int i = rows.firstChild[node]; i < rows.firstChild[node + 1]; i++) {
        double share = share(graph.node(rows.childOf[i]).id(), graph.node(node).id(), shared);
        shareOf[i] = isConcerned ? share : 1.0;
        boolean isEmpty = shareOf[i] == 0.0 || (isSum && emptied.get(rows.childOf[i]));
        rows.weightOf[i] = isEmpty ? 0.0 : rows.weightOf[i];
        uncounted.set(i, ofCounts && share == 0.0);
      }
      emptied.set(node, isSum && hadWeight && !rows.hasWeight(node));
    }
    return new Rows(rows.firstChild, rows.childOf, rows.weightOf, shareOf, uncounted);
  }

  private boolean hasWeight(int node) {
    for (int i = firstChild[node]; i < firstChild[node + 1]; i++) {
      if (weightOf[i] > 0.0) {
        return true;
      }
    }
    return false;
  }

  private static double share(NodeId child, NodeId parent, SharedKpis shared) {
    Map<NodeId, Double> shares = shared.shares().get(child);
    return shares == null ? 1.0 : shares.getOrDefault(parent, 0.0);
  }
}
