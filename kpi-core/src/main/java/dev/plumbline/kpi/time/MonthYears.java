package dev.plumbline.kpi.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;

/**
 * Years of twelve calendar months, with weeks that do not care for them.
 *
 * @param first the first month
 */
record MonthYears(Month first) implements Years {
  @Override
  public boolean has(Grain grain) {
    return true;
  }

  @Override
  public boolean areOfWeeks() {
    return false;
  }

  @Override
  public boolean beginEarlier() {
    return first != Month.JANUARY;
  }

  @Override
  public long month(long day) {
    return LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH) + monthsAhead();
  }

  @Override
  public long start(long month) {
    long calendarMonth = month - monthsAhead();
    int year = (int) Math.floorDiv(calendarMonth, MONTHS);
    return LocalDate.of(year, Math.floorMod(calendarMonth, MONTHS) + 1, 1).toEpochDay();
  }

  /** {@return how much later a year of the calendar begins than the one with its number} */
  private int monthsAhead() {
    return (MONTHS + 1 - first.getValue()) % MONTHS;
  }

  @Override
  public WeekYears ofWeeks() {
    return WeekYears.ISO;
  }

  @Override
  public String toString() {
    return "months from " + YearEnd.capitalized(first);
  }
}
