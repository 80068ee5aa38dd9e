package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.Period;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstituteTest {
  @Test
  void number_negativeZero_isZero() {
    assertThat(Substitute.number(-0.0)).isEqualTo(Substitute.number(0.0)).hasToString("0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "red\u001b[31m", "a\nb"})
  void series_nameThatIsNotPrintable_isRefused(String name) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Substitute.series(name))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\u001b", "\n"));
  }

  @Test
  void series_longName_isRefused() {
    assertThat(Substitute.series("x".repeat(60))).hasToString("series '" + "x".repeat(60) + "'");
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Substitute.series("x".repeat(61)));
  }

  @Test
  void substitutes_ofNothing_areRefused() {
    assertThatNullPointerException().isThrownBy(() -> new Substitute.LastValue(null));
    assertThatNullPointerException().isThrownBy(() -> new Substitute.Series(null));
  }

  @Test
  void toString_lastValue_saysTheAge() {
    assertThat(Substitute.lastValue(Period.ofMonths(3))).hasToString("last value within P3M");
  }

  @Test
  void equals_substitutes_areByTheirParts() {
    assertThat(Substitute.series("region")).isEqualTo(Substitute.series("region"));
    assertThat(Substitute.series("region")).isNotEqualTo(Substitute.series("plan"));
    assertThat(Substitute.lastValue(Period.ofMonths(1)))
        .isNotEqualTo(Substitute.lastValue(Period.ofDays(30)));
  }

  @Test
  void equals_missingPolicy_isByAllOfIt() {
    EqualsVerifier.forClass(MissingPolicy.class)
        .withPrefabValues(
            ImmutableList.class, ImmutableList.of(), ImmutableList.of(Substitute.number(1)))
        .withNonnullFields("substitutes", "text")
        .suppress(Warning.STRICT_HASHCODE)
        .verify();
  }
}
