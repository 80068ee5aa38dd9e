package dev.plumbline.kpi.validation.smart;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;

/** How many periods of a grain lie in another period. */
final class Occasions {
  private Occasions() {}

  /** {@return how many lie in it; {@code enough} if there are as many or more} */
  static int in(Period period, Grain grain, Calendar calendar, int enough) {
    if (period.days() > (enough + 1L) * mostDays(grain)) {
      return enough;
    }
    Period one = calendar.period(period.start(), grain);
    if (one.start().isBefore(period.start())) {
      one = calendar.next(one);
    }
    int count = 0;
    while (count < enough && !one.end().isAfter(period.end())) {
      count++;
      one = calendar.next(one);
    }
    return count;
  }

  /** {@return how long a period is at the most, in any calendar: a month has five weeks or six} */
  private static int mostDays(Grain grain) {
    return switch (grain) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 42;
      case QUARTER -> 98;
      case HALF -> 189;
      case YEAR -> 371;
    };
  }
}
