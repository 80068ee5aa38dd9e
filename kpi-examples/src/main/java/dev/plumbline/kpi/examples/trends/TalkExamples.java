package dev.plumbline.kpi.examples.trends;

import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.checkin.CheckInSchedule;
import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.checkin.Confidence;
import dev.plumbline.kpi.checkin.OwedCheckIn;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.snapshot.ScorecardSnapshot;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people say of a KPI, and what has changed since they last looked. */
final class TalkExamples {
  private TalkExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.of("talk", talk());
  }

  private static Map<String, Object> talk() {
    Kpi churn =
        Kpi.builder("churn")
            .name("Churn")
            .unit(Unit.PERCENT)
            .direction(LOWER_IS_BETTER)
            .owner("Ada")
            .target(Target.progress(5, 3))
            .build();
    Objective retain = Objective.of("retain", "Retain customers");
    AlignmentGraph graph = AlignmentGraph.builder().align(churn, retain).build();
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    // talk: begin
    CheckIn word =
        CheckIn.builder(churn.id(), LocalDate.of(2026, 4, 7))
            .author("Ada")
            .note("Two large customers have given notice.")
            .confidence(Confidence.outOfTen(4))
            .build();
    CheckIns checkIns = CheckIns.builder().add(word).build();
    CheckInSchedule weekly = CheckInSchedule.every(Cadence.WEEKLY, LocalDate.of(2026, 4, 1));
    List<OwedCheckIn> owed = checkIns.owed(List.of(churn), weekly, LocalDate.of(2026, 4, 17));

    ScorecardSnapshot april =
        ScorecardSnapshot.of(
            LocalDate.of(2026, 4, 3),
            plan.rollUp(Measurements.builder(Period.month(2026, 3)).put(churn, 4.2).build()));
    ScorecardSnapshot may =
        ScorecardSnapshot.of(
            LocalDate.of(2026, 5, 4),
            plan.rollUp(Measurements.builder(Period.month(2026, 4)).put(churn, 4.6).build()),
            checkIns);
    String changes = may.changesSince(april).text();
    // talk: end
    return Map.of("owed", owed, "lines", changes);
  }
}
