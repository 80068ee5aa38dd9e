package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  @Test
  void of_number_holdsIt() {
    Figure figure = Figure.of(0.47);

    assertThat(figure.isPresent()).isTrue();
    assertThat(figure.value()).isEqualTo(OptionalDouble.of(0.47));
    assertThat(figure.gap()).isEmpty();
    assertThat(figure.orElse(-1.0)).isEqualTo(0.47);
    assertThat(figure.orElseThrow()).isEqualTo(0.47);
    assertThat(figure).hasToString("0.47");
  }

  @ParameterizedTest
  @EnumSource
  void missing_anyGap_holdsIt(Gap gap) {
    Figure figure = Figure.missing(gap);

    assertThat(figure.isPresent()).isFalse();
    assertThat(figure.value()).isEmpty();
    assertThat(figure.gap()).contains(gap);
    assertThat(figure.orElse(-1.0)).isEqualTo(-1.0);
    assertThat(figure).hasToString(gap.text());
  }

  @Test
  void orElseThrow_missing_namesTheReason() {
    assertThatThrownBy(() -> Figure.missing(Gap.BELOW_COVERAGE).orElseThrow())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "There is no number: below minimum coverage. Ask isPresent(), or use orElse(double).");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_notFinite_isRefused(double number) {
    assertThatThrownBy(() -> Figure.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(number + " is no figure. Say why there is no number: Figure.missing(Gap).");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void ofResult_notFinite_isDomain(double number) {
    assertThat(Figure.ofResult(number)).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void ofResult_finite_holdsIt() {
    assertThat(Figure.ofResult(-Double.MAX_VALUE)).isEqualTo(Figure.of(-Double.MAX_VALUE));
  }

  @Test
  void of_negativeZero_becomesZero() {
    assertThat(Double.doubleToRawLongBits(Figure.of(-0.0).orElseThrow())).isZero();
    assertThat(Figure.of(-0.0)).isEqualTo(Figure.of(0.0)).hasToString("0.0");
  }

  @Test
  void of_subnormal_isKept() {
    assertThat(Figure.of(Double.MIN_VALUE).orElseThrow()).isEqualTo(Double.MIN_VALUE);
  }

  @Test
  void equals_zeroAndMissing_differ() {
    assertThat(Figure.of(0.0)).isNotEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void equals_contract_holds() {
    EqualsVerifier.forClass(Figure.class)
        .suppress(Warning.STRICT_HASHCODE) // a gap beside a number that counts: cannot be
        .verify();
  }
}
