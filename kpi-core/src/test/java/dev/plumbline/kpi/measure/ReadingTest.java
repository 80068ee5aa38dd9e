package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  @Test
  void figure_ofEachReading_isAsTheTableSays() {
    assertThat(Reading.of(4.2).figure()).isEqualTo(Figure.of(4.2));
    assertThat(Reading.ofRatio(1, 3).figure()).isEqualTo(Figure.of(1.0 / 3.0));
    assertThat(Reading.ofRatio(4, 104, 100).figure()).isEqualTo(Figure.of(400.0 / 104.0));
    assertThat(Reading.ofRatio(4, 0).figure()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(Reading.ofRatio(0, 0).figure()).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(Reading.ofRatio(1e300, 1e-300).figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Reading.ofLabel("done").figure()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(Reading.notApplicable().figure()).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(Reading.noData().figure()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void figure_intermediateOverflow_isNone() {
    assertThat(Reading.ofRatio(1e308, 1e308, 100).figure()).isEqualTo(Figure.of(100.0));
  }

  @Test
  void figure_negativeParts_keepTheirSigns() {
    assertThat(Reading.ofRatio(-1, 4).figure()).isEqualTo(Figure.of(-0.25));
    assertThat(Reading.ofRatio(1, -4).figure()).isEqualTo(Figure.of(-0.25));
    assertThat(Reading.ofRatio(-1, -4).figure()).isEqualTo(Figure.of(0.25));
  }

  @Test
  void of_negativeZero_becomesZero() {
    assertThat(Reading.of(-0.0)).isEqualTo(Reading.of(0.0)).hasToString("0.0");
    assertThat(Reading.ofRatio(-0.0, 1)).isEqualTo(Reading.ofRatio(0, 1));
    assertThat(Reading.ofRatio(1, -0.0)).isEqualTo(Reading.ofRatio(1, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void of_noNumber_isRefused(double number) {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.of(number))
        .withMessage(
            "The measurement is %s, which is no number. Leave it out if there is none.", number);
  }

  @Test
  void ofRatio_everyPartBad_namesAll() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.ofRatio(Double.NaN, Double.POSITIVE_INFINITY, 0))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The numerator is NaN, which is no number. Leave the ratio out if there is none.",
                        "The denominator is Infinity, which is no number. Leave the ratio out if there is none.",
                        "The factor of the ratio is 0.0, which is not a finite number above 0. Use 1, or 100 for percent."));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ofRatio_factorNotAboveZero_isRefused(double factor) {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.ofRatio(1, 2, factor))
        .withMessage(
            "The factor of the ratio is %s, which is not a finite number above 0. Use 1, or 100 for percent.",
            factor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " done", "do\r\nne", "\u001B[31mdone", "done\u200B", "\u202Edone", "<b>"})
  void ofLabel_hostileText_isRefused(String text) {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.ofLabel(text))
        .satisfies(
            e -> assertThat(e.getMessage()).startsWith("The label '").matches("\\p{Print}+"));
  }

  @Test
  void ofLabel_longText_isRefusedByLength() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.ofLabel("x".repeat(201)))
        .withMessageEndingWith("has 201 characters. Use at most 200.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Gap.class,
      names = {"NO_TARGET", "DEGENERATE_TARGET"})
  void missing_gapOfAScore_isRefused(Gap gap) {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Reading.missing(gap))
        .withMessage(
            "The gap %s is one of scores, not of values. Say why there is no value, such as"
                + " NO_DATA.",
            gap);
  }

  @ParameterizedTest
  @EnumSource(
      value = Gap.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NO_TARGET", "DEGENERATE_TARGET"})
  void missing_gapOfAValue_isItsFigure(Gap gap) {
    Measurements measurements =
        Measurements.builder(Period.month(2026, 3))
            .put(KpiId.of("churn"), Reading.missing(gap))
            .build();

    assertThat(Reading.missing(gap).figure()).isEqualTo(Figure.missing(gap));
    assertThat(measurements.reading(KpiId.of("churn"))).isEqualTo(Reading.missing(gap));
  }

  @Test
  void toString_ofEachReading_isForAPerson() {
    assertThat(Reading.of(4.2)).hasToString("4.2");
    assertThat(Reading.ofRatio(1, 4)).hasToString("1.0 / 4.0 (0.25)");
    assertThat(Reading.ofRatio(1, 4, 100)).hasToString("100.0 * 1.0 / 4.0 (25.0)");
    assertThat(Reading.ofRatio(1, 0)).hasToString("1.0 / 0.0 (denominator is zero)");
    assertThat(Reading.ofLabel("done")).hasToString("done");
    assertThat(Reading.noData()).hasToString("no data");
  }

  @Test
  void measurement_toString_namesKpiAndPeriod() {
    Measurement measurement =
        Measurement.of(KpiId.of("churn"), Period.month(2026, 3), Reading.of(4.2));

    assertThat(measurement).hasToString("churn in 2026-03: 4.2");
    assertThat(measurement.figure()).isEqualTo(Figure.of(4.2));
  }

  @Test
  void equals_readings_areByContent() {
    assertThat(Reading.of(4.2))
        .isEqualTo(Reading.of(4.2))
        .hasSameHashCodeAs(Reading.of(4.2))
        .isNotEqualTo(Reading.of(4.3));
    EqualsVerifier.forClass(Reading.Label.class).withNonnullFields("text").verify();
    EqualsVerifier.forClass(Measurement.class)
        .withPrefabValues(Period.class, Period.year(2025), Period.year(2026))
        .withPrefabValues(Reading.class, Reading.of(1), Reading.noData())
        .withPrefabValues(KpiId.class, KpiId.of("a"), KpiId.of("b"))
        .withNonnullFields("kpi", "period", "reading")
        .verify();
    assertThat(Reading.ofRatio(1, 2))
        .isEqualTo(Reading.ofRatio(1, 2, 1))
        .hasSameHashCodeAs(Reading.ofRatio(1, 2, 1))
        .isNotEqualTo(Reading.ofRatio(2, 4))
        .isNotEqualTo(Reading.ofRatio(1, 2, 100));
    assertThat(Reading.noData()).isEqualTo(new Reading.Missing(Gap.NO_DATA));
  }
}
