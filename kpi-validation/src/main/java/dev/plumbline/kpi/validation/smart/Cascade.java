package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether the targets of components, rolled up by the rule of the whole, reach its target: the rule
 * is applied to targets as if they had been measured.
 */
final class Cascade {
  private static final Period ALWAYS = Period.day(LocalDate.EPOCH);

  private final Kpi whole;
  private final RollupRule rule;
  private final Review review;

  private Cascade(Kpi whole, RollupRule rule, Review review) {
    this.whole = whole;
    this.rule = rule;
    this.review = review;
  }

  static void check(Kpi kpi, Review review) {
    RollupRule rule = review.input().plan().orElseThrow().ruleOf(kpi.id()).orElse(null);
    boolean hasValue = kpi.targets().stream().anyMatch(target -> target.value().isPresent());
    if (rule == null
        || !hasValue
        || rule.basis() != RollupRule.Basis.VALUES
        || rule.strategy().traits().contains(Trait.COUNTS_KPIS)) {
      review.notApplicable();
    } else {
      new Cascade(kpi, rule, review).check();
    }
  }

  private void check() {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      review.unknown(obstacle.get());
      return;
    }
    for (Target target : whole.targets()) {
      if (target.value().isPresent() && !reaches(target)) {
        return;
      }
    }
  }

  /** {@return why the targets of the components say nothing of the whole} */
  private Optional<String> obstacle() {
    if (rule.strategy().traits().contains(Trait.SUMS_PARTS)) {
      return Optional.of("its rule sums numerators and denominators, which targets do not have");
    }
    SharedKpis.Policy policy = review.input().plan().orElseThrow().rules().sharedKpis().policy();
    boolean isByLeaves = rule.mode() == Mode.STATE;
    for (Kpi component : components()) {
      boolean isComposite =
          review.graph().contributorCount(review.graph().number(component.id())) > 0;
      if (isComposite && (isByLeaves || policy == SharedKpis.Policy.ONCE)) {
        return Optional.of(
            "it is rolled up from what is below %s, too"
                .formatted(PlainText.quote(component.id().value())));
      }
      boolean isDivided =
          policy == SharedKpis.Policy.ALLOCATE || policy == SharedKpis.Policy.PRIMARY_PARENT;
      if (isDivided && review.graph().servedBy(component.id()).size() > 1) {
        return Optional.of(
            "%s is divided among several".formatted(PlainText.quote(component.id().value())));
      }
    }
    return Optional.empty();
  }

  private List<Kpi> components() {
    return review.graph().contributorsOf(whole.id()).stream()
        .filter(alignment -> alignment.weight() > 0.0)
        .map(alignment -> (Kpi) review.graph().node(alignment.contributor()))
        .toList();
  }

  /** {@return whether the next target is to be looked at: nothing has been told of this one} */
  private boolean reaches(Target target) {
    Period period = when(target);
    Measurements.Builder targets = Measurements.builder(period);
    for (Kpi component : components()) {
      Optional<Target> part = component.targetIn(period);
      if (part.isEmpty() || part.get().value().isEmpty()) {
        review.unknown(
            "%s has no target with a value%s"
                .formatted(PlainText.quote(component.id().value()), inWords(target)));
        return false;
      }
      targets.put(component.id(), part.get().value().getAsDouble());
    }
    Figure sum;
    try {
      sum = plan().rollUp(targets.build()).value(whole.id());
    } catch (InvalidInputException e) {
      review.unknown("its rule cannot be applied to targets");
      return false;
    }
    if (!sum.isPresent()) {
      review.unknown("its rule gives no value for the targets of its components: " + sum);
      return false;
    }
    return reaches(target, sum.orElseThrow());
  }

  private boolean reaches(Target target, double sum) {
    if (target.scoring(whole.direction()).isMet(sum)) {
      return true;
    }
    Unit unit = whole.unit();
    double wanted = target.value().orElseThrow();
    review.fail(
        "is to reach %s%s, but the targets of its %s components come to %s, %s away from it"
            .formatted(
                Amounts.stated(wanted, unit),
                inWords(target),
                components().size(),
                Amounts.rounded(sum, unit),
                Amounts.rounded(Math.abs(wanted - sum), unit)),
        Amounts.evidence("target", wanted, unit),
        Amounts.evidence("by its components", sum, unit),
        Evidence.of("rule", rule.toString()));
    return false;
  }

  /** {@return the whole and its components, and nothing else} */
  private RollupPlan plan() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(whole);
    components().forEach(graph::add);
    review.graph().contributorsOf(whole.id()).stream()
        .filter(alignment -> alignment.weight() > 0.0)
        .forEach(alignment -> graph.align(alignment.contributor(), whole.id(), alignment.weight()));
    return RollupPlan.of(graph.build(), RollupRules.builder().rule(whole.id(), rule).build());
  }

  private static Period when(Target target) {
    return target.period().or(() -> target.validFrom().map(Period::day)).orElse(ALWAYS);
  }

  private String inWords(Target target) {
    return target
        .period()
        .map(period -> " in " + review.input().calendar().format(period))
        .or(() -> target.validFrom().map(day -> " from " + day + " on"))
        .orElse("");
  }
}
