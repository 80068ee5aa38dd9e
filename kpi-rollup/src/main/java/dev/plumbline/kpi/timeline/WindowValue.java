package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Gap;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of one window after another, made of the points in it, and what it rests on. */
final class WindowValue {
  static final int NONE = -1;

  private final Kpi kpi;
  private final TimeRule rule;
  private final Points points;
  private final boolean sumsParts;
  private final boolean isPlain;
  private final Chosen chosen;
  private final Set<Gap> missing = EnumSet.noneOf(Gap.class);
  private int present;
  private int missed;
  private boolean isPartialBelow;

  /** Why there is no value; null if there is one. */
  @Nullable Gap gap;

  double number;

  /** The sum of the numerators; NaN if there is none. */
  double numerator;

  /** The sum of the denominators; NaN if there is none. */
  double denominator;

  /** The point that stands for the window as it is, or {@link #NONE}. */
  int pick;

  /** On how many days there is something that was not put in the place of what is missing. */
  int covered;

  /** On how many days the KPI applies. */
  int due;

  WindowValue(Kpi kpi, TimeRule rule, Points points) {
    this.kpi = kpi;
    this.rule = rule;
    this.points = points;
    this.sumsParts = rule.traits().contains(Trait.SUMS_PARTS);
    this.isPlain = points.isPlain() && !sumsParts && rule.position() == null;
    this.chosen = new Chosen(points, sumsParts, kpi.ratio().map(Ratio::factor).orElse(1.0));
  }

  boolean isSubstituted() {
    return present > 0 && covered == 0;
  }

  boolean isComplete() {
    return present == due && !isPartialBelow;
  }

  /**
   * Makes the value of the days from one to another, in which lie the points from one to another.
   */
  void of(int start, int end, int from, int to) {
    clear(end - start);
    Position position = rule.position();
    if (position == null) {
      gather(from, to);
      finish(gapBefore(chosen.size() == 0));
    } else if (position.isStrict()) {
      settleAtEnd(position.isFirst(), start, end, from, to);
    } else if (position.isFirst()) {
      settleOnFirst(end, from, to);
    } else {
      settleOnLast(start, from, to);
    }
  }

  /** Makes the value of some points that are all there, in their order, and nothing else. */
  void of(int[] only, int count) {
    clear(0);
    Position position = rule.position();
    chosen.clear(count);
    for (int i = 0; i < count; i++) {
      take(only[i]);
    }
    due = present;
    if (count == 0) {
      gap = Gap.NO_DATA;
    } else if (position == null) {
      finish(null);
    } else {
      show(only[position.isFirst() ? 0 : count - 1]);
    }
  }

  /** {@return whether a point has what the rule asks for} */
  boolean has(int point) {
    Gap why = rule.position() == null ? points.gap(point, sumsParts) : points.gapAsItIs(point);
    return why == null;
  }

  private void clear(int days) {
    missing.clear();
    present = 0;
    missed = 0;
    isPartialBelow = false;
    gap = null;
    number = 0.0;
    numerator = Double.NaN;
    denominator = Double.NaN;
    pick = NONE;
    covered = 0;
    due = days;
  }

  private void gather(int from, int to) {
    if (isPlain) {
      chosen.takeAll(from, to);
      present = points.days(from, to);
      covered = present;
      return;
    }
    chosen.clear(to - from);
    for (int i = from; i < to; i++) {
      Gap why = points.gap(i, sumsParts);
      if (why == null) {
        take(i);
      } else {
        miss(i, why);
      }
    }
  }

  private void take(int point) {
    chosen.take(point);
    count(point, points.days(point));
  }

  private void count(int point, int days) {
    present += days;
    covered += points.substituted.get(point) ? 0 : days;
    isPartialBelow |= points.incomplete.get(point);
  }

  private void miss(int point, Gap why) {
    if (why == Gap.NOT_APPLICABLE) {
      due -= points.days(point);
    } else {
      missed += points.days(point);
      missing.add(why);
    }
  }

  /** {@return why there is no value, whatever could be made of the others; null if there may be} */
  private @Nullable Gap gapBefore(boolean isEmpty) {
    if (present < due && rule.missing().propagates()) {
      return present + missed < due ? Gap.NO_DATA : missing.iterator().next();
    }
    if (isEmpty && !rule.traits().contains(Trait.EMPTY_IS_ZERO)) {
      return emptyGap();
    }
    return due > 0 && (double) covered / due < rule.minimumCoverage() ? Gap.BELOW_COVERAGE : null;
  }

  /** {@return what the gaps come to: the only one that there is, apart from not applicable} */
  private Gap emptyGap() {
    if (due == 0) {
      return Gap.NOT_APPLICABLE;
    }
    return missed == due && missing.size() == 1 ? missing.iterator().next() : Gap.NO_DATA;
  }

  private void finish(@Nullable Gap before) {
    gap = before;
    AggregationStrategy strategy = rule.strategyOrNull();
    if (before == null && strategy != null) {
      try {
        ask(strategy);
      } catch (Exception e) { // also checked ones, which other languages throw unannounced
        throw new StrategyFailedException(strategy, kpi.id(), e);
      }
    }
  }

  private void ask(AggregationStrategy strategy) {
    Chosen view = strategy.traits().contains(Trait.KEEPS_NO_VIEW) ? chosen : chosen.copy();
    double result = strategy.aggregate(view);
    if (Double.isFinite(result)) {
      number = result + 0.0;
    } else {
      gap = strategy.gap(view);
    }
    if (sumsParts) {
      keepParts(chosen.sumOfNumerators(), chosen.sumOfDenominators());
    }
  }

  /** The parts travel on with the value, both or none. */
  private void keepParts(double above, double below) {
    if (Double.isFinite(above) && Double.isFinite(below)) {
      numerator = above;
      denominator = below;
    }
  }

  private void settleAtEnd(boolean isFirst, int start, int end, int from, int to) {
    int point = isFirst ? from : to - 1;
    boolean isThere =
        from < to && (isFirst ? points.starts[point] == start : points.ends[point] == end);
    Gap why = isThere ? points.gapAsItIs(point) : Gap.NO_DATA;
    if (why == null) {
      settle(point, due);
    } else if (why == Gap.NOT_APPLICABLE) {
      due = 0;
      gap = why;
    } else {
      gap = why;
    }
  }

  private void settleOnFirst(int end, int from, int to) {
    for (int i = from; i < to; i++) {
      Gap why = points.gapAsItIs(i);
      if (why == null) {
        settle(i, end - points.starts[i]);
        return;
      }
      miss(i, why);
    }
    gap = emptyGap();
  }

  private void settleOnLast(int start, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Gap why = points.gapAsItIs(i);
      if (why == null) {
        settle(i, points.ends[i] - start);
        return;
      }
      miss(i, why);
    }
    gap = emptyGap();
  }

  /** Lets a point stand for so many days. */
  private void settle(int point, int days) {
    count(point, days);
    gap = gapBefore(false);
    if (gap == null) {
      show(point);
    }
  }

  private void show(int point) {
    pick = point;
    gap = points.gap(point);
    number = points.numbers[point];
  }

  /** {@return the sum as if the days that are missing were like those that are there} */
  double proRata() {
    return chosen.scaledSum(due, present);
  }
}
