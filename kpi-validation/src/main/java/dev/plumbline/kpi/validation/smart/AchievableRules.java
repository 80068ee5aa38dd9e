package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.Quantity;

/** Whether a target can be reached, by what is stated of it and by what was measured so far. */
final class AchievableRules {
  private AchievableRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        withinRange(), probability(), rate(), process(), asksNothing(), cascade());
  }

  private static Rule.Builder rule(String id) {
    return Rule.builder("smart.achievable." + id).criterion(Criterion.ACHIEVABLE);
  }

  private static Rule withinRange() {
    return rule("within-range")
        .sentence("A target is a value that the KPI can have")
        .because("what is impossible is reached by nobody, and moves nobody")
        .remedy("Correct the target, or the natural range: .naturalRange(...).")
        .checkKpis(AchievableRules::checkRange);
  }

  private static void checkRange(Kpi kpi, Review review) {
    NaturalRange range = kpi.naturalRange().orElse(null);
    boolean isStated = false;
    if (range != null) {
      for (Target target : kpi.targets()) {
        if (target.value().isPresent()) {
          isStated = true;
          double value = target.value().getAsDouble();
          if (!range.contains(value)) {
            review.fail(
                "is to reach %s, but its values are %s"
                    .formatted(Amounts.stated(value, kpi.unit()), range),
                Evidence.of("target", Quantity.of(value, kpi.unit())),
                Evidence.of("natural range", range.toString()));
            return;
          }
        }
      }
    }
    if (!isStated) {
      review.notApplicable();
    }
  }

  private static Rule probability() {
    return rule("probability")
        .sentence("By what was measured so far there is a chance to reach the target in time")
        .because("a target that nobody believes in moves nobody")
        .needs(Need.HISTORY)
        .remedy("Say what will be done differently, give it more time, or ask for less.")
        .checkKpis(Chances::check);
  }

  private static Rule rate() {
    return rule("rate")
        .sentence("A KPI moves as fast as it must to reach its target in time")
        .because("a trend that goes too slowly, or away, is seen long before the target is missed")
        .needs(Need.HISTORY)
        .remedy("Find out what holds it up, give it more time, or ask for less.")
        .checkKpis(Rates::check);
  }

  private static Rule process() {
    return rule("process")
        .sentence("A target lies within what the process does anyway")
        .because("what lies beyond its limits needs a change of the process, not effort")
        .needs(Need.HISTORY)
        .remedy("Change how the work is done, and say so, or ask for what the process can do.")
        .checkKpis(Processes::check);
  }

  private static Rule asksNothing() {
    return rule("asks-nothing")
        .sentence("A target asks for more than what happens anyway")
        .because("a target that is always met tells nothing, not even when things get worse")
        .severity(Severity.HINT)
        .needs(Need.HISTORY)
        .remedy("Ask for more, or keep it as a limit and measure what matters more.")
        .checkKpis(Processes::checkAsksNothing);
  }

  private static Rule cascade() {
    return rule("cascade")
        .sentence("The targets of the components add up to the target of the whole")
        .because("if all who contribute reach their targets, so must what they contribute to")
        .needs(Need.PLAN)
        .remedy("Ask for more of the components, or for less of the whole.")
        .checkKpis(Cascade::check);
  }
}
