package dev.plumbline.kpi.time;

/** How many weeks each of the three months of a quarter of 13 weeks has. */
public enum WeekPattern {
  /** Four, four and five weeks. */
  FOUR_FOUR_FIVE("4-4-5", 4, 8),
  /** Four, five and four weeks. */
  FOUR_FIVE_FOUR("4-5-4", 4, 9),
  /** Five, four and four weeks. */
  FIVE_FOUR_FOUR("5-4-4", 5, 9);

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int WEEKS_OF_QUARTER = 13;

  private final String text;
  private final int weeksBeforeSecond;
  private final int weeksBeforeThird;

  WeekPattern(String text, int weeksBeforeSecond, int weeksBeforeThird) {
    this.text = text;
    this.weeksBeforeSecond = weeksBeforeSecond;
    this.weeksBeforeThird = weeksBeforeThird;
  }

  /**
   * {@return how many weeks of a year of 52 come before a month}
   *
   * @param month 0 for the first to 12 for the end of the year
   */
  int weeksBefore(int month) {
    int inQuarter =
        switch (month % MONTHS_OF_QUARTER) {
          case 0 -> 0;
          case 1 -> weeksBeforeSecond;
          default -> weeksBeforeThird;
        };
    return month / MONTHS_OF_QUARTER * WEEKS_OF_QUARTER + inQuarter;
  }

  /** {@return the weeks as one says them, such as {@code 4-4-5}} */
  @Override
  public String toString() {
    return text;
  }
}
