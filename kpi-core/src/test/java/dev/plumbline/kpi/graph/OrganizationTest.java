package dev.plumbline.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OrganizationTest {
  private static final OrgUnit CITY = OrgUnit.of("city", "New York City");
  private static final OrgUnit PARKS = unit("parks", "city");
  private static final OrgUnit FIRE = unit("fire", "city");
  private static final OrgUnit TREES = unit("trees", "parks");
  private static final OrgUnit STATE = OrgUnit.of("state", "State");

  private static OrgUnit unit(String id, String parent) {
    return OrgUnit.builder(id).parent(OrgUnitId.of(parent)).level(Level.DEPARTMENT).build();
  }

  private static Organization city() {
    return Organization.of(List.of(TREES, FIRE, CITY, STATE, PARKS));
  }

  @Test
  void of_unitsInAnyOrder_areAnOutline() {
    assertThat(city().units()).containsExactly(CITY, FIRE, PARKS, TREES, STATE);
    assertThat(city().roots()).containsExactly(CITY, STATE);
    assertThat(city().size()).isEqualTo(5);
    assertThat(city()).hasToString("5 organisational units under 2 roots");
  }

  @Test
  void parentAndChildren_ofAUnit_areItsNeighbours() {
    assertThat(city().parentOf(TREES.id())).contains(PARKS);
    assertThat(city().parentOf(CITY.id())).isEmpty();
    assertThat(city().childrenOf(CITY.id())).containsExactly(FIRE, PARKS);
    assertThat(city().childrenOf(TREES.id())).isEmpty();
    assertThat(city().unit(FIRE.id())).isEqualTo(FIRE);
    assertThat(city().contains(FIRE.id())).isTrue();
    assertThat(city().contains(OrgUnitId.of("moon"))).isFalse();
  }

  @Test
  void ancestorsAndDescendants_ofAUnit_areOverAllLevels() {
    assertThat(city().ancestorsOf(TREES.id())).containsExactly(PARKS, CITY);
    assertThat(city().descendantsOf(CITY.id())).containsExactly(FIRE, PARKS, TREES);
    assertThat(city().descendantsOf(STATE.id())).isEmpty();
    assertThat(city().depth(CITY.id())).isZero();
    assertThat(city().depth(TREES.id())).isEqualTo(2);
    assertThat(city().isPartOf(TREES.id(), CITY.id())).isTrue();
    assertThat(city().isPartOf(CITY.id(), CITY.id())).isFalse();
    assertThat(city().isPartOf(TREES.id(), STATE.id())).isFalse();
  }

  @Test
  void of_nothing_isEmpty() {
    assertThat(Organization.of(List.of()).roots()).isEmpty();
  }

  @Test
  void unit_unknown_isRefused() {
    assertThatThrownBy(() -> city().depth(OrgUnitId.of("moon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no unit 'moon' in the organisation. Add it, or correct the id.");
  }

  @Test
  void of_everythingWrong_isReportedAtOnce() {
    List<OrgUnit> units =
        List.of(
            CITY,
            OrgUnit.of("city", "Other"),
            unit("parks", "nowhere"),
            unit("a", "b"),
            unit("b", "c"),
            unit("c", "a"),
            unit("below", "a"),
            unit("x", "y"),
            unit("y", "x"));
    assertThatThrownBy(() -> Organization.of(units))
        .asInstanceOf(type(InvalidOrganizationException.class))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The id 'city' names two organisational units."
                            + " Keep one, or rename the other.",
                        "The organisational unit 'parks' is part of 'nowhere', which is not in the"
                            + " organisation. Add it, or correct the id.",
                        "The organisational units form a cycle: 'a' -> 'b' -> 'c' -> 'a'."
                            + " Give one of them another parent, or none.",
                        "The organisational units form a cycle: 'x' -> 'y' -> 'x'."
                            + " Give one of them another parent, or none."))
        .extracting(InvalidOrganizationException::cycle)
        .isEqualTo(List.of(OrgUnitId.of("x"), OrgUnitId.of("y")));
  }

  @Property(tries = 300)
  void of_anyParents_isWhatTheOracleSays(
      @ForAll @Size(max = 7) List<@IntRange(min = -1, max = 6) Integer> parents,
      @ForAll long seed) {
    List<OrgUnit> units = new ArrayList<>();
    for (int i = 0; i < parents.size(); i++) {
      int parent = parents.get(i) < parents.size() && parents.get(i) != i ? parents.get(i) : -1;
      units.add(parent < 0 ? OrgUnit.of("u" + i, "U") : unit("u" + i, "u" + parent));
    }
    if (units.stream().anyMatch(unit -> isOnCycle(unit, units))) {
      assertThatThrownBy(() -> Organization.of(units))
          .isInstanceOf(InvalidOrganizationException.class)
          .hasMessageContaining("form a cycle");
      return;
    }
    Organization organization = Organization.of(units);
    for (OrgUnit unit : units) {
      List<OrgUnit> above = above(unit, units);
      assertThat(organization.ancestorsOf(unit.id())).isEqualTo(above);
      assertThat(organization.depth(unit.id())).isEqualTo(above.size());
      assertThat(organization.parentOf(unit.id())).isEqualTo(above.stream().findFirst());
      assertThat(organization.childrenOf(unit.id()))
          .isEqualTo(
              units.stream().filter(u -> u.parent().equals(Optional.of(unit.id()))).toList());
      assertThat(organization.descendantsOf(unit.id()))
          .containsExactlyInAnyOrderElementsOf(
              units.stream().filter(u -> above(u, units).contains(unit)).toList());
    }
    List<OrgUnit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Organization.of(shuffled)).isEqualTo(organization).hasSameHashCodeAs(organization);
    assertThat(Organization.of(organization.units()).units()).isEqualTo(organization.units());
  }

  private static boolean isOnCycle(OrgUnit unit, List<OrgUnit> units) {
    return above(unit, units).size() > units.size();
  }

  /** Gives up after more steps than there are units. */
  private static List<OrgUnit> above(OrgUnit unit, List<OrgUnit> units) {
    List<OrgUnit> above = new ArrayList<>();
    Optional<OrgUnit> next = parent(unit, units);
    while (next.isPresent() && above.size() <= units.size()) {
      above.add(next.get());
      next = parent(next.get(), units);
    }
    return above;
  }

  private static Optional<OrgUnit> parent(OrgUnit unit, List<OrgUnit> units) {
    return units.stream().filter(u -> unit.parent().equals(Optional.of(u.id()))).findFirst();
  }

  @Test
  void equals_anythingElse_isFalse() {
    assertThat(city())
        .isEqualTo(city())
        .isNotEqualTo(null)
        .isNotEqualTo("city")
        .isNotEqualTo(Organization.of(List.of(CITY, STATE)))
        .isNotEqualTo(Organization.of(List.of(TREES, FIRE, CITY, PARKS, OrgUnit.of("x", "X"))))
        .isNotEqualTo(
            Organization.of(List.of(TREES, FIRE, CITY, PARKS, OrgUnit.of("state", "Other"))));
  }

  @Test
  void of_collidingIds_isFast() {
    List<OrgUnit> units =
        GraphLinksTest.collidingIds(15).stream().map(id -> OrgUnit.of(id, "X")).toList();
    Assertions.assertTimeout(
        Duration.ofSeconds(3), () -> assertThat(Organization.of(units).size()).isEqualTo(32_768));
  }
}
