package dev.plumbline.kpi.strategy;

import java.util.Arrays;

/**
 * What a strategy sees of a node's children: those that contribute, with values and weights.
 *
 * <p>The children that contribute are present (or stand as 0 where the {@link MissingPolicy} says
 * so) and have a positive weight. Their order means nothing. A view is valid during the call for
 * which it was made.
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
}
