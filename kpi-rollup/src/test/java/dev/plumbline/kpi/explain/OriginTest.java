package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static dev.plumbline.kpi.rollup.OneParent.child;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.Substitutes;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where what contributes comes from, typed and as the text says it. */
class OriginTest {
  private static final RollupRule WEIGHTED = RollupRule.scores(AggregationStrategy.weightedMean());

  private static Explanation explain(OneParent family) {
    return Explanation.of(family.rollUp(), PARENT.id());
  }

  @Test
  void text_fixedSubstitute_standsInTheChildsLine() {
    RollupRule rule = WEIGHTED.withMissing(MissingPolicy.substitute(Substitute.number(0.5)));
    Explanation why = explain(OneParent.of(rule).children(1).missing(1));

    assertThat(why.text())
        .isEqualTo(
            """
            Parent: 0.75, at risk (from 0.6), the weighted mean of 2 scores, coverage 50 %, partial
              c0: 1 (measured), weight 50 % (planned 50 %), contributes 0.5
              c1: no data, 0.5 in its place, weight 50 % (planned 50 %), contributes 0.25""");
    assertThat(why.without(child(0))).isEqualTo(Figure.of(0.5));
    assertThat(why.without(child(1))).isEqualTo(Figure.of(1));
  }

  @Test
  void text_seriesForTheOnlyChild_isNamedAndTheNodeIsOfSubstitutesOnly() {
    RollupRule rule = WEIGHTED.withMissing(MissingPolicy.substitute(Substitute.series("region")));
    Kpi kpi = OneParent.kpi("c");
    RollupResult result =
        RollupPlan.of(
                AlignmentGraph.builder().align(kpi, PARENT).build(), RollupRules.ofObjectives(rule))
            .rollUp(
                Measurements.builder(YEAR).build(),
                Substitutes.builder().number("region", kpi.id(), 0.25).build());
    Explanation why = Explanation.of(result, PARENT.id());

    assertThat(why.provenance()).contains(Provenance.SUBSTITUTED);
    assertThat(why.text())
        .isEqualTo(
            """
            Parent: 0.25, off track (short of 0.6), the weighted mean of 1 score, coverage 0 %, partial, of substitutes only
              c: no data, 0.25 in its place (series 'region'), weight 100 % (planned 100 %), contributes 0.25""");
  }

  @Test
  void text_childrenClamp_saysWhatWasTaken() {
    RollupRule rule = WEIGHTED.withChildrenClamp(Clamp.UPPER);

    assertThat(explain(OneParent.of(rule).children(3, 0)).text())
        .contains("  c0: 3 (measured), taken as 1, weight 50 %", "  c1: 0 (measured), weight 50 %");
  }

  @Test
  void text_label_isShown() {
    Kpi kpi =
        Kpi.builder("state")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.of(Scoring.labels(Map.of("half", 0.5))))
            .build();
    RollupResult result =
        RollupPlan.of(AlignmentGraph.builder().align(kpi, PARENT).build(), RollupRules.standard())
            .rollUp(Measurements.builder(YEAR).putLabel(kpi, "half").build());
    Explanation why = Explanation.of(result, PARENT.id());

