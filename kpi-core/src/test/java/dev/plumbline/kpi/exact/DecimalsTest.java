package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "0.3",
        "0.7",
        "12.7",
        "-4.2",
        "100",
        "1E+15",
        "1E+22",
        "1E+23",
        "1E-7",
        "1E+300",
        "1E-300",
        "0.000123456789012345",
        "999999999999999",
        "99999999999999.9",
        "1.23456789012345E+200",
        "-1.23456789012345E-200",
        "2.22507385850721E-308",
        "0"
      })
  void of_atMost15Digits_comesBackAsWritten(String written) {
    assertThat(Decimals.of(Double.parseDouble(written)))
        .isEqualByComparingTo(new BigDecimal(written));
  }

  /** Expected texts stand here, so that every JDK is held to the same ones. */
  @ParameterizedTest
  @CsvSource({
    "2.0e-3, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "1.7976931348623157E308, 1.7976931348623157E+308",
    "4.9E-324, 4.94065645841247E-324",
    "9007199254740993, 9007199254740992",
    "0.30000000000000004, 0.30000000000000004",
    "5.684341886080801E-14, 5.684341886080801E-14",
    "5.6843418860808015E-14, 5.6843418860808015E-14",
    "2.9802322387695312E-8, 2.9802322387695312E-8",
    "1.0E23, 1E+23",
    "2.0E-323, 1.97626258336499E-323",
    "8.41E21, 8.41E+21",
    "2.2E-322, 2.22329540628561E-322",
    "1.1E-5, 0.000011"
  })
  void of_awkwardDoubles_isTheSameOnEveryJdk(double x, String expected) {
    assertThat(Decimals.of(x)).isEqualByComparingTo(new BigDecimal(expected));
  }

  @Test
  void of_negativeZero_isZero() {
    assertThat(Decimals.of(-0.0)).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_notFinite_isRefused(double x) {
    assertThatThrownBy(() -> Decimals.of(x)).isInstanceOf(NumberFormatException.class);
  }
}
