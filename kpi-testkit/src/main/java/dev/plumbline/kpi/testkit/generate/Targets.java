package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.Numbers;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Targets of every form that fits a direction.
 *
 * <pre>{@code
 * Target target = Targets.fitting(Direction.LOWER_IS_BETTER).ofSeed(42);
 * }</pre>
 *
 * <p>Each {@link TargetKind} that fits is as often. Levels are decimals within some hundreds; about
 * one target in sixteen has huge levels, another one tiny ones. They hold in every period.
 */
public final class Targets implements Generator<Target> {
  private static final Numbers WORST = Numbers.decimals(-100, 100);
  private static final double HUGE = 1e15;
  private static final double TINY = 1e-9;

  private final Generator<TargetKind> kinds;
  private final Direction direction;

  private Targets(Generator<TargetKind> kinds, Direction direction) {
    this.kinds = kinds;
    this.direction = direction;
  }

  /**
   * {@return targets that fit a direction}
   *
   * @param direction of a KPI
   */
  public static Targets fitting(Direction direction) {
    return new Targets(Generator.of(TargetKind.fitting(direction)), direction);
  }

  /**
   * {@return targets of one form}
   *
   * @param kind of target
   * @param direction one that it fits
   * @throws IllegalArgumentException if it does not
   */
  public static Targets of(TargetKind kind, Direction direction) {
    Objects.requireNonNull(kind.target(direction, 0.0, 1.0));
    return new Targets(random -> kind, direction);
  }

  /**
   * {@return these targets, each for a period}
   *
   * @param periods in which they hold
   */
  public Generator<Target> in(Generator<Period> periods) {
    Objects.requireNonNull(periods, "periods");
    return random -> next(random).in(periods.next(random));
  }

  @Override
  public Target next(RandomGenerator random) {
    double scale = scale(random);
    double worst = WORST.draw(random, 1)[0] * scale;
    double step = (random.nextInt(10_000) + 1) / 100.0 * scale;
    return kinds.next(random).target(direction, worst, step);
  }

  private static double scale(RandomGenerator random) {
    return switch (random.nextInt(16)) {
      case 0 -> HUGE;
      case 1 -> TINY;
      default -> 1.0;
    };
  }
}
