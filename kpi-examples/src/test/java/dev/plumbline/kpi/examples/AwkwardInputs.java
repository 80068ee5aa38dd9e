package dev.plumbline.kpi.examples;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.explain.ChangeContribution;
import dev.plumbline.kpi.explain.ChangeExplanation;
import dev.plumbline.kpi.explain.Contribution;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.explain.Origin;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.EffectiveWeights;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.graph.Share;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationResult;
import dev.plumbline.kpi.organization.OrganizationRules;
import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Ties;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Knot;
import dev.plumbline.kpi.target.Outside;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.Child;
import dev.plumbline.kpi.testkit.Numbers;
import dev.plumbline.kpi.testkit.RollupEngine;
import dev.plumbline.kpi.testkit.RollupEngine.Rolled;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.AxisPlan;
import dev.plumbline.kpi.timeline.AxisResult;
import dev.plumbline.kpi.timeline.Extent;
import dev.plumbline.kpi.timeline.PartialPeriods;
import dev.plumbline.kpi.timeline.PeriodComparison;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.timeline.TimeResult;
import dev.plumbline.kpi.timeline.TimeRule;
import dev.plumbline.kpi.timeline.TimeRules;
import dev.plumbline.kpi.timeline.Timeline;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Awkward ones of every type that the published numbers are asked of, or for. */
final class AwkwardInputs {
  private static final List<MissingPolicy> POLICIES =
      List.of(
          MissingPolicy.IGNORE,
          MissingPolicy.ZERO,
          MissingPolicy.worst(-Double.MAX_VALUE),
          MissingPolicy.substitute(Substitute.series("none"), Substitute.number(-0.0)),
          MissingPolicy.PROPAGATE);

