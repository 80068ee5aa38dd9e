package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTableTest {
  private static final List<Indicator> TABLE = IndicatorTable.read();

  @Test
  void read_table_holdsTheIndicatorsOfTenAgencies() {
    assertThat(TABLE).hasSize(338);
    assertThat(TABLE.stream().map(indicator -> indicator.path().get(0)).distinct()).hasSize(10);
  }

  @Test
  void read_table_hasUniqueIdsAndThreeLevels() {
    assertThat(TABLE).extracting(Indicator::id).doesNotHaveDuplicates();
    assertThat(TABLE).allMatch(indicator -> indicator.path().size() == 3);
  }

  @Test
  void read_row_keepsFiguresAsPublished() {
    Indicator phone =
        TABLE.stream()
            .filter(i -> i.path().get(0).equals("Housing"))
            .filter(i -> i.name().equals("Wait for a phone agent"))
            .findFirst()
            .orElseThrow();

    assertThat(phone.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(phone.target()).isEqualTo(29.0);
    assertThat(phone.value(2023)).hasValue(33.0);
  }

  @Test
  void direction_unknownWord_isRefused() {
    assertThatThrownBy(() -> IndicatorTable.direction("sideways"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'sideways' is no direction. Write up or down.");
  }

  @Test
  void valuesBefore_yearsWithoutValue_areLeftOut() {
    Indicator indicator =
        new Indicator(
            "x",
            "X",
            List.of("agency"),
            "count",
            Direction.HIGHER_IS_BETTER,
            null,
            Map.of(2019, 1.0, 2021, 2.0, 2022, 3.0, 2023, 4.0));

    assertThat(indicator.valuesBefore(2023, 3)).containsExactly(2.0, 3.0);
    assertThat(indicator.valuesBefore(2023, 5)).containsExactly(1.0, 2.0, 3.0);
    assertThat(indicator.valuesBefore(2019, 5)).isEmpty();
  }
}
