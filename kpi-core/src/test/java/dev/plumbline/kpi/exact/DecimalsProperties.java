package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DecimalsProperties {
  private static final long FIFTEEN_NINES = 999_999_999_999_999L;

  @Property(edgeCases = EdgeCasesMode.NONE)
  void of_atMost15Digits_comesBackAsWritten(
      @ForAll @LongRange(min = -FIFTEEN_NINES, max = FIFTEEN_NINES) long digits,
      @ForAll @IntRange(min = -290, max = 290) int exponent) {
    BigDecimal written = BigDecimal.valueOf(digits, exponent);

    assertThat(Decimals.of(written.doubleValue())).isEqualByComparingTo(written);
  }

  @Property
  void of_anyDouble_isReadAsTheDoubleAgain(@ForAll long bits) {
    double x = finite(bits);

    assertThat(Decimals.of(x).doubleValue()).isEqualTo(x + 0.0);
    assertThat(Decimals.of(x).precision()).isLessThanOrEqualTo(17);
  }

  @Property
  void of_negatedDouble_isTheNegatedDecimal(@ForAll long bits) {
    double x = finite(bits);

    assertThat(Decimals.of(-x)).isEqualTo(Decimals.of(x).negate());
  }

  @Property
  void of_nextDouble_isGreater(@ForAll long bits) {
    double x = finite(bits);
    Assume.that(x < Double.MAX_VALUE);

    assertThat(Decimals.of(Math.nextUp(x))).isGreaterThan(Decimals.of(x));
  }

  private static double finite(long bits) {
    double x = Double.longBitsToDouble(bits);
    Assume.that(Double.isFinite(x));
    return x;
  }
}
