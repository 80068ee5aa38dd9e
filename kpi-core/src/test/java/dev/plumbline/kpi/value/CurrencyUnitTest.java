package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.value.Unit.Kind;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyUnitTest {
  @ParameterizedTest
  @CsvSource({"EUR,2", "USD,2", "JPY,0", "KWD,3"})
  void currency_code_hasTheCurrencysDecimals(String code, int decimals) {
    Unit currency = Unit.currency(code);

    assertThat(currency.symbol()).isEqualTo(code);
    assertThat(currency.kind()).isEqualTo(Kind.CURRENCY);
    assertThat(currency.decimals()).hasValue(decimals);
  }

  @Test
  void currency_withoutMinorUnit_isShownInFull() {
    assertThat(Unit.currency("XAU").decimals()).isEmpty();
    assertThat(Unit.currency("XAU").format(0.125)).isEqualTo("0.125 XAU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EURO", "eur", "ZZZ", "E R", "EU\u0000"})
  void currency_noCode_isRefused(String code) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Unit.currency(code))
        .withMessage(
            "The currency %s is not in ISO 4217. Write its three letters in capitals, such as EUR, or use Unit.of(symbol).",
            PlainText.quote(code));
  }

  @Test
  void currency_longText_isRefusedShortly() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Unit.currency("E".repeat(1_000_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void of_wellKnownSymbols_areTheConstants() {
    assertThat(Unit.of("")).isEqualTo(Unit.NONE);
    assertThat(Unit.of("%")).isEqualTo(Unit.PERCENT);
    assertThat(Unit.of("count")).isEqualTo(Unit.COUNT);
    assertThat(Unit.of("days")).isEqualTo(Unit.DAYS);
  }

  @Test
  void kind_ofEachConstant_isItsOwn() {
    assertThat(Unit.NONE.kind()).isEqualTo(Kind.PLAIN);
    assertThat(Unit.PERCENT.kind()).isEqualTo(Kind.PERCENT);
    assertThat(Unit.COUNT.kind()).isEqualTo(Kind.COUNT);
    assertThat(Unit.DAYS.kind()).isEqualTo(Kind.MEASURE);
    assertThat(Unit.DAYS.decimals()).isEmpty();
  }

  @Test
  void isLike_otherDecimals_stayAlikeButAreNotEqual() {
    Unit cents = Unit.currency("EUR");
    Unit whole = cents.withDecimals(0);

    assertThat(whole.isLike(cents)).isTrue();
    assertThat(whole).isNotEqualTo(cents);
  }

  @Test
  void isLike_otherSymbolOrKind_isNot() {
    assertThat(Unit.DAYS.isLike(Unit.of("hours"))).isFalse();
    assertThat(Unit.currency("EUR").isLike(Unit.currency("USD"))).isFalse();
    assertThat(Unit.currency("EUR").isLike(Unit.of("EUR"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 16, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void withDecimals_beyondBounds_isRefused(int decimals) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Unit.PERCENT.withDecimals(decimals))
        .withMessage("The unit '%%' cannot be shown with %s decimals. Use 0 to 15.", decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "4.2, 4.2",
    "41, 41",
    "100, 100",
    "-0.0, 0",
    "0.1, 0.1",
    "0.000001, 0.000001",
    "0.0000001, 1E-7",
    "1e20, 100000000000000000000",
    "1e21, 1E+21",
    "1.7976931348623157e308, 1.7976931348623157E+308",
  })
  void format_withoutDecimals_showsTheNumberInFull(double number, String text) {
    assertThat(Unit.NONE.format(number)).isEqualTo(text);
    assertThat(Unit.COUNT.format(number)).isEqualTo(text);
    assertThat(Unit.PERCENT.format(number)).isEqualTo(text + " %");
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5, 1234.50",
    "2.675, 2.68",
    "2.665, 2.66",
    "0.125, 0.12",
    "0.135, 0.14",
    "-0.001, 0.00",
    "-0.006, -0.01",
    "5e-324, 0.00",
    "1e20, 100000000000000000000.00",
    "1e21, 1E+21",
  })
  void format_withDecimals_roundsWhatAReaderSeesHalfToEven(double number, String text) {
    assertThat(Unit.currency("EUR").format(number)).isEqualTo(text + " EUR");
  }

  @Test
  void format_otherLocale_staysTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(Unit.currency("EUR").format(1234.5)).isEqualTo("1234.50 EUR");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void format_noNumber_isRefused(double number) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Unit.PERCENT.format(number))
        .withMessage(
            "%s cannot be shown in a unit. Show the Gap that says why there is no number.", number);
  }

  @Test
  void toString_unit_isItsSymbol() {
    assertThat(Unit.currency("EUR").withDecimals(0)).hasToString("EUR");
  }

  @Test
  void equals_unit_isByAllAttributes() {
    EqualsVerifier.forClass(Unit.class).withNonnullFields("symbol", "kind").verify();
  }
}
