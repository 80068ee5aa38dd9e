package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementsTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final KpiId CHURN = KpiId.of("churn-rate");
  private static final KpiId NPS = KpiId.of("nps");
  private static final KpiId VISITS = KpiId.of("store-visits");

  private static long bits(Measurements measurements, KpiId kpi) {
    return Double.doubleToRawLongBits(measurements.figure(kpi).orElseThrow());
  }

  @Test
  void build_numbersAndGaps_holdsThemInOrder() {
    Measurements march =
        Measurements.builder(MARCH).put(NPS, 41.0).notApplicable(VISITS).put(CHURN, 4.2).build();

    assertThat(march.period()).isEqualTo(MARCH);
    assertThat(march.size()).isEqualTo(3);
    assertThat(march.kpis()).containsExactly(NPS, VISITS, CHURN);
    assertThat(march.figure(CHURN)).isEqualTo(Figure.of(4.2));
    assertThat(march.figure(VISITS)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(march.toList())
        .containsExactly(
            Measurement.of(NPS, MARCH, Reading.of(41.0)),
            Measurement.of(VISITS, MARCH, Reading.notApplicable()),
            Measurement.of(CHURN, MARCH, Reading.of(4.2)));
    assertThat(march).hasToString("3 measurements in 2026-03");
  }

  @Test
  void put_definition_isPutUnderItsId() {
    Kpi churn = Kpi.builder("churn-rate").direction(Direction.LOWER_IS_BETTER).build();
    Kpi visits = Kpi.builder("store-visits").direction(Direction.HIGHER_IS_BETTER).build();
    Measurements march = Measurements.builder(MARCH).put(churn, 4.2).notApplicable(visits).build();

    assertThat(march.figure(CHURN)).isEqualTo(Figure.of(4.2));
    assertThat(march.figure(VISITS)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
  }

  @Test
  void figure_notMeasured_isNoData() {
    assertThat(Measurements.builder(MARCH).build().figure(CHURN))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void build_nothingPut_isEmpty() {
    Measurements none = Measurements.builder(MARCH).build();

    assertThat(none.size()).isZero();
    assertThat(none.kpis()).isEmpty();
    assertThat(none.toList()).isEmpty();
  }

  @Test
  void copyOf_map_holdsWhatItHolds() {
    Map<KpiId, Double> values = new LinkedHashMap<>();
    values.put(NPS, 41.0);
    values.put(CHURN, 4.2);

    Measurements march = Measurements.copyOf(MARCH, values);

    assertThat(march.kpis()).containsExactly(NPS, CHURN);
    assertThat(march.figure(CHURN)).isEqualTo(Figure.of(4.2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void build_notFinite_isRefusedNamingKpiAndPeriod(double number) {
    assertThatThrownBy(() -> Measurements.builder(MARCH).put(CHURN, number).build())
        .isInstanceOf(InvalidMeasurementsException.class)
        .hasMessage(
            "The measurement of 'churn-rate' in 2026-03 is %s, which is no number."
                    .formatted(number)
                + " Leave it out if there is none.");
  }

  @Test
  void copyOf_notFinite_isRefusedNamingKpiAndPeriod() {
    assertThatThrownBy(() -> Measurements.copyOf(MARCH, Map.of(CHURN, Double.NaN)))
        .isInstanceOf(InvalidMeasurementsException.class)
        .hasMessageStartingWith("The measurement of 'churn-rate' in 2026-03 is NaN");
  }

  @Test
  void build_putTwice_isRefusedWithBothValues() {
    assertThatThrownBy(
            () -> Measurements.builder(MARCH).put(CHURN, 4.2).notApplicable(CHURN).build())
        .isInstanceOf(InvalidMeasurementsException.class)
        .hasMessage(
            "The KPI 'churn-rate' has two measurements in 2026-03, 4.2 and not applicable."
                + " Put one, or aggregate them first.");
  }

  @Test
  void build_manyProblems_listsTheFirst20AndCountsTheRest() {
    Measurements.Builder builder = Measurements.builder(MARCH);
    IntStream.range(0, 1_000).forEach(i -> builder.put(KpiId.of("k" + i), Double.NaN));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidMeasurementsException.class,
            e -> {
              assertThat(e.problemCount()).isEqualTo(1_000);
              assertThat(e.problems()).hasSize(20).last().asString().contains("'k19'");
              assertThat(e.getMessage())
                  .startsWith("1000 problems: (1) The measurement of 'k0' in 2026-03 is NaN")
                  .endsWith(" more.")
                  .hasSizeLessThanOrEqualTo(500);
            });
  }

  @Test
  void build_longestId_keepsTheRemedyInTheMessage() {
    assertThatThrownBy(
            () -> Measurements.builder(MARCH).put(KpiId.of("x".repeat(200)), Double.NaN).build())
        .hasMessageEndingWith("Leave it out if there is none.");
  }

  @Test
  void put_negativeZero_becomesZero() {
    Measurements march = Measurements.builder(MARCH).put(CHURN, -0.0).build();

    assertThat(bits(march, CHURN)).isZero();
  }

  @Test
  void put_extremes_areKeptToTheBit() {
    Measurements march =
        Measurements.builder(MARCH)
            .put(CHURN, Double.MIN_VALUE)
            .put(NPS, -0x0.fffffffffffffp-1022)
            .put(VISITS, -Double.MAX_VALUE)
            .build();

    assertThat(march.figure(CHURN)).isEqualTo(Figure.of(Double.MIN_VALUE));
    assertThat(march.figure(NPS)).isEqualTo(Figure.of(-0x0.fffffffffffffp-1022));
    assertThat(march.figure(VISITS)).isEqualTo(Figure.of(-Double.MAX_VALUE));
  }

  @Test
  void build_builderUsedFurther_leavesWhatWasBuilt() {
    Measurements.Builder builder = Measurements.builder(MARCH).put(CHURN, 4.2);
    Measurements first = builder.build();
    Measurements second = builder.put(NPS, 41.0).build();

    assertThat(first.kpis()).containsExactly(CHURN);
    assertThat(first.figure(NPS)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(second.kpis()).containsExactly(CHURN, NPS);
  }

  @Test
  void build_moreThanTheFirstRoom_holdsAll() {
    Measurements.Builder builder = Measurements.builder(MARCH);
    IntStream.range(0, 100).forEach(i -> builder.put(KpiId.of("k" + i), i));
    Measurements march = builder.build();

    IntStream.range(0, 100)
        .forEach(i -> assertThat(march.figure(KpiId.of("k" + i))).isEqualTo(Figure.of(i)));
  }

  @Test
  void kpisAndList_ofMeasurements_cannotBeChanged() {
    Measurements march = Measurements.builder(MARCH).put(CHURN, 4.2).build();

    assertThatThrownBy(() -> march.kpis().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> march.toList().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void put_null_isRefusedAtOnce() {
    Measurements.Builder builder = Measurements.builder(MARCH);

    assertThatThrownBy(() -> builder.put((KpiId) null, 1.0)).hasMessage("kpi");
    assertThat(builder.build().size()).isZero();
  }
}
