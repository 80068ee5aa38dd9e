package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.List;

/** Divides a whole by days into parts that sum to it exactly. */
final class Apportionment {
  /*
   * With the whole times the share of the days so far rounded to a multiple of the whole's last bit,
   * each part is the difference of two such multiples that are no larger than the whole: a double
   * holds it exactly. So the parts sum to the whole without rounding, in any order.
   */
  private Apportionment() {}

  static double[] byDays(Target target, List<Period> parts) {
    Period whole =
        target
            .period()
            .orElseThrow(
                () ->
                    new InvalidDefinitionException(
                        "The target %s has no period to divide. Say in(period) first."
                            .formatted(target)));
    check(whole, parts);
    double value =
        target
            .value()
            .orElseThrow(
                () ->
                    new InvalidDefinitionException(
                        "The target %s has no single value to divide. Divide another."
                            .formatted(target)));
    double[] values = new double[parts.size()];
    double before = 0.0;
    long days = 0;
    for (int i = 0; i < values.length; i++) {
      days += parts.get(i).days();
      double until = cumulated(value, days, whole.days());
      values[i] = until - before;
      before = until;
    }
    return values;
  }

  /** {@return the share of the days so far, as a multiple of the last bit of the whole} */
  private static double cumulated(double whole, long days, long allDays) {
    double unit = Math.ulp(whole);
    BigDecimal units =
        new BigDecimal(whole).divide(new BigDecimal(unit)).multiply(BigDecimal.valueOf(days));
    return Math.rint(Quotients.nearest(units, BigDecimal.valueOf(allDays))) * unit;
  }

  private static void check(Period whole, List<Period> parts) {
    boolean follow =
        !parts.isEmpty()
            && parts.get(0).start().equals(whole.start())
            && parts.get(parts.size() - 1).end().equals(whole.end());
    for (int i = 1; i < parts.size(); i++) {
      follow &= parts.get(i - 1).end().equals(parts.get(i).start());
    }
    if (!follow) {
      throw new InvalidDefinitionException(
          ("The parts %s are not the period %s. Give periods that follow one another from its first"
                  + " day to its last.")
              .formatted(shortened(parts), whole));
    }
  }

  private static String shortened(List<Period> parts) {
    int most = 4;
    return parts.size() <= most ? parts.toString() : parts.subList(0, most) + " ...";
  }
}
