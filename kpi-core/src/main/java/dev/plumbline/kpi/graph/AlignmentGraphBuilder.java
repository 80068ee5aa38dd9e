package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Builds an {@link AlignmentGraph}.
 *
 * <p>Nothing is checked before {@link #build}, which then reports all problems at once. Linear in
 * the number of nodes and alignments. Not safe for use by several threads.
 */
public final class AlignmentGraphBuilder {
  private static final int FIRST_ROOM = 16;
  private static final int LEFT_OUT = -1;

  /**
   * Nodes of a cycle are named in the message until this many characters are full, so that the
   * longest one and the remedy go in after them. The exception has all of them.
   */
  private static final int ROOM_FOR_A_CYCLE = 280;

  private final Map<String, Integer> positions = new HashMap<>();
  private final List<AlignmentNode> nodes = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<NodeId> contributors = new ArrayList<>();
  private final List<NodeId> served = new ArrayList<>();
  private double[] weights = new double[FIRST_ROOM];
  private GraphLimits limits = GraphLimits.standard();

  AlignmentGraphBuilder() {}

  /**
   * Sets the limits; {@link GraphLimits#standard} unless set. They hold for what is added next.
   *
   * @param limits how large the graph may get
   * @return this
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder limits(GraphLimits limits) {
    this.limits = limits;
    return this;
  }

  /**
   * Adds a KPI or an objective. To add an equal definition again changes nothing.
   *
   * @param node the definition; one that differs from another under its id is reported by {@link
   *     #build}
   * @return this
   * @throws GraphTooLargeException if there would be more nodes than the limits allow; nothing is
   *     added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder add(AlignmentNode node) {
    Integer position = positions.get(node.id().value());
    if (position == null) {
      checkRoomForNodes(1);
      positions.put(node.id().value(), nodes.size());
      nodes.add(node);
    } else if (!nodes.get(position).equals(node)) {
      contradictions.add(new Contradiction(nodes.get(position), node));
    }
    return this;
  }

  /**
   * Aligns a KPI or objective with what it contributes to, with weight 1. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(AlignmentNode contributor, AlignmentNode served) {
    return align(contributor, served, 1.0);
  }

  /**
   * Aligns a KPI or objective with what it contributes to. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(
      AlignmentNode contributor, AlignmentNode served, double weight) {
    NodeId from = contributor.id();
    NodeId to = served.id();
    checkRoomForAlignment();
    if (limits.nodes() - nodes.size() < 2) {
      checkRoomForNodes(newAmong(contributor, served));
    }
    return add(contributor).add(served).align(from, to, weight);
  }

  /**
   * Aligns what was added before, or will be.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentGraphBuilder align(NodeId contributor, NodeId served, double weight) {
    Objects.requireNonNull(contributor, "contributor");
    Objects.requireNonNull(served, "served");
    checkRoomForAlignment();
    int count = contributors.size();
    if (count == weights.length) {
      weights = Arrays.copyOf(weights, (int) Math.min(2L * count, limits.alignments()));
    }
    contributors.add(contributor);
    this.served.add(served);
    weights[count] = weight + 0.0;
    return this;
  }

  private int newAmong(AlignmentNode... added) {
    return (int)
        Arrays.stream(added)
            .map(node -> node.id().value())
            .distinct()
            .filter(id -> !positions.containsKey(id))
            .count();
  }

  private void checkRoomForNodes(int more) {
    if (more > limits.nodes() - nodes.size()) {
      throw new GraphTooLargeException("nodes", limits.nodes());
    }
  }

  private void checkRoomForAlignment() {
    if (contributors.size() >= limits.alignments()) {
      throw new GraphTooLargeException("alignments", limits.alignments());
    }
  }

  /**
   * {@return the graph} The builder may be used further.
   *
   * @throws InvalidAlignmentException if alignments form a cycle, name an id that was not added,
   *     link a node to itself, stand there twice, lead from an objective to a KPI, or have a weight
   *     that is negative or not finite, or if one id has two definitions; it names all of them
   */
  public AlignmentGraph build() {
    Problems problems = Problems.none();
    contradictions.forEach(contradiction -> problems.add(contradiction::describe));
    int[] from = new int[contributors.size()];
    int[] to = new int[contributors.size()];
    for (int i = 0; i < from.length; i++) {
      resolve(i, from, to, problems);
    }
    CompressedRows byServed = CompressedRows.of(nodes.size(), to, from);
    reportRepeated(byServed, problems);
    int[] order = topDown(byServed, CompressedRows.of(nodes.size(), from, to));
    List<NodeId> cycle = order.length < nodes.size() ? cycle(from, to, order) : List.of();
    if (!cycle.isEmpty()) {
      problems.add(() -> describe(cycle));
    }
    problems.orThrow(all -> new InvalidAlignmentException(all, cycle));
    return numbered(order, from, to);
  }

  /** Finds the nodes of a link, or leaves it out with a problem. */
  private void resolve(int link, int[] from, int[] to, Problems problems) {
    NodeId contributor = contributors.get(link);
    NodeId target = served.get(link);
    if (!Alignment.isWeight(weights[link])) {
      double weight = weights[link];
      problems.add(() -> Alignment.badWeight(contributor, target, weight));
    }
    from[link] = position(contributor, contributor, target, problems);
    to[link] =
        contributor.equals(target) ? LEFT_OUT : position(target, contributor, target, problems);
    if (contributor.equals(target)) {
      problems.add(
          () ->
              "The node %s is aligned with itself. Remove that alignment."
                  .formatted(PlainText.quote(target.value())));
    }
    if (contributor instanceof ObjectiveId && target instanceof KpiId) {
      problems.add(() -> describeUpsideDown(contributor, target));
      from[link] = LEFT_OUT;
    }
    if (from[link] == LEFT_OUT || to[link] == LEFT_OUT) {
      from[link] = LEFT_OUT;
      to[link] = LEFT_OUT;
    }
  }

  private static String describeUpsideDown(NodeId objective, NodeId kpi) {
    return ("The objective %s is aligned with the KPI %s."
            + " Only KPIs contribute to a KPI; align it with an objective.")
        .formatted(PlainText.quote(objective.value()), PlainText.quote(kpi.value()));
  }

  private int position(NodeId id, NodeId contributor, NodeId target, Problems problems) {
    Integer position = positions.get(id.value());
    if (position != null && nodes.get(position).id().equals(id)) {
      return position;
    }
    problems.add(
        () ->
            "The alignment %s names the %s %s, which is not in the graph. Add it, or correct the id."
                .formatted(
                    Alignment.arrow(contributor, target),
                    id instanceof KpiId ? "KPI" : "objective",
                    PlainText.quote(id.value())));
    return LEFT_OUT;
  }

  private void reportRepeated(CompressedRows byServed, Problems problems) {
    int[] lastServed = new int[nodes.size()];
    Arrays.fill(lastServed, LEFT_OUT);
    for (int node = 0; node < nodes.size(); node++) {
      for (int i = byServed.first[node]; i < byServed.first[node + 1]; i++) {
        int contributor = byServed.column[i];
        if (lastServed[contributor] == node) {
          NodeId target = nodes.get(node).id();
          problems.add(
              () ->
                  "The alignment %s stands there twice. Keep one of them."
                      .formatted(Alignment.arrow(nodes.get(contributor).id(), target)));
        }
        lastServed[contributor] = node;
      }
    }
  }

  /**
   * {@return the nodes so that each comes after all that it serves, level by level, and the last
   * contributor of a node before its first} Those on a cycle and below one are left out.
   */
  private int[] topDown(CompressedRows byServed, CompressedRows byContributor) {
    int[] waitsFor = new int[nodes.size()];
    int[] order = new int[nodes.size()];
    int end = 0;
    for (int node = nodes.size() - 1; node >= 0; node--) {
      waitsFor[node] = byContributor.length(node);
      if (waitsFor[node] == 0) {
        order[end++] = node;
      }
    }
    for (int next = 0; next < end; next++) {
      int node = order[next];
      for (int i = byServed.first[node + 1] - 1; i >= byServed.first[node]; i--) {
        int contributor = byServed.column[i];
        waitsFor[contributor]--;
        if (waitsFor[contributor] == 0) {
          order[end++] = contributor;
        }
      }
    }
    return Arrays.copyOf(order, end);
  }

  /** What is not in the order is on a cycle or below one, and serves another such node. */
  private List<NodeId> cycle(int[] from, int[] to, int[] order) {
    boolean[] candidate = new boolean[nodes.size()];
    Arrays.fill(candidate, true);
    for (int node : order) {
      candidate[node] = false;
    }
    int[] cycle = Cycles.find(CompressedRows.of(nodes.size(), from, to), candidate);
    return Arrays.stream(cycle).mapToObj(node -> nodes.get(node).id()).toList();
  }

  /** Names the nodes one by one, as many as leave room for the remedy. */
  private static String describe(List<NodeId> cycle) {
    String first = PlainText.quote(cycle.get(0).value());
    StringBuilder named = new StringBuilder(first);
    int count = 1;
    while (count < cycle.size() && named.length() + first.length() < ROOM_FOR_A_CYCLE) {
      named.append(" -> ").append(PlainText.quote(cycle.get(count).value()));
      count++;
    }
    String rest = count < cycle.size() ? " -> %s more".formatted(cycle.size() - count) : "";
    return ("The alignments form a cycle: %s%s -> %s."
            + " Remove one of them, or align through a separate objective.")
        .formatted(named, rest, first);
  }

  /** Numbers the nodes bottom-up. */
  private AlignmentGraph numbered(int[] order, int[] from, int[] to) {
    int size = nodes.size();
    int[] numberOf = new int[size];
    Map<String, Integer> numbers = Maps.newHashMapWithExpectedSize(size);
    ImmutableList.Builder<AlignmentNode> numbered = ImmutableList.builderWithExpectedSize(size);
    for (int number = 0; number < size; number++) {
      int position = order[size - 1 - number];
      numberOf[position] = number;
      numbered.add(nodes.get(position));
      numbers.put(nodes.get(position).id().value(), number);
    }
    for (int i = 0; i < from.length; i++) {
      from[i] = numberOf[from[i]];
      to[i] = numberOf[to[i]];
    }
    return new AlignmentGraph(
        numbered.build(),
        numbers,
        CompressedRows.of(size, to, from),
        CompressedRows.of(size, from, to),
        Arrays.copyOf(weights, from.length));
  }

  /** Two definitions under one id. */
  private record Contradiction(AlignmentNode first, AlignmentNode second) {
    String describe() {
      String id = PlainText.quote(first.id().value());
      return first.id().equals(second.id())
          ? "The id %s has two definitions that differ. Keep one, or rename the other."
              .formatted(id)
          : "The id %s names a KPI and an objective. Rename one of them.".formatted(id);
    }
  }
}
