package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rows.WeightedRows;
import dev.plumbline.kpi.strategy.SharedKpis;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each node is computed from: its children, or all that is added up in it, taken once. */
final class Rows {
  /*
   * The children of node n are childOf[firstChild[n]] .. childOf[firstChild[n + 1] - 1], with weightOf
   * in parallel, and shareOf where shared KPIs are allocated (null if none is). Links in uncounted
   * lead from a KPI that is counted at another parent. In a row that takes shared KPIs once stand the
   * KPIs at the far end, each with weight 1.
   *
   * The arrays are those of the graph wherever a row is what stands there: they are never written.
   */
  final int[] firstChild;
  final int[] childOf;
  final double[] weightOf;
  final double @Nullable [] shareOf;
  final int mostChildren;
  private final BitSet uncounted;

  private final WeightedRows links;

  private Rows(WeightedRows links, double @Nullable [] shareOf, BitSet uncounted) {
    this.links = links;
    this.firstChild = links.first;
    this.childOf = links.column;
    this.weightOf = links.weight;
    this.shareOf = shareOf;
    this.uncounted = uncounted;
    int most = 0;
    for (int node = 0; node < links.size(); node++) {
      most = Math.max(most, links.length(node));
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
    return links.length(node);
  }

  /**
   * {@return whether the children of a node have consecutive numbers, so that they can be read in
   * place, from childOf[firstChild[node]] on} In a tree all have, whatever its shape. A node
   * without children does not count.
   */
  boolean isInPlace(int node) {
    return links.isInPlace(node);
  }

  /** {@return whether the KPIs behind a child are counted among those behind its parent} */
  boolean counts(int link) {
    return !uncounted.get(link);
  }

  /** {@return whether all that a child has goes along a link, and not a share of it} */
  boolean isWhole(int link) {
    return shareOf == null || shareOf[link] == 1.0;
  }

  /** {@return whether all but the child is the same of a link as of one of other rows} */
  boolean isAlike(int link, Rows others, int other) {
    return weightOf[link] == others.weightOf[other]
        && (shareOf == null ? 1.0 : shareOf[link])
            == (others.shareOf == null ? 1.0 : others.shareOf[other])
        && counts(link) == others.counts(other);
  }

  private static Rows plain(AlignmentGraph graph) {
    return new Rows(graph.rows(), null, new BitSet());
  }

  private static Rows flattened(AlignmentGraph graph, SumsOfNodes sums, SharedPaths paths) {
    if (!paths.meetAnywhere()) {
      return plain(graph);
    }
    WeightedRows links = graph.rows();
    int[] @Nullable [] sourcesOf = new int[graph.size()][];
    int[] seenFrom = new int[graph.size()];
    int[] firstChild = new int[graph.size() + 1];
    for (int node = 0; node < graph.size(); node++) {
      int count = links.length(node);
      if (paths.meetAt(node)) {
        int[] sources = sums.sourcesOf(node, seenFrom);
        sourcesOf[node] = sources;
        count = sources.length;
      }
      firstChild[node + 1] = Math.addExact(firstChild[node], count);
    }
    return joined(links, sourcesOf, firstChild);
  }

  /** Puts sources in the place of the children of some nodes. */
  private static Rows joined(WeightedRows links, int[] @Nullable [] sourcesOf, int[] firstChild) {
    int last = firstChild.length - 1;
    int[] childOf = new int[firstChild[last]];
    double[] weightOf = new double[childOf.length];
    for (int node = 0; node < last; node++) {
      int first = firstChild[node];
      int count = firstChild[node + 1] - first;
      int[] sources = sourcesOf[node];
      if (sources == null) {
        System.arraycopy(links.column, links.first[node], childOf, first, count);
        System.arraycopy(links.weight, links.first[node], weightOf, first, count);
      } else {
        System.arraycopy(sources, 0, childOf, first, count);
        Arrays.fill(weightOf, first, first + count, 1.0);
      }
    }
    return new Rows(WeightedRows.of(firstChild, childOf, weightOf), null, new BitSet());
  }

  /**
   * A share of 0 makes a weight of 0: shown, not contributing. So does a sum to which the shares
   * leave nothing, in the sums above it: it is not missing there.
   */
  private static Rows allocated(AlignmentGraph graph, SumsOfNodes sums, SharedKpis shared) {
    WeightedRows links = graph.rows();
    double[] weightOf = links.weight.clone();
    double[] shareOf = new double[weightOf.length];
    BitSet uncounted = new BitSet();
    BitSet emptied = new BitSet();
    boolean ofCounts = shared.policy() == SharedKpis.Policy.PRIMARY_PARENT;
    for (int node = 0; node < graph.size(); node++) {
      boolean isSum = sums.addsUp(node);
      boolean isConcerned = isSum || (ofCounts && sums.counts(node));
      boolean hasWeight = false;
      boolean hadWeight = false;
      for (int i = links.first[node]; i < links.first[node + 1]; i++) {
        int child = links.column[i];
        double share = share(graph.node(child).id(), graph.node(node).id(), shared);
        shareOf[i] = isConcerned ? share : 1.0;
        hadWeight |= weightOf[i] > 0.0;
        if (shareOf[i] == 0.0 || (isSum && emptied.get(child))) {
          weightOf[i] = 0.0;
        }
        hasWeight |= weightOf[i] > 0.0;
        uncounted.set(i, ofCounts && share == 0.0);
      }
      emptied.set(node, isSum && hadWeight && !hasWeight);
    }
    return new Rows(WeightedRows.of(links.first, links.column, weightOf), shareOf, uncounted);
  }

  private static double share(NodeId child, NodeId parent, SharedKpis shared) {
    Map<NodeId, Double> shares = shared.shares().get(child);
    return shares == null ? 1.0 : shares.getOrDefault(parent, 0.0);
  }
}
