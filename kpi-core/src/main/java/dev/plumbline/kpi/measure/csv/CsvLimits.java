package dev.plumbline.kpi.measure.csv;

/**
 * How large a table may get. What exceeds a limit is refused before it is stored.
 *
 * @param rows how many rows below the header, at least 1; {@value #STANDARD_ROWS} unless set
 * @param fieldLength how many characters a field may have, 1 to {@value #LONGEST_FIELD}; {@value
 *     #STANDARD_FIELD_LENGTH} unless set
 */
public record CsvLimits(int rows, int fieldLength) {
  /** How many rows there may be unless another limit is set. */
  public static final int STANDARD_ROWS = 1_000_000;

  /** How many characters a field may have unless another limit is set. */
  public static final int STANDARD_FIELD_LENGTH = 1_000;

  /** The largest limit for the characters of a field. */
  public static final int LONGEST_FIELD = 1_000_000;

  /**
   * Checks the limits.
   *
   * @param rows at least 1
   * @param fieldLength 1 to {@value #LONGEST_FIELD}
   * @throws IllegalArgumentException if a limit is less or more
   */
  public CsvLimits {
    if (rows < 1 || fieldLength < 1 || fieldLength > LONGEST_FIELD) {
      throw new IllegalArgumentException(
          ("The limits of %s rows and %s characters per field cannot hold."
                  + " Allow at least 1 row, and 1 to %s characters.")
              .formatted(rows, fieldLength, LONGEST_FIELD));
    }
  }

  /** {@return the limits that hold unless others are set} */
  public static CsvLimits standard() {
    return new CsvLimits(STANDARD_ROWS, STANDARD_FIELD_LENGTH);
  }

  /**
   * {@return these limits with another number of rows}
   *
   * @param rows at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public CsvLimits withRows(int rows) {
    return new CsvLimits(rows, fieldLength);
  }

  /**
   * {@return these limits with another length of a field}
   *
   * @param fieldLength 1 to {@value #LONGEST_FIELD}
   * @throws IllegalArgumentException if it is less or more
   */
  public CsvLimits withFieldLength(int fieldLength) {
    return new CsvLimits(rows, fieldLength);
  }
}
