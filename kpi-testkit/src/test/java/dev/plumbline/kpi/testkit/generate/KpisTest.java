package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpisTest {
  private static final int SEEDS = 1_000;
  private static final Period MARCH = Period.month(2026, 3);

  @Test
  void any_thousandSeeds_buildsKpisThatAreEqualBySeed() {
    assertThat(LongStream.range(0, SEEDS))
        .allSatisfy(seed -> assertThat(Kpis.any().ofSeed(seed)).isEqualTo(Kpis.any().ofSeed(seed)));
  }

  @Test
  void any_thousandKpis_coverDirectionsCadencesRatiosAndLackOfTargets() {
    List<Kpi> kpis = Kpis.any().list(SEEDS).ofSeed(42);

    assertThat(kpis).extracting(Kpi::direction).contains(Direction.values());
    assertThat(kpis.stream().map(kpi -> kpi.cadence().orElseThrow())).contains(Cadence.values());
    assertThat(kpis).anyMatch(kpi -> kpi.ratio().isPresent());
    assertThat(kpis.stream().filter(kpi -> kpi.targets().isEmpty()).count()).isBetween(90L, 160L);
    assertThat(kpis).extracting(Kpi::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void inDirection_each_isInThatDirection(Direction direction) {
    assertThat(Kpis.inDirection(direction).list(100).ofSeed(1))
        .extracting(Kpi::direction)
        .containsOnly(direction);
  }

  @ParameterizedTest
  @EnumSource
  void targets_thousandSeeds_fitTheirDirectionAndScore(Direction direction) {
    assertThat(Targets.fitting(direction).stream(42).limit(SEEDS))
        .allSatisfy(
            target -> {
              assertThat(target.fits(direction)).isTrue();
              assertThat(target.scoring(direction).score(1.0)).isNotNull();
            });
  }

  @ParameterizedTest
  @EnumSource
  void targets_thousandSeeds_areEqualBySeed(Direction direction) {
    Targets targets = Targets.fitting(direction);

    assertThat(LongStream.range(0, SEEDS))
        .allSatisfy(seed -> assertThat(targets.ofSeed(seed)).isEqualTo(targets.ofSeed(seed)));
  }

  @ParameterizedTest
  @EnumSource
  void targets_eachKindThatFits_isBuiltForThousandSeeds(TargetKind kind) {
    for (Direction direction : Direction.values()) {
      if (kind.fits(direction)) {
        assertThat(Targets.of(kind, direction).stream(42).limit(SEEDS)).hasSize(SEEDS);
      }
    }
    assertThat(Direction.values()).anyMatch(kind::fits);
  }

  @ParameterizedTest
  @EnumSource
  void targets_manySeeds_takeEveryForm(Direction direction) {
    Set<String> forms =
        TargetKind.fitting(direction).stream()
            .map(kind -> form(kind.target(direction, 0.5, 1.0)))
            .collect(Collectors.toSet());

    assertThat(Targets.fitting(direction).stream(42).limit(SEEDS).map(KpisTest::form))
        .containsAll(forms);
  }

  /** Its text without its numbers. */
  private static String form(Target target) {
    return target.toString().replaceAll("-?[0-9.]+(E-?[0-9]+)?", "#");
  }

  @Test
  void target_commitmentAndStretch_hasBoth() {
    Target target = TargetKind.COMMITMENT_AND_STRETCH.target(Direction.LOWER_IS_BETTER, 0.3, 0.1);

    assertThat(target).hasToString("from 0.3 to 0.1, commitment 0.2, stretch 0.0");
  }

  @Test
  void target_kindThatDoesNotFit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetKind.RANGE.target(Direction.HIGHER_IS_BETTER, 0, 1))
        .withMessage(
            "There is no target RANGE for HIGHER_IS_BETTER."
                + " Choose one of fitting(HIGHER_IS_BETTER).");
  }

  @Test
  void target_stepThatIsLost_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetKind.PROGRESS.target(Direction.HIGHER_IS_BETTER, 1e17, 1))
        .withMessage(
            "There are no levels from 1.0E17 in steps of 1.0."
                + " Give a positive step that is not lost.");
  }

  @Test
  void in_periods_targetsHoldThere() {
    assertThat(Targets.fitting(Direction.HIGHER_IS_BETTER).in(random -> MARCH).ofSeed(1).period())
        .contains(MARCH);
  }

  @Test
  void of_noChoices_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generator.of(List.of()))
        .withMessage("There are no generators of 0 choices. Ask for at least 1.");
  }

  @Test
  void oneOf_twoGenerators_usesBothAsOften() {
    Generator<String> coin = Generator.oneOf(random -> "heads", random -> "tails");

    long heads = coin.stream(42).limit(SEEDS).filter("heads"::equals).count();
    assertThat(heads / (double) SEEDS).isCloseTo(0.5, within(0.05));
  }
}
