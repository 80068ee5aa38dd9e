package dev.plumbline.kpi.validation.smart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedentsTest {
  @ParameterizedTest
  @CsvSource({
    "8, 3, 7, 0, false",
    "8, 4, 7, 0, true",
    "9, 4, 8, 0, false",
    "8, 0, 7, 1, true",
    "11, 0, 10, 1, false",
    "11, 0, 10, 2, true",
    "8, 0, 0, 0, false",
  })
  void contradict_leastProbabilityOfATenth_isHalfOfTheValuesOrMoreOfTheMoves(
      int values, int reached, int moves, int enough, boolean contradict) {
    Precedents precedents = new Precedents(values, reached, moves, enough);

    assertThat(precedents.contradict(0.1)).isEqualTo(contradict);
  }
}
