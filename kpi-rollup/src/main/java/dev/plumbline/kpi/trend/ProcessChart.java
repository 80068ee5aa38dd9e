package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A process behaviour chart (XmR): what of a series is noise, and what is a signal.
 *
 * <pre>{@code
 * ProcessChart chart = ProcessChart.of(series);
 * chart.limits();        // mean 50.81, limits 45.82 to 55.8
 * chart.signals();       // none: what moved is noise
 * }</pre>
 *
 * <p>Formulas are those of {@link ProcessLimits}. The mean and the mean of the moving ranges are
 * the doubles nearest to the exact ones, so that equal values give limits without a width, and no
 * value is outside by rounding. A moving range is only taken between neighbours: not across a gap.
 * With fewer than {@value #FEWEST} values or than {@value #FEWEST_RANGES} moving ranges there are
 * no limits and no signals, and {@link #toString} says why. Linear time. Immutable.
 */
public final class ProcessChart {
  /** From how many values limits can be calculated. */
  public static final int FEWEST = 5;

  /** From how many moving ranges limits can be calculated. */
  public static final int FEWEST_RANGES = 4;

  private final int size;
  private final int lastPosition;
  private final Optional<ProcessLimits> limits;
  private final String reason; // why there are none
  private final List<Signal> signals;

  private ProcessChart(Points points, @Nullable Series series, ChartRules rules) {
    this.size = points.size();
    this.lastPosition = size == 0 ? -1 : points.place(size - 1);
    this.limits =
        rules
            .limits()
            .or(() -> limits(points, rules))
            .map(calculated -> calculated.within(rules.scale()));
    this.reason = limits.isPresent() ? "" : reason(points, rules.baseline().orElse(size));
    this.signals =
        limits
            .map(found -> new Detection(points, series, found).find(rules.rules()))
            .orElse(List.of());
  }

  /**
   * {@return the chart of values, one after another, by the standard rules}
   *
   * @param values finite, in the order of time
   * @throws IllegalArgumentException if one of them is NaN or infinite
   */
  public static ProcessChart of(double... values) {
    return of(ChartRules.standard(), values);
  }

  /**
   * {@return the chart of values, one after another}
   *
   * @param rules how it is made
   * @param values finite, in the order of time
   * @throws IllegalArgumentException if one of them is NaN or infinite
   */
  public static ProcessChart of(ChartRules rules, double... values) {
    return new ProcessChart(Points.ofValues(values), null, rules);
  }

  /**
   * {@return the chart of a series by the standard rules}
   *
   * @param series periods that do not overlap
   * @throws IllegalArgumentException if periods overlap
   */
  public static ProcessChart of(Series series) {
    return of(series, ChartRules.standard());
  }

  /**
   * {@return the chart of a series}
   *
   * @param series periods that do not overlap
   * @param rules how it is made
   * @throws IllegalArgumentException if periods overlap
   */
  public static ProcessChart of(Series series, ChartRules rules) {
    return new ProcessChart(Points.of(series), series, rules);
  }

  private static Optional<ProcessLimits> limits(Points points, ChartRules rules) {
    int size = rules.baseline().orElse(points.size());
    if (size < FEWEST || size > points.size()) {
      return Optional.empty();
    }
    double[] ranges = new double[size];
    int count = 0;
    for (int i = 1; i < size; i++) {
      if (points.followsDirectly(i)) {
        ranges[count++] = Math.abs(points.values()[i] - points.values()[i - 1]);
      }
    }
    if (count < FEWEST_RANGES || !areFinite(ranges)) {
      return Optional.empty();
    }
    CentralLine centralLine = rules.centralLine();
    double line = middle(centralLine, points.values(), size);
    double range = middle(centralLine, ranges, count);
    return ProcessLimits.exist(centralLine, line, range)
        ? Optional.of(ProcessLimits.of(centralLine, line, range, size))
        : Optional.empty();
  }

  private static String reason(Points points, int baseline) {
    int needed = Math.max(FEWEST, baseline);
    if (points.size() < needed) {
      return "it takes " + needed;
    }
    long ranges = IntStream.range(1, baseline).filter(points::followsDirectly).count();
    return ranges < FEWEST_RANGES
        ? "%s of them directly after another, and it takes %s".formatted(ranges, FEWEST_RANGES)
        : "their values are too large";
  }

  private static boolean areFinite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static double middle(CentralLine centralLine, double[] numbers, int size) {
    return centralLine == CentralLine.MEAN ? Sums.mean(numbers, size) : Means.median(numbers, size);
  }

  /** {@return how many values there are} */
  public int size() {
    return size;
  }

  /** {@return the limits; nothing if there are too few values, or they are too large} */
  public Optional<ProcessLimits> limits() {
    return limits;
  }

  /** {@return what is not noise, in the order of the last values that belong to it} */
  public List<Signal> signals() {
    return signals;
  }

  /** {@return the signals that the last value belongs to} */
  public List<Signal> latest() {
    return signals.stream().filter(signal -> signal.holds(lastPosition)).toList();
  }

  /** {@return the chart in one line, with the periods of the calendar on the wall} */
  @Override
  public String toString() {
    return text(Calendar.gregorian());
  }

  /**
   * {@return the chart in one line: limits, and the signals}
   *
   * @param calendar which says what periods are called, such as {@code FY2026}
   */
  public String text(Calendar calendar) {
    if (limits.isEmpty()) {
      return "unknown: no limits from %s points, %s".formatted(size, reason);
    }
    String found =
        switch (signals.size()) {
          case 0 -> "no signal";
          case 1 -> "a signal: " + signals.get(0).text(calendar);
          default ->
              "%s signals, the last: %s"
                  .formatted(signals.size(), signals.get(signals.size() - 1).text(calendar));
        };
    return limits.orElseThrow() + "; " + found;
  }
}
