package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The laws of scorings. */
final class ScoringEquations {
  private ScoringEquations() {}

  static Outcome purity(ScoringLaws laws, Sample sample) {
    double value = sample.children().get(0).value();
    Figure first = laws.scoring().score(value);
    for (Child other : sample.children()) {
      Figure unused = laws.scoring().score(other.value());
    }
    return equal(laws, "asked again", laws.scoring().score(value), "score", first);
  }

  static Outcome totality(ScoringLaws laws, Sample sample) {
    double value = sample.children().get(0).value();
    boolean isMet = laws.scoring().isMet(value);
    Figure score = laws.scoring().score(value);
    return laws.scoring().target().isEmpty() && isMet != score.orElse(0.0) >= 1.0
        ? Trial.broken(Side.of("score", score), new Side("is met", Boolean.toString(isMet)))
        : Outcome.holds();
  }

  static Outcome monotone(ScoringLaws laws, Sample sample) {
    double value = sample.children().get(0).value();
    return DeclaredEquations.each(
        Stream.of(Math.nextUp(value), value + Math.abs(value), value + 1.0, 1e17)
            .filter(raised -> raised > value && raised <= Double.MAX_VALUE)
            .toList(),
        raised -> keepsOrder(laws, value, raised));
  }

  private static Outcome keepsOrder(ScoringLaws laws, double value, double raised) {
    double worse = laws.sign() > 0 ? value : raised;
    double better = laws.sign() > 0 ? raised : value;
    Figure less = laws.scoring().score(worse);
    Figure more = laws.scoring().score(better);
    return less.isPresent() && more.isPresent()
        ? laws.tolerance()
            .atMost(
                "score(%s)".formatted(worse),
                less.value().orElseThrow(),
                "score(%s)".formatted(better),
                more.value().orElseThrow())
        : Outcome.saysNothing("there is no score");
  }

  static Outcome mirror(ScoringLaws laws, Sample sample) {
    double value = sample.children().get(0).value();
    Scoring mirror = laws.mirror().orElseThrow();
    return equal(
        laws, "score(v)", laws.scoring().score(value), "mirror(-v)", mirror.score(0.0 - value));
  }

  static Outcome ends(ScoringLaws laws, Sample sample) {
    return DeclaredEquations.each(
        List.of(
            new End("target", laws.scoring().target(), laws.targetScore()),
            new End("baseline", laws.baseline(), 0.0)),
        end -> end.check(laws));
  }

  /** A value whose score is known. */
  private record End(String name, OptionalDouble value, double score) {
    Outcome check(ScoringLaws laws) {
      return value.isEmpty()
          ? Outcome.saysNothing("there is none")
          : equal(
              laws,
              "score(%s)".formatted(name),
              laws.scoring().score(value.getAsDouble()),
              "score",
              Figure.of(score));
    }
  }

  private static Outcome equal(
      ScoringLaws laws, String leftName, Figure left, String rightName, Figure right) {
    return laws.tolerance().equal(leftName, left, rightName, right, () -> "");
  }
}
