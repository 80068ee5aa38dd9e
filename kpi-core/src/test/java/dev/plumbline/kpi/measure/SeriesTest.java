package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final KpiId VISITS = KpiId.of("visits");
  private static final KpiId RETURNS = KpiId.of("return-rate");
  private static final OrgUnitId NORTH = OrgUnitId.of("north");
  private static final OrgUnitId SOUTH = OrgUnitId.of("south");
  private static final Period JANUARY = Period.month(2026, 1);
  private static final Period FEBRUARY = Period.month(2026, 2);
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final Quality THREE_OF_FOUR = Quality.rolledUp(0.75, false);

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  /** February is corrected in April and in May; March came in May only. */
  private static Series.Builder corrected() {
    return Series.builder(VISITS)
        .put(FEBRUARY, date("2026-05-20"), 117)
        .put(MARCH, date("2026-05-02"), 130)
        .put(JANUARY, 100)
        .put(FEBRUARY, 120)
        .put(FEBRUARY, date("2026-04-09"), 118);
  }

  private static Series mixed() {
    return Series.builder(RETURNS)
        .putRatio(JANUARY, 4, 104, 100)
        .put(FEBRUARY, Reading.ofLabel("unknown"))
        .put(MARCH, Reading.notApplicable())
        .put(APRIL, Reading.of(3), THREE_OF_FOUR)
        .put(Period.month(2026, 5), Reading.noData())
        .build();
  }

  @Test
  void build_putInAnyOrder_isInOrderOfTime() {
    Series series = corrected().build();

    assertThat(series.size()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).mapToObj(series::period))
        .containsExactly(JANUARY, FEBRUARY, MARCH);
    assertThat(IntStream.range(0, 3).mapToDouble(series::number))
        .containsExactly(100.0, 117.0, 130.0);
    assertThat(series.kpi()).isEqualTo(VISITS);
    assertThat(series).hasToString("visits: 3 periods from 2026-01 to 2026-03");
  }

  @Test
  void asKnownOn_dayBeforeACorrection_isAsItWasThen() {
    Series series = corrected().build();

    assertThat(series.asKnownOn(date("2026-01-31")).size()).isZero();
    assertThat(series.asKnownOn(date("2026-02-01")).toList())
        .hasToString("[visits in 2026-01: 100.0]");
    assertThat(series.asKnownOn(date("2026-04-08")).toList())
        .hasToString("[visits in 2026-01: 100.0, visits in 2026-02: 120.0]");
    assertThat(series.asKnownOn(date("2026-04-09")).toList())
        .hasToString("[visits in 2026-01: 100.0, visits in 2026-02: 118.0]");
    assertThat(series.asKnownOn(date("2026-05-02")).toList())
        .hasToString(
            "[visits in 2026-01: 100.0, visits in 2026-02: 118.0, visits in 2026-03: 130.0]");
    assertThat(series.asKnownOn(LocalDate.MAX)).isEqualTo(series);
    assertThat(series.asKnownOn(LocalDate.MIN).size()).isZero();
  }

  @Test
  void asKnownOn_ofASeriesAsKnownEarlier_knowsNoMore() {
    Series april = corrected().build().asKnownOn(date("2026-04-10"));

    assertThat(april.asKnownOn(date("2026-12-31"))).isEqualTo(april);
    assertThat(april.figure(FEBRUARY)).isEqualTo(Figure.of(118));
    assertThat(april.figure(MARCH)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void revisions_correctedPeriod_areListedAsFarAsKnown() {
    Series series = corrected().build();

    assertThat(series.revisions(FEBRUARY))
        .hasToString(
            "[120.0, known on 2026-03-01, 118.0, known on 2026-04-09, 117.0, known on 2026-05-20]");
    assertThat(series.asKnownOn(date("2026-04-10")).revisions(FEBRUARY)).hasSize(2);
    assertThat(series.revisions(JANUARY))
        .containsExactly(new Revision(date("2026-02-01"), Reading.of(100)));
    assertThat(series.revisions(APRIL)).isEmpty();
    assertThat(series.knownOn(1)).isEqualTo("2026-05-20");
  }

  @Test
  void put_noDataLater_takesAReadingBack() {
    Series series = corrected().put(JANUARY, date("2026-06-01"), Reading.noData()).build();

    assertThat(series.figure(JANUARY)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(series.asKnownOn(date("2026-05-31")).figure(JANUARY)).isEqualTo(Figure.of(100));
  }

  @Test
  void readings_ofEveryKind_areKept() {
    Series series = mixed();

    assertThat(series.figure(0).orElseThrow()).isEqualTo(100.0 * 4 / 104);
    assertThat(series.numerator(0)).isEqualTo(Figure.of(4));
    assertThat(series.denominator(0)).isEqualTo(Figure.of(104));
    assertThat(series.reading(0)).isEqualTo(Reading.ofRatio(4, 104, 100));
    assertThat(series.reading(FEBRUARY)).isEqualTo(Reading.ofLabel("unknown"));
    assertThat(series.figure(FEBRUARY)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(series.numerator(2)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(series.denominator(3)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(series.quality(3)).isEqualTo(THREE_OF_FOUR);
    assertThat(series.quality(0)).isEqualTo(Quality.measured());
    assertThat(series.isPresent(3)).isTrue();
    assertThat(series.isPresent(4)).isFalse();
  }

  @Test
  void arrays_ofAPart_areThoseOfItsPositions() {
    Series series = corrected().put(APRIL, Reading.noData()).build().last(3);

    assertThat(series.numbers(-1)).containsExactly(117, 130, -1);
    assertThat(series.startDays())
        .containsExactly(
            IntStream.range(0, 3).map(i -> (int) series.period(i).start().toEpochDay()).toArray());
    assertThat(series.endDays())
        .containsExactly(
            IntStream.range(0, 3).map(i -> (int) series.period(i).end().toEpochDay()).toArray());
  }

  @Test
  void number_ofAGap_isRefusedWithTheReason() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> mixed().number(2))
        .withMessageContaining("not applicable");
  }

  @Test
  void positions_outsideTheSeries_areRefused() {
    Series last = corrected().build().last(1);

    for (int i : new int[] {-1, 1, 2}) {
      assertThatThrownBy(() -> last.figure(i)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> last.period(i)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void indexOf_periodThatWasNotPut_isMinusOne() {
    Series series = corrected().build();

    assertThat(series.indexOf(MARCH)).isEqualTo(2);
    assertThat(series.indexOf(APRIL)).isEqualTo(-1);
    assertThat(series.indexOf(Period.quarter(2026, 1))).isEqualTo(-1);
    assertThat(series.indexOf(Period.day(date("2026-01-01")))).isEqualTo(-1);
    assertThat(series.reading(APRIL)).isEqualTo(Reading.noData());
  }

  @Test
  void within_range_holdsThePeriodsInsideIt() {
    Series series = corrected().build();

    assertThat(series.within(Period.parse("2026-01-15/2026-04-01")).toList())
        .hasToString("[visits in 2026-02: 117.0, visits in 2026-03: 130.0]");
    assertThat(series.within(Period.parse("2026-01-01/2026-03-15")).toList())
        .hasToString("[visits in 2026-01: 100.0, visits in 2026-02: 117.0]");
    assertThat(series.within(Period.parse("2026-02-02/2026-02-27")).size()).isZero();
    assertThat(series.within(Period.year(2025)).size()).isZero();
    assertThat(series.within(Period.year(2026))).isEqualTo(series);
  }

  @Test
  void within_ofAPartAndAsKnown_composes() {
    Series series = corrected().build();
    Series firstQuarter = series.within(Period.parse("2026-02-01/2026-04-01"));

    assertThat(firstQuarter.within(MARCH).figure(0)).isEqualTo(Figure.of(130));
    assertThat(firstQuarter.asKnownOn(date("2026-04-10")).toList())
        .hasToString("[visits in 2026-02: 118.0]");
    assertThat(series.asKnownOn(date("2026-04-10")).within(FEBRUARY).figure(0))
        .isEqualTo(Figure.of(118));
    assertThat(firstQuarter.toBuilder().build()).isEqualTo(firstQuarter);
  }

  @Test
  void last_more_isAll() {
    Series series = corrected().build();

    assertThat(series.last(2).period(0)).isEqualTo(FEBRUARY);
    assertThat(series.last(9)).isEqualTo(series);
    assertThat(series.last(0).size()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.last(-1))
        .withMessage("There are no -1 last periods. Use 0 or more.");
  }

  @Test
  void missing_periodsOfTheCadence_areThoseWithoutData() {
    Series series =
        Series.builder(VISITS)
            .put(JANUARY, 1)
            .put(MARCH, Reading.notApplicable())
            .put(APRIL, Reading.noData())
            .put(Period.month(2026, 6), 2)
            .build();

    assertThat(series.missing(Calendar.gregorian(), Cadence.MONTHLY))
        .hasToString("[2026-02, 2026-04, 2026-05]");
    assertThat(
            series.missing(
                Calendar.gregorian(), Cadence.MONTHLY, Period.parse("2026-06-15/2026-08-15")))
        .hasToString("[2026-07, 2026-08]");
    assertThat(series.missing(Calendar.gregorian(), Cadence.HALF_YEARLY)).hasToString("[2026-H1]");
    assertThat(series.last(0).missing(Calendar.gregorian(), Cadence.MONTHLY)).isEmpty();
  }

  @Test
  void build_malformed_namesEveryProblem() {
    Series.Builder builder =
        Series.builder(VISITS)
            .put(JANUARY, Double.NaN)
            .put(FEBRUARY, 4)
            .put(FEBRUARY, 5)
            .put(Period.parse("2026-02-15/2026-03-15"), 6)
            .put(APRIL, Double.POSITIVE_INFINITY);

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The measurement of 'visits' in 2026-01 is NaN, which is no number. Leave it"
                            + " out if there is none.",
                        "The KPI 'visits' has two measurements in 2026-02 that became known on"
                            + " 2026-03-01, 4.0 and 5.0. Put one, or say when the correction became"
                            + " known.",
                        "The measurement of 'visits' in 2026-04 is Infinity, which is no number."
                            + " Leave it out if there is none.",
                        "The periods 2026-02 and 2026-02-15/2026-03-15 of the KPI 'visits' overlap."
                            + " Put periods that do not, or say allowOverlaps()."));
  }

  @Test
  void build_longPeriodOverManyShortOnes_isRefusedOnceForEach() {
    Series.Builder builder =
        Series.builder(VISITS)
            .put(Period.year(2026), 1)
            .put(JANUARY, 2)
            .put(MARCH, 3)
            .put(APRIL, 4);

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(text -> text.substring(0, text.indexOf(" of the")))
                    .containsExactly(
                        "The periods 2026-01 and 2026",
                        "The periods 2026 and 2026-03",
                        "The periods 2026 and 2026-04"));
  }

  @Test
  void allowOverlaps_yearBesideItsMonths_findsBoth() {
    Series series =
        Series.builder(VISITS)
            .allowOverlaps()
            .put(Period.year(2026), 12)
            .put(JANUARY, 1)
            .put(Period.quarter(2026, 1), 3)
            .put(FEBRUARY, 2)
            .build();

    assertThat(IntStream.range(0, 4).mapToObj(series::period))
        .containsExactly(JANUARY, Period.quarter(2026, 1), Period.year(2026), FEBRUARY);
    assertThat(series.figure(Period.year(2026))).isEqualTo(Figure.of(12));
    assertThat(series.figure(Period.quarter(2026, 1))).isEqualTo(Figure.of(3));
    assertThat(series.within(Period.quarter(2026, 1)).toList())
        .hasToString("[visits in 2026-01: 1.0, visits in 2026-Q1: 3.0, visits in 2026-02: 2.0]");
    assertThat(series.toBuilder().put(Period.day(date("2026-01-05")), 0).build().size())
        .isEqualTo(5);
    assertThat(series.missing(Calendar.gregorian(), Cadence.QUARTERLY))
        .hasToString("[2026-Q2, 2026-Q3, 2026-Q4]");
  }

  @Test
  void put_knownOutsideTheCalendar_isRefusedAtOnce() {
    for (LocalDate day : List.of(LocalDate.MAX, LocalDate.MIN, date("0000-12-31"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Series.builder(VISITS).put(JANUARY, day, 1))
          .withMessage(
              "The measurement of 'visits' in 2026-01 became known on %s."
                  + " Use a day of the years 1 to 10000.",
              day);
    }
    assertThat(Series.builder(VISITS).put(Period.year(9999), 1).build().knownOn(0))
        .isEqualTo(date("+10000-01-01"));
  }

  @Test
  void put_null_isRefusedAtOnceAndLeavesNothingBehind() {
    Series.Builder builder = Series.builder(VISITS);

    assertThatNullPointerException().isThrownBy(() -> builder.put(JANUARY, (Reading) null));
    assertThatNullPointerException().isThrownBy(() -> builder.put(JANUARY, null, 1.0));
    assertThatNullPointerException().isThrownBy(() -> builder.put(JANUARY, Reading.of(1), null));
    assertThat(builder.build().size()).isZero();
  }

  @Test
  void builder_usedFurther_leavesWhatWasBuilt() {
    Series.Builder builder = corrected();
    Series first = builder.build();
    Series second = builder.put(APRIL, 7).build();

    assertThat(first).isEqualTo(corrected().build());
    assertThat(second.size()).isEqualTo(4);
    assertThat(first.toBuilder().put(APRIL, 7).build()).isEqualTo(second);
  }

  @Test
  void facts_andBack_keepReadingsAndQualities() {
    Facts facts = Facts.builder().put(SOUTH, mixed()).put(NORTH, corrected().build()).build();

    assertThat(Series.from(facts, SOUTH, RETURNS)).isEqualTo(mixed());
    assertThat(Series.from(facts, NORTH, VISITS).toList()).isEqualTo(corrected().build().toList());
    assertThat(Series.from(facts, NORTH, RETURNS).size()).isZero();
    assertThat(Series.byUnit(facts, VISITS)).containsOnlyKeys(NORTH);
    assertThat(Series.byUnit(facts, RETURNS)).containsEntry(SOUTH, mixed()).hasSize(1);
  }

  @Test
  void builder_ofADefinition_isOfItsId() {
    Kpi kpi = Kpi.builder("visits").direction(Direction.HIGHER_IS_BETTER).build();
    Measurements january = Measurements.builder(JANUARY).put(kpi, 5).put(RETURNS, 1).build();

    Series series =
        Series.builder(kpi)
            .put(january)
            .put(Measurements.builder(FEBRUARY).put(RETURNS, 1).build())
            .build();

    assertThat(series).isEqualTo(Series.builder(VISITS).put(JANUARY, 5).build());
    assertThat(series).hasToString("visits: 1 period, 2026-01");
    assertThat(series.last(0)).hasToString("visits: no periods");
  }

  @Test
  void equals_series_comparesRevisionsToo() {
    Series series = corrected().build();

    assertThat(series)
        .isEqualTo(corrected().build())
        .hasSameHashCodeAs(corrected().build())
        .isNotEqualTo(
            Series.builder(VISITS).put(JANUARY, 100).put(FEBRUARY, 117).put(MARCH, 130).build())
        .isNotEqualTo(series.last(2))
        .isNotEqualTo(Series.builder(RETURNS).build())
        .isNotEqualTo("visits");
    assertThat(Series.builder(VISITS).put(JANUARY, 1).build())
        .isNotEqualTo(Series.builder(VISITS).put(FEBRUARY, 1).build())
        .isNotEqualTo(Series.builder(VISITS).put(JANUARY, Reading.of(1), THREE_OF_FOUR).build());
    EqualsVerifier.forClass(Revision.class).verify();
  }
}
