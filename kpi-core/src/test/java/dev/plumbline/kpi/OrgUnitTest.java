package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class OrgUnitTest {
  @Test
  void of_idAndName_isPartOfNothing() {
    OrgUnit sales = OrgUnit.of("sales", "Sales");

    assertThat(sales.id()).isEqualTo(OrgUnitId.of("sales"));
    assertThat(sales.name()).isEqualTo("Sales");
    assertThat(sales.parent()).isEmpty();
    assertThat(sales).hasToString("sales (Sales)");
  }

  @Test
  void build_parent_holdsItsId() {
    OrgUnit emea = OrgUnit.builder("sales.emea").parent(OrgUnitId.of("sales")).build();

    assertThat(emea.parent()).contains(OrgUnitId.of("sales"));
    assertThat(emea.name()).isEqualTo("sales.emea");
    assertThat(emea.toBuilder().build()).isEqualTo(emea).hasSameHashCodeAs(emea);
  }

  @Test
  void build_ownParentAndBlankName_reportsBoth() {
    assertThatThrownBy(
            () -> OrgUnit.builder("sales").name(" ").parent(OrgUnitId.of("sales")).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems: (1) The organisational unit 'sales' has a blank name. Name it, or leave the"
                + " name out. (2) The organisational unit 'sales' is its own parent. Name another"
                + " unit, or none.");
  }

  @Test
  void of_hostileName_isKeptAndEscapedInPrint() {
    assertThat(OrgUnit.of("sales", "Sa\u001Bles")).hasToString("sales (Sa\\u001Bles)");
  }
}
