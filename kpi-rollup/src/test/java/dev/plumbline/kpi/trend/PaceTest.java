package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Period DAYS = // a hundred of them
      Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 11));
  private static final Course DOWN = Course.line(DAYS, 5.0, 3.0);

  private static Pace on(int day, double value, Course course) {
    return Pace.of(Figure.of(value), DAYS.start().plusDays(day), course);
  }

  @Test
  void pace_onAStraightCourse_isCountedInDays() {
    Pace pace = on(40, 4.6, DOWN);

    assertThat(pace.expected()).isEqualTo(Figure.of(4.2));
    assertThat(pace.progress()).isEqualTo(Figure.of(0.2));
    assertThat(pace.expectedProgress()).isEqualTo(Figure.of(0.4));
    assertThat(pace.observedRate()).isEqualTo(Figure.of(-0.01));
    assertThat(pace.requiredRate().orElseThrow()).isEqualTo(-1.6 / 60);
    assertThat(pace.state()).isEqualTo(Pace.State.BEHIND);
    assertThat(pace)
        .hasToString(
            "behind: 4.6 on 2026-02-10 where 4.2 was due; -0.01 a day so far, -0.02667 needed");
  }

  @Test
  void state_isThatOfTheDirection() {
    assertThat(on(40, 4.2, DOWN).state()).isEqualTo(Pace.State.ON_COURSE);
    assertThat(on(40, 4.1, DOWN).state()).isEqualTo(Pace.State.AHEAD);
    Course up = Course.line(DAYS, 3.0, 5.0);
    assertThat(on(50, 4.1, up).state()).isEqualTo(Pace.State.AHEAD);
    assertThat(on(50, 3.9, up).state()).isEqualTo(Pace.State.BEHIND);
  }

  @Test
  void course_thatIsStraight_isMetOnEachOfItsDays() {
    for (int day = 1; day < 100; day++) {
      double due = BigDecimal.valueOf(500 - 2 * day, 2).doubleValue();
      assertThat(on(day, due, DOWN).state()).as("day %s", day).isEqualTo(Pace.State.ON_COURSE);
      assertThat(on(day, due, DOWN).expected()).isEqualTo(Figure.of(due));
    }
  }

  @Test
  void pace_atTheEnds_hasNoRateOfNoDays() {
    assertThat(on(0, 5.0, DOWN).observedRate()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(on(100, 3.5, DOWN).requiredRate()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(on(100, 2.5, DOWN).requiredRate()).isEqualTo(Figure.of(0));
    assertThat(on(50, 3.0, DOWN).requiredRate()).isEqualTo(Figure.of(0));
    assertThat(on(-10, 5.0, DOWN).expected()).isEqualTo(Figure.of(5));
    assertThat(on(200, 5.0, DOWN).expected()).isEqualTo(Figure.of(3));
  }

  @Test
  void course_viaMilestones_isStraightBetweenThem() {
    Course course = DOWN.via(DAYS.start().plusDays(80), 4.5).via(DAYS.start().plusDays(40), 4.9);

    assertThat(course.at(DAYS.start().plusDays(40))).isEqualTo(Figure.of(4.9));
    assertThat(course.at(DAYS.start().plusDays(60)).orElseThrow()).isEqualTo(4.7);
    assertThat(course.at(DAYS.start().plusDays(90)).orElseThrow()).isEqualTo(3.75);
    assertThat(course.at(DAYS.start().plusDays(20)).orElseThrow()).isEqualTo(4.95);
    assertThatThrownBy(() -> course.via(DAYS.start().plusDays(40), 4))
        .hasMessage("There is a milestone on 2026-02-10 already. Give each day one value.");
    assertThatThrownBy(() -> course.via(DAYS.start(), 4)).hasMessageContaining("is not between");
  }

  @Test
  void course_ofATarget_startsAtItsBaselineOrAtNothing() {
    Target target = Target.progress(5.0, 3.0).in(DAYS);

    assertThat(Course.of(target, false)).hasToString("from 5 on 2026-01-01 to 3 on 2026-04-11");
    assertThat(Course.of(Target.attainment(400).in(DAYS), true).at(DAYS.start().plusDays(25)))
        .isEqualTo(Figure.of(100));
    assertThatThrownBy(() -> Course.of(Target.attainment(400).in(DAYS), false))
        .hasMessage(
            "The target 400.0 in 2026-01-01/2026-04-11 has no baseline, without which there is no"
                + " course. Use Course.line, or Target.progress(from, to).in(period).");
    assertThatThrownBy(() -> Course.of(Target.progress(5, 3), false))
        .hasMessageContaining("has no period, without");
    assertThatThrownBy(() -> Course.line(DAYS, 3, 3)).hasMessageContaining("goes nowhere");
    assertThatThrownBy(() -> Course.line(DAYS, 3, Double.NaN)).hasMessageContaining("not finite");
  }

  @Test
  void level_isTheLastOneInTheCourse() {
    Course course = Course.line(Period.year(2026), 5.0, 3.0);
    Series series =
        Series.builder(KpiId.of("churn"))
            .put(Period.month(2025, 12), 9)
            .put(Period.month(2026, 5), 4.5)
            .put(Period.month(2026, 6), 4.8)
            .put(Period.month(2026, 7), Reading.noData())
            .put(Period.month(2027, 1), 1)
            .build();
    Pace pace = Pace.ofLevel(series, course);

    assertThat(pace.actual()).isEqualTo(Figure.of(4.8));
    assertThat(pace.day()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(Pace.ofLevel(series.last(1), course))
        .hasToString("unknown: no data on the way from 5 on 2026-01-01 to 3 on 2027-01-01");
  }

  @Test
  void total_isTheSumSinceTheStart() {
    Course course = Course.line(Period.year(2026), 0.0, 365.0);
    Series series =
        Series.builder(KpiId.of("sales"))
            .put(Period.month(2025, 12), 1000)
            .put(Period.month(2026, 1), 40)
            .put(Period.month(2026, 2), 30)
            .put(Period.month(2026, 3), Reading.noData())
            .build();
    Pace pace = Pace.ofTotal(series, course);

    assertThat(pace.actual()).isEqualTo(Figure.of(70));
    assertThat(pace.expected()).isEqualTo(Figure.of(59)); // 31 and 28 days at 1 a day
    assertThat(pace.state()).isEqualTo(Pace.State.AHEAD);
    Series later = series.toBuilder().put(Period.month(2026, 4), 30).build();
    assertThat(Pace.ofTotal(later, course).state()).isEqualTo(Pace.State.UNKNOWN);
    assertThat(Pace.ofTotal(series.last(0), course).state()).isEqualTo(Pace.State.UNKNOWN);
  }

  @Test
  void rate_afterTheEnd_isAGap() {
    assertThat(on(200, 3.5, DOWN).requiredRate()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void pace_ofNothing_isUnknownWithItsReason() {
    Pace pace = Pace.of(Figure.missing(Gap.NOT_APPLICABLE), DAYS.start().plusDays(40), DOWN);

    assertThat(pace.progress()).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(pace.requiredRate()).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(pace.expectedProgress()).isEqualTo(Figure.of(0.4));
    assertThat(pace.state()).isEqualTo(Pace.State.UNKNOWN);
  }

  @Test
  void level_beforeOrAfterTheCourse_doesNotCount() {
    Course course = Course.line(Period.year(2026), 5.0, 3.0);
    Series.Builder builder = Series.builder(KpiId.of("churn")).put(Period.month(2025, 12), 9);

    assertThat(Pace.ofLevel(builder.build(), course).state()).isEqualTo(Pace.State.UNKNOWN);
    assertThat(Pace.ofLevel(builder.put(Period.month(2027, 1), 1).build(), course).state())
        .isEqualTo(Pace.State.UNKNOWN);
    assertThat(Pace.ofLevel(builder.put(Period.month(2026, 12), 3).build(), course).actual())
        .isEqualTo(Figure.of(3));
  }

  @Test
  void total_beyondTheEndOfTheCourse_doesNotCount() {
    Course course = Course.line(Period.quarter(2026, 1), 0.0, 90.0);
    Series.Builder builder = Series.builder(KpiId.of("sales"));
    for (int month = 1; month <= 5; month++) {
      builder.put(Period.month(2026, month), 10);
    }
    assertThat(Pace.ofTotal(builder.build(), course).actual()).isEqualTo(Figure.of(30));
  }

  @Test
  void course_viaMilestonesInAnyOrder_isTheSame() {
    Course late = DOWN.via(DAYS.start().plusDays(80), 4.5).via(DAYS.start().plusDays(40), 4.9);
    Course early = DOWN.via(DAYS.start().plusDays(40), 4.9).via(DAYS.start().plusDays(80), 4.5);

    for (int day = 0; day <= 100; day++) {
      assertThat(early.at(DAYS.start().plusDays(day)))
          .isEqualTo(late.at(DAYS.start().plusDays(day)));
    }
    assertThatThrownBy(() -> DOWN.via(DAYS.end(), 4)).hasMessageContaining("is not between");
  }

  @Test
  void course_ofATotal_startsAtNothingWhateverTheBaseline() {
    Course course = Course.of(Target.progress(100, 400).in(DAYS), true);

    assertThat(course.from()).isEqualTo(0);
    assertThat(1 / Course.line(DAYS, -0.0, 1).from()).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
