package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void of_sameSymbol_isTheSameUnit() {
    assertThat(Unit.of("%")).isEqualTo(Unit.PERCENT).hasToString("%");
    assertThat(Unit.of("days")).isEqualTo(Unit.DAYS).isNotEqualTo(Unit.of("hours"));
  }

  @Test
  void of_emptySymbol_isAPlainNumber() {
    assertThat(Unit.of("")).isEqualTo(Unit.NONE).hasToString("");
  }

  @Test
  void of_currencySigns_isKept() {
    assertThat(Unit.of("1000 €/m²")).hasToString("1000 €/m²");
  }

  @Test
  void of_hiddenCharacter_isRefused() {
    assertThatThrownBy(() -> Unit.of("da\u200Bys"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The unit symbol 'da\\u200Bys' holds the character U+200B."
                + " Use printable ones other than < > & and quotation marks.");
  }

  @Test
  void of_tooLong_isRefused() {
    assertThat(Unit.of("x".repeat(40)).symbol()).hasSize(40);
    assertThatThrownBy(() -> Unit.of("x".repeat(41)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The unit symbol '%s' has 41 characters. Use at most 40.".formatted("x".repeat(41)));
  }
}
