package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedValuesTest {
  @Test
  void ofValues_givesEachTheSameWeight() {
    WeightedValues values = WeightedValues.ofValues(3.0, 4.0);

    assertThat(values.size()).isEqualTo(2);
    assertThat(values.value(1)).isEqualTo(4.0);
    assertThat(values.weight(0)).isEqualTo(1.0).isEqualTo(values.weight(1));
  }

  @Test
  void ofValues_nothing_isEmpty() {
    assertThat(WeightedValues.ofValues().size()).isZero();
  }

  @Test
  void of_weightZero_isLeftOut() {
    WeightedValues values =
        WeightedValues.of(new double[] {1, 2, 3}, new double[] {0.5, 0.0, 0.25});

    assertThat(values.size()).isEqualTo(2);
    assertThat(values.value(1)).isEqualTo(3.0);
    assertThat(values.weight(1)).isEqualTo(0.25);
  }

  @Test
  void of_negativeZero_becomesZero() {
    Bits.assertSame(WeightedValues.ofValues(-0.0).value(0), 0.0);
  }

  @Test
  void of_arrayChangedLater_isACopy() {
    double[] given = {1.0};
    WeightedValues values = WeightedValues.ofValues(given);
    given[0] = 2.0;

    assertThat(values.value(0)).isEqualTo(1.0);
  }

  @Test
  void kpis_ofEach_isOneAndOnTargetFromOneOn() {
    WeightedValues values = WeightedValues.ofValues(Math.nextDown(1.0), 1.0, 5.0);

    assertThat(values.kpis(0)).isEqualTo(1.0);
    assertThat(values.kpisOnTarget(0)).isEqualTo(0.0);
    assertThat(values.kpisOnTarget(1)).isEqualTo(1.0);
    assertThat(values.kpisOnTarget(2)).isEqualTo(1.0);
  }

  @Test
  void value_noSuchChild_isOutOfBounds() {
    WeightedValues values = WeightedValues.of(new double[] {1, 2}, new double[] {1, 0});

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> values.value(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> values.weight(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> values.kpis(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> values.kpisOnTarget(-1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_valueThatIsNoNumber_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedValues.ofValues(1.0, value))
        .withMessage("Value 1 is %s, which is no number. Leave out what is missing.", value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, -Double.MIN_VALUE})
  void of_weightThatIsNone_isRefused(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedValues.of(new double[] {1.0}, new double[] {weight}))
        .withMessage("Weight 0 is %s. Weights are finite and not negative.", weight);
  }

  @Test
  void of_arraysOfUnlikeLength_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightedValues.of(new double[2], new double[3]))
        .withMessage("There are 2 values and 3 weights. Give a weight for each value.");
  }
}
