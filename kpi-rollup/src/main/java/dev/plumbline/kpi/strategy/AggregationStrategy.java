package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Set;

/**
 * How the values or scores of a node's children become the node's own.
 *
 * <p>Write one of your own as a lambda:
 *
 * <pre>{@code
 * AggregationStrategy range = children -> {
 *   double least = Double.POSITIVE_INFINITY;
 *   double most = Double.NEGATIVE_INFINITY;
 *   for (int i = 0; i < children.size(); i++) {
 *     least = Math.min(least, children.value(i));
 *     most = Math.max(most, children.value(i));
 *   }
 *   return most - least;
 * };
 * }</pre>
 *
 * <p>It sees only children that contribute, and is asked only if there is one (or {@link
 * Trait#EMPTY_IS_ZERO} is declared); what is missing, and minimum coverage, are dealt with before:
 * see {@link RollupRule}. It must be a function of what it sees, must not keep the view, and must
 * be safe for use by several threads. Where it returns NaN or an infinity, the node has a
 * {@linkplain #gap gap}. Those of the library do so where the result is beyond the range of double,
 * or they are not defined; asked about no children at all, only sum and counts have a result, 0.
 *
 * <table class="striped">
 * <caption>The strategies of the library, for values v with weights w &gt; 0</caption>
 * <thead><tr><th>strategy</th><th>result</th><th>precision</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #sum}</td><td>{@code sum v}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #mean}</td><td>{@code sum v / n}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #weightedMean}</td><td>{@code sum w v / sum w}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #geometricMean}</td><td>{@code exp(sum w ln v / sum w)}</td><td>2 ulp</td></tr>
 * <tr><td>{@link #minimum}, {@link #maximum}</td><td>the least, the greatest v</td><td>exact</td></tr>
 * <tr><td>{@link #count}</td><td>KPIs behind the children</td><td>exact</td></tr>
 * <tr><td>{@link #countOnTarget}</td><td>those of them on target</td><td>exact</td></tr>
 * <tr><td>{@link #shareOnTarget}</td><td>the quotient of the two</td><td>correctly rounded</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Correctly rounded: the double nearest to the exact result for the children's doubles, to even
 * if two are equally near. So results do not depend on the order of the children.
 */
@FunctionalInterface
public interface AggregationStrategy {
  /**
   * {@return the node's value, or score} NaN or an infinity says that there is none. It is what the
   * engine asks, without an object per node; to use a strategy by itself, ask for its {@link
   * #figure}.
   *
   * @param children the children that contribute; valid during this call
   */
  double aggregate(WeightedValues children);

  /**
   * {@return why there is no result, where {@link #aggregate} returned NaN or an infinity; {@link
   * Gap#DOMAIN} unless overridden}
   *
   * @param children the same children; valid during this call
   */
  default Gap gap(WeightedValues children) {
    return Gap.DOMAIN;
  }

  /**
   * {@return the result as a figure: the number, or the reason why there is none} For using a
   * strategy by itself:
   *
   * <pre>{@code
   * AggregationStrategy.mean().figure(WeightedValues.ofValues(0.4, 0.6));            // 0.5
   * AggregationStrategy.mean().figure(WeightedValues.ofValues());                    // no data
   * AggregationStrategy.geometricMean().figure(WeightedValues.ofValues(-1.0, 1.0));  // not defined here
   * }</pre>
   *
   * <p>{@link Gap#NO_DATA} where there are no children, unless {@link Trait#EMPTY_IS_ZERO} is
   * declared; {@link #gap} where {@link #aggregate} returns NaN or an infinity.
   *
   * @param children the children that contribute; valid during this call
   */
  default Figure figure(WeightedValues children) {
    if (children.size() == 0 && !traits().contains(Trait.EMPTY_IS_ZERO)) {
      return Figure.missing(Gap.NO_DATA);
    }
    double result = aggregate(children);
    return Double.isFinite(result) ? Figure.of(result) : Figure.missing(gap(children));
  }

