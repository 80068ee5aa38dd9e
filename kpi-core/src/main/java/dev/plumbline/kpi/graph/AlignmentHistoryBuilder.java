package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link AlignmentHistory}.
 *
 * <p>Nothing is checked before {@link #build}, which then reports all problems at once. Not safe
 * for use by several threads.
 */
public final class AlignmentHistoryBuilder {
  private final NodeTable nodes = new NodeTable();
  private final Links links = new Links();
  private final List<Validity> ofAlignments = new ArrayList<>();
  private final List<Validity> ofRelations = new ArrayList<>();

  AlignmentHistoryBuilder() {}

  /**
   * Sets the limits; {@link GraphLimits#standard} unless set. They hold for what is added next.
   *
   * @param limits how large the history may get; relations count as alignments
   * @return this
   */
  @CanIgnoreReturnValue
  public AlignmentHistoryBuilder limits(GraphLimits limits) {
    nodes.limits(limits);
    links.limits(limits);
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
  public AlignmentHistoryBuilder add(AlignmentNode node) {
    nodes.add(node);
    return this;
  }

  /**
   * Aligns a KPI or objective with what it contributes to, for some time. Adds both.
   *
   * @param contributor what contributes
   * @param served the objective or composite KPI that it contributes to
   * @param weight how much it counts in comparison with the others there; finite, not negative
   * @param validity when it does
   * @return this
   * @throws GraphTooLargeException if there would be more nodes or alignments than the limits
   *     allow; nothing is added
   */
  @CanIgnoreReturnValue
  public AlignmentHistoryBuilder align(
      AlignmentNode contributor, AlignmentNode served, double weight, Validity validity) {
    Objects.requireNonNull(validity, "validity");
    links.checkRoom();
    nodes.checkRoom(contributor, served);
    int from = nodes.add(contributor);
    int to = nodes.add(served);
    links.align(from, contributor.id(), to, served.id(), weight, Alignment.Kind.CONTRIBUTES_TO);
    ofAlignments.add(validity);
    return this;
  }

  /**
   * Aligns what was added before, or will be, for some time.
   *
   * @param alignment the link
   * @param validity when it holds
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentHistoryBuilder align(Alignment alignment, Validity validity) {
    Objects.requireNonNull(validity, "validity");
    links.align(
        nodes, alignment.contributor(), alignment.served(), alignment.weight(), alignment.kind());
    ofAlignments.add(validity);
    return this;
  }

  /**
   * Relates what was added before, or will be, beside the hierarchy, for some time.
   *
   * @param relation the link
   * @param validity when it holds
   * @return this
   * @throws GraphTooLargeException if there would be more alignments than the limits allow; nothing
   *     is added
   */
  @CanIgnoreReturnValue
  public AlignmentHistoryBuilder relate(Relation relation, Validity validity) {
    Objects.requireNonNull(validity, "validity");
    links.relate(relation.from(), relation.kind(), relation.to());
    ofRelations.add(validity);
    return this;
  }

  /**
   * {@return the history} The builder may be used further.
   *
   * <p>Linear in the number of nodes and links, but for sorting the links by date. Where links lead
   * both ways on different days, the part of the graph that they tangle is looked at once for every
   * halving of the time in which it is tangled.
   *
   * @throws InvalidAlignmentException if alignments form a cycle on some day, if links name an
   *     unknown node, link a node to itself or stand there twice on the same day, if alignments
   *     lead from an objective to a KPI, or have a weight that is negative or not finite, or if one
   *     id has two definitions; it names all of them
   * @throws GraphTooLargeException if links that lead both ways on different days are so many that
   *     it would take long to see whether there is a cycle on one of them
   */
  public AlignmentHistory build() {
    Problems problems = Problems.none();
    nodes.reportContradictions(problems);
    Links.Ends alignments = links.resolveAlignments(nodes, problems);
    reportRepeated(alignments, ofAlignments, link -> 0, this::alignmentText, problems);
    Links.Ends relations = links.resolveRelations(nodes, problems);
    reportRepeated(
        relations,
        ofRelations,
        link -> links.kind(link) == Relation.Kind.CONFLICTS_WITH ? 1 : 0,
        this::relationText,
        problems);
    CyclesInTime.@Nullable Found found =
        CyclesInTime.find(nodes.size(), alignments.from, alignments.to, ofAlignments);
    List<NodeId> cycle =
        found == null ? List.of() : Arrays.stream(found.nodes()).mapToObj(nodes::id).toList();
    if (found != null) {
      problems.add(() -> describe(cycle, found.day()));
    }
    problems.orThrow(all -> new InvalidAlignmentException(all, cycle));
    return new AlignmentHistory(
        ImmutableList.copyOf(nodes.nodes()), datedAlignments(), datedRelations());
  }

  private ImmutableList<DatedAlignment> datedAlignments() {
    return IntStream.range(0, ofAlignments.size())
        .mapToObj(i -> new DatedAlignment(links.alignment(i, nodes), ofAlignments.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<DatedRelation> datedRelations() {
    return IntStream.range(0, ofRelations.size())
        .mapToObj(i -> new DatedRelation(links.relation(i), ofRelations.get(i)))
        .collect(ImmutableList.toImmutableList());
  }

  private String alignmentText(int link) {
    Alignment alignment = links.alignment(link, nodes);
    return "alignment " + Alignment.arrow(alignment.contributor(), alignment.served());
  }

  private String relationText(int link) {
    Relation relation = links.relation(link);
    return "relation " + Relation.sentence(relation.from(), relation.kind(), relation.to());
  }

  /** Of the links between the same nodes, sorted by start, none may begin before another ends. */
  private static void reportRepeated(
      Links.Ends ends,
      List<Validity> validities,
      IntUnaryOperator kind,
      IntFunction<String> text,
      Problems problems) {
    Comparator<Integer> sameNodes =
        Comparator.<Integer>comparingInt(link -> ends.from[link])
            .thenComparingInt(link -> ends.to[link])
            .thenComparingInt(kind::applyAsInt);
    int[] sorted =
        IntStream.range(0, ends.from.length)
            .filter(link -> ends.from[link] != Links.LEFT_OUT)
            .boxed()
            .sorted(sameNodes.thenComparing(validities::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int longest = 0; // of those between the same nodes, the position of the one that ends last
    for (int i = 1; i < sorted.length; i++) {
      Validity before = validities.get(sorted[longest]);
      Validity validity = validities.get(sorted[i]);
      boolean same = sameNodes.compare(sorted[longest], sorted[i]) == 0;
      if (same && before.overlaps(validity)) {
        int link = sorted[i];
        problems.add(
            () ->
                ("The %s stands there twice, in %s and in %s."
                        + " Keep one of them, or end the one where the other begins.")
                    .formatted(text.apply(link), before, validity));
      }
      if (!same || validity.endDay() > before.endDay()) {
        longest = i;
      }
    }
  }

  private static String describe(List<NodeId> cycle, long day) {
    String when = day == Long.MIN_VALUE ? "" : " on " + LocalDate.ofEpochDay(day);
    return ("The alignments form a cycle%s: %s."
            + " Remove one of them, or let one end before the others begin.")
        .formatted(when, CycleText.of(cycle.stream().map(NodeId::value).toList()));
  }
}
