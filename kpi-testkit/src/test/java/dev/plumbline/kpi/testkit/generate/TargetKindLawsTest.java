package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.LawResult;
import dev.plumbline.kpi.testkit.ScoringLaw;
import dev.plumbline.kpi.testkit.ScoringLaws;
import dev.plumbline.kpi.value.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of scorings for targets of every form. */
class TargetKindLawsTest {
  private static final int TARGETS = 20;

  /** Of these the mirrored levels are no mirror: they are for positive values only, or labels. */
  private static final Set<TargetKind> WITHOUT_MIRROR =
      Set.of(TargetKind.LOG_GOALPOSTS, TargetKind.INVERSE_RATIO, TargetKind.LABELLED);

  @ParameterizedTest
  @EnumSource
  void check_targetsOfEveryKind_areLawful(TargetKind kind) {
    for (Direction direction : Direction.values()) {
      if (kind.fits(direction)) {
        checkSome(kind, direction);
      }
    }
  }

  private static void checkSome(TargetKind kind, Direction direction) {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < TARGETS; i++) {
      double worst = random.nextInt(-1_000, 1_000) / 10.0;
      double step = random.nextInt(1, 1_000) / 100.0;
      Target target = kind.target(direction, worst, step);
      ScoringLaws laws = laws(target, direction);
      boolean hasMirror = !WITHOUT_MIRROR.contains(kind) && direction != Direction.IN_RANGE;
      ScoringLaws all = hasMirror ? laws.withMirror(mirror(kind, direction, worst, step)) : laws;
      assertThat(broken(kind, all.withTries(100))).isEmpty();
    }
  }

  /** By definition a goal with a red flag scores 2/3. */
  private static List<LawResult> broken(TargetKind kind, ScoringLaws laws) {
    ScoringLaws its = kind == TargetKind.GOAL_AND_RED_FLAG ? laws.withTargetScore(2.0 / 3.0) : laws;
    return Arrays.stream(ScoringLaw.values()).map(its::check).filter(LawResult::isFailure).toList();
  }

  private static ScoringLaws laws(Target target, Direction direction) {
    ScoringLaws laws = ScoringLaws.of(target.scoring(direction));
    OptionalDouble baseline = target.baseline();
    return baseline.isPresent() ? laws.withBaseline(baseline.getAsDouble()) : laws;
  }

  private static Scoring mirror(TargetKind kind, Direction direction, double worst, double step) {
    Direction opposite =
        direction == Direction.HIGHER_IS_BETTER
            ? Direction.LOWER_IS_BETTER
            : Direction.HIGHER_IS_BETTER;
    return kind.target(opposite, -worst, step).scoring(opposite);
  }

  @ParameterizedTest
  @EnumSource(names = {"PROGRESS", "COMMITMENT_AND_STRETCH"})
  void laws_progress_areAllThatThereAre(TargetKind kind) {
    Target target = kind.target(Direction.LOWER_IS_BETTER, 5, 1);

    assertThat(
            laws(target, Direction.LOWER_IS_BETTER)
                .withMirror(mirror(kind, Direction.LOWER_IS_BETTER, 5, 1))
                .laws())
        .containsExactly(ScoringLaw.values());
  }
}
