package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The laws of a scoring, ready to be checked.
 *
 * <pre>{@code
 * ScoringLaws.of(Scoring.progress(5, 3))
 *     .withBaseline(5)
 *     .withMirror(Scoring.progress(-5, -3))
 *     .check()
 *     .orThrow();
 * }</pre>
 *
 * <p>Immutable. Safe for use by several threads if the scoring is.
 *
 * @see AggregationLaws
 */
public final class ScoringLaws {
  private final Scoring scoring;
  private final Options options;

  private ScoringLaws(Scoring scoring, Options options) {
    this.scoring = scoring;
    this.options = options;
  }

  /** All that can be chosen. Nobody changes it once it is in use. */
  private static final class Options {
    int tries = AggregationLaws.TRIES;
    long seed = AggregationLaws.SEED;
    Numbers values = Numbers.values();
    Tolerance tolerance = Tolerance.EXACT;
    Optional<Scoring> mirror = Optional.empty();
    OptionalDouble baseline = OptionalDouble.empty();
    double targetScore = 1.0;

    Options copy() {
      Options copy = new Options();
      copy.tries = tries;
      copy.seed = seed;
      copy.values = values;
      copy.tolerance = tolerance;
      copy.mirror = mirror;
      copy.baseline = baseline;
      copy.targetScore = targetScore;
      return copy;
    }
  }

  /**
   * {@return the laws of a scoring}
   *
   * @param scoring of the library or of one's own
   */
  public static ScoringLaws of(Scoring scoring) {
    return new ScoringLaws(Objects.requireNonNull(scoring, "scoring"), new Options());
  }

  /**
   * {@return these laws with another number of samples for each}
   *
   * @param tries at least 1
   * @throws IllegalArgumentException if it is less
   */
  public ScoringLaws withTries(int tries) {
    AggregationLaws.checkTries(tries);
    return with(changed -> changed.tries = tries);
  }

  /**
   * {@return these laws with other samples}
   *
   * @param seed any number; the same gives the same samples on every machine
   */
  public ScoringLaws withSeed(long seed) {
    return with(changed -> changed.seed = seed);
  }

  /**
   * {@return these laws with other values}
   *
   * @param values where they come from
   */
  public ScoringLaws withValues(Numbers values) {
    return with(changed -> changed.values = Objects.requireNonNull(values, "values"));
  }

  /**
   * {@return these laws, for a scoring that is not exact}
   *
   * @param ulps how many doubles two sides may be apart; 0 is bit for bit
   * @throws IllegalArgumentException if it is negative
   */
  public ScoringLaws withTolerance(long ulps) {
    Tolerance tolerance = new Tolerance(ulps);
    return with(changed -> changed.tolerance = tolerance);
  }

  /**
   * {@return these laws and D14: the score of a value is that of its opposite by another scoring}
   *
   * @param mirror with opposite direction and opposite targets
   */
  public ScoringLaws withMirror(Scoring mirror) {
    Objects.requireNonNull(mirror, "mirror");
    return with(changed -> changed.mirror = Optional.of(mirror));
  }

  /**
   * {@return these laws, with a value whose score is 0}
   *
   * @param baseline a finite number
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public ScoringLaws withBaseline(double baseline) {
    if (!Double.isFinite(baseline)) {
      throw new IllegalArgumentException(
          "The baseline %s is no number. Give a finite one.".formatted(baseline));
    }
    return with(changed -> changed.baseline = OptionalDouble.of(baseline));
  }

  /**
   * {@return these laws, with the score that the target has, where that is not 1} Such as 2/3 for a
   * goal with a red flag.
   *
   * @param score a finite number
   */
  public ScoringLaws withTargetScore(double score) {
    return with(changed -> changed.targetScore = score);
  }

  /** {@return the score that the target has} */
  double targetScore() {
    return options.targetScore;
  }

  private ScoringLaws with(Consumer<Options> change) {
    Options changed = options.copy();
    change.accept(changed);
    return new ScoringLaws(scoring, changed);
  }

  /** {@return the scoring} */
  public Scoring scoring() {
    return scoring;
  }

  /** {@return the laws that apply} */
  public List<ScoringLaw> laws() {
    return Stream.of(ScoringLaw.values()).filter(law -> notChecked(law).isEmpty()).toList();
  }

  /** {@return what became of each law, also of those that do not apply} */
  public LawReport check() {
    return report(Stream.of(ScoringLaw.values()).map(this::check).toList());
  }

  /**
   * {@return what became of one law}
   *
   * @param law any
   */
  public LawResult check(ScoringLaw law) {
    Optional<String> obstacle = law.notApplicable(this);
    return obstacle.isPresent()
        ? LawResult.notApplicable(law, obstacle.get())
        : new Search(sample -> law.check(this, sample), this::sample, options.tries)
            .result(law, true, remark(), options.seed);
  }

  /**
   * {@return what a law says of a sample, if it is not broken} For engines with loops of their own.
   *
   * @param law any
   * @param sample such as one of {@link #sample}
   * @throws LawBrokenException if the law is broken, with a counterexample that is made small
   */
  @CanIgnoreReturnValue
  public Outcome check(ScoringLaw law, Sample sample) {
    Outcome outcome = law.check(this, sample);
    if (outcome instanceof Outcome.Broken broken) {
      LawResult result =
          Search.given(law, other -> law.check(this, other), sample, broken, remark());
      throw new LawBrokenException(report(List.of(result)));
    }
    return outcome;
  }

  /**
   * {@return why a law does not apply; nothing if it does}
   *
   * @param law any
   */
  public Optional<String> notChecked(ScoringLaw law) {
    return law.notApplicable(this);
  }

  /** {@return a test for each law that applies} It needs the JUnit 5 API. */
  public Stream<DynamicTest> dynamicTests() {
    return laws().stream()
        .map(
            law ->
                DynamicTest.dynamicTest(law.text(), () -> report(List.of(check(law))).orThrow()));
  }

  /**
   * {@return the sample that these laws are tried on}
   *
   * @param number of the try, from 0; any number gives a sample
   */
  public Sample sample(long number) {
    return new Samples(options.values, Numbers.of(1.0), value -> true, false)
        .draw(options.seed, number);
  }

  private String name() {
    return PlainText.escape(
        scoring.getClass().isSynthetic() ? "user-defined scoring" : scoring.toString());
  }

  private String remark() {
    return "of every scoring; this is " + name();
  }

  private LawReport report(List<LawResult> results) {
    return new LawReport(name(), options.seed, results);
  }

  /** 1 where more is better, -1 where less is, 0 where neither. */
  int sign() {
    Optional<Direction> direction = scoring.direction();
    if (direction.equals(Optional.of(Direction.HIGHER_IS_BETTER))) {
      return 1;
    }
    return direction.equals(Optional.of(Direction.LOWER_IS_BETTER)) ? -1 : 0;
  }

  Tolerance tolerance() {
    return options.tolerance;
  }

  Optional<Scoring> mirror() {
    return options.mirror;
  }

  OptionalDouble baseline() {
    return options.baseline;
  }
}
