package dev.plumbline.kpi;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiTest {
  private static Kpi.Builder churn() {
    return Kpi.builder("churn-rate").direction(LOWER_IS_BETTER);
  }

  private static Target from5To(double target, String period) {
    return Target.progress(5.0, target).in(Period.parse(period));
  }

  @Test
  void build_everyAttribute_holdsThem() {
    Kpi kpi =
        churn()
            .name("Monthly customer churn")
            .description("Customers who left, of those at the start of the month")
            .unit(Unit.PERCENT)
            .nature(Nature.RATIO)
            .perspective(Perspective.CUSTOMER)
            .owner("Head of Customer Success")
            .orgUnit(OrgUnitId.of("sales.emea"))
            .cadence(Cadence.MONTHLY)
            .target(from5To(3.0, "2026"))
            .build();

    assertThat(kpi.id()).isEqualTo(KpiId.of("churn-rate"));
    assertThat(kpi.name()).isEqualTo("Monthly customer churn");
    assertThat(kpi.description()).hasValueSatisfying(text -> assertThat(text).contains("left"));
    assertThat(kpi.unit()).isEqualTo(Unit.PERCENT);
    assertThat(kpi.direction()).isEqualTo(LOWER_IS_BETTER);
    assertThat(kpi.nature()).isEqualTo(Nature.RATIO);
    assertThat(kpi.perspective()).contains(Perspective.CUSTOMER);
    assertThat(kpi.owner()).contains("Head of Customer Success");
    assertThat(kpi.orgUnit()).contains(OrgUnitId.of("sales.emea"));
    assertThat(kpi.cadence()).contains(Cadence.MONTHLY);
    assertThat(kpi.targets()).containsExactly(from5To(3.0, "2026"));
    assertThat(kpi).hasToString("churn-rate (Monthly customer churn)");
  }

  @Test
  void build_idAndDirectionOnly_leavesTheRestOpen() {
    Kpi kpi = churn().build();

    assertThat(kpi.name()).isEqualTo("churn-rate");
    assertThat(kpi.unit()).isEqualTo(Unit.NONE);
    assertThat(kpi.nature()).isEqualTo(Nature.UNSTATED);
    assertThat(kpi.description()).isEmpty();
    assertThat(kpi.perspective()).isEmpty();
    assertThat(kpi.owner()).isEmpty();
    assertThat(kpi.orgUnit()).isEmpty();
    assertThat(kpi.cadence()).isEmpty();
    assertThat(kpi.targets()).isEmpty();
  }

  @Test
  void build_noDirection_isRefused() {
    assertThatThrownBy(() -> Kpi.builder("churn-rate").build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'churn-rate' has no direction."
                + " Say .direction(HIGHER_IS_BETTER) or .direction(LOWER_IS_BETTER).");
  }

  @Test
  void builder_hostileId_isRefused() {
    assertThatThrownBy(() -> Kpi.builder("churn\nrate"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("The KPI id 'churn\\u000Arate' holds the character U+000A.");
  }

  @Test
  void build_hostileName_isKeptAndEscapedInPrint() {
    String name = "Churn\r\n\u001B[31m\u202Ered\u200B <b>&";
    Kpi kpi = churn().name(name).build();

    assertThat(kpi.name()).isEqualTo(name);
    assertThat(kpi)
        .hasToString("churn-rate (Churn\\u000D\\u000A\\u001B[31m\\u202Ered\\u200B <b>&)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void build_blankName_isRefused(String name) {
    assertThatThrownBy(() -> churn().name(name).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The KPI 'churn-rate' has a blank name. Name it, or leave the name out.");
  }

  @Test
  void build_overlongName_isRefused() {
    assertThat(churn().name("x".repeat(1000)).build().name()).hasSize(1000);
    assertThatThrownBy(() -> churn().name("x".repeat(1001)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The KPI 'churn-rate' has a name of 1001 characters. Use at most 1000.");
  }

  @Test
  void build_targetAgainstTheDirection_isRefused() {
    assertThatThrownBy(() -> churn().target(Target.progress(3.0, 5.0)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The target from 3.0 to 5.0 of the KPI 'churn-rate' contradicts its direction"
                + " LOWER_IS_BETTER. Swap baseline and target, or set the direction"
                + " HIGHER_IS_BETTER.");
  }

  @Test
  void build_severalProblems_reportsAllOfThem() {
    assertThatThrownBy(
            () ->
                churn()
                    .name(" ")
                    .target(Target.progress(3.0, 5.0).in(Period.year(2026)))
                    .target(from5To(2.0, "2026"))
                    .build())
        .isInstanceOfSatisfying(
            InvalidDefinitionException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The KPI 'churn-rate' has a blank name. Name it, or leave the name out.",
                        "The target from 3.0 to 5.0 in 2026 of the KPI 'churn-rate' contradicts its"
                            + " direction LOWER_IS_BETTER. Swap baseline and target, or set the"
                            + " direction HIGHER_IS_BETTER.",
                        "The KPI 'churn-rate' has two targets in 2026: from 3.0 to 5.0 in 2026 and"
                            + " from 5.0 to 2.0 in 2026. Keep one of them."));
  }

  @Test
  void build_targetsOfOnePeriod_isRefused() {
    assertThatThrownBy(
            () -> churn().target(from5To(3.0, "2026")).target(from5To(2.0, "2026")).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'churn-rate' has two targets in 2026: from 5.0 to 3.0 in 2026 and from 5.0 to"
                + " 2.0 in 2026. Keep one of them.");
  }

  @Test
  void build_twoTargetsThatHoldAlways_isRefused() {
    assertThatThrownBy(
            () -> churn().target(Target.attainment(3.0)).target(Target.passOrFail(4.0)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'churn-rate' has two targets without a period: 3.0 and 4.0 (pass or fail)."
                + " Keep one of them.");
  }

  @Test
  void build_targetPeriodsThatOverlap_isRefused() {
    String other = "2026-03-01/2026-05-01";

    assertThatThrownBy(
            () -> churn().target(from5To(3.0, "2026-Q1")).target(from5To(2.0, other)).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'churn-rate' has targets in 2026-Q1 and 2026-03-01/2026-05-01, which overlap."
                + " Part the periods, or put one inside the other.");
  }

  @Test
  void targetIn_nestedPeriods_isThatOfTheShortestAround() {
    Target always = Target.attainment(4.0);
    Target year = from5To(3.0, "2026");
    Target quarter = from5To(3.5, "2026-Q1");
    Target month = from5To(4.5, "2026-01");
    for (List<Target> order :
        List.of(List.of(always, year, quarter, month), List.of(month, quarter, year, always))) {
      Kpi kpi = churn().addAllTargets(order).build();

      assertThat(kpi.targetIn(Period.parse("2026-01-15"))).contains(month);
      assertThat(kpi.targetIn(Period.parse("2026-01"))).contains(month);
      assertThat(kpi.targetIn(Period.parse("2026-02"))).contains(quarter);
      assertThat(kpi.targetIn(Period.parse("2026-Q1"))).contains(quarter);
      assertThat(kpi.targetIn(Period.parse("2026-Q2"))).contains(year);
      assertThat(kpi.targetIn(Period.parse("2026-03-01/2026-05-01"))).contains(year);
      assertThat(kpi.targetIn(Period.parse("2026-12-01/2027-02-01"))).contains(always);
      assertThat(kpi.targetIn(Period.parse("2025"))).contains(always);
    }
  }

  @Test
  void targetIn_noTargetThere_isNone() {
    Kpi kpi = churn().target(from5To(3.0, "2026")).build();

    assertThat(kpi.targetIn(Period.year(2025))).isEmpty();
    assertThat(kpi.scoringIn(Period.year(2025))).isEmpty();
    assertThat(churn().build().targetIn(Period.year(2026))).isEmpty();
  }

  @Test
  void targetIn_targetWithoutPeriod_holdsAlways() {
    Kpi kpi = churn().target(Target.attainment(3.0)).build();

    assertThat(kpi.targetIn(Period.day(LocalDate.of(1, 1, 1)))).contains(Target.attainment(3.0));
    assertThat(kpi.targetIn(Period.year(9999))).contains(Target.attainment(3.0));
  }

  @Test
  void scoringIn_aTarget_scoresInTheDirectionOfTheKpi() {
    Kpi churn = churn().target(Target.attainment(4.0)).build();
    Kpi revenue =
        Kpi.builder("revenue").direction(HIGHER_IS_BETTER).target(Target.attainment(4.0)).build();

    assertThat(score(churn, 5.0)).isEqualTo(Figure.of(0.75));
    assertThat(score(revenue, 5.0)).isEqualTo(Figure.of(1.25));
  }

  private static Figure score(Kpi kpi, double value) {
    return kpi.scoringIn(Period.year(2026)).orElseThrow().score(value);
  }

  @Test
  void equals_sameAttributes_isTrue() {
    Kpi one = churn().name("Churn").target(from5To(3.0, "2026")).build();
    Kpi same = churn().name("Churn").target(from5To(3.0, "2026")).build();

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotSameAs(same);
  }

  @Test
  void equals_anyAttributeOther_isFalse() {
    Kpi kpi = churn().build();

    assertThat(
            List.of(
                Kpi.builder("churn").direction(LOWER_IS_BETTER).build(),
                Kpi.builder("churn-rate").direction(HIGHER_IS_BETTER).build(),
                kpi.toBuilder().name("Churn").build(),
                kpi.toBuilder().description("Churn").build(),
                kpi.toBuilder().unit(Unit.PERCENT).build(),
                kpi.toBuilder().nature(Nature.RATIO).build(),
                kpi.toBuilder().perspective(Perspective.CUSTOMER).build(),
                kpi.toBuilder().owner("me").build(),
                kpi.toBuilder().orgUnit(OrgUnitId.of("here")).build(),
                kpi.toBuilder().cadence(Cadence.DAILY).build(),
                kpi.toBuilder().target(Target.attainment(1.0)).build()))
        .doesNotContain(kpi)
        .doesNotHaveDuplicates();
  }

  @Test
  void toBuilder_changingOneThing_keepsTheRest() {
    Kpi kpi = churn().name("Churn").owner("Head").target(from5To(3.0, "2026")).build();
    Kpi changed = kpi.toBuilder().name("Customer churn").build();

    assertThat(changed.name()).isEqualTo("Customer churn");
    assertThat(changed.toBuilder().name("Churn").build()).isEqualTo(kpi);
    assertThat(kpi.name()).isEqualTo("Churn");
  }

  @Test
  void targets_ofABuiltKpi_cannotBeChanged() {
    Kpi kpi = churn().target(from5To(3.0, "2026")).build();

    assertThatThrownBy(() -> kpi.targets().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void build_longestIds_keepTheRemedyInTheMessage() {
    for (Direction direction : Direction.values()) {
      double other = direction.sign() * -Double.MAX_VALUE;
      assertThatThrownBy(
              () ->
                  Kpi.builder("x".repeat(200))
                      .direction(direction)
                      .target(
                          Target.progress(Double.MIN_VALUE, other)
                              .in(Period.parse("2026-01-02/2026-03-04")))
                      .build())
          .isInstanceOf(InvalidDefinitionException.class)
          .message()
          .endsWith("_IS_BETTER.")
          .hasSizeLessThanOrEqualTo(500);
    }
  }
}
