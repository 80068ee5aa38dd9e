package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a target that was agreed on: where one should be on which day.
 *
 * <pre>{@code
 * Course.line(Period.year(2026), 5.0, 3.0)                    // straight, from 5 to 3
 *     .via(LocalDate.of(2026, 7, 1), 4.5);                    // most of it in the second half
 * }</pre>
 *
 * <p>Straight between its days, and level before the first and after the last. A day stands for its
 * beginning: a course in 2026 ends on 1 January 2027. Immutable.
 */
public final class Course {
  private record Mark(LocalDate day, double value) {}

  private final List<Mark> marks;

  private Course(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /**
   * {@return the straight way from a value to another}
   *
   * @param period from the beginning of which, to the end
   * @param from the value at the beginning, finite
   * @param to the value at the end, finite, another one
   * @throws IllegalArgumentException if a value is not finite, or both are the same
   */
  public static Course line(Period period, double from, double to) {
    Course course =
        new Course(
            List.of(new Mark(period.start(), finite(from)), new Mark(period.end(), finite(to))));
    if (from == to) {
      throw new IllegalArgumentException(
          "A course from %s to the same value goes nowhere. Give two values.".formatted(from));
    }
    return course;
  }

  /**
   * {@return the straight way to a target in its period: from its baseline, or for a total from 0}
   *
   * @param target with a period and a single value
   * @param isTotal whether values add up to the target, rather than one of them reaching it
   * @throws IllegalArgumentException if the target has no period, no value, or no baseline to start
   *     from
   */
  public static Course of(Target target, boolean isTotal) {
    boolean hasStart = isTotal || target.baseline().isPresent();
    if (target.period().isEmpty() || target.value().isEmpty() || !hasStart) {
      String missing =
          target.period().isEmpty() ? "period" : target.value().isEmpty() ? "value" : "baseline";
      throw new IllegalArgumentException(
          ("The target %s has no %s, without which there is no course."
                  + " Use Course.line, or Target.progress(from, to).in(period).")
              .formatted(target, missing));
    }
    return line(
        target.period().get(),
        isTotal ? 0.0 : target.baseline().getAsDouble(),
        target.value().getAsDouble());
  }

  /**
   * {@return this course by way of a milestone}
   *
   * @param day between its first and its last, not one that has a value already
   * @param value where one should be on that day, finite
   * @throws IllegalArgumentException if the day is outside or taken, or the value not finite
   */
  public Course via(LocalDate day, double value) {
    if (!day.isAfter(start()) || !day.isBefore(end())) {
      throw new IllegalArgumentException(
          "The milestone on %s is not between %s and %s. Move it, or the course."
              .formatted(day, start(), end()));
    }
    List<Mark> more = new ArrayList<>(marks);
    int place = 0;
    while (marks.get(place).day().isBefore(day)) {
      place++;
    }
    if (marks.get(place).day().equals(day)) {
      throw new IllegalArgumentException(
          "There is a milestone on %s already. Give each day one value.".formatted(day));
    }
    more.add(place, new Mark(day, finite(value)));
    return new Course(more);
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A course cannot lead by a value that is not finite. Give a number.");
    }
    return value + 0.0;
  }

  /** {@return its first day} */
  public LocalDate start() {
    return marks.get(0).day();
  }

  /** {@return the day at whose beginning the target is to be reached} */
  public LocalDate end() {
    return marks.get(marks.size() - 1).day();
  }

  /** {@return the value at the start} */
  public double from() {
    return marks.get(0).value();
  }

  /** {@return the value at the end: the target} */
  public double to() {
    return marks.get(marks.size() - 1).value();
  }

  /** {@return which way the course leads} */
  public Direction direction() {
    return Direction.from(from(), to());
  }

  /**
   * {@return where one should be at the beginning of a day: the double nearest to the exact value}
   *
   * @param day any day
   */
  public Figure at(LocalDate day) {
    if (!day.isAfter(start())) {
      return Figure.of(from());
    }
    int next = 1;
    while (next < marks.size() - 1 && marks.get(next).day().isBefore(day)) {
      next++;
    }
    Mark before = marks.get(next - 1);
    Mark after = marks.get(next);
    if (!day.isBefore(after.day())) {
      return Figure.of(after.value());
    }
    return between(before, after, day);
  }

  /** Each value counts by the days to the other one: the product of both, over all days. */
  private static Figure between(Mark before, Mark after, LocalDate day) {
    BigDecimal gone = days(before.day(), day);
    BigDecimal left = days(day, after.day());
    BigDecimal weighted =
        Decimals.of(before.value()).multiply(left).add(Decimals.of(after.value()).multiply(gone));
    return Figure.ofResult(Quotients.nearest(weighted, gone.add(left)));
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay());
  }

  /** {@return the course in words, such as {@code from 5 on 2026-01-01 to 3 on 2027-01-01}} */
  @Override
  public String toString() {
    return "from %s on %s to %s on %s"
        .formatted(Shown.number(from()), start(), Shown.number(to()), end());
  }
}
