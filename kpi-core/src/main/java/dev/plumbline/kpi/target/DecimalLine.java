package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** The straight line through two points given in decimals, evaluated exactly and rounded once. */
final class DecimalLine {
  /*
   * With v, x0, y0, x1, y1 decimals, the line is (dy * v + y0 * dx - x0 * dy) / dx. Nearly all values
   * have few digits: times a power of ten, numerator and denominator are whole numbers that doubles
   * hold exactly, so that one division gives the double nearest to the true quotient. A value for
   * which that does not hold goes through BigDecimal; both ways give the same bits. A whole number
   * of 2^53 itself may have been rounded to it, so all of them must be smaller.
   */
  private static final int MOST_DIGITS_AFTER_POINT = 9;
  private static final double LARGEST_WHOLE = 0x1p53;
  private static final double LARGEST_DECIMAL = 1e15;

  private final BigDecimal slope;
  private final BigDecimal intercept;
  private final BigDecimal divisor;

  private double powerOfTen = 1.0;
  private double wholeSlope;
  private double wholeIntercept;
  private double wholeDivisor;
  private double largestValue = -1.0;

  DecimalLine(BigDecimal x0, BigDecimal y0, BigDecimal x1, BigDecimal y1) {
    divisor = x1.subtract(x0);
    slope = y1.subtract(y0);
    intercept = y0.multiply(divisor).subtract(x0.multiply(slope));
    prepareWholeNumbers(x0.abs().max(x1.abs()).doubleValue());
  }

  /** Finds the most digits after the point with which all stays whole between the two points. */
  private void prepareWholeNumbers(double farthest) {
    int own = Math.max(Math.max(scale(slope), scale(intercept)), Math.max(scale(divisor), 0));
    double s = slope.movePointRight(own).doubleValue();
    for (int digits = MOST_DIGITS_AFTER_POINT;
        digits >= 0 && largestValue < farthest * powerOfTen;
        digits--) {
      double i = intercept.movePointRight(own + digits).doubleValue();
      double d = divisor.movePointRight(own + digits).doubleValue();
      double room = LARGEST_WHOLE - Math.abs(i);
      if (Math.abs(s) < LARGEST_WHOLE && room > 0.0 && Math.abs(d) < LARGEST_WHOLE) {
        powerOfTen = BigDecimal.TEN.pow(digits).doubleValue();
        wholeSlope = s;
        wholeIntercept = i;
        wholeDivisor = d;
        largestValue = Math.min(LARGEST_DECIMAL, s == 0.0 ? room : Math.floor(room / Math.abs(s)));
      }
    }
  }

  private static int scale(BigDecimal decimal) {
    return decimal.stripTrailingZeros().scale();
  }

  /** {@return the double nearest to the line at a value, perhaps an infinity} */
  double at(double value) {
    double whole = Math.rint(value * powerOfTen);
    if (Math.abs(whole) <= largestValue && whole / powerOfTen == value) {
      return (wholeSlope * whole + wholeIntercept) / wholeDivisor;
    }
    return Quotients.nearest(slope.multiply(Decimals.of(value)).add(intercept), divisor);
  }
}
