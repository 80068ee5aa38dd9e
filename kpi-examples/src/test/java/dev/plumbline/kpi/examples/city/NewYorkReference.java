package dev.plumbline.kpi.examples.city;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The published figures and results that tests compare with. They are not part of this project:
 * where they are not there, the test that asks for them is skipped.
 */
final class NewYorkReference {
  private static final int YEAR = 2023;

  private NewYorkReference() {}

  /** Returns the rows of a file, or skips the test. */
  static List<NamedCsvRecord> rows(String file) {
    Path folder = folder();
    assumeTrue(Files.isDirectory(folder), () -> "no reference data at " + folder);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    String named = System.getProperty("kpi.reference");
    Path reference =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolve("../../shared/reference");
    return reference.normalize().resolve("nyc_mmr");
  }

  /** Returns the indicators that are chosen, each in the groups of its path. */
  static List<Indicator> indicators(
      Predicate<NamedCsvRecord> chosen, Function<NamedCsvRecord, List<String>> path) {
    Map<String, NamedCsvRecord> valuesByRow = new HashMap<>();
    rows("values.csv").forEach(values -> valuesByRow.put(values.getField("row"), values));
    List<Indicator> indicators = new ArrayList<>();
    for (NamedCsvRecord row : rows("indicators.csv")) {
      if (chosen.test(row)) {
        indicators.add(
            new Indicator(
                row.getField("row"),
                row.getField("indicator"),
                path.apply(row),
                "",
                IndicatorTable.direction(row.getField("direction")),
                IndicatorTable.number(row.getField("target_fy23")),
                values(valuesByRow.get(row.getField("row")))));
      }
    }
    return indicators;
  }

  private static Map<Integer, Double> values(NamedCsvRecord row) {
    Map<Integer, Double> values = new HashMap<>();
    for (int year = IndicatorTable.FIRST_YEAR; year <= YEAR; year++) {
      Double value = IndicatorTable.number(row.getField("fy" + year));
      if (value != null) {
        values.put(year, value);
      }
    }
    return values;
  }

  static Scorecard scorecard(
      Predicate<NamedCsvRecord> chosen, Function<NamedCsvRecord, List<String>> path) {
    return Scorecard.of(indicators(chosen, path), YEAR);
  }
}
