package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures and names as they stand in a table: rounded here, and nowhere before. */
final class Display {
  private static final String NOTHING = "-";

  private Display() {}

  /** Returns a share in whole percent, or a dash. */
  static String percent(Figure share) {
    return share.isPresent()
        ? new BigDecimal(share.orElseThrow())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toPlainString()
            + " %"
        : NOTHING;
  }

  /** Returns a probability in whole percent, or a dash; never that something is certain. */
  static String chance(Figure probability) {
    if (!probability.isPresent()) {
      return NOTHING;
    }
    double chance = probability.orElseThrow();
    return chance > 0.99 ? ">99 %" : chance < 0.01 ? "<1 %" : percent(probability);
  }

  /** Returns how many of how many, or a dash where there is none. */
  static String counts(int some, int all) {
    return all == 0 ? NOTHING : "%s of %s".formatted(some, all);
  }

  /** Returns a value with its unit, or the reason why there is none. */
  static String value(Figure value, Unit unit) {
    if (!value.isPresent()) {
      return value.toString();
    }
    String number = number(value.orElseThrow());
    return unit.equals(Unit.COUNT) ? number : number + " " + unit;
  }

  /** Returns a number with as many digits after the point as its size deserves. */
  static String number(double number) {
    double size = Math.abs(number);
    String pattern = size >= 1000.0 ? "#,##0" : size >= 100.0 ? "0.#" : "0.##";
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(number);
  }

  /** Returns a number in six characters or so, as befits one that is not certain: 145.8k. */
  static String brief(double number) {
    if (number >= 1e6) {
      return number(number / 1e6) + "M";
    }
    return number >= 1e4 ? number(number / 1e3) + "k" : number(number);
  }

  /** Returns a name, safe to print, cut or filled to a width. */
  static String left(String name, int width) {
    String safe = PlainText.escape(name);
    return safe.length() > width
        ? safe.substring(0, width - 2) + ".."
        : safe + " ".repeat(width - safe.length());
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
