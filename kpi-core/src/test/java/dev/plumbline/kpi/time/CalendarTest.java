package dev.plumbline.kpi.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  private static final Calendar GREGORIAN = Calendar.gregorian();
  private static final Calendar FISCAL = Calendar.fiscal(Month.JULY);
  private static final Calendar RETAIL = Calendar.retail();
  private static final Calendar APPLE =
      Calendar.ofWeeks(WeekPattern.FIVE_FOUR_FOUR, YearEnd.last(SATURDAY, Month.SEPTEMBER))
          .withLeapWeekIn(3);
  private static final Calendar CISCO =
      Calendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE, YearEnd.last(SATURDAY, Month.JULY));

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static List<Integer> yearsOf53Weeks(Calendar calendar, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(year -> calendar.split(year(calendar, year), Grain.WEEK).size() == 53)
        .boxed()
        .toList();
  }

  private static Period year(Calendar calendar, int year) {
    return calendar.parse("FY" + year);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-02-14",
    "WEEK, 2026-W07",
    "MONTH, 2026-02",
    "QUARTER, 2026-Q1",
    "HALF, 2026-H1",
    "YEAR, 2026"
  })
  void period_gregorian_holdsTheDay(Grain grain, String period) {
    assertThat(GREGORIAN.period(date("2026-02-14"), grain)).hasToString(period);
    assertThat(GREGORIAN.format(Period.parse(period))).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-02-14, 2026-02-14/2026-02-15",
    "WEEK, 2026-W07, 2026-02-09/2026-02-16",
    "MONTH, FY2026-P08, 2026-02-01/2026-03-01",
    "QUARTER, FY2026-Q3, 2026-01-01/2026-04-01",
    "HALF, FY2026-H2, 2026-01-01/2026-07-01",
    "YEAR, FY2026, 2025-07-01/2026-07-01"
  })
  void period_fiscalFromJuly_holdsTheDay(Grain grain, String name, String days) {
    Period period = FISCAL.period(date("2026-02-14"), grain);

    assertThat(period.start() + "/" + period.end()).isEqualTo(days);
    assertThat(FISCAL.format(period)).isEqualTo(name);
    assertThat(FISCAL.parse(name)).isEqualTo(period);
  }

  @Test
  void fiscal_everyFirstMonth_isThePeriodOfThatFiscalYear() {
    for (Month first : Month.values()) {
      assertThat(year(Calendar.fiscal(first), 2026)).isEqualTo(Period.fiscalYear(2026, first));
    }
  }

  @Test
  void named_byStart_isOneLess() {
    Calendar byStart = FISCAL.named(YearNaming.BY_START);

    assertThat(byStart.format(Period.fiscalYear(2026, Month.JULY))).isEqualTo("FY2025");
    assertThat(byStart.parse("FY2025-P08")).isEqualTo(Period.month(2026, 2));
    assertThat(byStart.named(YearNaming.BY_END)).isEqualTo(FISCAL);
    assertThat(Calendar.fiscal(Month.JANUARY).named(YearNaming.BY_START).parse("FY2026"))
        .isEqualTo(Period.year(2026));
  }

  @Test
  void grains_inWords_haveASingularAndAPlural() {
    assertThat(Grain.values())
        .extracting(Grain::toString)
        .containsExactly("day", "week", "month", "quarter", "half", "year");
    assertThat(Grain.values())
        .extracting(Grain::plural)
        .containsExactly("days", "weeks", "months", "quarters", "halves", "years");
  }

  /** nrf.com, "4-5-4 Calendar", the years of 53 weeks that it lists. */
  @Test
  void retail_yearsOf53Weeks_areThoseOfTheFederation() {
    assertThat(yearsOf53Weeks(RETAIL, 2000, 2023)).containsExactly(2000, 2006, 2012, 2017, 2023);
  }

  /** The guides of the federation for 2012 and 2023: they end on February 2 and February 3. */
  @ParameterizedTest
  @CsvSource({"FY2012, 2012-01-29, 2013-02-03", "FY2023, 2023-01-29, 2024-02-04"})
  void retail_longYears_endInFebruary(String name, String start, String end) {
    assertThat(RETAIL.parse(name)).isEqualTo(Period.between(date(start), date(end)));
    assertThat(RETAIL.parse(name + "-P12").days()).isEqualTo(5 * 7);
  }

  @Test
  void retail_monthsOfAnOrdinaryYear_haveFourFiveFourWeeks() {
    assertThat(RETAIL.split(RETAIL.parse("FY2024"), Grain.MONTH))
        .extracting(month -> month.days() / 7)
        .containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L);
  }

  /** Annual reports (Form 10-K) of Apple: the fiscal years of 2017 and 2018. */
  @Test
  void ofWeeks_lastSaturdayOfSeptember_reproducesAppleYears() {
    assertThat(year(APPLE, 2017).end()).isEqualTo("2017-10-01");
    assertThat(year(APPLE, 2018).end()).isEqualTo("2018-09-30");
    assertThat(yearsOf53Weeks(APPLE, 2000, 2023)).containsExactly(2000, 2006, 2012, 2017, 2023);
  }

  /** The quarter to the end of December 2016 had 14 weeks, the others of that year 13. */
  @Test
  void withLeapWeekIn_lastMonthOfTheFirstQuarter_makesThatQuarterLonger() {
    assertThat(APPLE.split(APPLE.parse("FY2017"), Grain.QUARTER))
        .extracting(quarter -> quarter.days() / 7)
        .containsExactly(14L, 13L, 13L, 13L);
    assertThat(APPLE.parse("FY2017-Q1"))
        .isEqualTo(Period.between(date("2016-09-25"), date("2017-01-01")));
    assertThat(APPLE.split(APPLE.parse("FY2017-Q1"), Grain.MONTH))
        .extracting(month -> month.days() / 7)
        .containsExactly(5L, 4L, 5L);
  }

  /** Annual reports and results of Cisco, by the days on which their years ended. */
  @ParameterizedTest
  @CsvSource({"2005, 2005-07-30", "2010, 2010-07-31", "2023, 2023-07-29"})
  void ofWeeks_lastSaturdayOfJuly_reproducesCiscoYears(int year, String lastDay) {
    assertThat(year(CISCO, year).end()).isEqualTo(date(lastDay).plusDays(1));
  }

  /** ISO 8601: the years that begin on a Thursday, and leap years that begin on a Wednesday. */
  @Test
  void isoWeeks_yearsOf53Weeks_areThoseOfTheStandard() {
    assertThat(
            IntStream.rangeClosed(2000, 2030)
                .filter(
                    year ->
                        Calendar.isoWeeks()
                                .split(Calendar.isoWeeks().parse("WY" + year), Grain.WEEK)
                                .size()
                            == 53))
        .containsExactly(2004, 2009, 2015, 2020, 2026);
  }

  @Test
  void ofWeeks_nearestToTheEndOfDecember_isNamedAfterTheYearOfTheRule() {
    Calendar weeks =
        Calendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE, YearEnd.nearest(SUNDAY, Month.DECEMBER));

    assertThat(year(weeks, 2026)).isEqualTo(Calendar.isoWeeks().parse("WY2026"));
    assertThat(year(weeks, 2026).end()).isEqualTo("2027-01-04");
    assertThat(weeks.named(YearNaming.BY_START)).isEqualTo(weeks);
  }

  @Test
  void parent_weekInTwoMonths_isRefusedWithTheWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GREGORIAN.parent(Period.week(2026, 5), Grain.MONTH))
        .withMessage(
            "The period 2026-W05 does not lie in one month, but begins in 2026-01 and ends after"
                + " it. Use days, or a calendar in which it nests, such as Calendar.ofWeeks(...).");
    assertThat(GREGORIAN.parent(Period.week(2026, 7), Grain.MONTH)).hasToString("2026-02");
  }

  @Test
  void parent_periodOfItsOwnGrain_isItself() {
    assertThat(FISCAL.parent(Period.month(2026, 3), Grain.MONTH)).isEqualTo(Period.month(2026, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FISCAL.parent(Period.year(2026), Grain.YEAR))
        .withMessageStartingWith(
            "The period 2026 does not lie in one year, but begins in FY2026 and ends after it.");
  }

  @Test
  void split_monthIntoWeeksOfIso_isRefusedWithTheWayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GREGORIAN.split(Period.month(2026, 3), Grain.WEEK))
        .withMessage(
            "The period 2026-03 is not made of whole periods of the grain week."
                + " Use days, or covering(...), which may reach beyond it.");
    assertThat(GREGORIAN.covering(Period.month(2026, 3), Grain.WEEK))
        .containsExactly(
            Period.week(2026, 9),
            Period.week(2026, 10),
            Period.week(2026, 11),
            Period.week(2026, 12),
            Period.week(2026, 13),
            Period.week(2026, 14));
  }

  @Test
  void split_severalMonths_areTheMonths() {
    assertThat(GREGORIAN.split(Period.parse("2025-12-01/2026-02-01"), Grain.MONTH))
        .containsExactly(Period.month(2025, 12), Period.month(2026, 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Grain.class,
      names = {"MONTH", "QUARTER", "HALF"})
  void isoWeeks_grainsOfMonths_areRefused(Grain grain) {
    assertThat(Calendar.isoWeeks().has(grain)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calendar.isoWeeks().period(date("2026-02-14"), grain))
        .withMessage(
            "The calendar ISO weeks has no periods of the grain "
                + grain
                + ". Use Calendar.ofWeeks(...), whose years have months of whole weeks.");
  }

  @Test
  void nests_weeks_dependsOnTheCalendar() {
    assertThat(GREGORIAN.nests(Grain.WEEK, Grain.MONTH)).isFalse();
    assertThat(GREGORIAN.nests(Grain.WEEK, Grain.YEAR)).isFalse();
    assertThat(RETAIL.nests(Grain.WEEK, Grain.MONTH)).isTrue();
    assertThat(Calendar.isoWeeks().nests(Grain.WEEK, Grain.YEAR)).isTrue();
    assertThat(Calendar.isoWeeks().nests(Grain.WEEK, Grain.MONTH)).isFalse();
    assertThat(RETAIL.nests(Grain.MONTH, Grain.WEEK)).isFalse();
    assertThat(GREGORIAN.nests(Grain.WEEK, Grain.WEEK)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, 1, 2026-02-15",
    "2026-W53, 1, 2027-W01",
    "2026-01, -1, 2025-12",
    "2026-Q4, 2, 2027-Q2",
    "2026-H2, -3, 2025-H1",
    "2026, 100, 2126",
    "2026-05, 0, 2026-05"
  })
  void shift_gregorian_countsPeriods(String period, int by, String expected) {
    assertThat(GREGORIAN.shift(Period.parse(period), by)).hasToString(expected);
  }

  @Test
  void shift_outOfTheCalendar_isRefused() {
    for (int by : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 8000, -2026}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GREGORIAN.shift(Period.year(2026), by))
          .withMessage(
              "The period 2026, shifted by "
                  + by
                  + ", leaves the calendar. Use the years 1 to 9999.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GREGORIAN.next(Period.week(9999, 51)))
        .withMessageEndingWith("leaves the calendar. Use the years 1 to 9999.");
  }

  @Test
  void shift_periodOfAnotherCalendar_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RETAIL.next(Period.month(2026, 3)))
        .withMessage(
            "The period 2026-03 is none of the calendar fiscal 4-5-4 weeks to the Saturday nearest"
                + " to the end of January, named by start."
                + " Take one from period(day, grain) or parse(text).");
    assertThat(RETAIL.grainOf(Period.month(2026, 3))).isEmpty();
    assertThat(RETAIL.grainOf(RETAIL.parse("FY2026-P02"))).contains(Grain.MONTH);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14, 2025-03-14",
    "2024-02-29, 2023-02-28",
    "2026-03, 2025-03",
    "2026-Q1, 2025-Q1",
    "2026-H2, 2025-H2",
    "2026, 2025",
    "2026-W07, 2025-W07",
    "2021-W01, 2020-W02",
    "2020-W53, 2020-W01"
  })
  void samePeriodLastYear_gregorian_isThatOfTheTable(String period, String lastYear) {
    assertThat(GREGORIAN.samePeriodLastYear(Period.parse(period))).hasToString(lastYear);
  }

  @ParameterizedTest
  @CsvSource({
    "FY2025-W10, FY2024-W10",
    "FY2024-W01, FY2023-W02",
    "FY2023-W53, FY2023-W01",
    "FY2024-P12, FY2023-P12",
    "FY2024, FY2023",
    "2024-07-04, 2023-07-06"
  })
  void samePeriodLastYear_after53Weeks_keepsTheSeason(String period, String lastYear) {
    assertThat(RETAIL.samePeriodLastYear(RETAIL.parse(period))).isEqualTo(RETAIL.parse(lastYear));
  }

  @ParameterizedTest
  @CsvSource({
    "FY2026-P07, 2026, 7",
    "FY2026-Q3, 2026, 3",
    "FY2026-H2, 2026, 2",
    "FY2026, 2026, 1",
    "2026-W07, 2026, 7",
    "2025-12-29, 2026, 182",
    "2025-12-29/2026-01-05, 2026, 1"
  })
  void yearOfAndNumberInYear_fiscalFromJuly_areThoseOfTheName(String text, int year, int number) {
    assertThat(FISCAL.yearOf(FISCAL.parse(text))).isEqualTo(year);
    assertThat(FISCAL.numberInYear(FISCAL.parse(text))).isEqualTo(number);
  }

  @Test
  void yearOf_namedByStart_isThatOfTheName() {
    assertThat(RETAIL.yearOf(RETAIL.parse("FY2023-W53"))).isEqualTo(2023);
    assertThat(RETAIL.numberInYear(RETAIL.parse("FY2023-W53"))).isEqualTo(53);
    assertThat(RETAIL.yearOf(Period.parse("2024-02-03"))).isEqualTo(2023);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FY2026-P00",
        "FY2026-P13",
        "FY2026-P7",
        "FY2026-P007",
        "FY2026-Q5",
        "FY2026-Q03",
        "FY2026-W53",
        "FY26",
        "FY02026",
        "FY12026",
        "fy2026",
        "WY2026",
        "FY2026-",
        "FY2026-X1",
        "2026-W54",
        "2026-13",
        ""
      })
  void parse_notInTheCalendar_isRefusedWithItsForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CISCO.parse(text))
        .withMessage(
            "'"
                + text
                + "' is no period of the calendar fiscal 4-4-5 weeks to the last Saturday of July."
                + " Write it like FY2026, FY2026-H1, FY2026-Q3, FY2026-P07, FY2026-W07 or"
                + " 2026-03-14.");
  }

  @Test
  void parse_monthOfIsoWeeks_isRefused() {
    for (String text : List.of("WY2026-P01", "WY2026-W07", "FY2026")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Calendar.isoWeeks().parse(text))
          .withMessage(
              "'%s' is no period of the calendar ISO weeks. Write it like WY2026, 2026-W07 or"
                  + " 2026-03-14.",
              text);
    }
  }

  @Test
  void parse_periodsOfTheGregorianCalendar_areReadByAll() {
    assertThat(RETAIL.parse("2026-03")).isEqualTo(Period.month(2026, 3));
    assertThat(RETAIL.format(Period.month(2026, 3))).isEqualTo("2026-03");
    assertThat(Calendar.isoWeeks().parse("2026")).isEqualTo(Period.year(2026));
  }

  @Test
  void period_endOfTheCalendar_isRefusedWhereItReachesBeyond() {
    assertThat(GREGORIAN.period(date("9999-12-31"), Grain.YEAR)).isEqualTo(Period.year(9999));
    assertThat(GREGORIAN.period(date("0001-01-01"), Grain.WEEK)).isEqualTo(Period.week(1, 1));
    assertThat(FISCAL.format(FISCAL.period(date("9999-12-31"), Grain.MONTH)))
        .isEqualTo("FY10000-P06");
    assertThat(FISCAL.parse("FY10000-P06")).isEqualTo(Period.month(9999, 12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GREGORIAN.period(date("9999-12-31"), Grain.WEEK))
        .withMessageContaining("leaves the calendar. Use the years 1 to 9999.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FISCAL.period(date("9999-12-31"), Grain.YEAR))
        .withMessageContaining("leaves the calendar. Use the years 1 to 9999.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GREGORIAN.period(LocalDate.MAX, Grain.YEAR))
        .withMessage("The year 999999999 is outside the calendar. Use the years 1 to 9999.");
  }

  @Test
  void withLeapWeekIn_calendarOfMonthsOrNoMonth_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FISCAL.withLeapWeekIn(3))
        .withMessage(
            "The months of the calendar fiscal months from July are not made of weeks."
                + " Use Calendar.ofWeeks(...).");
    assertThatIllegalArgumentException().isThrownBy(() -> Calendar.isoWeeks().withLeapWeekIn(3));
    for (int month : new int[] {0, 13}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RETAIL.withLeapWeekIn(month))
          .withMessage("There is no month " + month + " in a year. Use 1 to 12.");
    }
  }

  @Test
  void grains_ofCadences_areAsLong() {
    assertThat(Cadence.values())
        .extracting(Cadence::grain)
        .containsExactly(Grain.values())
        .doesNotHaveDuplicates();
    assertThat(Grain.MONTH).hasToString("month");
  }

  @Test
  void toString_eachCalendar_saysTheRule() {
    assertThat(GREGORIAN).hasToString("Gregorian");
    assertThat(FISCAL.named(YearNaming.BY_START))
        .hasToString("fiscal months from July, named by start");
    assertThat(Calendar.isoWeeks()).hasToString("ISO weeks");
    assertThat(CISCO).hasToString("fiscal 4-4-5 weeks to the last Saturday of July");
    assertThat(APPLE)
        .hasToString("fiscal 5-4-4 weeks to the last Saturday of September, leap week in month 3");
  }

  @Test
  void equals_calendars_compareTheRule() {
    assertThat(RETAIL)
        .isEqualTo(
            Calendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR, YearEnd.nearest(SATURDAY, Month.JANUARY))
                .named(YearNaming.BY_START))
        .hasSameHashCodeAs(RETAIL.withLeapWeekIn(12))
        .isNotEqualTo(RETAIL.withLeapWeekIn(11))
        .isNotEqualTo(RETAIL.named(YearNaming.BY_END))
        .isNotEqualTo(
            Calendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR, YearEnd.last(SATURDAY, Month.JANUARY))
                .named(YearNaming.BY_START));
    assertThat(Calendar.fiscal(Month.JANUARY)).isNotEqualTo(GREGORIAN);
    assertThat(FISCAL).isNotEqualTo("fiscal months from July");
    EqualsVerifier.forClass(YearEnd.class).verify();
  }

  @Test
  void yearEnd_rules_differByUpToAWeek() {
    assertThat(YearEnd.last(FRIDAY, Month.DECEMBER)).hasToString("last Friday of December");
    assertThat(YearEnd.nearest(FRIDAY, Month.DECEMBER))
        .hasToString("Friday nearest to the end of December");
    assertThat(LocalDate.ofEpochDay(YearEnd.last(FRIDAY, Month.DECEMBER).in(2026)))
        .isEqualTo("2026-12-25");
    assertThat(LocalDate.ofEpochDay(YearEnd.nearest(FRIDAY, Month.DECEMBER).in(2026)))
        .isEqualTo("2027-01-01");
  }

  @Test
  void names_otherLocaleAndTimeZone_areTheSame() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "tr-TR", "en-US")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(RETAIL.format(RETAIL.period(date("2024-02-03"), Grain.WEEK)))
            .isEqualTo("FY2023-W53");
        assertThat(GREGORIAN.period(date("2026-02-15"), Grain.WEEK)).hasToString("2026-W07");
        assertThat(FISCAL).hasToString("fiscal months from July");
        assertThat(Grain.DAY).hasToString("day");
        assertThat(YearEnd.last(FRIDAY, Month.APRIL)).hasToString("last Friday of April");
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
