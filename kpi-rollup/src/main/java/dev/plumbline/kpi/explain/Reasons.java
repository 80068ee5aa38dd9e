package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Optional;

/** Says in a clause why a node has no figure, where that is the cause and not a child's. */
final class Reasons {
  private final RollupResult result;

  Reasons(RollupResult result) {
    this.result = result;
  }

  /** {@return why a node has not got what it should have by itself} */
  GapStep own(Place place) {
    Gap gap = place.figure(result).gap().orElseThrow();
    String reason =
        switch (place.basis()) {
          case VALUES -> value(place.node(), gap);
          case SCORES -> score(place.node(), gap);
          case STATUSES -> "no rule of its grading gives %s a status".formatted(id(place.node()));
        };
    return new GapStep(place.node(), gap, reason);
  }

  private String value(NodeId node, Gap gap) {
    Optional<String> label = label(node);
    if (gap == Gap.DOMAIN && label.isPresent()) {
      return "%s was measured as the label %s, not as a number"
          .formatted(id(node), PlainText.quote(label.get()));
    }
    return switch (gap) {
      case NO_DATA -> "%s was not measured".formatted(id(node));
      case NOT_APPLICABLE -> "%s does not apply".formatted(id(node));
      case ZERO_DENOMINATOR -> "the denominator of %s is 0".formatted(id(node));
      default -> "%s came without a value: %s".formatted(id(node), gap.text());
    };
  }

  private String score(NodeId node, Gap gap) {
    if (!(node instanceof KpiId kpi)) {
      return "%s has a status and no score".formatted(id(node));
    }
    return switch (gap) {
      case NO_TARGET -> "%s has no target in %s".formatted(id(node), result.period());
      case DEGENERATE_TARGET -> "the target of %s has no width".formatted(id(node));
      case DOMAIN -> outsideOfScoring(kpi);
      default -> "the target of %s gives no score: %s".formatted(id(node), gap.text());
    };
  }

  private String outsideOfScoring(KpiId kpi) {
    Optional<String> label = label(kpi);
    return label.isPresent()
        ? "the target of %s does not know the label %s"
            .formatted(id(kpi), PlainText.quote(label.get()))
        : "the target of %s gives no score for %s"
            .formatted(id(kpi), Display.figure(result.value(kpi)));
  }

  Optional<String> label(NodeId node) {
    return node instanceof KpiId kpi ? result.label(kpi) : Optional.empty();
  }

  /** {@return why the rule of a node has no result, of which no child is to blame} */
  GapStep rule(Place place, RollupRule rule, List<Input> inputs) {
    Gap gap = place.figure(result).gap().orElseThrow();
    return new GapStep(place.node(), gap, ofRule(place.node(), gap, rule, inputs));
  }

  private String ofRule(NodeId node, Gap gap, RollupRule rule, List<Input> inputs) {
    boolean isAsked = inputs.stream().anyMatch(Input::contributes);
    return switch (gap) {
      case NO_DATA -> inputs.isEmpty() ? "nothing contributes to " + id(node) : failed(node, rule);
      case ZERO_WEIGHT ->
          isAsked
              ? failed(node, rule)
              : "all that is present in %s has weight 0".formatted(id(node));
      case ZERO_DENOMINATOR -> zero(node, rule);
      case BELOW_COVERAGE -> coverage(node, rule);
      default -> failed(node, rule);
    };
  }

  private static String failed(NodeId node, RollupRule rule) {
    return "the %s of what is in %s is not defined, or beyond the range of double"
        .formatted(PlainText.escape(rule.strategy().label()), id(node));
  }

  private static String zero(NodeId node, RollupRule rule) {
    boolean isCount = rule.strategy().traits().contains(Trait.COUNTS_KPIS);
    return (isCount ? "no KPI is counted in %s" : "the denominators in %s sum to 0")
        .formatted(id(node));
  }

  private String coverage(NodeId node, RollupRule rule) {
    double present = result.coverage(node);
    if (present >= rule.minimumCoverage()) {
      return failed(node, rule);
    }
    return "only %s of the %s in %s is present, %s is asked for"
        .formatted(
            Display.percentApartFrom(rule.minimumCoverage(), present),
            rule.coverageBy() == CoverageBy.COUNT ? "number of children" : "weight",
            id(node),
            Display.percentApartFrom(present, rule.minimumCoverage()));
  }

  /** {@return why a child that has a figure is missed all the same} */
  GapStep link(Input input, RollupRule rule) {
    Gap gap = missed(input);
    String child = id(input.child());
    if (input.figure().isPresent()) {
      return new GapStep(input.child(), gap, weight(child, gap, rule));
    }
    return new GapStep(input.child(), gap, child + " was measured without a denominator");
  }

  /** {@return what a child misses, though something may stand for it} */
  static Gap missed(Input input) {
    return input.figure().gap().or(() -> input.taken().gap()).orElse(Gap.NO_DATA);
  }

  private String weight(String child, Gap gap, RollupRule rule) {
    boolean byTarget = rule.weights() == WeightSource.TARGET;
    if (gap == Gap.DOMAIN) {
      return "%s would weigh less than 0 %s".formatted(child, rule.weights().text());
    }
    return byTarget
        ? "%s has no target in %s to be weighed by".formatted(child, result.period())
        : "%s has no denominator to be weighed by".formatted(child);
  }

  private static String id(NodeId node) {
    return PlainText.quote(node.value());
  }
}
