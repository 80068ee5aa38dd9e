package dev.plumbline.kpi.strategy;

import com.google.common.collect.Sets;
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
 * or they are not defined; asked about no children at all, only sums and counts have a result, 0.
 *
 * <table class="striped">
 * <caption>The strategies of the library, for n values v with weights w &gt; 0</caption>
 * <thead><tr><th>strategy</th><th>result</th><th>precision</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #sum}</td><td>{@code sum v}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #weightedSum}</td><td>{@code sum w v}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #mean}</td><td>{@code sum v / n}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #weightedMean}</td><td>{@code sum w v / sum w}</td><td>correctly rounded</td></tr>
 * <tr><td>{@link #geometricMean}</td><td>{@code exp(sum w ln v / sum w)}, v &gt;= 0</td>
 *     <td>2 ulp</td></tr>
 * <tr><td>{@link #harmonicMean}</td><td>{@code sum w / sum (w / v)}, v &gt; 0</td>
 *     <td>1 ulp</td></tr>
 * <tr><td>{@link #powerMean}</td><td>{@code (sum w v^p / sum w)^(1/p)}, v &gt;= 0</td>
 *     <td>2 ulp if |p| &gt;= 1</td></tr>
 * <tr><td>{@link #minimum}, {@link #maximum}</td><td>the least, the greatest v</td><td>exact</td></tr>
 * <tr><td>{@link #median}, {@link #quantile}</td><td>by weight; see {@link Quantile}</td>
 *     <td>exact, or correctly rounded</td></tr>
 * <tr><td>{@link #meanOfLowest}, {@link #meanOfHighest}</td><td>the mean of k values</td>
 *     <td>correctly rounded</td></tr>
 * <tr><td>{@link #ratioOfSums}</td><td>{@code factor * sum numerator / sum denominator}</td>
 *     <td>correctly rounded</td></tr>
 * <tr><td>{@link #variance}</td><td>the mean squared distance from the mean; see {@link Spread}</td>
 *     <td>correctly rounded</td></tr>
 * <tr><td>{@link #standardDeviation}</td><td>its root</td><td>1 ulp</td></tr>
 * <tr><td>{@link #coefficientOfVariation}</td><td>that, divided by the size of the mean</td>
 *     <td>3 ulp</td></tr>
 * <tr><td>{@link #allOf}, {@link #anyOf}, {@link #exactlyOne}, {@link #atLeast}</td>
 *     <td>1 if so many v reach a pass mark, otherwise 0</td><td>exact</td></tr>
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

  /**
   * {@return a strategy of one's own with a name and with promises}
   *
   * <pre>{@code
   * AggregationStrategy.of("range", Set.of(Trait.IGNORES_WEIGHTS), range);
   * }</pre>
   *
   * @param label its name for a reader
   * @param traits what it promises; it is relied on
   * @param strategy what it does
   */
  static AggregationStrategy of(String label, Set<Trait> traits, AggregationStrategy strategy) {
    return new NamedStrategy(label, Sets.immutableEnumSet(traits), strategy);
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
   * defined if one is negative} Within 2 ulp, between the least and the greatest value, and the
   * same on every machine. Time {@code n log n}.
   */
  static AggregationStrategy geometricMean() {
    return GeometricMean.INSTANCE;
  }

  /**
   * {@return the weighted harmonic mean, {@code sum w / sum (w / v)}: not defined unless all values
   * are above 0} One of the two doubles beside the exact result, between the least and the greatest
   * value, and the same on every machine. Time {@code n log n}.
   */
  static AggregationStrategy harmonicMean() {
    return HarmonicMean.INSTANCE;
  }

  /**
   * {@return the weighted power mean, {@code (sum w v^p / sum w)^(1/p)}}
   *
   * <p>For {@code p > 0} it is defined if no value is negative, for {@code p < 0} if all are above
   * 0. It lies between the least and the greatest value, and is the same on every machine. Time
   * {@code n log n}. Source: P. S. Bullen, Handbook of Means and Their Inequalities (2003), III.
   *
   * <table class="striped">
   * <caption>Orders</caption>
   * <thead><tr><th>order</th><th>strategy, or precision</th></tr></thead>
   * <tbody>
   * <tr><td>infinity, minus infinity</td><td>{@link #maximum}, {@link #minimum}</td></tr>
   * <tr><td>1, 0, -1</td><td>{@link #weightedMean}, {@link #geometricMean}, {@link
   *     #harmonicMean}, with their domains</td></tr>
   * <tr><td>nearer to 0 than 2<sup>-80</sup></td><td>{@link #geometricMean}: no double lies between
   *     </td></tr>
   * <tr><td>from 1 to 1000 in size</td><td>within 2 ulp</td></tr>
   * <tr><td>from 1/4 to 1 in size</td><td>within 3 / |p| ulp</td></tr>
   * <tr><td>nearer to 0</td><td>within {@code 3 + 4 ln(greatest / least)} ulp: 31 where one value is
   *     a thousand times another</td></tr>
   * </tbody>
   * </table>
   *
   * @param order p, from -1000 to 1000, or an infinity
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the order is NaN, or finite and
   *     beyond 1000 in size
   */
  static AggregationStrategy powerMean(double order) {
    return PowerMean.of(order);
  }

  /**
   * {@return the weighted median, the quantile of one half} It is no mean: the median of ratios is
   * one of them or lies between two, and is allowed. Time {@code n log n}.
   *
   * @param kind what the median of an even number is
   */
  static AggregationStrategy median(Quantile kind) {
    return QuantileOfShare.median(kind);
  }

  /**
   * {@return the weighted quantile of a share: the least value for 0, the greatest for 1} Time
   * {@code n log n}.
   *
   * @param share of the weight that lies below, such as 0.9 for the 90th percentile
   * @param kind what the quantile is between two values
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if the share is not from 0 to 1
   */
  static AggregationStrategy quantile(double share, Quantile kind) {
    return new QuantileOfShare(share, kind);
  }

  /**
   * {@return the mean of the k least values; of all if there are fewer} Weights do not matter
   * beyond 0. Of values of which less is better these are the best. Time {@code n log n}.
   *
   * @param k how many; for 1 this is {@link #minimum}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if k is below 1
   */
  static AggregationStrategy meanOfLowest(int k) {
    return MeanOfExtremes.of(MeanOfExtremes.End.LOWEST, k);
  }

  /**
   * {@return the mean of the k greatest values; of all if there are fewer} Weights do not matter
   * beyond 0. Time {@code n log n}.
   *
   * @param k how many; for 1 this is {@link #maximum}
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if k is below 1
   */
  static AggregationStrategy meanOfHighest(int k) {
    return MeanOfExtremes.of(MeanOfExtremes.End.HIGHEST, k);
  }

  /**
   * {@return the variance} Of a sample it is not defined for a single child. Its {@link #parts} are
   * what each child adds to it.
   *
   * @param spread of a population, by weight, or of a sample
   */
  static AggregationStrategy variance(Spread spread) {
    return new Dispersion(Dispersion.Measure.VARIANCE, spread);
  }

  /**
   * {@return the standard deviation, the root of the {@link #variance}} The root of the correctly
   * rounded variance, scaled where that is beyond the range of double: less than 1 ulp from the
   * exact result, and the same on every machine.
   *
   * @param spread of a population, by weight, or of a sample
   */
  static AggregationStrategy standardDeviation(Spread spread) {
    return new Dispersion(Dispersion.Measure.STANDARD_DEVIATION, spread);
  }

  /**
   * {@return the coefficient of variation, the {@link #standardDeviation} divided by the size of
   * the mean; not defined where the mean is 0} It has no unit: 0.1 is a tenth of the mean.
   *
   * @param spread of a population, by weight, or of a sample
   */
  static AggregationStrategy coefficientOfVariation(Spread spread) {
    return new Dispersion(Dispersion.Measure.COEFFICIENT_OF_VARIATION, spread);
  }

  /**
   * {@return 1 if every child passes, otherwise 0} Weights do not matter beyond 0. A gate that
   * nobody answered is not asked: let the rule propagate what is missing, or count it as the worst.
   *
   * @param passMark what a child passes with, if its value is not less
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is NaN or infinite
   */
  static AggregationStrategy allOf(double passMark) {
    return Passing.of(Passing.Quorum.ALL, passMark);
  }

  /**
   * {@return 1 if a child passes, otherwise 0} Weights do not matter beyond 0.
   *
   * @param passMark what a child passes with, if its value is not less
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is NaN or infinite
   */
  static AggregationStrategy anyOf(double passMark) {
    return Passing.of(Passing.Quorum.ANY, passMark);
  }

  /**
   * {@return 1 if one child passes and no other, otherwise 0} Weights do not matter beyond 0.
   *
   * @param passMark what a child passes with, if its value is not less
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if it is NaN or infinite
   */
  static AggregationStrategy exactlyOne(double passMark) {
    return Passing.of(Passing.Quorum.EXACTLY_ONE, passMark);
  }

  /**
   * {@return 1 if k children or more pass, otherwise 0} Weights do not matter beyond 0. Where fewer
   * than k are present it is 0.
   *
   * @param k how many must pass; for 1 this is {@link #anyOf}
   * @param passMark what a child passes with, if its value is not less
   * @throws dev.plumbline.kpi.value.InvalidDefinitionException if k is below 1, or the pass mark is
   *     NaN or infinite
   */
  static AggregationStrategy atLeast(int k, double passMark) {
    return Passing.ofAtLeast(k, passMark);
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
   * WeightedValues#MOST_KPIS stop}. A KPI that was not measured is not among them, unless the rule
   * counts it as 0: the share rises if one that fails is left out.
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
}
