package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.rows.WeightedRows;
import dev.plumbline.kpi.value.PlainText;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How KPIs and objectives are aligned: which contributes to which, and how much.
 *
 * <p>A link leads from what contributes to what it serves: from the KPI of a team to its objective,
 * from there to the objective of the department, and on to the organisation. A node may serve
 * several others. There is no cycle, by construction.
 *
 * <pre>{@code
 * AlignmentGraph graph = AlignmentGraph.builder()
 *     .align(churn, retain, 0.6)
 *     .align(nps, retain, 0.4)
 *     .align(retain, growth)
 *     .build();
 * }</pre>
 *
 * <p>Beside these alignments there are relations: what depends on what, and what conflicts with
 * what. They have no weight, may form cycles, and change no score.
 *
 * <p>A graph is what holds at one time. Links that come and go are kept in an {@link
 * AlignmentHistory}, which tells the graph at a date.
 *
 * <p>For calculations nodes are also known by number, 0 to {@link #size} - 1, every contributor
 * before what it serves, so that one pass upwards computes all of them without recursion.
 *
 * <p>Immutable and safe for use by several threads. Lookups by id take constant time. Two graphs
 * are equal if they have equal nodes, alignments and relations, in whatever order these were added;
 * the numbers of the nodes, and the order of {@link #contributorsOf} and the like, follow that
 * order and are no part of it.
 */
public final class AlignmentGraph {
  /*
   * Nodes are numbered so that every contributor precedes what it serves, and the contributors of a
   * node that serve nothing else lie side by side, in the order in which they were aligned. Row n of
   * `contributors` holds the numbers of what contributes to node n; an alignment is known by its
   * position there. `weights` has its weight, and `contributors.link` its place in the order in which
   * the alignments were made; `components` has those that are of that kind. What is in `related` is
   * no part of this: nothing is rolled up along it.
   *
   * Ids are not sorted in again: `index` knows them by the order in which nodes were added, and the
   * node that was added as the i-th has the number numberOf[i]. The index is shared with builders.
   * What kind of id a text is, `objectives` tells: to look at the node would fetch much more memory.
   */
  private static final int ROOM_FOR_MORE = 16; // a small edit then copies nothing again

  private final ImmutableList<AlignmentNode> nodes;
  private final IdIndex index;
  private final int[] numberOf;
  final CompressedRows contributors;
  final double[] weights;
  private final BitSet components;
  private final BitSet objectives;
  private final Related related;
  private final WeightedRows rows;

  /** Made when it is asked for. Made twice by two threads at once, it is the same. */
  private @Nullable CompressedRows served;

  /** The same holds of this. */
  private @Nullable Totals totals;

  AlignmentGraph(
      ImmutableList<AlignmentNode> nodes,
      IdIndex index,
      int[] numberOf,
      CompressedRows contributors,
      double[] weights,
      BitSet components,
      Related related) {
    this.nodes = nodes;
    this.index = index;
    this.numberOf = numberOf;
    this.contributors = contributors;
    this.weights = weights;
    this.components = components;
    this.related = related;
    this.objectives = objectives(nodes);
    this.rows = WeightedRows.of(contributors.first, contributors.column, weights);
  }

  private static BitSet objectives(List<AlignmentNode> nodes) {
    BitSet objectives = new BitSet(nodes.size());
    for (int number = 0; number < nodes.size(); number++) {
      objectives.set(number, nodes.get(number) instanceof Objective);
    }
    return objectives;
  }

  /** {@return a builder} */
  public static AlignmentGraphBuilder builder() {
    return new AlignmentGraphBuilder();
  }

  /** {@return the number of nodes} */
  public int size() {
    return nodes.size();
  }

  /** {@return the number of alignments} */
  public int alignmentCount() {
    return weights.length;
  }

  /** {@return the nodes by number: every contributor before what it serves} */
  public List<AlignmentNode> nodes() {
    return nodes;
  }

  /** {@return the KPIs, by number} Linear. */
  public List<Kpi> kpis() {
    return select(Kpi.class, number -> true);
  }

  /** {@return the objectives, by number} Linear. */
  public List<Objective> objectives() {
    return select(Objective.class, number -> true);
  }

  /** {@return the nodes that serve no other, by number} Linear. */
  public List<AlignmentNode> roots() {
    return select(AlignmentNode.class, number -> served().length(number) == 0);
  }

  /** {@return the nodes to which nothing contributes, by number} Linear. */
  public List<AlignmentNode> leaves() {
    return select(AlignmentNode.class, number -> contributors.length(number) == 0);
  }

  private <T extends AlignmentNode> List<T> select(Class<T> type, IntPredicate chosen) {
    return IntStream.range(0, size())
        .filter(number -> type.isInstance(nodes.get(number)) && chosen.test(number))
        .mapToObj(number -> type.cast(nodes.get(number)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return whether there is a node with this id}
   *
   * @param id of a KPI or an objective
   */
  public boolean contains(NodeId id) {
    int position = index.position(id.value());
    return position != IdIndex.NONE && isOfKind(id, numberOf[position]);
  }

  /**
   * {@return the node with this id}
   *
   * @param id of a KPI or an objective
   * @throws IllegalArgumentException if there is none
   */
  public AlignmentNode node(NodeId id) {
    return nodes.get(number(id));
  }

  /**
   * {@return the alignments of what contributes to a node, in the order in which they were made}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Alignment> contributorsOf(NodeId id) {
    int node = number(id);
    Alignment[] alignments = new Alignment[contributors.length(node)];
    for (int i = 0; i < alignments.length; i++) {
      alignments[i] = alignment(contributors.first[node] + i, node);
    }
    return ImmutableList.copyOf(alignments);
  }

  /**
   * {@return the alignments to what a node serves, in the order in which they were made}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Alignment> servedBy(NodeId id) {
    int node = number(id);
    CompressedRows upwards = served();
    Alignment[] alignments = new Alignment[upwards.length(node)];
    for (int i = 0; i < alignments.length; i++) {
      int place = upwards.first[node] + i;
      alignments[i] = alignment(upwards.link[place], upwards.column[place]);
    }
    return ImmutableList.copyOf(alignments);
  }

  private Alignment alignment(int position, int target) {
    return Alignment.of(
        id(contributors.column[position]), id(target), weights[position], kind(position));
  }

  private Alignment.Kind kind(int position) {
    return components.get(position)
        ? Alignment.Kind.IS_COMPONENT_OF
        : Alignment.Kind.CONTRIBUTES_TO;
  }

  /**
   * {@return a row per node with the numbers of what it serves, in the order in which the
   * alignments were made, and their positions in {@code contributors} as links}
   */
  CompressedRows served() {
    CompressedRows known = served;
    if (known == null) {
      known = contributors.turned();
      served = known;
    }
    return known;
  }

  /** {@return the sums of the weights in each row} */
  Totals totals() {
    Totals known = totals;
    if (known == null) {
      known = Totals.of(contributors, weights);
      totals = known;
    }
    return known;
  }

  NodeId id(int number) {
    return nodes.get(number).id();
  }

  /** {@return all alignments, in the order in which they were made} Linear. */
  public List<Alignment> alignments() {
    Alignment[] alignments = new Alignment[weights.length];
    for (int node = 0; node < size(); node++) {
      for (int i = contributors.first[node]; i < contributors.first[node + 1]; i++) {
        alignments[contributors.link[i]] = alignment(i, node);
      }
    }
    return ImmutableList.copyOf(alignments);
  }

  /** {@return all relations, in the order in which they were made} Linear. */
  public List<Relation> relations() {
    ImmutableList.Builder<Relation> relations = ImmutableList.builder();
    for (int i = 0; i < related.size(); i++) {
      relations.add(relation(i));
    }
    return relations.build();
  }

  private Relation relation(int relation) {
    return new Relation(
        id(related.from()[relation]), related.kind(relation), id(related.to()[relation]));
  }

  /**
   * {@return the relations at either end of which a node stands, in the order in which they were
   * made}
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Relation> relationsOf(NodeId id) {
    ImmutableList.Builder<Relation> relations = ImmutableList.builder();
    for (int relation : related.of(number(id))) {
      relations.add(relation(relation));
    }
    return relations.build();
  }

  /**
   * {@return all nodes that contribute to a node, over any number of alignments, by number} Those
   * with weight 0 are among them. Linear in what is below the node.
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<AlignmentNode> descendantsOf(NodeId id) {
    return reached(contributors, number(id));
  }

  /**
   * {@return all nodes that a node contributes to, over any number of alignments, by number} Those
   * to which it contributes with weight 0 are among them. Linear in what is above the node.
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<AlignmentNode> ancestorsOf(NodeId id) {
    return reached(served(), number(id));
  }

  private List<AlignmentNode> reached(CompressedRows rows, int number) {
    BitSet reached = Reach.from(number, rows);
    reached.clear(number);
    return reached.stream().mapToObj(nodes::get).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how much every node weighs in the score of a root, over all paths} Linear in the
   * number of nodes and alignments, however many paths there are.
   *
   * @param root the node whose score is asked about; any node, not only one of the {@link #roots}
   * @throws IllegalArgumentException if there is no such node
   */
  public EffectiveWeights effectiveWeights(NodeId root) {
    return new EffectiveWeights(this, number(root));
  }

  /**
   * {@return how the direct effect of a node is divided over what it serves, in the order in which
   * the alignments were made}
   *
   * <p>Its effect on a node that it serves is its weight there, divided by the weight of all that
   * contribute there; its shares are these effects, divided by their sum. So a KPI that is half of
   * one objective and a quarter of another has the shares 2/3 and 1/3. The shares sum to 1, or are
   * all 0 where it has no effect. What they come to at a root, {@link EffectiveWeights#sharesOf}
   * tells.
   *
   * <p>Linear in the number of what contributes to the nodes that it serves.
   *
   * @param id of the node
   * @throws IllegalArgumentException if there is no such node
   */
  public List<Share> sharesOf(NodeId id) {
    int number = number(id);
    CompressedRows upwards = served();
    double[] effects = new double[upwards.length(number)];
    for (int i = 0; i < effects.length; i++) {
      int place = upwards.first[number] + i;
      effects[i] =
          NormalWeights.of(this, upwards.column[place]).normal(weights[upwards.link[place]]);
    }
    return shares(number, effects);
  }

  /** {@return effects, divided by their sum} */
  List<Share> shares(int number, double[] effects) {
    ExactSum sum = ExactSum.zero();
    for (double effect : effects) {
      sum.add(effect);
    }
    double total = sum.toDouble();
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    for (int i = 0; i < effects.length; i++) {
      NodeId target = id(served().column[served().first[number] + i]);
      shares.add(new Share(target, total == 0.0 ? 0.0 : Math.min(effects[i] / total, 1.0)));
    }
    return shares.build();
  }

  /**
   * {@return the number of paths on which a node contributes to another} From a node to itself
   * there is one, without an alignment. Linear in the number of nodes and alignments: no path is
   * followed.
   *
   * @param from where the paths begin
   * @param to where they end
   * @throws IllegalArgumentException if there is no such node
   */
  public PathCount pathCount(NodeId from, NodeId to) {
    return Paths.count(this, number(from), number(to));
  }

  /**
   * {@return paths on which a node contributes to another, at most so many} From a node to itself
   * there is one, without an alignment. Depth first, in the order in which the alignments were
   * made. Costs no more than what is below {@code to}, and the links from the nodes of the paths
   * returned.
   *
   * @param from where the paths begin
   * @param to where they end
   * @param limit how many paths at the most; at least 1
   * @throws IllegalArgumentException if there is no such node, or the limit is less than 1
   */
  public List<AlignmentPath> paths(NodeId from, NodeId to, int limit) {
    return Paths.first(this, number(from), number(to), limit);
  }

  /**
   * {@return the number of the node with this id}
   *
   * @param id of a KPI or an objective
   * @throws IllegalArgumentException if there is none
   */
  public int number(NodeId id) {
    int position = index.position(id.value());
    if (position == IdIndex.NONE) {
      throw new IllegalArgumentException(
          "There is no node %s in the alignment graph. Add or align it first."
              .formatted(PlainText.quote(id.value())));
    }
    int number = numberOf[position];
    if (!isOfKind(id, number)) {
      throw new IllegalArgumentException(
          (id instanceof KpiId
                  ? "The node %s is an objective, not a KPI. Ask for it by an ObjectiveId."
                  : "The node %s is a KPI, not an objective. Ask for it by a KpiId.")
              .formatted(PlainText.quote(id.value())));
    }
    return number;
  }

  /**
   * Whether an id, of which there is but the text, is an objective's as the node is, or a KPI's.
   */
  private boolean isOfKind(NodeId id, int number) {
    return id instanceof KpiId != objectives.get(number);
  }

  /**
   * {@return the node with a number}
   *
   * @param number from 0 to {@link #size} - 1
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public AlignmentNode node(int number) {
    return nodes.get(number);
  }

  /**
   * {@return how many nodes contribute to a node}
   *
   * @param number the node, from 0 to {@link #size} - 1
   * @throws IndexOutOfBoundsException if there is no such node
   */
  public int contributorCount(int number) {
    return contributors.length(number);
  }

  /**
   * {@return the number of what contributes to a node}
   *
   * @param number the node
   * @param position which of its contributors, from 0 to {@link #contributorCount} - 1
   * @throws IndexOutOfBoundsException if there is no such node or contributor
   */
  public int contributor(int number, int position) {
    return contributors.column[link(number, position)];
  }

  /**
   * {@return the weight with which something contributes to a node}
   *
   * @param number the node
   * @param position which of its contributors, from 0 to {@link #contributorCount} - 1
   * @throws IndexOutOfBoundsException if there is no such node or contributor
   */
  public double weight(int number, int position) {
    return weights[link(number, position)];
  }

  private int link(int number, int position) {
    return contributors.first[number] + Objects.checkIndex(position, contributors.length(number));
  }

  /**
   * {@return what contributes to each node, in arrays that are not to be written} For the library's
   * own modules, to whom alone its package is exported.
   */
  public WeightedRows rows() {
    return rows;
  }

  /**
   * {@return a builder that holds what this graph holds} Its limits are the {@linkplain
   * GraphLimits#standard standard} ones. What it builds is equal to this graph and has the same
   * numbers. Linear.
   */
  public AlignmentGraphBuilder toBuilder() {
    int[] order = new int[size()];
    AlignmentNode[] added = new AlignmentNode[size() + ROOM_FOR_MORE];
    for (int position = 0; position < order.length; position++) {
      order[numberOf[position]] = position;
      added[position] = nodes.get(numberOf[position]);
    }
    AlignmentGraphBuilder builder =
        new AlignmentGraphBuilder(NodeTable.of(index, added, size()), links(order));
    relations().forEach(builder::relate);
    return builder;
  }

  /** {@return the alignments between nodes as these were added, in the order of their making} */
  private Links links(int[] order) {
    int room = weights.length + ROOM_FOR_MORE;
    int[] from = new int[room];
    int[] to = new int[room];
    double[] weightOf = new double[room];
    BitSet componentsInOrder = new BitSet();
    for (int node = 0; node < order.length; node++) {
      for (int i = contributors.first[node]; i < contributors.first[node + 1]; i++) {
        int link = contributors.link[i];
        from[link] = order[contributors.column[i]];
        to[link] = order[node];
        weightOf[link] = weights[i];
        if (components.get(i)) {
          componentsInOrder.set(link);
        }
      }
    }
    return Links.of(from, to, weightOf, weights.length, componentsInOrder);
  }

  /**
   * {@return whether the other object is a graph with equal nodes, alignments and relations, in any
   * order} Linear.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof AlignmentGraph graph
            && size() == graph.size()
            && weights.length == graph.weights.length
            && related.size() == graph.related.size()
            && hasEqualNodes(graph)
            && hasEqualAlignments(graph)
            && new HashSet<>(relations()).equals(new HashSet<>(graph.relations())));
  }

  private boolean hasEqualNodes(AlignmentGraph other) {
    return nodes.stream()
        .allMatch(node -> other.contains(node.id()) && other.node(node.id()).equals(node));
  }

  /** Nodes and numbers of alignments are equal, and no two alignments link the same nodes. */
  private boolean hasEqualAlignments(AlignmentGraph other) {
    int[] numberThere = nodes.stream().mapToInt(node -> other.number(node.id())).toArray();
    int[] linkThere = new int[size()];
    int[] servedThere = new int[size()];
    Arrays.fill(servedThere, -1);
    for (int node = 0; node < size(); node++) {
      int there = numberThere[node];
      CompressedRows rows = other.contributors;
      for (int i = rows.first[there]; i < rows.first[there + 1]; i++) {
        servedThere[rows.column[i]] = there;
        linkThere[rows.column[i]] = i;
      }
      for (int i = contributors.first[node]; i < contributors.first[node + 1]; i++) {
        int contributor = numberThere[contributors.column[i]];
        if (servedThere[contributor] != there || !isAlike(i, other, linkThere[contributor])) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isAlike(int link, AlignmentGraph other, int otherLink) {
    return weights[link] == other.weights[otherLink]
        && components.get(link) == other.components.get(otherLink);
  }

  /** {@return a hash code of nodes, alignments and relations, in any order} Linear. */
  @Override
  public int hashCode() {
    return sum(nodes) + 31 * sum(alignments()) + 37 * sum(relations());
  }

  private static int sum(List<?> parts) {
    return parts.stream().mapToInt(Object::hashCode).sum();
  }

  /** {@return the sizes, such as {@code 12 KPIs, 3 objectives, 14 alignments, 2 relations}} */
  @Override
  public String toString() {
    int kpis = kpis().size();
    String relations = related.size() == 0 ? "" : ", " + related.size() + " relations";
    return "%s KPIs, %s objectives, %s alignments%s"
        .formatted(kpis, size() - kpis, alignmentCount(), relations);
  }
}
