package dev.plumbline.kpi.testkit;

import static dev.plumbline.kpi.testkit.AggregationLaw.About.NODES;
import static dev.plumbline.kpi.testkit.AggregationLaw.About.STATES;
import static dev.plumbline.kpi.testkit.AggregationLaw.About.VALUES;
import static dev.plumbline.kpi.testkit.AggregationLaw.About.WEIGHTS;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Trait;
import java.util.Optional;

/**
 * The laws of aggregation, as plain predicates: a strategy and a {@link Sample} in, an {@link
 * Outcome} out.
 *
 * <p>The U and M laws bind every strategy, and so does D7. The other D laws bind those that claim
 * them, by their {@link AggregationStrategy#traits traits}, by being {@link MergeableStrategy
 * mergeable}, or by naming a strategy to compare with. Equality is bit for bit unless a {@link
 * AggregationLaws#withTolerance tolerance} is given. Where a strategy has no result, or a sample is
 * outside its {@link AggregationLaws#withDomain domain}, D laws say nothing.
 *
 * <p>{@code f} is the strategy, {@code x} the values of the children that contribute, {@code w}
 * their weights.
 */
public enum AggregationLaw implements Law {
  /** The order of the children means nothing. */
  PERMUTATION("U1", "f(any order of x) = f(x)", WEIGHTS, UniversalEquations::permutation),
  /** States may be merged in any order and grouping. */
  MERGE(
      "U2",
      "finish((a+b)+c) = finish(a+(b+c)) = finish of any order",
      STATES,
      StateEquations::merge),
  /** A state of no children changes nothing, on either side. */
  IDENTITY(
      "U3",
      "merging an empty partial changes nothing, on either side",
      STATES,
      StateEquations::identity),
  /** Children may be divided into chunks, and the chunks merged, in any way. */
  PARTITION(
      "U4",
      "any split into chunks, merged in any tree = one pass",
      STATES,
      StateEquations::partition),
  /**
   * Threads do not matter. What is checked today: many threads that ask one strategy at once, and
   * states of chunks that are built and merged by several threads; the plan itself uses one.
   */
  PARALLEL(
      "U5",
      "parallel = sequential; 1..N threads, any chunk size",
      WEIGHTS,
      UniversalEquations::parallel),
  /**
   * Edits leave nothing behind. What is checked today: after a sequence of edits a mergeable
   * strategy's tree of states, of which each edit renews one path, has the result of a fresh pass;
   * of any other strategy the results between the edits do not change the last.
   */
  INCREMENTAL(
      "U6",
      "after any sequence of edits the same as afresh",
      WEIGHTS,
      UniversalEquations::incremental),
  /** What was added can be taken out again. No strategy offers that today: all recompute. */
  RETRACTION("U7", "remove(add(s, x), x) = s", STATES, StateEquations::notOffered),
  /** States can be written and read. No strategy offers that today: states have no encoding. */
  ROUND_TRIP("U8", "finish(decode(encode(s))) = finish(s)", STATES, StateEquations::notOffered),
  /** What is given stays as it is, and asking twice gives the same. */
  PURITY(
      "U9",
      "inputs and right-hand states unchanged; finish twice gives the same; finish between merges is allowed",
      WEIGHTS,
      UniversalEquations::purity),
  /**
   * An engine has the strategy's own result. What is checked today: the {@link
   * AggregationLaws#withEngine engine} by values, and plans by states; there is no parallel,
   * incremental or distributed one yet.
   */
  ENGINES_AGREE("U10", "engines agree with f", NODES, NodeEquations::enginesAgree),
  /** There is a number or a reason why there is none. */
  TOTALITY(
      "U11",
      "a finite number or a typed gap; never NaN, infinity, -0.0, never an exception",
      WEIGHTS,
      UniversalEquations::totality),
  /** Names do not matter. */
  RELABELLING("U12", "renaming ids changes nothing", NODES, NodeEquations::relabelling),
  /** What happens elsewhere does not matter. */
  LOCALITY(
      "U13",
      "a change outside a subtree does not change the subtree",
      NODES,
      NodeEquations::locality),

