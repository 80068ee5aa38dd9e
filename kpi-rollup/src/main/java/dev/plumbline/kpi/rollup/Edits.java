package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of readings that can be made, by the numbers of the KPIs. */
final class Edits {
  private record Edit(int node, @Nullable Object edit, double number) {}

  private final RollupPlan plan;
  private final Period period;
  private final Problems problems = Problems.none();
  private final List<Edit> edits = new ArrayList<>();

  private Edits(RollupPlan plan, Period period) {
    this.plan = plan;
    this.period = period;
  }

  /**
   * {@return those of a batch}
   *
   * @throws InvalidChangesException if some cannot be made
   */
  static Edits of(Batch batch, RollupPlan plan, Period period) {
    Edits edits = new Edits(plan, period);
    for (Change change : batch.steps()) {
      if (change instanceof Change.OfReading ofReading) {
        edits.take(ofReading);
      }
    }
    edits.problems.orThrow(InvalidChangesException::new);
    return edits;
  }

  private void take(Change.OfReading change) {
    KpiId kpi = change.kpi();
    if (!plan.graph.contains(kpi)) {
      problems.add(
          () ->
              "There is no KPI %s whose reading could be set. Add and align it first."
                  .formatted(PlainText.quote(kpi.value())));
    } else if (isRolledUp(plan, plan.graph.number(kpi))) {
      problems.add(() -> rolledUp(kpi));
    } else {
      take(change, plan.graph.number(kpi));
    }
  }

  private void take(Change.OfReading change, int node) {
    if (change instanceof Change.PutNumber put && Double.isFinite(put.number())) {
      edits.add(new Edit(node, LiveReadings.NUMBER, put.number() + 0.0));
    } else if (change instanceof Change.Restore) {
      edits.add(new Edit(node, null, 0.0));
    } else {
      try {
        Measurements one = measurements(change);
        RatioChecks.check((Kpi) plan.graph.node(node), one, problems);
        edits.add(new Edit(node, one, 0.0));
      } catch (InvalidMeasurementsException e) {
        e.problems().forEach(text -> problems.add(() -> text));
      }
    }
  }

  private Measurements measurements(Change.OfReading change) {
    Measurements.Builder one = Measurements.builder(period);
    if (change instanceof Change.PutNumber put) {
      one.put(put.kpi(), put.number());
    } else if (change instanceof Change.Put put && put.quality() != null) {
      one.put(put.kpi(), put.reading(), put.quality());
    } else if (change instanceof Change.Put put) {
      one.put(put.kpi(), put.reading());
    }
    return one.build();
  }

  /** {@return whether the value of a KPI is rolled up, so that no reading of it is used} */
  static boolean isRolledUp(RollupPlan plan, int node) {
    RollupRule rule = plan.ruleOf[node];
    return rule != null && rule.basis() == Basis.VALUES;
  }

  static String rolledUp(KpiId kpi) {
    return "The value of %s is rolled up, so that no reading can be set. Set those of its components, or give it another rule."
        .formatted(PlainText.quote(kpi.value()));
  }

  int size() {
    return edits.size();
  }

  int node(int position) {
    return edits.get(position).node();
  }

  @Nullable Object edit(int position) {
    return edits.get(position).edit();
  }

  double number(int position) {
    return edits.get(position).number();
  }
}
