package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of a KPI's targets holds when. */
class TargetsInTimeTest {
  private static final Period MARCH_2025 = Period.month(2025, 3);
  private static final Period MARCH_2026 = Period.month(2026, 3);
  private static final Target ALWAYS = Target.attainment(1);
  private static final Target FROM_2025 = Target.attainment(2).from(LocalDate.of(2025, 1, 1));
  private static final Target FROM_2026 = Target.attainment(3).from(LocalDate.of(2026, 1, 1));
  private static final Target IN_2026 = Target.attainment(4).in(Period.year(2026));
  private static final Target IN_Q1 = Target.attainment(5).in(Period.quarter(2026, 1));
  private static final Target IN_MARCH = Target.attainment(6).in(MARCH_2026);

  private static Kpi kpi(Target... targets) {
    return Kpi.builder("revenue")
        .direction(Direction.HIGHER_IS_BETTER)
        .addAllTargets(List.of(targets))
        .build();
  }

  @Test
  void targetIn_severalHold_theMostSpecificWinsInWhateverOrder() {
    for (Kpi kpi :
        List.of(
            kpi(ALWAYS, FROM_2025, FROM_2026, IN_2026, IN_Q1, IN_MARCH),
            kpi(IN_MARCH, IN_Q1, IN_2026, FROM_2026, FROM_2025, ALWAYS),
            kpi(IN_Q1, ALWAYS, IN_MARCH, FROM_2025, IN_2026, FROM_2026))) {
      assertThat(kpi.targetIn(MARCH_2026)).contains(IN_MARCH);
      assertThat(kpi.targetIn(Period.month(2026, 2))).contains(IN_Q1);
      assertThat(kpi.targetIn(Period.quarter(2026, 1))).contains(IN_Q1);
      assertThat(kpi.targetIn(Period.month(2026, 4))).contains(IN_2026);
      assertThat(kpi.targetIn(Period.year(2026))).contains(IN_2026);
      assertThat(kpi.targetIn(Period.month(2027, 1))).contains(FROM_2026);
      assertThat(kpi.targetIn(Period.month(2025, 12))).contains(FROM_2025);
      assertThat(kpi.targetIn(Period.month(2024, 12))).contains(ALWAYS);
    }
  }

  @Test
  void scoringIn_lastMarchRunAgain_isAsItWasAlthoughThereAreNewerTargets() {
    Kpi then = kpi(FROM_2025);
    Kpi now = kpi(FROM_2025, FROM_2026, IN_2026);

    Figure before = then.scoringIn(MARCH_2025).orElseThrow().score(1.5);

    assertThat(before).isEqualTo(Figure.of(0.75));
    assertThat(now.scoringIn(MARCH_2025).orElseThrow().score(1.5)).isEqualTo(before);
    assertThat(now.scoringIn(MARCH_2026).orElseThrow().score(1.5)).isEqualTo(Figure.of(0.375));
  }

  @Test
  void targetIn_noneHolds_isNothing() {
    assertThat(kpi().targetIn(MARCH_2026)).isEmpty();
    assertThat(kpi(FROM_2026).targetIn(MARCH_2025)).isEmpty();
    assertThat(kpi(IN_2026).targetIn(MARCH_2025)).isEmpty();
    assertThat(kpi(IN_MARCH).targetIn(Period.year(2026))).isEmpty();
    assertThat(kpi(FROM_2026).scoringIn(MARCH_2025)).isEmpty();
  }

  @Test
  void targetIn_firstDay_decides() {
    Target fromFebruary = Target.attainment(9).from(LocalDate.of(2026, 2, 1));
    Kpi kpi = kpi(FROM_2025, fromFebruary);

    assertThat(kpi.targetIn(Period.month(2026, 1))).contains(FROM_2025);
    assertThat(kpi.targetIn(Period.month(2026, 2))).contains(fromFebruary);
    assertThat(kpi.targetIn(Period.quarter(2026, 1))).as("began before").contains(FROM_2025);
    assertThat(kpi.targetIn(Period.day(LocalDate.of(2026, 1, 31)))).contains(FROM_2025);
    assertThat(kpi.targetIn(Period.day(LocalDate.of(2026, 2, 1)))).contains(fromFebruary);
  }

  @Test
  void targetIn_farAwayDays_areStillInOrder() {
    Target first = Target.attainment(7).from(LocalDate.MIN);
    Target last = Target.attainment(8).from(LocalDate.of(9999, 1, 1));
    Target longest =
        Target.attainment(9).in(Period.between(LocalDate.of(1, 1, 1), LocalDate.of(10_000, 1, 1)));

    assertThat(kpi(ALWAYS, first, last).targetIn(MARCH_2026)).contains(first);
    assertThat(kpi(ALWAYS, first, last).targetIn(Period.year(9999))).contains(last);
    assertThat(kpi(ALWAYS, first, last, longest).targetIn(Period.year(9999))).contains(longest);
  }

  @Test
  void build_twoTargetsForTheSameTime_areRefused() {
    assertThatThrownBy(() -> kpi(FROM_2025, Target.attainment(8).from(LocalDate.of(2025, 1, 1))))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The KPI 'revenue' has two targets from 2025-01-01 on: 2.0 from 2025-01-01 on and 8.0"
                + " from 2025-01-01 on. Keep one of them.");
    assertThatThrownBy(() -> kpi(IN_2026, Target.attainment(8).in(Period.year(2026))))
        .hasMessageContaining("two targets in 2026");
    assertThatThrownBy(() -> kpi(ALWAYS, Target.attainment(8)))
        .hasMessageContaining("two targets without a period");
  }

  @Test
  void build_periodsThatOverlapWithoutNesting_areRefused() {
    Target fiscal =
        Target.attainment(8).in(Period.between(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)));

    assertThatThrownBy(() -> kpi(IN_2026, fiscal))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("which overlap. Part the periods, or put one inside the other.");
    assertThat(kpi(IN_2026, IN_Q1).targets()).hasSize(2);
  }

  @Test
  void inAndFrom_takeEachOthersPlace() {
    assertThat(IN_2026.from(LocalDate.of(2025, 1, 1)).period()).isEmpty();
    assertThat(FROM_2025.in(Period.year(2026)).validFrom()).isEmpty();
    assertThat(FROM_2025).hasToString("2.0 from 2025-01-01 on");
    assertThat(FROM_2025.in(Period.year(2026)).from(LocalDate.of(2025, 1, 1)))
        .isEqualTo(FROM_2025)
        .hasSameHashCodeAs(FROM_2025);
  }
}
