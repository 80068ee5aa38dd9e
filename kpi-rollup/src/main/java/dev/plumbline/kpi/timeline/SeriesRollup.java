package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
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
  private final Grain grain;
  private final TimeRule rule;
  private final Points points;
  private final PointProblems problems;
  private final int until;
  private final WindowValue value;
  private final RolledPeriods rolled = new RolledPeriods();
  private boolean checksGrain;

  SeriesRollup(
      Calendar calendar,
      Grain grain,
      Kpi kpi,
      TimeRule rule,
      Points points,
      PointProblems problems,
      int until) {
    this.calendar = calendar;
    this.grain = grain;
    this.rule = rule;
    this.points = points;
    this.problems = problems;
    this.until = until;
    this.value = new WindowValue(kpi, rule, points);
    this.checksGrain = rule.caresForGrain();
  }

  /** {@return the value of each period; what cannot be rolled up is added to the problems} */
  RolledPeriods run() {
    boolean hasWindows = !(rule.window() instanceof Window.Own);
    int from = 0;
    while (from < points.size) {
      Period period = calendar.period(points.start(from), grain);
      int to = points.firstFrom(from, day(period.end()));
      problems.checkLies(points, period, from, to);
      if (!hasWindows) {
        add(period, period, from, to);
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
    Period period = calendar.period(points.start(0), grain);
    while (true) {
      Period window = rule.window().of(calendar, period);
      from = points.firstFrom(from, day(window.start()));
      to = points.firstFrom(to, day(window.end()));
      if (from < to) {
        add(period, window, from, to);
      }
      if (day(period.end()) > until || (from == to && to == points.size)) {
        return;
      }
      period = from < to ? calendar.next(period) : calendar.period(points.start(to), grain);
    }
  }

  private void add(Period period, Period window, int from, int to) {
    checksGrain = checksGrain && problems.checkGrain(points, window, from, to);
    value.of(day(window.start()), day(window.end()), from, to);
    rolled.add(period, window, value);
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
