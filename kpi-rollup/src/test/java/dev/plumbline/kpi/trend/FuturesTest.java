package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far draws scatter, against the variances of textbooks. */
class FuturesTest {
  private static final ForecastRules LINE =
      ForecastRules.standard().withMethod(ForecastMethod.LINE);
  private static final ForecastRules STEPS =
      ForecastRules.standard().withMethod(ForecastMethod.STEPS);
  private static final double[] FLAT = {1, -1, 1, -1, -1, 1, -1, 1}; // no slope, level 0

  /** Over several seeds, since the errors of the line are drawn once for each. */
  private static double variance(ForecastRules rules, int step, double... values) {
    return IntStream.range(0, 20)
        .mapToDouble(seed -> variance(rules.withDraws(100, seed), values, step))
        .average()
        .orElseThrow();
  }

  private static double variance(ForecastRules rules, double[] values, int step) {
    Futures futures = new Futures(Points.ofValues(values), rules);
    double[] draws = DoubleStream.generate(() -> futures.draw(step, step)).limit(10_000).toArray();
    double mean = DoubleStream.of(draws).average().orElseThrow();
    return DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  /**
   * A new value around a line that was fitted to n: {@code s^2 (1 + 1/n + (t - m)^2 / S)}, with
   * {@code s^2} the squared residuals by {@code n - 2}, m the mean of the times and S their squared
   * distances from it.
   */
  @Test
  void draws_aroundALine_scatterLikeANewValueOfARegression() {
    double ofNoise = 8 / 6.0;
    for (int step : new int[] {1, 6}) {
      double fromMiddle = 7 + step - 3.5;
      double expected = ofNoise * (1 + 1 / 8.0 + fromMiddle * fromMiddle / 42);
      assertThat(variance(LINE, step, FLAT))
          .as("step %s", step)
          .isCloseTo(expected, withinPercentage(3));
    }
  }

  /** After k steps of a walk whose mean step was estimated from n: {@code s^2 (k + k^2 / n)}. */
  @Test
  void draws_ofAWalk_scatterLikeTheSumOfItsSteps() {
    double[] heights = {0, 1, 0, 1, 2, 1, 0, 1, 0}; // eight steps of 1 up and down
    double ofSteps = 8 / 7.0;
    for (int steps : new int[] {1, 6}) {
      assertThat(variance(STEPS, steps, heights))
          .as("%s steps", steps)
          .isCloseTo(ofSteps * (steps + steps * steps / 8.0), withinPercentage(3));
    }
  }

  @Test
  void expected_ofNoiseToOneSide_isItsMeanAndNotItsMedian() {
    Futures futures = new Futures(Points.ofValues(0, 0, 0, 8, 0, 0, 0, 0), LINE);

    assertThat(futures.expected(1, 1)).isEqualTo(1);
    assertThat(futures.expected(1, 3)).isEqualTo(3);
  }

  /** Von Neumann's ratio, whose border is 1.4: squared steps by squared residuals. */
  @Test
  void method_isThatOfTheRatioOfSteps() {
    // three steps of 2: 12 by 8 is 1.5, and 12 by 12 is 1
    assertThat(new Futures(Points.ofValues(1, 1, -1, -1, 1, 1, -1, -1), any()).method())
        .isEqualTo(ForecastMethod.LINE);
    assertThat(
            new Futures(Points.ofValues(1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1), any()).method())
        .isEqualTo(ForecastMethod.STEPS);
  }

  private static ForecastRules any() {
    return ForecastRules.standard();
  }

  @Test
  void steps_acrossAGap_areNotTaken() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (int i = 0; i < 10; i++) {
      int month = i < 5 ? i : i + 1;
      builder.put(Period.month(2026, month + 1), i < 5 ? i : 1000 + i);
    }
    Futures futures = new Futures(Points.of(builder.build()), STEPS);

    assertThat(futures.method()).isEqualTo(ForecastMethod.STEPS);
    assertThat(futures.expected(2, 2)).isEqualTo(1009 + 2);
  }

  @Test
  void steps_thatAreTooFew_giveWayToTheLine() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (int i = 0; i < 10; i++) {
      builder.put(Period.month(2025 + i / 5, 1 + 2 * (i % 5)), i); // every other month
    }
    assertThat(new Futures(Points.of(builder.build()), STEPS).method())
        .isEqualTo(ForecastMethod.LINE);
  }

  @Test
  void values_thatAreTooLarge_areNotTame() {
    assertThat(Futures.areTame(Points.ofValues(1e140, -1e140))).isTrue();
    assertThat(Futures.areTame(Points.ofValues(0, -1e141))).isFalse();
  }

  @Test
  void draws_areAsLikelyAsEachOther() {
    Draws draws = new Draws(1);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[draws.below(7)]++;
    }
    for (int count : counts) {
      assertThat(count / 10_000.0).isCloseTo(1, within(0.04)); // four standard deviations
    }
  }

  @Test
  void draws_afterManyValues_scatterAsAfterFew() {
    double[] values = new double[200];
    double[] heights = new double[201];
    double squares = 0;
    for (int i = 0; i < 200; i++) {
      values[i] = FLAT[i % 8];
      heights[i + 1] = heights[i] + FLAT[i % 8];
      squares += (i - 99.5) * (i - 99.5);
    }
    double fromMiddle = 199 + 400 - 99.5; // so far ahead that the error of the line is the greater
    assertThat(variance(LINE, 400, values))
        .isCloseTo(200 / 198.0 * (1 + 1 / 200.0 + fromMiddle * fromMiddle / squares), within(0.05));
    assertThat(variance(STEPS, 400, heights))
        .isCloseTo(200 / 199.0 * (400 + 400 * 400 / 200.0), withinPercentage(3));
  }
}
