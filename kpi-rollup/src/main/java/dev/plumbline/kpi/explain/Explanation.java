package dev.plumbline.kpi.explain;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
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
 * why.without(churn.id());                 // 0.575: what it would be without churn-rate
 * why.text();                              // the same for people
 * }</pre>
 *
 * <p>Made on demand, in time and memory linear in the number of the node's children. Immutable.
 */
public final class Explanation {
  private final RollupResult result;
  private final AlignmentNode node;
  private final @Nullable RollupRule rule;
  private final Figure figure;
  private final ImmutableList<Contribution> contributions;

  private Explanation(RollupResult result, AlignmentNode node, @Nullable RollupRule rule) {
    this.result = result;
    this.node = node;
    this.rule = rule;
    this.figure =
        rule == null ? result.value((KpiId) node.id()) : result.figure(node.id(), rule.basis());
    this.contributions =
        rule == null ? ImmutableList.of() : Contributions.of(result, node.id(), rule);
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

  /** {@return the figure that is explained: a score, or a value where values are rolled up} */
  public Figure figure() {
    return figure;
  }

  /** {@return the rule by which it was made; nothing for a KPI that stands alone} */
  public Optional<RollupRule> rule() {
    return Optional.ofNullable(rule);
  }

  /** {@return the share of the children's weight that was present} */
  public double coverage() {
    return result.coverage(node.id());
  }

  /** {@return whether all that applies below the node was present} */
  public Completeness completeness() {
    return result.completeness(node.id());
  }

  /** {@return what each child contributed, in the order in which they were aligned} */
  public List<Contribution> contributions() {
    return contributions;
  }

  /**
   * {@return what the figure would be if one child did not contribute: how much that child moves
   * it, under any strategy} What is missing stays so, and a gap for that reason is still there.
   * Linear.
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

  private Figure without(int position) {
    if (rule == null || !wasAsked(rule)) {
      return figure;
    }
    WeightedValues others = new AllBut(result.contributing(node.id()).orElseThrow(), position);
    return rule.resultClamp().apply(ask(rule.strategy(), others));
  }

  /** {@return whether the strategy was asked at all, where there are children that count} */
  private boolean wasAsked(RollupRule rule) {
    boolean isPropagated = rule.missing().propagates() && coverage() < 1.0;
    return !isPropagated && coverage() >= rule.minimumCoverage();
  }

  private Figure ask(AggregationStrategy strategy, WeightedValues children) {
    try {
      return strategy.figure(children);
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(strategy, node.id(), e);
    }
  }

  /** {@return the explanation for people: a line for the node and one for each child, escaped} */
  public String text() {
    StringBuilder text = new StringBuilder(headline());
    for (Contribution contribution : contributions) {
      text.append('\n').append(line(contribution));
    }
    return text.toString();
  }

  private String headline() {
    String name = PlainText.escape(node.name());
    if (rule == null) {
      return "%s: %s, score %s"
          .formatted(name, Display.figure(figure), Display.figure(result.score(node.id())));
    }
    return "%s: %s, the %s of %s %s, coverage %s%s%s"
        .formatted(
            name,
            Display.figure(figure),
            PlainText.escape(rule.strategy().label()),
            contributions.size(),
            what(rule.basis()),
            Display.percent(coverage()),
            completeness() == Completeness.PARTIAL ? ", partial" : "",
            clamps(rule));
  }

  private String what(RollupRule.Basis basis) {
    String many = basis.text();
    if (contributions.size() != 1) {
      return many;
    }
    return basis == RollupRule.Basis.STATUSES ? "status" : many.substring(0, many.length() - 1);
  }

  private static String clamps(RollupRule rule) {
    return (rule.childrenClamp() == Clamp.NONE ? "" : ", children clamped: " + rule.childrenClamp())
        + (rule.resultClamp() == Clamp.NONE ? "" : ", clamped: " + rule.resultClamp());
  }

  private static String line(Contribution contribution) {
    String name = PlainText.escape(contribution.name());
    String figure = Display.figure(contribution.figure());
    String planned = Display.percent(contribution.plannedWeight());
    if (!contribution.isCounted()) {
      return "  %s: %s, planned weight %s, does not count".formatted(name, figure, planned);
    }
    String part =
        contribution.part().isPresent()
            ? ", contributes " + Display.figure(contribution.part())
            : "";
    return "  %s: %s, weight %s (planned %s)%s"
        .formatted(name, figure, Display.percent(contribution.effectiveWeight()), planned, part);
  }

  /** {@return the node's part of {@link #text}, without its children} */
  @Override
  public String toString() {
    return headline();
  }
}
