package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.value.Figure;
import org.junit.jupiter.api.Test;

/** What other products get wrong: each of these was seen in one of them. */
class DefectsOfTheFieldTest {
  /** Elsewhere 99: truncated at every level. */
  @Test
  void weightedMean_threeChildrenOfAHundred_isAHundred() {
    assertThat(
            OneParent.of(AggregationStrategy.weightedMean())
                .child(100, 1.0 / 3)
                .child(100, 1.0 / 3)
                .child(100, 1.0 / 3)
                .score())
        .isEqualTo(Figure.of(100));
  }

  /** Elsewhere 100: 60 and what is left. */
  @Test
  void weightedMean_sixtyAndAMissingForty_isSixtyAndPartial() {
    OneParent family = OneParent.of(AggregationStrategy.weightedMean()).child(60, 0.6).missing(0.4);

    assertThat(family.score()).isEqualTo(Figure.of(60));
    assertThat(family.completeness()).isEqualTo(Completeness.PARTIAL);
    assertThat(family.coverage()).isEqualTo(0.6);
  }

  /** Elsewhere 0: the missing child. */
  @Test
  void minimum_withAMissingChild_isTheLeastOfThePresent() {
    assertThat(OneParent.of(AggregationStrategy.minimum()).children(90, 80).missing(1).score())
        .isEqualTo(Figure.of(80));
  }

  /** Elsewhere refused: their sum is not 1.0. */
  @Test
  void weightedMean_tenWeightsOfATenth_isAccepted() {
    OneParent family = OneParent.of(AggregationStrategy.weightedMean());
    for (int i = 1; i <= 10; i++) {
      family.child(i, 0.1);
    }

    assertThat(family.score()).isEqualTo(Figure.of(5.5));
  }

  /** Elsewhere split evenly: 0.65. */
  @Test
  void weightedMean_missingWeight_isSplitInProportion() {
    assertThat(
            OneParent.of(AggregationStrategy.weightedMean())
                .child(1.0, 0.6)
                .child(0.0, 0.2)
                .missing(0.2)
                .score())
        .isEqualTo(Figure.of(0.75));
  }

  /** Elsewhere 0.05000000000000001. */
  @Test
  void mean_ofEqualScores_isThatScore() {
    assertThat(OneParent.of(AggregationStrategy.mean()).children(0.05, 0.05, 0.05).score())
        .isEqualTo(Figure.of(0.05));
    assertThat(OneParent.of(AggregationStrategy.weightedMean()).child(0.05, 0.1).score())
        .isEqualTo(Figure.of(0.05));
  }

  /** Elsewhere the 101st contribution throws. */
  @Test
  void sum_ofAThousandContributions_isTheirSum() {
    OneParent family = OneParent.of(AggregationStrategy.sum());
    for (int i = 1; i <= 1000; i++) {
      family.child(i / 100.0, 1.0);
    }

    assertThat(family.score()).isEqualTo(Figure.of(5005));
  }

  /** Elsewhere the mean of shares: 26 %. */
  @Test
  void shareOnTarget_overAllLevels_isOneQuotient() {
    assertThat(CountingOverLevelsTest.flights(AggregationStrategy.shareOnTarget()))
        .isEqualTo(Figure.of(4.0 / 104.0));
  }
}
