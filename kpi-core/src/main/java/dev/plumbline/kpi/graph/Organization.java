package dev.plumbline.kpi.graph;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchy of organisational units: the organisation, its departments, their teams, and the
 * people in them.
 *
 * <pre>{@code
 * Organization city = Organization.of(List.of(
 *     OrgUnit.of("city", "New York City"),
 *     OrgUnit.builder("parks").parent(OrgUnitId.of("city")).level(Level.DEPARTMENT).build()));
 * city.ancestorsOf(OrgUnitId.of("parks"));      // [city (New York City)]
 * }</pre>
 *
 * <p>Every unit is part of at most one other, and none is part of itself, by construction. There
 * may be several units that are part of no other.
 *
 * <p>Immutable and safe for use by several threads. Lookups by id take constant time. Two
 * organisations are equal if they have equal units, in whatever order these were given.
 */
public final class Organization {
  /*
   * The units stand in the order in which one writes an outline: each directly before its first
   * part, with all that is below it side by side. What is below unit n are the units n + 1 to
   * end[n] - 1; its parts are n + 1, end[n + 1], end of that, and so on. parent[n] is NONE for a root.
   */
  static final int NONE = -1;

  private final ImmutableList<OrgUnit> units;
  private final Map<OrgUnitId, Integer> numbers;
  private final int[] parent;
  private final int[] end;
  private final int[] depth;

  Organization(
      ImmutableList<OrgUnit> units,
      Map<OrgUnitId, Integer> numbers,
      int[] parent,
      int[] end,
      int[] depth) {
    this.units = units;
    this.numbers = numbers;
    this.parent = parent;
    this.end = end;
    this.depth = depth;
  }

  /**
   * {@return the organisation of these units} Linear in their number.
   *
   * @param units in any order; the parts of a unit keep it
   * @throws InvalidOrganizationException if two units have one id, a parent is not among the units,
   *     or units are each other's part; it names all of them
   */
  public static Organization of(Iterable<OrgUnit> units) {
    return Outline.of(ImmutableList.copyOf(units));
  }

  /** {@return the number of units} */
  public int size() {
    return units.size();
  }

  /** {@return the units as in an outline: each directly before what is part of it} */
  public List<OrgUnit> units() {
    return units;
  }

  /** {@return the units that are part of no other, in the order in which they were given} */
  public List<OrgUnit> roots() {
    return siblings(0, size());
  }

  /**
   * {@return whether there is a unit with this id}
   *
   * @param id of a unit
   */
  public boolean contains(OrgUnitId id) {
    return numbers.containsKey(id);
  }

  /**
   * {@return the unit with this id}
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is none
   */
  public OrgUnit unit(OrgUnitId id) {
    return units.get(number(id));
  }

  /**
   * {@return the unit that a unit is part of; empty for a root}
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public Optional<OrgUnit> parentOf(OrgUnitId id) {
    int above = parent[number(id)];
    return above == NONE ? Optional.empty() : Optional.of(units.get(above));
  }

  /**
   * {@return the units that are directly part of a unit, in the order in which they were given}
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public List<OrgUnit> childrenOf(OrgUnitId id) {
    int number = number(id);
    return siblings(number + 1, end[number]);
  }

  private List<OrgUnit> siblings(int first, int last) {
    ImmutableList.Builder<OrgUnit> siblings = ImmutableList.builder();
    for (int unit = first; unit < last; unit = end[unit]) {
      siblings.add(units.get(unit));
    }
    return siblings.build();
  }

  /**
   * {@return the units that a unit is part of, the nearest first} Linear in their number.
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public List<OrgUnit> ancestorsOf(OrgUnitId id) {
    ImmutableList.Builder<OrgUnit> ancestors = ImmutableList.builder();
    for (int above = parent[number(id)]; above != NONE; above = parent[above]) {
      ancestors.add(units.get(above));
    }
    return ancestors.build();
  }

  /**
   * {@return all units that are part of a unit, at any depth, as in an outline} In constant time.
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public List<OrgUnit> descendantsOf(OrgUnitId id) {
    int number = number(id);
    return units.subList(number + 1, end[number]);
  }

  /**
   * {@return whether a unit is part of another, at any depth} No unit is part of itself. In
   * constant time.
   *
   * @param part of a unit
   * @param whole of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public boolean isPartOf(OrgUnitId part, OrgUnitId whole) {
    int unit = number(part);
    int above = number(whole);
    return unit > above && unit < end[above];
  }

  /**
   * {@return how many units are above a unit; 0 for a root}
   *
   * @param id of a unit
   * @throws IllegalArgumentException if there is no such unit
   */
  public int depth(OrgUnitId id) {
    return depth[number(id)];
  }

  private int number(OrgUnitId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException(
          "There is no unit %s in the organisation. Add it, or correct the id."
              .formatted(PlainText.quote(id.value())));
    }
    return number;
  }

  /** {@return whether the other object is an organisation of equal units, in any order} Linear. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Organization organization
            && size() == organization.size()
            && units.stream()
                .allMatch(
                    unit ->
                        organization.contains(unit.id())
                            && organization.unit(unit.id()).equals(unit)));
  }

  /** {@return a hash code of the units, in any order} Linear. */
  @Override
  public int hashCode() {
    return units.stream().mapToInt(OrgUnit::hashCode).sum();
  }

  /** {@return the sizes, such as {@code 12 organisational units under 1 root}} */
  @Override
  public String toString() {
    int roots = roots().size();
    return "%s organisational units under %s %s"
        .formatted(size(), roots, roots == 1 ? "root" : "roots");
  }
}
