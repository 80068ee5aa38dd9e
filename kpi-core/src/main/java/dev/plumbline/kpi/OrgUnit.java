package dev.plumbline.kpi;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An organisational unit: the organisation, a department, a team, a person.
 *
 * <p>Holds the id of the unit that it is part of, never the unit itself. Immutable.
 */
@Value.Immutable
public abstract class OrgUnit {
  OrgUnit() {}

  /**
   * {@return a builder}
   *
   * @param id the id, such as {@code sales.emea}
   * @throws InvalidDefinitionException if the id is refused by {@link OrgUnitId}
   */
  public static Builder builder(String id) {
    return new Builder().id(OrgUnitId.of(id));
  }

  /**
   * {@return a unit that is part of no other}
   *
   * @param id the id, such as {@code sales.emea}
   * @param name the name for a reader
   * @throws InvalidDefinitionException if the id is refused by {@link OrgUnitId}, or the name is
   *     blank or longer than 1000 characters
   */
  public static OrgUnit of(String id, String name) {
    return builder(id).name(name).build();
  }

  /** {@return the identity} */
  public abstract OrgUnitId id();

  /** {@return the name for a reader; the text of the id unless given} */
  @Value.Default
  public String name() {
    return id().value();
  }

  /** {@return the unit that this one is part of} */
  public abstract Optional<OrgUnitId> parent();

  /** {@return the level at which it stands, such as {@link Level#TEAM}} */
  public abstract Optional<Level> level();

  /** {@return a builder that holds what this unit holds} */
  public abstract Builder toBuilder();

  @Value.Check
  void check() {
    Problems problems = Problems.none();
    Definitions.checkName("organisational unit", id().value(), name(), problems);
    if (parent().filter(id()::equals).isPresent()) {
      problems.add(
          () ->
              "The organisational unit %s is its own parent. Name another unit, or none."
                  .formatted(PlainText.quote(id().value())));
    }
    problems.orThrow(InvalidDefinitionException::new);
  }

  /** {@return the id and the name, escaped} */
  @Override
  public String toString() {
    return id() + " (" + PlainText.escape(name()) + ")";
  }

  /**
   * Builds an {@link OrgUnit}. Not safe for use by several threads.
   *
   * <p>{@code build()} throws {@link InvalidDefinitionException} if the name is blank or longer
   * than 1000 characters, or the unit is its own parent.
   */
  public static final class Builder extends ImmutableOrgUnit.Builder {
    Builder() {}
  }
}
