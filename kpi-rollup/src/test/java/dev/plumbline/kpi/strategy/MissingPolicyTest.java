package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingPolicyTest {
  @Test
  void substitutes_ofThePolicies_areWhatTheySay() {
    assertThat(MissingPolicy.IGNORE.substitutes()).isEmpty();
    assertThat(MissingPolicy.PROPAGATE.substitutes()).isEmpty();
    assertThat(MissingPolicy.ZERO.substitutes()).containsExactly(Substitute.number(0.0));
    assertThat(MissingPolicy.worst(-1).substitutes()).containsExactly(Substitute.number(-1.0));
    assertThat(MissingPolicy.PROPAGATE.propagates()).isTrue();
    assertThat(MissingPolicy.ZERO.propagates()).isFalse();
  }

  @Test
  void toString_policies_nameWhatTheyDo() {
    assertThat(MissingPolicy.IGNORE).hasToString("IGNORE");
    assertThat(MissingPolicy.worst(-1)).hasToString("WORST (-1.0)");
    assertThat(
            MissingPolicy.substitute(
                Substitute.lastValue(Period.ofMonths(3)),
                Substitute.series("region"),
                Substitute.number(0.5)))
        .hasToString("SUBSTITUTE [last value within P3M, series 'region', 0.5]");
  }

  @Test
  void equals_worstOfZero_isNotZero() {
    assertThat(MissingPolicy.worst(0.0)).isEqualTo(MissingPolicy.worst(-0.0));
    assertThat(MissingPolicy.worst(0.0)).isNotEqualTo(MissingPolicy.ZERO);
    assertThat(MissingPolicy.worst(0.0)).hasSameHashCodeAs(MissingPolicy.worst(-0.0));
  }

  @Test
  void substitute_nothing_isRefused() {
    assertThatThrownBy(MissingPolicy::substitute)
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "A policy substitutes nothing. Name a substitute, or use MissingPolicy.IGNORE.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void worst_notFinite_isRefused(double floor) {
    assertThatThrownBy(() -> MissingPolicy.worst(floor))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The substitute %s is no number. Give a finite one.".formatted(floor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1M"})
  void lastValue_noPositiveAge_isRefused(String age) {
    assertThatThrownBy(() -> Substitute.lastValue(Period.parse(age)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "A last value may have the age %s. Give a positive one, such as Period.ofMonths(3)."
                .formatted(age));
  }
}
