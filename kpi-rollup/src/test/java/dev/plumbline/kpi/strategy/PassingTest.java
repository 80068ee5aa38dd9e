package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {
  private static final double MARK = 0.9;
  private static final double BELOW = Math.nextDown(0.9);

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0, 0", "1, 0, 1, 1, 0", "2, 0, 1, 0, 1", "3, 1, 1, 0, 1"})
  void quorums_soManyOfThree_holdOrNot(
      int passing, double all, double any, double exactlyOne, double atLeastTwo) {
    double[] values = {BELOW, BELOW, BELOW};
    for (int i = 0; i < passing; i++) {
      values[2 - i] = MARK;
    }
    WeightedValues children = WeightedValues.ofValues(values);

    Bits.assertSame(AggregationStrategy.allOf(MARK).aggregate(children), all);
    Bits.assertSame(AggregationStrategy.anyOf(MARK).aggregate(children), any);
    Bits.assertSame(AggregationStrategy.exactlyOne(MARK).aggregate(children), exactlyOne);
    Bits.assertSame(AggregationStrategy.atLeast(2, MARK).aggregate(children), atLeastTwo);
  }

  @Test
  void quorums_ofNothing_areNoNumbers() {
    WeightedValues none = WeightedValues.ofValues();

    assertThat(AggregationStrategy.allOf(MARK).aggregate(none)).isNaN();
    assertThat(AggregationStrategy.anyOf(MARK).aggregate(none)).isNaN();
    assertThat(AggregationStrategy.exactlyOne(MARK).aggregate(none)).isNaN();
    assertThat(AggregationStrategy.atLeast(1, MARK).aggregate(none)).isNaN();
  }

  @Test
  void atLeast_moreThanThereAre_doesNotHold() {
    Bits.assertSame(
        AggregationStrategy.atLeast(3, MARK).aggregate(WeightedValues.ofValues(1.0, 1.0)), 0.0);
  }

  @Test
  void atLeast_one_isAnyOf() {
    assertThat(AggregationStrategy.atLeast(1, -0.0)).isEqualTo(AggregationStrategy.anyOf(0.0));
  }

  @Test
  void allOf_weightZero_doesNotCount() {
    WeightedValues children = WeightedValues.of(new double[] {1.0, 0.0}, new double[] {1.0, 0.0});

    Bits.assertSame(AggregationStrategy.allOf(MARK).aggregate(children), 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void passMark_thatIsNoNumber_isRefused(double passMark) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> AggregationStrategy.allOf(passMark))
        .withMessage(
            "The pass mark is %s. Give a finite number, such as 1 for scores on target.", passMark);
  }

  @Test
  void atLeast_none_isRefused() {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> AggregationStrategy.atLeast(0, MARK))
        .withMessage(
            "At least 0 children shall pass, which says nothing. Give a number from 1 on.");
  }

  @Test
  void parts_ofAVerdict_areNone() {
    assertThat(AggregationStrategy.allOf(MARK).parts(WeightedValues.ofValues(1.0))).isEmpty();
  }
}
