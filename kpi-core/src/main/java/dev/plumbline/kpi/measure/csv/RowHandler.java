package dev.plumbline.kpi.measure.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes rows of what the parser finds, and keeps no more of them than the limits allow: a row of a
 * million fields costs no more than one of a few.
 */
final class RowHandler extends CsvCallbackHandler<Row> {
  private final int fieldLength;
  private final List<String> fields = new ArrayList<>();
  private RecordType type = RecordType.DATA;
  private long line = 1;
  private int fieldCount;
  private int longField;
  private boolean isQuoted;

  RowHandler(int fieldLength) {
    this.fieldLength = fieldLength;
  }

  /** {@return the line in which the row starts that is being read} */
  long line() {
    return line;
  }

  /** {@return the index of the field that is being read} */
  int fieldIndex() {
    return fieldCount;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return fieldCount;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    fields.clear();
    type = RecordType.DATA;
    line = startingLineNumber;
    fieldCount = 0;
    longField = -1;
    isQuoted = false;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (fieldCount < Row.MOST_FIELDS) {
      if (length > fieldLength && longField < 0) {
        longField = fieldCount;
      }
      fields.add(new String(buffer, offset, Math.min(length, fieldLength)));
    }
    isQuoted |= quoted;
    fieldCount++;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    type = RecordType.COMMENT;
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected Row buildRecord() {
    boolean isBlank = fieldCount == 1 && longField < 0 && !isQuoted && fields.get(0).isBlank();
    return new Row(line, List.copyOf(fields), fieldCount, longField, isBlank);
  }
}
