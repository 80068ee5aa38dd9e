package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void toString_number_isTheNumberInItsUnit() {
    assertThat(Quantity.of(4.2, Unit.PERCENT)).hasToString("4.2 %");
    assertThat(Quantity.of(Figure.of(1234.5), Unit.currency("EUR"))).hasToString("1234.50 EUR");
  }

  @Test
  void toString_gap_isItsReason() {
    assertThat(Quantity.of(Figure.missing(Gap.NO_DATA), Unit.PERCENT)).hasToString("no data");
  }

  @Test
  void of_notANumber_isRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Quantity.of(Double.NaN, Unit.NONE))
        .withMessage("NaN is no figure. Say why there is no number: Figure.missing(Gap).");
  }

  @Test
  void of_null_namesThePart() {
    assertThatNullPointerException()
        .isThrownBy(() -> Quantity.of((Figure) null, Unit.NONE))
        .withMessage("figure");
    assertThatNullPointerException().isThrownBy(() -> Quantity.of(1.0, null)).withMessage("unit");
  }

  @Test
  void equals_quantity_isByBothParts() {
    EqualsVerifier.forClass(Quantity.class).withNonnullFields("figure", "unit").verify();
  }
}
