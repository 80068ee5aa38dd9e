package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "0.12345 | 0.123",
        "1.0 | 1",
        "2.346 | 2.35",
        "28.44 | 28.4",
        "461.3 | 461",
        "20449 | 20,400",
        "1234567 | 1,230,000",
        "-0.5 | -0.5",
        "NaN | ?",
        "Infinity | ?",
      })
  void of_aNumber_hasThreeDigits(double number, String text) {
    assertThat(Digits.of(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 250 ns",
    "1, 1 µs",
    "999, 999 µs",
    "1000, 1 ms",
    "12345, 12.3 ms",
    "2500000, 2.5 s"
  })
  void ofMicroseconds_aTime_hasAUnitThatSuitsIt(double time, String text) {
    assertThat(Digits.ofMicroseconds(time)).isEqualTo(text);
  }
}
