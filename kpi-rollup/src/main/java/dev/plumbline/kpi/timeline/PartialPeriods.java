package dev.plumbline.kpi.timeline;

/**
 * What becomes of a period of which days are missing, such as an unfinished month, where it is
 * compared with another.
 *
 * <p>Where neither of the two is partial, they are compared as they are, under each of these.
 *
 * <table class="striped">
 * <caption>March with its first 14 days, 100 each, against a February of 28 days, 100 each</caption>
 * <thead><tr><th>treatment</th><th>March</th><th>February</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #WITHHELD}</td><td>below minimum coverage</td><td>2800</td></tr>
 * <tr><td>{@link #SAME_PARTS}, {@link #SAME_DATES}</td><td>1400</td><td>1400</td></tr>
 * <tr><td>{@link #PRO_RATA}</td><td>3100</td><td>2800</td></tr>
 * <tr><td>{@link #AS_THEY_ARE}</td><td>1400</td><td>2800</td></tr>
 * </tbody>
 * </table>
 */
public enum PartialPeriods {
  /** It has no figure in the comparison: a gap, {@code BELOW_COVERAGE}. */
  WITHHELD("withheld"),
  /**
   * Like for like, by counting: the first, second, third day (or week, or month) of each are taken
   * where both have them. The 60th day of a year is 1 March, or 29 February in a leap year.
   */
  SAME_PARTS("the same parts of both"),
  /**
   * Like for like, by the date: the facts of both are taken that begin on the same day of as many
   * months after the beginning. What has no counterpart is left out of both, such as 29 to 31 March
   * against February, and 29 February against another year.
   */
  SAME_DATES("the same dates of both"),
  /**
   * It is scaled up to the days that are due, as if those that are missing were like those that are
   * there. Only sums of what is additive are.
   */
  PRO_RATA("in proportion to the days"),
  /** It is compared all the same; the comparison tells how much of it is there. */
  AS_THEY_ARE("as they are");

  private final String text;

  PartialPeriods(String text) {
    this.text = text;
  }

  /** {@return the treatment in words, such as {@code withheld}} */
  public String text() {
    return text;
  }
}
