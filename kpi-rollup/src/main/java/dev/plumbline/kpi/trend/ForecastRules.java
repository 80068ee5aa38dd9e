package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.NaturalRange;
import java.util.Objects;
import java.util.Optional;

/**
 * How a forecast is made.
 *
 * <pre>{@code
 * ForecastRules.standard()                            // 2000 draws, interval of 80 %, at least 8 values
 *     .withConfidence(0.9)                            // a wider interval
 *     .withMethod(ForecastMethod.STEPS)               // the method is not chosen by the values
 *     .within(NaturalRange.atLeast(0));               // no value below 0
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ForecastRules {
  /** How many values it takes unless more are asked for. */
  public static final int FEWEST = 8;

  private static final int DRAWS = 2_000;
  private static final int FEWEST_DRAWS = 100;
  private static final int MOST_DRAWS = 1_000_000;
  private static final double CONFIDENCE = 0.8;
  private static final long SEED = 20_260_101;
  private static final ForecastRules STANDARD =
      new ForecastRules(DRAWS, SEED, CONFIDENCE, FEWEST, Optional.empty(), NaturalRange.any());

  private final int draws;
  private final long seed;
  private final double confidence;
  private final int fewest;
  private final Optional<ForecastMethod> method;
  private final NaturalRange scale;

  private ForecastRules(
      int draws,
      long seed,
      double confidence,
      int fewest,
      Optional<ForecastMethod> method,
      NaturalRange scale) {
    this.draws = draws;
    this.seed = seed;
    this.confidence = confidence;
    this.fewest = fewest;
    this.method = method;
    this.scale = Objects.requireNonNull(scale, "scale");
  }

  /**
   * {@return 2000 draws, an interval of 80 %, at least 8 values, the method chosen by the values}
   */
  public static ForecastRules standard() {
    return STANDARD;
  }

  /**
   * {@return these rules with another number of draws and another seed}
   *
   * @param draws 100 to 1,000,000
   * @param seed any number; the same one gives the same forecast, on every machine
   * @throws IllegalArgumentException if there are fewer or more draws
   */
  public ForecastRules withDraws(int draws, long seed) {
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "A forecast of %s draws is too coarse or too slow. Use %s to %s."
              .formatted(draws, FEWEST_DRAWS, MOST_DRAWS));
    }
    return new ForecastRules(draws, seed, confidence, fewest, method, scale);
  }

  /**
   * {@return these rules with another confidence of the interval}
   *
   * @param confidence between 0 and 1, such as 0.9
   * @throws IllegalArgumentException if it is outside
   */
  public ForecastRules withConfidence(double confidence) {
    if (!(confidence > 0.0 && confidence < 1.0)) {
      throw new IllegalArgumentException(
          "The confidence of an interval is a share between 0 and 1. Use one such as 0.9.");
    }
    return new ForecastRules(draws, seed, confidence, fewest, method, scale);
  }

  /**
   * {@return these rules with another number of values that it takes}
   *
   * @param values at least 4
   * @throws IllegalArgumentException if it is less
   */
  public ForecastRules withFewest(int values) {
    if (values < FEWEST / 2) {
      throw new IllegalArgumentException(
          "A forecast from %s values is a guess. Ask for at least %s."
              .formatted(values, FEWEST / 2));
    }
    return new ForecastRules(draws, seed, confidence, values, method, scale);
  }

  /**
   * {@return these rules with a method, whatever the values look like}
   *
   * @param method along the line, or by steps
   * @throws IllegalArgumentException if it is none of the two
   */
  public ForecastRules withMethod(ForecastMethod method) {
    if (method != ForecastMethod.LINE && method != ForecastMethod.STEPS) {
      throw new IllegalArgumentException(
          "%s is no method to choose. Use LINE or STEPS.".formatted(method));
    }
    return new ForecastRules(draws, seed, confidence, fewest, Optional.of(method), scale);
  }

  /**
   * {@return these rules on a scale: what is drawn beyond its end counts as its end}
   *
   * @param scale the values of a period that are possible
   */
  public ForecastRules within(NaturalRange scale) {
    return new ForecastRules(draws, seed, confidence, fewest, method, scale);
  }

  int draws() {
    return draws;
  }

  long seed() {
    return seed;
  }

  double confidence() {
    return confidence;
  }

  int fewest() {
    return fewest;
  }

  Optional<ForecastMethod> method() {
    return method;
  }

  NaturalRange scale() {
    return scale;
  }
}
