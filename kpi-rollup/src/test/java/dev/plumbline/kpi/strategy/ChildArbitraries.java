package dev.plumbline.kpi.strategy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Children of all the kinds that break arithmetic: each list is of one kind, or a mixture. */
class ChildArbitraries extends DomainContextBase {
  private static final double MAX = Double.MAX_VALUE;

  /** As people write them. */
  private static final Arbitrary<Double> DECIMALS =
      Arbitraries.integers().between(-10_000, 10_000).map(i -> i / 100.0);

  private static final Arbitrary<Double> DYADICS =
      Arbitraries.integers().between(-640, 640).map(i -> i / 64.0);

  /** A few neighbours of 0.05. */
  private static final Arbitrary<Double> NEAR_EQUAL =
      Arbitraries.integers().between(-2, 2).map(i -> 0.05 + i * Math.ulp(0.05));

  private static final Arbitrary<Double> HUGE =
      Arbitraries.of(MAX, -MAX, 1e308, -1e308, 9e307, 1e300, -1e300, 3.0, 0x1p1000, -0x1p1000);

  private static final Arbitrary<Double> TINY =
      Arbitraries.of(Double.MIN_VALUE, -Double.MIN_VALUE, 1e-320, -1e-310, Double.MIN_NORMAL);

  /** Sums and quotients of these often lie in the middle between two doubles, or just beside. */
  private static final Arbitrary<Double> TIES =
      Arbitraries.of(1.0, -1.0, 0x1p-53, -0x1p-53, 0x1p-54, 0x1p-106, 0x1.0000000000001p0, 0.0);

  /** A number and its opposite cancel; what is left is small. */
  private static final Arbitrary<Double> CANCELLING =
      Arbitraries.of(1e16, -1e16, 1e16 + 2, 0.1, -0.1, 0.3, 1.0, 1e-17, -1e100, 1e100);

  private static final Arbitrary<Double> ANY =
      Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite).map(x -> x + 0.0);

  private static final Arbitrary<Double> VALUES =
      Arbitraries.oneOf(DECIMALS, DYADICS, NEAR_EQUAL, HUGE, TINY, TIES, CANCELLING, ANY);

  private static final Arbitrary<Double> WEIGHTS =
      Arbitraries.frequencyOf(
          Tuple.of(4, Arbitraries.integers().between(1, 100).map(i -> i / 10.0)),
          Tuple.of(2, Arbitraries.just(1.0)),
          Tuple.of(1, ANY.map(Math::abs).filter(w -> w > 0.0)),
          Tuple.of(1, Arbitraries.of(1e308, MAX, Double.MIN_VALUE, 1e-300)));

  /** One to twelve children of positive weight, without edge cases: the kinds are made of them. */
  @Provide
  Arbitrary<List<Child>> children() {
    return Arbitraries.oneOf(
        listsOf(DECIMALS),
        listsOf(DYADICS),
        listsOf(NEAR_EQUAL),
        listsOf(HUGE),
        listsOf(TINY),
        listsOf(TIES),
        listsOf(CANCELLING),
        listsOf(ANY),
        listsOf(VALUES));
  }

  private static Arbitrary<List<Child>> listsOf(Arbitrary<Double> values) {
    return Combinators.combine(values, WEIGHTS)
        .as(Child::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .withoutEdgeCases();
  }
}
