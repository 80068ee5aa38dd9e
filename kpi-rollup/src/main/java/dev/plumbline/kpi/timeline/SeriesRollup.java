package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;

/** Rolls the points of one KPI at one unit up to the periods of a grain, in one pass. */
final class SeriesRollup {
  /*
   * Points lie in the order of time, and so do the periods: each begins where the pass stands. A
   * period without points has no value, unless its window reaches back to some: up to the day until,
   * as a unit that has closed in March is in the year to date of June.
   */
  private final Calendar calendar;
  private final KnownPeriods periods;
  private final TimeRule rule;
  private final Points points;
  private final PointProblems problems;
  private final int until;
  private final WindowValue value;
  private final RolledPeriods rolled;
  private boolean checksGrain;

  SeriesRollup(
      Calendar calendar,
      KnownPeriods periods,
      Kpi kpi,
      TimeRule rule,
      Points points,
      PointProblems problems,
      int until) {
    this.calendar = calendar;
    this.periods = periods;
    this.rule = rule;
    this.points = points;
    this.problems = problems;
    this.until = until;
    this.value = new WindowValue(kpi, rule, points);
    this.checksGrain = rule.caresForGrain();
    this.rolled = new RolledPeriods(likelySize());
  }

  /** {@return the value of each period; what cannot be rolled up is added to the problems} */
  RolledPeriods run() {
    boolean hasWindows = !(rule.window() instanceof Window.Own);
    int from = 0;
    while (from < points.size) {
      KnownPeriods.Known known = periods.of(points.starts[from]);
      int to = points.firstFrom(from, known.end());
      problems.checkLies(points, known.period(), from, to);
      if (!hasWindows) {
        add(known.period(), known.period(), known.start(), known.end(), from, to);
      }
      from = to;
    }
    if (hasWindows && points.size > 0) {
      runOverWindows();
    }
    return rolled;
  }

  private void runOverWindows() {
    int from = 0;
    int to = 0;
    Period period = periods.of(points.starts[0]).period();
    while (true) {
      Period window = rule.window().of(calendar, period);
      int start = day(window.start());
      int end = day(window.end());
      from = points.firstFrom(from, start);
      to = points.firstFrom(to, end);
      if (from < to) {
        add(period, window, start, end, from, to);
      }
      if (end > until || (from == to && to == points.size)) {
        return;
      }
      period = periods.of(from < to ? end : points.starts[to]).period();
    }
  }

  private void add(Period period, Period window, int start, int end, int from, int to) {
    checksGrain = checksGrain && problems.checkGrain(points, window, from, to);
    value.of(start, end, from, to);
    rolled.add(period, window, value);
  }

  /** {@return how many periods there are, if all are as long as the first and none is left out} */
  private int likelySize() {
    if (points.size == 0) {
      return 0;
    }
    KnownPeriods.Known first = periods.of(points.starts[0]);
    int days = points.starts[points.size - 1] - first.start();
    return Math.min(points.size, days / (first.end() - first.start()) + 2);
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
