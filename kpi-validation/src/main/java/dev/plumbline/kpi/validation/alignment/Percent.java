package dev.plumbline.kpi.validation.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Shares as a message shows them: three digits, rounded so that what is beyond a threshold is seen
 * to be.
 */
final class Percent {
  private static final int DIGITS = 3;
  private static final double SHOWN = 1e-6;

  private Percent() {}

  static String ofSmall(double share) {
    return share < SHOWN
        ? "under " + ofThreshold(SHOWN)
        : of(share, new MathContext(DIGITS, RoundingMode.DOWN));
  }

  static String ofLarge(double share) {
    return of(share, new MathContext(DIGITS, RoundingMode.UP));
  }

  static String ofThreshold(double share) {
    return of(share, MathContext.UNLIMITED);
  }

  private static String of(double share, MathContext precision) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).round(precision);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
  }
}
