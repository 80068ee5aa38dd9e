package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.graph.Organization;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
  @Test
  void any_thousandSeeds_buildsOrganisationsThatAreEqualBySeed() {
    assertThat(LongStream.range(0, 1_000))
        .allSatisfy(
            seed -> {
              Organization any = Organizations.any().ofSeed(seed);
              assertThat(any).isEqualTo(Organizations.any().ofSeed(seed));
              assertThat(any.roots()).hasSize(1);
            });
  }

  @Test
  void tree_fourPartsThreeLevels_has85Units() {
    Organization company = Organizations.tree(4, 3).ofSeed(42);

    assertThat(company.size()).isEqualTo(85);
    assertThat(depth(company)).isEqualTo(3);
  }

  @Test
  void ofSize_twoLevels_hasAllUnitsWithinThem() {
    assertThat(Organizations.ofSize(200, 2).stream(42).limit(100))
        .allSatisfy(
            flat -> {
              assertThat(flat.size()).isEqualTo(200);
              assertThat(depth(flat)).isEqualTo(2);
            });
  }

  @Test
  void of_sharedNodes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organizations.of(Shape.diamonds(1)))
        .withMessage("The shape of 4 nodes, 4 links is no tree. A unit has one parent at most.");
  }

  private static int depth(Organization organization) {
    return organization.units().stream()
        .mapToInt(unit -> organization.depth(unit.id()))
        .max()
        .orElseThrow();
  }
}
