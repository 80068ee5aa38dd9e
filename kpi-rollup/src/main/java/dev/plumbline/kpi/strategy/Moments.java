package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.exact.Quotients;
import java.math.BigDecimal;

/** The exact sums of weights, of values and of their squares, from which spreads are computed. */
final class Moments {
  /*
   * The product of three doubles is w v, split into the rounded product and its error, times v.
   * Where the error would not be a double, the product goes to squaresBeyond.
   */
  private static final double LARGE = 0x1p450;
  private static final double SMALL = 0x1p-450;
  private static final double LOG2_OF_10 = 3.3219280948873626;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final Spread spread;
  private final ExactSum weights = ExactSum.zero();
  private final ExactSum values = ExactSum.zero();
  private final ExactSum squares = ExactSum.zero();
  private BigDecimal squaresBeyond = BigDecimal.ZERO;

  Moments(Spread spread) {
    this.spread = spread;
  }

  static Moments of(Spread spread, WeightedValues children) {
    Moments moments = new Moments(spread);
    for (int i = 0; i < children.size(); i++) {
      moments.add(children, i);
    }
    return moments;
  }

  void add(WeightedValues children, int child) {
    double weight = spread.weight(children, child);
    double value = children.value(child);
    weights.add(weight);
    values.addProduct(weight, value);
    addSquare(weight, value);
  }

  private void addSquare(double weight, double value) {
    double product = weight * value;
    double size = Math.abs(product);
    if (size >= SMALL && size <= LARGE) {
      squares.addProduct(product, value);
      squares.addProduct(Math.fma(weight, value, -product), value);
    } else {
      squaresBeyond =
          squaresBeyond.add(new BigDecimal(weight).multiply(new BigDecimal(value).pow(2)));
    }
  }

  void add(Moments other) {
    weights.add(other.weights);
    values.add(other.values);
    squares.add(other.squares);
    squaresBeyond = squaresBeyond.add(other.squaresBeyond);
  }

  /** {@return the mean rounded once, or NaN of nothing} */
  double mean() {
    return weights.signum() == 0 ? Double.NaN : values.dividedBy(weights);
  }

  /** {@return the variance rounded once, or NaN where there is none} */
  double variance() {
    BigDecimal divisor = divisor();
    return divisor.signum() <= 0 ? Double.NaN : Quotients.nearest(dividend(), divisor);
  }

  /**
   * {@return the square root of the variance, which may itself be beyond the range of double} The
   * variance is divided by a power of four, so that it is rounded once, and its root multiplied.
   */
  double deviation() {
    BigDecimal dividend = dividend();
    BigDecimal divisor = divisor();
    if (dividend.signum() == 0 || divisor.signum() <= 0) {
      return divisor.signum() <= 0 ? Double.NaN : 0.0;
    }
    int power = (int) Math.rint((digits(dividend) - digits(divisor)) * LOG2_OF_10 / 2);
    double scaled =
        power > 0
            ? Quotients.nearest(dividend, divisor.multiply(FOUR.pow(power)))
            : Quotients.nearest(dividend.multiply(FOUR.pow(-power)), divisor);
    return Math.scalb(Math.sqrt(scaled), power);
  }

  /** {@return the part of the variance that comes from one child, rounded once} */
  double part(WeightedValues children, int child) {
    BigDecimal total = weights.total();
    BigDecimal distance =
        new BigDecimal(children.value(child)).multiply(total).subtract(values.total());
    BigDecimal weighted = new BigDecimal(spread.weight(children, child)).multiply(distance.pow(2));
    return Quotients.nearest(weighted, divisor().multiply(total));
  }

  private static int digits(BigDecimal x) {
    return x.precision() - x.scale();
  }

  private BigDecimal dividend() {
    BigDecimal second = squares.total().add(squaresBeyond);
    return weights.total().multiply(second).subtract(values.total().pow(2));
  }

  private BigDecimal divisor() {
    BigDecimal total = weights.total();
    return total.multiply(spread == Spread.SAMPLE ? total.subtract(BigDecimal.ONE) : total);
  }
}
