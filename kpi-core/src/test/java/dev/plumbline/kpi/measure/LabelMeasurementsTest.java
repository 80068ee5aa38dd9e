package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LabelMeasurementsTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final KpiId A = KpiId.of("a");
  private static final KpiId B = KpiId.of("b");
  private static final KpiId C = KpiId.of("c");
  private static final KpiId D = KpiId.of("d");
  private static final KpiId E = KpiId.of("e");

  private static Measurements.Builder march() {
    return Measurements.builder(MARCH);
  }

  private static Measurements.Builder oneOfEach() {
    return march().put(A, 4.2).putRatio(B, 1, 2).putLabel(C, "done").notApplicable(D).noData(E);
  }

  @Test
  void putLabel_text_isKeptAndHasNoNumber() {
    Measurements measurements = march().putLabel(A, "done").putLabel(B, "open").build();

    assertThat(measurements.label(A)).hasValue("done");
    assertThat(measurements.label(B)).hasValue("open");
    assertThat(measurements.figure(A)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(measurements.reading(A)).isEqualTo(Reading.ofLabel("done"));
  }

  @Test
  void label_ofAnythingElse_isEmpty() {
    Measurements measurements = oneOfEach().build();

    assertThat(measurements.label(A)).isEmpty();
    assertThat(measurements.label(D)).isEmpty();
    assertThat(measurements.label(KpiId.of("unknown"))).isEmpty();
  }

  @Test
  void build_badLabel_namesKpiAndPeriodEscaped() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> march().putLabel(KpiId.of("cost $1"), "do\nne").build())
        .withMessage(
            "The label of 'cost $1' in 2026-03 'do\\u000Ane' holds the character U+000A."
                + " Use printable ones other than < > & and quotation marks.");
  }

  @Test
  void put_null_isRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> march().putLabel(A, null))
        .withMessage("label");
    assertThatNullPointerException()
        .isThrownBy(() -> march().put((KpiId) null, 1))
        .withMessage("kpi");
    assertThatNullPointerException()
        .isThrownBy(() -> march().put(A, (Reading) null))
        .withMessage("reading");
  }

  @Test
  void noData_kpi_isListedWithTheFigureOfAnUnknownOne() {
    Measurements measurements = march().noData(A).build();

    assertThat(measurements.figure(A)).isEqualTo(measurements.figure(B));
    assertThat(measurements.reading(A)).isEqualTo(measurements.reading(B));
    assertThat(measurements.kpis()).containsExactly(A);
  }

  @Test
  void put_byDefinition_isAsById() {
    Kpi a = Kpi.builder("a").direction(Direction.HIGHER_IS_BETTER).build();
    Kpi b = a.toBuilder().id(B).build();
    Kpi c = a.toBuilder().id(C).build();
    Kpi d = a.toBuilder().id(D).build();

    assertThat(march().put(a, 1).putLabel(b, "x").notApplicable(c).noData(d).build())
        .isEqualTo(march().put(A, 1).putLabel(B, "x").notApplicable(C).noData(D).build());
  }

  @Test
  void copyOf_map_isAsPutOneByOne() {
    assertThat(Measurements.copyOf(MARCH, Map.of(A, 1.0, B, -0.0)))
        .isEqualTo(march().put(A, 1).put(B, 0).build());
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> Measurements.copyOf(MARCH, Map.of(A, Double.NaN)))
        .withMessage(
            "The measurement of 'a' in 2026-03 is NaN, which is no number. Leave it out if there is none.");
  }

  @Test
  void toList_oneOfEach_isInOrder() {
    assertThat(oneOfEach().build().toList())
        .containsExactly(
            Measurement.of(A, MARCH, Reading.of(4.2)),
            Measurement.of(B, MARCH, Reading.ofRatio(1, 2)),
            Measurement.of(C, MARCH, Reading.ofLabel("done")),
            Measurement.of(D, MARCH, Reading.notApplicable()),
            Measurement.of(E, MARCH, Reading.noData()));
  }

  @Test
  void put_readings_areAsPutOneByOne() {
    Measurements.Builder copy = march();
    oneOfEach().build().toList().forEach(m -> copy.put(m.kpi(), m.reading()));

    assertThat(copy.build()).isEqualTo(oneOfEach().build());
  }

  @Test
  void toBuilder_more_leavesTheFirstAsItWas() {
    Measurements first = oneOfEach().build();
    Measurements more =
        first.toBuilder()
            .putLabel(KpiId.of("f"), "done")
            .putLabel(KpiId.of("g"), "late")
            .putRatio(KpiId.of("h"), 3, 4)
            .build();

    assertThat(first.toBuilder().build()).isEqualTo(first).isEqualTo(oneOfEach().build());
    assertThat(more.size()).isEqualTo(8);
    assertThat(more.label(C)).hasValue("done");
    assertThat(more.label(KpiId.of("g"))).hasValue("late");
    assertThat(more.numerator(B)).isEqualTo(Figure.of(1));
    assertThat(more.figure(KpiId.of("h"))).isEqualTo(Figure.of(0.75));
    assertThat(first.label(KpiId.of("f"))).isEmpty();
  }

  @Test
  void builder_usedFurther_leavesWhatItBuilt() {
    Measurements.Builder builder = march().putLabel(A, "open").putRatio(B, 1, 2);
    Measurements first = builder.build();
    Measurements second = builder.putLabel(C, "done").putRatio(D, 1, 4).build();

    assertThat(first.kpis()).isEqualTo(List.of(A, B));
    assertThat(first.label(C)).isEmpty();
    assertThat(second.figure(D)).isEqualTo(Figure.of(0.25));
  }

  @Test
  void equals_otherOrder_isEqual() {
    Measurements one = march().put(A, -0.0).putLabel(B, "x").putLabel(C, "y").build();
    Measurements other = march().putLabel(C, "y").putLabel(B, "x").put(A, 0.0).build();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
  }

  @Test
  void equals_anyDifference_isUnequal() {
    Measurements one = oneOfEach().build();

    assertThat(one)
        .isNotEqualTo(null)
        .isNotEqualTo("one")
        .isNotEqualTo(march().build())
        .isNotEqualTo(oneOfEach().put(KpiId.of("f"), 1).build())
        .isNotEqualTo(Measurements.builder(Period.year(2026)).build());
    assertThat(march().put(A, 0.5).build())
        .isNotEqualTo(march().putRatio(A, 1, 2).build())
        .isNotEqualTo(march().put(A, 0.25).build())
        .isNotEqualTo(march().put(B, 0.5).build())
        .isNotEqualTo(march().noData(A).build());
    assertThat(march().putLabel(A, "x").build()).isNotEqualTo(march().putLabel(A, "y").build());
  }

  @Test
  void toString_measurements_countsThem() {
    assertThat(oneOfEach().build()).hasToString("5 measurements in 2026-03");
    assertThat(march().put(A, 1).build()).hasToString("1 measurement in 2026-03");
  }

  @Test
  void build_collidingIds_costLittle() {
    Measurements.Builder builder = march();
    for (int i = 0; i < 32_768; i++) {
      StringBuilder id = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      builder.putLabel(KpiId.of(id.toString()), id.toString());
    }

    Measurements built =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> builder.build().toBuilder().build());
    assertThat(built.size()).isEqualTo(32_768);
    assertThat(built.label(KpiId.of("Aa".repeat(15)))).hasValue("Aa".repeat(15));
  }
}
