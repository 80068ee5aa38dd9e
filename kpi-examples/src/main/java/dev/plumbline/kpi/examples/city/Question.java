package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Changes;

/** What is asked of every indicator: whether it is at a level, or beyond, in its direction. */
enum Question {
  /** Is the published target met? */
  TARGET(MissingPolicy.IGNORE),
  /** Is it as good as the year before? */
  ONE_YEAR(MissingPolicy.ZERO),
  /** Is it as good as the mean of the three years before, as far as they were published? */
  THREE_YEARS(MissingPolicy.ZERO),
  /** Is it as good as the mean of the five years before, as far as they were published? */
  FIVE_YEARS(MissingPolicy.ZERO);

  private final MissingPolicy missing;

  Question(MissingPolicy missing) {
    this.missing = missing;
  }

  /**
   * Returns what becomes of indicators that cannot be judged. As published: those without a target
   * are left out of the share, those without a past count as not improving.
   */
  MissingPolicy missing() {
    return missing;
  }

  /** Returns the change that answers it: from the level to reach, to what was measured. */
  Change answer(Changes changes, Period year) {
    return switch (this) {
      case TARGET -> changes.fromTarget(year);
      case ONE_YEAR -> changes.fromLastYear(year);
      case THREE_YEARS -> changes.fromMeanOf(3, year);
      case FIVE_YEARS -> changes.fromMeanOf(5, year);
    };
  }
}
