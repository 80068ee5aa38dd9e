package dev.plumbline.kpi.examples.city;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.value.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The published figures, as they stand in the table beside this class. */
final class IndicatorTable {
  static final int FIRST_YEAR = 2016;
  static final int LAST_YEAR = 2023;

  private static final String RESOURCE = "new-york-city.csv";

  private IndicatorTable() {}

  /** Reads the table. */
  static List<Indicator> read() {
    InputStream table =
        Objects.requireNonNull(IndicatorTable.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(table)) {
      return rows.stream().map(IndicatorTable::indicator).collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Indicator indicator(NamedCsvRecord row) {
    Map<Integer, Double> values = new HashMap<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      Double value = number(row.getField(Integer.toString(year)));
      if (value != null) {
        values.put(year, value);
      }
    }
    return new Indicator(
        row.getField("id"),
        row.getField("name"),
        List.of(row.getField("agency"), row.getField("service"), row.getField("goal")),
        row.getField("unit"),
        direction(row.getField("direction")),
        number(row.getField("target")),
        values);
  }

  static Direction direction(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "up" -> Direction.HIGHER_IS_BETTER;
      case "down" -> Direction.LOWER_IS_BETTER;
      default ->
          throw new IllegalArgumentException("'" + text + "' is no direction. Write up or down.");
    };
  }

  static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
