package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
  @Test
  void of_idAndName_holdsThemAndNothingElse() {
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");

    assertThat(retain.id()).isEqualTo(ObjectiveId.of("retain-customers"));
    assertThat(retain.name()).isEqualTo("Keep the customers we win");
    assertThat(retain.description()).isEmpty();
    assertThat(retain.owner()).isEmpty();
    assertThat(retain.orgUnit()).isEmpty();
    assertThat(retain.perspective()).isEmpty();
    assertThat(retain).hasToString("retain-customers (Keep the customers we win)");
  }

  @Test
  void build_everyAttribute_holdsThem() {
    Objective retain =
        Objective.builder("retain")
            .description("Fewer leave")
            .owner("Head")
            .orgUnit(OrgUnitId.of("sales"))
            .perspective(Perspective.CUSTOMER)
            .build();

    assertThat(retain.name()).isEqualTo("retain");
    assertThat(retain.description()).contains("Fewer leave");
    assertThat(retain.owner()).contains("Head");
    assertThat(retain.orgUnit()).contains(OrgUnitId.of("sales"));
    assertThat(retain.perspective()).contains(Perspective.CUSTOMER);
  }

  @Test
  void of_hostileName_isKeptAndEscapedInPrint() {
    Objective objective = Objective.of("grow", "Grow\u202E\n");

    assertThat(objective.name()).isEqualTo("Grow\u202E\n");
    assertThat(objective).hasToString("grow (Grow\\u202E\\u000A)");
  }

  @Test
  void of_hostileId_isRefused() {
    assertThatThrownBy(() -> Objective.of("gr\u200Bow", "Grow"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The objective id 'gr\\u200Bow' holds the character U+200B.");
  }

  @Test
  void of_blankName_isRefused() {
    assertThatThrownBy(() -> Objective.of("grow", " "))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The objective 'grow' has a blank name. Name it, or leave the name out.");
  }

  @Test
  void of_overlongName_isRefused() {
    assertThatThrownBy(() -> Objective.of("grow", "x".repeat(1001)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The objective 'grow' has a name of 1001 characters. Use at most 1000.");
  }

  @Test
  void equals_sameAttributes_isTrue() {
    Objective grow = Objective.of("grow", "Grow");

    assertThat(Objective.builder("grow").name("Grow").build())
        .isEqualTo(grow)
        .hasSameHashCodeAs(grow);
    assertThat(
            List.of(
                Objective.of("growth", "Grow"),
                Objective.of("grow", "Growth"),
                grow.toBuilder().owner("me").build(),
                grow.toBuilder().description("d").build(),
                grow.toBuilder().orgUnit(OrgUnitId.of("here")).build(),
                grow.toBuilder().perspective(Perspective.FINANCIAL).build()))
        .doesNotContain(grow);
  }
}
