package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether the targets of a KPI, period by period, lead one way. */
final class Milestones {
  private static final int DAYS_OF_SHORTEST_YEAR = 360;

  private Milestones() {}

  static void check(Kpi kpi, Review review) {
    if (kpi.targets().size() < 2 || kpi.direction() == Direction.IN_RANGE) {
      review.notApplicable();
      return;
    }
    List<Target> targets = inOrder(kpi);
    boolean compared = false;
    for (int i = 1; i < targets.size(); i++) {
      Target earlier = targets.get(i - 1);
      Target later = targets.get(i);
      if (period(earlier).end().isBefore(period(later).end())) {
        compared = true;
        checkPair(kpi, earlier, later, review);
      }
    }
    if (!compared) {
      review.notApplicable();
    }
  }

  /**
   * {@return the targets with a value and a period, by its last day} Of what adds up over time only
   * those of years: within a year it has seasons, and there is more of it in a longer period.
   */
  private static List<Target> inOrder(Kpi kpi) {
    List<Target> targets = new ArrayList<>();
    for (Target target : kpi.targets()) {
      if (target.value().isPresent()
          && target.period().isPresent()
          && (kpi.nature() != Nature.ADDITIVE || isYear(target))) {
        targets.add(target);
      }
    }
    targets.sort(
        Comparator.comparing((Target target) -> period(target).end())
            .thenComparing(target -> period(target).start(), Comparator.reverseOrder()));
    return targets;
  }

  private static Period period(Target target) {
    return target.period().orElseThrow();
  }

  private static boolean isYear(Target target) {
    long days = period(target).days();
    return days >= DAYS_OF_SHORTEST_YEAR && days < 2 * DAYS_OF_SHORTEST_YEAR;
  }

  private static void checkPair(Kpi kpi, Target earlier, Target later, Review review) {
    double before = earlier.value().orElseThrow();
    double after = later.value().orElseThrow();
    if (!kpi.direction().reaches(after, before)) {
      Calendar calendar = review.input().calendar();
      review.fail(
          "asks for %s in %s, and in %s for %s, which is worse"
              .formatted(
                  kpi.unit().format(before),
                  calendar.format(period(earlier)),
                  calendar.format(period(later)),
                  kpi.unit().format(after)),
          Evidence.of("earlier target", before),
          Evidence.of("later target", after));
    }
  }
}
