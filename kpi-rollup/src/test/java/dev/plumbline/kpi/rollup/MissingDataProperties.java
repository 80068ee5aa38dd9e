package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The laws of missing data, M1 to M7, for every strategy of the library. */
class MissingDataProperties {
  /** A child: present, or missing, or not applicable. */
  private record Kid(State state, double score, double weight) {
    Kid presentAs(double other) {
      return new Kid(State.PRESENT, other, weight);
    }
  }

  private enum State {
    PRESENT,
    MISSING,
    NOT_APPLICABLE
  }

  @Property(tries = 300)
  void ignore_missingChildren_areAsIfTheyWereNotThere(
      @ForAll("strategies") AggregationStrategy strategy, @ForAll("families") List<Kid> kids) {
    RollupRule rule = RollupRule.scores(strategy);
    Assume.that(has(kids, State.PRESENT));

    assertThat(rollUp(rule, kids)).isEqualTo(rollUp(rule, only(kids, State.PRESENT)));
  }

  @Property(tries = 300)
  void propagate_anyMissingChild_isAGap(
      @ForAll("strategies") AggregationStrategy strategy, @ForAll("families") List<Kid> kids) {
    Assume.that(has(kids, State.MISSING));

    assertThat(
            rollUp(RollupRule.scores(strategy).withMissing(MissingPolicy.PROPAGATE), kids)
                .isPresent())
        .isFalse();
  }

  @Property(tries = 300)
  void zero_missingChildren_areAsIfTheyWereZero(
      @ForAll("strategies") AggregationStrategy strategy, @ForAll("families") List<Kid> kids) {
    RollupRule rule = RollupRule.scores(strategy).withMissing(MissingPolicy.ZERO);
    List<Kid> zeroes =
        kids.stream().map(kid -> kid.state == State.MISSING ? kid.presentAs(0.0) : kid).toList();

    assertThat(rollUp(rule, kids)).isEqualTo(rollUp(rule, zeroes));
  }

  @Property(tries = 300)
  void notApplicable_underAnyRule_isAsIfItWereNotThere(
      @ForAll("rules") RollupRule rule, @ForAll("families") List<Kid> kids) {
    List<Kid> applicable = new ArrayList<>(only(kids, State.PRESENT));
    applicable.addAll(only(kids, State.MISSING));
    Assume.that(!applicable.isEmpty());

    assertThat(rollUp(rule, kids)).isEqualTo(rollUp(rule, applicable));
    assertThat(family(rule, kids).coverage()).isEqualTo(family(rule, applicable).coverage());
  }

  @Property(tries = 300)
  void minimumCoverage_definedAtAHigherOne_isTheSameAtALowerOne(
      @ForAll("rules") RollupRule rule,
      @ForAll("families") List<Kid> kids,
      @ForAll @DoubleRange(max = 1.0) double share) {
    Figure atHigher = rollUp(rule, kids);
    Assume.that(atHigher.isPresent());

    assertThat(rollUp(rule.withMinimumCoverage(rule.minimumCoverage() * share), kids))
        .isEqualTo(atHigher);
  }

  @Property(tries = 300)
  void completeness_underAnyRule_isPartialIfAndOnlyIfSomethingIsMissing(
      @ForAll("rules") RollupRule rule, @ForAll("families") List<Kid> kids) {
    assertThat(family(rule, kids).completeness())
        .isEqualTo(has(kids, State.MISSING) ? Completeness.PARTIAL : Completeness.COMPLETE);
  }

  @Property(tries = 300)
  void coverage_underAnyRule_isOneOnlyIfNothingIsMissing(
      @ForAll("rules") RollupRule rule, @ForAll("families") List<Kid> kids) {
    double coverage = family(rule, kids).coverage();

    assertThat(coverage).isBetween(0.0, 1.0);
    assertThat(coverage == 1.0).isEqualTo(has(kids, State.PRESENT) && !has(kids, State.MISSING));
  }

  @Property(tries = 300)
  void weights_ofTheSurvivors_areThoseGiven(@ForAll("families") List<Kid> kids) {
    WeightedValues given =
        family(RollupRule.scores(AggregationStrategy.weightedMean()), kids)
            .rollUp()
            .contributing(OneParent.PARENT.id())
            .orElseThrow();
    List<Kid> present = only(kids, State.PRESENT);

    assertThat(given.size()).isEqualTo(present.size());
    for (int i = 0; i < present.size(); i++) {
      assertThat(given.weight(i)).isEqualTo(present.get(i).weight);
      assertThat(given.value(i)).isEqualTo(present.get(i).score);
    }
  }

  private static Figure rollUp(RollupRule rule, List<Kid> kids) {
    return family(rule, kids).score();
  }

  private static OneParent family(RollupRule rule, List<Kid> kids) {
    OneParent family = OneParent.of(rule);
    for (Kid kid : kids) {
      switch (kid.state) {
        case PRESENT -> family.child(kid.score, kid.weight);
        case MISSING -> family.missing(kid.weight);
        case NOT_APPLICABLE -> family.notApplicable(kid.weight);
      }
    }
    return family;
  }

  private static boolean has(List<Kid> kids, State state) {
    return !only(kids, state).isEmpty();
  }

  private static List<Kid> only(List<Kid> kids, State state) {
    return kids.stream().filter(kid -> kid.state == state).toList();
  }

  @Provide
  Arbitrary<AggregationStrategy> strategies() {
    return Arbitraries.of(RandomPlan.STRATEGIES);
  }

  @Provide
  Arbitrary<RollupRule> rules() {
    return Combinators.combine(
            strategies(),
            Arbitraries.of(MissingPolicy.IGNORE, MissingPolicy.ZERO, MissingPolicy.PROPAGATE),
            Arbitraries.of(0.0, 0.25, 0.5, 0.9, 1.0))
        .as(
            (strategy, policy, share) ->
                RollupRule.scores(strategy).withMissing(policy).withMinimumCoverage(share));
  }

  @Provide
  Arbitrary<List<Kid>> families() {
    Arbitrary<Double> scores = Arbitraries.integers().between(0, 150).map(i -> i / 100.0);
    Arbitrary<Double> weights =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 30).map(i -> i / 10.0),
            Arbitraries.of(1.0, 1e308, Double.MIN_VALUE));
    return Combinators.combine(Arbitraries.of(State.class), scores, weights)
        .as(Kid::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .withoutEdgeCases();
  }
}
