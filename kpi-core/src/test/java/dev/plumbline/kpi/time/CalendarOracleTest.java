package dev.plumbline.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.threeten.extra.YearWeek;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingYearDivision;

/** Calendars against java.time and ThreeTen-Extra, day by day. */
class CalendarOracleTest {
  private static final LocalDate FROM = LocalDate.of(1990, 1, 1);
  private static final LocalDate TO = LocalDate.of(2040, 1, 1);

  private static Stream<LocalDate> days() {
    return FROM.datesUntil(TO);
  }

  @Test
  void gregorian_everyDay_agreesWithJavaTime() {
    Calendar calendar = Calendar.gregorian();

    assertThat(days())
        .allSatisfy(
            day -> {
              assertThat(calendar.period(day, Grain.QUARTER))
                  .hasToString(YearQuarter.from(day).toString());
              assertThat(calendar.period(day, Grain.WEEK))
                  .hasToString(YearWeek.from(day).toString());
              assertThat(calendar.period(day, Grain.HALF))
                  .hasToString(YearHalf.from(day).toString());
              assertThat(calendar.numberInYear(calendar.period(day, Grain.DAY)))
                  .isEqualTo(day.getDayOfYear());
            });
  }

  @Test
  void isoWeeks_everyDay_agreesWithJavaTime() {
    Calendar calendar = Calendar.isoWeeks();

    assertThat(days())
        .allSatisfy(
            day -> {
              Period week = calendar.period(day, Grain.WEEK);
              assertThat(calendar.yearOf(week)).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
              assertThat(calendar.numberInYear(week))
                  .isEqualTo(day.get(WeekFields.ISO.weekOfWeekBasedYear()));
              assertThat(calendar.yearOf(calendar.period(day, Grain.YEAR)))
                  .isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
            });
  }

  /** A calendar, and the same built by ThreeTen-Extra. */
  private record Pair(Calendar calendar, AccountingChronology oracle) {
    static Pair of(WeekPattern pattern, YearEnd end, int leapMonth, YearNaming naming) {
      AccountingChronologyBuilder builder =
          new AccountingChronologyBuilder()
              .endsOn(end.day())
              .withDivision(division(pattern))
              .leapWeekInMonth(leapMonth);
      builder =
          end.nearest() ? builder.nearestEndOf(end.month()) : builder.inLastWeekOf(end.month());
      builder =
          naming == YearNaming.BY_END
              ? builder.accountingYearEndsInIsoYear()
              : builder.accountingYearStartsInIsoYear();
      return new Pair(
          Calendar.ofWeeks(pattern, end).withLeapWeekIn(leapMonth).named(naming),
          builder.toChronology());
    }

    private static AccountingYearDivision division(WeekPattern pattern) {
      return switch (pattern) {
        case FOUR_FOUR_FIVE -> AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS;
        case FOUR_FIVE_FOUR -> AccountingYearDivision.QUARTERS_OF_PATTERN_4_5_4_WEEKS;
        case FIVE_FOUR_FOUR -> AccountingYearDivision.QUARTERS_OF_PATTERN_5_4_4_WEEKS;
      };
    }

    @Override
    public String toString() {
      return calendar.toString();
    }
  }

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (WeekPattern pattern : WeekPattern.values()) {
      for (DayOfWeek day : List.of(DayOfWeek.SATURDAY, DayOfWeek.WEDNESDAY)) {
        for (Month month : List.of(Month.JANUARY, Month.JULY, Month.SEPTEMBER)) {
          pairs.add(Pair.of(pattern, YearEnd.last(day, month), 12, YearNaming.BY_END));
          pairs.add(Pair.of(pattern, YearEnd.nearest(day, month), 3, YearNaming.BY_START));
          pairs.add(Pair.of(pattern, YearEnd.nearest(day, month), 8, YearNaming.BY_END));
        }
      }
    }
    return pairs;
  }

  /** Where a day stands. */
  private record Place(int year, int month, int dayOfMonth, int week) {
    static Place in(Calendar calendar, LocalDate day) {
      Period month = calendar.period(day, Grain.MONTH);
      return new Place(
          calendar.yearOf(month),
          calendar.numberInYear(month),
          (int) (day.toEpochDay() - month.start().toEpochDay()) + 1,
          calendar.numberInYear(calendar.period(day, Grain.WEEK)));
    }

    static Place in(AccountingChronology chronology, LocalDate day) {
      ChronoLocalDate date = chronology.date(day);
      return new Place(
          date.get(ChronoField.YEAR),
          date.get(ChronoField.MONTH_OF_YEAR),
          date.get(ChronoField.DAY_OF_MONTH),
          (date.get(ChronoField.DAY_OF_YEAR) - 1) / 7 + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofWeeks_everyDay_agreesWithThreeTenExtra(Pair pair) {
    LocalDate start = LocalDate.of(2014, 1, 1);

    assertThat(start.datesUntil(start.plusYears(5)))
        .filteredOn(day -> !Place.in(pair.calendar(), day).equals(Place.in(pair.oracle(), day)))
        .isEmpty();
  }
}
