package dev.plumbline.kpi.validation.smart;

import static dev.plumbline.kpi.validation.smart.RuleCase.border;
import static dev.plumbline.kpi.validation.smart.RuleCase.fires;
import static dev.plumbline.kpi.validation.smart.RuleCase.holds;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.Unknown;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.smart.RuleCase.Situation;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be reached: every rule where it fires, where it does not, and at the border. */
class AchievableRulesTest {
  private static final Period NEXT = Period.year(2026);

  /** Mean 10, moving ranges of 2: limits 10 - 5.32 and 10 + 5.32, no trend, no signal. */
  private static final double[] NOISE = {9, 11, 9, 11, 9, 11, 9, 11};

  /** Rises by exactly 1 a year, to 17 in 2025. */
  private static final double[] LINE = {10, 11, 12, 13, 14, 15, 16, 17};

  /** As many years of about 12 as of about 6: no trend, but a signal. */
  private static final double[] DROP = {11, 11.2, 11, 11.1, 11, 6, 6.1, 6};

  private static Kpi.Builder up(double target) {
    return Kpi.builder("won")
        .direction(HIGHER_IS_BETTER)
        .target(Target.passOrFail(target).in(NEXT));
  }

  private static Kpi.Builder down(double target) {
    return Kpi.builder("lost")
        .direction(LOWER_IS_BETTER)
        .target(Target.passOrFail(target).in(NEXT));
  }

  private static ValidationInput measured(Kpi.Builder builder, double... values) {
    Kpi kpi = builder.build();
    Series.Builder series = Series.builder(kpi);
    for (int i = 0; i < values.length; i++) {
      series.put(Period.year(2026 - values.length + i), values[i]);
    }
    return of(kpi).withHistory(series.build());
  }

  private static ValidationInput of(Kpi kpi) {
    return ValidationInput.of(AlignmentGraph.builder().add(kpi).build());
  }

  private static Kpi share(double target) {
    return Kpi.builder("share")
        .direction(HIGHER_IS_BETTER)
        .unit(Unit.PERCENT)
        .naturalRange(NaturalRange.between(0, 100))
        .target(Target.passOrFail(target))
        .build();
  }

  static Stream<RuleCase> range() {
    String rule = "smart.achievable.within-range";
    return Stream.of(
        fires(
            rule,
            of(share(120)),
            "The KPI 'share' is to reach 120 %, but its values are 0 to 100."
                + " Correct the target, or the natural range: .naturalRange(...)."),
        holds(rule, of(share(90))),
        holds(rule, of(up(120).build())),
        border(rule, of(share(100))),
        border(
            rule,
            of(share(Math.nextUp(100.0))),
            "The KPI 'share' is to reach 100.00000000000001 %, but its values are 0 to 100."
                + " Correct the target, or the natural range: .naturalRange(...)."));
  }

  static Stream<RuleCase> probability() {
    String rule = "smart.achievable.probability";
    String remedy = " Say what will be done differently, give it more time, or ask for less.";
    return Stream.of(
        fires(
            rule,
            measured(up(12), DROP),
            "The KPI 'won' reaches 12 in 2026 with a probability of less than 1 %, by its 8 values"
                + " so far."
                + remedy),
        holds(rule, measured(up(20), LINE)),
        holds(rule, measured(up(18), LINE)),
        holds(rule, measured(up(9), NOISE)),
        holds(rule, measured(Kpi.builder("won").direction(HIGHER_IS_BETTER), NOISE)),
        border(rule, measured(up(20), 11, 12, 13, 14, 15, 16, 17)));
  }

  static Stream<RuleCase> rate() {
    String rule = "smart.achievable.rate";
    String remedy = " Find out what holds it up, give it more time, or ask for less.";
    return Stream.of(
        fires(
            rule,
            measured(up(20), LINE),
            "The KPI 'won' must rise by 3 a period to reach 20 in 2026, but has risen by 1 a"
                + " period so far."
                + remedy),
        fires(
            rule,
            measured(down(16).unit(Unit.DAYS), LINE),
            "The KPI 'lost' must fall by 1 day a period to reach 16 days in 2026, but has risen"
                + " by 1 day a period so far."
                + remedy),
        fires(
            rule,
            measured(up(20).unit(Unit.PERCENT), LINE),
            "The KPI 'won' must rise by 3 percentage points a period to reach 20 % in 2026, but"
                + " has risen by 1 percentage point a period so far."
                + remedy),
        holds(rule, measured(up(17), LINE)),
        holds(rule, measured(up(20), NOISE)),
        border(rule, measured(up(18), LINE)),
        border(
            rule,
            measured(up(18.5), LINE),
            "The KPI 'won' must rise by 1.5 a period to reach 18.5 in 2026, but has risen by 1 a"
                + " period so far."
                + remedy),
        border(rule, measured(up(20), 11, 12, 13, 14, 15, 16, 17)));
  }

