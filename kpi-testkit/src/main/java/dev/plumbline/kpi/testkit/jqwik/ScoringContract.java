package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.testkit.Sample;
import dev.plumbline.kpi.testkit.ScoringLaw;
import dev.plumbline.kpi.testkit.ScoringLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * The laws of a scoring as properties, one for each law.
 *
 * <pre>{@code
 * class ResponseTimeTest implements ScoringContract {
 *   @Override public Scoring scoring() { return Scoring.of(LOWER_IS_BETTER, ms -> 1 / (1 + ms / 200)); }
 * }
 * }</pre>
 *
 * <p>Mirror and baseline are for {@link #laws} to say; without them their laws are skipped.
 */
public interface ScoringContract {
  /** {@return the scoring that is tested} */
  Scoring scoring();

  /** {@return the laws with options; without any unless overridden} */
  default ScoringLaws laws() {
    return ScoringLaws.of(scoring());
  }

  /** {@return samples of what {@link #laws} says} */
  @Provide
  default Arbitrary<Sample> samples() {
    ScoringLaws laws = laws();
    return Arbitraries.randomValue(random -> laws.sample(random.nextLong()));
  }

  private void check(ScoringLaw law, Sample sample) {
    LawHook.count(laws().check(law, sample));
  }

  /**
   * U9: score(v) asked twice is the same.
   *
   * @param sample of values
   */
  @LawProperty("U9")
  default void u9_purity(@ForAll("samples") Sample sample) {
    check(ScoringLaw.PURITY, sample);
  }

  /**
   * U11: a finite score or a typed gap; never an exception.
   *
   * @param sample of values
   */
  @LawProperty("U11")
  default void u11_totality(@ForAll("samples") Sample sample) {
    check(ScoringLaw.TOTALITY, sample);
  }

  /**
   * D3: a better value never scores less.
   *
   * @param sample of values
   */
  @LawProperty("D3")
  default void d3_monotone(@ForAll("samples") Sample sample) {
    check(ScoringLaw.MONOTONE, sample);
  }

  /**
   * D14: score(v, higher is better) = score(-v, lower is better), targets mirrored.
   *
   * @param sample of values
   */
  @LawProperty("D14")
  default void d14_mirror(@ForAll("samples") Sample sample) {
    check(ScoringLaw.MIRROR, sample);
  }

  /**
   * D15: score(target) = 1, score(baseline) = 0.
   *
   * @param sample of values
   */
  @LawProperty("D15")
  default void d15_ends(@ForAll("samples") Sample sample) {
    check(ScoringLaw.ENDS, sample);
  }
}
