package dev.plumbline.kpi.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.Workload;
import java.math.BigDecimal;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InPlaceTest {
  private static final Percentage ROUNDINGS = Percentage.withPercentage(1e-12);

  /** Where rounding once is promised, in every bit. */
  @ParameterizedTest
  @EnumSource(names = {"REG", "IRR"})
  void kernels_ofEveryRow_agreeWithDecimals(Workload workload) {
    Spans spans = Spans.of(workload, 5_000);

    for (int row = 0; row < spans.count(); row++) {
      double[] x = Arrays.copyOfRange(spans.values, spans.first[row], spans.first[row + 1]);
      double[] w = Arrays.copyOfRange(spans.weights, spans.first[row], spans.first[row + 1]);

      assertThat(InPlace.FLOOR.of(spans, row)).isCloseTo(dotProduct(w, x), ROUNDINGS);
      assertThat(InPlace.SUM.of(spans, row)).isEqualTo(sum(x).doubleValue());
      assertThat(InPlace.MEAN.of(spans, row)).isEqualTo(quotient(sum(x), x.length));
      assertThat(InPlace.WEIGHTED_MEAN.of(spans, row))
          .isCloseTo(dotProduct(w, x) / sum(w).doubleValue(), ROUNDINGS);
      assertThat(InPlace.RANGED_SUM.of(spans, row)).isEqualTo(sum(x).doubleValue());
      assertThat(InPlace.RANGED_MEAN.of(spans, row)).isEqualTo(quotient(sum(x), x.length));
      assertThat(InPlace.RANGED_WEIGHTED_MEAN.of(spans, row))
          .isEqualTo(InPlace.WEIGHTED_MEAN.of(spans, row));
      assertThat(InPlace.LEAST.of(spans, row)).isEqualTo(Arrays.stream(x).min().orElseThrow());
      assertThat(InPlace.GEOMETRIC_MEAN.of(spans, row))
          .isCloseTo(geometric(ones(x.length), x), ROUNDINGS);
      assertThat(InPlace.WEIGHTED_GEOMETRIC_MEAN.of(spans, row))
          .isCloseTo(geometric(w, x), ROUNDINGS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void kernel_ofAllRows_isTheSumOfThem(InPlace kernel) {
    InPlaceBenchmark benchmark = new InPlaceBenchmark();
    Spans spans = Spans.of(Workload.IRR, 1_000_000);
    benchmark.kernel = kernel;
    benchmark.workload = Workload.IRR;
    benchmark.layOut();
    double total = 0.0;
    for (int row = 0; row < spans.count(); row++) {
      total += kernel.of(spans, row);
    }

    assertThat(benchmark.rows()).isCloseTo(total, ROUNDINGS);
  }

  private static BigDecimal sum(double[] x) {
    return Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double quotient(BigDecimal dividend, int divisor) {
    return dividend.divide(BigDecimal.valueOf(divisor), Kernel.DIGITS).doubleValue();
  }

  private static double dotProduct(double[] w, double[] x) {
    double sum = 0.0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * x[i];
    }
    return sum;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1.0);
    return ones;
  }

  private static double geometric(double[] w, double[] x) {
    double logarithms = 0.0;
    double weights = 0.0;
    for (int i = 0; i < x.length; i++) {
      logarithms += w[i] * Math.log(x[i]);
      weights += w[i];
    }
    return Math.exp(logarithms / weights);
  }
}
