package dev.plumbline.kpi.strategy;

/** A function of a value, of which the weighted mean is taken. */
@FunctionalInterface
interface Term {
  /**
   * {@return the term of a value; finite}
   *
   * @param value of a child
   * @param shift the power of two by which values are divided
   * @param parameter the same for all children
   */
  double of(double value, int shift, double parameter);

  /**
   * {@return {@code sum w term(v) / sum w}, rounded nearly once}
   *
   * <p>The sums are sums of two doubles each. Children are taken in order, so that the result does
   * not depend on the order in which they were given; weights are divided by the power of two of
   * the greatest, so that nothing overflows and multiples of a power of two give the same bits.
   *
   * @param sorted children in order, at least one
   * @param shift the power of two by which values are divided
   * @param parameter of the term
   */
  default double mean(WeightedValues sorted, int shift, double parameter) {
    int weightShift = -Doubles.exponent(Doubles.greatestWeight(sorted));
    double sum = 0.0;
    double sumLow = 0.0;
    double total = 0.0;
    double totalLow = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), weightShift);
      double term = of(sorted.value(i), shift, parameter);
      double product = weight * term;
      double nextSum = sum + product;
      double nextTotal = total + weight;
      sumLow += Doubles.sumError(sum, product, nextSum) + Math.fma(weight, term, -product);
      totalLow += Doubles.sumError(total, weight, nextTotal);
      sum = nextSum;
      total = nextTotal;
    }
    return Doubles.quotient(sum, sumLow, total, totalLow);
  }
}
