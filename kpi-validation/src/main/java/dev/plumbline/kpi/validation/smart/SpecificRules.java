package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;

/** Whether it is clear what is measured, and who answers for it. */
final class SpecificRules {
  private static final String[] BETWEEN_OWNERS = {";", "|", "\n", " / ", " + "};

  private SpecificRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(owner(), oneOwner(), scope(), formula());
  }

  private static Rule owner() {
    return Rule.builder("smart.specific.owner")
        .criterion(Criterion.SPECIFIC)
        .sentence("A KPI has an owner")
        .because("nobody acts on a figure for which nobody answers")
        .remedy("Name who answers for it: .owner(...).")
        .checkKpis(
            (kpi, review) -> {
              if (kpi.owner().isEmpty()) {
                review.fail("has no owner");
              }
            });
  }

  private static Rule oneOwner() {
    return Rule.builder("smart.specific.one-owner")
        .criterion(Criterion.SPECIFIC)
        .sentence("A KPI has one owner")
        .because("where several answer for a figure each waits for the others")
        .severity(Severity.HINT)
        .remedy("Name one of them, and the others as reviewer or audience.")
        .checkKpis(SpecificRules::checkOneOwner);
  }

  private static void checkOneOwner(Kpi kpi, Review review) {
    String owner = kpi.owner().orElse("");
    if (owner.isEmpty()) {
      review.notApplicable();
    } else if (namesSeveral(owner)) {
      review.fail("seems to have several owners: " + PlainText.quote(owner));
    }
  }

  /** A comma, an "and" or a "&" does not tell: one may be head of sales and marketing, EMEA. */
  private static boolean namesSeveral(String owner) {
    for (String between : BETWEEN_OWNERS) {
      int at = owner.indexOf(between);
      if (at > 0 && at < owner.length() - between.length()) {
        return true;
      }
    }
    int mail = owner.indexOf('@');
    return mail >= 0 && owner.indexOf('@', mail + 1) >= 0;
  }

  private static Rule scope() {
    return Rule.builder("smart.specific.scope")
        .criterion(Criterion.SPECIFIC)
        .sentence("A KPI says what it is measured of")
        .because("a figure is compared with another only if both are of the same")
        .severity(Severity.HINT)
        .remedy("Say of whom or of what: .scope(...), .orgUnit(...) or .description(...).")
        .checkKpis(
            (kpi, review) -> {
              if (kpi.scope().isEmpty() && kpi.orgUnit().isEmpty() && kpi.description().isEmpty()) {
                review.fail("does not say what it is measured of");
              }
            });
  }

  private static Rule formula() {
    return Rule.builder("smart.specific.formula")
        .criterion(Criterion.SPECIFIC)
        .sentence("A KPI says how its figures come about")
        .because("two people who calculate it have to come to the same figure")
        .remedy("Say how it is calculated or where it is read: .formula(...) or .dataSource(...).")
        .checkKpis(
            (kpi, review) -> {
              if (Computed.isComputed(kpi, review)) {
                review.notApplicable();
              } else if (!saysHow(kpi) && kpi.dataSource().isEmpty()) {
                review.fail("has neither a formula nor a data source");
              }
            });
  }

  /** {@return whether it says how it is calculated} */
  static boolean saysHow(Kpi kpi) {
    return kpi.formula().isPresent() || kpi.ratio().isPresent();
  }
}
