package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The laws of a strategy, ready to be checked.
 *
 * <pre>{@code
 * AggregationLaws.of(strategy).check().orThrow();                                  // no test engine at all
 *
 * @TestFactory
 * Stream<DynamicTest> laws() {
 *   return AggregationLaws.of(strategy).dynamicTests();                            // JUnit 5
 * }
 * }</pre>
 *
 * <p>For jqwik there is {@code AggregationStrategyContract}. Claims are checked, and so are
 * non-claims: where a law that is not claimed is never seen broken, the report says so.
 *
 * <table class="striped">
 * <caption>Options</caption>
 * <thead><tr><th>option</th><th>unless given</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #withTries}</td><td>1000 samples for each law</td></tr>
 * <tr><td>{@link #withSeed}</td><td>42: the same samples in every run, on every machine</td></tr>
 * <tr><td>{@link #withValues}, {@link #withWeights}</td>
 *     <td>{@link Numbers#values}, {@link Numbers#weights}</td></tr>
 * <tr><td>{@link #withTolerance}</td><td>0 ulps: bit for bit</td></tr>
 * <tr><td>{@link #withDomain}</td><td>all finite values</td></tr>
 * <tr><td>{@link #withAtMost}, {@link #withDual}, {@link #withReciprocal}</td>
 *     <td>none, and D12 and D13 are not applicable</td></tr>
 * <tr><td>{@link #withEngine}</td><td>plans</td></tr>
 * <tr><td>{@link #withLaws}</td><td>all</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Immutable. Safe for use by several threads if the strategy is.
 */
public final class AggregationLaws {
  static final int TRIES = 1000;
  static final long SEED = 42;

  private final AggregationStrategy strategy;
  private final Options options;

  private AggregationLaws(AggregationStrategy strategy, Options options) {
    this.strategy = strategy;
    this.options = options;
  }

  /** A strategy to compare with, and how. */
  record Dual(AggregationStrategy strategy, boolean inverts) {}

  /** All that can be chosen. Nobody changes it once it is in use. */
  private static final class Options {
    int tries = TRIES;
    long seed = SEED;
    Numbers values = Numbers.values();
    Numbers weights = Numbers.weights();
    Tolerance tolerance = Tolerance.EXACT;
    DoublePredicate domain = value -> true;
    Optional<AggregationStrategy> atMost = Optional.empty();
    List<Dual> duals = List.of();
    RollupEngine engine = RollupEngine.ofPlans();
    Set<AggregationLaw> laws = Set.of(AggregationLaw.values());

    Options copy() {
      Options copy = new Options();
      copy.tries = tries;
      copy.seed = seed;
      copy.values = values;
      copy.weights = weights;
      copy.tolerance = tolerance;
      copy.domain = domain;
      copy.atMost = atMost;
      copy.duals = duals;
      copy.engine = engine;
      copy.laws = laws;
      return copy;
    }
  }

  /**
   * {@return the laws of a strategy}
   *
   * @param strategy of the library or of one's own
   */
  public static AggregationLaws of(AggregationStrategy strategy) {
    return new AggregationLaws(Objects.requireNonNull(strategy, "strategy"), new Options());
  }

  /**
   * {@return these laws with another number of samples for each}
   *
   * @param tries at least 1
   * @throws IllegalArgumentException if it is less
   */
  public AggregationLaws withTries(int tries) {
    checkTries(tries);
    return with(changed -> changed.tries = tries);
  }

  /**
   * {@return these laws with other samples}
   *
   * @param seed any number; the same gives the same samples on every machine
   */
  public AggregationLaws withSeed(long seed) {
    return with(changed -> changed.seed = seed);
  }

  /**
   * {@return these laws with other values}
   *
   * @param values where they come from
   */
  public AggregationLaws withValues(Numbers values) {
    return with(changed -> changed.values = Objects.requireNonNull(values, "values"));
  }

  /**
   * {@return these laws with other weights}
   *
   * @param weights where they come from; their sign is dropped
   */
  public AggregationLaws withWeights(Numbers weights) {
    return with(changed -> changed.weights = Objects.requireNonNull(weights, "weights"));
  }

  /**
   * {@return these laws, for a strategy that is not exact: two sides are the same if they are not
   * further apart}
   *
   * @param ulps how many doubles; 0 is bit for bit
   * @throws IllegalArgumentException if it is negative
   */
  public AggregationLaws withTolerance(long ulps) {
    Tolerance tolerance = new Tolerance(ulps);
    return with(changed -> changed.tolerance = tolerance);
  }

  /**
   * {@return these laws, for a strategy that is meant for some values only} Samples are drawn from
   * them, and a law that would need another value says nothing.
   *
   * @param domain the values for which it is meant, such as {@code value -> value > 0}
   */
  public AggregationLaws withDomain(DoublePredicate domain) {
    return with(changed -> changed.domain = Objects.requireNonNull(domain, "domain"));
  }

  /**
   * {@return these laws and D12: on positive values the strategy is at most another}
   *
   * @param greater such as the arithmetic mean for the geometric one
   */
  public AggregationLaws withAtMost(AggregationStrategy greater) {
    Objects.requireNonNull(greater, "greater");
    return with(changed -> changed.atMost = Optional.of(greater));
  }

  /**
   * {@return these laws and D13: the strategy is minus another of minus the values}
   *
   * @param dual such as the minimum for the maximum
   */
  public AggregationLaws withDual(AggregationStrategy dual) {
    return withDual(new Dual(Objects.requireNonNull(dual, "dual"), false));
  }

  /**
   * {@return these laws and D13: the strategy is one divided by another of one divided by the
   * values}
   *
   * @param dual such as the arithmetic mean for the harmonic one
   */
  public AggregationLaws withReciprocal(AggregationStrategy dual) {
    return withDual(new Dual(Objects.requireNonNull(dual, "dual"), true));
  }

  private AggregationLaws withDual(Dual dual) {
    List<Dual> duals = new ArrayList<>(options.duals);
    duals.add(dual);
    return with(changed -> changed.duals = List.copyOf(duals));
  }

  /**
   * {@return these laws, with nodes computed by another engine}
   *
   * @param engine that is to agree with the strategy
   */
  public AggregationLaws withEngine(RollupEngine engine) {
    return with(changed -> changed.engine = Objects.requireNonNull(engine, "engine"));
  }

  /**
   * {@return some of these laws only}
   *
   * @param first one of them
   * @param others more of them
   */
  public AggregationLaws withLaws(AggregationLaw first, AggregationLaw... others) {
    List<AggregationLaw> chosen = new ArrayList<>(List.of(others));
    chosen.add(Objects.requireNonNull(first, "first"));
    return with(changed -> changed.laws = Set.copyOf(chosen));
  }

  static void checkTries(int tries) {
    if (tries < 1) {
      throw new IllegalArgumentException(
          "%s tries check nothing. Give at least 1.".formatted(tries));
    }
  }

  private AggregationLaws with(Consumer<Options> change) {
    Options changed = options.copy();
    change.accept(changed);
    return new AggregationLaws(strategy, changed);
  }

  /** {@return the strategy} */
  public AggregationStrategy strategy() {
    return strategy;
  }

  /** {@return the laws that apply, claimed or not, in the order of their ids} */
  public List<AggregationLaw> laws() {
    return Stream.of(AggregationLaw.values())
        .filter(options.laws::contains)
        .filter(law -> law.notApplicable(this).isEmpty())
        .toList();
  }

  /** {@return what became of each law, also of those that do not apply} */
  public LawReport check() {
    List<LawResult> results = new ArrayList<>();
    for (AggregationLaw law : AggregationLaw.values()) {
      if (options.laws.contains(law)) {
        results.add(check(law));
      }
    }
    return new LawReport(name(), options.seed, results);
  }

  /**
   * {@return what became of one law}
   *
   * @param law any
   */
  public LawResult check(AggregationLaw law) {
    Optional<String> obstacle = law.notApplicable(this);
    if (obstacle.isPresent()) {
      return LawResult.notApplicable(law, obstacle.get());
    }
    boolean isClaimed = law.isClaimedBy(this);
    Search search = new Search(sample -> law.check(this, sample), this::sample, options.tries);
    return search.result(law, isClaimed, remark(law), options.seed);
  }

  /**
   * {@return what a law says of a sample, if it is not broken} For engines with loops of their own.
   *
   * @param law any
   * @param sample such as one of {@link #sample}
   * @throws LawBrokenException if the law is broken, with a counterexample that is made small
   */
  @CanIgnoreReturnValue
  public Outcome check(AggregationLaw law, Sample sample) {
    Outcome outcome = law.check(this, sample);
    if (outcome instanceof Outcome.Broken broken) {
      String remark = notChecked(law).orElseGet(() -> remark(law));
      LawResult result = Search.given(law, other -> law.check(this, other), sample, broken, remark);
      throw new LawBrokenException(new LawReport(name(), options.seed, List.of(result)));
    }
    return outcome;
  }

  /**
   * {@return why {@link #dynamicTests} and contracts leave a law out, which does not speak for or
   * against the strategy: it does not apply, or is not claimed; nothing if it does}
   *
   * @param law any
   */
  public Optional<String> notChecked(AggregationLaw law) {
    Optional<String> obstacle = law.notApplicable(this);
    return obstacle.isPresent() || law.isClaimedBy(this)
        ? obstacle
        : Optional.of("not claimed by " + name());
  }

  private String remark(AggregationLaw law) {
    if (law.isUniversal()) {
      return "of every strategy; this is " + name();
    }
    String trait = law.trait().map(Trait::name).orElse("it");
    return law.isClaimedBy(this) ? "claimed by " + name() : "consider claiming Trait." + trait;
  }

  /**
   * {@return the sample that these laws are tried on}
   *
   * @param number of the try, from 0; any number gives a sample
   */
  public Sample sample(long number) {
    return new Samples(options.values, options.weights, options.domain, sumsParts())
        .draw(options.seed, number);
  }

  /**
   * {@return a test for each law that applies and is claimed} The others are reported by {@link
   * #check} only. It needs the JUnit 5 API.
   */
  public Stream<DynamicTest> dynamicTests() {
    return laws().stream()
        .filter(law -> notChecked(law).isEmpty())
        .map(law -> DynamicTest.dynamicTest(law.text(), () -> report(law).orThrow()));
  }

  private LawReport report(AggregationLaw law) {
    return new LawReport(name(), options.seed, List.of(check(law)));
  }

  /** The label, or the name of the class where the strategy has none. */
  private String name() {
    String label = strategy.label();
    String type = strategy.getClass().isSynthetic() ? "" : strategy.getClass().getSimpleName();
    return PlainText.escape(label.equals("user-defined") && !type.isEmpty() ? type : label);
  }

  boolean sumsParts() {
    return strategy.traits().contains(Trait.SUMS_PARTS);
  }

  Tolerance tolerance() {
    return options.tolerance;
  }

  DoublePredicate domain() {
    return options.domain;
  }

  Optional<AggregationStrategy> atMost() {
    return options.atMost;
  }

  List<Dual> duals() {
    return options.duals;
  }

  RollupEngine engine() {
    return options.engine;
  }
}
