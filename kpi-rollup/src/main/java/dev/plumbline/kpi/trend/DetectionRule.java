package dev.plumbline.kpi.trend;

/**
 * What is a signal on a process behaviour chart: a pattern that chance seldom makes.
 *
 * <p>The first four are the zone tests of the Western Electric Statistical Quality Control Handbook
 * (1956), in Wheeler's words; they are the standard ones here. Each further rule finds changes
 * sooner, and cries wolf more often: a process that does not change gives a signal about once in
 * 370 values by the first rule alone, and about once in 92 by the four (Champ and Woodall 1987).
 *
 * <p>A value on a line is not beyond it, and belongs to neither side. Gaps are passed over.
 */
public enum DetectionRule {
  /** A value outside the limits. */
  OUTSIDE_LIMITS("outside the limits"),
  /** Two of three successive values beyond two thirds of the way to a limit, on the same side. */
  TWO_OF_THREE("2 of 3 near the limit"),
  /** Four of five successive values beyond one third of the way to a limit, on the same side. */
  FOUR_OF_FIVE("4 of 5 away from the line"),
  /** Eight successive values on the same side of the line. */
  EIGHT_IN_A_ROW("8 in a row on one side"),
  /**
   * Three of four successive values nearer to a limit than to the line, on the same side: Wheeler's
   * own for XmR charts.
   */
  THREE_OF_FOUR("3 of 4 nearer to the limit"),
  /** Seven successive values on the same side of the line, as the NHS in England has it. */
  SEVEN_IN_A_ROW("7 in a row on one side"),
  /** Six successive values, each greater, or each less, than the one before. */
  SIX_IN_ONE_DIRECTION("6 in a row in one direction"),
  /** A step between two successive values beyond the limit of moving ranges. */
  JUMP("a jump");

  private final String text;

  DetectionRule(String text) {
    this.text = text;
  }

  /** {@return it in words for a reader, such as {@code 8 in a row on one side}} */
  public String text() {
    return text;
  }
}