  /** What is missing is dropped, and the weights of the others keep their ratios. */
  IGNORE("M1", "f(x + gap) = f(x)", NODES, MissingEquations::ignore),
  /** What is missing makes the node missing. */
  PROPAGATE("M2", "any gap is a gap", NODES, MissingEquations::propagate),
  /** What is missing counts as what is substituted for it. */
  SUBSTITUTE("M3", "f(x + gap) = f(x + c)", NODES, MissingEquations::substitute),
  /** Without children there is no result, unless the strategy says that it is zero. */
  EMPTY(
      "M4",
      "nothing present is a gap, not 0 (but where the strategy says so)",
      NODES,
      MissingEquations::empty),
  /** Coverage is a share, and 1 where nothing is missing. */
  COVERAGE("M5", "coverage lies in [0,1]", NODES, MissingEquations::coverage),
  /** A higher minimum coverage only takes results away. */
  MINIMUM(
      "M6",
      "defined at a higher minimum coverage means defined at a lower one, same bits",
      NODES,
      MissingEquations::minimum),
  /** Missing and not applicable are different things, and neither is a number. */
  MISSING_IS_NOT_ZERO(
      "M7",
      "missing is not 0, not NaN, not \"not applicable\"",
      NODES,
      MissingEquations::missingIsNotZero),

  /** Of equal values the result is that value. */
  IDEMPOTENT("D1", "f(v, ..., v) = v", VALUES, Trait.IDEMPOTENT, DeclaredEquations::idempotent),
  /** The result lies between the least and the greatest value. */
  INTERNAL("D2", "min(x) <= f(x) <= max(x)", VALUES, Trait.INTERNAL, DeclaredEquations::internal),
  /** Raising a value, by a little or by much, never lowers the result. */
  MONOTONE(
      "D3", "raising a child never lowers f", VALUES, Trait.MONOTONE, DeclaredEquations::monotone),
  /** Scaling by a power of two, where nothing becomes subnormal or infinite. */
  HOMOGENEOUS(
      "D4",
      "f(k x) = k f(x), exact for k = 2^n",
      VALUES,
      Trait.HOMOGENEOUS,
      DeclaredEquations::homogeneous),
  /** Adding a constant, on samples where none of the additions is rounded. */
  TRANSLATION(
      "D5", "f(x + c) = f(x) + c", VALUES, Trait.TRANSLATES, DeclaredEquations::translation),
  /** Scaling weights by a power of two, where nothing becomes subnormal or infinite. */
  WEIGHT_SCALE(
      "D6",
      "f(x, k w) = f(x, w)",
      WEIGHTS,
      Trait.WEIGHTS_ARE_RELATIVE,
      DeclaredEquations::weightScale),
  /** A child of weight 0 is as if it were not there: strategies of this library never see it. */
  ZERO_WEIGHT("D7", "zero weight = absent", NODES, NodeEquations::zeroWeight),
  /** To give every child twice changes nothing. */
  REPLICATION(
      "D8",
      "f(x twice) = f(x)",
      WEIGHTS,
      Trait.REPLICATION_INVARIANT,
      DeclaredEquations::replication),
  /** Tried with weights 1, 2 and 3. */
  WEIGHT_IS_COPIES(
      "D9",
      "weight k = k copies",
      WEIGHTS,
      Trait.WEIGHTS_ARE_COPIES,
      DeclaredEquations::weightIsCopies),
  /** Claimed by being mergeable; tried by plans of two levels that pass states on. */
  DECOMPOSABLE("D10", "rollup of states = flat rollup", NODES, NodeEquations::decomposable),
  /** The first so many children are replaced by one that has their result and total weight. */
  REPLACEMENT(
      "D11",
      "a block may be replaced by its value with its weight",
      VALUES,
      Trait.REPLACEABLE,
      DeclaredEquations::replacement),
  /** Claimed by naming a strategy that is never less: {@link AggregationLaws#withAtMost}. */
  ORDER("D12", "f(x) <= g(x) on positives", VALUES, DeclaredEquations::order),
  /**
   * Claimed by naming the dual: {@link AggregationLaws#withDual} negates, which is always exact;
   * {@link AggregationLaws#withReciprocal} inverts, on powers of two, where that is exact.
   */
  DUAL("D13", "f(x) = -g(-x), or f(x) = 1/g(1/x)", VALUES, DeclaredEquations::dual),
  /** Beyond the list of the others: it is what {@link Trait#IGNORES_WEIGHTS} claims. */
  WEIGHTS_DO_NOT_MATTER(
      "D16",
      "f(x, w) = f(x, 1) for w > 0",
      WEIGHTS,
      Trait.IGNORES_WEIGHTS,
      DeclaredEquations::weightsDoNotMatter);

