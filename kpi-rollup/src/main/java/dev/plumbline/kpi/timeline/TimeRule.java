package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI gets its value in a period from its values in the shorter periods of it.
 *
 * <pre>{@code
 * TimeRule.lastNonEmpty();                                  // a stock: what was known last
 * TimeRule.meanByDays().withMinimumCoverage(0.9);           // a gap if more than a tenth is missing
 * TimeRule.sum().toDate(Grain.YEAR);                        // January up to each month
 * TimeRule.of(AggregationStrategy.median(Quantile.CONTINUOUS)).rolling(12);
 * }</pre>
 *
 * <table class="striped">
 * <caption>Rules, for the days 4, missing, 10 and 8 of a period of four days</caption>
 * <thead><tr><th>rule</th><th>value</th><th>covers</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #sum}</td><td>22</td><td>3 of 4 days</td></tr>
 * <tr><td>{@link #mean}, {@link #meanByDays}</td><td>7.33...</td><td>3 of 4 days</td></tr>
 * <tr><td>{@link #minimum}, {@link #maximum}</td><td>4, 10</td><td>3 of 4 days</td></tr>
 * <tr><td>{@link #first}, {@link #last}</td><td>4, 8</td><td>4 of 4 days</td></tr>
 * <tr><td>{@link #last}, if the 8 were missing too</td><td>no data</td><td>0 of 4 days</td></tr>
 * <tr><td>{@link #lastNonEmpty}, if the 8 were missing too</td><td>10</td><td>3 of 4 days</td></tr>
 * <tr><td>{@link #of of(strategy)}</td><td>what the strategy makes of 4, 10 and 8, in the order of
 *     time, each weighing as many days as it lasts</td><td>3 of 4 days</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Every rule is applied to each KPI at each unit by itself: a last value is the last of that KPI
 * at that unit. Facts of one KPI at one unit never overlap, so that no two are last.
 *
 * <table class="striped">
 * <caption>What the value of a period is; the first that applies</caption>
 * <thead><tr><th>when</th><th>result</th></tr></thead>
 * <tbody>
 * <tr><td>days are missing, {@link MissingPolicy#PROPAGATE}</td>
 *     <td>the first of their gaps, in the order of {@link dev.plumbline.kpi.value.Gap}</td></tr>
 * <tr><td>nothing is there, and it applies on no day</td><td>{@code NOT_APPLICABLE}</td></tr>
 * <tr><td>nothing is there</td><td>its gap if it is the same for all days, otherwise {@code
 *     NO_DATA}</td></tr>
 * <tr><td>the coverage is below the minimum</td><td>{@code BELOW_COVERAGE}</td></tr>
 * <tr><td>otherwise</td><td>what the rule makes of the values that are there</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Immutable. Two are equal if they say the same of equal strategies.
 */
public final class TimeRule {
  private static final TimeRule SUM = of(AggregationStrategy.sum());
  private static final TimeRule MEAN = of(AggregationStrategy.mean());
  private static final TimeRule MEAN_BY_DAYS = of(AggregationStrategy.weightedMean());
  private static final TimeRule MINIMUM = of(AggregationStrategy.minimum());
  private static final TimeRule MAXIMUM = of(AggregationStrategy.maximum());
  private static final TimeRule RATIO_OF_SUMS = of(AggregationStrategy.ratioOfSums());
  private static final TimeRule FIRST = at(Position.FIRST);
  private static final TimeRule FIRST_NON_EMPTY = at(Position.FIRST_NON_EMPTY);
  private static final TimeRule LAST = at(Position.LAST);
  private static final TimeRule LAST_NON_EMPTY = at(Position.LAST_NON_EMPTY);

  private final @Nullable AggregationStrategy strategy;
  private final @Nullable Position position;
  private final Window window;
  private final MissingPolicy missing;
  private final double minimumCoverage;

  private TimeRule(
      @Nullable AggregationStrategy strategy,
      @Nullable Position position,
      Window window,
      MissingPolicy missing,
      double minimumCoverage) {
    this.strategy = strategy;
    this.position = position;
    this.window = window;
    this.missing = missing;
    this.minimumCoverage = minimumCoverage;
  }

  private static TimeRule at(Position position) {
    return new TimeRule(null, position, Window.OWN, MissingPolicy.IGNORE, 0.0);
  }

  /**
   * {@return the rule that makes a value of all that are there, by any strategy} The strategy sees
   * them in the order of time; the weight of each is the number of its days. {@link TimePlan#of}
   * refuses a strategy that the nature of a KPI does not allow.
   *
   * @param strategy of the library, or one's own
   */
  public static TimeRule of(AggregationStrategy strategy) {
    Objects.requireNonNull(strategy, "strategy");
    return new TimeRule(strategy, null, Window.OWN, MissingPolicy.IGNORE, 0.0);
  }

  /** {@return the sum: for flows, such as revenue} */
  public static TimeRule sum() {
    return SUM;
  }

  /**
   * {@return the mean in which every value counts the same, however long its period is} For periods
   * of unequal length, such as months, mind {@link #meanByDays}.
   */
  public static TimeRule mean() {
    return MEAN;
  }

  /** {@return the mean in which every value weighs as many days as its period has} */
  public static TimeRule meanByDays() {
    return MEAN_BY_DAYS;
  }

  /** {@return the least value} */
  public static TimeRule minimum() {
    return MINIMUM;
  }

  /** {@return the greatest value} */
  public static TimeRule maximum() {
    return MAXIMUM;
  }

  /** {@return the ratio of the whole: the sum of the numerators over that of the denominators} */
  public static TimeRule ratioOfSums() {
    return RATIO_OF_SUMS;
  }

  /** {@return the value with which the period begins; a gap if it is missing} */
  public static TimeRule first() {
    return FIRST;
  }

  /** {@return the earliest value in the period that is there} */
  public static TimeRule firstNonEmpty() {
    return FIRST_NON_EMPTY;
  }

  /** {@return the value with which the period ends; a gap if it is missing} */
  public static TimeRule last() {
    return LAST;
  }

  /**
   * {@return the latest value in the period that is there, such as the headcount of the last day
   * that it was counted on} It covers the days up to that one.
   */
  public static TimeRule lastNonEmpty() {
    return LAST_NON_EMPTY;
  }

  /**
   * {@return this rule from the beginning of a longer period up to the end of each period: year to
   * date, or quarter to date}
   *
   * @param grain of the longer period; the calendar of the plan says where it begins
   */
  public TimeRule toDate(Grain grain) {
    Objects.requireNonNull(grain, "grain");
    return with(new Window.ToDate(grain));
  }

  /**
   * {@return this rule over several periods, of which each period is the last}
   *
   * @param periods how many, at least 1; they are of the grain of the plan
   * @throws InvalidDefinitionException if there are fewer
   */
  public TimeRule rolling(int periods) {
    if (periods < 1) {
      throw new InvalidDefinitionException(
          "A rule would roll over %s periods. Give at least 1, such as 12 for a year of months."
              .formatted(periods));
    }
    return with(new Window.Rolling(periods));
  }

  private TimeRule with(Window other) {
    return new TimeRule(strategy, position, other, missing, minimumCoverage);
  }

  /**
   * {@return this rule with another policy for days that are missing}
   *
   * @param policy {@link MissingPolicy#IGNORE} or {@link MissingPolicy#PROPAGATE}
   * @throws InvalidDefinitionException if the policy substitutes something, or is to propagate what
   *     is missing where the rule looks for what is there
   */
  public TimeRule withMissing(MissingPolicy policy) {
    if (!policy.substitutes().isEmpty()) {
      throw new InvalidDefinitionException(
          ("A rule over time has the policy %s, but there is nothing to count of days without facts."
                  + " Put the substitutes into the facts, or use IGNORE or PROPAGATE.")
              .formatted(PlainText.quote(policy.toString())));
    }
    if (policy.propagates() && position != null && !position.isStrict()) {
      throw new InvalidDefinitionException(
          ("The rule %s looks for what is there, and would propagate what is missing."
                  + " Use last() or first(), or a minimum coverage.")
              .formatted(PlainText.quote(label())));
    }
    return new TimeRule(strategy, position, window, policy, minimumCoverage);
  }

  /**
   * {@return this rule with a minimum coverage: below it the value is a gap, {@link
   * dev.plumbline.kpi.value.Gap#BELOW_COVERAGE}} With 1 a period that is not complete has no value.
   *
   * @param share of the days that apply, from 0 to 1
   * @throws InvalidDefinitionException if it is not from 0 to 1
   */
  public TimeRule withMinimumCoverage(double share) {
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new InvalidDefinitionException(
          "The minimum coverage %s is not between 0 and 1. Give a share, such as 0.5."
              .formatted(share));
    }
    return new TimeRule(strategy, position, window, missing, share + 0.0);
  }

  /** {@return the strategy; nothing for the first and the last value, which are picked} */
  public Optional<AggregationStrategy> strategy() {
    return Optional.ofNullable(strategy);
  }

  /** {@return what becomes of a period of which days are missing} */
  public MissingPolicy missing() {
    return missing;
  }

  /** {@return the least coverage, from 0 to 1} */
  public double minimumCoverage() {
    return minimumCoverage;
  }

  /** {@return the name of what is made of the values, such as {@code last non-empty}} */
  public String label() {
    return strategy == null ? Objects.requireNonNull(position).label() : strategy.label();
  }

  @Nullable AggregationStrategy strategyOrNull() {
    return strategy;
  }

  @Nullable Position position() {
    return position;
  }

  Window window() {
    return window;
  }

  /** {@return what the strategy promises; nothing if there is none} */
  Set<Trait> traits() {
    return strategy == null ? Set.of() : strategy.traits();
  }

  /**
   * {@return whether the value depends on how time is cut: that of sums does not, nor that of means
   * by days}
   */
  boolean caresForGrain() {
    Set<Trait> traits = traits();
    boolean isSum = traits.contains(Trait.ADDS_UP) || traits.contains(Trait.SUMS_PARTS);
    boolean isByDays = traits.contains(Trait.AVERAGES) && !traits.contains(Trait.IGNORES_WEIGHTS);
    return strategy != null && !isSum && !isByDays;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeRule that
        && Objects.equals(strategy, that.strategy)
        && position == that.position
        && window.equals(that.window)
        && missing.equals(that.missing)
        && minimumCoverage == that.minimumCoverage;
  }

  @Override
  public int hashCode() {
    return Objects.hash(strategy, label(), window, missing, minimumCoverage);
  }

  /** {@return the rule in words, such as {@code sum over time, year to date}} */
  @Override
  public String toString() {
    return "%s over time%s%s%s"
        .formatted(
            PlainText.escape(label()),
            window,
            missing.propagates() ? ", missing: " + missing : "",
            minimumCoverage > 0.0 ? ", minimum coverage " + minimumCoverage : "");
  }
}
