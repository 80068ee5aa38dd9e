package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.target.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A status with what it takes to act on it: whether the last value is a signal or noise, and which
 * way the series goes.
 *
 * <pre>{@code
 * Standing standing = Standing.of(Status.of("red"), chart, trend, preference);
 * standing.toString();       // "red, but within noise", or "green, and falling (worse)"
 * }</pre>
 *
 * <table class="striped">
 * <caption>What it says</caption>
 * <thead><tr><th>last value</th><th>trend</th><th>text behind the status</th></tr></thead>
 * <tbody>
 * <tr><td>in no signal</td><td>none</td><td>but within noise</td></tr>
 * <tr><td>in no signal</td><td>falling</td><td>and falling (worse)</td></tr>
 * <tr><td>in a signal</td><td>none</td><td>and a signal (worse)</td></tr>
 * <tr><td>in a signal</td><td>falling</td><td>a signal (worse), and falling (worse)</td></tr>
 * <tr><td>too few values for limits</td><td>falling</td><td>and falling (worse)</td></tr>
 * <tr><td>too few values for limits</td><td>none</td><td>no trend, and too few values to tell a
 * signal from noise</td></tr>
 * <tr><td>too few values</td><td>too few values</td><td>too few values to tell more</td></tr>
 * </tbody>
 * </table>
 *
 * @param status the status; nothing where there is none
 * @param signal whether the last value belongs to a signal, and of which kind: unchanged is noise,
 *     unjudged a signal of which nobody said whether it is for the better, or several that
 *     contradict each other
 * @param trend which way the series goes
 * @param trendMovement whether that is for the better
 */
public record Standing(
    Optional<Status> status, Movement signal, TrendDirection trend, Movement trendMovement) {
  /**
   * Checks that nothing is null.
   *
   * @param status the status
   * @param signal whether the last value belongs to a signal
   * @param trend which way the series goes
   * @param trendMovement whether that is for the better
   */
  public Standing {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(trend, "trend");
    Objects.requireNonNull(trendMovement, "trendMovement");
  }

  /**
   * {@return the standing of a status}
   *
   * @param status the status
   * @param chart the chart of the series
   * @param trend the trend of the series
   * @param preference which way is better
   */
  public static Standing of(
      Status status, ProcessChart chart, RobustTrend trend, Preference preference) {
    return of(Optional.of(status), chart, trend, preference);
  }

  /**
   * {@return the standing of a series without a status}
   *
   * @param chart the chart of the series
   * @param trend the trend of the series
   * @param preference which way is better
   */
  public static Standing of(ProcessChart chart, RobustTrend trend, Preference preference) {
    return of(Optional.empty(), chart, trend, preference);
  }

  private static Standing of(
      Optional<Status> status, ProcessChart chart, RobustTrend trend, Preference preference) {
    return new Standing(
        status, signal(chart, preference), trend.direction(), trend.movement(preference));
  }

  private static Movement signal(ProcessChart chart, Preference preference) {
    if (chart.limits().isEmpty()) {
      return Movement.UNKNOWN;
    }
    List<Signal> latest = chart.latest();
    if (latest.isEmpty()) {
      return Movement.UNCHANGED;
    }
    Set<Movement> movements = EnumSet.noneOf(Movement.class);
    latest.forEach(signal -> movements.add(signal.movement(preference)));
    return movements.size() == 1 && !movements.contains(Movement.UNCHANGED)
        ? movements.iterator().next()
        : Movement.UNJUDGED;
  }

  /** {@return whether the last value belongs to a signal} */
  public boolean isSignal() {
    return signal != Movement.UNCHANGED && signal != Movement.UNKNOWN;
  }

  /** {@return it as one says it, such as {@code red, but within noise}} */
  @Override
  public String toString() {
    return status.map(Status::name).orElse("no status") + ", " + rest();
  }

  private String rest() {
    boolean isTrend = trend == TrendDirection.RISING || trend == TrendDirection.FALLING;
    String way = "and %s (%s)".formatted(trend.text(), trendMovement.text());
    if (isSignal()) {
      String found = "a signal (%s)".formatted(signal.text());
      return isTrend ? found + ", " + way : "and " + found;
    }
    if (isTrend) {
      return way;
    }
    if (signal != Movement.UNKNOWN) {
      return "but within noise";
    }
    return trend == TrendDirection.UNKNOWN
        ? "too few values to tell more"
        : "no trend, and too few values to tell a signal from noise";
  }
}
