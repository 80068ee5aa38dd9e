package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;

/** From where to where the facts lie that a period's value is made of. It ends with the period. */
sealed interface Window {
  /** {@return the window of a period} */
  Period of(Calendar calendar, Period period);

  /** The period itself. */
  Window OWN = new Own();

  /** The period itself. */
  record Own() implements Window {
    @Override
    public Period of(Calendar calendar, Period period) {
      return period;
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /**
   * From the beginning of a longer period.
   *
   * @param grain of the longer period
   */
  record ToDate(Grain grain) implements Window {
    @Override
    public Period of(Calendar calendar, Period period) {
      return Period.between(calendar.parent(period, grain).start(), period.end());
    }

    @Override
    public String toString() {
      return ", " + grain + " to date";
    }
  }

  /**
   * A number of periods, of which it is the last.
   *
   * @param periods how many, at least 1
   */
  record Rolling(int periods) implements Window {
    @Override
    public Period of(Calendar calendar, Period period) {
      return Period.between(calendar.shift(period, 1 - periods).start(), period.end());
    }

    @Override
    public String toString() {
      return ", rolling over " + periods + (periods == 1 ? " period" : " periods");
    }
  }
}
