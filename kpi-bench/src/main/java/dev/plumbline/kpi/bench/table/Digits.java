package dev.plumbline.kpi.bench.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for a reader: three digits of each, whatever its size. */
final class Digits {
  private static final MathContext THREE = new MathContext(3);

  private Digits() {}

  /** {@return such as {@code 0.13}, {@code 2.35}, {@code 461} or {@code 20,400}} */
  static String of(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "?";
    }
    BigDecimal rounded = new BigDecimal(number).round(THREE);
    int decimals = Math.min(Math.max(rounded.stripTrailingZeros().scale(), 0), 6);
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  /** {@return a time, with a unit that suits it} */
  static String ofMicroseconds(double time) {
    if (time < 1.0) {
      return of(time * 1e3) + " ns";
    }
    if (time < 1e3) {
      return of(time) + " µs";
    }
    return time < 1e6 ? of(time / 1e3) + " ms" : of(time / 1e6) + " s";
  }
}
