package dev.plumbline.kpi.rollup;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;

/** An objective over KPIs whose scores are their values. The KPIs are c0, c1 and so on. */
public final class OneParent {
  public static final Period YEAR = Period.year(2026);
  public static final Objective PARENT = Objective.of("parent", "Parent");

  private final AlignmentGraphBuilder graph = AlignmentGraph.builder().add(PARENT);
  private final Measurements.Builder measurements = Measurements.builder(YEAR);
  private final RollupRule rule;
  private int count;

  private OneParent(RollupRule rule) {
    this.rule = rule;
  }

  public static OneParent of(AggregationStrategy strategy) {
    return new OneParent(RollupRule.scores(strategy));
  }

  public static OneParent of(RollupRule rule) {
    return new OneParent(rule);
  }

  /** Returns a KPI whose score is its value, to the last bit. */
  public static Kpi kpi(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .target(Target.progress(0, 1))
        .build();
  }

  static Kpi withoutTarget(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).build();
  }

  public static KpiId child(int number) {
    return KpiId.of("c" + number);
  }

  @CanIgnoreReturnValue
  public OneParent child(double score, double weight) {
    measurements.put(align(weight), score);
    return this;
  }

  @CanIgnoreReturnValue
  public OneParent children(double... scores) {
    for (double score : scores) {
      child(score, 1.0);
    }
    return this;
  }

  @CanIgnoreReturnValue
  public OneParent missing(double weight) {
    align(weight);
    return this;
  }

  @CanIgnoreReturnValue
  public OneParent notApplicable(double weight) {
    measurements.notApplicable(align(weight));
    return this;
  }

  @CanIgnoreReturnValue
  public OneParent withoutTarget(double weight) {
    Kpi kpi = withoutTarget("c" + count++);
    graph.align(kpi, PARENT, weight);
    measurements.put(kpi, 1.0);
    return this;
  }

  @CanIgnoreReturnValue
  private Kpi align(double weight) {
    Kpi kpi = kpi("c" + count++);
    graph.align(kpi, PARENT, weight);
    return kpi;
  }

  public RollupResult rollUp() {
    return RollupPlan.of(graph.build(), RollupRules.ofObjectives(rule))
        .rollUp(measurements.build());
  }

  Figure score() {
    return rollUp().score(PARENT.id());
  }

  double coverage() {
    return rollUp().coverage(PARENT.id());
  }

  Completeness completeness() {
    return rollUp().completeness(PARENT.id());
  }
}
