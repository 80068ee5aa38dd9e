package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** The weighted harmonic mean, faithful and the same on every machine. */
enum HarmonicMean implements AggregationStrategy {
  INSTANCE;

  /*
   * Quotients are split: w / v is (m / n) * 2^e with m and n from 1 to below 2, so that none
   * overflows; they are divided by the power of two of the greatest. Each is a double and what it
   * lacks, and so are the sums. Children are taken in order, so that their order before does not
   * matter.
   */
  private static final ImmutableSet<Trait> TRAITS =
      Sets.immutableEnumSet(
          Trait.KEEPS_NO_VIEW,
          Trait.AVERAGES,
          Trait.IDEMPOTENT,
          Trait.INTERNAL,
          Trait.HOMOGENEOUS,
          Trait.WEIGHTS_ARE_RELATIVE);

  @Override
  public double aggregate(WeightedValues children) {
    double least = Extremum.MINIMUM.aggregate(children);
    if (children.size() == 0 || least <= 0.0) {
      return Double.NaN;
    }
    WeightedValues sorted = children.sorted();
    double greatest = sorted.value(sorted.size() - 1);
    return Math.min(Math.max(mean(sorted), least), greatest);
  }

  private static double mean(WeightedValues sorted) {
    int shift = Doubles.exponent(Doubles.greatestWeight(sorted));
    int power = greatestPower(sorted);
    double total = 0.0;
    double totalLow = 0.0;
    double sum = 0.0;
    double sumLow = 0.0;
    for (int i = 0; i < sorted.size(); i++) {
      double weight = Math.scalb(sorted.weight(i), -shift);
      double nextTotal = total + weight;
      totalLow += Doubles.sumError(total, weight, nextTotal);
      total = nextTotal;
      double m = mantissa(sorted.weight(i));
      double n = mantissa(sorted.value(i));
      double quotient = m / n;
      double lack = Math.fma(-quotient, n, m) / n;
      int scale = power(sorted, i) - power;
      double term = Math.scalb(quotient, scale);
      double next = sum + term;
      sumLow += Doubles.sumError(sum, term, next) + Math.scalb(lack, scale);
      sum = next;
    }
    return Math.scalb(Doubles.quotient(total, totalLow, sum, sumLow), shift - power);
  }

  private static int greatestPower(WeightedValues children) {
    int greatest = Integer.MIN_VALUE;
    for (int i = 0; i < children.size(); i++) {
      greatest = Math.max(greatest, power(children, i));
    }
    return greatest;
  }

  private static int power(WeightedValues children, int child) {
    return Doubles.exponent(children.weight(child)) - Doubles.exponent(children.value(child));
  }

  private static double mantissa(double x) {
    return Math.scalb(x, -Doubles.exponent(x));
  }

  @Override
  public Set<Trait> traits() {
    return TRAITS;
  }

  @Override
  public String label() {
    return "harmonic mean";
  }

  @Override
  public String toString() {
    return label();
  }
}
