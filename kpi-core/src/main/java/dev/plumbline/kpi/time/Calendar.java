package dev.plumbline.kpi.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How time is cut into days, weeks, months, quarters, halves and years: which period holds a day,
 * which longer period holds a period, and what the periods are called.
 *
 * <pre>{@code
 * Calendar fiscal = Calendar.fiscal(Month.JULY);
 * Period january = fiscal.period(LocalDate.of(2026, 1, 31), Grain.MONTH);
 * fiscal.format(january);                              // FY2026-P07
 * fiscal.parent(january, Grain.QUARTER);               // 2026-Q1
 * fiscal.format(fiscal.parent(january, Grain.YEAR));   // FY2026
 * fiscal.next(january);                                // 2026-02
 *
 * Calendar retail = Calendar.retail();
 * retail.split(retail.parse("FY2023"), Grain.WEEK).size();   // 53
 * }</pre>
 *
 * <table class="striped">
 * <caption>Calendars</caption>
 * <thead><tr><th>calendar</th><th>year</th><th>month</th><th>week</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #gregorian}</td><td>{@code 2026}</td><td>{@code 2026-03}</td>
 * <td>{@code 2026-W07}, from Monday, across months and years</td></tr>
 * <tr><td>{@link #fiscal}</td><td>{@code FY2026}, twelve months from any</td>
 * <td>{@code FY2026-P07}</td><td>the same as above</td></tr>
 * <tr><td>{@link #ofWeeks}, {@link #retail}</td><td>{@code FY2026}, 52 or 53 weeks</td>
 * <td>{@code FY2026-P07}, four or five weeks, six in a leap month of five</td>
 * <td>{@code FY2026-W07}</td></tr>
 * <tr><td>{@link #isoWeeks}</td><td>{@code WY2026}, 52 or 53 weeks</td><td>none</td>
 * <td>{@code 2026-W07}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The periods of a grain follow each other without gap or overlap: every day is in exactly one.
 * Days are in the years 1 to 9999; a period that would reach beyond them is refused. Nothing here
 * depends on the locale or the time zone of the machine. Immutable and safe for use by several
 * threads. Every lookup takes constant time. Two are equal if they cut time in the same way and
 * call its years the same.
 */
public final class Calendar {
  private static final Calendar GREGORIAN =
      new Calendar(new MonthYears(Month.JANUARY), YearNaming.BY_END, "");
  private static final Calendar ISO_WEEKS = new Calendar(WeekYears.ISO, YearNaming.BY_END, "WY");
  private static final Calendar RETAIL =
      ofWeeks(WeekPattern.FOUR_FIVE_FOUR, YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY))
          .named(YearNaming.BY_START);
  private static final String FISCAL = "FY";
  private static final long FIRST_DAY = LocalDate.of(1, Month.JANUARY, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, Month.DECEMBER, 31).toEpochDay();
  private static final int WEEKS_OF_YEAR = 52;
  private static final int DAYS_OF_LONGEST_MONTH = 42;
  private static final int DAYS_OF_LONGEST_QUARTER = 98;
  private static final int DAYS_OF_LONGEST_HALF = 189;

  private final Years years;
  private final YearNaming naming;
  private final String prefix;

  private Calendar(Years years, YearNaming naming, String prefix) {
    this.years = years;
    this.naming = naming;
    this.prefix = prefix;
  }

  /** {@return the calendar on the wall, with the weeks of ISO 8601} */
  public static Calendar gregorian() {
    return GREGORIAN;
  }

  /**
   * {@return years of the 52 or 53 weeks of ISO 8601} There are no months in them, nor quarters and
   * halves: {@link #ofWeeks} has these.
   */
  public static Calendar isoWeeks() {
    return ISO_WEEKS;
  }

  /**
   * {@return fiscal years of twelve months, named after the calendar year in which they end}
   *
   * @param first the first month of the year
   */
  public static Calendar fiscal(Month first) {
    return new Calendar(new MonthYears(first), YearNaming.BY_END, FISCAL);
  }

  /**
   * {@return fiscal years of 52 or 53 weeks, named after the calendar year in which they end} In a
   * year of 53 the last month has one week more, unless {@link #withLeapWeekIn} says otherwise.
   *
   * <p>"End" is the month of the rule: a year that ends on the Sunday nearest to the end of
   * December 2026 is 2026, although that is January 3.
   *
   * @param pattern the weeks of the months of a quarter
   * @param end where the years end
   */
  public static Calendar ofWeeks(WeekPattern pattern, YearEnd end) {
    Objects.requireNonNull(pattern, "pattern");
    return new Calendar(new WeekYears(pattern, end, Years.MONTHS - 1), YearNaming.BY_END, FISCAL);
  }

  /**
   * {@return the 4-5-4 calendar of the National Retail Federation of the United States} Its years
   * end on the Saturday nearest to the end of January and are named after the calendar year in
   * which they begin.
   */
  public static Calendar retail() {
    return RETAIL;
  }

  /**
   * {@return this calendar with other names of its years}
   *
   * @param otherNaming which calendar year names them; without effect where both do
   */
  public Calendar named(YearNaming otherNaming) {
    return new Calendar(years, Objects.requireNonNull(otherNaming, "otherNaming"), prefix);
  }

  /**
   * {@return this calendar with the week that makes 53 of 52 in another month}
   *
   * @param month 1 for the first month of the year to 12 for the last
   * @throws IllegalArgumentException if there is no such month, or the months are not made of weeks
   */
  public Calendar withLeapWeekIn(int month) {
    if (month < 1 || month > Years.MONTHS) {
      throw new IllegalArgumentException(
          "There is no month %s in a year. Use 1 to %s.".formatted(month, Years.MONTHS));
    }
    if (!(years instanceof WeekYears weeks) || weeks.pattern() == null) {
      throw new IllegalArgumentException(
          "The months of the calendar %s are not made of weeks. Use Calendar.ofWeeks(...)."
              .formatted(this));
    }
    return new Calendar(new WeekYears(weeks.pattern(), weeks.end(), month - 1), naming, prefix);
  }

  /**
   * {@return whether this calendar has periods of a grain} All have days, weeks and years; {@link
   * #isoWeeks} has no others.
   *
   * @param grain how long they are
   */
  public boolean has(Grain grain) {
    return years.has(grain);
  }

  /**
   * {@return whether every period of one grain lies in one of another} A grain nests in itself.
   *
   * @param finer the grain of the parts
   * @param coarser the grain of the wholes
   */
  public boolean nests(Grain finer, Grain coarser) {
    boolean weeksNest = finer != Grain.WEEK || coarser == Grain.WEEK || years.areOfWeeks();
    return has(finer) && has(coarser) && finer.compareTo(coarser) <= 0 && weeksNest;
  }

  /**
   * {@return the period that holds a day}
   *
   * @param day in the years 1 to 9999
   * @param grain how long the period is
   * @throws IllegalArgumentException if this calendar has no such periods, or the day or the period
   *     reaches beyond the years 1 to 9999
   */
  public Period period(LocalDate day, Grain grain) {
    return numbered(number(Period.day(day), grain), grain);
  }

  /** {@return the number of the period that holds the first day of another} */
  private long number(Period period, Grain grain) {
    checkHas(grain);
    return number(period.start().toEpochDay(), grain);
  }

  private long number(long day, Grain grain) {
    return switch (grain) {
      case DAY -> day;
      case WEEK -> years.ofWeeks().week(day);
      case MONTH, QUARTER, HALF, YEAR -> Math.floorDiv(years.month(day), monthsOf(grain));
    };
  }

  private Period numbered(long number, Grain grain) {
    return Period.between(
        LocalDate.ofEpochDay(start(number, grain)), LocalDate.ofEpochDay(start(number + 1, grain)));
  }

  private long start(long number, Grain grain) {
    return switch (grain) {
      case DAY -> number;
      case WEEK -> years.ofWeeks().startOfWeek(number);
      case MONTH, QUARTER, HALF, YEAR -> years.start(number * monthsOf(grain));
    };
  }

  private static int monthsOf(Grain grain) {
    return switch (grain) {
      case DAY, WEEK, MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> Years.MONTHS;
    };
  }

  private void checkHas(Grain grain) {
    if (!has(grain)) {
      throw new IllegalArgumentException(
          ("The calendar %s has no periods of the grain %s."
                  + " Use Calendar.ofWeeks(...), whose years have months of whole weeks.")
              .formatted(this, grain));
    }
  }

  /**
   * {@return the period of a grain that holds all of a period}
   *
   * @param period any period, be it one of this calendar or not
   * @param grain how long the holding period is
   * @throws IllegalArgumentException if it lies in more than one, as a week of ISO 8601 may lie in
   *     two months; if this calendar has no such periods; or if the holding period reaches beyond
   *     the years 1 to 9999
   */
  public Period parent(Period period, Grain grain) {
    Period parent = period(period.start(), grain);
    if (!parent.contains(period)) {
      throw new IllegalArgumentException(
          ("The period %s does not lie in one %s, but begins in %s and ends after it."
                  + " Use days, or a calendar in which it nests, such as Calendar.ofWeeks(...).")
              .formatted(format(period), grain, format(parent)));
    }
    return parent;
  }

  /**
   * {@return the periods of a grain that make up a period, in order} Linear in their number.
   *
   * @param period any period, be it one of this calendar or not
   * @param grain how long the parts are
   * @throws IllegalArgumentException if it does not begin and end with one, as a month does not
   *     with a week of ISO 8601; or if this calendar has no such periods
   */
  public List<Period> split(Period period, Grain grain) {
    List<Period> parts = covering(period, grain);
    LocalDate start = parts.get(0).start();
    LocalDate end = parts.get(parts.size() - 1).end();
    if (!start.equals(period.start()) || !end.equals(period.end())) {
      throw new IllegalArgumentException(
          ("The period %s is not made of whole periods of the grain %s."
                  + " Use days, or covering(...), which may reach beyond it.")
              .formatted(format(period), grain));
    }
    return parts;
  }

  /**
   * {@return the periods of a grain that hold a day of a period, in order} The first and the last
   * may reach beyond it. Linear in their number.
   *
   * @param period any period, be it one of this calendar or not
   * @param grain how long the covering periods are
   * @throws IllegalArgumentException if this calendar has no such periods, or one of them reaches
   *     beyond the years 1 to 9999
   */
  public List<Period> covering(Period period, Grain grain) {
    long first = number(period, grain);
    long last = number(period.end().toEpochDay() - 1, grain);
    List<Period> covering = new ArrayList<>((int) (last - first + 1));
    for (long number = first; number <= last; number++) {
      covering.add(numbered(number, grain));
    }
    return List.copyOf(covering);
  }

  /**
   * {@return the period that follows one of this calendar}
   *
   * @param period of a grain of this calendar
   * @throws IllegalArgumentException if it is not, or nothing follows it
   */
  public Period next(Period period) {
    return shift(period, 1);
  }

  /**
   * {@return the period that comes before one of this calendar}
   *
   * @param period of a grain of this calendar
   * @throws IllegalArgumentException if it is not, or nothing comes before it
   */
  public Period previous(Period period) {
    return shift(period, -1);
  }

  /**
   * {@return the period of the same grain a number of periods later}
   *
   * @param period of a grain of this calendar
   * @param periods how many periods later, or earlier if it is below 0
   * @throws IllegalArgumentException if the period is not of this calendar, or the result reaches
   *     beyond the years 1 to 9999
   */
  public Period shift(Period period, int periods) {
    Grain grain = requiredGrain(period);
    long number = number(period, grain) + periods;
    if (number < number(FIRST_DAY, grain) || number > number(LAST_DAY, grain)) {
      throw new IllegalArgumentException(
          "The period %s, shifted by %s, leaves the calendar. Use the years 1 to 9999."
              .formatted(format(period), periods));
    }
    return numbered(number, grain);
  }

  /**
   * {@return the period to compare with a year earlier}
   *
   * <table class="striped">
   * <caption>The same period last year</caption>
   * <thead><tr><th>grain</th><th>is compared with</th></tr></thead>
   * <tbody>
   * <tr><td>year, half, quarter, month</td><td>that of the same number in the year before, which may
   * have a week more or less</td></tr>
   * <tr><td>week</td><td>the week 52 weeks earlier: the same seven weekdays, and of all weeks the
   * one nearest to the same dates. After a year of 53 weeks its number is higher by one.</td></tr>
   * <tr><td>day, in a calendar of months</td><td>the same date; for February 29, February 28
   * </td></tr>
   * <tr><td>day, in a calendar of weeks</td><td>the day 52 weeks earlier, which is the same weekday
   * </td></tr>
   * </tbody>
   * </table>
   *
   * @param period of a grain of this calendar
   * @throws IllegalArgumentException if it is not, or the result reaches beyond the years 1 to 9999
   */
  public Period samePeriodLastYear(Period period) {
    Grain grain = requiredGrain(period);
    return switch (grain) {
      case DAY ->
          years.areOfWeeks()
              ? shift(period, -WEEKS_OF_YEAR * Years.DAYS_OF_WEEK)
              : Period.day(period.start().minusYears(1));
      case WEEK -> shift(period, -WEEKS_OF_YEAR);
      case MONTH, QUARTER, HALF, YEAR -> shift(period, -Years.MONTHS / monthsOf(grain));
    };
  }

  /**
   * {@return the grain of a period, or nothing if it is not one of this calendar's periods}
   *
   * @param period any period
   */
  public Optional<Grain> grainOf(Period period) {
    Grain grain = grainOfLength(period.days());
    if (!has(grain)) {
      return Optional.empty();
    }
    long number = number(period, grain);
    boolean isNumbered =
        start(number, grain) == period.start().toEpochDay()
            && start(number + 1, grain) == period.end().toEpochDay();
    return isNumbered ? Optional.of(grain) : Optional.empty();
  }

  /** {@return the only grain that a period of so many days may have} */
  private static Grain grainOfLength(long days) {
    if (days == 1) {
      return Grain.DAY;
    }
    if (days == Years.DAYS_OF_WEEK) {
      return Grain.WEEK;
    }
    if (days <= DAYS_OF_LONGEST_MONTH) {
      return Grain.MONTH;
    }
    if (days <= DAYS_OF_LONGEST_QUARTER) {
      return Grain.QUARTER;
    }
    return days <= DAYS_OF_LONGEST_HALF ? Grain.HALF : Grain.YEAR;
  }

  private Grain requiredGrain(Period period) {
    return grainOf(period)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("The period %s is none of the calendar %s."
                            + " Take one from period(day, grain) or parse(text).")
                        .formatted(period, this)));
  }

  /**
   * {@return the year that a period belongs to, as it is named} For a week of ISO 8601 that is its
   * week-based year.
   *
   * @param period of a grain of this calendar
   * @throws IllegalArgumentException if it is not
   */
  public int yearOf(Period period) {
    Grain grain = requiredGrain(period);
    return (int) year(period, grain) - yearsAhead();
  }

  /** {@return the number of the year that a period belongs to} */
  private long year(Period period, Grain grain) {
    Years counted = grain == Grain.WEEK ? years.ofWeeks() : years;
    return Math.floorDiv(counted.month(period.start().toEpochDay()), Years.MONTHS);
  }

  /** {@return by how much the number of a year is above its name: 0 or 1} */
  private int yearsAhead() {
    return naming == YearNaming.BY_START && years.beginEarlier() ? 1 : 0;
  }

  /**
   * {@return which of its year's periods of the same grain it is, from 1} {@code FY2026-P07} is 7.
   *
   * @param period of a grain of this calendar
   * @throws IllegalArgumentException if it is not
   */
  public int numberInYear(Period period) {
    Grain grain = requiredGrain(period);
    return (int) (number(period, grain) - number(firstDay(year(period, grain), grain), grain)) + 1;
  }

  /** {@return the first day of the year by which the periods of a grain are counted} */
  private long firstDay(long year, Grain grain) {
    Years counted = grain == Grain.WEEK ? years.ofWeeks() : years;
    return counted.start(year * Years.MONTHS);
  }

  /**
   * {@return the period that is so many after the first of a year, which may be in the next one}
   */
  Period after(int periods, int year, Grain grain) {
    checkHas(grain);
    return numbered(number(firstDay(year + yearsAhead(), grain), grain) + periods, grain);
  }

  /**
   * {@return what a period is called in this calendar: {@code FY2026-P07}, {@code 2026-W07}} What
   * is not one of its periods is called as {@link Period#toString} does.
   *
   * @param period any period
   */
  public String format(Period period) {
    return CalendarText.of(this, period);
  }

  /**
   * Reads what {@link #format} prints.
   *
   * @param text such as {@code FY2026}, {@code FY2026-H1}, {@code FY2026-Q3}, {@code FY2026-P07},
   *     {@code FY2026-W07}, or anything that {@link Period#parse} reads
   * @return the period
   * @throws IllegalArgumentException if the text is none of these, or there is no such period
   */
  public Period parse(String text) {
    return CalendarText.parse(this, text);
  }

  /** {@return what the names of years begin with} */
  String prefix() {
    return prefix;
  }

  /** {@return whether its weeks are numbered as those of ISO 8601} */
  boolean hasIsoWeeks() {
    return years.ofWeeks().equals(WeekYears.ISO);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Calendar that
        && years.equals(that.years)
        && yearsAhead() == that.yearsAhead()
        && prefix.equals(that.prefix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(years, yearsAhead(), prefix);
  }

  /** {@return the rule as one says it, such as {@code fiscal months from July}} */
  @Override
  public String toString() {
    if (prefix.isEmpty()) {
      return "Gregorian";
    }
    String suffix = yearsAhead() == 0 ? "" : ", named by start";
    return (prefix.equals(FISCAL) ? "fiscal " : "") + years + suffix;
  }
}
