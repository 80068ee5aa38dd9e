package dev.plumbline.kpi;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.explain.GapStep;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationResult;
import dev.plumbline.kpi.organization.OrganizationRules;
import dev.plumbline.kpi.rollup.Batch;
import dev.plumbline.kpi.rollup.IncrementalRollup;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.rollup.Settled;
import dev.plumbline.kpi.rollup.Substitutes;
import dev.plumbline.kpi.snapshot.ScorecardSnapshot;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, compiled and run. */
class JavadocSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\* }</pre>", Pattern.DOTALL);
  private static final Status RED = Status.of("red");
  private static final Status GREEN = Status.of("green");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java/dev/plumbline/kpi");

  private final Kpi churn =
      Kpi.builder("churn-rate")
          .direction(Direction.LOWER_IS_BETTER)
          .target(Target.progress(5.0, 3.0))
          .build();
  private final Kpi nps =
      Kpi.builder("nps").direction(HIGHER_IS_BETTER).target(Target.progress(18, 58)).build();
  private final Objective retain = Objective.of("retain-customers", "Keep the customers we win");
  private final Objective growth = Objective.of("growth", "Grow");
  private final AlignmentGraph graph =
      AlignmentGraph.builder()
          .align(churn, retain, 0.6)
          .align(nps, retain, 0.4)
          .align(retain, growth)
          .build();
  private final Measurements measurementsOfMarch =
      Measurements.builder(Period.month(2026, 3)).put(churn, 4.2).put(nps, 41).build();

  @Test
  void strategy_itsExample_isTheRangeOfTheValues() {
    AggregationStrategy range =
        children -> {
          double least = Double.POSITIVE_INFINITY;
          double most = Double.NEGATIVE_INFINITY;
          for (int i = 0; i < children.size(); i++) {
            least = Math.min(least, children.value(i));
            most = Math.max(most, children.value(i));
          }
          return most - least;
        };

    assertThat(range.aggregate(WeightedValues.ofValues(2.0, 7.0, 3.0))).isEqualTo(5.0);
    assertThat(AggregationStrategy.of("range", Set.of(Trait.IGNORES_WEIGHTS), range).label())
        .isEqualTo("range");
  }

  @Test
  void view_itsExample_isTheMidpointOfTheValues() {
    AggregationStrategy midpoint =
        children -> {
          WeightedValues sorted = children.sorted();
          return (sorted.value(0) + sorted.value(sorted.size() - 1)) / 2;
        };

    assertThat(midpoint.aggregate(WeightedValues.ofValues(2.0, 7.0, 3.0))).isEqualTo(4.5);
  }

  @SuppressWarnings({"MissingOverride", "UnusedMethod"})
  enum SumOfSquares implements MergeableStrategy<double[]> {
    INSTANCE;

    public double[] identity() {
      return new double[1];
    }

    public double[] add(double[] state, WeightedValues children, int child) {
      state[0] += children.value(child) * children.value(child);
      return state;
    }

    public double[] merge(double[] state, double[] other) {
      state[0] += other[0];
      return state;
    }

    public double present(double[] state) {
      return state[0];
    }
  }

  @Test
  void mergeable_itsExample_isTheSumOfSquares() {
    SumOfSquares squares = SumOfSquares.INSTANCE;
    double[] state = squares.stateOf(WeightedValues.ofValues(2.0, 3.0));

    assertThat(squares.present(squares.merge(state, squares.identity()))).isEqualTo(13.0);
    assertThat(squares.aggregate(WeightedValues.ofValues(2.0, 3.0))).isEqualTo(13.0);
  }

  @Test
  void figure_itsExamples_areANumberOrAGap() {
    assertThat(AggregationStrategy.mean().figure(WeightedValues.ofValues(0.4, 0.6)))
        .hasToString("0.5");
    assertThat(AggregationStrategy.mean().figure(WeightedValues.ofValues())).hasToString("no data");
    assertThat(AggregationStrategy.geometricMean().figure(WeightedValues.ofValues(-1.0, 1.0)))
        .hasToString("not defined here");
  }

  @Test
  void rule_itsExample_isARule() {
    RollupRule rule =
        RollupRule.scores(AggregationStrategy.weightedMean())
            .withMissing(MissingPolicy.IGNORE)
            .withMinimumCoverage(0.5);

    assertThat(rule).hasToString("weighted mean of scores, missing: IGNORE, minimum coverage 0.5");
  }

  @Test
  void rules_theirExample_haveARuleForOneNode() {
    Kpi revenue =
        Kpi.builder("revenue").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();

    RollupRules rules =
        RollupRules.builder()
            .objectives(RollupRule.scores(AggregationStrategy.weightedMean()))
            .rule(revenue.id(), RollupRule.values(AggregationStrategy.sum()))
            .grading(Bands.standard())
            .grading(revenue.id(), Bands.ofValues(HIGHER_IS_BETTER, RED).from(1_000_000, GREEN))
            .build();

    assertThat(rules.ruleOf(revenue.id())).contains(RollupRule.values(AggregationStrategy.sum()));
  }

  @Test
  void planAndResult_theirExamples_giveScoreStatusAndCoverage() {
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    RollupResult march = plan.rollUp(measurementsOfMarch);

    RollupResult result = march;
    assertThat(result.score(growth.id())).isEqualTo(Figure.of(0.47));
    assertThat(result.status(growth.id())).isEqualTo(Optional.of(Status.OFF_TRACK));
    assertThat(result.coverage(growth.id())).isEqualTo(1.0);
  }

  @Test
  void explanation_itsExample_saysWhatComesFromWhichChild() {
    RollupResult result = RollupPlan.of(graph, RollupRules.standard()).rollUp(measurementsOfMarch);

    Explanation why = Explanation.of(result, retain.id());
    assertThat(why.contributions().get(0).part()).isEqualTo(Figure.of(0.24));
    assertThat(why.without(churn.id())).isEqualTo(Figure.of(0.575));
    assertThat(why.rounded(1).orElseThrow().parts()).hasToString("[0.3, 0.2]");
    assertThat(why.summary()).startsWith("Keep the customers we win is at 0.47");
    assertThat(why.text()).startsWith("Keep the customers we win: 0.47");
  }

  @Test
  void organization_itsExamples_giveValuesAtEveryUnit() {
    Kpi revenue =
        Kpi.builder("revenue")
            .direction(HIGHER_IS_BETTER)
            .nature(Nature.ADDITIVE)
            .target(Target.attainment(2000))
            .build();
    Kpi returnRate =
        Kpi.builder("return-rate")
            .direction(Direction.LOWER_IS_BETTER)
            .ratio(Ratio.percent("items returned", "items sold"))
            .build();
    Kpi satisfaction =
        Kpi.builder("satisfaction").direction(HIGHER_IS_BETTER).nature(Nature.INDEX).build();
    OrgUnit north = OrgUnit.of("north", "North");
    OrgUnit shop1 = OrgUnit.builder("shop-1").parent(north.id()).build();
    OrgUnit shop2 = OrgUnit.builder("shop-2").parent(north.id()).build();
    Organization group = Organization.of(List.of(north, shop1, shop2));
    Period march = Period.month(2026, 3);
    Facts facts =
        Facts.builder()
            .put(Slice.of(shop1.id(), march), revenue, 100)
            .put(Slice.of(shop2.id(), march), revenue, 200)
            .putRatio(Slice.of(shop1.id(), march), returnRate, 2, 4)
            .putRatio(Slice.of(shop2.id(), march), returnRate, 2, 100)
            .build();
    RollupPlan scorecard =
        RollupPlan.of(
            AlignmentGraph.builder().align(revenue, growth).build(), RollupRules.standard());

    OrganizationPlan regions =
        OrganizationPlan.of(group, List.of(revenue, returnRate, satisfaction));
    OrganizationResult values = regions.rollUp(facts);

    assertThat(values.value(revenue.id(), north.id(), march)).isEqualTo(Figure.of(300.0));
    assertThat(values.value(returnRate.id(), north.id(), march))
        .isEqualTo(Figure.of(3.8461538461538463));
    assertThat(values.quality(revenue.id(), north.id(), march))
        .isEqualTo(Quality.rolledUp(1.0, true));
    RollupResults scores = scorecard.rollUp(values.facts());
    assertThat(scores.at(north.id(), march).score(growth.id())).isEqualTo(Figure.of(0.15));
    RollupResult ofRevenue = values.rollup(revenue.id(), march).orElseThrow();
    assertThat(Explanation.of(ofRevenue, values.node(north.id())).text())
        .startsWith("North: 300, the sum of 2 values");
  }

  @Test
  void organizationRules_theirExample_areRules() {
    KpiId satisfaction = KpiId.of("satisfaction");
    OrgUnitId north = OrgUnitId.of("north");

    OrganizationRules rules =
        OrganizationRules.builder()
            .rule(satisfaction, RollupRule.values(AggregationStrategy.weightedMean()))
            .weight(north, 3)
            .standsAlone(KpiId.of("headcount"))
            .build();

    assertThat(rules.weightOf(north)).isEqualTo(3.0);
  }

  @Test
  void timeRules_theirExamples_areRules() {
    KpiId satisfaction = KpiId.of("satisfaction");
    KpiId headcount = KpiId.of("headcount");

    TimeRules overTime =
        TimeRules.builder()
            .rule(satisfaction, TimeRule.meanByDays())
            .rule(headcount, TimeRule.last())
            .standsAlone(KpiId.of("audit-result"))
            .build();

    assertThat(overTime.rules().keySet()).containsExactly(satisfaction, headcount);
    assertThat(
            List.of(
                TimeRule.lastNonEmpty(),
                TimeRule.meanByDays().withMinimumCoverage(0.9),
                TimeRule.sum().toDate(Grain.YEAR),
                TimeRule.of(AggregationStrategy.median(Quantile.CONTINUOUS)).rolling(12)))
        .extracting(TimeRule::label)
        .containsExactly("last non-empty", "weighted mean", "sum", "median (continuous)");
  }

  @Test
  void timeline_itsExamples_doNotCompareTheUnfinishedMonthWithAFullOne() {
    Kpi visitors =
        Kpi.builder("visits").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
    Period february = Period.month(2026, 2);
    Period march = Period.month(2026, 3);
    Series.Builder days = Series.builder(visitors);
    february
        .start()
        .datesUntil(LocalDate.of(2026, 3, 15))
        .forEach(day -> days.put(Period.day(day), 100));
    Series dailyVisits = days.build();
    TimePlan months = TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(visitors));

    Timeline visits = months.rollUp(dailyVisits);

    assertThat(visits.figure(march)).isEqualTo(Figure.of(1400.0));
    assertThat(visits.extent(march)).hasToString("14 of 31 days of 2026-03");
    assertThat(visits.compare(march, february, PartialPeriods.WITHHELD).figure())
        .hasToString("below minimum coverage");
    PeriodComparison soFar = visits.compare(march, february, PartialPeriods.SAME_PARTS);
    assertThat(soFar.figure()).isEqualTo(Figure.of(1400.0));
    assertThat(soFar.reference()).isEqualTo(Figure.of(1400.0));
    assertThat(soFar.referenceExtent()).hasToString("14 of 14 days of 2026-02-01/2026-02-15");
  }

  @Test
  void extent_itsExample_isPartial() {
    Extent soFar = new Extent(Period.month(2026, 3), 14, 31);

    assertThat(soFar.isPartial()).isTrue();
    assertThat(soFar.toString()).isEqualTo("14 of 31 days of 2026-03");
  }

  @Test
  void axes_theirExamples_goOverTimeAndUnits() {
    Kpi revenue =
        Kpi.builder("revenue")
            .direction(HIGHER_IS_BETTER)
            .nature(Nature.ADDITIVE)
            .target(Target.attainment(2000))
            .build();
    Kpi headcount =
        Kpi.builder("headcount").direction(HIGHER_IS_BETTER).nature(Nature.SEMI_ADDITIVE).build();
    OrgUnitId shop = OrgUnitId.of("shop");
    Organization group =
        Organization.of(
            List.of(
                OrgUnit.of("north", "North"),
                OrgUnit.builder("shop").parent(OrgUnitId.of("north")).build()));
    Period march = Period.month(2026, 3);
    Facts.Builder days = Facts.builder();
    march
        .start()
        .datesUntil(LocalDate.of(2026, 3, 15))
        .forEach(day -> days.put(Slice.of(shop, Period.day(day)), revenue, 100));
    Facts facts = days.build();
    OrganizationPlan regions = OrganizationPlan.of(group, List.of(revenue, headcount));

    TimePlan months = TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(revenue, headcount));
    assertOverTime(months, facts, regions, revenue, shop, march);

    Facts dailyFacts = facts;
    RollupPlan scorecard =
        RollupPlan.of(
            AlignmentGraph.builder().align(revenue, growth).build(), RollupRules.standard());
    AxisPlan axes = AxisPlan.inOrder(months, regions);
    AxisResult values = axes.rollUp(dailyFacts);
    RollupResults scores = scorecard.rollUp(values.facts());
    assertThat(scores.at(OrgUnitId.of("north"), march).score(growth.id()))
        .isEqualTo(Figure.of(0.7));
  }

  private static void assertOverTime(
      TimePlan months,
      Facts facts,
      OrganizationPlan regions,
      Kpi revenue,
      OrgUnitId shop,
      Period march) {
    TimeResult values = months.rollUp(facts);
    assertThat(values.value(revenue.id(), shop, march)).isEqualTo(Figure.of(1400.0));
    assertThat(values.extent(revenue.id(), shop, march)).hasToString("14 of 31 days of 2026-03");
    OrganizationResult overUnits = regions.rollUp(values.facts());
    assertThat(overUnits.value(revenue.id(), OrgUnitId.of("north"), march))
        .isEqualTo(Figure.of(1400.0));
    TimeResult years = values.to(Grain.YEAR);
    assertThat(years.value(revenue.id(), shop, Period.year(2026))).isEqualTo(Figure.of(1400.0));
  }

  @Test
  void explanation_itsSecondExample_leadsToTheCause() {
    RollupPlan plan =
        RollupPlan.of(
            graph,
            RollupRules.ofObjectives(
                RollupRule.scores(AggregationStrategy.weightedMean())
                    .withMissing(MissingPolicy.PROPAGATE)));
    RollupResult resultOfApril =
        plan.rollUp(Measurements.builder(Period.month(2026, 4)).put(churn, 4.0).build());

    Explanation gap = Explanation.of(resultOfApril, growth.id());
    assertThat(gap.cause()).contains(new GapStep(nps.id(), Gap.NO_DATA, "'nps' was not measured"));
    assertThat(gap.gapPath())
        .extracting(GapStep::node)
        .containsExactly(growth.id(), retain.id(), nps.id());
    assertThat(gap.missing(10).count()).isEqualTo(1);
  }

  @Test
  void substitutes_theirExamples_takeTheFirstThatIsThere() {
    RollupPlan plan =
        RollupPlan.of(
            graph,
            RollupRules.ofObjectives(
                RollupRule.scores(AggregationStrategy.weightedMean())
                    .withMissing(
                        MissingPolicy.substitute(
                            Substitute.lastValue(java.time.Period.ofMonths(3)),
                            Substitute.series("region"),
                            Substitute.number(0.5)))));
    Measurements march = Measurements.builder(Period.month(2026, 3)).put(nps, 41).build();
    RollupResult resultOfTheRegion = plan.rollUp(measurementsOfMarch);
    RollupResult february =
        plan.rollUp(Measurements.builder(Period.month(2026, 2)).put(nps, 18).build());

    Substitutes substitutes =
        Substitutes.builder()
            .series("region", resultOfTheRegion)
            .number("region", churn.id(), 4.0)
            .earlier(february)
            .build();
    RollupResult result = plan.rollUp(march, substitutes);

    assertThat(result.inputs(retain.id()).get(0).taken()).isEqualTo(Figure.of(4.0));
  }

  @Test
  void incremental_itsExample_isWhatAFullRollupGives() {
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());

    IncrementalRollup live = IncrementalRollup.of(plan, measurementsOfMarch);
    live.put(churn.id(), 3.9);
    live.apply(Batch.builder().put(nps.id(), 44).weigh(nps.id(), retain.id(), 0.5).build());
    RollupResult now = live.snapshot();

    assertThat(now.score(growth.id()))
        .isEqualTo(live.plan().rollUp(live.measurements()).score(growth.id()));
    assertThat(now.value(churn.id())).isEqualTo(Figure.of(3.9));
  }

  @Test
  void changes_theirExample_areMadeTogether() {
    Batch batch = Batch.builder().put(churn.id(), 3.6).weigh(nps.id(), retain.id(), 0.2).build();

    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    IncrementalRollup live = IncrementalRollup.of(plan, measurementsOfMarch);

    assertThat(live.apply(batch)).isEqualTo(new Settled(3, 3));
  }

  @Test
  void results_theirExample_areOfEveryUnitAndPeriod() {
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    OrgUnitId north = OrgUnitId.of("north");
    Period march = Period.month(2026, 3);
    Facts facts = Facts.builder().put(north, measurementsOfMarch).build();

    RollupResults results = plan.rollUp(facts);
    assertThat(results.at(north, march).score(growth.id())).isEqualTo(Figure.of(0.47));
    assertThat(results.scores(growth.id()))
        .containsExactly(Map.entry(Slice.of(north, march), Figure.of(0.47)));
  }

  @Test
  void view_itsExample_isTheMiddleBetweenTheEnds() {
    AggregationStrategy midpoint =
        children -> {
          WeightedValues sorted = children.sorted();
          return (sorted.value(0) + sorted.value(sorted.size() - 1)) / 2;
        };

    assertThat(midpoint.aggregate(WeightedValues.ofValues(3, 1, 2, 7))).isEqualTo(4.0);
  }

  /** Line by line, so that a formatter may break them elsewhere. */
  @Test
  void snippets_everyLineOfThem_standsInATestOfSnippets() throws IOException {
    String code = squeezed(testsOfSnippets());

    List<String> lines = snippetLines();

    assertThat(lines).hasSizeGreaterThan(25).allMatch(code::contains);
  }

  @Test
  void snapshots_theirExample_tellsWhatHasChanged() {
    Kpi nps = Kpi.builder("nps").direction(HIGHER_IS_BETTER).build();
    RollupPlan plan =
        RollupPlan.of(AlignmentGraph.builder().add(nps).build(), RollupRules.standard());
    RollupResult resultOfMarch =
        plan.rollUp(Measurements.builder(Period.month(2026, 3)).put(nps, 20).build());
    RollupResult resultOfApril =
        plan.rollUp(Measurements.builder(Period.month(2026, 4)).put(nps, 30).build());

    ScorecardSnapshot april = ScorecardSnapshot.of(LocalDate.of(2026, 4, 10), resultOfMarch);
    ScorecardSnapshot may = ScorecardSnapshot.of(LocalDate.of(2026, 5, 8), resultOfApril);

    assertThat(may.changesSince(april).text()).endsWith("value 20 -> 30, better");
  }

  /** This test, and those of the packages that have one of their own. */
  private static String testsOfSnippets() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("SnippetsTest.java"))
          .map(JavadocSnippetsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static List<String> snippetLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> SNIPPET.matcher(read(file)).results())
          .flatMap(snippet -> snippet.group(1).lines())
          .map(line -> line.replaceFirst("^ *\\*", "").replaceFirst("(;| *//.*|; *//.*)$", ""))
          .map(JavadocSnippetsTest::squeezed)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String squeezed(String text) {
    return CharMatcher.whitespace().removeFrom(text);
  }
}
