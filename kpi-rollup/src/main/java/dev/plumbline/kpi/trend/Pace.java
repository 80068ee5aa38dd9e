package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Whether one is as far as one should be, and how fast one must go from here.
 *
 * <pre>{@code
 * Pace pace = Pace.ofLevel(churnSeries, Course.line(Period.year(2026), 5.0, 3.0));
 * pace.state();           // BEHIND
 * pace.toString();        // "behind: 4.8 on 2026-07-01 where 4.008 was due; ..."
 * }</pre>
 *
 * <table class="striped">
 * <caption>For the value v on a day, on a course from b to t</caption>
 * <thead><tr><th>number</th><th>formula</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #progress}</td><td>{@code (v - b) / (t - b)}</td></tr>
 * <tr><td>{@link #expectedProgress}</td><td>{@code (e - b) / (t - b)}, e what was {@linkplain #expected
 * due}</td></tr>
 * <tr><td>{@link #observedRate}</td><td>{@code (v - b) / days since the start}</td></tr>
 * <tr><td>{@link #requiredRate}</td><td>{@code (t - v) / days to the end}; 0 where it is reached</td>
 * </tr>
 * </tbody>
 * </table>
 *
 * <p>Values of a period count at its end. A level is the last value that is there; a total is the
 * sum of those since the start of the course, and unknown if one of them is missing, for it would
 * only seem to be behind.
 */
public final class Pace {
  /** Where one is against the course. */
  public enum State {
    /** Farther than one should be. */
    AHEAD("ahead"),
    /** Exactly where one should be. */
    ON_COURSE("on course"),
    /** Not as far as one should be. */
    BEHIND("behind"),
    /** There is nothing to tell from. */
    UNKNOWN("unknown");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** {@return it in words for a reader} */
    public String text() {
      return text;
    }
  }

  private final Course course;
  private final LocalDate day;
  private final Figure actual;

  private Pace(Course course, LocalDate day, Figure actual) {
    this.course = Objects.requireNonNull(course, "course");
    this.day = day;
    this.actual = actual;
  }

  /**
   * {@return the pace of a value}
   *
   * @param actual the value, or why there is none
   * @param day at whose beginning it held
   * @param course the agreed way
   */
  public static Pace of(Figure actual, LocalDate day, Course course) {
    return new Pace(
        course, Objects.requireNonNull(day, "day"), Objects.requireNonNull(actual, "actual"));
  }

  /**
   * {@return the pace of a level, such as a rate or a headcount: of the last value in the time of
   * the course}
   *
   * @param series its values
   * @param course the agreed way
   */
  public static Pace ofLevel(Series series, Course course) {
    for (int i = series.size() - 1; i >= 0; i--) {
      Period period = series.period(i);
      boolean isInCourse =
          period.end().isAfter(course.start()) && !period.end().isAfter(course.end());
      if (isInCourse && series.isPresent(i)) {
        return of(series.figure(i), period.end(), course);
      }
    }
    return of(Figure.missing(Gap.NO_DATA), course.start(), course);
  }

  /**
   * {@return the pace of a total, such as revenue of the year: of the sum since the start of the
   * course}
   *
   * @param series what adds up
   * @param course the agreed way of the total
   */
  public static Pace ofTotal(Series series, Course course) {
    double[] values = new double[series.size()];
    int size = 0;
    long days = 0;
    LocalDate day = course.start();
    for (int i = 0; i < series.size(); i++) {
      Period period = series.period(i);
      boolean isInCourse =
          !period.start().isBefore(course.start()) && !period.end().isAfter(course.end());
      if (isInCourse && series.isPresent(i)) {
        values[size++] = series.number(i);
        days += period.days();
        day = period.end();
      }
    }
    boolean isComplete = size > 0 && days == ChronoUnit.DAYS.between(course.start(), day);
    return of(
        isComplete ? Figure.ofResult(Sums.sum(values, size)) : Figure.missing(Gap.NO_DATA),
        day,
        course);
  }

  /** {@return the agreed way} */
  public Course course() {
    return course;
  }

  /** {@return the day at whose beginning the value held} */
  public LocalDate day() {
    return day;
  }

  /** {@return the value} */
  public Figure actual() {
    return actual;
  }

  /** {@return what was due on that day} */
  public Figure expected() {
    return course.at(day);
  }

  /** {@return how much of the way has been made: 0 none, 1 all} */
  public Figure progress() {
    return progress(actual);
  }

  /** {@return how much of the way should have been made} */
  public Figure expectedProgress() {
    return progress(expected());
  }

  private Figure progress(Figure value) {
    return quotient(value, Figure.of(course.from()), wayOf(course));
  }

  private static BigDecimal wayOf(Course course) {
    return Decimals.of(course.to()).subtract(Decimals.of(course.from()));
  }

  /** {@return the change per day so far; a gap on the first day} */
  public Figure observedRate() {
    return quotient(
        actual,
        Figure.of(course.from()),
        BigDecimal.valueOf(ChronoUnit.DAYS.between(course.start(), day)));
  }

  /**
   * {@return the change per day that is needed from here; 0 where the target is reached, and a gap
   * where it is not and no day is left}
   */
  public Figure requiredRate() {
    if (actual.isPresent() && course.direction().reaches(actual.orElseThrow(), course.to())) {
      return Figure.of(0.0);
    }
    return quotient(
        Figure.of(course.to()),
        actual,
        BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(day, course.end()))));
  }

  private static Figure quotient(Figure of, Figure less, BigDecimal by) {
    if (!of.isPresent() || !less.isPresent()) {
      return of.isPresent() ? less : of;
    }
    return by.signum() == 0
        ? Figure.missing(Gap.ZERO_DENOMINATOR)
        : Figure.ofResult(
            Quotients.nearest(
                Decimals.of(of.orElseThrow()).subtract(Decimals.of(less.orElseThrow())), by));
  }

  /** {@return where one is against the course} */
  public State state() {
    Figure expected = expected();
    if (!actual.isPresent() || !expected.isPresent()) {
      return State.UNKNOWN;
    }
    double difference = actual.orElseThrow() - expected.orElseThrow();
    if (difference == 0.0) {
      return State.ON_COURSE;
    }
    boolean isAbove = difference > 0;
    return isAbove == (course.direction() == Direction.HIGHER_IS_BETTER)
        ? State.AHEAD
        : State.BEHIND;
  }

  /**
   * {@return the pace in one line}
   *
   * @param unit the unit of the values
   */
  public String text(Unit unit) {
    if (state() == State.UNKNOWN) {
      return "unknown: %s on the way %s".formatted(actual, course);
    }
    return "%s: %s on %s where %s was due; %s a day so far, %s needed"
        .formatted(
            state().text(),
            Shown.figure(actual, unit),
            day,
            Shown.figure(expected(), unit),
            Shown.figure(observedRate(), unit),
            Shown.figure(requiredRate(), unit));
  }

  /** {@return the pace in one line, without a unit} */
  @Override
  public String toString() {
    return text(Unit.NONE);
  }
}
