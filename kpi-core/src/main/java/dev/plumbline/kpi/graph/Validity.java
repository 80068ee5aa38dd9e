package dev.plumbline.kpi.graph;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a link holds. Each end may be open.
 *
 * <p>Half-open like a {@link Period}: the start is the first day on which the link holds, the end
 * the first day on which it does not.
 *
 * <table class="striped">
 * <caption>Validities in print</caption>
 * <thead><tr><th>validity</th><th>text</th></tr></thead>
 * <tbody>
 * <tr><td>{@code Validity.always()}</td><td>{@code ../..}</td></tr>
 * <tr><td>{@code Validity.from(start)}</td><td>{@code 2026-01-01/..}</td></tr>
 * <tr><td>{@code Validity.until(end)}</td><td>{@code ../2026-01-01}</td></tr>
 * <tr><td>{@code Validity.in(Period.year(2025))}</td><td>{@code 2025-01-01/2026-01-01}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The texts are intervals of ISO 8601-2, and {@link #parse} reads them back. Ordered by the
 * start, an open one first, then by the end, an open one last. Immutable.
 */
public final class Validity implements Comparable<Validity> {
  private static final Validity ALWAYS = new Validity(null, null);
  private static final String OPEN = "..";
  private static final int LONGEST_TEXT = 40;
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST_END = LocalDate.of(10_000, 1, 1);
  private static final Comparator<Validity> ORDER =
      Comparator.comparingLong(Validity::firstDay).thenComparingLong(Validity::endDay);

  private final @Nullable LocalDate start;
  private final @Nullable LocalDate end;

  private Validity(@Nullable LocalDate start, @Nullable LocalDate end) {
    this.start = start;
    this.end = end;
  }

  /** {@return the validity without start and end} */
  public static Validity always() {
    return ALWAYS;
  }

  /**
   * {@return the validity from a day onwards}
   *
   * @param start the first day
   * @throws IllegalArgumentException if it is outside the years 1 to 9999
   */
  public static Validity from(LocalDate start) {
    if (start.isBefore(EARLIEST) || !start.isBefore(LATEST_END)) {
      throw outside(start);
    }
    return new Validity(start, null);
  }

  /**
   * {@return the validity up to a day, which is not part of it}
   *
   * @param end the day after the last one
   * @throws IllegalArgumentException if the last day is outside the years 1 to 9999
   */
  public static Validity until(LocalDate end) {
    if (!end.isAfter(EARLIEST) || end.isAfter(LATEST_END)) {
      throw outside(end);
    }
    return new Validity(null, end);
  }

  private static IllegalArgumentException outside(LocalDate bound) {
    return new IllegalArgumentException(
        "The validity bound %s leaves the calendar. Use the years 1 to 9999, or leave it open."
            .formatted(bound));
  }

  /**
   * {@return the validity from a day up to another, which is not part of it}
   *
   * @param start the first day
   * @param end the day after the last one
   * @throws IllegalArgumentException if the end is not after the start, or a day is outside the
   *     years 1 to 9999
   */
  public static Validity between(LocalDate start, LocalDate end) {
    return in(Period.between(start, end));
  }

  /**
   * {@return the validity during a period}
   *
   * @param period such as {@code Period.year(2025)}
   */
  public static Validity in(Period period) {
    return new Validity(period.start(), period.end());
  }

  /**
   * {@return what {@link #toString} prints as this text}
   *
   * @param text such as {@code 2026-01-01/..}; at most 40 characters
   * @throws IllegalArgumentException if the text is no validity
   */
  public static Validity parse(String text) {
    int slash = text.indexOf('/');
    if (text.length() > LONGEST_TEXT || slash < 0) {
      throw unreadable(text);
    }
    try {
      LocalDate start = day(text.substring(0, slash));
      LocalDate end = day(text.substring(slash + 1));
      if (start != null && end != null) {
        return between(start, end);
      }
      if (start != null) {
        return from(start);
      }
      return end == null ? always() : until(end);
    } catch (DateTimeException e) {
      throw unreadable(text); // without the cause, whose message holds the text as it is
    }
  }

  private static @Nullable LocalDate day(String text) {
    return text.equals(OPEN) ? null : LocalDate.parse(text);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        ("%s is no validity."
                + " Write it like 2025-07-01/2026-07-01, 2026-01-01/.., ../2026-01-01 or ../...")
            .formatted(PlainText.quote(text)));
  }

  /** {@return the first day; empty if it holds since ever} */
  public Optional<LocalDate> start() {
    return Optional.ofNullable(start);
  }

  /** {@return the day after the last one; empty if it holds until further notice} */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(end);
  }

  /**
   * {@return whether it holds on a day}
   *
   * @param day any day
   */
  public boolean contains(LocalDate day) {
    return (start == null || !day.isBefore(start)) && (end == null || day.isBefore(end));
  }

  /**
   * {@return whether a day is in both} Neighbours, of which one ends where the other starts, do not
   * overlap.
   *
   * @param other any validity
   */
  public boolean overlaps(Validity other) {
    return firstDay() < other.endDay() && other.firstDay() < endDay();
  }

  /** {@return the first day as days since 1970, the least number if it is open} */
  long firstDay() {
    return start == null ? Long.MIN_VALUE : start.toEpochDay();
  }

  /** {@return the day after the last one as days since 1970, the greatest number if it is open} */
  long endDay() {
    return end == null ? Long.MAX_VALUE : end.toEpochDay();
  }

  /** Compares by the start, an open one first, then by the end, an open one last. */
  @Override
  public int compareTo(Validity other) {
    return ORDER.compare(this, other);
  }

  /** {@return whether the other object is a validity with the same start and end} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Validity validity
        && Objects.equals(start, validity.start)
        && Objects.equals(end, validity.end);
  }

  /** {@return a hash code of start and end} */
  @Override
  public int hashCode() {
    return Objects.hash(start, end);
  }

  /** {@return the text above} */
  @Override
  public String toString() {
    return (start == null ? OPEN : start) + "/" + (end == null ? OPEN : end);
  }
}
