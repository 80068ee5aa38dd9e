package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;

/** Whether the name of a KPI tells it from others, and says one thing. */
final class NameRules {
  private NameRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(duplicate(), similar(), vague(), oneMeasure());
  }

  private static Rule duplicate() {
    return Rule.builder("smart.specific.duplicate-name")
        .criterion(Criterion.SPECIFIC)
        .sentence("No two KPIs of one unit and scope have the same name")
        .because("a reader takes the one for the other")
        .remedy("Rename one of them, say of which unit or scope each is, or drop one.")
        .checkKpis(
            (kpi, review) -> {
              AlignmentNode twin = names(review).twin(review.number());
              if (twin != null) {
                review.fail(
                    "has the name %s, as the KPI %s has"
                        .formatted(PlainText.quote(kpi.name()), PlainText.quote(twin.id().value())),
                    Evidence.of("other name", twin.name()));
              }
            });
  }

  private static Rule similar() {
    return Rule.builder("smart.specific.similar-name")
        .criterion(Criterion.SPECIFIC)
        .sentence(
            "The names of two KPIs of one unit and scope differ by more than a letter or an order")
        .because("they may be one KPI that was entered twice")
        .severity(Severity.HINT)
        .remedy("Drop one of them, or let their names say in what they differ.")
        .checkKpis(
            (kpi, review) -> {
              AlignmentNode other = names(review).similar(review.number());
              if (other != null) {
                review.fail(
                    "has the name %s, and the KPI %s is called %s"
                        .formatted(
                            PlainText.quote(kpi.name()),
                            PlainText.quote(other.id().value()),
                            PlainText.quote(other.name())));
              }
            });
  }

  private static Rule vague() {
    return Rule.builder("smart.specific.vague-word")
        .criterion(Criterion.SPECIFIC)
        .sentence("The name of a KPI has no vague words")
        .because("a name says what is measured; how much of it is wanted, the target says")
        .severity(Severity.HINT)
        .remedy("Name what is counted or measured.")
        .checkKpis(
            (kpi, review) -> {
              String word = names(review).firstVague(review.number());
              if (word != null) {
                review.fail(
                    "has the vague word %s in its name %s"
                        .formatted(PlainText.quote(word), PlainText.quote(kpi.name())));
              }
            });
  }

  private static Rule oneMeasure() {
    return Rule.builder("smart.specific.one-measure")
        .criterion(Criterion.SPECIFIC)
        .sentence("The name of a KPI names one measure")
        .because("of two measures in one figure nobody knows which has moved")
        .severity(Severity.HINT)
        .remedy("If these are two measures, make two KPIs of them.")
        .checkKpis(NameRules::checkOneMeasure);
  }

  private static void checkOneMeasure(Kpi kpi, Review review) {
    String word = names(review).firstJoining(review.number());
    if (word != null) {
      review.fail(
          "may be several measures: its name %s has the word %s"
              .formatted(PlainText.quote(kpi.name()), PlainText.quote(word)));
    }
  }

  private static Names names(Review review) {
    return review.once(Names.class, Names::of);
  }
}