  static Stream<RuleCase> process() {
    String rule = "smart.achievable.process";
    String remedy = " Change how the work is done, and say so, or ask for what the process can do.";
    return Stream.of(
        fires(
            rule,
            measured(down(2), NOISE),
            "The KPI 'lost' is to reach 2 in 2026, but the process moves between 4.681 and 15.32."
                + remedy),
        fires(
            rule,
            measured(up(16), NOISE),
            "The KPI 'won' is to reach 16 in 2026, but the process moves between 4.681 and 15.32."
                + remedy),
        holds(rule, measured(up(12), NOISE)),
        holds(rule, measured(up(2), NOISE)),
        holds(rule, measured(up(30), LINE)),
        border(rule, measured(up(15.319), NOISE)),
        border(
            rule,
            measured(up(15.32), NOISE),
            "The KPI 'won' is to reach 15.32 in 2026, but the process moves between 4.681 and"
                + " 15.32."
                + remedy));
  }

  static Stream<RuleCase> nothing() {
    String rule = "smart.achievable.asks-nothing";
    String remedy = " Ask for more, or keep it as a limit and measure what matters more.";
    return Stream.of(
        fires(
            rule,
            measured(up(4), NOISE),
            "The KPI 'won' is to reach 4 in 2026, which the process does by itself: it moves"
                + " between 4.681 and 15.32."
                + remedy),
        fires(
            rule,
            measured(down(16), NOISE),
            "The KPI 'lost' is to reach 16 in 2026, which the process does by itself: it moves"
                + " between 4.681 and 15.32."
                + remedy),
        holds(rule, measured(up(12), NOISE)),
        holds(rule, measured(up(4), LINE)),
        holds(
            rule, measured(down(0).naturalRange(NaturalRange.atLeast(0)), 0, 0, 0, 0, 0, 0, 0, 0)),
        border(rule, measured(up(4.682), NOISE)));
  }

  private static Kpi part(String id, double target) {
    return Kpi.builder(id)
        .direction(HIGHER_IS_BETTER)
        .unit(Unit.currency("EUR"))
        .nature(Nature.ADDITIVE)
        .target(Target.attainment(target).in(NEXT))
        .build();
  }

