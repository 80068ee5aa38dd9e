package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RatioMeasurementsProperties {
  private static final KpiId KPI = KpiId.of("ratio");

  @Property(tries = 500)
  void figure_anyParts_isTheNearestDouble(
      @ForAll("finite") double numerator,
      @ForAll("finite") double denominator,
      @ForAll("factors") double factor) {
    Measurements measurements =
        Measurements.builder(Period.year(2026))
            .putRatio(KPI, numerator, denominator, factor)
            .build();

    assertThat(measurements.figure(KPI)).isEqualTo(oracle(numerator, denominator, factor));
    assertThat(measurements.numerator(KPI)).isEqualTo(Figure.of(numerator));
    assertThat(measurements.denominator(KPI)).isEqualTo(Figure.of(denominator));
  }

  /**
   * The quotient of integers to many digits, and one more digit where it does not come out even, so
   * that it never lies on a midpoint by truncation.
   */
  private static Figure oracle(double numerator, double denominator, double factor) {
    if (denominator == 0.0) {
      return Figure.missing(Gap.ZERO_DENOMINATOR);
    }
    BigDecimal dividend = new BigDecimal(factor).multiply(new BigDecimal(numerator));
    BigDecimal divisor = new BigDecimal(denominator);
    BigDecimal quotient = dividend.divide(divisor, new MathContext(1200, RoundingMode.DOWN));
    if (quotient.multiply(divisor).compareTo(dividend) != 0) {
      BigInteger sticky = quotient.unscaledValue().multiply(BigInteger.TEN);
      quotient =
          new BigDecimal(
              sticky.add(BigInteger.valueOf((long) dividend.signum() * divisor.signum())),
              quotient.scale() + 1);
    }
    return Figure.ofResult(quotient.doubleValue());
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.integers().between(-1000, 1000).map(i -> i / 10.0));
  }

  @Provide
  Arbitrary<Double> factors() {
    return Arbitraries.of(1.0, 100.0, 1000.0, 0.1, 1e5, Double.MIN_VALUE, Double.MAX_VALUE);
  }
}
