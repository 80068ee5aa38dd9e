package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiSheetTest {
  private static final Ratio CHURN = Ratio.percent("leavers", "customers");

  private static Kpi.Builder churn() {
    return Kpi.builder("churn").direction(Direction.LOWER_IS_BETTER);
  }

  private static Kpi fullSheet() {
    return churn()
        .description("Customers who leave")
        .scope("Private customers in the EU")
        .formula("leavers in the month / customers at its beginning")
        .dataSource("CRM, report 12")
        .audience("Heads of sales")
        .ratio(CHURN)
        .naturalRange(NaturalRange.between(0, 100))
        .timing(Timing.LAGGING)
        .category("loyalty")
        .perspective(Perspective.CUSTOMER)
        .tag("retention")
        .tag("board")
        .owner("Ann")
        .reviewer("Bob")
        .reviewDate(LocalDate.of(2027, 1, 31))
        .version("2.1")
        .notes("Without business customers")
        .build();
  }

  @Test
  void build_fullSheet_keepsEveryAttribute() {
    Kpi kpi = fullSheet();
    assertThat(kpi.scope()).contains("Private customers in the EU");
    assertThat(kpi.formula()).contains("leavers in the month / customers at its beginning");
    assertThat(kpi.dataSource()).contains("CRM, report 12");
    assertThat(kpi.audience()).contains("Heads of sales");
    assertThat(kpi.ratio()).contains(CHURN);
    assertThat(kpi.naturalRange()).contains(NaturalRange.between(0, 100));
    assertThat(kpi.timing()).contains(Timing.LAGGING);
    assertThat(kpi.category()).contains("loyalty");
    assertThat(kpi.tags()).containsExactly("retention", "board");
    assertThat(kpi.reviewer()).contains("Bob");
    assertThat(kpi.reviewDate()).contains(LocalDate.of(2027, 1, 31));
    assertThat(kpi.version()).contains("2.1");
    assertThat(kpi.notes()).contains("Without business customers");
  }

  @Test
  void build_nothingButIdAndDirection_leavesTheSheetEmpty() {
    Kpi kpi = churn().build();
    assertThat(kpi.scope()).isEmpty();
    assertThat(kpi.ratio()).isEmpty();
    assertThat(kpi.naturalRange()).isEmpty();
    assertThat(kpi.timing()).isEmpty();
    assertThat(kpi.tags()).isEmpty();
    assertThat(kpi.nature()).isEqualTo(Nature.UNSTATED);
  }

  @Test
  void toBuilder_fullSheet_buildsAnEqualOne() {
    Kpi kpi = fullSheet();
    assertThat(kpi.toBuilder().build()).isEqualTo(kpi).hasSameHashCodeAs(kpi);
    assertThat(kpi.toBuilder().version("2.2").build()).isNotEqualTo(kpi);
  }

  @Test
  void equals_tagsInAnotherOrder_isTrue() {
    assertThat(churn().tag("a").tag("b").tag("a").build())
        .isEqualTo(churn().tag("b").tag("a").build());
  }

  @Test
  void nature_ratioGiven_isRatio() {
    assertThat(churn().ratio(CHURN).build().nature()).isEqualTo(Nature.RATIO);
    assertThat(churn().build().toBuilder().ratio(CHURN).build().nature()).isEqualTo(Nature.RATIO);
    assertThat(churn().ratio(CHURN).build())
        .isEqualTo(churn().ratio(CHURN).nature(Nature.RATIO).build());
  }

  @ParameterizedTest
  @EnumSource(
      value = Nature.class,
      names = {"RATIO", "UNSTATED"},
      mode = EnumSource.Mode.EXCLUDE)
  void build_ratioOfAnotherNature_isRefused(Nature nature) {
    assertThatThrownBy(() -> churn().ratio(CHURN).nature(nature).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'churn' has a numerator and a denominator, but the nature %s."
                + " Set nature(RATIO), or leave the ratio out.",
            nature);
  }

  @Test
  void build_blankTexts_reportsEachOfThem() {
    assertThatThrownBy(
            () ->
                churn()
                    .description(" ")
                    .scope("")
                    .formula("\t")
                    .dataSource(" ")
                    .audience(" ")
                    .category(" ")
                    .owner(" ")
                    .reviewer(" ")
                    .version(" ")
                    .notes(" ")
                    .tag(" ")
                    .build())
        .asInstanceOf(type(InvalidDefinitionException.class))
        .extracting(InvalidDefinitionException::problems)
        .isEqualTo(
            List.of(
                "The KPI 'churn' has a blank description. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank scope. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank formula. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank data source. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank audience. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank category. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank owner. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank reviewer. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank version. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank text of notes. Fill it in, or leave it out.",
                "The KPI 'churn' has a blank tag. Fill it in, or leave it out."));
  }

  @Test
  void build_overlongTexts_areRefused() {
    assertThatThrownBy(() -> churn().formula("x".repeat(10_001)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The KPI 'churn' has a formula of 10001 characters. Use at most 10000.");
    assertThatThrownBy(() -> churn().tag("x".repeat(101)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The KPI 'churn' has a tag of 101 characters. Use at most 100.");
    assertThat(churn().formula("x".repeat(10_000)).tag("x".repeat(100)).build().tags()).hasSize(1);
  }

  @Test
  void build_hostileTexts_areKept() {
    String hostile = "a\r\n\u001b[31m\u202e<b>";
    assertThat(churn().reviewer(hostile).build().reviewer()).contains(hostile);
  }

  @Test
  void objective_horizonTimeFrameAndLevel_areKept() {
    Objective objective =
        Objective.builder("grow")
            .horizon(Horizon.LONG_TERM)
            .timeFrame(Period.year(2026))
            .level(Level.ORGANIZATION)
            .build();
    assertThat(objective.horizon()).contains(Horizon.LONG_TERM);
    assertThat(objective.timeFrame()).contains(Period.year(2026));
    assertThat(objective.level()).contains(Level.ORGANIZATION);
    assertThat(objective.toBuilder().build()).isEqualTo(objective);
    assertThat(Objective.builder("grow").build().horizon()).isEmpty();
  }

  @Test
  void objective_blankTexts_reportsEachOfThem() {
    assertThatThrownBy(() -> Objective.builder("grow").description(" ").owner("").build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems: (1) The objective 'grow' has a blank description. Fill it in, or leave it"
                + " out. (2) The objective 'grow' has a blank owner. Fill it in, or leave it out.");
  }

  @Test
  void orgUnit_level_isKept() {
    OrgUnit unit = OrgUnit.builder("parks").level(Level.of("agency")).build();
    assertThat(unit.level()).contains(Level.of("agency"));
    assertThat(unit.toBuilder().build()).isEqualTo(unit);
  }
}