  private static ValidationInput composed(RollupRule rule, Kpi whole, Kpi... parts) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(whole);
    for (Kpi part : parts) {
      graph.align(part, whole);
    }
    RollupRules rules = RollupRules.builder().rule(whole.id(), rule).build();
    return ValidationInput.of(RollupPlan.of(graph.build(), rules));
  }

  static Stream<RuleCase> cascade() {
    String rule = "smart.achievable.cascade";
    RollupRule sum = RollupRule.values(AggregationStrategy.sum());
    Kpi sales = part("sales", 100);
    return Stream.of(
        fires(
            rule,
            composed(sum, sales, part("north", 60), part("south", 30)),
            "The KPI 'sales' is to reach 100.00 EUR in 2026, but the targets of its 2 components"
                + " come to 90.00 EUR, 10.00 EUR away from it."
                + " Ask for more of the components, or for less of the whole."),
        holds(rule, composed(sum, sales, part("north", 60), part("south", 50))),
        holds(
            rule,
            composed(
                RollupRule.scores(AggregationStrategy.mean()),
                sales,
                part("north", 60),
                part("south", 30))),
        border(rule, composed(sum, sales, part("north", 60), part("south", 40))),
        border(
            rule,
            composed(sum, sales, part("north", 60), part("south", 39.99)),
            "The KPI 'sales' is to reach 100.00 EUR in 2026, but the targets of its 2 components"
                + " come to 99.99 EUR, 0.01 EUR away from it."
                + " Ask for more of the components, or for less of the whole."));
  }

  static List<RuleCase> cases() {
    return Stream.of(range(), probability(), rate(), process(), nothing(), cascade())
        .flatMap(cases -> cases)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule_inASituation_findsWhatIsThere(RuleCase one) {
    assertThat(one.found(AchievableRules.all())).isEqualTo(one.messages());
  }

  @Test
  void rules_everyOne_hasACaseOfEverySituation() {
    Map<String, List<Situation>> situations =
        cases().stream()
            .collect(
                Collectors.groupingBy(
                    RuleCase::rule, Collectors.mapping(RuleCase::situation, Collectors.toList())));

    assertThat(AchievableRules.all())
        .extracting(rule -> rule.id().value())
        .containsExactlyInAnyOrderElementsOf(situations.keySet());
    assertThat(situations).allSatisfy((rule, all) -> assertThat(all).contains(Situation.values()));
  }

  /** A rule that does not apply finds nothing either. */
  @Test
  void rules_everyOne_holdsInACaseThatItDecides() {
    assertThat(cases())
        .filteredOn(
            one -> one.situation() == Situation.HOLDS && one.isDecided(AchievableRules.all()))
        .extracting(RuleCase::rule)
        .containsAll(cases().stream().map(RuleCase::rule).toList());
  }

  @Test
  void rules_allOfThem_areAmongThoseOfSmart() {
    assertThat(SmartValidator.rules())
        .extracting(rule -> rule.id().value())
        .containsAll(AchievableRules.all().stream().map(rule -> rule.id().value()).toList());
  }

  private static Report check(String id, ValidationInput input) {
    return validator(id).validate(input);
  }

  private static Validator validator(String id) {
    Rule rule =
        AchievableRules.all().stream()
            .filter(one -> one.id().value().equals("smart.achievable." + id))
            .findFirst()
            .orElseThrow();
    return Validator.of(List.of(rule));
  }

  private static List<String> unknown(String id, ValidationInput input) {
    return check(id, input).unknown().stream().map(Unknown::why).toList();
  }

  @Test
  void probability_unlikely_saysByWhichMethodFromHowManyValues() {
    List<Finding> found = check("probability", measured(up(12), DROP)).findings();

    assertThat(found.get(0).evidence())
        .extracting(Evidence::toString)
        .containsExactly(
            "probability: 0",
            "expected: 5.73",
            "80 % of the futures: 3.213 to 8.429",
            "method: along the trend line",
            "observations: 8",
            "draws: 2000");
  }

  @Test
  void probability_atTheThreshold_isEnough() {
    double[] noise = {9, 12, 8, 11, 10, 12, 9, 11};
    ValidationInput input = measured(up(11), noise);
    Kpi kpi = (Kpi) input.graph().node(0);
    double exactly = Forecast.of(kpi, input.history(kpi.id()), NEXT).probability().orElseThrow();

    assertThat(exactly).isBetween(0.1, 0.9);
    assertThat(check("probability", input, exactly).isClean()).isTrue();
    assertThat(check("probability", input, Math.nextUp(exactly)).findings()).hasSize(1);
  }

  private static Report check(String id, ValidationInput input, double leastProbability) {
    Thresholds thresholds = Thresholds.builder().leastProbability(leastProbability).build();
    return validator(id).with(Profile.standard().withThresholds(thresholds)).validate(input);
  }

  @Test
  void probability_tooFewValues_isUnknown() {
    assertThat(unknown("probability", measured(up(20), 11, 12, 13, 14, 15, 16, 17)))
        .containsExactly("7 observations, 8 are needed");
    assertThat(unknown("probability", measured(up(20), 17)))
        .containsExactly("1 observation, 8 are needed");
  }

  @Test
  void probability_targetOver_isNotAsked() {
    ValidationInput input = measured(up(12), DROP).asOf(LocalDate.of(2027, 1, 1));

    assertThat(check("probability", input).findings(Criterion.ACHIEVABLE)).isEmpty();
    assertThat(
            check("probability", measured(up(12), DROP).asOf(LocalDate.of(2026, 12, 31)))
                .findings())
        .hasSize(1);
  }

  @Test
  void probability_periodsOverlap_isUnknown() {
    Kpi kpi = up(20).build();
    Series.Builder series = Series.builder(kpi).allowOverlaps();
    for (int month = 1; month <= 12; month++) {
      series.put(Period.month(2025, month), month);
    }
    ValidationInput input = of(kpi).withHistory(series.put(Period.year(2025), 6).build());

    assertThat(unknown("probability", input))
        .containsExactly("the periods measured do not fit that of the target");
    assertThat(unknown("rate", input)).containsExactly("the periods measured overlap");
    assertThat(check("process", input).findings(Criterion.ACHIEVABLE)).isEmpty();
  }

  @Test
  void rate_additiveOfMonths_isNotPutBesideTheTargetOfTheYear() {
    Kpi kpi = up(500).nature(Nature.ADDITIVE).build();
    Series.Builder series = Series.builder(kpi);
    for (int month = 1; month <= 12; month++) {
      series.put(Period.month(2025, month), 10 + month);
    }
    ValidationInput input = of(kpi).withHistory(series.build());

    assertThat(check("rate", input).findings(Criterion.ACHIEVABLE)).isEmpty();
    assertThat(check("process", input).findings(Criterion.ACHIEVABLE)).isEmpty();
  }

  @Test
  void rate_monthsOverAYear_isCountedInMonths() {
    Kpi kpi = up(60).build();
    Series.Builder series = Series.builder(kpi);
    for (int month = 1; month <= 12; month++) {
      series.put(Period.month(2025, month), month);
    }

    assertThat(check("rate", of(kpi).withHistory(series.build())).findings())
        .extracting(Finding::message)
        .containsExactly(
            "The KPI 'won' must rise by 4 a period to reach 60 in 2026, but has risen by 1 a period"
                + " so far. Find out what holds it up, give it more time, or ask for less.");
  }

  @Test
  void rate_ofOneDay_isOneDay() {
    assertThat(messages("rate", measured(up(20).unit(Unit.DAYS).cadence(Cadence.YEARLY), LINE)))
        .containsExactly(
            "The KPI 'won' must rise by 3 days a year to reach 20 days in 2026, but has risen by"
                + " 1 day a year so far."
                + " Find out what holds it up, give it more time, or ask for less.");
  }

  @Test
  void rate_measuredByItsCadence_isCountedInItsPeriods() {
    assertThat(messages("rate", measured(up(20).cadence(Cadence.YEARLY), LINE)))
        .containsExactly(
            "The KPI 'won' must rise by 3 a year to reach 20 in 2026, but has risen by 1 a year so"
                + " far. Find out what holds it up, give it more time, or ask for less.");
    assertThat(messages("rate", measured(up(20).cadence(Cadence.MONTHLY), LINE)))
        .as("measured by the year, whatever it says")
        .allMatch(message -> message.contains("3 a period"));
    ValidationInput weeks =
        measured(up(20).cadence(Cadence.YEARLY), LINE).withCalendar(Calendar.isoWeeks());
    assertThat(messages("rate", weeks)).allMatch(message -> message.contains("3 a period"));
  }

  private static List<String> messages(String id, ValidationInput input) {
    List<String> messages =
        check(id, input).findings(Criterion.ACHIEVABLE).stream().map(Finding::message).toList();
    assertThat(messages).isNotEmpty();
    return messages;
  }

  @Test
  void probability_halfOfTheValuesReachedIt_isUnknown() {
    assertThat(unknown("probability", measured(up(95), 96, 96, 96, 96, 96, 96, 96, 85)))
        .containsExactly(
            "by the forecast there is hardly a chance, but 7 of its 8 values reached it, and 0 of"
                + " its 7 moves would do");
    assertThat(unknown("probability", measured(up(11), 11, 11.2, 11, 11.1, 6, 6.1, 6, 6)))
        .hasSize(1);
    assertThat(unknown("probability", measured(up(11.1), 11, 11.2, 11, 11.1, 6, 6.1, 6, 6)))
        .isEmpty();
  }

  @Test
  void probability_aMoveOfThePastWouldDo_isUnknown() {
    assertThat(unknown("probability", measured(up(80), 76, 75, 76, 74, 63.5, 70.5, 73, 77)))
        .containsExactly(
            "by the forecast there is hardly a chance, but 0 of its 8 values reached it, and 2 of"
                + " its 7 moves would do");
  }

  @Test
  void probability_aMoveThatIsJustEnough_countsBothWays() {
    double[] dip = {76, 75, 76, 74, 63.5, 70.5, 73, 77};
    double[] peak = {24, 25, 24, 26, 36.5, 29.5, 27, 23};

    assertThat(unknown("probability", measured(up(81), dip)))
        .containsExactlyElementsOf(unknown("probability", measured(down(19), peak)))
        .allMatch(why -> why.endsWith("and 2 of its 7 moves would do"));
    assertThat(unknown("probability", measured(up(81.1), dip)))
        .containsExactlyElementsOf(unknown("probability", measured(down(18.9), peak)))
        .allMatch(why -> why.endsWith("and 1 of its 7 moves would do"))
        .hasSize(1);
  }

  @Test
  void cascade_componentWithoutTarget_isUnknown() {
    RollupRule sum = RollupRule.values(AggregationStrategy.sum());
    Kpi south = part("south", 30).toBuilder().targets(List.of()).build();

    assertThat(unknown("cascade", composed(sum, part("sales", 100), part("north", 60), south)))
        .containsExactly("'south' has no target with a value in 2026");
  }

  @Test
  void cascade_weights_count() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .add(score("whole", 50))
            .align(score("first", 80), score("whole", 50), 1.0)
            .align(score("second", 30), score("whole", 50), 3.0)
            .build();
    RollupRules rules =
        RollupRules.builder()
            .rule(score("whole", 50).id(), RollupRule.values(AggregationStrategy.weightedMean()))
            .build();

    assertThat(check("cascade", ValidationInput.of(RollupPlan.of(graph, rules))).findings())
        .extracting(Finding::message)
        .containsExactly(
            "The KPI 'whole' is to reach 50, but the targets of its 2 components come to 42.5, 7.5"
                + " away from it. Ask for more of the components, or for less of the whole.");
  }

  private static Kpi score(String id, double target) {
    return Kpi.builder(id).direction(HIGHER_IS_BETTER).target(Target.passOrFail(target)).build();
  }
}
