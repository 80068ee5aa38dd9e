package dev.plumbline.kpi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void of_valuesInAnyOrder_areTheirQuartiles() {
    assertThat(Spread.of(5, 1, 4, 2, 3)).isEqualTo(new Spread(2, 3, 4));
  }

  @Test
  void of_anEvenNumber_liesBetweenTwo() {
    assertThat(Spread.of(1, 2, 3, 4)).isEqualTo(new Spread(1.75, 2.5, 3.25));
  }

  @Test
  void of_oneValue_isThatValue() {
    assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void of_noValue_isRefused() {
    assertThatThrownBy(Spread::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nothing was measured. Give one value at least.");
  }

  @Test
  void ofRounds_theirMedians_haveTheMedianAndTheWidestBounds() {
    Spread rounds =
        Spread.ofRounds(List.of(new Spread(1, 5, 6), new Spread(2, 3, 9), new Spread(3, 4, 5)));

    assertThat(rounds).isEqualTo(new Spread(1, 4, 9));
  }

  @Test
  void dividedBy_another_pairsTheLeastWithTheGreatest() {
    assertThat(new Spread(8, 12, 20).dividedBy(new Spread(2, 3, 4)))
        .isEqualTo(new Spread(2, 4, 10));
  }

  @Test
  void exponent_ofEightTimesTheTime_isOneWhereTheSizeIsEightTimes() {
    Spread exponent = new Spread(4, 8, 64).exponent(8);

    assertThat(exponent.low()).isBetween(0.6666, 0.6667);
    assertThat(exponent.median()).isEqualTo(1.0);
    assertThat(exponent.high()).isEqualTo(2.0);
  }
}
