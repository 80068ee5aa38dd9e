package dev.plumbline.kpi.examples.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.examples.reference.ReferenceData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The published indicators of New York, of which the example's table is a part. */
final class NewYorkReference {
  private static final String FOLDER = "nyc_mmr";
  private static final int YEAR = 2023;

  private NewYorkReference() {}

  /** Returns the rows of a file, or skips the test. */
  static List<NamedCsvRecord> rows(String file) {
    return ReferenceData.rows(FOLDER, file);
  }

  /** Returns the indicators that are chosen, each in the groups of its path. */
  static List<Indicator> indicators(
      Predicate<NamedCsvRecord> chosen, Function<NamedCsvRecord, List<String>> path) {
    Map<String, NamedCsvRecord> valuesByRow = ReferenceData.rowsBy("row", FOLDER, "values.csv");
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
