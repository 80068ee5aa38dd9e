package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.value.Direction;

/**
 * What speaks for it in the history that a target can be reached: values that reached it, and moves
 * that would do from the last value, over as many periods as are left.
 *
 * <p>A forecast from a few values follows the last of them, or a line that they do not. Who reached
 * a target in seven years of eight will not believe that there is hardly a chance.
 *
 * @param values how many values there are
 * @param reached how many of them reached the target
 * @param moves how many moves over so many periods there are
 * @param enough how many of them would do
 */
record Precedents(int values, int reached, int moves, int enough) {
  /**
   * {@return what there is; nothing speaks for it where values are not comparable to the target}
   */
  static Precedents of(Prospect prospect) {
    if (!prospect.isComparable()) {
      return new Precedents(prospect.count(), 0, 0, 0);
    }
    double[] values = values(prospect);
    int left = prospect.periodsLeft();
    int moves = 0;
    int enough = 0;
    int reached = prospect.isReachedBy(values[0]) ? 1 : 0;
    for (int i = 1; i < values.length; i++) {
      reached += prospect.isReachedBy(values[i]) ? 1 : 0;
      if (i >= left) {
        moves++;
        enough += isEnough(values[i] - values[i - left], prospect) ? 1 : 0;
      }
    }
    return new Precedents(values.length, reached, moves, enough);
  }

  private static double[] values(Prospect prospect) {
    Series series = prospect.series();
    double[] values = new double[prospect.count()];
    int count = 0;
    for (int i = 0; i < series.size(); i++) {
      if (series.isPresent(i)) {
        values[count++] = series.number(i);
      }
    }
    return values;
  }

  private static boolean isEnough(double move, Prospect prospect) {
    double missing = prospect.wanted() - prospect.latest();
    return prospect.kpi().direction() == Direction.HIGHER_IS_BETTER
        ? move >= missing
        : move <= missing;
  }

  /** {@return whether half of the values reached it, or more than a share of the moves would do} */
  boolean contradict(double leastProbability) {
    return 2 * reached >= values || enough > leastProbability * moves;
  }

  /** {@return what there is, in words} */
  @Override
  public String toString() {
    return "%s of its %s values reached it, and %s of its %s moves would do"
        .formatted(reached, values, enough, moves);
  }
}
