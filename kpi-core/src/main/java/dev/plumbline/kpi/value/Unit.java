package dev.plumbline.kpi.value;

import dev.plumbline.kpi.exact.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a KPI's values, such as percent, days or euros, and how they are printed.
 *
 * <pre>{@code
 * Unit.PERCENT.format(4.2);                            // "4.2 %"
 * Unit.currency("EUR").format(1234.5);                 // "1234.50 EUR"
 * Unit.of("days").withDecimals(1).format(3.25);        // "3.2 days"
 * Unit.of("days").isLike(Unit.DAYS.withDecimals(1));   // true
 * Unit.of("EUR").isLike(Unit.currency("EUR"));         // false: the one is only a word
 * }</pre>
 *
 * <table class="striped">
 * <caption>Units and what they print</caption>
 * <thead><tr><th>unit</th><th>kind</th><th>decimals</th><th>4.25 prints as</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #NONE}</td><td>{@link Kind#PLAIN}</td><td>all</td><td>{@code 4.25}</td></tr>
 * <tr><td>{@link #PERCENT}</td><td>{@link Kind#PERCENT}</td><td>all</td><td>{@code 4.25 %}</td></tr>
 * <tr><td>{@link #COUNT}</td><td>{@link Kind#COUNT}</td><td>all</td><td>{@code 4.25}</td></tr>
 * <tr><td>{@code of("days")}</td><td>{@link Kind#MEASURE}</td><td>all</td><td>{@code 4.25 days}</td>
 * </tr>
 * <tr><td>{@code currency("EUR")}</td><td>{@link Kind#CURRENCY}</td><td>those of the currency</td>
 * <td>{@code 4.25 EUR}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>There is no conversion: days and hours are unlike, as are euros and dollars, and a plan that
 * would add them up is refused. Decimals are for display only; nothing is calculated with them.
 *
 * <p>Immutable. Two units are {@linkplain #equals equal} if symbol, kind and decimals are the same,
 * and {@linkplain #isLike alike}, so that their values may be added, if symbol and kind are.
 */
public final class Unit {
  /** What kind of unit it is. */
  public enum Kind {
    /** No unit: an index, a score, a plain number. */
    PLAIN,
    /** Hundredths: 4.2 means 4.2 %. */
    PERCENT,
    /** A number of things. */
    COUNT,
    /** A measure or anything else with a symbol of one's own, such as days, kg or tickets. */
    MEASURE,
    /** Money, by its ISO 4217 code. */
    CURRENCY
  }

  /** A plain number without a unit. */
  public static final Unit NONE = of("");

  /** Percent: 4.2 means 4.2 %. */
  public static final Unit PERCENT = of("%");

  /** A number of things, printed without a symbol. */
  public static final Unit COUNT = of("count");

  /** Days. */
  public static final Unit DAYS = of("days");

  /** How many characters a symbol has at the most. */
  public static final int LONGEST_SYMBOL = 40;

  /** How many decimals are shown at the most. */
  public static final int MOST_DECIMALS = 15;

  private static final int IN_FULL = -1;
  private static final int CURRENCY_CODE_LENGTH = 3;

  /** The powers of ten between which numbers are printed without an exponent. */
  private static final int LEAST_PLAIN_EXPONENT = -6;

  private static final int MOST_PLAIN_EXPONENT = 20;

  private final String symbol;
  private final Kind kind;
  private final int decimals;

  private Unit(String symbol, Kind kind, int decimals) {
    this.symbol = symbol;
    this.kind = kind;
    this.decimals = decimals;
  }

  /**
   * {@return the unit with a symbol} The empty symbol is {@link #NONE}, {@code %} is {@link
   * #PERCENT}, {@code count} is {@link #COUNT}; every other is a {@link Kind#MEASURE}, also a
   * currency's code, which is only a word here: money is {@link #currency}.
   *
   * @param symbol what stands behind a number, such as {@code days}; at most {@value
   *     #LONGEST_SYMBOL} printable characters
   * @throws InvalidDefinitionException if the symbol is too long, or not printable
   */
  public static Unit of(String symbol) {
    if (!symbol.isEmpty()) {
      PlainText.checkPrintable(symbol, "unit symbol", LONGEST_SYMBOL);
    }
    Kind kind =
        switch (symbol) {
          case "" -> Kind.PLAIN;
          case "%" -> Kind.PERCENT;
          case "count" -> Kind.COUNT;
          default -> Kind.MEASURE;
        };
    return new Unit(symbol, kind, IN_FULL);
  }

  /**
   * {@return a currency, shown with as many decimals as it has: two for EUR, none for JPY, three
   * for KWD, and in full for what has no minor unit, such as XAU} Codes and decimals are those of
   * {@link Currency}, so a code of next year may need a newer Java.
   *
   * @param code the ISO 4217 code in capitals, such as {@code EUR}
   * @throws InvalidDefinitionException if it is no such code
   */
  public static Unit currency(String code) {
    if (code.length() == CURRENCY_CODE_LENGTH) {
      try {
        int digits = Currency.getInstance(code).getDefaultFractionDigits();
        return new Unit(code, Kind.CURRENCY, digits < 0 ? IN_FULL : digits);
      } catch (IllegalArgumentException e) {
        throw noCurrency(code); // without the cause, which says nothing
      }
    }
    throw noCurrency(code);
  }

  private static InvalidDefinitionException noCurrency(String code) {
    return new InvalidDefinitionException(
        ("The currency %s is not in ISO 4217. Write its three letters in capitals, such as EUR,"
                + " or use Unit.of(symbol).")
            .formatted(PlainText.quote(code)));
  }

  /** {@return what stands behind a number, such as {@code %} or {@code days}; empty for none} */
  public String symbol() {
    return symbol;
  }

  /** {@return what kind of unit it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return how many decimals are shown, or nothing where a number is shown in full} */
  public OptionalInt decimals() {
    return decimals == IN_FULL ? OptionalInt.empty() : OptionalInt.of(decimals);
  }

  /**
   * {@return this unit, shown with a fixed number of decimals} It stays {@linkplain #isLike like}
   * this one.
   *
   * @param decimals 0 to {@value #MOST_DECIMALS}
   * @throws InvalidDefinitionException if it is less or more
   */
  public Unit withDecimals(int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new InvalidDefinitionException(
          "The unit %s cannot be shown with %s decimals. Use 0 to %s."
              .formatted(PlainText.quote(symbol), decimals, MOST_DECIMALS));
    }
    return new Unit(symbol, kind, decimals);
  }

  /**
   * {@return whether values of both units may be added and compared: whether symbols and kinds are
   * the same, however many decimals are shown}
   *
   * @param other any unit
   */
  public boolean isLike(Unit other) {
    return symbol.equals(other.symbol) && kind == other.kind;
  }

  /**
   * {@return a number in this unit as a person reads it, such as {@code 4.2 %}, {@code 1234.50 EUR}
   * or {@code 12}: digits, a point, no grouping, a space and the symbol, the same in every locale
   * and on every version of Java} The symbol {@code count} is left out.
   *
   * <p>What is rounded is the decimal that a reader sees in the number, half to even: 2.675 with
   * two decimals is 2.68, although the double is a little less, and 0.125 is 0.12. Zero has no
   * sign, also where it is rounded. From 1e21 on, and below 1e-6 where there is no fixed number of
   * decimals, it is a number with an exponent, such as {@code 1E+21}.
   *
   * @param number a finite number
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public String format(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "%s cannot be shown in a unit. Show the Gap that says why there is no number."
              .formatted(number));
    }
    String digits = digits(Decimals.of(number));
    return symbol.isEmpty() || kind == Kind.COUNT ? digits : digits + " " + symbol;
  }

  private String digits(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent > MOST_PLAIN_EXPONENT) {
      return number.toString();
    }
    if (decimals != IN_FULL) {
      return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
    return exponent < LEAST_PLAIN_EXPONENT ? number.toString() : number.toPlainString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unit that
        && symbol.equals(that.symbol)
        && kind == that.kind
        && decimals == that.decimals;
  }

  @Override
  public int hashCode() {
    return Objects.hash(symbol, kind.name(), decimals);
  }

  /** {@return the symbol} */
  @Override
  public String toString() {
    return symbol;
  }
}
