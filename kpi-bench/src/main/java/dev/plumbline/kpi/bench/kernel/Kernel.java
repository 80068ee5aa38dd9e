package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.exact.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The contenders: ways to a sum, a mean and a weighted mean of a row. */
public enum Kernel {
  /** A loop over the row where it lies, rounded at every step: the floor. */
  PLAIN {
    @Override
    public double sum(Rows rows, int row) {
      return plainSum(rows.values(), rows.start(row), rows.fanOut());
    }

    @Override
    public double weightedMean(Rows rows, int row) {
      return plainMean(rows.weights(), rows.values(), rows.start(row), rows.fanOut());
    }
  },

  /** The same loop over a copy of the row, which is what the engine must make. */
  PLAIN_ON_COPY {
    @Override
    public double sum(Rows rows, int row) {
      return plainSum(rows.valuesOf(row), 0, rows.fanOut());
    }

    @Override
    public double weightedMean(Rows rows, int row) {
      return plainMean(rows.weightsOf(row), rows.valuesOf(row), 0, rows.fanOut());
    }
  },

  /** Exact sums over a copy of the row, rounded once: what the strategies of the library are. */
  EXACT {
    @Override
    public double sum(Rows rows, int row) {
      return Sums.sum(rows.valuesOf(row), rows.fanOut());
    }

    @Override
    public double mean(Rows rows, int row) {
      return Sums.mean(rows.valuesOf(row), rows.fanOut());
    }

    @Override
    public double weightedMean(Rows rows, int row) {
      return Sums.weightedMean(rows.weightsOf(row), rows.valuesOf(row), rows.fanOut());
    }
  },

  /**
   * Exact sums as a developer would write them, in decimals; quotients to {@link #DIGITS} digits,
   * which are then rounded to a double.
   */
  BIG_DECIMAL {
    @Override
    public double sum(Rows rows, int row) {
      return decimalSum(rows, row).doubleValue();
    }

    @Override
    public double mean(Rows rows, int row) {
      BigDecimal count = BigDecimal.valueOf(rows.fanOut());
      return decimalSum(rows, row).divide(count, DIGITS).doubleValue();
    }

    @Override
    public double weightedMean(Rows rows, int row) {
      return decimalMean(rows, row, DIGITS).doubleValue();
    }
  };

  /**
   * Enough that rounding twice is rounding once for ordinary numbers: a quotient of their sums that
   * is not halfway between two doubles is further than 1e-50 of itself away from there. Not enough
   * for adversarial ones: a quotient can be halfway but for its 300th digit.
   */
  static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  /**
   * {@return the sum of a row, {@code sum v}}
   *
   * @param rows all of them
   * @param row from 0 to the number of rows - 1
   */
  public abstract double sum(Rows rows, int row);

  /**
   * {@return the mean of a row, {@code sum v / n}}
   *
   * @param rows all of them
   * @param row from 0 to the number of rows - 1
   */
  public double mean(Rows rows, int row) {
    return sum(rows, row) / rows.fanOut();
  }

  /**
   * {@return the weighted mean of a row, {@code sum w v / sum w}}
   *
   * @param rows all of them
   * @param row from 0 to the number of rows - 1
   */
  public abstract double weightedMean(Rows rows, int row);

  private static double plainSum(double[] values, int start, int size) {
    double sum = 0.0;
    for (int i = start; i < start + size; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static double plainMean(double[] weights, double[] values, int start, int size) {
    double dividend = 0.0;
    double divisor = 0.0;
    for (int i = start; i < start + size; i++) {
      dividend += weights[i] * values[i];
      divisor += weights[i];
    }
    return dividend / divisor;
  }

  static BigDecimal decimalMean(Rows rows, int row, MathContext digits) {
    BigDecimal dividend = BigDecimal.ZERO;
    BigDecimal divisor = BigDecimal.ZERO;
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      BigDecimal weight = new BigDecimal(rows.weights()[i]);
      dividend = dividend.add(weight.multiply(new BigDecimal(rows.values()[i])));
      divisor = divisor.add(weight);
    }
    return dividend.divide(divisor, digits);
  }

  private static BigDecimal decimalSum(Rows rows, int row) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      sum = sum.add(new BigDecimal(rows.values()[i]));
    }
    return sum;
  }
}
