package dev.plumbline.kpi.validation.smart;

import static dev.plumbline.kpi.validation.smart.RuleCase.border;
import static dev.plumbline.kpi.validation.smart.RuleCase.fires;
import static dev.plumbline.kpi.validation.smart.RuleCase.holds;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Perspective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.Timing;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.Unknown;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.smart.RuleCase.Situation;
import dev.plumbline.kpi.value.Nature;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule: where it fires, where it does not, and where the one becomes the other. */
class SmartRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Period YEAR = Period.year(2026);
  private static final Objective RETAIN = Objective.of("retain", "Keep the customers we win");

  private static Kpi.Builder kpi(String id) {
    return Kpi.builder(id).direction(LOWER_IS_BETTER);
  }

  private static Kpi.Builder churn() {
    return kpi("churn");
  }

  private static ValidationInput of(Kpi.Builder... kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Arrays.stream(kpis).map(Kpi.Builder::build).forEach(graph::add);
    return ValidationInput.of(graph.build());
  }

  private static ValidationInput below(Objective objective, Kpi.Builder... kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Arrays.stream(kpis).map(Kpi.Builder::build).forEach(kpi -> graph.align(kpi, objective));
    return ValidationInput.of(graph.build());
  }

  private static ValidationInput named(String... names) {
    List<Kpi.Builder> kpis = new ArrayList<>();
    for (String name : names) {
      kpis.add(kpi("kpi-" + (kpis.size() + 1)).name(name));
    }
    return of(kpis.toArray(Kpi.Builder[]::new));
  }

  private static ValidationInput measured(Kpi.Builder kpi, Period... periods) {
    Series.Builder series = Series.builder(kpi.build());
    for (Period period : periods) {
      series.put(period, 4.0);
    }
    return of(kpi).withHistory(series.build()).asOf(TODAY);
  }

  private static Period month(int month) {
    return Period.month(2026, month);
  }

  static Stream<RuleCase> specific() {
    String owner = "smart.specific.owner";
    String oneOwner = "smart.specific.one-owner";
    String scope = "smart.specific.scope";
    String formula = "smart.specific.formula";
    return Stream.of(
        fires(
            owner,
            of(churn()),
            "The KPI 'churn' has no owner. Name who answers for it: .owner(...)."),
        holds(owner, of(churn().owner("Ada"))),
        border(owner, of(churn().owner("?"))),
        fires(
            oneOwner,
            of(churn().owner("Ada / Grace")),
            "The KPI 'churn' seems to have several owners: 'Ada / Grace'."
                + " Name one of them, and the others as reviewer or audience."),
        fires(
            oneOwner,
            of(churn().owner("ada@example.org, grace@example.org")),
            "The KPI 'churn' seems to have several owners: 'ada@example.org, grace@example.org'."
                + " Name one of them, and the others as reviewer or audience."),
        holds(oneOwner, of(churn().owner("Head of Research & Development, EMEA"))),
        holds(oneOwner, of(churn())),
        border(oneOwner, of(churn().owner("ada@example.org;"))),
        fires(
            scope,
            of(churn()),
            "The KPI 'churn' does not say what it is measured of."
                + " Say of whom or of what: .scope(...), .orgUnit(...) or .description(...)."),
        holds(scope, of(churn().scope("private customers"))),
        border(scope, of(churn().orgUnit(OrgUnitId.of("north")))),
        border(scope, of(churn().description("Who left."))),
        fires(
            formula,
            of(churn()),
            "The KPI 'churn' has neither a formula nor a data source. Say how it is calculated or"
                + " where it is read: .formula(...) or .dataSource(...)."),
        holds(formula, of(churn().formula("leavers / customers"))),
        holds(formula, of(churn().ratio(Ratio.percent("leavers", "customers")))),
        border(formula, of(churn().dataSource("CRM"))),
        border(formula, rolledUp(RollupRules.standard()), noFormula("part"), noFormula("whole")),
        border(formula, rolledUp(summed()), noFormula("part")));
  }

  private static String noFormula(String id) {
    return "The KPI '"
        + id
        + "' has neither a formula nor a data source. Say how it is calculated or where it is"
        + " read: .formula(...) or .dataSource(...).";
  }

  private static RollupRules summed() {
    return RollupRules.builder()
        .rule(kpi("whole").build().id(), RollupRule.values(AggregationStrategy.maximum()))
        .build();
  }

  private static ValidationInput rolledUp(RollupRules rules) {
    return ValidationInput.of(RollupPlan.of(parts(Alignment.Kind.IS_COMPONENT_OF), rules));
  }

  private static AlignmentGraph parts(Alignment.Kind kind) {
    Kpi part = kpi("part").build();
    Kpi whole = kpi("whole").build();
    return AlignmentGraph.builder()
        .add(part)
        .add(whole)
        .align(Alignment.of(part.id(), whole.id(), 1, kind))
        .build();
  }

  static Stream<RuleCase> names() {
    String duplicate = "smart.specific.duplicate-name";
    String similar = "smart.specific.similar-name";
    String vague = "smart.specific.vague-word";
    String oneMeasure = "smart.specific.one-measure";
    OrgUnitId north = OrgUnitId.of("north");
    return Stream.of(
        fires(
            duplicate,
            named("On-time delivery", "Cost", "ON TIME DELIVERY"),
            "The KPI 'kpi-1' has the name 'On-time delivery', as the KPI 'kpi-3' has." + DUPLICATE,
            "The KPI 'kpi-3' has the name 'ON TIME DELIVERY', as the KPI 'kpi-1' has." + DUPLICATE),
        holds(duplicate, named("On-time delivery", "Cost")),
        border(duplicate, named("Waiting > 30 days", "Waiting < 30 days", "1.5", "15")),
        border(duplicate, of(kpi("kpi-1").name("Cost"), kpi("kpi-2").name("Cost").orgUnit(north))),
        border(
            duplicate,
            named("---", "---"),
            "The KPI 'kpi-1' has the name '---', as the KPI 'kpi-2' has." + DUPLICATE,
            "The KPI 'kpi-2' has the name '---', as the KPI 'kpi-1' has." + DUPLICATE),
        fires(
            similar,
            named("Customer churn", "Cutsomer churn", "Cost"),
            "The KPI 'kpi-1' has the name 'Customer churn', and the KPI 'kpi-2' is called"
                + " 'Cutsomer churn'."
                + SIMILAR,
            "The KPI 'kpi-2' has the name 'Cutsomer churn', and the KPI 'kpi-1' is called"
                + " 'Customer churn'."
                + SIMILAR),
        fires(
            similar,
            named("Churn of customers", "Customers: churn"),
            "The KPI 'kpi-1' has the name 'Churn of customers', and the KPI 'kpi-2' is called"
                + " 'Customers: churn'."
                + SIMILAR,
            "The KPI 'kpi-2' has the name 'Customers: churn', and the KPI 'kpi-1' is called"
                + " 'Churn of customers'."
                + SIMILAR),
        holds(similar, named("Customer churn", "Customer growth", "Customer churn")),
        border(similar, named("Costs", "Lists", "Posts")),
        border(similar, named("Unit 12345", "Unit 12346", "Rate", "Rats")),
        border(
            similar,
            named("Visitors", "Visitor", "Visited"),
            "The KPI 'kpi-1' has the name 'Visitors', and the KPI 'kpi-2' is called 'Visitor'."
                + SIMILAR,
            "The KPI 'kpi-2' has the name 'Visitor', and the KPI 'kpi-1' is called 'Visitors'."
                + SIMILAR),
        fires(
            vague,
            named("Better Service"),
            "The KPI 'kpi-1' has the vague word 'better' in its name 'Better Service'."
                + " Name what is counted or measured."),
        holds(vague, named("Complaints per customer")),
        border(vague, named("Betterment loans", "Non-goods")),
        fires(
            oneMeasure,
            named("Cost and Quality"),
            "The KPI 'kpi-1' may be several measures: its name 'Cost and Quality' has the word"
                + " 'and'. If these are two measures, make two KPIs of them."),
        holds(oneMeasure, named("Cost of quality")),
        border(oneMeasure, named("Land sold", "R&D quota")));
  }

  private static final String DUPLICATE =
      " Rename one of them, say of which unit or scope each is, or drop one.";
  private static final String SIMILAR =
      " Drop one of them, or let their names say in what they differ.";

  static Stream<RuleCase> measurable() {
    String unit = "smart.measurable.unit";
    String source = "smart.measurable.source";
    String cadence = "smart.measurable.cadence";
    String nature = "smart.measurable.nature";
    String parts = "smart.measurable.ratio-parts";
    return Stream.of(
        fires(
            unit,
            of(churn()),
            "The KPI 'churn' has no unit. Say in which unit it is measured: .unit(...)."),
        holds(unit, of(churn().unit(Unit.PERCENT))),
        border(unit, of(churn().nature(Nature.INDEX))),
        border(unit, of(churn().target(Target.of(Scoring.labels(Map.of("done", 1.0)))))),
        border(unit, of(churn().unit(Unit.COUNT))),
        fires(
            source,
            of(churn().formula("leavers / customers")),
            "The KPI 'churn' says how it is calculated, but not where its figures come from."
                + " Name the system and the report: .dataSource(...)."),
        holds(source, of(churn().formula("leavers / customers").dataSource("CRM"))),
        border(source, of(churn())),
        fires(
            cadence,
            of(churn()),
            "The KPI 'churn' has no cadence. Say how often it is measured: .cadence(...)."),
        holds(cadence, of(churn().cadence(Cadence.DAILY))),
        border(
            cadence,
            rolledUp(summed()),
            "The KPI 'part' has no cadence. Say how often it is measured: .cadence(...)."),
        fires(
            nature,
            of(churn()),
            "The KPI 'churn' does not say what kind of measure it is."
                + " Say what it is: .nature(...)."),
        holds(nature, of(churn().nature(Nature.INDEX))),
        border(nature, of(churn().ratio(Ratio.percent("leavers", "customers")))),
        fires(
            parts,
            of(churn().nature(Nature.RATIO)),
            "The KPI 'churn' is a ratio without numerator and denominator."
                + " Name what is counted above and below the line: .ratio(...)."),
        holds(parts, of(churn().ratio(Ratio.percent("leavers", "customers")))),
        border(parts, of(churn().nature(Nature.INDEX).unit(Unit.PERCENT))));
  }

  static Stream<RuleCase> levels() {
    String components = "smart.measurable.components";
    String baseline = "smart.measurable.baseline";
    String resolution = "smart.measurable.resolution";
    Unit whole = Unit.DAYS.withDecimals(0);
    return Stream.of(
        fires(
            components,
            rolledUp(RollupRules.standard()),
            "The KPI 'whole' has a component, but no rule for rolling it up. Give a rule,"
                + " RollupRules.builder().rule(...), or let them contribute only."),
        holds(components, rolledUp(summed())),
        border(
            components,
            ValidationInput.of(
                RollupPlan.of(parts(Alignment.Kind.CONTRIBUTES_TO), RollupRules.standard()))),
        fires(
            baseline,
            of(churn().unit(Unit.PERCENT).target(Target.attainment(3))),
            "The KPI 'churn' is to reach 3 %, and nobody says from where."
                + " Measure where one is, or use Target.progress(baseline, target)."),
        holds(baseline, of(churn().target(Target.progress(5, 3)))),
        border(baseline, measured(churn().target(Target.attainment(3)), month(1))),
        border(baseline, of(churn())),
        fires(
            resolution,
            of(churn().unit(whole).target(Target.progress(3.4, 3.0))),
            "The KPI 'churn' shows two levels of a target as 3 days. Show more decimals,"
                + " Unit.withDecimals(...), or put the levels further apart."),
        holds(resolution, of(churn().unit(whole).target(Target.progress(5, 3).stretch(2)))),
        border(resolution, of(churn().unit(whole).target(Target.progress(3.6, 3.4)))),
        border(resolution, of(churn().unit(Unit.DAYS).target(Target.progress(3.4, 3.3)))));
  }

  static Stream<RuleCase> history() {
    String history = "smart.measurable.history";
    String fresh = "smart.measurable.fresh";
    String remedy = " Measure it, or add what was measured: ValidationInput.withHistory.";
    Kpi.Builder monthly = churn().cadence(Cadence.MONTHLY);
    return Stream.of(
        fires(history, measured(churn()), "The KPI 'churn' was never measured." + remedy),
        fires(history, measured(monthly), "The KPI 'churn' was never measured." + remedy),
        fires(
            history,
            measured(churn(), month(1)),
            "The KPI 'churn' was measured for 1 period only, of 3 that are wanted at the least."
                + remedy),
        fires(
            history,
            measured(monthly, month(4), month(6)),
            "The KPI 'churn' was measured for 2 periods only, of 3 that are wanted at the least."
                + remedy),
        fires(
            history,
            measured(monthly, month(3), month(4)),
            "The KPI 'churn' was measured for 2 periods only, of 3 that are wanted at the least."
                + remedy),
        border(history, measured(monthly, month(5), month(6))),
        border(history, measured(monthly, month(4), month(5))),
        border(
            history,
            measured(monthly, month(5), month(6)).withCalendar(Calendar.isoWeeks()),
            "The KPI 'churn' was measured for 2 periods only, of 3 that are wanted at the least."
                + remedy),
        holds(history, measured(churn(), month(1), month(2), month(3), month(4))),
        border(history, measured(churn(), month(1), month(2), month(3))),
        border(
            history,
            measured(churn(), month(1), month(2)),
            "The KPI 'churn' was measured for 2 periods only, of 3 that are wanted at the least."
                + remedy),
        fires(
            fresh,
            measured(monthly, month(1)),
            "The KPI 'churn' was measured last for 2026-01, and the next measurement was due on"
                + " 2026-03-01. Measure it again, or say how often it is measured now."),
        holds(fresh, measured(monthly, month(6))),
        holds(fresh, measured(monthly)),
        border(fresh, measured(monthly, month(5))),
        border(fresh, measured(monthly, month(4)).asOf(TODAY.minusDays(1))),
        border(
            fresh,
            measured(monthly, month(4)),
            "The KPI 'churn' was measured last for 2026-04, and the next measurement was due on"
                + " 2026-06-01. Measure it again, or say how often it is measured now."),
        border(fresh, measured(monthly, month(1)).withCalendar(Calendar.isoWeeks())));
  }

  static Stream<RuleCase> relevant() {
    String objective = "smart.relevant.objective";
    String remedy = " Align it with what it serves, or measure something else.";
    Objective team = Objective.builder("team").level(Level.TEAM).build();
    Objective top = Objective.builder("top").level(Level.ORGANIZATION).build();
    Kpi nps = kpi("nps").build();
    AlignmentGraph both =
        AlignmentGraph.builder().align(nps, top).align(churn().build(), team).build();
    return Stream.of(
        fires(
            objective,
            of(churn()),
            "The KPI 'churn' serves no objective of the organisation." + remedy),
        fires(
            objective,
            ValidationInput.of(both),
            "The KPI 'churn' serves no objective of the organisation." + remedy),
        holds(objective, below(RETAIN, churn())),
        holds(
            objective,
            ValidationInput.of(
                AlignmentGraph.builder().align(nps, top).align(churn().build(), RETAIN).build())),
        border(objective, below(team, churn())),
        border(
            objective,
            ValidationInput.of(
                AlignmentGraph.builder()
                    .align(nps, top)
                    .align(churn().build(), team)
                    .align(team, top, 0)
                    .build())));
  }

  private static ValidationInput weighing(double weight, int others) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(churn().build(), RETAIN, weight);
    for (int i = 0; i < others; i++) {
      graph.align(kpi("other-" + i).build(), RETAIN, (1 - weight) / others);
    }
    return ValidationInput.of(graph.build());
  }

  /** All leaves but one are parts of a KPI that weighs next to nothing; the parts weigh nothing. */
  private static ValidationInput ofTenParts() {
    Kpi whole = kpi("whole").build();
    AlignmentGraphBuilder graph = AlignmentGraph.builder().align(whole, RETAIN, 0.0005);
    graph.align(kpi("other").build(), RETAIN, 0.9995);
    for (int i = 0; i < 10; i++) {
      graph.align(kpi("part-" + i).build(), whole, 0);
    }
    return ValidationInput.of(graph.build());
  }

  static Stream<RuleCase> weights() {
    String weight = "smart.relevant.weight";
    String remedy = " Give it more weight, or the weight 0 if it is only to be shown.";
    return Stream.of(
        fires(
            weight,
            weighing(0.0005, 1),
            "The KPI 'churn' weighs 0.050 % at the top, where an equal share were 50 %." + remedy),
        fires(
            weight,
            weighing(0.00001, 999),
            "The KPI 'churn' weighs 0.0010 % at the top, where an equal share were 0.10 %."
                + remedy),
        holds(weight, weighing(0.5, 1)),
        holds(weight, weighing(0.0005, 999)),
        fires(
            weight,
            ofTenParts(),
            "The KPI 'whole' weighs 0.050 % at the top, where an equal share were 91 %." + remedy),
        border(weight, weighing(0.0011, 1)),
        border(weight, weighing(0, 1)),
        border(
            weight,
            weighing(0.0009, 1),
            "The KPI 'churn' weighs 0.090 % at the top, where an equal share were 50 %." + remedy));
  }

  static Stream<RuleCase> sides() {
    String timing = "smart.relevant.timing";
    String copy = "smart.relevant.copy";
    Kpi.Builder back = kpi("a").timing(Timing.LAGGING);
    Kpi.Builder backToo = kpi("b").timing(Timing.LAGGING);
    Kpi.Builder backAsWell = kpi("c").timing(Timing.LAGGING);
    Kpi.Builder ahead = kpi("d").timing(Timing.LEADING);
    Kpi whole = kpi("whole").formula("Leavers / Customers").build();
    return Stream.of(
        fires(
            timing,
            below(RETAIN, back, backToo, backAsWell),
            "The objective 'retain' is served by 3 KPIs that look back, and by none that looks"
                + " ahead. Add one of the other kind."),
        holds(timing, below(RETAIN, back, backToo, ahead)),
        border(timing, below(RETAIN, back, backToo, kpi("e"))),
        fires(
            copy,
            below(Objective.of("top", "Customer churn"), churn().name("CUSTOMER CHURN")),
            "The KPI 'churn' contributes to the objective 'top', which has the same name."
                + " Let one of them go, or say what is different."),
        fires(
            copy,
            ValidationInput.of(
                AlignmentGraph.builder()
                    .align(churn().formula("leavers/customers").build(), whole)
                    .build()),
            "The KPI 'churn' contributes to the KPI 'whole', which has the same formula, unit and"
                + " scope. Let one of them go, or say what is different."),
        holds(copy, below(RETAIN, churn())),
        border(
            copy,
            ValidationInput.of(
                AlignmentGraph.builder()
                    .align(churn().formula("leavers/customers").scope("north").build(), whole)
                    .build())),
        border(
            copy,
            below(
                Objective.of("top", "Customer churn"),
                churn().name("Customer churn").orgUnit(OrgUnitId.of("north")))));
  }

  static Stream<RuleCase> groups() {
    String perspective = "smart.relevant.perspective";
    String category = "smart.relevant.category";
    Kpi.Builder inside = kpi("nps").perspective(Perspective.CUSTOMER).category("quality");
    return Stream.of(
        fires(
            perspective,
            of(churn(), inside),
            "The KPI 'churn' has no perspective, nor has what it serves."
                + " Say to which, .perspective(...), of the KPI or of what it serves."),
        holds(perspective, of(inside)),
        holds(perspective, of(churn())),
        border(
            perspective,
            below(Objective.builder("top").perspective(Perspective.FINANCIAL).build(), churn())),
        fires(
            category,
            of(churn(), inside),
            "The KPI 'churn' has no category. Say to which: .category(...)."),
        holds(category, of(inside)),
        border(category, of(churn())));
  }

  static Stream<RuleCase> targets() {
    String target = "smart.time-bound.target";
    String period = "smart.time-bound.period";
    String remedy = " Say what is to be reached, .target(...), or give it the weight 0 there.";
    Kpi.Builder aimed = churn().target(Target.progress(5, 3).in(YEAR));
    return Stream.of(
        fires(
            target,
            below(RETAIN, churn()),
            "The KPI 'churn' counts for the objective 'retain', but has no target." + remedy),
        holds(target, below(RETAIN, aimed)),
        holds(target, of(churn())),
        border(
            target,
            ValidationInput.of(AlignmentGraph.builder().align(churn().build(), RETAIN, 0).build())),
        border(
            target,
            ValidationInput.of(
                AlignmentGraph.builder().align(churn().build(), RETAIN, Double.MIN_VALUE).build()),
            "The KPI 'churn' counts for the objective 'retain', but has no target." + remedy),
        fires(
            period,
            of(churn().target(Target.attainment(3))),
            "The KPI 'churn' has no target with an end. Say by when: Target.in(Period)."),
        holds(period, of(aimed)),
        holds(period, of(churn())),
        border(
            period,
            of(churn().target(Target.attainment(3).from(TODAY))),
            "The KPI 'churn' has no target with an end. Say by when: Target.in(Period)."),
        border(period, of(aimed.target(Target.attainment(4)))));
  }

  static Stream<RuleCase> periods() {
    String inside = "smart.time-bound.inside-objective";
    String occasions = "smart.time-bound.occasions";
    Objective framed = Objective.builder("grow").timeFrame(YEAR).build();
    Period long12 = Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 2));
    Kpi.Builder yearly = churn().cadence(Cadence.YEARLY).target(Target.attainment(3).in(YEAR));
    return Stream.of(
        fires(
            inside,
            below(framed, churn().target(Target.attainment(3).in(Period.year(2027)))),
            "The KPI 'churn' has no target inside 2026, the time frame of the objective 'grow'."
                + " Give it a target for a period inside that, or correct the time frame."),
        holds(inside, below(framed, churn().target(Target.attainment(3).in(month(3))))),
        holds(inside, below(framed, churn().target(Target.attainment(3)))),
        border(inside, below(framed, churn().target(Target.attainment(3).in(YEAR)))),
        border(
            inside,
            below(framed, churn().target(Target.attainment(3).in(long12))),
            "The KPI 'churn' has no target inside 2026, the time frame of the objective 'grow'."
                + " Give it a target for a period inside that, or correct the time frame."),
        fires(
            occasions,
            of(yearly),
            "The KPI 'churn' is measured once only in 2026, the period of its target."
                + " Measure it more often, or something that tells of it earlier."),
        fires(
            occasions,
            of(churn().cadence(Cadence.QUARTERLY).target(Target.attainment(3).in(month(3)))),
            "The KPI 'churn' is measured not once in 2026-03, the period of its target."
                + " Measure it more often, or something that tells of it earlier."),
        holds(
            occasions, of(churn().cadence(Cadence.MONTHLY).target(Target.attainment(3).in(YEAR)))),
        border(
            occasions,
            of(churn().cadence(Cadence.HALF_YEARLY).target(Target.attainment(3).in(YEAR)))),
        border(
            occasions,
            of(yearly).withCalendar(Calendar.gregorian()),
            "The KPI 'churn' is measured once only in 2026, the period of its target."
                + " Measure it more often, or something that tells of it earlier."),
        border(
            occasions,
            of(churn()
                    .cadence(Cadence.MONTHLY)
                    .target(Target.attainment(3).in(Period.quarter(2026, 1))))
                .withCalendar(Calendar.isoWeeks())));
  }

  static Stream<RuleCase> order() {
    String milestones = "smart.time-bound.milestones";
    String remedy = " Correct the targets; if it is by intention, suppress this with the reason.";
    Kpi.Builder sales = kpi("sales").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE);
    return Stream.of(
        fires(
            milestones,
            of(
                churn()
                    .unit(Unit.PERCENT)
                    .target(Target.attainment(3).in(Period.year(2026)))
                    .target(Target.attainment(4).in(Period.year(2027)))),
            "The KPI 'churn' asks for 3 % in 2026, and in 2027 for 4 %, which is worse." + remedy),
        fires(
            milestones,
            of(
                sales
                    .target(Target.attainment(90).in(Period.year(2026)))
                    .target(Target.attainment(80).in(Period.year(2027)))),
            "The KPI 'sales' asks for 90 in 2026, and in 2027 for 80, which is worse." + remedy),
        holds(
            milestones,
            of(
                churn()
                    .target(Target.attainment(4).in(Period.year(2026)))
                    .target(Target.attainment(3).in(Period.year(2027))))),
        holds(
            milestones,
            of(
                kpi("visits")
                    .direction(HIGHER_IS_BETTER)
                    .nature(Nature.ADDITIVE)
                    .target(Target.attainment(90).in(month(7)))
                    .target(Target.attainment(80).in(month(11))))),
        border(
            milestones,
            of(
                churn()
                    .target(Target.attainment(3).in(month(1)))
                    .target(Target.attainment(3).in(month(2))))));
  }

  static Stream<RuleCase> ends() {
    String over = "smart.time-bound.over";
    String reviewDate = "smart.time-bound.review-date";
    ValidationInput year = of(churn().target(Target.attainment(3).in(YEAR)));
    ValidationInput reviewed = of(churn().reviewDate(TODAY));
    return Stream.of(
        fires(
            over,
            of(churn().target(Target.attainment(3).in(Period.year(2025)))).asOf(TODAY),
            "The KPI 'churn' had its last target until 2025-12-31."
                + " Set the next target, or retire the KPI."),
        holds(over, year.asOf(TODAY)),
        holds(over, of(churn().target(Target.attainment(3))).asOf(TODAY)),
        border(over, year.asOf(LocalDate.of(2026, 12, 31))),
        border(
            over,
            year.asOf(LocalDate.of(2027, 1, 1)),
            "The KPI 'churn' had its last target until 2026-12-31."
                + " Set the next target, or retire the KPI."),
        fires(
            reviewDate,
            reviewed.asOf(TODAY.plusDays(90)),
            "The KPI 'churn' was to be looked at again by 2026-07-01."
                + " Look at it again, and name the next day: .reviewDate(...)."),
        holds(reviewDate, reviewed.asOf(TODAY.minusDays(90))),
        holds(reviewDate, of(churn()).asOf(TODAY)),
        border(reviewDate, reviewed.asOf(TODAY)),
        border(
            reviewDate,
            reviewed.asOf(TODAY.plusDays(1)),
            "The KPI 'churn' was to be looked at again by 2026-07-01."
                + " Look at it again, and name the next day: .reviewDate(...)."));
  }

  static List<RuleCase> cases() {
    return Stream.of(
            specific(),
            names(),
            measurable(),
            levels(),
            history(),
            relevant(),
            weights(),
            sides(),
            groups(),
            targets(),
            periods(),
            order(),
            ends(),
            AxisRulesTest.cases())
        .flatMap(cases -> cases)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rule_inASituation_findsWhatIsThere(RuleCase one) {
    assertThat(one.found(SmartValidator.rules())).isEqualTo(one.messages());
  }

  @Test
  void rules_everyOne_hasACaseOfEverySituation() {
    Map<String, List<Situation>> situations =
        cases().stream()
            .collect(
                Collectors.groupingBy(
                    RuleCase::rule, Collectors.mapping(RuleCase::situation, Collectors.toList())));

    assertThat(SmartValidator.rules())
        .filteredOn(rule -> !rule.id().value().startsWith("smart.achievable."))
        .extracting(rule -> rule.id().value())
        .containsExactlyInAnyOrderElementsOf(situations.keySet());
    assertThat(situations).allSatisfy((rule, all) -> assertThat(all).contains(Situation.values()));
    assertThat(cases())
        .allMatch(one -> one.situation() != Situation.FIRES || !one.messages().isEmpty());
  }

  /** A rule that does not apply finds nothing either. */
  @Test
  void rules_everyOne_holdsInACaseThatItDecides() {
    assertThat(cases())
        .filteredOn(
            one -> one.situation() == Situation.HOLDS && one.isDecided(SmartValidator.rules()))
        .extracting(RuleCase::rule)
        .containsAll(cases().stream().map(RuleCase::rule).toList());
  }

  @Test
  void similarName_anyOfItsWordsSpelledOtherwise_isFound() {
    String[] words = {"Customer", "churn", "average", "delivery", "monthly"};
    String[] others = {"Custommer", "churns", "avarage", "deliveri", "monthley"};
    for (int i = 0; i < words.length; i++) {
      String[] otherwise = words.clone();
      otherwise[i] = others[i];
      ValidationInput input = named(String.join(" ", words), String.join(" ", otherwise));

      assertThat(SmartValidator.standard().validate(input).findings())
          .as(String.join(" ", otherwise))
          .filteredOn(finding -> finding.rule().id().value().equals("smart.specific.similar-name"))
          .hasSize(2);
    }
  }

  @Test
  void history_newAndWithoutAGap_isUnknown() {
    Rule history =
        SmartValidator.rules().stream()
            .filter(rule -> rule.id().value().equals("smart.measurable.history"))
            .findFirst()
            .orElseThrow();
    ValidationInput input = measured(churn().cadence(Cadence.MONTHLY), month(5), month(6));

    assertThat(Validator.of(List.of(history)).validate(input).unknown())
        .extracting(Unknown::why)
        .containsExactly("it is measured since 2026-05, without a gap");
  }

  @Test
  void rules_theirSeverities_areNoErrors() {
    assertThat(SmartValidator.rules()).extracting(Rule::severity).doesNotContain(Severity.ERROR);
  }
}
