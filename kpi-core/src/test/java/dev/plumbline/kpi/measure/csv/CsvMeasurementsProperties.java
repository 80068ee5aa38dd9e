package dev.plumbline.kpi.measure.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.time.Period;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvMeasurementsProperties {
  private static final CsvMeasurements STANDARD = CsvMeasurements.standard();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void read_measurementsWritten_givesThemBack(
      @ForAll("measurements") List<Measurements> written, @ForAll boolean quotes)
      throws IOException {
    StringBuilder table =
        new StringBuilder("period,label,kpi,factor,value,denominator,numerator\r\n");
    for (Measurements measurements : written) {
      for (Measurement measurement : measurements.toList()) {
        append(measurement, quotes, table);
      }
    }

    assertThat(STANDARD.read(table)).isEqualTo(written);
    assertThat(STANDARD.read(new StringReader(table.toString()))).isEqualTo(written);
  }

  private static void append(Measurement measurement, boolean quotes, StringBuilder table) {
    String value = "";
    String numerator = "";
    String denominator = "";
    String factor = "";
    String label = "";
    Reading reading = measurement.reading();
    if (reading instanceof Reading.Amount amount) {
      value = Double.toString(amount.number());
    } else if (reading instanceof Reading.Ratio ratio) {
      numerator = Double.toString(ratio.numerator());
      denominator = Double.toString(ratio.denominator());
      factor = Double.toString(ratio.factor());
    } else if (reading instanceof Reading.Label text) {
      label = text.text();
    } else if (reading.equals(Reading.notApplicable())) {
      value = "n/a";
    }
    String kpi = measurement.kpi().value();
    String period = measurement.period().toString();
    String separator = quotes ? "\",\"" : ",";
    String mark = quotes ? "\"" : "";
    table
        .append(mark)
        .append(String.join(separator, period, label, kpi, factor, value, denominator, numerator))
        .append(mark)
        .append("\r\n");
  }

  @Property(tries = 500)
  void read_anyText_throwsNothingElse(@ForAll("texts") String text) {
    for (CsvMeasurements reader : List.of(STANDARD, STANDARD.withPeriod(Period.year(2026)))) {
      try {
        List<Measurements> all = reader.read(text);
        assertThat(all).doesNotContainNull();
        assertThat(reader.read(new StringReader(text))).isEqualTo(all);
      } catch (InvalidMeasurementsException e) {
        assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500).matches("\\P{Cntrl}+");
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  @Provide
  Arbitrary<List<Measurements>> measurements() {
    Arbitrary<KpiId> kpis =
        Arbitraries.strings()
            .withCharRange('a', 'e')
            .withChars("é語")
            .ofMinLength(1)
            .ofMaxLength(3)
            .map(KpiId::of);
    Arbitrary<Map<KpiId, Reading>> readings =
        Arbitraries.maps(kpis, readings()).ofMinSize(1).ofMaxSize(10);
    Arbitrary<Period> periods =
        Arbitraries.integers().between(1, 12).map(month -> Period.month(2026, month));
    return Arbitraries.maps(periods, readings)
        .ofMaxSize(4)
        .map(
            byPeriod ->
                byPeriod.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> measurements(entry.getKey(), entry.getValue()))
                    .toList());
  }

  private static Measurements measurements(Period period, Map<KpiId, Reading> readings) {
    Measurements.Builder builder = Measurements.builder(period);
    readings.forEach(builder::put);
    return builder.build();
  }

  private static Arbitrary<Reading> readings() {
    Arbitrary<Double> finite =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> factors = finite.map(Math::abs).filter(x -> x > 0.0);
    return Arbitraries.oneOf(
        finite.map(Reading::of),
        Combinators.combine(finite, finite, factors).as(Reading::ofRatio),
        Arbitraries.of("done", "not started", "n/a", "1", "überfällig").map(Reading::ofLabel),
        Arbitraries.of(Reading.notApplicable(), Reading.noData()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "kpi",
                "value",
                "period",
                "label",
                "numerator",
                "denominator",
                "factor",
                ",",
                ",",
                "\n",
                "\r\n",
                "\r",
                "\"",
                "\"\"",
                "n/a",
                "1",
                "-2.5e3",
                "2026",
                "2026-03",
                "a",
                "b",
                "\uFEFF",
                " ",
                "kpi,value\n",
                "a,1\n",
                "kpi,period,value,label\n",
                "b,2026,3,\n"),
            Arbitraries.strings().all().ofMaxLength(3));
    return pieces.list().ofMaxSize(30).map(all -> String.join("", all));
  }
}
