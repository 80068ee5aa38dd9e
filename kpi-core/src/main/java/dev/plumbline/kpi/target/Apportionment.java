package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** Divides a whole by days into parts that sum to it exactly. */
final class Apportionment {
  /*
   * With the whole times the share of the days so far rounded to a multiple of the whole's last bit,
   * each part is the difference of two such multiples that are no larger than the whole: a double
   * holds it exactly. So the parts sum to the whole without rounding, in any order.
   */
  private final Period whole;
  private final List<Period> parts;

  private Apportionment(Period whole, List<Period> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  static Apportionment of(Target target, List<Period> parts) {
    Period whole =
        target
            .period()
            .orElseThrow(
                () ->
                    new InvalidDefinitionException(
                        "The target %s has no period to divide. Say in(period) first."
                            .formatted(target)));
    check(whole, parts);
    return new Apportionment(whole, parts);
  }

  /** Returns the number for each part, or nothing for each. */
  OptionalDouble[] divide(OptionalDouble number) {
    OptionalDouble[] shares = new OptionalDouble[parts.size()];
    double before = 0.0;
    long days = 0;
    for (int i = 0; i < shares.length; i++) {
      days += parts.get(i).days();
      double until = number.isPresent() ? upTo(days, number.getAsDouble()) : 0.0;
      shares[i] = number.isPresent() ? OptionalDouble.of(until - before + 0.0) : number;
      before = until;
    }
    return shares;
  }

  /** Returns the share of the days so far, as a multiple of the last bit of the number. */
  private double upTo(long days, double number) {
    double unit = Math.ulp(number);
    BigDecimal units =
        new BigDecimal(number).divide(new BigDecimal(unit)).multiply(BigDecimal.valueOf(days));
    return Math.rint(Quotients.nearest(units, BigDecimal.valueOf(whole.days()))) * unit;
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
