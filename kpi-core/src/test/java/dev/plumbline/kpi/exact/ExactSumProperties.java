package dev.plumbline.kpi.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of exact sums however they came about. */
class ExactSumProperties {
  private static double[] terms(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.nextBoolean()
        ? HardRows.numbers(random, size)
        : HardDoubles.shuffled(HardDoubles.terms(random), random);
  }

  private static ExactSum sumOf(double[] terms, int from, int to) {
    ExactSum sum = ExactSum.zero();
    for (int i = from; i < to; i++) {
      sum.add(terms[i]);
      sum.addProduct(terms[i], terms[to - 1]);
    }
    return sum;
  }

  private static void assertSame(ExactSum actual, ExactSum expected) {
    assertThat(bits(actual.toDouble())).isEqualTo(bits(expected.toDouble()));
    assertThat(actual.signum()).isEqualTo(expected.signum());
    assertThat(actual.total()).isEqualByComparingTo(expected.total());
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  @Property
  void add_inAnyOrder_isTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    double[] terms = terms(seed, size);
    double[] shuffled = HardDoubles.shuffled(terms, new SplittableRandom(seed + 1));
    ExactSum sum = ExactSum.zero();
    ExactSum other = ExactSum.zero();
    for (int i = 0; i < terms.length; i++) {
      sum.add(terms[i]);
      other.add(shuffled[i]);
    }

    assertSame(other, sum);
    assertThat(bits(Sums.sum(shuffled, shuffled.length))).isEqualTo(bits(sum.toDouble()));
  }

  @Property
  void add_anyTreeOfMerges_isTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    double[] terms = terms(seed, size);
    SplittableRandom random = new SplittableRandom(seed);
    ExactSum whole = ExactSum.zero();
    for (double term : terms) {
      whole.add(term);
      whole.addProduct(term, 0.1);
    }

    assertSame(tree(terms, 0, terms.length, random), whole);
  }

  private static ExactSum tree(double[] terms, int from, int to, SplittableRandom random) {
    ExactSum sum = ExactSum.zero();
    if (to - from == 1) {
      sum.add(terms[from]);
      sum.addProduct(terms[from], 0.1);
    } else if (to > from) {
      int middle = random.nextInt(from + 1, to);
      sum.add(tree(terms, middle, to, random));
      sum.add(tree(terms, from, middle, random));
      sum.add(ExactSum.zero());
    }
    return sum;
  }

  @Property
  void add_another_leavesItAsItIs(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
    double[] terms = terms(seed, size);
    int middle = terms.length / 2;
    ExactSum left = sumOf(terms, 0, middle);
    ExactSum right = sumOf(terms, middle, terms.length);
    ExactSum before = right.copy();
    left.add(right);
    assertThat(left.signum()).isBetween(-1, 1);
    left.add(1.0);

    assertSame(right, before);
  }

  @Property
  void subtract_whatWasAdded_isAsBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    double[] terms = terms(seed, size);
    ExactSum before = sumOf(terms, 0, terms.length);
    ExactSum sum = before.copy();
    for (double term : terms(seed + 1, size)) {
      sum.add(term);
      sum.addProduct(term, terms[0]);
    }
    for (double term : terms(seed + 1, size)) {
      sum.subtractProduct(terms[0], term);
      sum.subtract(term);
    }

    assertSame(sum, before);
    assertThat(sum.dividedBy(sumOf(new double[] {3.0}, 0, 1)))
        .isEqualTo(before.dividedBy(sumOf(new double[] {3.0}, 0, 1)));
  }

  @Property
  void add_itself_isTwice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    ExactSum sum = sumOf(terms(seed, size), 0, Math.min(size, terms(seed, size).length));
    ExactSum expected = sum.copy();
    expected.add(sum);
    sum.add(sum);

    assertSame(sum, expected);
  }

  @Property
  void clear_reused_isLikeNew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    double[] terms = terms(seed, size);
    ExactSum sum = sumOf(terms, 0, terms.length);
    sum.add(1e300);
    sum.add(1e-300);
    sum.clear();
    for (double term : terms) {
      sum.add(term);
    }
    ExactSum expected = ExactSum.zero();
    for (double term : terms) {
      expected.add(term);
    }

    assertSame(sum, expected);
  }
}
