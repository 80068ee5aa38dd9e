package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where periods lie in time, and which points follow each other. */
class PositionsTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1); // a Thursday

  private static Series series(Period... periods) {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (Period period : periods) {
      builder.put(period, 1);
    }
    return builder.build();
  }

  private static Period days(int from, int to) {
    return Period.between(NEW_YEAR.plusDays(from), NEW_YEAR.plusDays(to));
  }

  private static TimeScale scale(Period... periods) {
    return Positions.of(series(periods)).scale();
  }

  @Test
  void scale_ofEqualPeriods_countsThem() {
    assertThat(scale(Period.month(2026, 1), Period.month(2026, 3))).isEqualTo(TimeScale.PERIODS);
    assertThat(scale(Period.quarter(2026, 1), Period.quarter(2026, 4)))
        .isEqualTo(TimeScale.PERIODS);
    assertThat(scale(days(0, 7), days(7, 14), days(28, 35))).isEqualTo(TimeScale.PERIODS);
  }

  @Test
  void scale_ofUnequalPeriods_countsDays() {
    assertThat(scale(Period.month(2026, 1), Period.quarter(2026, 2))).isEqualTo(TimeScale.DAYS);
    assertThat(scale(days(0, 1), days(1, 8))).isEqualTo(TimeScale.DAYS);
    assertThat(scale(Period.between(NEW_YEAR, NEW_YEAR.plusDays(45)), days(59, 104)))
        .as("from the 1st of January and of March, but not of whole months")
        .isEqualTo(TimeScale.DAYS);
  }

  @Test
  void scale_ofEqualPeriodsThatDoNotAlign_countsDays() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(scale(Period.quarter(2026, 1), Period.between(may, may.plusMonths(3))))
        .isEqualTo(TimeScale.DAYS);
    assertThat(scale(days(0, 7), days(9, 16))).isEqualTo(TimeScale.DAYS);
  }

  @Test
  void position_ofThePeriods_isCountedFromTheFirst() {
    Positions months = Positions.of(series(Period.month(2025, 11), Period.month(2025, 12)));
    assertThat(months.of(Period.month(2025, 11))).isEqualTo(0);
    assertThat(months.of(Period.month(2026, 2))).isEqualTo(3);
    Positions mixed = Positions.of(series(days(0, 2), days(2, 6)));
    assertThat(mixed.of(days(0, 2))).isEqualTo(0);
    assertThat(mixed.of(days(2, 6)))
        .isEqualTo(3); // from the middle of the one to that of the other
  }

  @Test
  void start_ofAPeriod_isWhereOneMayBegin() {
    Positions quarters = Positions.of(series(Period.quarter(2026, 1), Period.quarter(2026, 2)));
    assertThat(quarters.isStart(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(quarters.isStart(LocalDate.of(2027, 11, 1))).isFalse();
    assertThat(quarters.isStart(LocalDate.of(2027, 10, 2))).isFalse();
    Positions weeks = Positions.of(series(days(0, 7), days(7, 14)));
    assertThat(weeks.isStart(NEW_YEAR.plusDays(21))).isTrue();
    assertThat(weeks.isStart(NEW_YEAR.plusDays(22))).isFalse();
    assertThat(Positions.of(series(days(0, 1), days(1, 8))).isStart(NEW_YEAR)).isFalse();
  }

  @Test
  void end_ofAPeriod_isWhereTheLastOneThatIsOverLies() {
    Positions months = Positions.of(series(Period.month(2026, 1), Period.month(2026, 2)));
    assertThat(months.endingWith(Period.year(2026), Period.month(2026, 2))).isEqualTo(11);
    Positions mixed = Positions.of(series(days(0, 2), days(2, 6)));
    // four days that end with day 30 have their middle 27 days after that of the first two
    assertThat(mixed.endingWith(days(20, 30), days(2, 6))).isEqualTo(27);
  }

  @Test
  void times_ofPoints_areCountedFromTheFirstThatIsThere() {
    Series series =
        Series.builder(KpiId.of("x"))
            .put(Period.month(2026, 1), Reading.noData())
            .put(Period.month(2026, 2), 5)
            .put(Period.month(2026, 4), 7)
            .build();
    Points points = Points.of(series);

    assertThat(points.size()).isEqualTo(2);
    assertThat(points.times()).startsWith(0, 2);
    assertThat(points.place(0)).isEqualTo(1);
    assertThat(points.place(1)).isEqualTo(2);
    assertThat(points.followsDirectly(1)).isFalse();
  }

  @Test
  void points_ofUnequalPeriods_followDirectlyUnlessOneIsMissing() {
    Series series =
        Series.builder(KpiId.of("x"))
            .put(days(0, 2), 1)
            .put(days(2, 6), 2)
            .put(days(6, 7), Reading.noData())
            .put(days(7, 9), 3)
            .build();
    Points points = Points.of(series);

    assertThat(points.scale()).isEqualTo(TimeScale.DAYS);
    assertThat(points.followsDirectly(1)).isTrue();
    assertThat(points.followsDirectly(2)).isFalse();
  }

  @Test
  void points_ofASeason_areThoseOfItsPeriodsAlsoAfterAGap() {
    Series series =
        series(
            Period.quarter(2025, 1),
            Period.quarter(2025, 2),
            Period.quarter(2025, 4), // the third is missing
            Period.quarter(2026, 1),
            Period.quarter(2026, 2));
    Points second = Points.of(series).ofSeason(1, 4);

    assertThat(second.size()).isEqualTo(2);
    assertThat(second.times()).containsExactly(1, 5);
    assertThat(second.place(1)).isEqualTo(4);
  }
}
