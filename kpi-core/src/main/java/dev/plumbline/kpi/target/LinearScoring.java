package dev.plumbline.kpi.target;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The straight line that is 0 at one decimal and 1 at another, rounded once. */
final class LinearScoring implements Scoring {
  /*
   * The score is the double nearest to (v - zero) / (one - zero), where v, zero and one are decimals.
   * Nearly all values have few digits: times a power of ten they are whole numbers that a double
   * holds exactly, so that one subtraction and one division give the correctly rounded result. A
   * value for which that does not hold goes through BigDecimal; both ways give the same bits.
   */
  private static final int MOST_DIGITS_AFTER_POINT = 9;
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.TEN.pow(15);
  private static final int NO_FAST_WAY = -1;

  private final BigDecimal zero;
  private final BigDecimal span;
  private final double target;
  private final Direction direction;

  private final int digitsAfterPoint;
  private final double powerOfTen;
  private final double wholeZero;
  private final double wholeSpan;

  LinearScoring(BigDecimal zero, BigDecimal one, double target, Direction direction) {
    this.zero = zero;
    this.span = one.subtract(zero);
    this.target = target;
    this.direction = direction;
    this.digitsAfterPoint = digitsAfterPoint(zero, one);
    int digits = Math.max(digitsAfterPoint, 0);
    this.powerOfTen = BigDecimal.TEN.pow(digits).doubleValue();
    this.wholeZero = zero.movePointRight(digits).doubleValue();
    this.wholeSpan = span.movePointRight(digits).doubleValue();
  }

  /** {@return how many digits after the point make both whole and still small, or NO_FAST_WAY} */
  private static int digitsAfterPoint(BigDecimal zero, BigDecimal one) {
    BigDecimal larger = zero.abs().max(one.abs());
    for (int digits = MOST_DIGITS_AFTER_POINT; digits >= 0; digits--) {
      if (larger.movePointRight(digits).compareTo(LARGEST_WHOLE) <= 0) {
        return isWhole(zero, digits) && isWhole(one, digits) ? digits : NO_FAST_WAY;
      }
    }
    return NO_FAST_WAY;
  }

  private static boolean isWhole(BigDecimal decimal, int digits) {
    return decimal.setScale(digits, RoundingMode.DOWN).compareTo(decimal) == 0;
  }

  @Override
  public Figure score(double value) {
    double whole = Math.rint(value * powerOfTen);
    if (digitsAfterPoint >= 0 && Math.abs(whole) <= 1e15 && whole / powerOfTen == value) {
      return Figure.of((whole - wholeZero) / wholeSpan);
    }
    TargetForm.checkScorable(value);
    return Figure.ofResult(Quotients.nearest(Decimals.of(value).subtract(zero), span));
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public Direction direction() {
    return direction;
  }

  /** {@return the line in words} */
  @Override
  public String toString() {
    return "0 at " + zero.toPlainString() + ", 1 at " + zero.add(span).toPlainString();
  }
}
