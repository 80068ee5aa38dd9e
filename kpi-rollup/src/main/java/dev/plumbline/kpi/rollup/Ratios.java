package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import org.jspecify.annotations.Nullable;

/** Which KPIs have a numerator and a denominator. */
final class Ratios {
  private Ratios() {}

  /** {@return whether the parts of a KPI are measured, or rolled up with its value} */
  static boolean hasParts(Kpi kpi, @Nullable RollupRule rule) {
    return (rule != null && rule.basis() == Basis.VALUES)
        ? rule.strategy().traits().contains(Trait.SUMS_PARTS)
        : kpi.ratio().isPresent();
  }
}
