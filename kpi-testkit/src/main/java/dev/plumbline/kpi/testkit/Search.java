package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.testkit.LawResult.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Looks for a sample that breaks a law, and makes it small. */
final class Search {
  private final Function<Sample, Outcome> law;
  private final LongFunction<Sample> samples;
  private final int tries;
  private final Map<String, Integer> obstacles = new TreeMap<>();
  private int said;

  Search(Function<Sample, Outcome> law, LongFunction<Sample> samples, int tries) {
    this.law = law;
    this.samples = samples;
    this.tries = tries;
  }

  /** Makes a sample small that was given, not drawn: no seed leads to it. */
  static LawResult given(
      Law of, Function<Sample, Outcome> law, Sample sample, Outcome.Broken broken, String remark) {
    Counterexample found = new Shrinker(law).shrink(sample, broken, 0, 0);
    return new LawResult(of, Verdict.BROKEN, 1, 1, remark, Optional.of(found));
  }

  LawResult result(Law of, boolean isClaimed, String remark, long seed) {
    for (int number = 0; number < tries; number++) {
      Sample sample = samples.apply(number);
      Outcome outcome = law.apply(sample);
      if (outcome instanceof Outcome.Broken broken) {
        Counterexample found = new Shrinker(law).shrink(sample, broken, number + 1, seed);
        Verdict verdict = isClaimed ? Verdict.BROKEN : Verdict.NOT_CLAIMED;
        String why = isClaimed ? remark : "rightly, since it is broken by " + found.sample();
        return new LawResult(of, verdict, number + 1, said + 1, why, Optional.of(found));
      }
      note(outcome);
    }
    String why = said > 0 ? remark : isClaimed ? remark + "; " + obstacle() : obstacle();
    return new LawResult(of, verdict(isClaimed), tries, said, why, Optional.empty());
  }

  private void note(Outcome outcome) {
    if (outcome instanceof Outcome.SaysNothing nothing) {
      obstacles.merge(nothing.because(), 1, Integer::sum);
    } else {
      said++;
    }
  }

  /** Why most of the samples were of no use. */
  private String obstacle() {
    return Collections.max(obstacles.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private Verdict verdict(boolean isClaimed) {
    if (isClaimed) {
      return said == 0 ? Verdict.UNCHECKED : Verdict.HELD;
    }
    return said == 0 ? Verdict.NOT_APPLICABLE : Verdict.SEEMS_TO_HOLD;
  }
}
