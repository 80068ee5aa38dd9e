package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Target;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is asked of every indicator: whether it is at a level, or beyond, in its direction. */
enum Question {
  /** Is the published target met? */
  TARGET(0, MissingPolicy.IGNORE),
  /** Is it as good as the year before? */
  ONE_YEAR(1, MissingPolicy.ZERO),
  /** Is it as good as the mean of the three years before, as far as they were published? */
  THREE_YEARS(3, MissingPolicy.ZERO),
  /** Is it as good as the mean of the five years before, as far as they were published? */
  FIVE_YEARS(5, MissingPolicy.ZERO);

  private final int years;
  private final MissingPolicy missing;

  Question(int years, MissingPolicy missing) {
    this.years = years;
    this.missing = missing;
  }

  /**
   * Returns what becomes of indicators that cannot be judged. As published: those without a target
   * are left out of the share, those without a past count as not improving.
   */
  MissingPolicy missing() {
    return missing;
  }

  /** Returns the level to reach in a year; nothing if the question cannot be asked. */
  Optional<Target> target(Indicator indicator, int year) {
    if (this == TARGET) {
      return Optional.ofNullable(indicator.target()).map(Target::passOrFail);
    }
    WeightedValues before = WeightedValues.ofValues(indicator.valuesBefore(year, years));
    OptionalDouble mean = AggregationStrategy.mean().figure(before).value();
    return mean.isPresent() ? Optional.of(Target.passOrFail(mean.getAsDouble())) : Optional.empty();
  }
}
