package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.time.Month;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final Period YEAR = Period.year(2026);
  private static final ForecastRules RULES = ForecastRules.standard();

  private final SplittableRandom random = new SplittableRandom(5);

  /** Months from January 2025 on. */
  private static Series months(int count, IntToDoubleFunction value) {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (int i = 0; i < count; i++) {
      builder.put(month(i), value.applyAsDouble(i));
    }
    return builder.build();
  }

  private static Period month(int i) {
    return Period.month(2025 + i / 12, i % 12 + 1);
  }

  /** Fiscal years to June: at the end of 2027 the last that is over is that to June 2027. */
  @Test
  void forecast_ofAPeriodThatCutsThroughAnother_isOfTheLastThatIsOver() {
    Series.Builder years = Series.builder(KpiId.of("wait"));
    for (int year = 2016; year <= 2025; year++) {
      years.put(Period.fiscalYear(year, Month.JULY), year);
    }
    Series series = years.build();

    assertThat(Forecast.ofLevel(series, Period.year(2027), RULES).projected())
        .isEqualTo(Figure.of(2027));
    assertThat(Forecast.ofLevel(series, Period.fiscalYear(2027, Month.JULY), RULES).projected())
        .isEqualTo(Figure.of(2027));
    assertThat(Forecast.ofLevel(series, Period.year(2020), RULES).projected())
        .isEqualTo(Figure.of(2020));
  }

  @Test
  void level_onAPerfectLine_goesOnAlongIt() {
    Forecast forecast = Forecast.ofLevel(months(20, i -> 100 + 2 * i), YEAR, RULES);

    assertThat(forecast.method()).isEqualTo(ForecastMethod.LINE);
    assertThat(forecast.projected()).isEqualTo(Figure.of(146)); // December 2026 is month 23
    assertThat(forecast.interval()).contains(new Bounds(146, 146));
    assertThat(forecast.probability(x -> x >= 146)).isEqualTo(Figure.of(1));
    assertThat(forecast.probability(x -> x > 146)).isEqualTo(Figure.of(0));
    assertThat(forecast)
        .hasToString(
            "146 at the end of 2026 (80 %: 146 to 146); along the trend line, 20 values, 2000 draws");
  }

  @Test
  void level_afterAGap_isThatOfItsDate() {
    Series series =
        months(20, i -> 100 + 2 * i).toBuilder().put(month(20), Reading.noData()).build();
    Series shorter = Series.builder(KpiId.of("x")).put(month(0), 100).build();
    for (int i = 3; i < 20; i++) {
      shorter = shorter.toBuilder().put(month(i), 100 + 2 * i).build();
    }

    assertThat(Forecast.ofLevel(series, YEAR, RULES).projected()).isEqualTo(Figure.of(146));
    assertThat(Forecast.ofLevel(shorter, YEAR, RULES).projected()).isEqualTo(Figure.of(146));
  }

  @Test
  void total_isWhatIsMeasuredAndWhatIsToCome() {
    // 2026: months 12 to 19 are there, 20 to 23 to come
    Forecast forecast = Forecast.ofTotal(months(20, i -> 100 + 2 * i), YEAR, RULES);

    double expected = 0;
    for (int i = 12; i < 24; i++) {
      expected += 100 + 2 * i;
    }
    assertThat(forecast.projected().orElseThrow()).isCloseTo(expected, within(1e-9));
    assertThat(Forecast.ofTotal(months(20, i -> 7), Period.quarter(2027, 1), RULES).projected())
        .isEqualTo(Figure.of(21));
  }

  @Test
  void total_ofAWalk_addsUpItsSteps() {
    Series series = months(20, i -> i * i);
    Forecast forecast = Forecast.ofTotal(series, YEAR, RULES.withMethod(ForecastMethod.STEPS));

    double toDate = 0;
    for (int i = 12; i < 20; i++) {
      toDate += i * i;
    }
    double step = 19; // the mean of the steps from 0 to 361 in 19 months
    assertThat(forecast.projected().orElseThrow())
        .isCloseTo(toDate + 4 * 361 + (1 + 2 + 3 + 4) * step, within(1e-9));
    assertThat(forecast.method()).isEqualTo(ForecastMethod.STEPS);
  }

  @Test
  void forecast_ofWhatIsMeasured_isThat() {
    Series series = months(24, i -> i);

    assertThat(Forecast.ofLevel(series, YEAR, RULES))
        .hasToString("23 at the end of 2026: measured");
    assertThat(Forecast.ofLevel(series, Period.month(2026, 3), RULES).projected())
        .isEqualTo(Figure.of(14));
    assertThat(Forecast.ofTotal(series, Period.year(2025), RULES).projected())
        .isEqualTo(Figure.of(66));
    assertThat(Forecast.ofTotal(series, Period.year(2025), RULES).probability(x -> x >= 66))
        .isEqualTo(Figure.of(1));
  }

  @Test
  void forecast_ofTooLittle_isUnknown() {
    Forecast forecast = Forecast.ofLevel(months(7, i -> i), YEAR, RULES);

    assertThat(forecast.method()).isEqualTo(ForecastMethod.NONE);
    assertThat(forecast.projected()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(forecast.interval()).isEmpty();
    assertThat(forecast.probability(x -> true)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(forecast).hasToString("unknown at the end of 2026: 7 values, and it takes 8");
    Series.Builder broken = Series.builder(KpiId.of("x"));
    for (int i = 0; i < 20; i++) {
      broken.put(month(i), i == 14 ? Reading.noData() : Reading.of(i));
    }
    assertThat(Forecast.ofTotal(broken.build(), YEAR, RULES))
        .hasToString(
            "unknown at the end of 2026: a period of the total is missing before the last one");
    Series huge = months(10, i -> i % 2 == 0 ? 1e308 : -1e308);
    assertThat(Forecast.ofTotal(huge, YEAR, RULES))
        .hasToString("unknown at the end of 2026: its values are too large");
  }

  @Test
  void forecast_madeTwice_isTheSame() {
    Series series = months(18, i -> random.nextGaussian());
    Forecast forecast = Forecast.ofLevel(series, YEAR, RULES);

    assertThat(Forecast.ofLevel(series, YEAR, RULES)).hasToString(forecast.toString());
    assertThat(Forecast.ofLevel(series, YEAR, RULES.withDraws(2000, 1)).interval())
        .isNotEqualTo(forecast.interval());
    assertThat(forecast.seed()).isEqualTo(20_260_101);
  }

  @Test
  void forecast_onAScale_staysOnIt() {
    Series series = months(18, i -> Math.max(0, 17 - i) + (i % 2) * 0.5);
    Forecast forecast = Forecast.ofLevel(series, YEAR, RULES.within(NaturalRange.atLeast(0)));

    assertThat(forecast.projected()).isEqualTo(Figure.of(0));
    assertThat(forecast.interval().orElseThrow().lower()).isEqualTo(0);
  }

  @Test
  void forecast_ofAKpi_isAgainstItsTarget() {
    Kpi revenue =
        Kpi.builder("x")
            .direction(Direction.HIGHER_IS_BETTER)
            .nature(Nature.ADDITIVE)
            .unit(Unit.currency("EUR"))
            .target(Target.attainment(1600).in(YEAR))
            .build();
    Forecast forecast = Forecast.of(revenue, months(20, i -> 100 + 2 * i), YEAR);

    assertThat(forecast.probability()).isEqualTo(Figure.of(1));
    assertThat(forecast)
        .hasToString(
            "1620.00 EUR at the end of 2026 (80 %: 1620 to 1620), on target with over 99.8 %;"
                + " along the trend line, 20 values, 2000 draws");
    assertThat(forecast.probability(Target.attainment(1621), revenue)).isEqualTo(Figure.of(0));
    assertThat(Forecast.of(revenue, months(20, i -> i), Period.year(2027)).probability())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void method_isChosenByTheResiduals() {
    double[] height = {0};
    assertThat(Forecast.ofLevel(months(20, i -> random.nextGaussian()), YEAR, RULES).method())
        .isEqualTo(ForecastMethod.LINE);
    assertThat(
            Forecast.ofLevel(months(20, i -> height[0] += random.nextGaussian()), YEAR, RULES)
                .method())
        .isEqualTo(ForecastMethod.STEPS);
  }

  @Test
  void intervals_ofNoiseAroundALine_coverAsOftenAsTheySay() {
    assertCalibrated(24, 6, 0.76, 0.86, noise -> i -> 3 + 0.4 * i + 2 * noise.nextGaussian());
  }

  @Test
  void intervals_ofAWalk_coverAsOftenAsTheySay() {
    assertCalibrated(
        40,
        5,
        0.70,
        0.86,
        noise -> {
          double[] height = {10};
          return i -> height[0] += 0.3 + noise.nextGaussian();
        });
  }

  /** Many series whose future is known: intervals, and probabilities of reaching a level. */
  private void assertCalibrated(
      int size,
      int ahead,
      double least,
      double most,
      java.util.function.Function<SplittableRandom, IntToDoubleFunction> process) {
    int tries = 400;
    int covered = 0;
    double claimed = 0;
    int reached = 0;
    for (int t = 0; t < tries; t++) {
      IntToDoubleFunction value = process.apply(random.split());
      double[] values = new double[size + ahead];
      for (int i = 0; i < values.length; i++) {
        values[i] = value.applyAsDouble(i);
      }
      Forecast forecast =
          Forecast.ofLevel(
              months(size, i -> values[i]), month(size + ahead - 1), RULES.withDraws(500, t));
      double actual = values[values.length - 1];
      double level = values[size - 1] + 1;
      covered += forecast.interval().orElseThrow().contains(actual) ? 1 : 0;
      claimed += forecast.probability(x -> x >= level).orElseThrow();
      reached += actual >= level ? 1 : 0;
    }
    assertThat(covered / (double) tries).as("coverage").isBetween(least, most);
    assertThat(claimed / tries).as("probability").isCloseTo(reached / (double) tries, within(0.07));
  }

  @Test
  void total_ofUnequalPeriods_isRefused() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int i = 0; i < 10; i++) {
      LocalDate end = day.plusDays(3 + i % 2);
      builder.put(Period.between(day, end), i);
      day = end;
    }
    Series series = builder.build();
    assertThatThrownBy(() -> Forecast.ofTotal(series, YEAR, RULES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("do not add up to 2026");
    assertThat(Forecast.ofLevel(series, YEAR, RULES).projected().isPresent()).isTrue();
    assertThatThrownBy(() -> Forecast.ofLevel(series, Period.year(2900), RULES))
        .hasMessageContaining("periods ahead");
  }

  @Test
  void rules_thatMakeNoSense_areRefused() {
    assertThatThrownBy(() -> RULES.withDraws(99, 1)).hasMessageContaining("Use 100 to 1000000.");
    assertThatThrownBy(() -> RULES.withConfidence(1)).hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> RULES.withFewest(3)).hasMessageContaining("at least 4");
    assertThatThrownBy(() -> RULES.withMethod(ForecastMethod.NONE))
        .hasMessage("NONE is no method to choose. Use LINE or STEPS.");
  }

  @Test
  void chance_thatWasNeverDrawn_isNotCalledNone() {
    assertThat(Shown.share(0.0, 2000)).isEqualTo("under 0.2 %");
    assertThat(Shown.share(3 / 2000.0, 2000)).isEqualTo("under 0.2 %");
    assertThat(Shown.share(4 / 2000.0, 2000)).isEqualTo("0.2 %");
    assertThat(Shown.share(0.314, 2000)).isEqualTo("31.4 %");
    assertThat(Shown.share(0.998, 2000)).isEqualTo("99.8 %");
    assertThat(Shown.share(1997 / 2000.0, 2000)).isEqualTo("over 99.8 %");
    assertThat(Shown.share(1.0, 2000)).isEqualTo("over 99.8 %");
    assertThat(Shown.share(0.0, 100)).isEqualTo("under 3 %");
    assertThat(Shown.share(1.0, 1_000_000)).isEqualTo("over 99.9 %");
  }

  @Test
  void forecast_ofWhatIsMeasured_isOnTargetOrNot() {
    Kpi.Builder kpi = Kpi.builder("x").direction(Direction.HIGHER_IS_BETTER);
    Kpi low = kpi.target(Target.passOrFail(20)).build();

    assertThat(Forecast.of(low, months(24, i -> i), YEAR))
        .hasToString("23 at the end of 2026: measured, on target");
    assertThat(Forecast.of(low, months(24, i -> i / 2.0), YEAR))
        .hasToString("11.5 at the end of 2026: measured, off target");
  }

  @Test
  void forecast_ofFiscalYears_callsThemByTheirNames() {
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    Series.Builder years = Series.builder(KpiId.of("wait"));
    for (int year = 2016; year <= 2025; year++) {
      years.put(Period.fiscalYear(year, Month.JULY), year);
    }
    Forecast forecast = Forecast.ofLevel(years.build(), fiscal.parse("FY2027"), RULES);

    assertThat(forecast.text(fiscal)).startsWith("2027 at the end of FY2027 (80 %: ");
    assertThat(Forecast.ofLevel(years.build().last(3), fiscal.parse("FY2027"), RULES).text(fiscal))
        .isEqualTo("unknown at the end of FY2027: 3 values, and it takes 8");
  }

  @Test
  void level_afterAMissingStart_isThatOfItsDate() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (int i = 0; i < 20; i++) {
      builder.put(month(i), i < 2 ? Reading.noData() : Reading.of(100 + 2 * i));
    }
    Series series = builder.build();

    assertThat(Forecast.ofLevel(series, YEAR, RULES).projected()).isEqualTo(Figure.of(146));
    assertThat(Forecast.ofLevel(series, month(2), RULES).projected()).isEqualTo(Figure.of(104));
    assertThat(Forecast.ofLevel(series, month(1), RULES).projected())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(Forecast.ofTotal(series, month(20), RULES).projected()).isEqualTo(Figure.of(140));
    assertThat(Forecast.ofTotal(series, Period.quarter(2025, 1), RULES).projected())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void level_ofUnequalPeriods_isThatOfItsDay() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    LocalDate start = LocalDate.of(2026, 1, 1);
    int day = 0;
    for (int i = 0; i < 12; i++) {
      int length = 3 + i % 2;
      double middle = day + length / 2.0;
      builder.put(
          Period.between(start.plusDays(day), start.plusDays(day + length)), 5 + 2 * middle);
      day += length;
    }
    // steps of 3.5 days; four days that end 27 days after the last, whose middle was at day 40
    Period until = Period.day(start.plusDays(day + 28 - 1));
    Series series = builder.build();
    Forecast forecast = Forecast.ofLevel(series, until, RULES);

    assertThat(forecast.projected().orElseThrow()).isEqualTo(5 + 2 * (40 + 28));
    assertThat(Forecast.ofLevel(series, series.period(10), RULES))
        .hasToString("78 at the end of 2026-02-05/2026-02-08: measured"); // middle at day 36.5
    assertThat(Forecast.ofLevel(series, series.period(11), RULES).projected())
        .isEqualTo(series.figure(11));
    assertThat(Forecast.ofLevel(series, Period.day(start.plusDays(36)), RULES))
        .hasToString(
            "unknown at the end of 2026-02-06: its value is missing, and later ones are there");
  }

  @Test
  void level_ofUnequalPeriodsThatEndInAGap_isMeasuredOnlyUpToTheLastValue() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    LocalDate start = LocalDate.of(2026, 1, 1);
    int[] lengths = {28, 28, 35, 28, 28, 35, 28, 28, 35, 28, 28};
    for (int length : lengths) {
      builder.put(Period.between(start, start.plusDays(length)), 7);
      start = start.plusDays(length);
    }
    Period last = Period.between(start, start.plusDays(35));
    Series series = builder.put(last, Reading.noData()).build();
    assertThat(Forecast.ofLevel(series, series.period(10), RULES).method())
        .isEqualTo(ForecastMethod.MEASURED);

    // Three days behind the last value: the middle of 35 days that end there is not behind its own.
    Forecast next = Forecast.ofLevel(series, Period.day(start.plusDays(2)), RULES);
    assertThat(next.method()).isEqualTo(ForecastMethod.LINE);
    assertThat(next.projected()).isEqualTo(Figure.of(7));
  }

  @Test
  void total_ofWholesThatCutThroughPeriods_isRefused() {
    Series series = months(20, i -> 7);
    LocalDate middle = LocalDate.of(2026, 10, 15);

    for (Period whole :
        new Period[] {
          Period.between(middle, LocalDate.of(2026, 12, 1)),
          Period.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 15))
        }) {
      assertThatThrownBy(() -> Forecast.ofTotal(series, whole, RULES))
          .hasMessageContaining("do not add up to " + whole);
    }
  }

  @Test
  void total_ofWhatHasJustBeenMeasured_isThat() {
    Forecast forecast = Forecast.ofTotal(months(12, i -> i), Period.year(2025), RULES);

    assertThat(forecast.method()).isEqualTo(ForecastMethod.MEASURED);
    assertThat(forecast.projected()).isEqualTo(Figure.of(66));
  }

  @Test
  void intervals_reachFromTheMiddleToTheEndsOfTheDraws() {
    Series series = months(18, i -> random.nextGaussian());
    Bounds all =
        Forecast.ofLevel(series, YEAR, RULES.withConfidence(0.9999)).interval().orElseThrow();
    Forecast forecast = Forecast.ofLevel(series, YEAR, RULES.withConfidence(1e-300));

    assertThat(forecast.probability(x -> x > all.upper())).isEqualTo(Figure.of(0));
    assertThat(forecast.probability(x -> x >= all.upper()).orElseThrow()).isPositive();
    assertThat(forecast.probability(x -> x < all.lower())).isEqualTo(Figure.of(0));
    assertThat(forecast.probability(x -> x <= all.lower()).orElseThrow()).isPositive();
    Bounds middle = forecast.interval().orElseThrow();
    assertThat(forecast.probability(x -> x <= middle.lower())).isEqualTo(Figure.of(0.5));
  }

  @Test
  void forecast_ofAKpi_staysInItsNaturalRange() {
    Kpi waiting =
        Kpi.builder("x")
            .direction(Direction.LOWER_IS_BETTER)
            .naturalRange(NaturalRange.atLeast(0))
            .build();
    Series series = months(18, i -> Math.max(0, 17 - i) + (i % 2) * 0.5);

    assertThat(Forecast.of(waiting, series, YEAR).projected()).isEqualTo(Figure.of(0));
    Bounds ofSteps =
        Forecast.of(waiting, series, YEAR, RULES.withMethod(ForecastMethod.STEPS))
            .interval()
            .orElseThrow();
    assertThat(ofSteps.lower()).isEqualTo(0);
  }
}
