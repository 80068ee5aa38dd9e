package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Sums;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the signals of values against limits. */
final class Detection {
  private static final double HALF_WAY = 1.5;
  private static final int SIX = 6;
  private static final int SEVEN = 7;
  private static final int EIGHT = 8;

  private final Points points;
  private final @Nullable Series series;
  private final ProcessLimits limits;
  private final List<Signal> signals = new ArrayList<>();

  Detection(Points points, @Nullable Series series, ProcessLimits limits) {
    this.points = points;
    this.series = series;
    this.limits = limits;
  }

  /** {@return the signals of rules, in the order of their last values, then of the rules} */
  List<Signal> find(Iterable<DetectionRule> rules) {
    for (DetectionRule rule : rules) {
      find(rule);
    }
    signals.sort(Comparator.comparingInt(Detection::last));
    return List.copyOf(signals);
  }

  private static int last(Signal signal) {
    return last(signal.positions());
  }

  private void find(DetectionRule rule) {
    double line = limits.line();
    switch (rule) {
      case OUTSIDE_LIMITS -> beyond(rule, 1, 1, limits.lower(), limits.upper());
      case TWO_OF_THREE -> away(rule, 2, 3, 2.0);
      case FOUR_OF_FIVE -> away(rule, 4, 5, 1.0);
      case THREE_OF_FOUR -> away(rule, 3, 4, HALF_WAY);
      case SEVEN_IN_A_ROW -> beyond(rule, SEVEN, SEVEN, line, line);
      case EIGHT_IN_A_ROW -> beyond(rule, EIGHT, EIGHT, line, line);
      case SIX_IN_ONE_DIRECTION -> inOneDirection();
      case JUMP -> jumps();
    }
  }

  /** Without a width there are no zones, and every value off the line is outside the limits. */
  private void away(DetectionRule rule, int needed, int window, double sigmas) {
    if (!limits.hasNoWidth()) {
      double distance = sigmas * limits.sigma();
      beyond(rule, needed, window, limits.line() - distance, limits.line() + distance);
    }
  }

  private void beyond(DetectionRule rule, int needed, int window, double below, double above) {
    for (Side side : Side.values()) {
      List<Integer> found = new ArrayList<>();
      int recent = 0; // a bit for each value of the window that ends here, 1 if it is beyond
      for (int i = 0; i < points.size(); i++) {
        recent = ((recent << 1) | isBeyond(i, side, below, above)) & ((1 << window) - 1);
        if (Integer.bitCount(recent) >= needed && (recent & 1) == 1) {
          // Patterns that overlap are one signal; in windows of a single value nothing does.
          if (!found.isEmpty() && last(found) <= i - window) {
            addOfSide(rule, side, found);
            found.clear();
          }
          addNew(found, recent, i, window);
        }
      }
      if (!found.isEmpty()) {
        addOfSide(rule, side, found);
      }
    }
  }

  /** Adds those of a window that ends at a position which have not been found yet. */
  private static void addNew(List<Integer> found, int recent, int end, int window) {
    int known = found.isEmpty() ? -1 : last(found);
    for (int j = Math.max(known + 1, end - window + 1); j <= end; j++) {
      if (((recent >>> (end - j)) & 1) == 1) {
        found.add(j);
      }
    }
  }

  private static int last(List<Integer> positions) {
    return positions.get(positions.size() - 1);
  }

  private int isBeyond(int i, Side side, double below, double above) {
    double value = points.values()[i];
    return (side == Side.UP ? value > above : value < below) ? 1 : 0;
  }

  private void addOfSide(DetectionRule rule, Side side, List<Integer> found) {
    double[] values = new double[found.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = points.values()[found.get(i)];
    }
    add(rule, side, found, limits.line(), Sums.mean(values, values.length));
  }

  private void inOneDirection() {
    int from = 0;
    int direction = 0;
    for (int i = 1; i <= points.size(); i++) {
      int step = i == points.size() ? 0 : compare(i - 1, i);
      if (step != direction || step == 0) {
        if (i - from >= SIX) {
          addMove(DetectionRule.SIX_IN_ONE_DIRECTION, from, i - 1);
        }
        from = i - 1;
        direction = step;
      }
    }
  }

  private int compare(int i, int j) {
    return Double.compare(points.values()[j], points.values()[i]);
  }

  private void jumps() {
    for (int i = 1; i < points.size(); i++) {
      double range = Math.abs(points.values()[i] - points.values()[i - 1]);
      if (points.followsDirectly(i) && range > limits.rangeLimit()) {
        addMove(DetectionRule.JUMP, i - 1, i);
      }
    }
  }

  private void addMove(DetectionRule rule, int from, int to) {
    List<Integer> found = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      found.add(i);
    }
    Side side = compare(from, to) > 0 ? Side.UP : Side.DOWN;
    add(rule, side, found, points.values()[from], points.values()[to]);
  }

  private void add(DetectionRule rule, Side side, List<Integer> found, double from, double to) {
    List<Integer> positions = found.stream().map(points::place).toList();
    List<Period> periods =
        series == null ? List.of() : positions.stream().map(series::period).toList();
    signals.add(new Signal(rule, side, positions, periods, from, to));
  }
}
