package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;

/**
 * What is wrong with facts that are to be rolled up: they overlap, lie in two periods, or are of
 * unlike lengths.
 *
 * @param calendar of the plan
 * @param kpi what the facts are of
 * @param where at which unit, such as {@code " at 'north'"}; empty for a series
 * @param problems where they are added
 */
record PointProblems(Calendar calendar, KpiId kpi, String where, Problems problems) {

  /** Checks points that begin in a period: the last of them may reach beyond it. */
  void checkLies(Points points, Period period, int from, int to) {
    for (int i = points.isConnected ? to : from + 1; i < to; i++) {
      if (points.starts[i] < points.ends[i - 1]) {
        int at = i;
        problems.add(() -> overlap(points.period(at - 1), points.period(at)));
      }
    }
    if (points.ends[to - 1] > period.end().toEpochDay()) {
      problems.add(() -> beyond(points.period(to - 1), period));
    }
  }

  private String overlap(Period one, Period other) {
    return ("The KPI %s%s has facts for %s and for %s, which overlap: days would count twice."
            + " Keep the finer facts, or the coarser ones.")
        .formatted(quoted(), where, one, other);
  }

  private String beyond(Period fact, Period period) {
    return ("The KPI %s%s has a fact for %s, which does not lie within %s."
            + " Roll up to longer periods that it lies in, or let the KPI stand alone.")
        .formatted(quoted(), where, fact, calendar.format(period));
  }

  /** Checks that the points of a window are of one grain; returns whether they are. */
  boolean checkGrain(Points points, Period window, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (points.days(i) != points.days(from) && !areAlike(points.period(from), points.period(i))) {
        int at = i;
        problems.add(() -> mixed(window, points.period(from), points.period(at)));
        return false;
      }
    }
    return true;
  }

  private boolean areAlike(Period one, Period other) {
    return calendar.grainOf(one).isPresent()
        && calendar.grainOf(one).equals(calendar.grainOf(other));
  }

  private String mixed(Period window, Period one, Period other) {
    return ("The KPI %s%s has facts of unlike lengths in %s, such as %s and %s, which its rule would"
            + " count as equals. Give facts of one grain, or use a rule such as meanByDays().")
        .formatted(quoted(), where, calendar.format(window), one, other);
  }

  /** Checks that ratios were measured with the factor that their KPI states. */
  void checkFactors(Kpi measured, Points points) {
    if (measured.ratio().isEmpty()) {
      return;
    }
    double stated = measured.ratio().get().factor();
    for (int i = 0; i < points.size; i++) {
      if (points.series.reading(i) instanceof Reading.Ratio ratio && ratio.factor() != stated) {
        Period period = points.period(i);
        problems.add(() -> otherFactor(period, ratio.factor(), stated));
      }
    }
  }

  private String otherFactor(Period period, double measured, double stated) {
    return ("The ratio of %s%s in %s was measured with the factor %s, but the KPI states %s."
            + " Put it with that factor, or by the KPI: putRatio(slice, kpi, ...).")
        .formatted(quoted(), where, period, measured, stated);
  }

  private String quoted() {
    return PlainText.quote(kpi.value());
  }
}
