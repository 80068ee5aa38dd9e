package dev.plumbline.kpi.trend;

/**
 * How Kendall's score of a row without a trend is distributed, exactly, also where values are
 * equal.
 *
 * <p>Every order of the values is as likely as any other. Of the orders of a multiset, as many have
 * so many inversions as the q-multinomial coefficient says (MacMahon 1913), a product of
 * q-binomials: one for each group of equal values that joins those before it.
 */
final class KendallScores {
  private double[] chance = {1.0};
  private int joined;

  /**
   * {@return the distribution for groups of equal values} The largest joins first, wherever it
   * stands in the row: so a row and its mirror image have the same chances to the last bit.
   *
   * @param groups how many groups there are of 0, 1, 2, ... values
   */
  static KendallScores of(int... groups) {
    KendallScores scores = new KendallScores();
    for (int size = groups.length - 1; size > 0; size--) {
      for (int i = 0; i < groups[size]; i++) {
        scores.add(size);
      }
    }
    return scores;
  }

  private void add(int group) {
    chance = product(chance, ofTwoGroups(joined, group));
    joined += group;
  }

  /**
   * {@return the probability that a score is at least so far from 0, on either side}
   *
   * @param score the score, one that is possible
   */
  double beyond(long score) {
    long inversions = (chance.length - 1 - Math.abs(score)) / 2;
    double tail = 0.0;
    for (int i = 0; i <= inversions; i++) {
      tail += chance[i];
    }
    return Math.min(1.0, 2 * tail);
  }

  /**
   * The chances of {@code 0, 1, ...} inversions between {@code a} equal values and {@code b} others
   * that are equal: the last place of the order is taken by one of the first or of the second.
   */
  private static double[] ofTwoGroups(int a, int b) {
    double[][] withFewer = new double[b + 1][];
    for (int i = 0; i <= a; i++) {
      for (int j = 0; j <= b; j++) {
        withFewer[j] =
            i == 0 || j == 0 ? new double[] {1.0} : join(i, withFewer[j], j, withFewer[j - 1]);
      }
    }
    return withFewer[b];
  }

  /**
   * If the greater ones are last there is nothing to add; else all of them are before a less one.
   */
  private static double[] join(int i, double[] oneLessOfFirst, int j, double[] oneLessOfSecond) {
    double[] joined = new double[i * j + 1];
    double share = i / (double) (i + j);
    for (int k = 0; k < oneLessOfFirst.length; k++) {
      joined[k + j] += share * oneLessOfFirst[k];
    }
    for (int k = 0; k < oneLessOfSecond.length; k++) {
      joined[k] += (1.0 - share) * oneLessOfSecond[k];
    }
    return joined;
  }

  private static double[] product(double[] x, double[] y) {
    double[] product = new double[x.length + y.length - 1];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        product[i + j] += x[i] * y[j];
      }
    }
    return product;
  }
}
