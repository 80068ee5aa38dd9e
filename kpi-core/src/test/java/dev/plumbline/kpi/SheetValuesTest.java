package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetValuesTest {
  @Test
  void equality_closedValues_isThatOfTheirParts() {
    EqualsVerifier.forClass(NaturalRange.class).verify();
    assertThat(Ratio.of("a", "b"))
        .isEqualTo(new Ratio("a", "b", 1))
        .isNotEqualTo(Ratio.of("b", "a"));
    assertThat(Level.of("team")).isEqualTo(Level.TEAM).hasSameHashCodeAs(Level.TEAM);
  }

  @Property(tries = 100)
  void level_order_agreesWithEquals(@ForAll("names") String a, @ForAll("names") String b) {
    int order = Level.of(a).compareTo(Level.of(b));
    assertThat(order == 0).isEqualTo(Level.of(a).equals(Level.of(b)));
    assertThat(Integer.signum(order))
        .isEqualTo(-Integer.signum(Level.of(b).compareTo(Level.of(a))));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("team", "Team", "region", "Aa", "BB");
  }

  @Test
  void level_print_isItsName() {
    assertThat(Level.ORGANIZATION).hasToString("organisation");
    assertThat(Level.INDIVIDUAL).hasToString("individual");
  }

  @Test
  void level_blankOrOverlong_isRefused() {
    assertThatThrownBy(() -> Level.of(" "))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("level")
        .hasMessageContaining("is blank");
    assertThatThrownBy(() -> Level.of("x".repeat(101)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("has 101 characters. Use at most 100.");
  }

  @Test
  void ratio_print_isTheQuotient() {
    assertThat(Ratio.of("revenue", "employees")).hasToString("revenue / employees");
    assertThat(Ratio.percent("leavers", "customers")).hasToString("100 * leavers / customers");
    assertThat(Ratio.of("deaths", "people\n").withFactor(0.5))
        .hasToString("0.5 * deaths / people\\u000A");
  }

  @Test
  void ratio_everythingWrong_isReportedAtOnce() {
    assertThatThrownBy(() -> new Ratio(" ", "x".repeat(1001), -1))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "3 problems: (1) A ratio has a blank numerator. Say what is counted there."
                + " (2) A ratio has a denominator of 1001 characters. Use at most 1000."
                + " (3) A ratio has the factor -1.0."
                + " Factors are finite and positive, such as 1, or 100 for percent.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, -1})
  void ratio_factorThatIsNone_isRefused(double factor) {
    assertThatThrownBy(() -> Ratio.of("a", "b").withFactor(factor))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "A ratio has the factor %s."
                + " Factors are finite and positive, such as 1, or 100 for percent.",
            factor);
  }

  @Test
  void naturalRange_bounds_belongToIt() {
    NaturalRange range = NaturalRange.between(0, 100);
    assertThat(range.contains(0)).isTrue();
    assertThat(range.contains(100)).isTrue();
    assertThat(range.contains(-0.0)).isTrue();
    assertThat(range.contains(Math.nextUp(100.0))).isFalse();
    assertThat(range.contains(-Double.MIN_VALUE)).isFalse();
    assertThat(range.lower()).hasValue(0);
    assertThat(range.upper()).hasValue(100);
  }

  @Test
  void naturalRange_openEnds_areEmpty() {
    assertThat(NaturalRange.atLeast(1).upper()).isEmpty();
    assertThat(NaturalRange.atLeast(1).contains(0)).isFalse();
    assertThat(NaturalRange.atMost(1).lower()).isEmpty();
    assertThat(NaturalRange.atMost(1).contains(2)).isFalse();
    assertThat(NaturalRange.any().contains(-1e308)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void naturalRange_notANumber_isOutsideAndNoBound(double value) {
    String message =
        "A natural range has the bound %s. Bounds are finite; leave an open one out."
            .formatted(value);
    assertThat(NaturalRange.any().contains(value)).isFalse();
    assertThatThrownBy(() -> NaturalRange.atLeast(value))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> NaturalRange.between(0, value))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(message);
  }

  @Test
  void naturalRange_emptyOrSingle_isRefused() {
    assertThatThrownBy(() -> NaturalRange.between(1, 1))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The natural range from 1.0 to 1.0 is empty or a single value."
                + " Its lower bound must be less than its upper one.");
    assertThatThrownBy(() -> NaturalRange.between(2, 1))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void naturalRange_print_isReadable() {
    assertThat(NaturalRange.between(-0.5, 100)).hasToString("-0.5 to 100");
    assertThat(NaturalRange.atLeast(-0.0)).hasToString("at least 0");
    assertThat(NaturalRange.atMost(1)).hasToString("at most 1");
    assertThat(NaturalRange.any()).hasToString("any number");
  }
}