    assertThat(why.contributions().get(0).origin().label()).contains("half");
    assertThat(why.text())
        .contains("  state: 0.5 (measured), label 'half', weight 100 % (planned 100 %)");
    assertThat(Explanation.of(result, kpi.id()).text())
        .isEqualTo("state: label 'half' (measured), score 0.5, off track (short of 0.6)");
  }

  @Test
  void text_levels_sayWhatIsRolledUp() {
    Objective top = Objective.of("top", "Top");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(OneParent.kpi("c"), PARENT).align(PARENT, top).build();
    RollupResult result =
        RollupPlan.of(graph, RollupRules.standard())
            .rollUp(Measurements.builder(YEAR).put(KpiId.of("c"), 1).build());

    assertThat(Explanation.of(result, top.id()).text())
        .endsWith("\n  Parent: 1 (rolled up), weight 100 % (planned 100 %), contributes 1");
  }

  private static Kpi additive(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  /** 100 below two of the parts of a total of which one has 10 of its own. */
  private static RollupResult shared(SharedKpis policy) {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(additive("shared"), additive("north"))
            .align(additive("own"), additive("north"))
            .align(additive("shared"), additive("south"))
            .align(additive("north"), additive("total"))
            .align(additive("south"), additive("total"))
            .build();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(policy);
    for (String id : new String[] {"north", "south", "total"}) {
      rules.rule(KpiId.of(id), RollupRule.values(AggregationStrategy.sum()));
    }
    return RollupPlan.of(graph, rules.build())
        .rollUp(
            Measurements.builder(YEAR)
                .put(KpiId.of("shared"), 100)
                .put(KpiId.of("own"), 10)
                .build());
  }

  @Test
  void text_sharesOfASharedKpi_areSaid() {
    Map<NodeId, Map<NodeId, Double>> shares =
        Map.of(KpiId.of("shared"), Map.of(KpiId.of("north"), 0.7, KpiId.of("south"), 0.3));
    Explanation why = Explanation.of(shared(SharedKpis.allocate(shares)), KpiId.of("north"));

    assertThat(why.contributions().get(0).origin().share()).isEqualTo(0.7);
    assertThat(why.text())
        .isEqualTo(
            """
            north: 80, the sum of 2 values, coverage 100 %
              shared: 100 (measured), of which 70 % goes here, weight 50 % (planned 50 %), contributes 70
              own: 10 (measured), weight 50 % (planned 50 %), contributes 10""");
    assertThat(why.without(KpiId.of("own"))).isEqualTo(Figure.of(70));
  }

  @Test
  void text_sharedKpisTakenOnce_areTheOnesAtTheFarEnd() {
    RollupResult result = shared(SharedKpis.once());

    assertThat(Explanation.of(result, KpiId.of("total")).text().lines())
        .first()
        .isEqualTo("total: 110, the sum of 2 values, coverage 100 %, shared KPIs taken once");
    assertThat(Explanation.of(result, KpiId.of("total")).without(KpiId.of("shared")))
        .isEqualTo(Figure.of(10));
    assertThat(Explanation.of(result, KpiId.of("north")).toString()).doesNotContain("once");
  }

  private static Kpi withTarget(String id, double target) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .target(Target.attainment(target))
        .build();
  }

  @Test
  void without_weightsByTarget_keepsTheirWeights() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(withTarget("a", 1), PARENT)
            .align(withTarget("b", 3), PARENT)
            .align(withTarget("c", 4), PARENT)
            .build();
    RollupRules rules = RollupRules.ofObjectives(WEIGHTED.withWeights(WeightSource.TARGET));
    RollupResult result =
        RollupPlan.of(graph, rules)
            .rollUp(
                Measurements.builder(YEAR)
                    .put(KpiId.of("a"), 1)
                    .put(KpiId.of("b"), 0)
                    .put(KpiId.of("c"), 4)
                    .build());
    Explanation why = Explanation.of(result, PARENT.id());

    assertThat(why.without(KpiId.of("c"))).isEqualTo(Figure.of(0.25));
    assertThat(why).asString().endsWith(", weights by target");
  }

  @Test
  void without_aChildOfARatioOfSums_isTheRatioOfTheOthers() {
    RollupResult result = meals(MissingPolicy.IGNORE, 2, 100);

    assertThat(Explanation.of(result, KpiId.of("meals")).without(KpiId.of("january")))
        .isEqualTo(Figure.of(2));
    assertThat(Explanation.of(result, KpiId.of("meals")).text())
        .contains("contributes 1.92308", "meals: 3.84615,", "contributes 1.92307");
  }

  private static RollupResult meals(MissingPolicy policy, double numerator, double denominator) {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(ratio("january"), ratio("meals"))
            .align(ratio("february"), ratio("meals"))
            .build();
    RollupRules rules =
        RollupRules.builder()
            .rule(
                KpiId.of("meals"),
                RollupRule.values(AggregationStrategy.ratioOfSums()).withMissing(policy))
            .build();
    return RollupPlan.of(graph, rules)
        .rollUp(
            Measurements.builder(YEAR)
                .putRatio(ratio("january"), 2, 4)
                .putRatio(ratio("february"), numerator, denominator)
                .build());
  }

  private static Kpi ratio(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .ratio(Ratio.percent("meals", "flights"))
        .build();
  }

  /** A child of which all is substituted covers nothing, but it is not missing. */
  @Test
  void without_substituteFurtherBelowUnderPropagate_isTheResultOfTheOthers() {
    Objective top = Objective.of("top", "Top");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(OneParent.kpi("gone"), PARENT)
            .align(PARENT, top)
            .align(OneParent.kpi("there"), top)
            .build();
    RollupRules rules =
        RollupRules.builder()
            .objectives(WEIGHTED.withMissing(MissingPolicy.ZERO))
            .rule(top.id(), WEIGHTED.withMissing(MissingPolicy.PROPAGATE))
            .build();
    Explanation why =
        Explanation.of(
            RollupPlan.of(graph, rules)
                .rollUp(Measurements.builder(YEAR).put(KpiId.of("there"), 1).build()),
            top.id());

    assertThat(why.figure()).isEqualTo(Figure.of(0.5));
    assertThat(why.without(PARENT.id())).isEqualTo(Figure.of(1));
  }

  @Test
  void inputs_whatIsMissed_isMarked() {
    RollupResult result =
        OneParent.of(WEIGHTED)
            .children(1)
            .missing(1)
            .missing(0)
            .notApplicable(1)
            .child(1, 0)
            .rollUp();

    assertThat(result.inputs(PARENT.id()))
        .extracting(input -> input.isMissed())
        .containsExactly(false, true, false, false, false);
    assertThat(result.inputs(PARENT.id()).get(1).taken()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }
}
