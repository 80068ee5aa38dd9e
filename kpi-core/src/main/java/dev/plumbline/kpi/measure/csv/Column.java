package dev.plumbline.kpi.measure.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands in a column. Its name in the header is that of the constant in small letters. */
enum Column {
  KPI(Form.NONE),
  PERIOD(Form.NONE),
  VALUE(Form.VALUE),
  NUMERATOR(Form.RATIO),
  DENOMINATOR(Form.RATIO),
  FACTOR(Form.RATIO),
  LABEL(Form.LABEL);

  /** Which form of a reading a column belongs to; a row has one form at the most. */
  enum Form {
    NONE,
    VALUE,
    RATIO,
    LABEL
  }

  /** The columns of which a reading is made. */
  static final List<Column> OF_READINGS = List.of(VALUE, NUMERATOR, DENOMINATOR, FACTOR, LABEL);

  private final Form form;

  Column(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  static Optional<Column> named(String text) {
    return Arrays.stream(values()).filter(column -> column.toString().equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
