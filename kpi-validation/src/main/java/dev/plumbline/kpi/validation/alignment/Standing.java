package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.value.PlainText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above what: by the units of the organisation, where both are in it, or else by the
 * four usual levels, where both have one of them.
 */
final class Standing {
  private static final ImmutableList<Level> USUAL =
      ImmutableList.of(Level.ORGANIZATION, Level.DEPARTMENT, Level.TEAM, Level.INDIVIDUAL);

  private final Organization organization;
  private final Set<OrgUnitId> unitsWithObjectives = new HashSet<>();
  private final Set<Level> levelsWithObjectives = new HashSet<>();

  private Standing(ValidationInput input) {
    this.organization = input.organization().orElse(Organization.of(ImmutableList.of()));
    for (Objective objective : input.graph().objectives()) {
      objective.orgUnit().ifPresent(unitsWithObjectives::add);
      objective.level().ifPresent(levelsWithObjectives::add);
    }
  }

  static Standing of(Review review) {
    return review.once(Standing.class, known -> new Standing(known.input()));
  }

  /** {@return whether it is known which of two stands above the other, if any} */
  boolean isKnown(Objective one, Objective other) {
    return (hasUnit(one) && hasUnit(other)) || (rank(one) >= 0 && rank(other) >= 0);
  }

  /** {@return whether one stands above the other; {@code false} if that is not known} */
  boolean isAbove(Objective one, Objective other) {
    if (hasUnit(one) && hasUnit(other)) {
      return organization.isPartOf(unit(other), unit(one));
    }
    return rank(one) >= 0 && rank(one) < rank(other);
  }

  /**
   * {@return what stands between two that has objectives, the nearest to the lower one; nothing if
   * that is not known}
   */
  Optional<String> between(Objective lower, Objective upper) {
    if (!isAbove(upper, lower)) {
      return Optional.empty();
    }
    return hasUnit(lower) && hasUnit(upper)
        ? unitBetween(unit(lower), unit(upper))
        : levelBetween(rank(lower), rank(upper));
  }

  private Optional<String> unitBetween(OrgUnitId lower, OrgUnitId upper) {
    for (OrgUnit unit : organization.ancestorsOf(lower)) {
      if (unit.id().equals(upper)) {
        break;
      }
      if (unitsWithObjectives.contains(unit.id())) {
        return Optional.of("the unit " + PlainText.quote(unit.id().value()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> levelBetween(int lower, int upper) {
    for (int rank = lower - 1; rank > upper; rank--) {
      if (levelsWithObjectives.contains(USUAL.get(rank))) {
        return Optional.of("the level " + PlainText.quote(USUAL.get(rank).name()));
      }
    }
    return Optional.empty();
  }

  private boolean hasUnit(Objective objective) {
    return objective.orgUnit().filter(organization::contains).isPresent();
  }

  private static OrgUnitId unit(Objective objective) {
    return objective.orgUnit().orElseThrow();
  }

  private static int rank(Objective objective) {
    return objective.level().isPresent() ? USUAL.indexOf(objective.level().get()) : -1;
  }
}
