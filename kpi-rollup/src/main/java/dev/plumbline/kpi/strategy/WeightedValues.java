package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.Sums;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a strategy sees of a node's children: those that contribute, with values and weights.
 *
 * <p>The children that contribute are present (or stand for what is missing, where the {@link
 * MissingPolicy} says so) and have a positive weight. Their order means nothing. A view is valid
 * during the call for which it was made.
 *
 * <p>{@link #sum}, {@link #mean} and the like are correctly rounded: the double nearest to the
 * exact result, in any order of the children, where adding up in a loop would give another number
 * for another order. A strategy that is built on them keeps that property:
 *
 * <pre>{@code
 * AggregationStrategy midpoint = children -> {
 *   WeightedValues sorted = children.sorted();
 *   return (sorted.value(0) + sorted.value(sorted.size() - 1)) / 2;
 * };
 * }</pre>
 */
public interface WeightedValues {
  /**
   * How many KPIs are counted at the most: 2^53. A count that has come so far stands for that many
   * or more, as in a graph where a KPI contributes by more paths than anybody could follow.
   */
  double MOST_KPIS = 0x1p53;

  /** {@return the number of children that contribute; at least 1, except where empty is zero} */
  int size();

  /**
   * {@return the value, or score, of a child: finite, never negative zero}
   *
   * @param child from 0 to {@link #size} - 1
   */
  double value(int child);

  /**
   * {@return the weight of a child as it was given, positive and finite} Weights need not sum to 1.
   *
   * @param child from 0 to {@link #size} - 1
   */
  double weight(int child);

  /**
   * {@return how many KPIs stand behind a child: 1 for a KPI that is scored against its own target,
   * and for others the number that contribute to it, once for each path, up to {@link #MOST_KPIS}}
   *
   * @param child from 0 to {@link #size} - 1
   * @throws IllegalStateException if the strategy does not declare {@link Trait#COUNTS_KPIS}
   */
  double kpis(int child);

  /**
   * {@return how many of the KPIs behind a child are on target; 0 for a child that is missing and
   * stands as 0}
   *
   * @param child from 0 to {@link #size} - 1
   * @throws IllegalStateException if the strategy does not declare {@link Trait#COUNTS_KPIS}
   */
  double kpisOnTarget(int child);

  /**
   * {@return the numerator of a child: of the ratio that was measured, or the sum that was rolled
   * up to it}
   *
   * @param child from 0 to {@link #size} - 1
   * @throws IllegalStateException if the strategy does not declare {@link Trait#SUMS_PARTS}
   */
  default double numerator(int child) {
    throw NoParts.exception();
  }

  /**
   * {@return the denominator of a child: of the ratio that was measured, or the sum that was rolled
   * up to it}
   *
   * @param child from 0 to {@link #size} - 1
   * @throws IllegalStateException if the strategy does not declare {@link Trait#SUMS_PARTS}
   */
  default double denominator(int child) {
    throw NoParts.exception();
  }

  /**
   * {@return what the quotient of a ratio is multiplied by, such as 100 for percent; 1 where the
   * node does not state a ratio}
   */
  default double factor() {
    return 1.0;
  }

  /**
   * {@return the same children from the least to the greatest value, those of one value by weight}
   * Valid as long as this view, and until it is asked for again. Time {@code n log n}.
   *
   * <p>It has values and weights only, not what stands behind them.
   */
  default WeightedValues sorted() {
    return ValuesInArrays.sorted(this);
  }

  /**
   * {@return the sum of the values, {@code sum v}; an infinity if it is beyond the range of double}
   */
  default double sum() {
    return Sums.sum(ValuesInArrays.values(this), size());
  }

  /** {@return the sum of the weights; an infinity if it is beyond the range of double} */
  default double totalWeight() {
    return Sums.sum(ValuesInArrays.weights(this), size());
  }

  /** {@return {@code sum w v}; an infinity if it is beyond the range of double} */
  default double weightedSum() {
    return Sums.weightedSum(ValuesInArrays.weights(this), ValuesInArrays.values(this), size());
  }

  /** {@return {@code sum v / n}; NaN if there are no children} */
  default double mean() {
    return Sums.mean(ValuesInArrays.values(this), size());
  }

  /** {@return {@code sum w v / sum w}; NaN if there are no children} */
  default double weightedMean() {
    return Sums.weightedMean(ValuesInArrays.weights(this), ValuesInArrays.values(this), size());
  }

  /**
   * {@return the weighted geometric mean, {@code exp(sum w ln v / sum w)}; 0 if a value is 0 and
   * none negative, NaN if one is negative or there are no children} Within 2 ulp, and the same bits
   * in any order and on every machine.
   */
  default double geometricMean() {
    double[] weights = ValuesInArrays.weights(this);
    double mean = GeometricMeans.mean(weights, 0, ValuesInArrays.values(this), 0, weights.length);
    return Double.isNaN(mean) ? GeometricMean.ofAny(this) : mean;
  }

  /**
   * {@return the mean of some of the children, such as the first k of those that are sorted: {@code
   * sum v / (to - from)}; NaN if there are none}
   *
   * @param from the first of them
   * @param to one after the last of them
   * @throws IndexOutOfBoundsException if there are no such children
   */
  default double mean(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    double[] values = new double[to - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(from + i);
    }
    return Sums.mean(values, values.length);
  }

  /**
   * {@return {@code factor * sum numerator / sum denominator}; NaN if the denominators sum to zero,
   * an infinity if it is beyond the range of double}
   *
   * @throws IllegalStateException if the strategy does not declare {@link Trait#SUMS_PARTS}
   */
  default double ratioOfSums() {
    double[] numerators = new double[size()];
    double[] denominators = new double[size()];
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] = numerator(i);
      denominators[i] = denominator(i);
    }
    return Sums.ratio(factor(), numerators, denominators, numerators.length);
  }

  /**
   * {@return the variance of a population, {@code sum w (v - m)^2 / sum w} with the exact weighted
   * mean m; NaN if there are no children, an infinity if it is beyond the range of double}
   */
  default double variance() {
    return Sums.variance(ValuesInArrays.weights(this), ValuesInArrays.values(this), size());
  }

  /**
   * {@return the variance of a sample, {@code sum (v - m)^2 / (n - 1)} with the exact mean m; NaN
   * if there are fewer than two children, an infinity if it is beyond the range of double}
   */
  default double sampleVariance() {
    return Sums.sampleVariance(ValuesInArrays.values(this), size());
  }

  /**
   * {@return values of equal weight, for using a strategy by itself} Each stands for one KPI, which
   * is on target if its value is at least 1, as a score would be.
   *
   * @param values finite numbers; the array is copied
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  static WeightedValues ofValues(double... values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1.0);
    return of(values, weights);
  }

  /**
   * {@return values and weights, for using a strategy by itself} Values with weight 0 are left out.
   * Each stands for one KPI, which is on target if its value is at least 1, as a score would be.
   *
   * @param values finite numbers; the array is copied
   * @param weights one for each value, finite and not negative; the array is copied
   * @throws IllegalArgumentException if the arrays differ in length, a value is NaN or infinite, or
   *     a weight is negative, NaN or infinite
   */
  static WeightedValues of(double[] values, double[] weights) {
    return ValuesInArrays.of(values, weights);
  }

  /**
   * {@return ratios by their parts, for using a strategy by itself} The value of each is the double
   * nearest to {@code factor * numerator / denominator}; its weight is 1. Each stands for one KPI,
   * which is on target if its value is at least 1.
   *
   * @param factor what the quotients are multiplied by, such as 100 for percent; finite and above 0
   * @param numerators finite numbers; the array is copied
   * @param denominators one for each numerator, finite and not 0; the array is copied
   * @throws IllegalArgumentException if the arrays differ in length, a part is NaN or infinite, a
   *     denominator is 0, or the factor is not above 0
   */
  static WeightedValues ofRatios(double factor, double[] numerators, double[] denominators) {
    return RatiosInArrays.of(factor, numerators, denominators);
  }
}
