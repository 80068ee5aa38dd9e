package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.rows.NumberColumn;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiIndexTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final KpiId CHURN = KpiId.of("churn-rate");
  private static final KpiId NPS = KpiId.of("nps");
  private static final KpiId VISITS = KpiId.of("store-visits");
  private static final KpiIndex INDEX = KpiIndex.of(List.of(NPS, CHURN));

  private static BitSet at(int... positions) {
    BitSet bits = new BitSet();
    for (int position : positions) {
      bits.set(position);
    }
    return bits;
  }

  @Test
  void of_kpis_numbersThemInTheirOrder() {
    assertThat(INDEX.size()).isEqualTo(2);
    assertThat(INDEX.kpis()).containsExactly(NPS, CHURN);
    assertThat(INDEX.position(NPS)).isZero();
    assertThat(INDEX.position(CHURN)).isOne();
    assertThat(INDEX.positionOr(CHURN, -7)).isOne();
    assertThat(INDEX.contains(CHURN)).isTrue();
    assertThat(INDEX).hasToString("2 KPIs");
    assertThat(KpiIndex.of(List.of(NPS))).hasToString("1 KPI");
  }

  @Test
  void of_listThatIsChangedLater_staysAsItWas() {
    List<KpiId> kpis = new ArrayList<>(List.of(NPS));
    KpiIndex index = KpiIndex.of(kpis);
    kpis.add(CHURN);

    assertThat(index.kpis()).containsExactly(NPS);
  }

  @Test
  void of_kpisListedTwice_namesAllOfThem() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> KpiIndex.of(List.of(NPS, CHURN, NPS, CHURN)))
        .withMessage(
            "2 problems: (1) The KPI 'nps' is listed twice in an index. List each KPI once."
                + " (2) The KPI 'churn-rate' is listed twice in an index. List each KPI once.");
  }

  @Test
  void position_ofAnotherKpi_isRefused() {
    assertThat(INDEX.contains(VISITS)).isFalse();
    assertThat(INDEX.positionOr(VISITS, -7)).isEqualTo(-7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INDEX.position(VISITS))
        .withMessage("The KPI 'store-visits' is not in the index. Ask contains(kpi) first.");
  }

  @Test
  void copyOf_numbersByIndex_isTheSameAsPuttingThem() {
    double[] numbers = {41, -0.0};
    Measurements march = Measurements.copyOf(MARCH, INDEX, numbers);
    numbers[0] = 7;

    assertThat(march)
        .isEqualTo(Measurements.builder(MARCH).put(CHURN, 0.0).put(NPS, 41.0).build())
        .hasToString("2 measurements in 2026-03");
    assertThat(march.index()).isSameAs(INDEX);
    assertThat(march.toBuilder().build()).isEqualTo(march);
    assertThat(Double.doubleToRawLongBits(march.figure(CHURN).orElseThrow())).isZero();
  }

  @Test
  void copyOf_someWithoutData_isTheSameAsSayingSo() {
    Measurements march = Measurements.copyOf(MARCH, INDEX, at(0), Double.NaN, 4.2);

    assertThat(march).isEqualTo(Measurements.builder(MARCH).put(CHURN, 4.2).noData(NPS).build());
    assertThat(march.figure(NPS)).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(march.quality(NPS)).isEqualTo(Quality.nothing());
  }

  @Test
  void copyOf_numbersThatAreNone_namesAllOfThem() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Measurements.copyOf(MARCH, INDEX, Double.NaN, Double.POSITIVE_INFINITY))
        .withMessageStartingWith("2 problems: (1) ")
        .withMessageContaining("'nps' in 2026-03")
        .withMessageContaining("'churn-rate' in 2026-03");
  }

  @Test
  void copyOf_moreOrFewerNumbersThanKpis_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measurements.copyOf(MARCH, INDEX, 1.0))
        .withMessage(
            "There are 1 numbers, up to position 0 without data, for an index of 2 KPIs. Give one"
                + " for each KPI, in its order.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measurements.copyOf(MARCH, INDEX, at(2), 1.0, 2.0));
  }

  @Test
  void index_ofSlicesWithTheSameKpisInOneOrder_isTheSame() {
    OrgUnitId north = OrgUnitId.of("north");
    Facts facts =
        Facts.builder()
            .put(north, Measurements.copyOf(Period.month(2026, 1), INDEX, 1, 2))
            .put(north, Measurements.copyOf(Period.month(2026, 2), INDEX, 3, 4))
            .put(north, Measurements.builder(MARCH).put(CHURN, 1.0).put(NPS, 2.0).build())
            .build();
    KpiIndex january = facts.at(north, Period.month(2026, 1)).index();

    assertThat(facts.at(north, Period.month(2026, 2)).index()).isSameAs(january);
    assertThat(facts.at(north, MARCH).index()).isNotSameAs(january);
    assertThat(facts.at(north, MARCH).index().kpis()).containsExactly(CHURN, NPS);
    assertThat(facts.at(north, MARCH).index().position(NPS)).isOne();
    assertThat(january.position(CHURN)).isOne();
    assertThat(january.contains(VISITS)).isFalse();
    assertThat(facts.at(north, Period.month(2026, 2)).figure(CHURN)).isEqualTo(Figure.of(4));
  }

  @Test
  void numbers_withGaps_areInTheOrderOfTheIndex() {
    NumberColumn march =
        Measurements.builder(MARCH)
            .put(NPS, 41.0)
            .notApplicable(VISITS)
            .put(CHURN, -4.2)
            .build()
            .numbers();

    assertThat(march.number).containsExactly(41.0, 0.0, -4.2);
    assertThat(march.gap)
        .containsExactly(
            NumberColumn.PRESENT,
            (byte) List.of(Gap.values()).indexOf(Gap.NOT_APPLICABLE),
            NumberColumn.PRESENT);
    assertThat(march.hasGaps).isTrue();
  }

  @Test
  void numbers_ofASlice_beginAtItsFirst() {
    OrgUnitId north = OrgUnitId.of("north");
    Facts facts =
        Facts.builder()
            .put(north, Measurements.copyOf(Period.month(2026, 1), INDEX, 1, 2))
            .put(north, Measurements.copyOf(Period.month(2026, 2), INDEX, 3, 4))
            .build();
    NumberColumn february = facts.at(north, Period.month(2026, 2)).numbers();

    assertThat(february.first).isEqualTo(2);
    assertThat(february.number).startsWith(1, 2, 3, 4);
    assertThat(february.hasGaps).isFalse();
  }

  @Test
  void isPlain_labelsAndQualities_areNot() {
    Measurements.Builder numbers =
        Measurements.builder(MARCH).put(NPS, 41.0).putRatio(VISITS, 1, 2).noData(CHURN);

    assertThat(numbers.build().isPlain()).isTrue();
    assertThat(Measurements.builder(MARCH).put(NPS, Reading.ofLabel("done")).build().isPlain())
        .isFalse();
    assertThat(
            Measurements.builder(MARCH)
                .put(NPS, Reading.of(1), new Quality(Provenance.SUBSTITUTED, 1, true))
                .build()
                .isPlain())
        .isFalse();
  }
}
