package dev.plumbline.kpi.measure.csv;

import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which column stands where. */
final class Header {
  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;|\t]");

  private final Row row;
  private final Map<Column, Integer> indices = new EnumMap<>(Column.class);

  private Header(Row row) {
    this.row = row;
  }

  /** Reads the header, and adds what is wrong with it to the problems. */
  static Header of(Row row, boolean needsPeriods, Problems problems) {
    Header header = new Header(row);
    if (header.hasAnotherSeparator()) {
      problems.add(
          () ->
              "Line %s: the header %s is a single field. Separate fields by commas."
                  .formatted(row.line(), PlainText.quote(row.fields().get(0))));
      return header;
    }
    for (int i = 0; i < row.fields().size(); i++) {
      header.add(i, problems);
    }
    if (row.fieldCount() > Row.MOST_FIELDS) {
      problems.add(
          () ->
              "Line %s: has %s columns. Keep those of the format."
                  .formatted(row.line(), row.fieldCount()));
    }
    header.require(Column.KPI, "Add it", problems);
    header.require(Column.VALUE, "Add it, and leave it empty for ratios and labels", problems);
    if (needsPeriods) {
      header.require(Column.PERIOD, "Add it, or give withPeriod(Period)", problems);
    }
    header.checkRatio(problems);
    return header;
  }

  /** {@return whether the header is one field with what other tables are separated by} */
  private boolean hasAnotherSeparator() {
    return row.fieldCount() == 1 && OTHER_SEPARATORS.matcher(row.fields().get(0)).find();
  }

  private void add(int index, Problems problems) {
    String name = row.fields().get(index);
    Column.named(name)
        .ifPresentOrElse(
            column -> put(column, index, problems),
            () ->
                problems.add(
                    () ->
                        ("Line %s, column %s: %s is no column of the format. Use kpi, period,"
                                + " value, numerator, denominator, factor and label.")
                            .formatted(row.line(), index + 1, PlainText.quote(name))));
  }

  private void put(Column column, int index, Problems problems) {
    Integer first = indices.putIfAbsent(column, index);
    if (first != null) {
      problems.add(
          () ->
              "%s: is the same as column %s. Keep one of them."
                  .formatted(place(row.line(), index), first + 1));
    }
  }

  private void checkRatio(Problems problems) {
    boolean hasRatios =
        indices.containsKey(Column.NUMERATOR)
            || indices.containsKey(Column.DENOMINATOR)
            || indices.containsKey(Column.FACTOR);
    if (hasRatios) {
      require(Column.NUMERATOR, "Add it: a ratio has both parts", problems);
      require(Column.DENOMINATOR, "Add it: a ratio has both parts", problems);
    }
  }

  private void require(Column column, String remedy, Problems problems) {
    if (!indices.containsKey(column)) {
      problems.add(
          () ->
              "Line %s: the column '%s' is missing in the header. %s."
                  .formatted(row.line(), column, remedy));
    }
  }

  int size() {
    return row.fieldCount();
  }

  /** {@return what a row says in a column; nothing if there is no such column} */
  String text(Row row, Column column) {
    Integer index = indices.get(column);
    return index == null ? "" : row.fields().get(index);
  }

  /** {@return where a field stands, such as {@code Line 3, column 2 (value)}} */
  String place(long line, Column column) {
    Integer index = indices.get(column);
    return index == null ? "Line " + line : place(line, index);
  }

  /** {@return where a field stands, such as {@code Line 3, column 2 (value)}} */
  String place(long line, int index) {
    String place = "Line %s, column %s".formatted(line, index + 1);
    return index < row.fields().size()
        ? "%s (%s)".formatted(place, PlainText.escape(row.fields().get(index)))
        : place;
  }
}
