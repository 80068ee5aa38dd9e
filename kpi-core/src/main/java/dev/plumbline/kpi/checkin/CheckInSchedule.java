package dev.plumbline.kpi.checkin;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often KPIs and objectives need a check-in.
 *
 * <pre>{@code
 * CheckInSchedule.every(WEEKLY, start)                       // once a week, whatever it is about
 * CheckInSchedule.byCadence(MONTHLY, start).withGrace(3)     // a KPI as often as it is measured
 * }</pre>
 *
 * <p>The next one is due a week, a month, ... after the last, and the first as long after the
 * start. It is owed from the day after that on, or after so many days of grace. Immutable.
 */
public final class CheckInSchedule {
  private static final int MONTHS_PER_QUARTER = 3;
  private static final int MONTHS_PER_HALF = 6;

  private final Cadence cadence;
  private final boolean followsKpis;
  private final LocalDate start;
  private final int graceDays;

  private CheckInSchedule(Cadence cadence, boolean followsKpis, LocalDate start, int graceDays) {
    this.cadence = Objects.requireNonNull(cadence, "cadence");
    this.followsKpis = followsKpis;
    this.start = Objects.requireNonNull(start, "start");
    this.graceDays = graceDays;
  }

  /**
   * {@return the schedule by which every node needs a check-in equally often}
   *
   * @param cadence how often
   * @param start the day from which on check-ins are made
   */
  public static CheckInSchedule every(Cadence cadence, LocalDate start) {
    return new CheckInSchedule(cadence, false, start, 0);
  }

  /**
   * {@return the schedule by which a KPI needs a check-in as often as it is measured}
   *
   * @param otherwise how often objectives need one, and KPIs that state no cadence
   * @param start the day from which on check-ins are made
   */
  public static CheckInSchedule byCadence(Cadence otherwise, LocalDate start) {
    return new CheckInSchedule(otherwise, true, start, 0);
  }

  /**
   * {@return this schedule, but a check-in is owed only so many days after it was due}
   *
   * @param days 0 or more
   * @throws InvalidDefinitionException if it is negative
   */
  public CheckInSchedule withGrace(int days) {
    if (days < 0) {
      throw new InvalidDefinitionException(
          "%s days of grace for check-ins are too few. Use 0 or more.".formatted(days));
    }
    return new CheckInSchedule(cadence, followsKpis, start, days);
  }

  /** {@return how many days after it was due a check-in is owed} */
  public int graceDays() {
    return graceDays;
  }

  /**
   * {@return how often a node needs a check-in}
   *
   * @param node a KPI or an objective
   */
  public Cadence cadenceOf(AlignmentNode node) {
    return followsKpis && node instanceof Kpi kpi ? kpi.cadence().orElse(cadence) : cadence;
  }

  LocalDate due(AlignmentNode node, @Nullable CheckIn last) {
    LocalDate from = last == null || last.date().isBefore(start) ? start : last.date();
    return next(from, cadenceOf(node));
  }

  private static LocalDate next(LocalDate day, Cadence cadence) {
    return switch (cadence) {
      case DAILY -> day.plusDays(1);
      case WEEKLY -> day.plusWeeks(1);
      case MONTHLY -> day.plusMonths(1);
      case QUARTERLY -> day.plusMonths(MONTHS_PER_QUARTER);
      case HALF_YEARLY -> day.plusMonths(MONTHS_PER_HALF);
      case YEARLY -> day.plusYears(1);
    };
  }

  /** {@return how often, since when, and with how much grace} */
  @Override
  public String toString() {
    return "%s%s from %s, %s days of grace"
        .formatted(followsKpis ? "by cadence, otherwise " : "", cadence, start, graceDays);
  }
}
