package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.testkit.LawResult.Verdict;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Looks for a sample that breaks a law, and makes it small. */
final class Search {
  private final Function<Sample, Outcome> law;
  private final LongFunction<Sample> samples;
  private final int tries;
  private int said;

  Search(Function<Sample, Outcome> law, LongFunction<Sample> samples, int tries) {
    this.law = law;
    this.samples = samples;
    this.tries = tries;
  }

  LawResult result(Law of, boolean isClaimed, String remark, long seed) {
    for (int number = 0; number < tries; number++) {
      Sample sample = samples.apply(number);
      Outcome outcome = law.apply(sample);
      if (outcome instanceof Outcome.Broken broken) {
        Counterexample found = new Shrinker(law).shrink(sample, broken, number + 1, seed);
        Verdict verdict = isClaimed ? Verdict.BROKEN : Verdict.NOT_CLAIMED;
        return new LawResult(of, verdict, number + 1, said + 1, remark, Optional.of(found));
      }
      said += outcome instanceof Outcome.Holds ? 1 : 0;
    }
    return new LawResult(of, verdict(isClaimed), tries, said, remark, Optional.empty());
  }

  private Verdict verdict(boolean isClaimed) {
    if (isClaimed) {
      return said == 0 ? Verdict.UNCHECKED : Verdict.HELD;
    }
    return said == 0 ? Verdict.NOT_APPLICABLE : Verdict.SEEMS_TO_HOLD;
  }
}
