package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Timing;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.FoldedText;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.value.PlainText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Whether a KPI serves what the organisation wants. */
final class RelevantRules {
  private static final double LEAST_SHOWN = 1e-8;
  private static final double LEAST_OF_TWO_DIGITS = 0.1;
  private static final long TEN = 10;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private RelevantRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(objective(), weight(), timing(), copy(), perspective(), category());
  }

  private static Rule.Builder rule(String id) {
    return Rule.builder("smart.relevant." + id)
        .criterion(Criterion.RELEVANT)
        .severity(Severity.HINT);
  }

  private static Rule objective() {
    return rule("objective")
        .severity(Severity.WARNING)
        .sentence("A KPI serves an objective of the organisation, by some path")
        .because("what serves no objective is measured for its own sake")
        .remedy("Align it with what it serves, or measure something else.")
        .checkKpis(
            (kpi, review) -> {
              if (!review.once(Organized.class, Organized::of).isServing(review.number())) {
                review.fail("serves no objective of the organisation");
              }
            });
  }

  private static Rule weight() {
    return rule("weight")
        .sentence("A KPI weighs enough at the top that it can be seen there")
        .because("what moves nothing costs as much to measure as what does")
        .remedy("Give it more weight, or the weight 0 if it is only to be shown.")
        .checkKpis(RelevantRules::checkWeight);
  }

  /** Too little is less than the threshold and, where many share, than a part of an equal share. */
  private static void checkWeight(Kpi kpi, Review review) {
    RootWeights weights = review.once(RootWeights.class, RootWeights::of);
    double weight = weights.weight(review.number());
    double share = weights.equalShare(review.number());
    Thresholds thresholds = review.thresholds();
    if (weight == 0.0) {
      review.notApplicable();
    } else if (weight < thresholds.leastEffectiveWeight()
        && weight < thresholds.leastPartOfEqualShare() * share) {
      review.fail(
          "weighs " + percent(weight) + " at the top, where an equal share were " + percent(share),
          Evidence.of("effective weight", weight),
          Evidence.of("equal share", share));
    }
  }

  /**
   * With two digits. Of a million KPIs many may weigh little, so small shares take the short way.
   */
  private static String percent(double share) {
    if (share < LEAST_SHOWN) {
      return "less than 0.000001 %";
    }
    if (share >= LEAST_OF_TWO_DIGITS) {
      return new BigDecimal(share).movePointRight(2).round(TWO_DIGITS).toPlainString() + " %";
    }
    double digits = share;
    int scale = -2;
    while (digits < TEN) {
      digits *= TEN;
      scale++;
    }
    long rounded = Math.round(digits);
    return (rounded == TEN * TEN
                ? BigDecimal.valueOf(TEN, scale - 1)
                : BigDecimal.valueOf(rounded, scale))
            .toPlainString()
        + " %";
  }

  private static Rule timing() {
    return rule("timing")
        .sentence("An objective has KPIs that look ahead and KPIs that look back")
        .because("those that look back come too late, and those that look ahead prove nothing")
        .remedy("Add one of the other kind.")
        .checkObjectives(RelevantRules::checkTiming);
  }

  private static void checkTiming(Objective objective, Review review) {
    int leading = 0;
    int lagging = 0;
    for (int i = 0; i < review.graph().contributorCount(review.number()); i++) {
      AlignmentNode child = review.graph().node(review.graph().contributor(review.number(), i));
      Optional<Timing> timing = child instanceof Kpi kpi ? kpi.timing() : Optional.empty();
      leading += timing.isPresent() && timing.get() == Timing.LEADING ? 1 : 0;
      lagging += timing.isPresent() && timing.get() == Timing.LAGGING ? 1 : 0;
    }
    int stated = leading + lagging;
    if (stated == 0 || stated < review.thresholds().fewestKpisOfOneTiming()) {
      review.notApplicable();
    } else if (leading == 0 || lagging == 0) {
      review.fail(
          "is served by %s %s %s, and by none that looks %s"
              .formatted(
                  stated,
                  stated == 1 ? "KPI that looks" : "KPIs that look",
                  leading == 0 ? "back" : "ahead",
                  leading == 0 ? "ahead" : "back"),
          Evidence.of("leading", leading),
          Evidence.of("lagging", lagging));
    }
  }

  private static Rule copy() {
    return rule("copy")
        .sentence("A KPI says something else than what it contributes to")
        .because("a copy adds a level to the hierarchy, and nothing to what is known")
        .remedy("Let one of them go, or say what is different.")
        .checkKpis(RelevantRules::checkCopy);
  }

  private static void checkCopy(Kpi kpi, Review review) {
    Above above = review.once(Above.class, Above::of);
    AlignmentNode original = null;
    for (int i = 0; i < above.count(review.number()); i++) {
      AlignmentNode parent = review.graph().node(above.served(review.number(), i));
      if (isCopy(kpi, parent, above.served(review.number(), i), review)
          && (original == null || isBefore(parent, original))) {
        original = parent;
      }
    }
    if (above.count(review.number()) == 0) {
      review.notApplicable();
    } else if (original != null) {
      review.fail(
          "contributes to the %s %s, which has the same %s"
              .formatted(
                  original instanceof Kpi ? "KPI" : "objective",
                  PlainText.quote(original.id().value()),
                  original instanceof Kpi ? "formula, unit and scope" : "name"));
    }
  }

  private static boolean isBefore(AlignmentNode node, AlignmentNode other) {
    return NodeId.BY_TEXT.compare(node.id(), other.id()) < 0;
  }

  /** Another unit or scope makes a difference: revenue in the north is part of all revenue. */
  private static boolean isCopy(Kpi kpi, AlignmentNode parent, int number, Review review) {
    if (parent instanceof Kpi other) {
      return kpi.formula().isPresent()
          && other.formula().isPresent()
          && kpi.orgUnit().equals(other.orgUnit())
          && kpi.scope().equals(other.scope())
          && kpi.unit().isLike(other.unit())
          && sameText(kpi.formula().get(), other.formula().get());
    }
    return review.once(Names.class, Names::of).areSame(review.number(), number)
        && kpi.orgUnit().equals(parent.orgUnit());
  }

  private static boolean sameText(String text, String other) {
    return text.equals(other) || FoldedText.key(text).equals(FoldedText.key(other));
  }

  private static Rule perspective() {
    return rule("perspective")
        .sentence("Where perspectives are used, a KPI belongs to one")
        .because("what belongs to none is on no side of the balance")
        .remedy("Say to which, .perspective(...), of the KPI or of what it serves.")
        .checkKpis(
            (kpi, review) -> {
              Groups groups = review.once(Groups.class, Groups::of);
              if (!groups.usesPerspectives()) {
                review.notApplicable();
              } else if (!groups.isInPerspective(review.number())) {
                review.fail("has no perspective, nor has what it serves");
              }
            });
  }

  private static Rule category() {
    return rule("category")
        .sentence("Where categories are used, a KPI belongs to one")
        .because("what belongs to none is not found where one looks for it")
        .remedy("Say to which: .category(...).")
        .checkKpis(
            (kpi, review) -> {
              if (!review.once(Groups.class, Groups::of).usesCategories()) {
                review.notApplicable();
              } else if (kpi.category().isEmpty()) {
                review.fail("has no category");
              }
            });
  }
}
