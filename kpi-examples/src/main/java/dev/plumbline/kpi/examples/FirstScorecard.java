package dev.plumbline.kpi.examples;

import static dev.plumbline.kpi.time.Cadence.MONTHLY;
import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import dev.plumbline.kpi.value.Unit;

/** The first example of the README: two KPIs, two objectives, one month. */
public final class FirstScorecard {
  private FirstScorecard() {}

  /**
   * Prints the score of an objective, why it is what it is, and what is unclear about its KPIs.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // first-example: begin
    Kpi churn =
        Kpi.builder("churn-rate")
            .name("Monthly customer churn")
            .unit(Unit.PERCENT)
            .direction(LOWER_IS_BETTER)
            .owner("Head of Customer Success")
            .cadence(MONTHLY)
            .target(Target.progress(/* baseline */ 5.0, /* target */ 3.0).in(Period.year(2026)))
            .build();
    Kpi nps =
        Kpi.builder("nps")
            .name("Net promoter score")
            .direction(HIGHER_IS_BETTER)
            .target(Target.progress(18, 58).in(Period.year(2026)))
            .build();
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");
    Objective growth = Objective.of("growth", "Grow sustainably");

    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(churn, retain, 0.6)
            .align(nps, retain, 0.4)
            .align(retain, growth)
            .build();

    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    Measurements march =
        Measurements.builder(Period.month(2026, 3)).put(churn, 4.2).put(nps, 41).build();
    RollupResult result = plan.rollUp(march);

    System.out.println(result.score(growth.id())); // 0.47, or the reason why there is none
    System.out.println(result.status(growth.id()).orElseThrow()); // off track
    System.out.println(Explanation.of(result, retain.id()).text()); // which child moved it

    Report report = SmartValidator.standard().validate(graph);
    report.findings(Severity.WARNING).forEach(finding -> System.out.println(finding.message()));
    // first-example: end
  }
}
