package dev.plumbline.kpi.measure.csv;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line the line in which it starts, from 1
 * @param fields its first {@value #MOST_FIELDS} fields, of each not more than the limit
 * @param fieldCount how many fields it has
 * @param longField the index of the first field that is longer than the limit, or -1
 * @param isBlank whether it is a single field of nothing but white space, without quotation marks
 */
record Row(long line, List<String> fields, int fieldCount, int longField, boolean isBlank) {
  /** How many fields of a row are kept; more than there are columns. */
  static final int MOST_FIELDS = 32;
}