  private static final double[] NUMBERS = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    4.5,
    90,
    100,
    1e15,
    0x1p53,
    -1e300,
    1e-300,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };
  private static final Period YEAR = Period.year(2026);
  private static final KpiId REVENUE = KpiId.of("revenue");
  private static final Objective GROWTH = Objective.of("growth", "Growth");
  private static final Kpi KPI =
      Kpi.builder("revenue")
          .direction(Direction.HIGHER_IS_BETTER)
          .target(Target.attainment(100).commit(90).in(YEAR))
          .build();

  private static final Kpi COSTS =
      Kpi.builder("costs")
          .direction(Direction.LOWER_IS_BETTER)
          .nature(Nature.ADDITIVE)
          .target(Target.attainment(-0.0, 1))
          .build();
  private static final Kpi ALL_COSTS = COSTS.toBuilder().id(KpiId.of("all-costs")).build();

  private static final OrgUnitId GROUP = OrgUnitId.of("group");
  private static final OrgUnitId NORTH = OrgUnitId.of("north");
  private static final OrganizationRules ORGANIZATION_RULES =
      OrganizationRules.builder().weight(NORTH, -0.0).build();

  /** Those of the library, and users' that return what they should not. */
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.geometricMean(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.count(),
          AggregationStrategy.countOnTarget(),
          AggregationStrategy.shareOnTarget(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.harmonicMean(),
          AggregationStrategy.powerMean(-2.5),
          AggregationStrategy.median(Quantile.CONTINUOUS),
          AggregationStrategy.quantile(0.9, Quantile.DISCRETE),
          AggregationStrategy.meanOfLowest(2),
          AggregationStrategy.exactlyOne(1.0),
          AggregationStrategy.mostFrequent(Ties.TO_LOWER),
          AggregationStrategy.variance(Spread.SAMPLE),
          AggregationStrategy.standardDeviation(Spread.POPULATION),
          AggregationStrategy.coefficientOfVariation(Spread.POPULATION),
          children -> -0.0,
          children -> Double.NaN,
          children -> Double.NEGATIVE_INFINITY,
          partsThatAreNoNumbers());

  private static final List<RollupResult> RESULTS =
      Stream.concat(rules().stream().map(AwkwardInputs::plan), Stream.of(planByStates()))
          .flatMap(plan -> allMeasurements().map(plan::rollUp))
          .toList();
  private static final AwkwardFindings FINDINGS = AwkwardFindings.of(graph());
  private static final AwkwardTalk TALK = AwkwardTalk.of(RESULTS.subList(0, 10));
  private static final List<Explanation> EXPLANATIONS =
      RESULTS.stream()
          .flatMap(
              result ->
                  Stream.of(REVENUE, GROWTH.id(), ALL_COSTS.id())
                      .map(node -> Explanation.of(result, node)))
          .toList();

  private static final List<ChangeExplanation> CHANGES =
      RESULTS.stream()
          .flatMap(
              before ->
                  RESULTS.stream()
                      .filter(after -> after.plan() == before.plan())
                      .map(after -> ChangeExplanation.of(before, after, GROWTH.id())))
          .toList();

  /** What there is of each type, as receiver and as argument. */
  private static final Map<Class<?>, List<?>> INPUTS =
      Map.ofEntries(
          Map.entry(double.class, DoubleStream.of(NUMBERS).boxed().toList()),
          Map.entry(int.class, List.of(0, 1)),
          Map.entry(String.class, List.of("done", "never", "")),
          Map.entry(Direction.class, List.of(Direction.values())),
          Map.entry(Clamp.class, List.of(Clamp.values())),
          Map.entry(Gap.class, List.of(Gap.values())),
          Map.entry(Period.class, List.of(YEAR, Period.month(2026, 2))),
          Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 2, 28))),
          Map.entry(Figure.class, figures()),
          Map.entry(Knot.class, List.of(Knot.of(-0.0, -0.0), Knot.of(-1e300, 1e300))),
          Map.entry(Scoring.class, scorings()),
          Map.entry(Target.class, targets()),
          Map.entry(
              StatusFacts.class,
              List.of(new StatusFacts(Figure.of(-0.0), Figure.missing(Gap.DOMAIN), YEAR))),
          Map.entry(NodeId.class, List.of(REVENUE, GROWTH.id(), ALL_COSTS.id())),
          Map.entry(KpiId.class, List.of(REVENUE, KpiId.of("unknown"))),
          Map.entry(Kpi.class, List.of(KPI)),
          Map.entry(Measurement.class, measurements().toList()),
          Map.entry(Measurements.class, List.of(measurements())),
          Map.entry(Series.class, List.of(series(), series().last(0))),
          Map.entry(Alignment.class, List.of(Alignment.of(REVENUE, GROWTH.id(), -0.0))),
          Map.entry(AlignmentGraph.class, List.of(graph())),
          Map.entry(EffectiveWeights.class, List.of(graph().effectiveWeights(GROWTH.id()))),
          Map.entry(Share.class, graph().sharesOf(REVENUE)),
          Map.entry(Ratio.class, List.of(Ratio.percent("left", "all"))),
          Map.entry(
              NaturalRange.class,
              List.of(NaturalRange.between(-0.0, Double.MAX_VALUE), NaturalRange.any())),
          Map.entry(
              Quantity.class,
              figures().stream().map(figure -> Quantity.of(figure, Unit.PERCENT)).toList()),
          Map.entry(AggregationStrategy.class, STRATEGIES),
          Map.entry(WeightedValues.class, views()),
          Map.entry(RollupRule.class, rules()),
          Map.entry(RollupRule.Basis.class, List.of(RollupRule.Basis.values())),
          Map.entry(RollupResult.class, RESULTS),
          Map.entry(Explanation.class, EXPLANATIONS),
          Map.entry(
              Contribution.class,
              EXPLANATIONS.stream().flatMap(why -> why.contributions().stream()).toList()),
          Map.entry(
              Origin.class,
              EXPLANATIONS.stream()
                  .flatMap(why -> why.contributions().stream())
                  .map(Contribution::origin)
                  .toList()),
          Map.entry(ChangeExplanation.class, CHANGES),
          Map.entry(
              ChangeContribution.class,
              CHANGES.stream().flatMap(why -> why.parts().stream()).toList()),
          Map.entry(Reading.class, readings()),
          Map.entry(Reading.Amount.class, List.of(new Reading.Amount(-0.0))),
          Map.entry(
              Reading.Ratio.class,
              List.of(
                  new Reading.Ratio(-0.0, -1, 100),
                  new Reading.Ratio(Double.MAX_VALUE, Double.MIN_VALUE, 1),
                  new Reading.Ratio(0, -0.0, 1))),
          Map.entry(Reading.Label.class, List.of(new Reading.Label("done"))),
          Map.entry(Reading.Missing.class, List.of(new Reading.Missing(Gap.NO_DATA))),
          Map.entry(Quality.class, List.of(Quality.measured(), Quality.rolledUp(-0.0, false))),
          Map.entry(
              Substitute.FixedNumber.class, List.of(new Substitute.FixedNumber(-Double.MAX_VALUE))),
          Map.entry(
              SharedKpis.class,
              List.of(SharedKpis.allocate(Map.of(REVENUE, Map.of(GROWTH.id(), 1.0))))),
          Map.entry(
              Input.class,
              RESULTS.stream().flatMap(result -> result.inputs(GROWTH.id()).stream()).toList()),
          Map.entry(OrgUnitId.class, List.of(NORTH, GROUP)),
          Map.entry(RollupResults.class, List.of(plan(rules().get(0)).rollUp(facts()))),
          Map.entry(OrganizationRules.class, List.of(ORGANIZATION_RULES)),
          Map.entry(OrganizationResult.class, List.of(organizationResult())),
          Map.entry(
              TimeRule.class, List.of(TimeRule.sum(), TimeRule.last().withMinimumCoverage(-0.0))),
          Map.entry(Extent.class, List.of(new Extent(YEAR, 0, 0), new Extent(YEAR, 1, 3))),
          Map.entry(Timeline.class, timelines()),
          Map.entry(TimeResult.class, List.of(overTimeAndUnits().time())),
          Map.entry(AxisResult.class, List.of(overTimeAndUnits())),
          Map.entry(PartialPeriods.class, List.of(PartialPeriods.values())),
          Map.entry(PeriodComparison.class, comparisons()),
          Map.entry(Child.class, List.of(Child.of(-0.0, -0.0), Child.missing(-0.0))),
          Map.entry(
              Numbers.class,
              List.of(Numbers.values(), Numbers.weights(), Numbers.between(-1e300, 1e300))),
          Map.entry(RandomGenerator.class, List.of(new SplittableRandom(1))),
          Map.entry(RollupEngine.Rolled.class, List.of(new Rolled(Figure.of(-0.0), -0.0))));

  private static Series series() {
    return Series.builder(REVENUE)
        .put(Period.month(2026, 1), -0.0)
        .putRatio(Period.month(2026, 2), Double.MAX_VALUE, -Double.MIN_VALUE, 100)
        .put(Period.month(2026, 3), Reading.missing(Gap.DOMAIN))
        .build();
  }

  private static Facts facts() {
    return Facts.builder()
        .put(NORTH, measured(1, -Double.MAX_VALUE, 0))
        .put(OrgUnitId.of("south"), measured(2, -Double.MAX_VALUE, 0))
        .build();
  }

  private static OrganizationPlan organizationPlan() {
    Organization organization =
        Organization.of(
            List.of(
                OrgUnit.of("group", "Group"),
                OrgUnit.builder("north").parent(GROUP).build(),
                OrgUnit.builder("south").parent(GROUP).build()));
    return OrganizationPlan.of(organization, List.of(KPI, COSTS), ORGANIZATION_RULES);
  }

  private static OrganizationResult organizationResult() {
    return organizationPlan().rollUp(facts());
  }

  private static TimePlan timePlan(TimeRule rule) {
    return TimePlan.of(
        Calendar.gregorian(),
        Grain.YEAR,
        List.of(KPI, COSTS),
        TimeRules.builder().rule(REVENUE, rule).build());
  }

  private static AxisResult overTimeAndUnits() {
    return AxisPlan.inOrder(timePlan(TimeRule.mean()), organizationPlan()).rollUp(facts());
  }

  private static List<Timeline> timelines() {
    return Stream.of(
            TimeRule.minimum(),
            TimeRule.lastNonEmpty(),
            TimeRule.of(AggregationStrategy.variance(Spread.SAMPLE)).rolling(2),
            TimeRule.of(children -> -0.0),
            TimeRule.of(children -> Double.NaN))
        .map(rule -> timePlan(rule).rollUp(series()))
        .toList();
  }

  private static List<PeriodComparison> comparisons() {
    Series sums =
        Series.builder(COSTS)
            .put(Period.month(2025, 1), Double.MAX_VALUE)
            .put(Period.month(2026, 1), -0.0)
            .put(Period.month(2026, 2), Double.MIN_VALUE)
            .build();
    Timeline years = TimePlan.of(Calendar.gregorian(), Grain.YEAR, List.of(COSTS)).rollUp(sums);
    return Stream.of(PartialPeriods.values())
        .map(treatment -> years.compareWithPrevious(YEAR, treatment))
        .toList();
  }

  private static List<Reading> readings() {
    return List.of(
        Reading.of(-0.0), Reading.ofRatio(1, -0.0), Reading.ofLabel("done"), Reading.noData());
  }

  private static List<Figure> figures() {
    return Stream.concat(
            DoubleStream.of(NUMBERS).mapToObj(Figure::of),
            Stream.of(Figure.missing(Gap.NO_DATA), Figure.missing(Gap.DOMAIN)))
        .toList();
  }

  private static List<Scoring> scorings() {
    Scoring line = Scoring.progress(-0.0, Double.MIN_VALUE);
    return List.of(
        line,
        line.clamped(Clamp.UPPER),
        Scoring.progress(-Double.MAX_VALUE, Double.MAX_VALUE),
        Scoring.progress(5, -0.0),
        Scoring.attainment(-0.0, 1e-300, Direction.LOWER_IS_BETTER),
        Scoring.attainment(Double.MAX_VALUE, Direction.HIGHER_IS_BETTER),
        Scoring.passOrFail(-0.0, Direction.LOWER_IS_BETTER),
        Scoring.inverseRatio(Double.MIN_VALUE),
        Scoring.inverseRatio(Double.MAX_VALUE),
        Scoring.goalposts(1, -0.0),
        Scoring.logGoalposts(Double.MIN_VALUE, Double.MAX_VALUE),
        Scoring.logGoalposts(1.0, Math.nextUp(1.0)),
        Scoring.goalAndRedFlag(-Double.MAX_VALUE, Double.MAX_VALUE),
        Scoring.worstThresholdTarget(0, 1, 4.5),
        Scoring.baselineCommitTargetStretch(3, 2, 1, -0.0),
        Scoring.through(Outside.CLAMP, Knot.of(0, -0.0), Knot.of(1, 1e300)),
        Scoring.through(Outside.EXTRAPOLATE, Knot.of(0, -1e300), Knot.of(1e-300, 1e300)),
        Scoring.range(-0.0, 0.0, Double.MIN_VALUE, Double.MAX_VALUE),
        Scoring.within(-1, -0.0),
        Scoring.labels(Map.of("done", -0.0)),
        Scoring.of(Direction.HIGHER_IS_BETTER, v -> 1 / v),
        Scoring.of(Direction.IN_RANGE, v -> -0.0),
        Scoring.of(Direction.LOWER_IS_BETTER, Math::sqrt));
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>(scorings().stream().map(Target::of).toList());
    targets.add(Target.attainment(-0.0, 1));
    targets.add(Target.progress(-0.0, Double.MIN_VALUE).in(YEAR));
    targets.add(Target.progress(1, -0.0).commit(Double.MIN_VALUE).stretch(-Double.MAX_VALUE));
    targets.add(Target.attainment(-1).stretch(-0.0));
    targets.add(Target.passOrFail(1).commit(-0.0));
    return targets;
  }

  private static Measurements measurements() {
    return Measurements.builder(YEAR).put(REVENUE, -0.0).build();
  }

  private static AlignmentGraph graph() {
    return AlignmentGraph.builder()
        .add(GROWTH)
        .add(KPI)
        .align(REVENUE, GROWTH.id(), Double.MAX_VALUE)
        .build();
  }

  private static AggregationStrategy partsThatAreNoNumbers() {
    return new AggregationStrategy() {
      @Override
      public double aggregate(WeightedValues children) {
        return 1.0;
      }

      @Override
      public double[] parts(WeightedValues children) {
        double[] parts = new double[children.size()];
        Arrays.fill(parts, Double.NaN);
        return parts;
      }
    };
  }

  private static List<RollupRule> rules() {
    List<RollupRule> rules = new ArrayList<>();
    for (AggregationStrategy strategy : STRATEGIES) {
      for (MissingPolicy policy : POLICIES) {
        rules.add(RollupRule.scores(strategy).withMissing(policy).withMinimumCoverage(-0.0));
      }
      rules.add(
          RollupRule.scores(strategy).withMinimumCoverage(1.0).withChildrenClamp(Clamp.LOWER));
      rules.add(RollupRule.scores(strategy).withResultClamp(Clamp.BOTH));
    }
    return rules;
  }

  /** Objectives roll up scores by the rule, and a KPI values, likewise if its nature allows it. */
  private static RollupPlan plan(RollupRule rule) {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(KPI, GROWTH, Double.MAX_VALUE)
            .align(ALL_COSTS, GROWTH, Double.MIN_VALUE)
            .align(COSTS, ALL_COSTS, Double.MIN_VALUE)
            .align(COSTS.toBuilder().id(KpiId.of("fees")).build(), ALL_COSTS, Double.MAX_VALUE)
            .align(COSTS.toBuilder().id(KpiId.of("tax")).build(), ALL_COSTS, -0.0)
            .build();
    return RollupPlan.of(
        graph,
        RollupRules.builder()
            .objectives(rule)
            .rule(ALL_COSTS.id(), RollupRule.values(rule.strategy()).withMissing(rule.missing()))
            .build());
  }

  /** Two levels of objectives that pass states on. */
  private static RollupPlan planByStates() {
    Objective team = Objective.of("team", "Team");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(KPI, team)
            .align(ALL_COSTS, GROWTH, Double.MIN_VALUE)
            .align(team, GROWTH, Double.MAX_VALUE)
            .build();
    return RollupPlan.of(
        graph,
        RollupRules.ofObjectives(
            RollupRule.scores(AggregationStrategy.weightedMean()).withMode(Mode.STATE)));
  }

  private static Stream<Measurements> allMeasurements() {
    return Stream.of(
        Measurements.builder(YEAR).build(),
        measured(-0.0, -0.0, -0.0),
        measured(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE),
        measured(-1e300, -Double.MAX_VALUE, Double.MIN_VALUE),
        Measurements.builder(YEAR).put(REVENUE, 1e-300).notApplicable(COSTS).build());
  }

  private static Measurements measured(double revenue, double costs, double fees) {
    return Measurements.builder(YEAR)
        .put(REVENUE, revenue)
        .put(COSTS, costs)
        .put(KpiId.of("fees"), fees)
        .build();
  }

  private static List<WeightedValues> views() {
    List<WeightedValues> views = new ArrayList<>();
    views.add(WeightedValues.ofValues());
    views.add(WeightedValues.ofValues(Double.MAX_VALUE, Double.MAX_VALUE));
    views.add(
        WeightedValues.of(
            new double[] {-0.0, Double.MIN_VALUE, -1e300},
            new double[] {Double.MAX_VALUE, Double.MIN_VALUE, -0.0}));
    views.add(
        WeightedValues.ofRatios(
            100, new double[] {-0.0, Double.MIN_VALUE}, new double[] {-1, Double.MIN_VALUE}));
    RESULTS.forEach(result -> views.add(result.contributing(GROWTH.id()).orElseThrow()));
    return views;
  }

  private AwkwardInputs() {}

  /** Returns what there is of a type. */
  static List<?> of(Class<?> type) {
    return Stream.of(
            INPUTS.getOrDefault(type, List.of()),
            AwkwardTrends.of(type),
            TALK.of(type),
            FINDINGS.of(type))
        .filter(inputs -> !inputs.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the types of which there is something. */
  static Set<Class<?>> types() {
    return Stream.of(INPUTS.keySet(), AwkwardTrends.types(), TALK.types(), FINDINGS.types())
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}
