package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether it is clear by when a KPI is to reach what. */
final class TimeBoundRules {
  /** The last year in which every calendar has a next period. */
  static final int LAST_SAFE_YEAR = 9990;

  private TimeBoundRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        target(), period(), inside(), occasions(), milestones(), over(), reviewDate());
  }

  private static Rule.Builder rule(String id) {
    return Rule.builder("smart.time-bound." + id).criterion(Criterion.TIME_BOUND);
  }

  private static Rule target() {
    return rule("target")
        .sentence("A KPI that counts for an objective has a target")
        .because("without one it has no score, and counts for nothing")
        .remedy("Say what is to be reached, .target(...), or give it the weight 0 there.")
        .checkKpis(TimeBoundRules::checkTarget);
  }

  private static void checkTarget(Kpi kpi, Review review) {
    if (!kpi.targets().isEmpty()) {
      return;
    }
    Objective objective = isScoredByOthers(kpi, review) ? null : firstThatCounts(review);
    if (objective == null) {
      review.notApplicable();
    } else {
      review.fail(
          "counts for the objective %s, but has no target"
              .formatted(PlainText.quote(objective.id().value())));
    }
  }

  /**
   * {@return whether its score comes of those of others; where no plan is known, whether it may}
   */
  private static boolean isScoredByOthers(Kpi kpi, Review review) {
    if (review.graph().contributorCount(review.number()) == 0) {
      return false;
    }
    if (review.input().plan().isEmpty()) {
      return true;
    }
    Optional<RollupRule> rule = review.input().plan().get().ruleOf(kpi.id());
    return rule.isPresent() && rule.get().basis() != RollupRule.Basis.VALUES;
  }

  private static @Nullable Objective firstThatCounts(Review review) {
    Above above = review.once(Above.class, Above::of);
    Objective first = null;
    for (int i = 0; i < above.count(review.number()); i++) {
      AlignmentNode served = review.graph().node(above.served(review.number(), i));
      if (served instanceof Objective objective
          && above.weight(review.number(), i) > 0.0
          && (first == null || NodeId.BY_TEXT.compare(objective.id(), first.id()) < 0)) {
        first = objective;
      }
    }
    return first;
  }

  private static Rule period() {
    return rule("period")
        .sentence("A target is for a period, which has an end")
        .because("what is to be reached some day is never late")
        .remedy("Say by when: Target.in(Period).")
        .checkKpis(
            (kpi, review) -> {
              if (kpi.targets().isEmpty()) {
                review.notApplicable();
              } else if (Targets.lastPeriod(kpi) == null) {
                review.fail("has no target with an end");
              }
            });
  }

  private static Rule inside() {
    return rule("inside-objective")
        .sentence("A KPI has a target inside the time frame of each objective that it serves")
        .because("when the objective is due nobody knows otherwise whether it was reached")
        .remedy("Give it a target for a period inside that, or correct the time frame.")
        .covers("smart.time-bound.over")
        .checkKpis(TimeBoundRules::checkInside);
  }

  private static void checkInside(Kpi kpi, Review review) {
    Above above = review.once(Above.class, Above::of);
    boolean isFramed = false;
    Objective missed = null;
    for (int i = 0; i < above.count(review.number()); i++) {
      AlignmentNode served = review.graph().node(above.served(review.number(), i));
      if (served instanceof Objective objective && objective.timeFrame().isPresent()) {
        isFramed = true;
        if (!hasTargetIn(kpi, objective.timeFrame().get())
            && (missed == null || NodeId.BY_TEXT.compare(objective.id(), missed.id()) < 0)) {
          missed = objective;
        }
      }
    }
    Period last = Targets.lastPeriod(kpi);
    if (!isFramed || last == null) {
      review.notApplicable();
    } else if (missed != null) {
      review.fail(
          "has no target inside %s, the time frame of the objective %s"
              .formatted(
                  review.input().calendar().format(missed.timeFrame().orElseThrow()),
                  PlainText.quote(missed.id().value())),
          Evidence.of("last target ends", lastDay(last).toString()));
    }
  }

  private static boolean hasTargetIn(Kpi kpi, Period frame) {
    for (Target target : kpi.targets()) {
      if (target.period().isPresent() && frame.contains(target.period().get())) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate lastDay(Period period) {
    return period.end().minusDays(1);
  }

  private static Rule occasions() {
    return rule("occasions")
        .sentence("A KPI is measured several times before its target is due")
        .because("whoever measures once only learns of it when nothing can be done any more")
        .severity(Severity.HINT)
        .remedy("Measure it more often, or something that tells of it earlier.")
        .checkKpis(TimeBoundRules::checkOccasions);
  }

  private static void checkOccasions(Kpi kpi, Review review) {
    Period period = Targets.longestPeriod(kpi);
    Cadence cadence = kpi.cadence().orElse(null);
    if (period == null || cadence == null) {
      review.notApplicable();
    } else if (!review.input().calendar().has(cadence.grain())) {
      review.unknown("the calendar has no periods of the grain " + cadence.grain());
    } else if (period.end().getYear() > LAST_SAFE_YEAR) {
      review.unknown("the calendar ends with the period of the target");
    } else {
      checkOccasions(period, cadence, review);
    }
  }

  private static void checkOccasions(Period period, Cadence cadence, Review review) {
    int fewest = review.thresholds().fewestOccasions();
    int count = Occasions.in(period, cadence.grain(), review.input().calendar(), fewest);
    if (count < fewest) {
      review.fail(
          "is measured %s in %s, the period of its target"
              .formatted(times(count), review.input().calendar().format(period)),
          Evidence.of("measurements", count),
          Evidence.of("fewest", fewest));
    }
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> "not once";
      case 1 -> "once only";
      default -> count + " times only";
    };
  }

  private static Rule milestones() {
    return rule("milestones")
        .sentence("A later target does not ask for less than an earlier one")
        .because("milestones lead to a target step by step")
        .severity(Severity.HINT)
        .remedy("Correct the targets; if it is by intention, suppress this with the reason.")
        .checkKpis(Milestones::check);
  }

  private static Rule over() {
    return rule("over")
        .sentence("A KPI has a target for today or for later")
        .because("from the last one on nobody knows what is wanted")
        .needs(Need.TODAY)
        .remedy("Set the next target, or retire the KPI.")
        .checkKpis(
            (kpi, review) -> {
              Period last = Targets.lastPeriod(kpi);
              if (last == null || Targets.holdWithoutEnd(kpi)) {
                review.notApplicable();
              } else if (!last.end().isAfter(review.today())) {
                review.fail("had its last target until " + lastDay(last));
              }
            });
  }

  private static Rule reviewDate() {
    return rule("review-date")
        .sentence("The definition of a KPI is looked at again by the day that it names")
        .because("what nobody looks at any more goes on being measured")
        .needs(Need.TODAY)
        .remedy("Look at it again, and name the next day: .reviewDate(...).")
        .checkKpis(
            (kpi, review) -> {
              LocalDate day = kpi.reviewDate().orElse(null);
              if (day == null) {
                review.notApplicable();
              } else if (review.today().isAfter(day)) {
                review.fail("was to be looked at again by " + day);
              }
            });
  }
}
