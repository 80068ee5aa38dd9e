package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.value.PlainText;

/** Departments that have nothing to do with others. */
final class Silos {
  private static final Rule ISOLATED =
      Rule.builder("alignment.silo.isolated")
          .sentence("What a department pursues is linked to something outside of it")
          .because("a department is there for the whole")
          .remedy("Align its objectives with those that they serve.")
          .checkGraph(Silos::isolated);

  private static final Rule SIDEWAYS =
      Rule.builder("alignment.silo.sideways")
          .severity(Severity.HINT)
          .needs(Need.ORGANIZATION)
          .sentence("A department shares a goal with another, or depends on one")
          .because("much of what matters to customers passes through several departments")
          .remedy("Align what both work for, or relate what one needs of the other.")
          .checkGraph(Silos::sideways);

  private Silos() {}

  static ImmutableList<Rule> rules() {
    return ImmutableList.of(ISOLATED, SIDEWAYS);
  }

  private static void isolated(Review review) {
    Departments departments = Departments.of(review);
    if (!departments.areSeveral()) {
      review.notApplicable();
      return;
    }
    for (OrgUnitId unit : departments.units()) {
      int size = departments.size(unit);
      if (size >= review.thresholds().fewestNodesPerDepartment()
          && !departments.isWhole(unit)
          && departments.isIsolated(unit)) {
        fail(unit, "are linked only among themselves", departments, review);
      }
    }
  }

  private static void sideways(Review review) {
    Departments departments = Departments.of(review);
    if (!departments.areSeveral()) {
      review.notApplicable();
      return;
    }
    for (OrgUnitId unit : departments.units()) {
      int size = departments.size(unit);
      if (size >= review.thresholds().fewestNodesPerDepartment()
          && !departments.isWhole(unit)
          && !departments.isIsolated(unit)
          && !departments.hasNeighbour(unit)) {
        fail(unit, "are linked to no other department", departments, review);
      }
    }
  }

  private static void fail(OrgUnitId unit, String how, Departments departments, Review review) {
    int size = departments.size(unit);
    String what =
        "has the department %s, whose %s KPIs and objectives %s"
            .formatted(PlainText.quote(unit.value()), size, how);
    Evidence evidence = Evidence.of("KPIs and objectives", size);
    departments
        .owner(unit)
        .ifPresentOrElse(
            owner -> review.failOf(owner, what, evidence), () -> review.fail(what, evidence));
  }
}
