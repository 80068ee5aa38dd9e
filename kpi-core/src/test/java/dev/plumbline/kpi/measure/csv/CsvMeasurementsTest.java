package dev.plumbline.kpi.measure.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvMeasurementsTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final CsvMeasurements IN_MARCH = CsvMeasurements.standard().withPeriod(MARCH);
  private static final KpiId A = KpiId.of("a");
  private static final KpiId B = KpiId.of("b");

  private static Measurements march(String... rows) {
    return IN_MARCH.read("kpi,value\n" + String.join("\n", rows)).get(0);
  }

  private static List<String> problems(CsvMeasurements reader, String table) {
    try {
      return List.of("none: " + reader.read(table));
    } catch (InvalidMeasurementsException e) {
      assertThat(e.getMessage()).hasSizeLessThanOrEqualTo(500).matches("\\P{Cntrl}+");
      return e.problems();
    }
  }

  private static List<String> problems(String table) {
    return problems(IN_MARCH, table);
  }

  @Test
  void read_exampleOfTheDocumentation_isWhatItSays() {
    List<Measurements> months =
        CsvMeasurements.standard()
            .read(
                """
                kpi,period,value,numerator,denominator,factor,label
                churn-rate,2026-02,4.5,,,,
                churn-rate,2026-03,4.2,,,,
                meals,2026-03,,4,104,100,
                migration,2026-03,,,,,done
                store-visits,2026-03,n/a,,,,
                nps,2026-03,,,,,
                """);

    assertThat(months)
        .containsExactly(
            Measurements.builder(Period.month(2026, 2)).put(KpiId.of("churn-rate"), 4.5).build(),
            Measurements.builder(MARCH)
                .put(KpiId.of("churn-rate"), 4.2)
                .putRatio(KpiId.of("meals"), 4, 104, 100)
                .putLabel(KpiId.of("migration"), "done")
                .notApplicable(KpiId.of("store-visits"))
                .noData(KpiId.of("nps"))
                .build());
  }

  @Test
  void read_rowsOutOfOrder_givesTheEarliestPeriodFirst() {
    List<Measurements> all =
        CsvMeasurements.standard().read("value,period,kpi\n2,2026-04,a\n1,2025,a\n3,2026-04,b\n");

    assertThat(all)
        .extracting(Measurements::period)
        .containsExactly(Period.year(2025), Period.month(2026, 4));
    assertThat(all.get(1).kpis()).containsExactly(A, B);
  }

  @Test
  void read_withPeriod_holdsWhereARowSaysNone() {
    List<Measurements> all = IN_MARCH.read("kpi,period,value\na,,1\na,2026-02,2\n");

    assertThat(all)
        .containsExactly(
            Measurements.builder(Period.month(2026, 2)).put(A, 2).build(),
            Measurements.builder(MARCH).put(A, 1).build());
  }

  @Test
  void read_headerOnly_isNothing() {
    assertThat(IN_MARCH.read("kpi,value\n")).isEmpty();
  }

  @Test
  void read_factorLeftEmpty_isOne() {
    assertThat(IN_MARCH.read("kpi,value,numerator,denominator,factor\na,,1,4,\n").get(0).reading(A))
        .isEqualTo(Reading.ofRatio(1, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void read_anyLineEndAndBlankLines_isTheSame(String end) {
    String table = String.join(end, "", "kpi,value", "", "  ", "a,1", "", "b,2");

    assertThat(IN_MARCH.read(table).get(0)).isEqualTo(march("a,1", "b,2"));
  }

  @Test
  void read_byteOrderMark_isSkipped() throws IOException {
    String table = "\uFEFF\"kpi\",value\na,1\n";

    assertThat(IN_MARCH.read(table).get(0)).isEqualTo(march("a,1"));
    assertThat(IN_MARCH.read(new StringReader(table)).get(0)).isEqualTo(march("a,1"));
    assertThat(IN_MARCH.read(new Dripping(table)).get(0)).isEqualTo(march("a,1"));
    assertThat(problems("\uFEFF")).containsExactly(EMPTY);
  }

  @Test
  void read_reader_isNotClosed() throws IOException {
    Dripping table = new Dripping("kpi,value\na,1\n");

    assertThat(IN_MARCH.read(table).get(0)).isEqualTo(march("a,1"));
    assertThat(table.isClosed).isFalse();
  }

  @Test
  void read_readerFails_throwsItsException() {
    IOException broken = new IOException("broken");
    Reader table =
        new Dripping("kpi,value\na,") {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
              throw broken;
            }
            return count;
          }
        };

    assertThatIOException().isThrownBy(() -> IN_MARCH.read(table)).isSameAs(broken);
  }

  @Test
  void read_null_namesTheParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> IN_MARCH.read((Reader) null))
        .withMessage("table");
    assertThatNullPointerException()
        .isThrownBy(() -> CsvMeasurements.standard().withPeriod(null))
        .withMessage("period");
    assertThatNullPointerException()
        .isThrownBy(() -> CsvMeasurements.standard().withLimits(null))
        .withMessage("limits");
  }

  private static final String EMPTY =
      "The table is empty. Begin it with the header kpi,period,value.";

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "   \n"})
  void read_noHeader_isRefused(String table) {
    assertThat(problems(table)).containsExactly(EMPTY);
  }

  @Test
  void read_badHeader_namesEveryProblemAndReadsNoRow() {
    assertThat(problems(CsvMeasurements.standard(), "\nKPI,value,value,factor\nx,NaN\n"))
        .containsExactly(
            "Line 2, column 1: 'KPI' is no column of the format. Use kpi, period, value, numerator, denominator, factor and label.",
            "Line 2, column 3 (value): is the same as column 2. Keep one of them.",
            "Line 2: the column 'kpi' is missing in the header. Add it.",
            "Line 2: the column 'period' is missing in the header. Add it, or give withPeriod(Period).",
            "Line 2: the column 'numerator' is missing in the header. Add it: a ratio has both parts.",
            "Line 2: the column 'denominator' is missing in the header. Add it: a ratio has both parts.");
    assertThat(problems("kpi\n"))
        .containsExactly(
            "Line 1: the column 'value' is missing in the header. Add it, and leave it empty for ratios and labels.");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void read_headerWithAnotherSeparator_isOneProblem(String separator) {
    assertThat(problems("kpi,value".replace(",", separator) + "\n"))
        .containsExactly(
            "Line 1: the header %s is a single field. Separate fields by commas."
                .formatted(PlainText.quote("kpi" + separator + "value")));
  }

  @Test
  void read_hostileHeader_isEscaped() {
    assertThat(problems("kpi,value,\u001B[31m\u202E\n"))
        .containsExactly(
            "Line 1, column 3: '\\u001B[31m\\u202E' is no column of the format. Use kpi, period, value, numerator, denominator, factor and label.");
  }

  @Test
  void read_headerOfAMillionColumns_isRefusedShortly() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> IN_MARCH.read("kpi,value" + ",".repeat(1_000_000)))
        .satisfies(e -> assertThat(e.problemCount()).isEqualTo(31));
  }

  @Test
  void read_wrongNumberOfFields_namesTheFirstColumn() {
    assertThat(problems("kpi,value\na\nb,1,2\n\"\"\n"))
        .containsExactly(
            "Line 2, column 2 (value): is missing, as the row has 1 fields and the header 2. Give each column one field.",
            "Line 3, column 3: is too much, as the row has 3 fields and the header 2. Give each column one field, and quote what holds a comma.",
            "Line 4, column 2 (value): is missing, as the row has 1 fields and the header 2. Give each column one field.");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "-0.0,0",
    "0e9,0",
    "+4.2,4.2",
    ".5,0.5",
    "5.,5",
    "1E3,1000",
    "1e-2,0.01",
    "4.9e-324,4.9e-324",
    "1.7976931348623157e308,1.7976931348623157e308",
    "007,7"
  })
  void read_number_isTheNearestDouble(String text, double number) {
    assertThat(march("a," + text).reading(A)).isEqualTo(Reading.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1d",
        "1f",
        "1_000",
        " 1",
        "1 ",
        "abc",
        "-",
        ".",
        "e5",
        "1e",
        "1 000",
        "--1",
        "N/A",
        "#DIV/0!",
        "٤",
        "１",
        "4.2%"
      })
  void read_noNumber_isRefused(String text) {
    assertThat(problems("kpi,value\na," + text + "\n"))
        .containsExactly(
            "Line 2, column 2 (value): '%s' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping."
                .formatted(text));
  }

  @Test
  void read_decimalComma_isRefused() {
    assertThat(problems("kpi,value\na,\"1,5\"\n"))
        .containsExactly(
            "Line 2, column 2 (value): '1,5' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e309", "1e10000000", "1.7976931348623159e308"})
  void read_numberBeyondRange_isRefused(String text) {
    assertThat(problems("kpi,value\na," + text + "\n"))
        .containsExactly(
            "Line 2, column 2 (value): '%s' is beyond the range of double. Write a number below 1.8e308."
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-999", "-1e-324", "0.01e-400"})
  void read_numberThatWouldBecomeZero_isRefused(String text) {
    assertThat(problems("kpi,value\na," + text + "\n"))
        .containsExactly(
            "Line 2, column 2 (value): '%s' is so small that a double takes it for 0. Write 0 if it is."
                .formatted(text));
  }

  @Test
  void read_longNumber_isRefusedByLength() {
    String digits = "1".repeat(41);

    assertThat(problems("kpi,value\na," + digits + "\n"))
        .containsExactly(
            "Line 2, column 2 (value): '%s' has 41 characters. Write a number in at most 40."
                .formatted(digits));
    assertThat(march("a," + "1".repeat(40)).figure(A).orElseThrow()).isGreaterThan(1.1e39);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 1_000_000})
  void read_longField_isRefusedByLength(int length) {
    assertThat(problems("kpi,value\na," + "1".repeat(length) + "\nb,x\n"))
        .containsExactly(
            "Line 2, column 2 (value): is longer than 1000 characters. Shorten it, or allow more by CsvLimits.",
            "Line 3, column 2 (value): 'x' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.");
  }

  @Test
  void read_fieldWithoutEnd_isNotBuffered() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> IN_MARCH.read(new Endless("kpi,value\na,")))
        .withMessage(
            "Line 2, column 2 (value): a quotation mark is not closed, or not at the end, or the field is too long, and nothing behind it was read. Quote whole fields, and double the marks inside.");
  }

  @Test
  void read_longestAllowedField_isRead() throws IOException {
    CsvMeasurements large =
        IN_MARCH.withLimits(CsvLimits.standard().withFieldLength(CsvLimits.LONGEST_FIELD));
    String table = "kpi,value\na," + "1".repeat(CsvLimits.LONGEST_FIELD) + "\n";

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> large.read(new StringReader(table)))
        .withMessageContaining("has 1000000 characters. Write a number in at most 40.");
  }

  @Test
  void read_badIds_areRefused() {
    assertThat(problems("kpi,value\n,1\n a,1\n\"a\nb\",1\n<b>,1\n" + "x".repeat(201) + ",1\n"))
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .isEqualTo(
                        "Line 2, column 1 (kpi): The KPI id '' is blank. Give it at least one letter or digit."),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "Line 3, column 1 (kpi): The KPI id ' a' begins or ends with a space. Strip it."),
            p ->
                assertThat(p)
                    .startsWith(
                        "Line 4, column 1 (kpi): The KPI id 'a\\u000Ab' holds the character U+000A."),
            p ->
                assertThat(p)
                    .startsWith(
                        "Line 6, column 1 (kpi): The KPI id '<b>' holds the character U+003C."),
            p -> assertThat(p).endsWith("has 201 characters. Use at most 200."));
  }

  @Test
  void read_badPeriods_areRefused() {
    assertThat(
            problems(
                CsvMeasurements.standard(),
                "kpi,value,period\na,1,\na,1,March\na,1,2026-13\na,1,0000\na,1,2026-02-30\na,1,2026/2025\n"))
        .hasSize(6)
        .first()
        .isEqualTo(
            "Line 2, column 3 (period): '' is no period. Write it like 2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-14 or 2025-07-01/2026-07-01.");
  }

  @Test
  void read_duplicates_nameBothLines() {
    assertThat(problems("kpi,period,value\na,,1\n\nb,,1\na,2026-03,\na,2026-02,1\n"))
        .containsExactly(
            "Line 5, column 1 (kpi): 'a' has a measurement in 2026-03 in line 2 already. Keep one of them.");
  }

  @Test
  void read_severalForms_areRefused() {
    String header = "kpi,value,numerator,denominator,factor,label\n";

    assertThat(problems(header + "a,1,,,,done\nb,,1,2,,done\nc,n/a,1,2,,\n"))
        .containsExactly(
            "Line 2, column 6 (label): 'done' stands beside the value. Give a value, a ratio or a label, and leave the other columns empty.",
            "Line 3, column 6 (label): 'done' stands beside the numerator. Give a value, a ratio or a label, and leave the other columns empty.",
            "Line 4, column 3 (numerator): '1' stands beside the value. Give a value, a ratio or a label, and leave the other columns empty.");
  }

  @Test
  void read_badRatios_nameThePart() {
    String header = "kpi,value,numerator,denominator,factor\n";

    assertThat(problems(header + "a,,1,,\nb,,,2,\nc,,x,NaN,0\nd,,,,100\n"))
        .containsExactly(
            "Line 2, column 4 (denominator): is empty in a ratio. Give both parts, or leave the row of the ratio empty.",
            "Line 3, column 3 (numerator): is empty in a ratio. Give both parts, or leave the row of the ratio empty.",
            "Line 4, column 3 (numerator): 'x' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.",
            "Line 4, column 4 (denominator): 'NaN' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.",
            "Line 4, column 5 (factor): The factor of the ratio is 0.0, which is not a finite number above 0. Use 1, or 100 for percent.",
            "Line 5, column 3 (numerator): is empty in a ratio. Give both parts, or leave the row of the ratio empty.",
            "Line 5, column 4 (denominator): is empty in a ratio. Give both parts, or leave the row of the ratio empty.");
  }

  @Test
  void read_badLabel_isRefused() {
    assertThat(problems("kpi,value,label\na,,do\u200Bne\n"))
        .containsExactly(
            "Line 2, column 3 (label): The label 'do\\u200Bne' holds the character U+200B. Use printable ones other than < > & and quotation marks.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"1\nb,2\nc,3", "a,\"1\"2\nb,2\n", "a,\"1\" \nb,2\n"})
  void read_brokenQuotes_nameWhereTheyBegin(String rows) {
    assertThat(problems("kpi,value\nx,y\n" + rows))
        .containsExactly(
            "Line 2, column 2 (value): 'y' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.",
            "Line 3, column 2 (value): a quotation mark is not closed, or not at the end, or the field is too long, and nothing behind it was read. Quote whole fields, and double the marks inside.");
  }

  @Test
  void read_brokenQuoteInHeader_namesTheColumn() {
    assertThat(problems("kpi,\"value").get(0)).startsWith("Line 1, column 2: a quotation mark");
  }

  @Test
  void read_moreRowsThanAllowed_stopsThere() {
    CsvMeasurements small = IN_MARCH.withLimits(CsvLimits.standard().withRows(2));

    assertThat(small.read("kpi,value\na,1\n\nb,2\n\n").get(0).size()).isEqualTo(2);
    assertThat(problems(small, "kpi,value\na,1\n\nb,2\nc,x\nd,y\n"))
        .containsExactly(
            "Line 5: is one more than 2 rows. Split the table, or allow more by CsvLimits.");
  }

  @Test
  void read_fieldLongerThanAllowed_isNamed() {
    CsvMeasurements small = IN_MARCH.withLimits(CsvLimits.standard().withFieldLength(5));

    assertThat(problems(small, "kpi,value\nabcdef,1\nb,123456\nc,x\n"))
        .containsExactly(
            "Line 2, column 1 (kpi): is longer than 5 characters. Shorten it, or allow more by CsvLimits.",
            "Line 3, column 2 (value): is longer than 5 characters. Shorten it, or allow more by CsvLimits.",
            "Line 4, column 2 (value): 'x' is no number. Write it like 4.2 or 1.5e6, with a point and without grouping.");
  }

  @Test
  void read_manyProblems_countsAllAndListsTwenty() {
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> IN_MARCH.read("kpi,value\n" + "a,x\n".repeat(30_000)))
        .satisfies(
            e -> {
              assertThat(e.problemCount()).isEqualTo(59_999);
              assertThat(e.problems()).hasSize(20);
            });
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "1,0", "1,1000001"})
  void limits_outOfBounds_areRefused(int rows, int fieldLength) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new CsvLimits(rows, fieldLength))
        .withMessage(
            "The limits of %s rows and %s characters per field cannot hold. Allow at least 1 row, and 1 to 1000000 characters.",
            rows, fieldLength);
  }

  @Test
  void limits_standard_areAsDocumented() {
    assertThat(CsvLimits.standard()).isEqualTo(new CsvLimits(1_000_000, 1_000));
  }

  /** Goes on with ones for ever. */
  private static final class Endless extends Reader {
    private final StringReader start;

    Endless(String start) {
      this.start = new StringReader(start);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = start.read(buffer, offset, length);
      if (count >= 0) {
        return count;
      }
      Arrays.fill(buffer, offset, offset + length, '1');
      return length;
    }

    @Override
    public void close() {}
  }

  /** Gives one character at a time. */
  private static class Dripping extends Reader {
    private final StringReader text;
    private boolean isClosed;

    Dripping(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, Math.min(length, 1));
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
