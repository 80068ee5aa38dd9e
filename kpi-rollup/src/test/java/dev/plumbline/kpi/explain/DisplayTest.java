package dev.plumbline.kpi.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "-2.5, -2.5",
    "0.1000015, 0.100002",
    "0.1000025, 0.100002",
    "1234567.8, 1234570",
    "123456.5, 123456",
    "0.0000123456789, 0.0000123457",
    "1e14, 100000000000000",
    "1e15, 1E+15",
    "4.9e-324, 4.94066E-324",
    "1.7976931348623157e308, 1.79769E+308"
  })
  void number_isShort(double number, String text) {
    assertThat(Display.number(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0 %",
    "1.0, 100 %",
    "0.6, 60 %",
    "0.0055, 0.6 %",
    "0.6666666666666666, 66.7 %",
    "0.0004, 0 %",
    "0.9999, 100 %"
  })
  void percent_hasOneDigitAfterThePoint(double share, String text) {
    assertThat(Display.percent(share)).isEqualTo(text);
  }

  @Test
  void figure_isItsNumberOrItsGap() {
    assertThat(Display.figure(Figure.of(0.25))).isEqualTo("0.25");
    assertThat(Display.figure(Figure.missing(Gap.NO_TARGET))).isEqualTo("no target");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1e-300, nearly 0 %",
    "0.35, 35 %",
    "0.9996, 99.96 %",
    "0.9999999999999999, nearly 100 %",
    "1, 100 %"
  })
  void coverage_besideAllAndNothing_saysSo(double share, String shown) {
    assertThat(Display.coverage(share)).isEqualTo(shown);
  }
}
