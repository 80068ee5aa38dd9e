package dev.plumbline.kpi.explain;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a node has the figure that it has: what each child contributed, and what was missing.
 *
 * <pre>{@code
 * Explanation why = Explanation.of(result, retain.id());
 * why.contributions().get(0).part();       // 0.24 of the 0.47 come from churn-rate
 * why.rounded(1).orElseThrow().parts();    // 0.3 and 0.2, which are 0.5
 * why.without(churn.id());                 // 0.575: what it would be without churn-rate
 * why.summary();                           // the same in two or three sentences
 * why.text();                              // and line by line
 * }</pre>
 *
 * <p>Where there is no figure, it leads to the cause, over any number of levels:
 *
 * <pre>{@code
 * Explanation gap = Explanation.of(resultOfApril, growth.id());
 * gap.cause();                             // nps: no data, 'nps' was not measured
 * gap.gapPath();                           // growth, retain-customers, nps
 * gap.missing(10);                         // the first ten that were not measured, and how many
 * }</pre>
 *
 * <p>Made on demand, in time and memory linear in the number of the node's children. Immutable and
 * safe for use by several threads, if the strategy of the node is.
 */
public final class Explanation {
  /** Far beyond the digits of any double. */
  private static final int MOST_DECIMALS = 2_000;

  private final RollupResult result;
  private final AlignmentNode node;
  private final @Nullable RollupRule rule;
  private final Place place;
  private final Figure figure;
  private final ImmutableList<Contribution> contributions;
  private final @Nullable Others others;

  private Explanation(RollupResult result, AlignmentNode node, @Nullable RollupRule rule) {
    this.result = result;
    this.node = node;
    this.rule = rule;
    this.place = new Place(node.id(), rule == null ? Basis.VALUES : rule.basis());
    this.figure = place.figure(result);
    if (rule == null) {
      this.contributions = ImmutableList.of();
      this.others = null;
    } else {
      List<Input> inputs = result.inputs(node.id());
      Others all =
          new Others(
              result,
              node,
              rule,
              result.contributing(node.id()).orElseThrow(),
              result.isMerged(node.id()),
              scale(result, node).size());
      this.contributions = new Contributions(result, node.id(), rule, all.counted()).of(inputs);
      this.others = isAsked(rule, inputs, result.coverage(node.id())) ? all : null;
    }
  }

  private static List<Status> scale(RollupResult result, AlignmentNode node) {
    return result.plan().rules().gradingOf(node.id()).statuses();
  }

  /** {@return whether the strategy was asked at all, where there are children that count} */
  private static boolean isAsked(RollupRule rule, List<Input> inputs, double coverage) {
    boolean isPropagated = rule.missing().propagates() && inputs.stream().anyMatch(Input::isMissed);
    return !isPropagated && coverage >= rule.minimumCoverage();
  }

  /**
   * {@return the explanation of a node of a result}
   *
   * @param result of a rollup
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if there is no such node
   * @throws StrategyFailedException if the strategy of the node throws an exception when it is
   *     asked for the parts, or does not give as many as there are children
   */
  public static Explanation of(RollupResult result, NodeId node) {
    return new Explanation(
        result, result.plan().graph().node(node), result.plan().ruleOf(node).orElse(null));
  }

  /** {@return the node that is explained} */
  public AlignmentNode node() {
    return node;
  }

  /**
   * {@return the figure that is explained: a score, or a value where values are rolled up, or of
   * statuses the place of the status among those that the grading lists, 0 for the worst}
   */
  public Figure figure() {
    return figure;
  }

  /** {@return the rule by which it was made; nothing for a KPI that stands alone} */
  public Optional<RollupRule> rule() {
    return Optional.ofNullable(rule);
  }

  /** {@return the status of the node with the rule that gave it; nothing if it has none} */
  public Optional<Verdict> verdict() {
    return result.verdict(node.id());
  }

  /**
   * {@return whether the figure was measured or rolled up, or nothing but substitutes is behind it}
   */
  public Optional<Provenance> provenance() {
    return result.provenance(node.id());
  }

  /** {@return the share of the children's weight, or number, that was present} */
  public double coverage() {
    return result.coverage(node.id());
  }

  /** {@return whether all that applies below the node was present} */
  public Completeness completeness() {
    return result.completeness(node.id());
  }

  /**
   * {@return what each child contributed, in the order in which they were aligned} Where shared
   * KPIs are taken once these are the KPIs at the far end: see {@link RollupResult#inputs}.
   */
  public List<Contribution> contributions() {
    return contributions;
  }

