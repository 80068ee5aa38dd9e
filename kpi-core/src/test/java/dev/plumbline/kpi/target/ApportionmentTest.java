package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Targets in parts, by calendar days. */
class ApportionmentTest {
  private static final Period YEAR = Period.year(2026);

  private static List<Period> months(int year) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> Period.month(year, month)).toList();
  }

  private static List<Double> values(List<Target> targets) {
    return targets.stream().map(target -> target.value().orElseThrow()).toList();
  }

  @Test
  void apportioned_months_areInProportionToTheirDays() {
    List<Target> months = Target.attainment(365).in(YEAR).apportioned(months(2026));

    assertThat(values(months))
        .containsExactly(31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0);
    assertThat(months)
        .extracting(target -> target.period().orElseThrow())
        .containsExactlyElementsOf(months(2026));
    assertThat(months.get(1)).isEqualTo(Target.attainment(28).in(Period.month(2026, 2)));
  }

  @Test
  void apportioned_leapYear_hasTwentyNineDaysInFebruary() {
    List<Target> months = Target.passOrFail(366).in(Period.year(2028)).apportioned(months(2028));

    assertThat(values(months)).startsWith(31.0, 29.0, 31.0).hasSize(12);
    assertThat(months.get(1)).isEqualTo(Target.passOrFail(29).in(Period.month(2028, 2)));
    assertThat(values(Target.attainment(365).in(Period.year(1900)).apportioned(months(1900))))
        .as("1900 was none")
        .startsWith(31.0, 28.0);
  }

  @Test
  void apportioned_unevenParts_areByDaysToo() {
    List<Period> parts =
        List.of(
            Period.quarter(2026, 1),
            Period.month(2026, 4),
            Period.between(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 1, 1)));

    assertThat(values(Target.attainment(-730).in(YEAR).apportioned(parts)))
        .containsExactly(-180.0, -60.0, -490.0);
    assertThat(Target.attainment(100).in(YEAR).apportioned(List.of(YEAR)))
        .containsExactly(Target.attainment(100).in(YEAR));
  }

  @Test
  void apportioned_anyValue_sumsExactlyToTheWholeInAnyOrder() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      double whole = AwkwardNumbers.any(random);
      List<Double> parts =
          new ArrayList<>(
              values(Target.passOrFail(whole).in(YEAR).apportioned(randomParts(random))));

      Collections.shuffle(parts, new Random(i));
      double plain = 0.0;
      ExactSum exact = ExactSum.zero();
      for (double part : parts) {
        plain += part;
        exact.add(part);
      }

      assertThat(plain).isEqualTo(whole);
      assertThat(exact.toDouble()).isEqualTo(whole);
      assertThat(parts).allMatch(part -> part == 0.0 || Math.signum(part) == Math.signum(whole));
    }
  }

  private static List<Period> randomParts(SplittableRandom random) {
    List<Period> parts = new ArrayList<>();
    LocalDate day = YEAR.start();
    while (day.isBefore(YEAR.end())) {
      LocalDate next = day.plusDays(random.nextInt(1, 120));
      LocalDate end = next.isBefore(YEAR.end()) ? next : YEAR.end();
      parts.add(Period.between(day, end));
      day = end;
    }
    return parts;
  }

  @Test
  void apportioned_levels_areDividedWithTheTarget() {
    List<Target> months =
        Target.attainment(3650).commit(1825).stretch(7300).in(YEAR).apportioned(months(2026));

    assertThat(months.get(1))
        .isEqualTo(Target.attainment(280).commit(140).stretch(560).in(Period.month(2026, 2)));
    assertThat(months.stream().mapToDouble(t -> t.commitment().orElseThrow()).sum())
        .isEqualTo(1825);
    assertThat(months.stream().mapToDouble(t -> t.stretch().orElseThrow()).sum()).isEqualTo(7300);
  }

  @Test
  void apportioned_part_isScoredInProportion() {
    Target february = Target.attainment(365).in(YEAR).apportioned(months(2026)).get(1);

    assertThat(february.scoring(HIGHER_IS_BETTER).score(14).orElseThrow()).isEqualTo(0.5);
  }

  @Test
  void apportioned_noPeriod_isRefused() {
    assertThatThrownBy(() -> Target.attainment(100).apportioned(months(2026)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target 100.0 has no period to divide. Say in(period) first.");
    assertThatThrownBy(() -> Target.attainment(100).from(YEAR.start()).apportioned(months(2026)))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void apportioned_partsThatAreNotThePeriod_areRefused() {
    Target target = Target.attainment(100).in(YEAR);
    String rule = " Give periods that follow one another from its first day to its last.";

    assertThatThrownBy(() -> target.apportioned(List.of()))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The parts [] are not the period 2026." + rule);
    assertThatThrownBy(() -> target.apportioned(months(2025)))
        .hasMessage(
            "The parts [2025-01, 2025-02, 2025-03, 2025-04] ... are not the period 2026." + rule);
    assertThatThrownBy(() -> target.apportioned(months(2026).subList(0, 11)))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> target.apportioned(months(2026).subList(1, 12)))
        .hasMessageEndingWith(rule);
    List<Period> gap = new ArrayList<>(months(2026));
    gap.remove(5);
    assertThatThrownBy(() -> target.apportioned(gap)).hasMessageEndingWith(rule);
    List<Period> overlap = new ArrayList<>(months(2026));
    overlap.add(5, overlap.get(5));
    assertThatThrownBy(() -> target.apportioned(overlap)).hasMessageEndingWith(rule);
  }

  @Test
  void apportioned_formsWithoutParts_areRefused() {
    String rule =
        " cannot be divided. Use attainment in proportion to the target, or pass or fail.";

    assertThatThrownBy(() -> Target.progress(0, 100).in(YEAR).apportioned(months(2026)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target from 0.0 to 100.0 in 2026" + rule);
    assertThatThrownBy(() -> Target.attainment(100, 50).in(YEAR).apportioned(months(2026)))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.attainment(0, 50).in(YEAR).apportioned(months(2026)))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(
            () -> Target.of(Scoring.goalposts(0, 100)).in(YEAR).apportioned(months(2026)))
        .hasMessageEndingWith(rule);
    assertThatThrownBy(() -> Target.of(Scoring.within(0, 1)).in(YEAR).apportioned(months(2026)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The target within 0.0 to 1.0 in 2026" + rule);
    assertThatThrownBy(() -> Target.attainment(Double.MIN_VALUE).in(YEAR).apportioned(months(2026)))
        .as("too small to be divided")
        .isInstanceOf(InvalidDefinitionException.class);
  }
}
