package dev.plumbline.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static Period between(String start, String end) {
    return Period.between(date(start), date(end));
  }

  @Test
  void year_anyYear_lastsFromJanuaryToJanuary() {
    assertThat(Period.year(2026)).isEqualTo(between("2026-01-01", "2027-01-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-01-01, 2026-04-01",
    "2, 2026-04-01, 2026-07-01",
    "3, 2026-07-01, 2026-10-01",
    "4, 2026-10-01, 2027-01-01"
  })
  void quarter_each_lastsThreeMonths(int quarter, String start, String end) {
    assertThat(Period.quarter(2026, quarter)).isEqualTo(between(start, end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2, 2026-02-01, 2026-03-01, 28",
    "2024, 2, 2024-02-01, 2024-03-01, 29",
    "2000, 2, 2000-02-01, 2000-03-01, 29",
    "1900, 2, 1900-02-01, 1900-03-01, 28",
    "2026, 12, 2026-12-01, 2027-01-01, 31"
  })
  void month_lengthOfMonth_isThatOfTheCalendar(
      int year, int month, String start, String end, long days) {
    assertThat(Period.month(year, month)).isEqualTo(between(start, end));
    assertThat(Period.month(year, month).days()).isEqualTo(days);
  }

  @Test
  void days_leapYear_are366() {
    assertThat(Period.year(2024).days()).isEqualTo(366);
    assertThat(Period.year(2025).days()).isEqualTo(365);
  }

  @Test
  void day_leapDay_isOneDay() {
    Period leapDay = Period.day(date("2024-02-29"));

    assertThat(leapDay.days()).isEqualTo(1);
    assertThat(leapDay.end()).isEqualTo("2024-03-01");
    assertThat(leapDay).hasToString("2024-02-29");
  }

  @Test
  void fiscalYear_beginningInJuly_isNamedAfterTheYearInWhichItEnds() {
    Period fiscal2023 = Period.fiscalYear(2023, Month.JULY);

    assertThat(fiscal2023).isEqualTo(between("2022-07-01", "2023-07-01"));
    assertThat(fiscal2023).hasToString("2022-07-01/2023-07-01");
    assertThat(fiscal2023.contains(Period.month(2023, 6))).isTrue();
    assertThat(fiscal2023.contains(Period.month(2023, 7))).isFalse();
  }

  @Test
  void fiscalYear_beginningInJanuary_isTheCalendarYear() {
    assertThat(Period.fiscalYear(2023, Month.JANUARY)).isEqualTo(Period.year(2023));
  }

  @Test
  void fiscalYear_beginningInDecember_endsInNovember() {
    assertThat(Period.fiscalYear(2023, Month.DECEMBER))
        .isEqualTo(between("2022-12-01", "2023-12-01"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 5, Integer.MAX_VALUE})
  void quarter_noSuchQuarter_isRefused(int quarter) {
    assertThatThrownBy(() -> Period.quarter(2026, quarter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no quarter " + quarter + " in 2026. Use 1 to 4.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 13})
  void month_noSuchMonth_isRefused(int month) {
    assertThatThrownBy(() -> Period.month(2026, month))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no month " + month + " in 2026. Use 1 to 12.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3})
  void half_noSuchHalf_isRefused(int half) {
    assertThatThrownBy(() -> Period.half(2026, half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no half " + half + " in 2026. Use 1 or 2.");
  }

  @ParameterizedTest
  @CsvSource({"2026, 0, 53", "2026, 54, 53", "2025, 53, 52", "2025, -1, 52"})
  void week_noSuchWeek_isRefused(int year, int week, int weeks) {
    assertThatThrownBy(() -> Period.week(year, week))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no week " + week + " in " + year + ". Use 1 to " + weeks + ".");
  }

  @Test
  void parse_weekThatDoesNotExist_saysSo() {
    assertThatThrownBy(() -> Period.parse("2025-W53"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no week 53 in 2025. Use 1 to 52.");
  }

  @Test
  void week_endingAfterTheCalendar_isRefused() {
    assertThatThrownBy(() -> Period.week(9999, 52))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The period from 9999-12-27 to +10000-01-03 leaves the calendar."
                + " Use the years 1 to 9999.");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000, 999_999_999, Integer.MAX_VALUE})
  void factories_yearOutsideTheCalendar_areRefused(int year) {
    String message = "The year " + year + " is outside the calendar. Use the years 1 to 9999.";

    assertThatThrownBy(() -> Period.year(year))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Period.quarter(year, 4)).hasMessage(message);
    assertThatThrownBy(() -> Period.month(year, 12)).hasMessage(message);
    assertThatThrownBy(() -> Period.half(year, 2)).hasMessage(message);
    assertThatThrownBy(() -> Period.week(year, 1)).hasMessage(message);
    assertThatThrownBy(() -> Period.fiscalYear(year, Month.JULY)).hasMessage(message);
  }

  @Test
  void day_outsideTheCalendar_isRefused() {
    assertThatThrownBy(() -> Period.day(LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The year 999999999 is outside the calendar. Use the years 1 to 9999.");
    assertThatThrownBy(() -> Period.day(LocalDate.MIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fiscalYear_beginningBeforeTheCalendar_isRefused() {
    assertThatThrownBy(() -> Period.fiscalYear(1, Month.JULY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The year 0 is outside the calendar. Use the years 1 to 9999.");
  }

  @Test
  void between_endOfTheCalendar_isAllowed() {
    assertThat(Period.between(date("9999-06-01"), date("9999-12-31").plusDays(1)).days())
        .isEqualTo(214);
  }

  @Test
  void between_beyondTheCalendar_isRefused() {
    assertThatThrownBy(() -> Period.between(date("9999-06-01"), date("9999-12-31").plusDays(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The period from 9999-06-01 to +10000-01-02 leaves the calendar."
                + " Use the years 1 to 9999.");
    assertThatThrownBy(() -> Period.between(date("0000-12-31"), date("0001-02-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The period from 0000-12-31 to 0001-02-01 leaves the calendar."
                + " Use the years 1 to 9999.");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01, 2026-03-01", "2026-03-02, 2026-03-01"})
  void between_noDay_isRefused(String start, String end) {
    assertThatThrownBy(() -> between(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The period from "
                + start
                + " to "
                + end
                + " holds no day."
                + " Its end, which is not part of it, must be after its start.");
  }

  static Stream<List<Object>> textsAndPeriods() {
    return Stream.of(
        List.of("2026", Period.year(2026)),
        List.of("0001", Period.year(1)),
        List.of("9999", Period.year(9999)),
        List.of("2026-Q3", Period.quarter(2026, 3)),
        List.of("9999-Q4", Period.quarter(9999, 4)),
        List.of("0001-Q1", Period.quarter(1, 1)),
        List.of("2026-03", Period.month(2026, 3)),
        List.of("9999-12", Period.month(9999, 12)),
        List.of("2024-02-29", Period.day(date("2024-02-29"))),
        List.of("9999-12-31", Period.day(date("9999-12-31"))),
        List.of("2026-H1", Period.half(2026, 1)),
        List.of("9999-H2", Period.half(9999, 2)),
        List.of("2026-W07", between("2026-02-09", "2026-02-16")),
        List.of("2026-W01", between("2025-12-29", "2026-01-05")),
        List.of("2026-W53", between("2026-12-28", "2027-01-04")),
        List.of("0001-W01", Period.week(1, 1)),
        List.of("9999-W51", Period.week(9999, 51)),
        List.of("2026-02-10/2026-02-17", between("2026-02-10", "2026-02-17")),
        List.of("2026-04-01/2026-10-01", between("2026-04-01", "2026-10-01")),
        List.of("2025-07-01/2026-07-01", Period.fiscalYear(2026, Month.JULY)),
        List.of("2026-02-01/2026-05-01", between("2026-02-01", "2026-05-01")),
        List.of("2026-01-01/2026-03-01", between("2026-01-01", "2026-03-01")),
        List.of("2026-01-02/2027-01-02", between("2026-01-02", "2027-01-02")),
        List.of("2026-01-01/2028-01-01", between("2026-01-01", "2028-01-01")),
        List.of("2026-01-01/2026-12-31", between("2026-01-01", "2026-12-31")),
        List.of(
            "9999-06-15/+10000-01-01",
            Period.between(date("9999-06-15"), date("9999-12-31").plusDays(1))));
  }

  @ParameterizedTest
  @MethodSource("textsAndPeriods")
  void toString_eachKind_isTheShortestForm(List<Object> textAndPeriod) {
    assertThat(textAndPeriod.get(1)).hasToString((String) textAndPeriod.get(0));
  }

  @ParameterizedTest
  @MethodSource("textsAndPeriods")
  void parse_eachKind_readsIt(List<Object> textAndPeriod) {
    assertThat(Period.parse((String) textAndPeriod.get(0))).isEqualTo(textAndPeriod.get(1));
  }

  @Test
  void toString_localeWithOtherDigits_keepsItsOwn() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Period.quarter(2026, 3)).hasToString("2026-Q3");
      assertThat(Period.parse("2026-Q3")).isEqualTo(Period.quarter(2026, 3));
      assertThat(Period.parse("2026-03")).isEqualTo(Period.month(2026, 3));
      assertThatThrownBy(() -> Period.year(0)).hasMessageContaining("The year 0 is outside");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "26",
        "202a",
        " 2026",
        "2026 ",
        "2026-Q0",
        "2026-Q5",
        "2026-q1",
        "2026-13",
        "2026-00",
        "2026-3",
        "2026-02-29",
        "2026-02-30",
        "2026-1-1",
        "2026/2027",
        "/",
        "2026-01-01/",
        "/2026-01-01",
        "2026-01-01/2026-02-01/2026-03-01",
        "+2026",
        "-2026",
        "٢٠٢٦",
        "2026-W7",
        "2026-w07",
        "2026-W",
        "2026-H0",
        "2026-H3",
        "2026-h1",
        "1e9"
      })
  void parse_notAPeriod_isRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'"
                + text
                + "' is no period. Write it like 2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-14"
                + " or 2025-07-01/2026-07-01.");
  }

  @Test
  void parse_endBeforeStart_saysSo() {
    assertThatThrownBy(() -> Period.parse("2026-02-01/2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The period from 2026-02-01 to 2026-01-01 holds no day.");
  }

  @Test
  void parse_yearZero_saysThatItIsOutsideTheCalendar() {
    assertThatThrownBy(() -> Period.parse("0000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The year 0 is outside the calendar. Use the years 1 to 9999.");
  }

  @Test
  void parse_hostileText_isEscapedInTheMessageAndInItsCauses() {
    assertThatThrownBy(() -> Period.parse("20\u001B[2J"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'20\\u001B[2J' is no period.")
        .hasNoCause();
  }

  @Test
  void parse_aMillionDigits_isRefusedByItsLength() {
    assertThatThrownBy(() -> Period.parse("1".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("'111")
        .hasSizeLessThan(250);
  }

  @Test
  void contains_day_includesTheFirstAndNotTheEnd() {
    Period march = Period.month(2026, 3);

    assertThat(march.contains(date("2026-03-01"))).isTrue();
    assertThat(march.contains(date("2026-03-31"))).isTrue();
    assertThat(march.contains(date("2026-04-01"))).isFalse();
    assertThat(march.contains(date("2026-02-28"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026, true, true",
    "2026, 2026-Q1, true, true",
    "2026, 2026-12, true, true",
    "2026-Q1, 2026, false, true",
    "2026-Q1, 2026-03-15/2026-04-15, false, true",
    "2026-Q1, 2025-12-15/2026-01-15, false, true",
    "2026-Q1, 2026-Q2, false, false",
    "2026-Q2, 2026-Q1, false, false",
    "2026-Q1, 2026-04-01, false, false",
    "2026-Q1, 2026-03-31, true, true"
  })
  void containsAndOverlaps_twoPeriods_followFromTheirDays(
      String one, String other, boolean contains, boolean overlaps) {
    Period first = Period.parse(one);
    Period second = Period.parse(other);

    assertThat(first.contains(second)).isEqualTo(contains);
    assertThat(first.overlaps(second)).isEqualTo(overlaps);
    assertThat(second.overlaps(first)).isEqualTo(overlaps);
  }

  @Test
  void compareTo_sorting_goesByStartThenByEnd() {
    assertThat(
            Stream.of("2027", "2026", "2026-Q2", "2026-01", "2026-Q1", "2025-12-31")
                .map(Period::parse)
                .sorted())
        .extracting(Period::toString)
        .containsExactly("2025-12-31", "2026-01", "2026-Q1", "2026", "2026-Q2", "2027");
  }

  @Test
  void equals_contract_holds() {
    EqualsVerifier.forClass(Period.class)
        .withPrefabValuesForField("start", date("2026-01-01"), date("2026-01-02"))
        .withPrefabValuesForField("end", date("2026-02-01"), date("2026-02-02"))
        .verify();
  }
}
