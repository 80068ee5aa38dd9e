package dev.plumbline.kpi.time;

import dev.plumbline.kpi.value.PlainText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the periods of a calendar are called. */
final class CalendarText {
  private static final Pattern PARTS =
      Pattern.compile("([A-Z]{2})([0-9]{4}|10000)(?:-([HQPW])([0-9]{1,2}))?");
  private static final int YEAR = 2;
  private static final int LETTER = 3;
  private static final int NUMBER = 4;

  private CalendarText() {}

  static String of(Calendar calendar, Period period) {
    Optional<Grain> grain = calendar.grainOf(period);
    if (grain.isEmpty() || !hasOwnName(calendar, grain.get())) {
      return period.toString();
    }
    String year = calendar.prefix() + PeriodText.year(calendar.yearOf(period));
    int number = calendar.numberInYear(period);
    return switch (grain.get()) {
      case HALF -> year + "-H" + number;
      case QUARTER -> year + "-Q" + number;
      case MONTH -> year + "-P" + PeriodText.twoDigits(number);
      case WEEK -> year + "-W" + PeriodText.twoDigits(number);
      case DAY, YEAR -> year;
    };
  }

  private static boolean hasOwnName(Calendar calendar, Grain grain) {
    return !calendar.prefix().isEmpty()
        && grain != Grain.DAY
        && !(grain == Grain.WEEK && calendar.hasIsoWeeks());
  }

  static Period parse(Calendar calendar, String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches() && parts.group(1).equals(calendar.prefix())) {
      Period period = named(calendar, parts, text);
      if (of(calendar, period).equals(text)) {
        return period;
      }
      throw unreadable(calendar, text);
    }
    if (calendar.prefix().isEmpty()) {
      return Period.parse(text);
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw unreadable(calendar, text);
    }
  }

  /** {@return the period that is so many after the first of the year, be it in that year or not} */
  private static Period named(Calendar calendar, Matcher parts, String text) {
    Grain grain = grain(parts.group(LETTER));
    if (!calendar.has(grain)) {
      throw unreadable(calendar, text);
    }
    int year = Integer.parseInt(parts.group(YEAR));
    int number = parts.group(NUMBER) == null ? 1 : Integer.parseInt(parts.group(NUMBER));
    return calendar.after(number - 1, year, grain);
  }

  private static Grain grain(@Nullable String letter) {
    if (letter == null) {
      return Grain.YEAR;
    }
    return switch (letter) {
      case "H" -> Grain.HALF;
      case "Q" -> Grain.QUARTER;
      case "P" -> Grain.MONTH;
      default -> Grain.WEEK;
    };
  }

  private static IllegalArgumentException unreadable(Calendar calendar, String text) {
    String forms =
        calendar.has(Grain.MONTH)
            ? "FY2026, FY2026-H1, FY2026-Q3, FY2026-P07, "
                + (calendar.hasIsoWeeks() ? "2026-W07" : "FY2026-W07")
            : calendar.prefix() + "2026, 2026-W07";
    return new IllegalArgumentException(
        "%s is no period of the calendar %s. Write it like %s or 2026-03-14."
            .formatted(PlainText.quote(text), calendar, forms));
  }
}
