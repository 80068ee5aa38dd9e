package dev.plumbline.kpi.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.WeightedValues;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contenders agree: exact ones in every bit, plain ones as far as rounding at each step lets
 * them.
 */
class KernelTest {
  private static final int CHILDREN = 10_000;

  /** Decimals of a thousand digits are slow. */
  private static final int MOST_ROWS = 2_000;

  private static final MathContext THOUSAND_DIGITS = new MathContext(1_000);

  /** How often a plain loop over 10,000 rounds, at most, and by how much each time. */
  private static final double ROUNDINGS = 20_000 * 0x1p-53;

  @ParameterizedTest
  @CsvSource({
    "2, ORDINARY",
    "10, ORDINARY",
    "100, ORDINARY",
    "1000, ORDINARY",
    "10000, ORDINARY",
    "10, DECIMALS",
    "1000, DECIMALS",
    "10, CENTS",
    "1000, CENTS"
  })
  void exact_besideBigDecimal_hasTheSameBits(int fanOut, Numbers numbers) {
    Rows rows = Rows.of(CHILDREN, fanOut, numbers);

    for (int row = 0; row < rows.count(); row++) {
      assertThat(results(Kernel.EXACT, rows, row))
          .as("row %s", row)
          .containsExactly(results(Kernel.BIG_DECIMAL, rows, row));
    }
  }

  /** The contender in decimals is right for sums; a weighted mean needs more digits than it has. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10, 100, 1_000, 10_000})
  void exact_ofAdversarialNumbers_hasTheBitsOfAThousandDigits(int fanOut) {
    Rows rows = Rows.of(CHILDREN, fanOut, Numbers.ADVERSARIAL);

    for (int row = 0; row < Math.min(rows.count(), MOST_ROWS); row++) {
      assertThat(Kernel.EXACT.sum(rows, row)).isEqualTo(Kernel.BIG_DECIMAL.sum(rows, row));
      assertThat(Kernel.EXACT.weightedMean(rows, row))
          .as("row %s", row)
          .isEqualTo(Kernel.decimalMean(rows, row, THOUSAND_DIGITS).doubleValue());
    }
  }

  /** Values are positive, so that the error relative to the result is bounded. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10, 100, 1_000, 10_000})
  void plain_besideExact_isWithinItsRoundings(int fanOut) {
    Rows rows = Rows.of(CHILDREN, fanOut, Numbers.ORDINARY);

    for (int row = 0; row < rows.count(); row++) {
      double[] exact = results(Kernel.EXACT, rows, row);
      double[] plain = results(Kernel.PLAIN, rows, row);
      for (int i = 0; i < exact.length; i++) {
        assertThat(plain[i]).isCloseTo(exact[i], within(ROUNDINGS * exact[i]));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "ADVERSARIAL"})
  void plain_onACopy_hasTheSameBits(Numbers numbers) {
    Rows rows = Rows.of(CHILDREN, 100, numbers);

    for (int row = 0; row < rows.count(); row++) {
      assertThat(results(Kernel.PLAIN_ON_COPY, rows, row))
          .containsExactly(results(Kernel.PLAIN, rows, row));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ORDINARY", "ADVERSARIAL"})
  void exact_besideTheStrategies_hasTheSameBits(Numbers numbers) {
    Rows rows = Rows.of(CHILDREN, 100, numbers);

    for (int row = 0; row < rows.count(); row++) {
      WeightedValues view = view(rows, row);
      assertThat(results(Kernel.EXACT, rows, row))
          .containsExactly(
              AggregationStrategy.sum().aggregate(view),
              AggregationStrategy.mean().aggregate(view),
              AggregationStrategy.weightedMean().aggregate(view));
    }
  }

  private static WeightedValues view(Rows rows, int row) {
    int from = rows.start(row);
    int to = rows.start(row + 1);
    return WeightedValues.of(
        Arrays.copyOfRange(rows.values(), from, to), Arrays.copyOfRange(rows.weights(), from, to));
  }

  private static double[] results(Kernel kernel, Rows rows, int row) {
    return new double[] {
      kernel.sum(rows, row), kernel.mean(rows, row), kernel.weightedMean(rows, row)
    };
  }
}
