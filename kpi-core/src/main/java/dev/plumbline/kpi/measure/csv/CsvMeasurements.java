package dev.plumbline.kpi.measure.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.time.Period;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads measurements from a table of comma-separated values.
 *
 * <pre>{@code
 * List<Measurements> months = CsvMeasurements.standard().read("""
 *     kpi,period,value,numerator,denominator,factor,label
 *     churn-rate,2026-02,4.5,,,,
 *     churn-rate,2026-03,4.2,,,,
 *     meals,2026-03,,4,104,100,
 *     migration,2026-03,,,,,done
 *     store-visits,2026-03,n/a,,,,
 *     nps,2026-03,,,,,
 *     """);
 * months.get(1).figure(KpiId.of("churn-rate"));    // 4.2
 * }</pre>
 *
 * <table class="striped">
 * <caption>Columns, in any order</caption>
 * <thead><tr><th>column</th><th>needed</th><th>holds</th></tr></thead>
 * <tbody>
 * <tr><td>{@code kpi}</td><td>yes</td><td>the id of the KPI</td></tr>
 * <tr><td>{@code period}</td><td>unless {@link #withPeriod} is given</td><td>what {@link
 * Period#parse} reads, such as {@code 2026-03}; empty where {@link #withPeriod} is given</td></tr>
 * <tr><td>{@code value}</td><td>yes</td><td>a number such as {@code 4.2} or {@code -1.5e6}, or
 * {@code n/a} if the KPI does not apply</td></tr>
 * <tr><td>{@code numerator}, {@code denominator}</td><td>together</td><td>the parts of a ratio, two
 * numbers</td></tr>
 * <tr><td>{@code factor}</td><td>no</td><td>what a ratio is multiplied by, a number above 0; 1
 * where it is empty, also for a KPI whose own ratio has another factor</td></tr>
 * <tr><td>{@code label}</td><td>no</td><td>a label such as {@code done}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>A row holds a value, a ratio, a label, or nothing of these, which says that there is no data.
 * No KPI has two rows for a period. Numbers are decimal, with a point, at most 40 characters, and
 * neither NaN nor beyond the range of double; no field is stripped. Fields are separated by commas
 * and quoted as in <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. Blank lines are
 * skipped, and so is a byte order mark.
 *
 * <p>Every problem says line and column, counted from 1, with the column's name; the line is that
 * in which the row starts. All of them are reported together, except that nothing is read below a
 * bad header or behind a quotation mark that is not closed.
 *
 * <p>Takes linear time, and memory for the measurements. Immutable and safe for use by several
 * threads. Needs FastCSV on the class path or the module path.
 */
public final class CsvMeasurements {
  private static final CsvMeasurements STANDARD = new CsvMeasurements(null, CsvLimits.standard());
  private static final int SMALLEST_BUFFER = 1 << 16;
  private static final int FIELDS_PER_BUFFER = 4;

  private final @Nullable Period period;
  private final CsvLimits limits;

  private CsvMeasurements(@Nullable Period period, CsvLimits limits) {
    this.period = period;
    this.limits = limits;
  }

  /** {@return a reader of tables whose rows say the period, within the standard limits} */
  public static CsvMeasurements standard() {
    return STANDARD;
  }

  /**
   * {@return a reader that takes a period for the rows that say none: for those of a table without
   * that column, and those where it is empty}
   *
   * @param period the period of these rows
   */
  public CsvMeasurements withPeriod(Period period) {
    return new CsvMeasurements(Objects.requireNonNull(period, "period"), limits);
  }

  /**
   * {@return a reader with other limits}
   *
   * @param limits how large a table may get
   */
  public CsvMeasurements withLimits(CsvLimits limits) {
    return new CsvMeasurements(period, Objects.requireNonNull(limits, "limits"));
  }

  /**
   * Reads a table to its end.
   *
   * @param table the text of the table; buffered here, and not closed
   * @return the measurements of each period, the earliest first; none if there is only a header
   * @throws InvalidMeasurementsException if the table is malformed, with every problem
   * @throws IOException if the text cannot be read
   */
  public List<Measurements> read(Reader table) throws IOException {
    RowHandler rows = new RowHandler(limits.fieldLength());
    try {
      return read(
          csv().build(rows, new UnmarkedReader(Objects.requireNonNull(table, "table"))), rows);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads a table.
   *
   * @param table the text of the table
   * @return the measurements of each period, the earliest first; none if there is only a header
   * @throws InvalidMeasurementsException if the table is malformed, with every problem
   */
  public List<Measurements> read(CharSequence table) {
    RowHandler rows = new RowHandler(limits.fieldLength());
    boolean isMarked = table.length() > 0 && table.charAt(0) == UnmarkedReader.MARK;
    return read(csv().build(rows, table.toString().substring(isMarked ? 1 : 0)), rows);
  }

  private CsvReader.CsvReaderBuilder csv() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(
            Math.max(
                SMALLEST_BUFFER, Integer.highestOneBit(limits.fieldLength()) * FIELDS_PER_BUFFER));
  }

  private List<Measurements> read(CsvReader<Row> csv, RowHandler rows) {
    TableReading reading = new TableReading(period, limits);
    try {
      for (Row row : csv) {
        if (!reading.read(row)) {
          break;
        }
      }
    } catch (CsvParseException e) {
      reading.addUnreadable(rows.line(), rows.fieldIndex());
    }
    return reading.toList();
  }
}
