package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.AggregationLaws;
import dev.plumbline.kpi.testkit.Sample;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * The laws of a strategy as properties, one for each law.
 *
 * <pre>{@code
 * class TrimmedMeanTest implements AggregationStrategyContract {         // this is all that a user writes
 *   @Override public AggregationStrategy strategy() { return TrimmedMean.of(0.1); }
 * }
 * }</pre>
 *
 * <p>Laws that the strategy does not claim are skipped, with the reason. jqwik decides how many
 * samples are tried, and with which seed; that of a failure is in its report. What a sample is like
 * is for {@link #laws} to say. Counterexamples are made small by the kit, not by jqwik.
 */
public interface AggregationStrategyContract {
  /** {@return the strategy that is tested} */
  AggregationStrategy strategy();

  /** {@return the laws with options; without any unless overridden} */
  default AggregationLaws laws() {
    return AggregationLaws.of(strategy());
  }

  /** {@return samples of what {@link #laws} says} */
  @Provide
  default Arbitrary<Sample> samples() {
    AggregationLaws laws = laws();
    return Arbitraries.randomValue(random -> laws.sample(random.nextLong()));
  }

  private void check(AggregationLaw law, Sample sample) {
    LawHook.count(laws().check(law, sample));
  }

  /**
   * U1: f(any order of x) = f(x).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U1")
  default void u1_permutation(@ForAll("samples") Sample sample) {
    check(AggregationLaw.PERMUTATION, sample);
  }

  /**
   * U2: finish((a+b)+c) = finish(a+(b+c)) = finish of any order.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U2")
  default void u2_merge(@ForAll("samples") Sample sample) {
    check(AggregationLaw.MERGE, sample);
  }

  /**
   * U3: merging an empty partial changes nothing, on either side.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U3")
  default void u3_identity(@ForAll("samples") Sample sample) {
    check(AggregationLaw.IDENTITY, sample);
  }

  /**
   * U4: any split into chunks, merged in any tree = one pass.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U4")
  default void u4_partition(@ForAll("samples") Sample sample) {
    check(AggregationLaw.PARTITION, sample);
  }

  /**
   * U5: parallel = sequential; 1..N threads, any chunk size.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U5")
  default void u5_parallel(@ForAll("samples") Sample sample) {
    check(AggregationLaw.PARALLEL, sample);
  }

  /**
   * U6: after any sequence of edits the same as afresh.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U6")
  default void u6_incremental(@ForAll("samples") Sample sample) {
    check(AggregationLaw.INCREMENTAL, sample);
  }

  /**
   * U7: remove(add(s, x), x) = s.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U7")
  default void u7_retraction(@ForAll("samples") Sample sample) {
    check(AggregationLaw.RETRACTION, sample);
  }

  /**
   * U8: finish(decode(encode(s))) = finish(s).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U8")
  default void u8_roundTrip(@ForAll("samples") Sample sample) {
    check(AggregationLaw.ROUND_TRIP, sample);
  }

  /**
   * U9: inputs and right-hand states unchanged; finish twice gives the same; finish between merges
   * is allowed.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U9")
  default void u9_purity(@ForAll("samples") Sample sample) {
    check(AggregationLaw.PURITY, sample);
  }

  /**
   * U10: engines agree with f.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U10")
  default void u10_enginesAgree(@ForAll("samples") Sample sample) {
    check(AggregationLaw.ENGINES_AGREE, sample);
  }

  /**
   * U11: a finite number or a typed gap; never NaN, infinity, -0.0, never an exception.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U11")
  default void u11_totality(@ForAll("samples") Sample sample) {
    check(AggregationLaw.TOTALITY, sample);
  }

  /**
   * U12: renaming ids changes nothing.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U12")
  default void u12_relabelling(@ForAll("samples") Sample sample) {
    check(AggregationLaw.RELABELLING, sample);
  }

  /**
   * U13: a change outside a subtree does not change the subtree.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("U13")
  default void u13_locality(@ForAll("samples") Sample sample) {
    check(AggregationLaw.LOCALITY, sample);
  }

  /**
   * M1: f(x + gap) = f(x).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M1")
  default void m1_ignore(@ForAll("samples") Sample sample) {
    check(AggregationLaw.IGNORE, sample);
  }

  /**
   * M2: any gap is a gap.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M2")
  default void m2_propagate(@ForAll("samples") Sample sample) {
    check(AggregationLaw.PROPAGATE, sample);
  }

  /**
   * M3: f(x + gap) = f(x + c).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M3")
  default void m3_substitute(@ForAll("samples") Sample sample) {
    check(AggregationLaw.SUBSTITUTE, sample);
  }

  /**
   * M4: nothing present is a gap, not 0 (but where the strategy says so).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M4")
  default void m4_empty(@ForAll("samples") Sample sample) {
    check(AggregationLaw.EMPTY, sample);
  }

  /**
   * M5: coverage lies in [0,1].
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M5")
  default void m5_coverage(@ForAll("samples") Sample sample) {
    check(AggregationLaw.COVERAGE, sample);
  }

  /**
   * M6: defined at a higher minimum coverage means defined at a lower one, same bits.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M6")
  default void m6_minimum(@ForAll("samples") Sample sample) {
    check(AggregationLaw.MINIMUM, sample);
  }

  /**
   * M7: missing is not 0, not NaN, not "not applicable".
   *
   * @param sample of the strategy's children
   */
  @LawProperty("M7")
  default void m7_missingIsNotZero(@ForAll("samples") Sample sample) {
    check(AggregationLaw.MISSING_IS_NOT_ZERO, sample);
  }

  /**
   * D1: f(v, ..., v) = v.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D1")
  default void d1_idempotent(@ForAll("samples") Sample sample) {
    check(AggregationLaw.IDEMPOTENT, sample);
  }

  /**
   * D2: min(x) &lt;= f(x) &lt;= max(x).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D2")
  default void d2_internal(@ForAll("samples") Sample sample) {
    check(AggregationLaw.INTERNAL, sample);
  }

  /**
   * D3: raising a child never lowers f.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D3")
  default void d3_monotone(@ForAll("samples") Sample sample) {
    check(AggregationLaw.MONOTONE, sample);
  }

  /**
   * D4: f(k x) = k f(x), exact for k = 2^n.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D4")
  default void d4_homogeneous(@ForAll("samples") Sample sample) {
    check(AggregationLaw.HOMOGENEOUS, sample);
  }

  /**
   * D5: f(x + c) = f(x) + c.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D5")
  default void d5_translation(@ForAll("samples") Sample sample) {
    check(AggregationLaw.TRANSLATION, sample);
  }

  /**
   * D6: f(x, k w) = f(x, w).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D6")
  default void d6_weightScale(@ForAll("samples") Sample sample) {
    check(AggregationLaw.WEIGHT_SCALE, sample);
  }

  /**
   * D7: zero weight = absent.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D7")
  default void d7_zeroWeight(@ForAll("samples") Sample sample) {
    check(AggregationLaw.ZERO_WEIGHT, sample);
  }

  /**
   * D8: f(x twice) = f(x).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D8")
  default void d8_replication(@ForAll("samples") Sample sample) {
    check(AggregationLaw.REPLICATION, sample);
  }

  /**
   * D9: weight k = k copies.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D9")
  default void d9_weightIsCopies(@ForAll("samples") Sample sample) {
    check(AggregationLaw.WEIGHT_IS_COPIES, sample);
  }

  /**
   * D10: rollup of states = flat rollup.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D10")
  default void d10_decomposable(@ForAll("samples") Sample sample) {
    check(AggregationLaw.DECOMPOSABLE, sample);
  }

  /**
   * D11: a block may be replaced by its value with its weight.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D11")
  default void d11_replacement(@ForAll("samples") Sample sample) {
    check(AggregationLaw.REPLACEMENT, sample);
  }

  /**
   * D12: f(x) &lt;= g(x) on positives.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D12")
  default void d12_order(@ForAll("samples") Sample sample) {
    check(AggregationLaw.ORDER, sample);
  }

  /**
   * D13: f(x) = -g(-x), or f(x) = 1/g(1/x).
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D13")
  default void d13_dual(@ForAll("samples") Sample sample) {
    check(AggregationLaw.DUAL, sample);
  }

  /**
   * D16: f(x, w) = f(x, 1) for w &gt; 0.
   *
   * @param sample of the strategy's children
   */
  @LawProperty("D16")
  default void d16_weightsDoNotMatter(@ForAll("samples") Sample sample) {
    check(AggregationLaw.WEIGHTS_DO_NOT_MATTER, sample);
  }
}
