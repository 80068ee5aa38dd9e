package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;

/** Whether a KPI is defined so that it can be measured. */
final class MeasurableRules {
  private MeasurableRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        unit(), source(), cadence(), nature(), parts(), components(), baseline(), resolution());
  }

  private static Rule.Builder rule(String id) {
    return Rule.builder("smart.measurable." + id).criterion(Criterion.MEASURABLE);
  }

  private static Rule unit() {
    return rule("unit")
        .sentence("A KPI states its unit")
        .because("4 is little as a percentage and much as a number of days")
        .remedy("Say in which unit it is measured: .unit(...).")
        .checkKpis(
            (kpi, review) -> {
              if (hasPlainScale(kpi)) {
                review.notApplicable();
              } else if (kpi.unit().kind() == Unit.Kind.PLAIN) {
                review.fail("has no unit");
              }
            });
  }

  /** An index and a ratio are plain numbers, and labels are none; but who says percent means it. */
  private static boolean hasPlainScale(Kpi kpi) {
    return kpi.unit().kind() == Unit.Kind.PLAIN
        && (kpi.nature() == Nature.INDEX
            || kpi.nature() == Nature.RATIO
            || Targets.mayBeOfLabels(kpi));
  }

  private static Rule source() {
    return rule("source")
        .sentence("A KPI that has a formula has a data source too")
        .because("figures that nobody finds again cannot be checked")
        .severity(Severity.HINT)
        .remedy("Name the system and the report: .dataSource(...).")
        .checkKpis(
            (kpi, review) -> {
              if (Computed.isComputed(kpi, review)
                  || (!SpecificRules.saysHow(kpi) && kpi.dataSource().isEmpty())) {
                review.notApplicable();
              } else if (kpi.dataSource().isEmpty()) {
                review.fail("says how it is calculated, but not where its figures come from");
              }
            });
  }

  private static Rule cadence() {
    return rule("cadence")
        .sentence("A KPI that is measured says how often")
        .because("whether a figure is late, only its cadence tells")
        .remedy("Say how often it is measured: .cadence(...).")
        .checkKpis(
            (kpi, review) -> {
              if (Computed.isComputed(kpi, review)) {
                review.notApplicable();
              } else if (kpi.cadence().isEmpty()) {
                review.fail("has no cadence");
              }
            });
  }

  private static Rule nature() {
    return rule("nature")
        .sentence("A KPI says what kind of measure it is")
        .because("whether its figures may be added up over units and time depends on it")
        .severity(Severity.HINT)
        .remedy("Say what it is: .nature(...).")
        .checkKpis(
            (kpi, review) -> {
              if (Targets.mayBeOfLabels(kpi)) {
                review.notApplicable();
              } else if (kpi.nature() == Nature.UNSTATED) {
                review.fail("does not say what kind of measure it is");
              }
            });
  }

  private static Rule parts() {
    return rule("ratio-parts")
        .sentence("A ratio names its numerator and its denominator")
        .because("without them percentages are averaged, and the average is wrong")
        .remedy("Name what is counted above and below the line: .ratio(...).")
        .checkKpis(
            (kpi, review) -> {
              if (kpi.nature() != Nature.RATIO) {
                review.notApplicable();
              } else if (kpi.ratio().isEmpty()) {
                review.fail("is a ratio without numerator and denominator");
              }
            });
  }

  private static Rule components() {
    return rule("components")
        .sentence("A KPI with components has a rule by which their values are rolled up")
        .because("it stands alone otherwise, and its components change nothing")
        .needs(Need.PLAN)
        .remedy("Give a rule, RollupRules.builder().rule(...), or let them contribute only.")
        .checkKpis(MeasurableRules::checkComponents);
  }

  private static void checkComponents(Kpi kpi, Review review) {
    int components = components(kpi, review);
    if (components == 0) {
      review.notApplicable();
    } else if (!Computed.isComputed(kpi, review)) {
      review.fail(
          components == 1
              ? "has a component, but no rule for rolling it up"
              : "has %s components, but no rule for rolling them up".formatted(components),
          Evidence.of("components", components));
    }
  }

  private static int components(Kpi kpi, Review review) {
    if (review.graph().contributorCount(review.number()) == 0) {
      return 0;
    }
    int components = 0;
    for (Alignment alignment : review.graph().contributorsOf(kpi.id())) {
      components += alignment.kind() == Alignment.Kind.IS_COMPONENT_OF ? 1 : 0;
    }
    return components;
  }

  private static Rule baseline() {
    return rule("baseline")
        .sentence("A target says where one starts, or the history does")
        .because("how far it is to the target nobody knows otherwise")
        .severity(Severity.HINT)
        .remedy("Measure where one is, or use Target.progress(baseline, target).")
        .checkKpis(MeasurableRules::checkBaseline);
  }

  private static void checkBaseline(Kpi kpi, Review review) {
    Target target = Targets.withValue(kpi);
    if (target == null) {
      review.notApplicable();
    } else if (target.baseline().isEmpty()
        && Measured.count(review.input().history(kpi.id())) == 0) {
      review.fail(
          "is to reach %s, and nobody says from where"
              .formatted(kpi.unit().format(target.value().getAsDouble())),
          Evidence.of("target", target.toString()));
    }
  }

  private static Rule resolution() {
    return rule("resolution")
        .sentence("The levels of a target differ in the decimals that are shown")
        .because("a reader sees no difference otherwise between having reached it and not")
        .severity(Severity.HINT)
        .remedy("Show more decimals, Unit.withDecimals(...), or put the levels further apart.")
        .checkKpis(
            (kpi, review) -> {
              if (kpi.unit().decimals().isEmpty() || Targets.withValue(kpi) == null) {
                review.notApplicable();
              } else {
                Resolution.check(kpi, review);
              }
            });
  }
}