  /** What a law must be able to change or ask for. */
  enum About {
    /** Values; so it cannot be asked of strategies whose values are quotients of two parts. */
    VALUES,
    /** Children as they are, and weights. */
    WEIGHTS,
    /** The states of mergeable strategies. */
    STATES,
    /** Nodes of scores that an engine computes. */
    NODES
  }

  private final String id;
  private final String statement;
  private final About about;
  private final Optional<Trait> trait;
  private final Equation equation;

  AggregationLaw(String id, String statement, About about, Equation equation) {
    this(id, statement, about, Optional.empty(), equation);
  }

  AggregationLaw(String id, String statement, About about, Trait trait, Equation equation) {
    this(id, statement, about, Optional.of(trait), equation);
  }

  AggregationLaw(
      String id, String statement, About about, Optional<Trait> trait, Equation equation) {
    this.id = id;
    this.statement = statement;
    this.about = about;
    this.trait = trait;
    this.equation = equation;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String statement() {
    return statement;
  }

  /** {@return the trait that claims it; nothing if it is not claimed by a trait} */
  public Optional<Trait> trait() {
    return trait;
  }

  /** {@return whether it binds every strategy: the U and M laws, and D7} */
  public boolean isUniversal() {
    return !id.startsWith("D") || this == ZERO_WEIGHT;
  }

  /**
   * {@return what the law says of a strategy and a sample, bit for bit}
   *
   * @param strategy any strategy
   * @param sample any sample
   */
  public Outcome check(AggregationStrategy strategy, Sample sample) {
    return check(AggregationLaws.of(strategy), sample);
  }

  /**
   * {@return what the law says of a sample, with the options of a kit}
   *
   * <p>A strategy that throws breaks {@link #TOTALITY}, and others say nothing of it. Where only
   * merging throws, or the engine, or the strategy for what a law makes of the sample, that law is
   * broken.
   *
   * @param laws the strategy with options
   * @param sample any sample
   */
  public Outcome check(AggregationLaws laws, Sample sample) {
    Optional<String> obstacle = notApplicable(laws);
    if (obstacle.isPresent()) {
      return Outcome.saysNothing(obstacle.get());
    }
    if (!sample.contributing().stream().allMatch(child -> laws.domain().test(child.value()))) {
      return Outcome.saysNothing("it is outside the domain");
    }
    try {
      return equation.check(new Trial(laws, sample));
    } catch (OutsideDomainException outside) {
      return Outcome.saysNothing("it is outside the domain");
    } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
      return this != TOTALITY && TOTALITY.check(laws, sample).isBroken()
          ? Outcome.saysNothing("the strategy throws")
          : Trial.broken(Side.thrown(asked(), thrown), new Side("expected", "a number or a gap"));
    }
  }

  /** What may have thrown. */
  private String asked() {
    return switch (about) {
      case VALUES, WEIGHTS -> "f";
      case STATES -> "merging";
      case NODES -> "node";
    };
  }

  /** Whether it is claimed by the strategy, or binds every one. */
  boolean isClaimedBy(AggregationLaws laws) {
    return isUniversal()
        || trait.map(claim -> laws.strategy().traits().contains(claim)).orElse(true);
  }

  /** Why it cannot be asked of a strategy; nothing if it can. */
  Optional<String> notApplicable(AggregationLaws laws) {
    boolean isMergeable = laws.strategy() instanceof MergeableStrategy<?>;
    if (this == RETRACTION) {
      return Optional.of("recomputes: states have no way to take a child out");
    }
    if (this == ROUND_TRIP) {
      return Optional.of("states have no encoding");
    }
    if ((about == About.STATES || this == DECOMPOSABLE) && !isMergeable) {
      return Optional.of("has no states to merge");
    }
    if (laws.sumsParts() && (about == About.VALUES || about == About.NODES)) {
      return Optional.of("sums parts of ratios, and its values are their quotients");
    }
    if (this == SUBSTITUTE && laws.strategy().traits().contains(Trait.COUNTS_KPIS)) {
      return Optional.of("counts KPIs, and a substitute is none");
    }
    if ((this == ORDER && laws.atMost().isEmpty()) || (this == DUAL && laws.duals().isEmpty())) {
      return Optional.of("names no strategy to compare with");
    }
    return Optional.empty();
  }
}
