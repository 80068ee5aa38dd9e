package dev.plumbline.kpi.time;

import java.time.LocalDate;
import java.time.Month;

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
  public int year(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean endsLater = beginEarlier() && date.getMonth().compareTo(first) >= 0;
    return endsLater ? date.getYear() + 1 : date.getYear();
  }

  @Override
  public int month(long day) {
    return Math.floorMod(
        LocalDate.ofEpochDay(day).getMonthValue() - first.getValue(), Years.MONTHS);
  }

  @Override
  public long start(int year, int month) {
    int startsIn = beginEarlier() ? year - 1 : year;
    return LocalDate.of(startsIn, first, 1).plusMonths(month).toEpochDay();
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
