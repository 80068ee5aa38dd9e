package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Unit;
import java.util.OptionalDouble;

/** Whether the levels of targets look different in the decimals of the unit. */
final class Resolution {
  private Resolution() {}

  static void check(Kpi kpi, Review review) {
    for (Target target : kpi.targets()) {
      if (target.value().isPresent()) {
        double value = target.value().getAsDouble();
        if (looksLike(kpi.unit(), value, target.baseline())
            || looksLike(kpi.unit(), value, target.commitment())
            || looksLike(kpi.unit(), value, target.stretch())) {
          review.fail(
              "shows two levels of a target as %s".formatted(kpi.unit().format(value)),
              Evidence.of("target", target.toString()));
          return;
        }
      }
    }
  }

  private static boolean looksLike(Unit unit, double value, OptionalDouble level) {
    return level.isPresent() && unit.format(value).equals(unit.format(level.getAsDouble()));
  }
}
