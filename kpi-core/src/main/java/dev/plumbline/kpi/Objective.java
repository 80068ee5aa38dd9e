package dev.plumbline.kpi;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an organisation, a department, a team or a person wants to achieve.
 *
 * <p>An objective has no measurements of its own: its score is rolled up from the KPIs and
 * objectives that are aligned with it. Immutable.
 *
 * <pre>{@code
 * Objective retain = Objective.of("retain-customers", "Keep the customers we win");
 * }</pre>
 */
// id() narrows NodeId; the generated code copies it all the same.
@SuppressWarnings("immutables:from")
@Value.Immutable
public abstract non-sealed class Objective implements AlignmentNode {
  Objective() {}

  /**
   * {@return a builder}
   *
   * @param id the id, such as {@code retain-customers}
   * @throws InvalidDefinitionException if the id is refused by {@link ObjectiveId}
   */
  public static Builder builder(String id) {
    return new Builder().id(ObjectiveId.of(id));
  }

  /**
   * {@return an objective with a name and nothing else}
   *
   * @param id the id, such as {@code retain-customers}
   * @param name the name for a reader
   * @throws InvalidDefinitionException if the id is refused by {@link ObjectiveId}, or the name is
   *     blank or longer than 1000 characters
   */
  public static Objective of(String id, String name) {
    return builder(id).name(name).build();
  }

  @Override
  public abstract ObjectiveId id();

  /** {@return the name for a reader; the text of the id unless given} */
  @Override
  @Value.Default
  public String name() {
    return id().value();
  }

  /** {@return what it is about, in as many sentences as it takes} */
  public abstract Optional<String> description();

  /** {@return how far it looks ahead} */
  public abstract Optional<Horizon> horizon();

  /** {@return when it is to be pursued, from its first day until it is due} */
  public abstract Optional<Period> timeFrame();

  /** {@return the level at which it is set, such as {@link Level#DEPARTMENT}} */
  public abstract Optional<Level> level();

  @Override
  public abstract Optional<String> owner();

  @Override
  public abstract Optional<OrgUnitId> orgUnit();

  @Override
  public abstract Optional<Perspective> perspective();

  /** {@return a builder that holds what this objective holds} */
  public abstract Builder toBuilder();

  @Value.Check
  void check() {
    Problems problems = Problems.none();
    Definitions.checkName("objective", id().value(), name(), problems);
    Definitions.checkText("objective", id().value(), "description", description(), problems);
    Definitions.checkText("objective", id().value(), "owner", owner(), problems);
    problems.orThrow(InvalidDefinitionException::new);
  }

  /** {@return the id and the name, escaped} */
  @Override
  public String toString() {
    return id() + " (" + PlainText.escape(name()) + ")";
  }

  /**
   * Builds an {@link Objective}. Not safe for use by several threads.
   *
   * <p>{@code build()} throws {@link InvalidDefinitionException} if the name is blank or longer
   * than 1000 characters, or the description or the owner is blank or longer than 10,000.
   */
  public static final class Builder extends ImmutableObjective.Builder {
    Builder() {}
  }
}
