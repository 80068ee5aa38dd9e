package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5 | 1.8 | 1.9 | met",
        "1.5 | 2.0 | 2.0 | met",
        "1.5 | 1.9 | 2.1 | met, within the spread",
        "1.9 | 2.1 | 2.2 | **missed**, within the spread",
        "2.1 | 2.2 | 2.3 | **missed**",
      })
  void atMost_aSpread_isJudgedByItsMedian(double low, double median, double high, String verdict) {
    assertThat(Goal.atMost(2.0).verdict(new Spread(low, median, high))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 | 30 | 40 | met",
        "20 | 25 | 40 | met, within the spread",
        "20 | 24 | 30 | **missed**, within the spread",
        "20 | 22 | 24 | **missed**",
      })
  void atLeast_aSpread_isJudgedByItsMedian(double low, double median, double high, String verdict) {
    assertThat(Goal.atLeast(25).verdict(new Spread(low, median, high))).isEqualTo(verdict);
  }

  @Test
  void none_anything_hasNoVerdict() {
    assertThat(Goal.none().verdict(new Spread(1, 2, 3))).isEmpty();
    assertThat(Goal.none().text(Digits::of)).isEmpty();
  }

  @Test
  void text_ofALimit_namesItsSide() {
    assertThat(Goal.atMost(2.0).text(Digits::of)).isEqualTo("≤ 2");
    assertThat(Goal.atLeast(10_000).text(Digits::of)).isEqualTo("≥ 10,000");
  }
}
