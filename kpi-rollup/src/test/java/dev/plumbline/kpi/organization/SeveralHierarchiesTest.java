package dev.plumbline.kpi.organization;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Nature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shops by region and by product line. */
class SeveralHierarchiesTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi REVENUE =
      Kpi.builder("revenue").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  private static final Organization BY_REGION =
      organization(
          "regions",
          "north < regions",
          "south < regions",
          "food-north < north",
          "toys-north < north",
          "food-south < south",
          "toys-south < south");
  private static final Organization BY_LINE =
      organization(
          "lines",
          "food < lines",
          "toys < lines",
          "food-north < food",
          "food-south < food",
          "toys-north < toys",
          "toys-south < toys");

  /** Units, each with what it is part of. */
  private static Organization organization(String... lines) {
    return Organization.of(
        Arrays.stream(lines)
            .map(line -> line.split(" < "))
            .map(SeveralHierarchiesTest::unit)
            .toList());
  }

  private static OrgUnit unit(String... idAndParent) {
    OrgUnit.Builder unit = OrgUnit.builder(idAndParent[0]);
    return idAndParent.length == 1
        ? unit.build()
        : unit.parent(OrgUnitId.of(idAndParent[1])).build();
  }

  private static Facts facts(Map<String, Double> numbers) {
    Facts.Builder facts = Facts.builder();
    numbers.forEach((unit, n) -> facts.put(Slice.of(OrgUnitId.of(unit), MARCH), REVENUE, n));
    return facts.build();
  }

  private static OrganizationPlan plan(Organization... hierarchies) {
    return OrganizationPlan.of(
        List.of(hierarchies), List.of(REVENUE), OrganizationRules.standard());
  }

  private static Figure at(OrganizationResult values, String unit) {
    return values.value(REVENUE.id(), OrgUnitId.of(unit), MARCH);
  }

  @Test
  void rollUp_twoHierarchiesOfTheSameShops_givesBothAndTheSameGrandTotal() {
    Facts facts =
        facts(Map.of("food-north", 1.25, "toys-north", 2.5, "food-south", 4e9, "toys-south", 8.75));

    OrganizationResult values = plan(BY_REGION, BY_LINE).rollUp(facts);

    assertThat(at(values, "north")).isEqualTo(Figure.of(3.75));
    assertThat(at(values, "toys")).isEqualTo(Figure.of(11.25));
    assertThat(at(values, "regions")).isEqualTo(Figure.of(4_000_000_012.5));
    assertThat(at(values, "lines")).isEqualTo(at(values, "regions"));
  }

  @Test
  void rollUp_amountsThatRoundApart_haveTheSameGrandTotalToTheBit() {
    Facts facts =
        facts(Map.of("food-north", 0.1, "toys-north", 0.2, "food-south", 0.3, "toys-south", 0.4));

    OrganizationResult values = plan(BY_REGION, BY_LINE).rollUp(facts);

    assertThat(at(values, "regions")).isEqualTo(Figure.of(1.0)).isEqualTo(at(values, "lines"));
  }

  @Test
  void rollUp_sharedShops_appearOnceInTheFacts() {
    Facts facts =
        facts(Map.of("food-north", 1.0, "toys-north", 2.0, "food-south", 4.0, "toys-south", 8.0));

    Facts all = plan(BY_REGION, BY_LINE).rollUp(facts).facts();

    assertThat(all.size()).isEqualTo(4 + 3 + 3);
    assertThat(all.units()).doesNotHaveDuplicates().hasSize(10);
  }

  @Test
  void rollUp_shopMissing_isMissedInBoth() {
    OrganizationResult values =
        plan(BY_REGION, BY_LINE)
            .rollUp(facts(Map.of("food-north", 1.0, "toys-north", 2.0, "food-south", 4.0)));

    for (String unit : List.of("regions", "lines")) {
      assertThat(values.quality(REVENUE.id(), OrgUnitId.of(unit), MARCH))
          .isEqualTo(Quality.rolledUp(1.0, false));
    }
  }

  @Test
  void rollUp_regionThatIsALeafElsewhere_hasOneValueInBoth() {
    Organization board = organization("board", "north < board", "south < board");

    OrganizationResult values =
        plan(board, BY_REGION).rollUp(facts(Map.of("food-north", 1.0, "food-south", 4.0)));

    assertThat(at(values, "board")).isEqualTo(Figure.of(5));
    assertThat(at(values, "regions")).isEqualTo(Figure.of(5));
  }

  @Test
  void of_sameHierarchyTwice_isAsGoodAsOnce() {
    Facts facts = facts(Map.of("food-north", 1.0));

    assertThat(plan(BY_REGION, BY_REGION).rollUp(facts).facts())
        .isEqualTo(plan(BY_REGION).rollUp(facts).facts());
  }

  @Test
  void of_unitsWithOtherPartsInEach_areAllNamed() {
    Organization byRegion = organization("group", "a < group", "b < group", "a1 < a");
    Organization byLine = organization("group", "c < group", "a < c", "a2 < a");

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> plan(byRegion, byLine))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactlyInAnyOrder(
                        "The unit 'group' has the part 'a' in one hierarchy and not in another, and"
                            + " so would have two values. Give it an id of its own in each, or the"
                            + " same parts.",
                        "The unit 'a' has the part 'a1' in one hierarchy and not in another, and so"
                            + " would have two values. Give it an id of its own in each, or the"
                            + " same parts."));
  }

  @Test
  void of_longestIds_keepTheRemedyInTheMessage() {
    String group = "g".repeat(200);
    String part = "p".repeat(200);
    Organization here = organization(group, part + " < " + group);
    Organization there = organization(group, "other < " + group);

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> plan(here, there))
        .withMessageEndingWith("Give it an id of its own in each, or the same parts.");
  }

  @Test
  void of_cycleOfManyUnits_namesTheFirstOfThem() {
    Organization down = chain(IntStream.rangeClosed(0, 20));
    Organization back = organization("u20", "u0 < u20");

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> plan(down, back))
        .withMessageContaining(" -> ... Give");
  }

  private static Organization chain(IntStream numbers) {
    return organization(
        numbers.mapToObj(i -> i == 0 ? "u0" : "u" + i + " < u" + (i - 1)).toArray(String[]::new));
  }

  @Test
  void of_hierarchiesThatMakeACycle_namesItsUnits() {
    Organization oneWay = organization("a", "b < a");
    Organization otherWay = organization("b", "c < b", "a < c");

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> plan(oneWay, otherWay))
        .withMessageStartingWith("Together the hierarchies make units part of themselves: '")
        .withMessageContainingAll("'a' -> 'c'", "'c' -> 'b'", "'b' -> 'a'")
        .withMessageEndingWith("Give the units of one hierarchy ids of their own.");
  }

  @Test
  void of_unitAboveBothHierarchies_isRefusedWithBothPaths() {
    Organization board = organization("board", "regions < board", "lines < board");

    assertThatExceptionOfType(InvalidOrganizationPlanException.class)
        .isThrownBy(() -> plan(BY_REGION, BY_LINE, board))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .hasSize(4)
                    .contains(
                        "The KPI 'revenue' at 'food-north' would be added up twice at 'board':"
                            + " 'food-north' -> 'north' -> 'regions' -> 'board' and 'food-north' ->"
                            + " 'food' -> 'lines' -> 'board'. Put nothing above both hierarchies,"
                            + " or let the KPI stand alone."));
  }
}
