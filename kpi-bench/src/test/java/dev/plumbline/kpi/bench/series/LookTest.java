package dev.plumbline.kpi.bench.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.measure.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmark asks is what a naive program finds. */
class LookTest {
  private static final int DAYS = 400; // to 3 February 2021
  private static final double[] NUMBERS = DailySeries.numbers(1, DAYS);
  private static final Series SERIES = DailySeries.series(NUMBERS);

  private static double asked(Look look) {
    return look.at(SERIES, NUMBERS);
  }

  @Test
  void months_theLastOne_isTheSumOfItsDays() {
    assertThat(asked(Look.MONTHS))
        .isEqualTo(sum(day -> day.getYear() == 2021 && day.getMonthValue() == 2));
  }

  @Test
  void years_theLastOne_isTheSumOfItsDays() {
    assertThat(asked(Look.YEARS)).isEqualTo(sum(day -> day.getYear() == 2021));
  }

  private static double sum(Predicate<LocalDate> wanted) {
    return IntStream.range(0, DAYS)
        .filter(day -> wanted.test(LocalDate.of(2020, 1, 1).plusDays(day)))
        .mapToObj(day -> new BigDecimal(NUMBERS[day]))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** The line is the mean; what is added to it is the number of signals. */
  @Test
  void limits_ofNoiseAroundARise_areAroundTheMean() {
    double mean =
        Arrays.stream(NUMBERS)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(DAYS), MathContext.DECIMAL128)
            .doubleValue();
    double signals = asked(Look.LIMITS) - mean;

    assertThat(signals).isCloseTo(Math.rint(signals), within(1e-9)).isBetween(0.0, 100.0);
  }

  @Test
  void trend_ofNoiseAroundARise_isTheMedianOfAllSlopes() {
    double[] slopes =
        IntStream.range(0, DAYS)
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.range(i + 1, DAYS)
                        .mapToDouble(j -> (NUMBERS[j] - NUMBERS[i]) / (j - i)))
            .sorted()
            .toArray();
    double median = (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;

    assertThat(median).isCloseTo(0.02, within(0.015));
    assertThat(asked(Look.TREND)).isCloseTo(median, within(1e-12));
  }

  @Test
  void forecast_ofNoiseAroundARise_goesOnAlongIt() {
    double mean = DoubleStream.of(NUMBERS).average().orElseThrow();
    double ahead = 0.02 * (DAYS / 2.0 + Look.AHEAD);

    assertThat(asked(Look.FORECAST)).isCloseTo(mean + ahead, within(15.0));
  }

  @ParameterizedTest
  @EnumSource
  void benchmark_ofEveryLook_runs(Look look) {
    SeriesBenchmark benchmark = new SeriesBenchmark();
    benchmark.look = look;
    benchmark.series = 2;
    benchmark.makeSeries();
    double first = benchmark.look();

    assertThat(benchmark.look()).isNotEqualTo(first);
    assertThat(benchmark.look()).isEqualTo(first);
  }
}
