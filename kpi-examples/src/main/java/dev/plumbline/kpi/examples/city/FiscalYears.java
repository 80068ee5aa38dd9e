package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import java.time.Month;

/** The years of the city, named after the one that they end in: 2023 ended on 30 June 2023. */
final class FiscalYears {
  static final Calendar CALENDAR = Calendar.fiscal(Month.JULY);

  private FiscalYears() {}

  static Period of(int year) {
    return Period.fiscalYear(year, Month.JULY);
  }
}
