package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How old the last measurement of a series is on a day, against its cadence.
 *
 * <p>Immutable. Made by {@link Series#freshness}.
 */
public final class Freshness {
  /** What is to be done. */
  public enum State {
    /** Nothing: the period after the last measured one is not over. */
    FRESH,
    /** Measure: the period after the last measured one is over. */
    DUE,
    /** Ask why: the time for that is over too. */
    OVERDUE,
    /** Begin: nothing was measured up to that day. */
    NEVER_MEASURED
  }

  private final State state;
  private final LocalDate today;
  private final @Nullable Period last;
  private final @Nullable LocalDate dueOn;

  private Freshness(
      State state, LocalDate today, @Nullable Period last, @Nullable LocalDate dueOn) {
    this.state = state;
    this.today = today;
    this.last = last;
    this.dueOn = dueOn;
  }

  static Freshness never(LocalDate today) {
    return new Freshness(State.NEVER_MEASURED, today, null, null);
  }

  static Freshness of(LocalDate today, Period last, LocalDate dueOn, LocalDate overdueOn) {
    State late = today.isBefore(overdueOn) ? State.DUE : State.OVERDUE;
    return new Freshness(today.isBefore(dueOn) ? State.FRESH : late, today, last, dueOn);
  }

  /** {@return what is to be done} */
  public State state() {
    return state;
  }

  /** {@return the last period that was measured, or nothing if none was} */
  public Optional<Period> last() {
    return Optional.ofNullable(last);
  }

  /**
   * {@return the day from which on the next measurement is due, or nothing if there is none yet}
   */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  /**
   * {@return how many days ago the last measured period ended: 0 on the day after its last one, and
   * while it lasts; nothing if none was measured}
   */
  public OptionalLong ageInDays() {
    return last == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(last.end(), today)));
  }

  /**
   * {@return the state and what it rests on, such as {@code overdue, due since 2026-05-01: 2026-03
   * was the last}}
   */
  @Override
  public String toString() {
    return switch (state) {
      case FRESH -> "fresh: " + last + " was the last";
      case DUE -> "due since " + dueOn + ": " + last + " was the last";
      case OVERDUE -> "overdue, due since " + dueOn + ": " + last + " was the last";
      case NEVER_MEASURED -> "never measured";
    };
  }
}
