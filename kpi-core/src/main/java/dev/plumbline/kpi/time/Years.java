package dev.plumbline.kpi.time;

/**
 * How a calendar cuts time into years, these into twelve months, and time into weeks.
 *
 * <p>Days are counted from 1970-01-01. A year has the number of the calendar year at whose end, or
 * in which, it ends. Months are counted through all years, so that the first of year {@code y} is
 * {@code 12 * y}.
 */
sealed interface Years permits MonthYears, WeekYears {
  /** How many months a year has. */
  int MONTHS = 12;

  /** How many days a week has. */
  int DAYS_OF_WEEK = 7;

  /** {@return whether there are periods of a grain} */
  boolean has(Grain grain);

  /** {@return whether a year consists of whole weeks} */
  boolean areOfWeeks();

  /** {@return whether a year begins in an earlier calendar year than the one that numbers it} */
  boolean beginEarlier();

  /** {@return the number of the month that holds a day} */
  long month(long day);

  /** {@return the first day of a month} */
  long start(long month);

  /** {@return the years by which weeks are counted} */
  WeekYears ofWeeks();
}
