package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import org.junit.jupiter.api.Test;

class RatioMeasurementsTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final KpiId MEALS = KpiId.of("meals");
  private static final KpiId OTHER = KpiId.of("other");

  private static Measurements.Builder march() {
    return Measurements.builder(MARCH);
  }

  @Test
  void putRatio_parts_areKeptBesideTheFigure() {
    Measurements measurements = march().putRatio(MEALS, 4, 104, 100).build();

    assertThat(measurements.figure(MEALS)).isEqualTo(Figure.of(400.0 / 104.0));
    assertThat(measurements.numerator(MEALS)).isEqualTo(Figure.of(4));
    assertThat(measurements.denominator(MEALS)).isEqualTo(Figure.of(104));
    assertThat(measurements.reading(MEALS)).isEqualTo(Reading.ofRatio(4, 104, 100));
    assertThat(measurements.label(MEALS)).isEmpty();
  }

  @Test
  void putRatio_zeroDenominator_keepsPartsAndSaysWhy() {
    Measurements measurements = march().putRatio(MEALS, 0, -0.0).putRatio(OTHER, 3, 0).build();

    assertThat(measurements.figure(MEALS)).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(measurements.figure(OTHER)).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    assertThat(measurements.denominator(MEALS)).isEqualTo(Figure.of(0));
    assertThat(measurements.numerator(OTHER)).isEqualTo(Figure.of(3));
  }

  @Test
  void numerator_ofAnythingElse_isAGap() {
    Measurements measurements =
        march()
            .put(KpiId.of("number"), 1)
            .putLabel(KpiId.of("label"), "done")
            .notApplicable(KpiId.of("none"))
            .noData(KpiId.of("missing"))
            .putRatio(MEALS, 1, 2)
            .put(KpiId.of("last"), 3)
            .build();

    assertThat(measurements.numerator(KpiId.of("none")))
        .isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(measurements.denominator(KpiId.of("none")))
        .isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    for (String id : new String[] {"number", "label", "missing", "last", "unknown"}) {
      assertThat(measurements.numerator(KpiId.of(id))).isEqualTo(Figure.missing(Gap.NO_DATA));
      assertThat(measurements.denominator(KpiId.of(id))).isEqualTo(Figure.missing(Gap.NO_DATA));
    }
  }

  @Test
  void build_badParts_namesAllOfThem() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(
            () ->
                march()
                    .putRatio(MEALS, Double.NaN, Double.NEGATIVE_INFINITY)
                    .putRatio(OTHER, 1, 2, -100)
                    .putRatio(MEALS, 1, 2)
                    .build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The numerator of 'meals' in 2026-03 is NaN, which is no number. Leave the ratio out if there is none.",
                        "The denominator of 'meals' in 2026-03 is -Infinity, which is no number. Leave the ratio out if there is none.",
                        "The factor of the ratio of 'other' in 2026-03 is -100.0, which is not a finite number above 0. Use 1, or 100 for percent.",
                        "The KPI 'meals' has two measurements in 2026-03, NaN / -Infinity and 1.0 / 2.0. Put one, or aggregate them first."));
  }

  @Test
  void quantity_ofAKpi_hasItsUnit() {
    Kpi meals =
        Kpi.builder("meals")
            .unit(Unit.PERCENT.withDecimals(1))
            .direction(Direction.HIGHER_IS_BETTER)
            .build();

    assertThat(march().putRatio(MEALS, 4, 104, 100).build().quantity(meals)).hasToString("3.8 %");
    assertThat(march().build().quantity(meals))
        .isEqualTo(Quantity.of(Figure.missing(Gap.NO_DATA), meals.unit()));
  }

  @Test
  void putRatio_aKpiWithARatio_takesItsFactor() {
    Kpi meals =
        Kpi.builder("flights-with-meals")
            .direction(Direction.HIGHER_IS_BETTER)
            .unit(Unit.PERCENT)
            .ratio(Ratio.percent("flights with meals", "flights"))
            .build();
    Measurements january =
        Measurements.builder(Period.month(2026, 1)).putRatio(meals, 2, 4).build();

    assertThat(january.figure(meals.id())).isEqualTo(Figure.of(50.0));
    assertThat(january.numerator(meals.id())).isEqualTo(Figure.of(2.0));
    assertThat(january.denominator(meals.id())).isEqualTo(Figure.of(4.0));
  }

  @Test
  void putRatio_aKpiWithoutARatio_isRefused() {
    Kpi plain = Kpi.builder("plain").direction(Direction.HIGHER_IS_BETTER).build();
    Measurements.Builder january = Measurements.builder(Period.month(2026, 1));

    assertThatThrownBy(() -> january.putRatio(plain, 2, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The KPI 'plain' has no numerator and denominator. State ratio(...), or give the"
                + " factor: putRatio(id, numerator, denominator, factor).");
  }
}
