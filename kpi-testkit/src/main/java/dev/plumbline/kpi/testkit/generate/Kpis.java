package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * KPIs in all directions, with and without targets.
 *
 * <pre>{@code
 * List<Kpi> kpis = Kpis.any().list(20).ofSeed(42);
 * }</pre>
 *
 * <p>Every eighth has no target; targets come from {@link Targets}. Every eighth is a ratio with
 * numerator and denominator. Units, natures, cadences and names are drawn from lists, names in
 * other scripts, of one letter and of a thousand letters among them. Ids are {@code kpi-<number>}
 * with some nine digits, so that two are hardly ever equal.
 */
public final class Kpis implements Generator<Kpi> {
  private static final Ratio PARTS = Ratio.percent("what counts", "all there is");

  private static final Generator<Direction> DIRECTIONS =
      Generator.of(
          List.of(
              Direction.HIGHER_IS_BETTER,
              Direction.HIGHER_IS_BETTER,
              Direction.LOWER_IS_BETTER,
              Direction.LOWER_IS_BETTER,
              Direction.IN_RANGE));

  private static final Generator<Unit> UNITS =
      Generator.of(
          List.of(
              Unit.NONE, Unit.PERCENT, Unit.COUNT, Unit.DAYS, Unit.of("kg"), Unit.currency("EUR")));

  private static final Generator<Nature> NATURES = Generator.of(List.of(Nature.values()));

  private static final Generator<Cadence> CADENCES = Generator.of(List.of(Cadence.values()));

  private static final Generator<String> NAMES =
      Generator.of(
          List.of(
              "Monthly customer churn",
              "On-time delivery",
              "Revenue",
              "Umsatz \u2013 netto",
              "\u58f2\u4e0a\u9ad8",
              "Q",
              "n".repeat(1000)));

  private final Generator<Direction> directions;

  private Kpis(Generator<Direction> directions) {
    this.directions = directions;
  }

  /**
   * {@return KPIs in all directions: two fifths for each that is better one way, the rest ranges}
   */
  public static Kpis any() {
    return new Kpis(DIRECTIONS);
  }

  /**
   * {@return KPIs in one direction}
   *
   * @param direction in which they are better
   */
  public static Kpis inDirection(Direction direction) {
    return new Kpis(Generator.of(List.of(direction)));
  }

  @Override
  public Kpi next(RandomGenerator random) {
    Direction direction = directions.next(random);
    Kpi.Builder kpi =
        Kpi.builder("kpi-" + random.nextInt(1_000_000_000))
            .name(NAMES.next(random))
            .direction(direction)
            .unit(UNITS.next(random))
            .cadence(CADENCES.next(random));
    boolean hasTarget = random.nextInt(8) > 0;
    if (hasTarget) {
      Target target = Targets.fitting(direction).next(random);
      kpi.target(target);
    }
    boolean isRatio = random.nextInt(8) == 0;
    return isRatio
        ? kpi.nature(Nature.RATIO).ratio(PARTS).build()
        : kpi.nature(NATURES.next(random)).build();
  }
}
