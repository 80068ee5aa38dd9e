package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;

/** Questions to the history of a KPI. */
final class Measured {
  private static final Figure NO_DATA = Figure.missing(Gap.NO_DATA);
  private static final Figure NOT_APPLICABLE = Figure.missing(Gap.NOT_APPLICABLE);

  private Measured() {}

  /**
   * {@return for how many periods something was measured: a number, a label, a ratio of nothing}
   */
  static int count(Series series) {
    int count = 0;
    for (int i = 0; i < series.size(); i++) {
      count += series.isPresent(i) || isMeasured(series.figure(i)) ? 1 : 0;
    }
    return count;
  }

  /** {@return whether each period begins where the one before ends, and something was measured} */
  static boolean isWithoutGap(Series series) {
    for (int i = 0; i < series.size(); i++) {
      boolean follows = i == 0 || series.period(i - 1).end().equals(series.period(i).start());
      if (!follows || !(series.isPresent(i) || isMeasured(series.figure(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMeasured(Figure figure) {
    return !figure.equals(NO_DATA) && !figure.equals(NOT_APPLICABLE);
  }
}
