package dev.plumbline.kpi.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedRowsTest {
  /** Nodes 0 and 1 contribute to 3, and 2, 0 and 1 to 4; 3 and 4 to 5. */
  private static final WeightedRows ROWS =
      WeightedRows.of(
          new int[] {0, 0, 0, 0, 2, 5, 7},
          new int[] {0, 1, 2, 0, 1, 3, 4},
          new double[] {1, 2, 3, 4, 5, 6, 7});

  @Test
  void rows_ofSixNodes_haveTheirLengths() {
    assertThat(ROWS.size()).isEqualTo(6);
    assertThat(ROWS.length(2)).isZero();
    assertThat(ROWS.length(3)).isEqualTo(2);
    assertThat(ROWS.length(4)).isEqualTo(3);
    assertThat(ROWS).hasToString("6 rows of 7 links");
  }

  @Test
  void isInPlace_consecutiveNumbers_isTrue() {
    assertThat(ROWS.isInPlace(3)).isTrue();
    assertThat(ROWS.isInPlace(5)).isTrue();
  }

  @Test
  void isInPlace_numbersInAnotherOrderOrNone_isFalse() {
    assertThat(ROWS.isInPlace(4)).isFalse();
    assertThat(ROWS.isInPlace(0)).isFalse();
  }

  @Test
  void isInPlace_oneNumber_isTrue() {
    WeightedRows one = WeightedRows.of(new int[] {0, 0, 0, 1}, new int[] {0}, new double[] {1});

    assertThat(one.isInPlace(2)).isTrue();
    assertThat(one.isInPlace(1)).isFalse();
  }

  @Test
  void levels_threeOfThem_beginWhereTheWayUpGetsShorter() {
    assertThat(ROWS.levels()).containsExactly(0, 3, 5, 6);
  }

  @Test
  void levels_noLinks_areOne() {
    assertThat(WeightedRows.of(new int[] {0, 0, 0}, new int[0], new double[0]).levels())
        .containsExactly(0, 2);
  }

  @Test
  void levels_noNodes_areNone() {
    assertThat(WeightedRows.of(new int[] {0}, new int[0], new double[0]).levels())
        .containsExactly(0);
  }
}
