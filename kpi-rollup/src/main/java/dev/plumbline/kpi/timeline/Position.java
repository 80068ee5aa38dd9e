package dev.plumbline.kpi.timeline;

/** Which of the readings in a period stands for it, instead of a value that is made of all. */
enum Position {
  /** The one at its beginning. */
  FIRST("first", true, true),
  /** The earliest that is there. */
  FIRST_NON_EMPTY("first non-empty", true, false),
  /** The one at its end. */
  LAST("last", false, true),
  /** The latest that is there. */
  LAST_NON_EMPTY("last non-empty", false, false);

  private final String label;
  private final boolean isFirst;
  private final boolean isStrict;

  Position(String label, boolean isFirst, boolean isStrict) {
    this.label = label;
    this.isFirst = isFirst;
    this.isStrict = isStrict;
  }

  String label() {
    return label;
  }

  /** {@return whether it is sought from the beginning} */
  boolean isFirst() {
    return isFirst;
  }

  /** {@return whether it is missing where there is none at that very end of the period} */
  boolean isStrict() {
    return isStrict;
  }
}