  /**
   * {@return the figure and the parts of its children, rounded so that what is printed adds up to
   * the last digit; nothing if there is no figure, or it is not made of parts} Where there are no
   * parts, as of a geometric mean or a status, ask {@link #without} for what a child moves. Sorts
   * the parts: time {@code n log n}.
   *
   * @param decimals how many digits stand after the point, such as 2; negative for tens, hundreds
   * @throws IllegalArgumentException if it is not from -2,000 to 2,000
   */
  public Optional<RoundedParts> rounded(int decimals) {
    if (Math.abs((long) decimals) > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "%s decimals are out of range. Ask for %s at the most, such as 2."
              .formatted(decimals, MOST_DECIMALS));
    }
    return parts().map(parts -> parts.rounded(decimals));
  }

  Optional<PartsOfFigure> parts() {
    return rule == null || rule.basis() == Basis.STATUSES || !figure.isPresent()
        ? Optional.empty()
        : PartsOfFigure.of(contributions, figure.orElseThrow());
  }

  /**
   * {@return what the figure would be if one child did not contribute: how much that child moves
   * it, under any strategy} The others keep their weights, also those that come from targets or
   * denominators, and what stands for the missing ones. What is missing stays so, and a gap for
   * that reason is still there; the coverage is not asked again. Linear.
   *
   * @param child the id of one of the children
   * @throws IllegalArgumentException if it is no child of the node
   * @throws StrategyFailedException if the strategy throws an exception
   */
  public Figure without(NodeId child) {
    int position = 0;
    for (Contribution contribution : contributions) {
      if (contribution.child().equals(child)) {
        return contribution.isCounted() ? without(position) : figure;
      }
      position += contribution.isCounted() ? 1 : 0;
    }
    throw new IllegalArgumentException(
        "%s does not contribute to %s. Ask for one of its contributions()."
            .formatted(PlainText.quote(child.value()), PlainText.quote(node.id().value())));
  }

  /** {@return the figure without the child at a position among those that count} */
  Figure without(int position) {
    return others == null ? figure : others.without(position);
  }

  /**
   * {@return the way from the node down to what is to blame for its gap, the node first; empty if
   * it has a figure} Of a KPI that stands alone: the gap of its value, or if that was measured, of
   * its score.
   *
   * <p>At each node it goes to the child whose gap decided: of those that are missing, the first in
   * the order of the alignments that has the same gap as the node; where their gaps differ and come
   * to another one, the first in the order of {@link dev.plumbline.kpi.value.Gap}. It ends where a
   * node has no figure by itself: it was not measured, has no target, too little is present, the
   * strategy is not defined. Looks at the children of the nodes on the way, each once, without
   * recursion.
   */
  public List<GapStep> gapPath() {
    return Tracing.from(gapPlace(), result);
  }

  Place gapPlace() {
    boolean isScored = rule == null && (figure.isPresent() || label().isPresent());
    return isScored ? new Place(node.id(), Basis.SCORES) : place;
  }

  /** {@return the last step of {@link #gapPath}: what is to blame} */
  public Optional<GapStep> cause() {
    List<GapStep> path = gapPath();
    return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
  }

  /**
   * {@return what is missing below the node, or in itself, at every depth: the first so many, and
   * how many there are} What does not apply is not missing; neither is what has weight 0. That
   * something stands for it makes it no less missing. Linear in what is below the node, without
   * recursion.
   *
   * @param limit how many are listed at the most
   * @throws IllegalArgumentException if it is negative
   */
  public MissingBelow missing(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(
          "%s missing ones cannot be listed. Ask for 0 or more.".formatted(limit));
    }
    return MissingSearch.below(gapPlace(), result, limit);
  }

  RollupResult result() {
    return result;
  }

  /** {@return the label that was measured for the node in place of a number} */
  Optional<String> label() {
    return new Reasons(result).label(node.id());
  }

  /** {@return a figure of this node, or what it would be, in words: of statuses the name} */
  String shown(Figure some) {
    return place.basis() == Basis.STATUSES && some.isPresent()
        ? scale(result, node).get((int) some.orElseThrow()).name()
        : Display.figure(some);
  }

  /**
   * {@return the explanation in two or three sentences for people, escaped} Such as:
   *
   * <blockquote>
   *
   * Keep the customers we win is at 0.47, off track (short of 0.6). Most of it comes from Monthly
   * customer churn (0.24 of 0.47), which also pulls it down most: without it it would be 0.575.
   *
   * </blockquote>
   *
   * <p>What pulls a figure down most is the child without which it would be highest. With more than
   * 200 children that is not asked for each; there it is the one with the most negative part, if
   * there are parts. A node that has no figure is explained by its {@link #cause}. The same in
   * every locale.
   */
  public String summary() {
    return new Summary(this).text();
  }

  /**
   * {@return the explanation for people: a line for the node, one for the cause if there is no
   * figure, and one for each child, escaped} The parts that it shows add up to the figure that it
   * shows, as {@link #rounded} does; what a clamp cut off has a line of its own. Where there are no
   * parts, the lines of up to 200 children say what the figure would be without each.
   */
  public String text() {
    return new Lines(this).text();
  }

  /** {@return the node's part of {@link #text}, without its children} */
  @Override
  public String toString() {
    return new Lines(this).headline();
  }
}
