package dev.plumbline.kpi.measure.csv;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reading of one table, row by row. */
final class TableReading {
  private static final String NOT_APPLICABLE = "n/a";

  private final @Nullable Period onlyPeriod;
  private final CsvLimits limits;
  private final Problems problems = Problems.none();
  private final SortedMap<Period, Sheet> sheets = new TreeMap<>();
  private @Nullable Header header;
  private int rows;

  TableReading(@Nullable Period onlyPeriod, CsvLimits limits) {
    this.onlyPeriod = onlyPeriod;
    this.limits = limits;
  }

  /** The measurements of a period, and the line of each. */
  private static final class Sheet {
    private final Measurements.Builder measurements;
    private final Map<KpiId, Long> lines = new HashMap<>();

    Sheet(Period period) {
      measurements = Measurements.builder(period);
    }
  }

  /** Reads a row. Returns whether it makes sense to read another. */
  boolean read(Row row) {
    if (row.isBlank()) {
      return true;
    }
    if (header == null) {
      header = Header.of(row, onlyPeriod == null, problems);
      return problems.isEmpty();
    }
    if (rows == limits.rows()) {
      problems.add(
          () ->
              "Line %s: is one more than %s rows. Split the table, or allow more by CsvLimits."
                  .formatted(row.line(), limits.rows()));
      return false;
    }
    rows++;
    if (isComplete(row, header)) {
      readFields(row, header);
    }
    return true;
  }

  private boolean isComplete(Row row, Header header) {
    if (row.longField() >= 0) {
      problems.add(
          () ->
              "%s: is longer than %s characters. Shorten it, or allow more by CsvLimits."
                  .formatted(header.place(row.line(), row.longField()), limits.fieldLength()));
      return false;
    }
    if (row.fieldCount() != header.size()) {
      int first = Math.min(row.fieldCount(), header.size());
      problems.add(
          () ->
              "%s: is %s, as the row has %s fields and the header %s. Give each column one field%s."
                  .formatted(
                      header.place(row.line(), first),
                      row.fieldCount() < header.size() ? "missing" : "too much",
                      row.fieldCount(),
                      header.size(),
                      row.fieldCount() < header.size() ? "" : ", and quote what holds a comma"));
      return false;
    }
    return true;
  }

  private void readFields(Row row, Header header) {
    KpiId kpi = parsed(row, header, Column.KPI, KpiId::of);
    Period period = period(row, header);
    Reading reading = reading(row, header);
    if (kpi != null && period != null) {
      put(kpi, period, reading, row, header);
    }
  }

  private void put(KpiId kpi, Period period, @Nullable Reading reading, Row row, Header header) {
    Sheet sheet = sheets.computeIfAbsent(period, Sheet::new);
    Long earlier = sheet.lines.putIfAbsent(kpi, row.line());
    if (earlier != null) {
      problems.add(
          () ->
              "%s: %s has a measurement in %s in line %s already. Keep one of them."
                  .formatted(
                      header.place(row.line(), Column.KPI),
                      PlainText.quote(kpi.value()),
                      period,
                      earlier));
    } else if (reading != null) {
      sheet.measurements.put(kpi, reading);
    }
  }

  private @Nullable Period period(Row row, Header header) {
    return onlyPeriod != null && header.text(row, Column.PERIOD).isEmpty()
        ? onlyPeriod
        : parsed(row, header, Column.PERIOD, Period::parse);
  }

  /** {@return what a row says was measured, or null if that is a problem} */
  private @Nullable Reading reading(Row row, Header header) {
    Column first = null;
    for (Column column : Column.OF_READINGS) {
      if (header.text(row, column).isEmpty()) {
        continue;
      }
      if (first == null) {
        first = column;
      } else if (column.form() != first.form()) {
        return refused(row, header, column, first);
      }
    }
    if (first == null) {
      return Reading.noData();
    }
    return switch (first.form()) {
      case RATIO -> ratio(row, header);
      case LABEL -> parsed(row, header, Column.LABEL, Reading::ofLabel);
      default -> parsed(row, header, Column.VALUE, TableReading::value);
    };
  }

  private @Nullable Reading refused(Row row, Header header, Column column, Column first) {
    problems.add(
        () ->
            ("%s: %s stands beside the %s. Give a value, a ratio or a label,"
                    + " and leave the other columns empty.")
                .formatted(
                    header.place(row.line(), column),
                    PlainText.quote(header.text(row, column)),
                    first));
    return null;
  }

  private static Reading value(String text) {
    return text.equals(NOT_APPLICABLE) ? Reading.notApplicable() : Reading.of(Numerals.parse(text));
  }

  private @Nullable Reading ratio(Row row, Header header) {
    Double numerator = parsed(row, header, Column.NUMERATOR, TableReading::part);
    Double denominator = parsed(row, header, Column.DENOMINATOR, TableReading::part);
    return parsed(
        row,
        header,
        Column.FACTOR,
        text -> {
          double factor = text.isEmpty() ? 1.0 : Numerals.parse(text);
          return Reading.ofRatio(
              numerator == null ? 0.0 : numerator, denominator == null ? 0.0 : denominator, factor);
        });
  }

  private static Double part(String text) {
    if (text.isEmpty()) {
      throw new InvalidMeasurementsException(
          "is empty in a ratio. Give both parts, or leave the row of the ratio empty.");
    }
    return Numerals.parse(text);
  }

  /** {@return what a field says, or null after adding what is wrong with it to the problems} */
  private <T> @Nullable T parsed(
      Row row, Header header, Column column, Function<String, T> parser) {
    try {
      return parser.apply(header.text(row, column));
    } catch (IllegalArgumentException refused) {
      problems.add(
          () -> "%s: %s".formatted(header.place(row.line(), column), refused.getMessage()));
      return null;
    }
  }

  /** Says that the rest cannot be read, since quotation marks are not as they must be. */
  void addUnreadable(long line, int index) {
    String place =
        header == null
            ? "Line %s, column %s".formatted(line, index + 1)
            : header.place(line, index);
    problems.add(
        () ->
            ("%s: a quotation mark is not closed, or not at the end, or the field is too long,"
                    + " and nothing behind it was read. Quote whole fields, and double the marks inside.")
                .formatted(place));
  }

  /** {@return the measurements of each period, the earliest first} */
  List<Measurements> toList() {
    if (header == null && problems.isEmpty()) {
      problems.add(() -> "The table is empty. Begin it with the header kpi,period,value.");
    }
    problems.orThrow(InvalidMeasurementsException::new);
    return sheets.values().stream().map(sheet -> sheet.measurements.build()).toList();
  }
}
