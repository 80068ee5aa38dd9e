package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

class StatusTest {
  @Test
  void of_knownName_isTheConstant() {
    assertThat(Status.of("on track")).isEqualTo(Status.ON_TRACK).hasToString("on track");
  }

  @Test
  void of_hostileName_isRefused() {
    assertThatThrownBy(() -> Status.of("gr\u200Been"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The status 'gr\\u200Been' holds the character U+200B."
                + " Use printable ones other than < > & and quotation marks.");
  }

  @Test
  void of_tooLong_isRefused() {
    assertThat(Status.of("x".repeat(60)).name()).hasSize(60);
    assertThatThrownBy(() -> Status.of("x".repeat(61)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageEndingWith("has 61 characters. Use at most 60.");
  }
}
