package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import org.jspecify.annotations.Nullable;

/** Questions to the targets of a KPI. */
final class Targets {
  private Targets() {}

  /** {@return the first target with a single value to reach} */
  static @Nullable Target withValue(Kpi kpi) {
    for (Target target : kpi.targets()) {
      if (target.value().isPresent()) {
        return target;
      }
    }
    return null;
  }

  /**
   * {@return whether its targets may be of labels, such as done and not done} Those of labels have
   * neither a value to reach nor a direction. Some scorings of one's own have not either; no check
   * may call these, as they may do anything.
   */
  static boolean mayBeOfLabels(Kpi kpi) {
    for (Target target : kpi.targets()) {
      if (target.value().isPresent() || target.direction().isPresent()) {
        return false;
      }
    }
    return !kpi.targets().isEmpty();
  }

  /** {@return the longest period of its targets, the last of several; none if none has one} */
  static @Nullable Period longestPeriod(Kpi kpi) {
    Period longest = null;
    for (Target target : kpi.targets()) {
      Period period = target.period().orElse(null);
      if (period != null && (longest == null || isLonger(period, longest))) {
        longest = period;
      }
    }
    return longest;
  }

  private static boolean isLonger(Period period, Period other) {
    return period.days() > other.days()
        || (period.days() == other.days() && period.start().isAfter(other.start()));
  }

  /** {@return the period of its targets that ends last; none if none has one} */
  static @Nullable Period lastPeriod(Kpi kpi) {
    Period last = null;
    for (Target target : kpi.targets()) {
      Period period = target.period().orElse(null);
      if (period != null && (last == null || period.end().isAfter(last.end()))) {
        last = period;
      }
    }
    return last;
  }

  /** {@return whether one of its targets holds without an end} */
  static boolean holdWithoutEnd(Kpi kpi) {
    for (Target target : kpi.targets()) {
      if (target.period().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
