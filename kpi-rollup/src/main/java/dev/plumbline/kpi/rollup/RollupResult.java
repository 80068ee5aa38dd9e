package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of rolling up the measurements of a period: a score, a status and a coverage for every
 * node, and a value for every KPI.
 *
 * <pre>{@code
 * result.score(growth.id());          // 0.47, or the reason why there is none
 * result.status(growth.id());         // Optional[off track]
 * result.coverage(growth.id());       // 1.0
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Every lookup takes constant time, unless it
 * says otherwise, and throws an {@link IllegalArgumentException} for an id that is not in the
 * graph.
 */
public final class RollupResult {
  private final Column column;
  private final RollupPlan plan;
  private final Readings readings;
  private final Outcomes outcomes;

  RollupResult(Column column) {
    this.column = column;
    this.plan = column.plan();
    this.readings = column.readings();
    this.outcomes = column.outcomes();
  }

  /** {@return the plan that it was made by} */
  public RollupPlan plan() {
    return plan;
  }

  /** {@return the period of the measurements} */
  public Period period() {
    return readings.period();
  }

  /**
   * {@return the score of a node: of a KPI against its target in the period, unless its rule rolls
   * up scores; of an objective as its rule says} 1 is "target achieved", without rounding or
   * clamping; for a strategy that counts or sums it is what that strategy returns.
   *
   * @param node the id of a KPI or an objective
   */
  public Figure score(NodeId node) {
    return scoreOf(plan.graph.number(node));
  }

  /**
   * {@return the value of a KPI, in its unit: measured, or rolled up where its rule says so}
   *
   * @param kpi its id
   */
  public Figure value(KpiId kpi) {
    return valueOf(plan.graph.number(kpi));
  }

  /**
   * {@return the value of a KPI with its unit}
   *
   * @param kpi its id
   */
  public Quantity quantity(KpiId kpi) {
    return Quantity.of(value(kpi), ((Kpi) plan.graph.node(kpi)).unit());
  }

  /**
   * {@return the label that was measured for a KPI in place of a number; nothing if none was, or
   * its value is rolled up}
   *
   * @param kpi its id
   */
  public Optional<String> label(KpiId kpi) {
    int number = plan.graph.number(kpi);
    return hasRolledUpValue(number) ? Optional.empty() : readings.of(number).label(kpi);
  }

  /**
   * {@return the status of a node by its grading in the rules; nothing if what it is graded by is
   * missing: its {@link #score} says why}
   *
   * @param node the id of a KPI or an objective
   */
  public Optional<Status> status(NodeId node) {
    return verdict(node).map(Verdict::status);
  }

  /**
   * {@return the status of a node with the rule that gave it: a rule of its grading, or the
   * strategy by which statuses were rolled up; nothing if what it is graded by is missing}
   *
   * @param node the id of a KPI or an objective
   */
  public Optional<Verdict> verdict(NodeId node) {
    int number = plan.graph.number(node);
    RollupRule rule = plan.ruleOf[number];
    if (rule != null && rule.basis() == Basis.STATUSES) {
      return outcomes.places().isPresent(number)
          ? Optional.of(new Verdict(rolledUpStatus(number), rule.strategy().label()))
          : Optional.empty();
    }
    Figure value = node instanceof KpiId kpi ? value(kpi) : Figure.missing(Gap.NO_DATA);
    return plan.rules().gradingOf(node).grade(new StatusFacts(value, score(node), period()));
  }

  private Status rolledUpStatus(int number) {
    return plan.scaleOf(number).get((int) outcomes.places().number(number));
  }

  /**
   * {@return the numerator of a KPI that is a ratio: measured, or summed where its rule is a {@link
   * dev.plumbline.kpi.strategy.AggregationStrategy#ratioOfSums}; a gap if it has none, or the sum
   * is beyond the range of double}
   *
   * @param kpi its id
   */
  public Figure numerator(KpiId kpi) {
    int number = plan.graph.number(kpi);
    return hasRolledUpValue(number) ? part(number, false) : readings.of(number).numerator(kpi);
  }

  /**
   * {@return the denominator of a KPI that is a ratio, as its {@link #numerator}}
   *
   * @param kpi its id
   */
  public Figure denominator(KpiId kpi) {
    int number = plan.graph.number(kpi);
    return hasRolledUpValue(number) ? part(number, true) : readings.of(number).denominator(kpi);
  }

  private boolean hasRolledUpValue(int number) {
    RollupRule rule = plan.ruleOf[number];
    return rule != null && rule.basis() == Basis.VALUES;
  }

  private Figure part(int number, boolean isDenominator) {
    double part = Double.NaN;
    if (plan.needs.parts()) {
      part = isDenominator ? outcomes.denominator(number) : outcomes.numerator(number);
    }
    return Double.isNaN(part) ? Figure.missing(Gap.NO_DATA) : Figure.of(part);
  }

  /**
   * {@return where the figure of a node comes from: it was measured, or rolled up, or nothing but
   * substitutes stands behind it; nothing if it has none} Of a node with a rule it is that of what
   * the rule makes.
   *
   * @param node the id of a KPI or an objective
   */
  public Optional<Provenance> provenance(NodeId node) {
    int number = plan.graph.number(node);
    RollupRule rule = plan.ruleOf[number];
    boolean isPresent =
        rule == null
            ? outcomes.values().isPresent(number) || label((KpiId) node).isPresent()
            : figure(node, rule.basis()).isPresent();
    if (!isPresent) {
      return Optional.empty();
    }
    if (outcomes.isStandIn(number)) {
      return Optional.of(Provenance.SUBSTITUTED);
    }
    return Optional.of(
        rule == null
            ? readings.of(number).quality((KpiId) node).provenance()
            : Provenance.ROLLED_UP);
  }

  /**
   * {@return where the figure of a node comes from that it contributes under a rule} As {@link
   * #provenance(NodeId)}, but for a KPI whose own rule does not make that figure: the value beside
   * a score that is rolled up was measured.
   *
   * @param node the id of a KPI or an objective
   * @param basis which of its figures
   */
  public Optional<Provenance> provenance(NodeId node, Basis basis) {
    int number = plan.graph.number(node);
    if (!(node instanceof KpiId kpi) || !ChildFigures.isOwn(plan.ruleOf[number], basis)) {
      return provenance(node);
    }
    if (!figure(node, basis).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        outcomes.isMeasuredStandIn(number)
            ? Provenance.SUBSTITUTED
            : readings.of(number).quality(kpi).provenance());
  }

  Figure scoreOf(int number) {
    return outcomes.scores().figure(number);
  }

  Figure valueOf(int number) {
    return outcomes.values().figure(number);
  }

  boolean has(NodeId node, Basis basis) {
    return plan.graph.contains(node)
        && (basis != Basis.VALUES || node instanceof KpiId)
        && (basis == Basis.STATUSES ? status(node).isPresent() : figure(node, basis).isPresent());
  }

  /**
   * {@return the share of a node's children, by weight or by number as its rule says, from 0 to 1,
   * that is present among what applies: 0 if nothing is, and 1 only if nothing is missing} Of a KPI
   * that stands alone: 1 if it was measured, or what the quality of its reading says; otherwise 0.
   * Linear in the number of children where some of them are missing.
   *
   * @param node the id of a KPI or an objective
   */
  public double coverage(NodeId node) {
    return outcomes.coverage(plan.graph.number(node));
  }

  /**
   * {@return whether all that applies below a node is present, at every depth}
   *
   * @param node the id of a KPI or an objective
   */
  public Completeness completeness(NodeId node) {
    return outcomes.isPartial(plan.graph.number(node))
        ? Completeness.PARTIAL
        : Completeness.COMPLETE;
  }

  /**
   * {@return the figure that a node contributes under a rule: its value, its score, or the place of
   * its status among those that its grading lists, 0 for the worst}
   *
   * @param node the id of a KPI or an objective
   * @param basis which of the three
   * @throws IllegalArgumentException if there is no such node, or it is an objective and the rule
   *     rolls up values
   */
  public Figure figure(NodeId node, Basis basis) {
    return switch (basis) {
      case SCORES -> score(node);
      case VALUES -> valueOf(node);
      case STATUSES -> place(node);
    };
  }

  private Figure valueOf(NodeId node) {
    if (node instanceof KpiId kpi) {
      return value(kpi);
    }
    throw new IllegalArgumentException(
        "The objective %s has no value. Ask for its score."
            .formatted(PlainText.quote(node.value())));
  }

  private Figure place(NodeId node) {
    int number = plan.graph.number(node);
    if (plan.needs.statuses()) {
      return outcomes.places().figure(number);
    }
    return status(node)
        .map(status -> Figure.of(plan.scaleOf(number).indexOf(status)))
        .orElseGet(() -> score(node).isPresent() ? Figure.missing(Gap.DOMAIN) : score(node));
  }

  /**
   * {@return what the strategy of a node was given: the children that contributed, in the order of
   * {@link #inputs}} Nothing for a KPI that stands alone. Linear in the number of children.
   *
   * @param node the id of a KPI or an objective
   */
  public Optional<WeightedValues> contributing(NodeId node) {
    int number = plan.graph.number(node);
    return plan.ruleOf(node).map(rule -> view(number, gathered(number, rule)));
  }

  private Gathered gathered(int number, RollupRule rule) {
    Gathered gathered = new Gathered(column, plan.rows.length(number));
    gathered.gather(number, rule);
    return gathered;
  }

  private WeightedValues view(int number, Gathered gathered) {
    Children view = new Children(gathered);
    Set<Trait> traits = gathered.rule().strategy().traits();
    view.open(gathered.size, traits, plan.factorOf(number));
    return view;
  }

  /**
   * {@return what each child of a node came with, in the order in which they were aligned; nothing
   * for a KPI that stands alone} Where {@linkplain dev.plumbline.kpi.strategy.SharedKpis#once
   * shared KPIs are taken once}, and some are, these are the KPIs at the far end, by number. Linear
   * in the number of children.
   *
   * @param node the id of a KPI or an objective
   */
  public List<Input> inputs(NodeId node) {
    int number = plan.graph.number(node);
    RollupRule rule = plan.ruleOf[number];
    return rule == null ? List.of() : gathered(number, rule).inputs(number);
  }

  /**
   * {@return whether the figure of a node is merged from the states of children, and so is no
   * function of what they show} Only with {@link dev.plumbline.kpi.strategy.Mode#STATE}. Linear in
   * the number of children.
   *
   * @param node the id of a KPI or an objective
   */
  public boolean isMerged(NodeId node) {
    int number = plan.graph.number(node);
    RollupRule rule = plan.ruleOf[number];
    return rule != null
        && rule.mode() == Mode.STATE
        && MergedState.isPassedOn(gathered(number, rule));
  }

  /**
   * {@return what a figure that {@link #isMerged} would be without one of the children that
   * contribute} Linear in their number.
   *
   * @param node the id of a KPI or an objective
   * @param position of the child among those that contribute
   * @throws IndexOutOfBoundsException if no child that contributes has this position
   * @throws IllegalArgumentException if the figure is not merged
   */
  public Figure mergedWithout(NodeId node, int position) {
    int number = plan.graph.number(node);
    RollupRule rule = plan.ruleOf[number];
    Gathered gathered = rule == null || rule.mode() != Mode.STATE ? null : gathered(number, rule);
    if (rule == null || gathered == null || !MergedState.isPassedOn(gathered)) {
      throw new IllegalArgumentException(
          "The figure of %s is not merged from states. Ask its strategy."
              .formatted(PlainText.quote(node.value())));
    }
    Objects.checkIndex(position, gathered.size);
    if (gathered.size == 1 && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return Figure.missing(Gap.NO_DATA);
    }
    MergedState<?> merged = MergedState.without(position, gathered, view(number, gathered));
    double result = merged.result();
    return Double.isFinite(result)
        ? rule.resultClamp().apply(Figure.of(result))
        : Figure.missing(merged.gap());
  }

  /**
   * {@return the KPIs that were measured but not used: those that are not in the graph, and those
   * whose values are rolled up} Linear in the number of measurements.
   */
  public List<KpiId> unused() {
    return readings.all().kpis().stream().filter(kpi -> !isUsed(kpi)).toList();
  }

  private boolean isUsed(KpiId kpi) {
    return plan.graph.contains(kpi)
        && plan.rules().ruleOf(kpi).map(RollupRule::basis).orElse(null) != Basis.VALUES;
  }

  /** {@return the period and the number of nodes} */
  @Override
  public String toString() {
    return "%s nodes in %s".formatted(plan.graph.size(), period());
  }
}
