package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final OrgUnitId NORTH = OrgUnitId.of("north");
  private static final OrgUnitId SOUTH = OrgUnitId.of("south");
  private static final Slice NORTH_IN_MARCH = Slice.of(NORTH, MARCH);
  private static final Slice NORTH_IN_APRIL = Slice.of(NORTH, APRIL);
  private static final Slice SOUTH_IN_MARCH = Slice.of(SOUTH, MARCH);
  private static final KpiId REVENUE = KpiId.of("revenue");
  private static final KpiId RETURNS = KpiId.of("return-rate");
  private static final KpiId MIGRATION = KpiId.of("migration");
  private static final KpiId VISITS = KpiId.of("visits");
  private static final KpiId STAFF = KpiId.of("staff");
  private static final Quality THREE_OF_FOUR = Quality.rolledUp(0.75, false);

  /** Facts of two slices, put turn by turn. */
  private static Facts.Builder mixed() {
    return Facts.builder()
        .put(NORTH_IN_MARCH, REVENUE, 10)
        .putRatio(SOUTH_IN_MARCH, RETURNS, 4, 104, 100)
        .putLabel(NORTH_IN_MARCH, MIGRATION, "done")
        .put(SOUTH_IN_MARCH, REVENUE, Reading.of(20), THREE_OF_FOUR)
        .notApplicable(NORTH_IN_MARCH, VISITS)
        .noData(SOUTH_IN_MARCH, STAFF);
  }

  @Test
  void build_slicesPutTurnByTurn_holdsTheMeasurementsOfEach() {
    Facts facts = mixed().build();

    assertThat(facts.at(NORTH_IN_MARCH))
        .isEqualTo(
            Measurements.builder(MARCH)
                .put(REVENUE, 10)
                .putLabel(MIGRATION, "done")
                .notApplicable(VISITS)
                .build());
    assertThat(facts.at(SOUTH, MARCH))
        .isEqualTo(
            Measurements.builder(MARCH)
                .putRatio(RETURNS, 4, 104, 100)
                .put(REVENUE, Reading.of(20), THREE_OF_FOUR)
                .noData(STAFF)
                .build());
    assertThat(facts).hasToString("6 facts in 2 slices");
  }

  @Test
  void at_sliceOfFacts_looksUpEveryKindOfReading() {
    Measurements north = mixed().build().at(NORTH_IN_MARCH);
    Measurements south = mixed().build().at(SOUTH_IN_MARCH);

    assertThat(north.period()).isEqualTo(MARCH);
    assertThat(north.kpis()).containsExactly(REVENUE, MIGRATION, VISITS);
    assertThat(north.label(MIGRATION)).hasValue("done");
    assertThat(north.figure(VISITS)).isEqualTo(Figure.missing(Gap.NOT_APPLICABLE));
    assertThat(north.figure(RETURNS)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(south.denominator(RETURNS)).isEqualTo(Figure.of(104));
    assertThat(south.quality(REVENUE)).isEqualTo(THREE_OF_FOUR);
    assertThat(south.toList()).element(1).hasToString("revenue in 2026-03: 20.0");
  }

  @Test
  void at_sliceWithoutFacts_isEmpty() {
    Measurements none = mixed().build().at(NORTH_IN_APRIL);

    assertThat(none.size()).isZero();
    assertThat(none.period()).isEqualTo(APRIL);
  }

  @Test
  void listings_always_areInOrderOfInsertion() {
    Facts facts = mixed().put(NORTH_IN_APRIL, REVENUE, 11).build();

    assertThat(facts.slices()).containsExactly(NORTH_IN_MARCH, SOUTH_IN_MARCH, NORTH_IN_APRIL);
    assertThat(facts.units()).containsExactly(NORTH, SOUTH);
    assertThat(facts.periods()).containsExactly(MARCH, APRIL);
    assertThat(facts.kpis()).containsExactly(REVENUE, RETURNS, MIGRATION, VISITS, STAFF);
    assertThat(facts.size()).isEqualTo(7);
  }

  @Test
  void build_nothingPut_isEmpty() {
    Facts none = Facts.builder().build();

    assertThat(none.size()).isZero();
    assertThat(none.slices()).isEmpty();
    assertThat(none).hasToString("0 facts in 0 slices");
  }

  @Test
  void put_measurements_keepsReadingsAndQualities() {
    Measurements north = mixed().build().at(NORTH_IN_MARCH);
    Measurements south = mixed().build().at(SOUTH_IN_MARCH);

    Facts facts = Facts.builder().put(SOUTH, south).put(NORTH, north).build();

    assertThat(facts).isEqualTo(mixed().build());
  }

  @Test
  void put_definitions_arePutUnderTheirIds() {
    Kpi revenue = Kpi.builder("revenue").direction(Direction.HIGHER_IS_BETTER).build();
    Kpi returns =
        Kpi.builder("return-rate")
            .direction(Direction.LOWER_IS_BETTER)
            .ratio(Ratio.of("returned", "sold").withFactor(100))
            .build();

    Measurements north =
        Facts.builder()
            .put(NORTH_IN_MARCH, revenue, 10)
            .putRatio(NORTH_IN_MARCH, returns, 1, 4)
            .build()
            .at(NORTH_IN_MARCH);

    assertThat(north.figure(REVENUE)).isEqualTo(Figure.of(10));
    assertThat(north.figure(RETURNS)).isEqualTo(Figure.of(25));
  }

  @Test
  void putRatio_kpiWithoutRatio_isRefusedAtOnce() {
    Kpi revenue = Kpi.builder("revenue").direction(Direction.HIGHER_IS_BETTER).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.builder().putRatio(NORTH_IN_MARCH, revenue, 1, 4))
        .withMessageStartingWith("The KPI 'revenue' has no numerator and denominator.");
  }

  @Test
  void build_malformedFacts_namesKpiUnitAndPeriodOfEach() {
    Facts.Builder builder =
        Facts.builder()
            .put(NORTH_IN_MARCH, REVENUE, Double.NaN)
            .put(SOUTH_IN_MARCH, REVENUE, 4)
            .put(SOUTH_IN_MARCH, REVENUE, 5);

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "The measurement of 'revenue' at 'north' in 2026-03 is NaN, which is no"
                            + " number. Leave it out if there is none.",
                        "The KPI 'revenue' has two measurements at 'south' in 2026-03, 4.0 and 5.0."
                            + " Put one, or aggregate them first."));
  }

  @Test
  void equals_sameFactsInAnyOrder_isTrue() {
    Facts others =
        Facts.builder()
            .noData(SOUTH_IN_MARCH, STAFF)
            .put(SOUTH_IN_MARCH, REVENUE, Reading.of(20), THREE_OF_FOUR)
            .putRatio(SOUTH_IN_MARCH, RETURNS, 4, 104, 100)
            .notApplicable(NORTH_IN_MARCH, VISITS)
            .putLabel(NORTH_IN_MARCH, MIGRATION, "done")
            .put(NORTH_IN_MARCH, REVENUE, 10)
            .build();

    assertThat(mixed().build()).isEqualTo(others).hasSameHashCodeAs(others);
    assertThat(others.toBuilder().build()).isEqualTo(others);
  }

  @Test
  void equals_otherFacts_isFalse() {
    Facts facts = Facts.builder().put(NORTH_IN_MARCH, REVENUE, 10).build();

    assertThat(facts)
        .isNotEqualTo(Facts.builder().build())
        .isNotEqualTo(mixed().build())
        .isNotEqualTo(Facts.builder().put(NORTH_IN_MARCH, REVENUE, 11).build())
        .isNotEqualTo(Facts.builder().put(NORTH_IN_MARCH, STAFF, 10).build())
        .isNotEqualTo(Facts.builder().put(SOUTH_IN_MARCH, REVENUE, 10).build())
        .isNotEqualTo("1 fact in 1 slice")
        .hasToString("1 fact in 1 slice");
  }

  @Test
  void toBuilder_ofASliceOfFacts_holdsOnlyThatSlice() {
    Measurements south = mixed().build().at(SOUTH_IN_MARCH);

    Measurements more = south.toBuilder().put(VISITS, 7).build();

    assertThat(more.kpis()).containsExactly(RETURNS, REVENUE, STAFF, VISITS);
    assertThat(more.quality(REVENUE)).isEqualTo(THREE_OF_FOUR);
  }

  @Test
  void build_builderUsedFurther_leavesWhatWasBuilt() {
    Facts.Builder builder = mixed();
    Facts first = builder.build();
    Facts second = builder.put(NORTH_IN_MARCH, STAFF, 3).build();

    assertThat(first).isEqualTo(mixed().build());
    assertThat(second.at(NORTH_IN_MARCH).figure(STAFF)).isEqualTo(Figure.of(3));
  }

  @Test
  void put_null_isRefusedAtOnceAndLeavesNothingBehind() {
    Facts.Builder builder = Facts.builder();

    assertThatNullPointerException()
        .isThrownBy(() -> builder.put(NORTH_IN_MARCH, (KpiId) null, 1.0))
        .withMessage("kpi");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.put((Slice) null, REVENUE, 1.0))
        .withMessage("slice");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.put(NORTH_IN_MARCH, REVENUE, (Reading) null))
        .withMessage("reading");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.putLabel(NORTH_IN_MARCH, REVENUE, null))
        .withMessage("label");
    assertThat(builder.build().slices()).isEmpty();
  }

  @Test
  void lists_ofFacts_cannotBeChanged() {
    Facts facts = mixed().build();

    assertThatThrownBy(() -> facts.slices().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> facts.at(NORTH_IN_MARCH).kpis().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void build_manySlicesAndKpis_findsEveryFact() {
    int size = 300;
    Facts.Builder builder = Facts.builder();
    IntStream.range(0, size * size).forEach(i -> builder.put(shop(i % size), kpi(i / size), i));
    Facts facts = builder.build();

    assertThat(facts.size()).isEqualTo(size * size);
    assertThat(IntStream.range(0, size * size))
        .allMatch(i -> facts.at(shop(i % size)).figure(kpi(i / size)).orElseThrow() == i);
  }

  private static Slice shop(int i) {
    return Slice.of(OrgUnitId.of("shop-" + i), MARCH);
  }

  private static KpiId kpi(int i) {
    return KpiId.of("kpi-" + i);
  }

  @Test
  void slices_always_areOrderedByUnitThenPeriod() {
    assertThat(SOUTH_IN_MARCH).isGreaterThan(NORTH_IN_APRIL);
    assertThat(NORTH_IN_APRIL).isGreaterThan(NORTH_IN_MARCH).hasToString("north in 2026-04");
  }
}
