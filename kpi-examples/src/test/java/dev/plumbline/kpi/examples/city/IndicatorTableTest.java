package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.util.List;
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
  void kpi_shareThatIsNeverAboveAll_hasARange() {
    assertThat(indicator("Inspection attempts completed").kpi(FiscalYears.of(2023)).naturalRange())
        .hasValue(NaturalRange.between(0, 100));
    assertThat(indicator("Revenue against plan").kpi(FiscalYears.of(2023)).naturalRange())
        .hasValue(NaturalRange.atLeast(0));
  }

  @Test
  void kpi_ofAQuestion_hasTheLevelToReachAsItsTarget() {
    Indicator visits = indicator("Daily visits by inspection team");
    Period year = FiscalYears.of(2023);

    assertThat(visits.kpi(Question.TARGET, year).targets()).isEmpty();
    assertThat(visits.kpi(Question.ONE_YEAR, year).targetIn(year).orElseThrow().value())
        .hasValue(12.6);
    assertThat(visits.answer(Question.ONE_YEAR, year))
        .hasToString("12.7 against 12.6 (FY2022): +0.1, +0.8 %, better");
  }

  private static Indicator indicator(String name) {
    return TABLE.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }
}
