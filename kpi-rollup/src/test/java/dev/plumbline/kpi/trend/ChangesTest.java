package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.time.Month;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Preference HIGHER = Preference.of(Direction.HIGHER_IS_BETTER);
  private static final Preference LOWER = Preference.of(Direction.LOWER_IS_BETTER);
  private static final Period MARCH = Period.month(2026, 3);

  private final Kpi churn =
      Kpi.builder("churn-rate")
          .unit(Unit.PERCENT)
          .direction(Direction.LOWER_IS_BETTER)
          .target(Target.progress(5.0, 3.0))
          .build();
  private final Series series =
      Series.builder(churn)
          .put(Period.month(2025, 3), 4.2)
          .put(Period.month(2025, 12), 5.2)
          .put(Period.month(2026, 1), Reading.noData())
          .put(Period.month(2026, 2), 4.8)
          .put(MARCH, 4.2)
          .build();
  private final Changes changes = Changes.of(churn, series);

  private static Change change(double from, double to) {
    return Change.of(Figure.of(from), Figure.of(to), Unit.NONE, HIGHER, "before");
  }

  @Test
  void changes_ofAPeriodOfAnotherCalendar_askForIt() {
    Period fiscal = Period.fiscalYear(2026, Month.JULY);
    Changes changes = Changes.of(churn, Series.builder(churn).put(fiscal, 1).build());

    assertThatThrownBy(() -> changes.fromLastYear(fiscal))
        .hasMessage(
            "The period 2025-07-01/2026-07-01 is none of the calendar Gregorian, in which changes are"
                + " looked for. Say in(...) with the calendar of the series, such as"
                + " Calendar.fiscal(JULY).");
    assertThatThrownBy(() -> changes.fromMeanOf(3, fiscal)).hasMessageContaining("Say in(...)");
    assertThatThrownBy(() -> changes.fromPrevious(fiscal)).hasMessageContaining("Say in(...)");
  }

  @Test
  void change_ofDecimals_isWhatAReaderCalculates() {
    assertThat(change(0.1, 0.3).absolute().figure()).isEqualTo(Figure.of(0.2)); // 0.3 - 0.1 is less
    assertThat(change(-8, -6).relative()).isEqualTo(Figure.of(0.25));
    assertThat(change(-8, -6).movement()).isEqualTo(Movement.BETTER);
    assertThat(change(3, 3.3).relative()).isEqualTo(Figure.of(0.1));
  }

  @Test
  void change_fromZero_hasNoShareUnlessItStays() {
    assertThat(change(0, 0).relative()).isEqualTo(Figure.of(0));
    assertThat(change(-0.0, 0).toString()).isEqualTo("0 against 0 (before): unchanged");
    assertThat(change(0, 2).relative()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(change(0, 2)).hasToString("2 against 0 (before): +2, better");
  }

  @Test
  void change_beyondTheRangeOfDouble_isAGap() {
    Change change = change(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(change.absolute().figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(change.relative()).isEqualTo(Figure.of(2));
    assertThat(change(Double.MIN_VALUE, 1).relative()).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void change_ofMoney_keepsItsUnit() {
    Change change =
        Change.of(Figure.of(1200), Figure.of(1000.5), Unit.currency("EUR"), LOWER, "plan");
    assertThat(change)
        .hasToString("1000.50 EUR against 1200.00 EUR (plan): -199.50 EUR, -16.6 %, better");
  }

  @Test
  void previous_ofPercentages_isInPoints() {
    Change change = changes.fromPrevious(MARCH);

    assertThat(change.absolute()).hasToString("-0.6 percentage points");
    assertThat(change.relative()).isEqualTo(Figure.of(-0.125));
    assertThat(change.movement()).isEqualTo(Movement.BETTER);
    assertThat(change)
        .hasToString("4.2 % against 4.8 % (2026-02): -0.6 percentage points, -12.5 %, better");
  }

  @Test
  void previous_thatIsMissing_isAGap() {
    Change change = changes.fromPrevious(Period.month(2026, 2));

    assertThat(change.absolute().figure()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(change.relative()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(change.movement()).isEqualTo(Movement.UNKNOWN);
    assertThat(change).hasToString("4.8 % against no data (2026-01)");
    assertThat(changes.fromPrevious(Period.month(2030, 2)).movement()).isEqualTo(Movement.UNKNOWN);
  }

  @Test
  void lastYear_isTheCalendars() {
    assertThat(changes.fromLastYear(MARCH)).hasToString("4.2 % against 4.2 % (2025-03): unchanged");
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    Period year = Period.fiscalYear(2026, Month.JULY);
    Series years =
        Series.builder(churn).put(Period.fiscalYear(2025, Month.JULY), 2).put(year, 1).build();
    assertThat(Changes.of(churn, years).in(fiscal).fromPrevious(year).relative())
        .isEqualTo(Figure.of(-0.5));
  }

  @Test
  void meanBefore_isOfThoseThatAreThere() {
    Change change = changes.fromMeanOf(3, MARCH);

    assertThat(change.from()).isEqualTo(Figure.of(5.0)); // 5.2 and 4.8
    assertThat(change.against()).isEqualTo("mean of 2 of 3 periods before");
    assertThat(changes.fromMeanOf(1, Period.month(2025, 3)).from())
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThatThrownBy(() -> changes.fromMeanOf(0, MARCH))
        .hasMessage("There is no mean of 0 periods. Use 1 to 10000.");
  }

  /** The tie of semantics.md, section 3. */
  @Test
  void meanBefore_thatAReaderSeesAsATie_isATie() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    double[] values = {12.4, 12.3, 12.5, 13.7, 12.6, 12.7};
    for (int i = 0; i < values.length; i++) {
      builder.put(Period.year(2020 + i), values[i]);
    }
    Kpi kpi = Kpi.builder("x").direction(Direction.HIGHER_IS_BETTER).build();
    Change change = Changes.of(kpi, builder.build()).fromMeanOf(5, Period.year(2025));

    assertThat(change.movement()).isEqualTo(Movement.UNCHANGED);
    assertThat(change.movement().isAtLeastAsGood()).isTrue();
  }

  @Test
  void target_isReachedExactlyOrMissed() {
    assertThat(changes.fromTarget(MARCH))
        .hasToString("4.2 % against 3 % (target): +1.2 percentage points, +40 %, worse");
    Kpi stock =
        Kpi.builder("churn-rate")
            .direction(Direction.IN_RANGE)
            .target(Target.of(Scoring.within(4, 5)))
            .build();
    assertThat(Changes.of(stock, series).fromTarget(MARCH).from())
        .isEqualTo(Figure.missing(Gap.NO_TARGET));
  }

  @Test
  void benchmark_isAnotherSeries() {
    Series industry = Series.builder(KpiId.of("industry")).put(MARCH, 6).build();
    assertThat(changes.fromBenchmark(industry, MARCH))
        .hasToString("4.2 % against 6 % (industry): -1.8 percentage points, -30 %, better");
  }

  @Test
  void preference_forARange_isForWhatIsNearer() {
    Preference range = Preference.forRange(20, 30);
    assertThat(range.movement(35, 18)).isEqualTo(Movement.BETTER);
    assertThat(range.movement(18, 35)).isEqualTo(Movement.WORSE);
    assertThat(range.movement(20, 30)).isEqualTo(Movement.UNCHANGED);
    assertThat(range.movement(15, 35)).isEqualTo(Movement.UNCHANGED);
    assertThat(Preference.forRange(0.3, 0.3).movement(0.1, 0.5)).isEqualTo(Movement.UNCHANGED);
    assertThat(Preference.of(Direction.IN_RANGE).movement(1, 2)).isEqualTo(Movement.UNJUDGED);
    assertThat(range).hasToString("20 to 30");
    assertThat(LOWER).hasToString("lower is better");
    assertThat(changes.withPreference(range).fromPrevious(MARCH).movement())
        .isEqualTo(Movement.WORSE);
    assertThatThrownBy(() -> Preference.forRange(2, 1)).hasMessageContaining("lower one first");
  }

  @Test
  void series_ofAnotherKpi_isRefused() {
    Kpi other = Kpi.builder("nps").direction(Direction.HIGHER_IS_BETTER).build();
    assertThatThrownBy(() -> Changes.of(other, series))
        .hasMessage("The series is of churn-rate, not of nps. Give the series of the KPI.");
  }

  @Test
  void change_betweenTwoGaps_hasTheReasonOfTheFigure() {
    Change change =
        Change.of(
            Figure.missing(Gap.NOT_APPLICABLE),
            Figure.missing(Gap.NO_DATA),
            Unit.NONE,
            Preference.of(Direction.HIGHER_IS_BETTER),
            "before");

    assertThat(change.relative()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(change.absolute().figure()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }
}
