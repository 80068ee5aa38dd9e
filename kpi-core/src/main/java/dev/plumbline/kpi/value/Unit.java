package dev.plumbline.kpi.value;

/**
 * The unit of a KPI's values, such as percent, days or dollars.
 *
 * <p>Two units are the same if their symbols are. There is no conversion: days and hours are
 * unlike, and a plan that would add them up is refused.
 *
 * @param symbol what stands behind a number, such as {@code %} or {@code days}; empty for a plain
 *     number; at most 40 printable characters
 */
public record Unit(String symbol) {
  /** A plain number without a unit. */
  public static final Unit NONE = new Unit("");

  /** Percent: 4.2 means 4.2 %. */
  public static final Unit PERCENT = new Unit("%");

  /** A number of things. */
  public static final Unit COUNT = new Unit("count");

  /** Days. */
  public static final Unit DAYS = new Unit("days");

  private static final int LONGEST_SYMBOL = 40;

  /**
   * Checks the symbol.
   *
   * @param symbol what stands behind a number
   * @throws InvalidDefinitionException if the symbol is too long, or not printable
   */
  public Unit {
    if (!symbol.isEmpty()) {
      PlainText.checkPrintable(symbol, "unit symbol", LONGEST_SYMBOL);
    }
  }

  /**
   * {@return the unit with a symbol}
   *
   * @param symbol such as {@code days}; empty for a plain number
   * @throws InvalidDefinitionException if the symbol is too long, or not printable
   */
  public static Unit of(String symbol) {
    return new Unit(symbol);
  }

  /** {@return the symbol} */
  @Override
  public String toString() {
    return symbol;
  }
}