  /** {@return what the strategy promises; nothing unless overridden} */
  default Set<Trait> traits() {
    return Set.of();
  }

  /** {@return its name for a reader, such as {@code weighted mean}} */
  default String label() {
    return "user-defined";
  }

  /**
   * {@return the parts of the result that the children contribute, in their order, so that the
   * parts sum to the result (each is rounded by itself); empty where it is not made of parts}
   *
   * @param children the children that contribute; valid during this call
   */
  default double[] parts(WeightedValues children) {
    return new double[0];
  }

  /** {@return the sum, {@code sum v}} Weights do not matter beyond 0. */
  static AggregationStrategy sum() {
    return Linear.SUM;
  }

  /** {@return the arithmetic mean, {@code sum v / n}} Weights do not matter beyond 0. */
  static AggregationStrategy mean() {
    return Linear.MEAN;
  }

  /** {@return the weighted arithmetic mean, {@code sum w v / sum w}} */
  static AggregationStrategy weightedMean() {
    return Linear.WEIGHTED_MEAN;
  }

  /**
   * {@return the weighted sum, {@code sum w v}} It is no mean: twice the weight is twice as much.
   */
  static AggregationStrategy weightedSum() {
    return Linear.WEIGHTED_SUM;
  }

  /**
   * {@return the ratio of the whole, {@code factor * sum numerator / sum denominator}} 2 of 4 and 2
   * of 100 are 4 of 104. {@link Gap#ZERO_DENOMINATOR} where the denominators sum to 0.
   */
  static AggregationStrategy ratioOfSums() {
    return RatioOfSums.INSTANCE;
  }

  /**
   * {@return the weighted geometric mean, {@code exp(sum w ln v / sum w)}: 0 if a value is 0, not
   * defined if one is negative} Lies between the least and the greatest value, and is the same on
   * every machine.
   */
  static AggregationStrategy geometricMean() {
    return GeometricMean.INSTANCE;
  }

  /** {@return the least value} Weights do not matter beyond 0. */
  static AggregationStrategy minimum() {
    return Extremum.MINIMUM;
  }

  /** {@return the greatest value} Weights do not matter beyond 0. */
  static AggregationStrategy maximum() {
    return Extremum.MAXIMUM;
  }

  /**
   * {@return the number of KPIs behind the children that contribute; 0 if none does} A KPI that
   * contributes by two paths is counted twice. Stops at {@link WeightedValues#MOST_KPIS}.
   */
  static AggregationStrategy count() {
    return Counting.COUNT;
  }

  /**
   * {@return the number of KPIs on target behind the children; 0 if none is} Stops at {@link
   * WeightedValues#MOST_KPIS}.
   */
  static AggregationStrategy countOnTarget() {
    return Counting.COUNT_ON_TARGET;
  }

  /**
   * {@return the share of the KPIs behind the children that are on target: over all of them
   * together, not the mean of the children's shares} {@link Gap#ZERO_DENOMINATOR} where there are
   * none, {@link Gap#DOMAIN} where there are so many that counts {@linkplain
   * WeightedValues#MOST_KPIS stop}.
   */
  static AggregationStrategy shareOnTarget() {
    return Counting.SHARE_ON_TARGET;
  }

  /**
   * {@return the value that most children have, whatever their weights} Meant for {@linkplain
   * RollupRule#statuses statuses}, where the lower is the worse.
   *
   * @param ties which one it is, where several are equally frequent
   */
  static AggregationStrategy mostFrequent(Ties ties) {
    return ties == Ties.TO_LOWER ? MostFrequent.TO_LOWER : MostFrequent.TO_HIGHER;
  }

  /** Which of two that are equally good answers is taken. */
  enum Ties {
    /** The lower; of statuses the worse. */
    TO_LOWER,
    /** The higher; of statuses the better. */
    TO_HIGHER
  }
}
