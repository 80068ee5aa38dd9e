package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final KpiId REVENUE = KpiId.of("revenue");
  private static final KpiId CHURN = KpiId.of("churn-rate");
  private static final Quality THREE_OF_FOUR = Quality.rolledUp(0.75, false);

  private static Measurements.Builder march() {
    return Measurements.builder(MARCH);
  }

  @Test
  void measured_always_restsOnItselfAndIsComplete() {
    assertThat(Quality.measured()).isEqualTo(new Quality(Provenance.MEASURED, 1.0, true));
  }

  @Test
  void rolledUp_allPartsButSomethingDeeperMissing_isAllowed() {
    assertThat(Quality.rolledUp(1.0, false))
        .isEqualTo(new Quality(Provenance.ROLLED_UP, 1.0, false));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void of_coverageThatIsNoShare_isRefused(double coverage) {
    assertThatExceptionOfType(InvalidDefinitionException.class)
        .isThrownBy(() -> Quality.rolledUp(coverage, false))
        .withMessage(
            "The coverage %s is not between 0 and 1. Give a share, such as 0.75."
                .formatted(coverage));
  }

  @Test
  void of_negativeZero_becomesZero() {
    assertThat(Quality.rolledUp(-0.0, false)).isEqualTo(Quality.rolledUp(0.0, false));
  }

  @Test
  void quality_putPlainly_isMeasured() {
    Measurements measurements = march().put(REVENUE, 5).notApplicable(CHURN).build();

    assertThat(measurements.quality(REVENUE)).isEqualTo(Quality.measured());
    assertThat(measurements.quality(CHURN)).isEqualTo(Quality.measured());
  }

  @Test
  void quality_noDataOrNotPut_coversNothing() {
    Quality nothing = new Quality(Provenance.MEASURED, 0.0, false);
    Measurements measurements = march().noData(REVENUE).build();

    assertThat(measurements.quality(REVENUE)).isEqualTo(nothing);
    assertThat(measurements.quality(CHURN)).isEqualTo(nothing);
  }

  @Test
  void quality_putWithAReading_isKeptWithIt() {
    Measurements measurements =
        march().put(CHURN, 4.2).put(REVENUE, Reading.of(5), THREE_OF_FOUR).build();

    assertThat(measurements.reading(REVENUE)).isEqualTo(Reading.of(5));
    assertThat(measurements.quality(REVENUE)).isEqualTo(THREE_OF_FOUR);
    assertThat(measurements.quality(CHURN)).isEqualTo(Quality.measured());
  }

  @Test
  void measurements_ofUnlikeQuality_areNotEqual() {
    Measurements rolledUp = march().put(REVENUE, Reading.of(5), THREE_OF_FOUR).build();

    assertThat(rolledUp).isNotEqualTo(march().put(REVENUE, 5).build());
    assertThat(rolledUp)
        .isEqualTo(march().put(REVENUE, Reading.of(5), THREE_OF_FOUR).build())
        .hasSameHashCodeAs(march().put(REVENUE, Reading.of(5), THREE_OF_FOUR).build());
  }

  @Test
  void put_theQualityOfWhatIsMeasured_isAsGoodAsNone() {
    assertThat(march().put(REVENUE, Reading.of(5), Quality.measured()).build())
        .isEqualTo(march().put(REVENUE, 5).build());
  }

  @Test
  void toBuilder_ofMeasurementsWithQuality_keepsIt() {
    Measurements rolledUp =
        march().put(CHURN, 1).put(REVENUE, Reading.ofRatio(1, 2), THREE_OF_FOUR).build();

    assertThat(rolledUp.toBuilder().build()).isEqualTo(rolledUp);
  }

  @Test
  void put_nullQuality_isRefusedAndLeavesNothingBehind() {
    Measurements.Builder builder = march();

    assertThatNullPointerException()
        .isThrownBy(() -> builder.put(REVENUE, Reading.of(5), null))
        .withMessage("quality");
    assertThat(builder.build().size()).isZero();
  }
}
