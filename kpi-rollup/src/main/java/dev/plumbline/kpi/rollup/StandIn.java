package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.target.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of a child that is missing.
 *
 * @param substitute why
 * @param number its value, score, or the place of its status
 * @param numerator of a ratio; NaN if it is none
 * @param denominator of a ratio; NaN if it is none
 */
record StandIn(Substitute substitute, double number, double numerator, double denominator) {
  /** {@return the first substitute of a rule that is there for a child, or null} */
  static @Nullable StandIn of(Column column, NodeId child, ChildFigures figures) {
    for (Substitute substitute : figures.rule().missing().substitutes()) {
      StandIn standIn = of(column, substitute, child, figures);
      if (standIn != null) {
        return standIn;
      }
    }
    return null;
  }

  private static @Nullable StandIn of(
      Column column, Substitute substitute, NodeId child, ChildFigures figures) {
    Double number = figures.sumsParts() ? null : column.substitutes().number(substitute, child);
    if (number != null) {
      return new StandIn(substitute, number, Double.NaN, Double.NaN);
    }
    Basis basis = figures.rule().basis();
    RollupResult result =
        column.substitutes().result(substitute, child, basis, column.readings().period());
    return result == null ? null : of(result, substitute, child, figures);
  }

  private static @Nullable StandIn of(
      RollupResult result, Substitute substitute, NodeId child, ChildFigures figures) {
    if (figures.rule().basis() == Basis.STATUSES) {
      List<Status> scale = figures.scale();
      int place = result.status(child).map(scale::indexOf).orElse(-1);
      return place < 0 ? null : new StandIn(substitute, place, Double.NaN, Double.NaN);
    }
    double number = result.figure(child, figures.rule().basis()).orElseThrow();
    if (!figures.sumsParts()) {
      return new StandIn(substitute, number, Double.NaN, Double.NaN);
    }
    KpiId kpi = (KpiId) child;
    double denominator = result.denominator(kpi).orElse(Double.NaN);
    return Double.isNaN(denominator)
        ? null
        : new StandIn(substitute, number, result.numerator(kpi).orElse(Double.NaN), denominator);
  }
}
