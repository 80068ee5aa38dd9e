package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CurrencyUnitProperties {
  @Property(tries = 300)
  void format_inFull_isReadBackAsTheSameNumber(@ForAll("finite") double number) {
    assertThat(Double.parseDouble(Unit.NONE.format(number))).isEqualTo(number + 0.0);
  }

  @Property(tries = 300)
  void format_withDecimals_isAtMostHalfAStepAway(
      @ForAll("amounts") double number, @ForAll @IntRange(max = 15) int decimals) {
    String text = Unit.NONE.withDecimals(decimals).format(number);
    BigDecimal shown = new BigDecimal(text);
    BigDecimal halfAStep = new BigDecimal("0.5").scaleByPowerOfTen(-decimals);

    assertThat(shown.scale()).isEqualTo(decimals);
    assertThat(shown.subtract(BigDecimal.valueOf(number)).abs()).isLessThanOrEqualTo(halfAStep);
    assertThat(text)
        .satisfiesAnyOf(
            t -> assertThat(shown.signum()).isNotZero(), t -> assertThat(t).doesNotStartWith("-"));
  }

  @Property(tries = 300)
  void of_anyText_throwsNothingElse(@ForAll String text) {
    try {
      assertThat(Unit.of(text)).hasToString(text);
    } catch (InvalidDefinitionException e) {
      assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500).matches("\\P{Cntrl}+");
    }
  }

  @Property(tries = 300)
  void currency_anyText_throwsNothingElse(@ForAll("codes") String text) {
    try {
      assertThat(Unit.currency(text).symbol()).isEqualTo(text);
    } catch (InvalidDefinitionException e) {
      assertThat(e.getMessage()).startsWith("The currency '").matches("\\P{Cntrl}+");
    }
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
  }

  /** Amounts of four decimals, of which doubles know all digits. */
  @Provide
  Arbitrary<Double> amounts() {
    return Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L).map(i -> i / 10_000.0);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('A', 'Z').ofLength(3), Arbitraries.strings().all());
  }
}
