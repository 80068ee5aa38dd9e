package dev.plumbline.kpi.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardChangesTest {
  private static final Kpi CHURN =
      Kpi.builder("churn")
          .name("Churn")
          .unit(Unit.PERCENT)
          .direction(Direction.LOWER_IS_BETTER)
          .owner("Grace")
          .target(Target.progress(5, 3))
          .build();
  private static final Kpi NPS =
      Kpi.builder("nps")
          .direction(Direction.HIGHER_IS_BETTER)
          .target(Target.progress(0, 50))
          .build();
  private static final Objective RETAIN = Objective.of("retain", "Retain");
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 10);
  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 8);

  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder().align(CHURN, RETAIN, 3).align(NPS, RETAIN, 1).build();

  private static RollupResult rollUp(AlignmentGraph graph, Measurements measurements) {
    return RollupPlan.of(graph, RollupRules.standard()).rollUp(measurements);
  }

  private static Measurements.Builder both(Period period, double churn, double nps) {
    return Measurements.builder(period).put(CHURN, churn).put(NPS, nps);
  }

  private static ScorecardSnapshot march() {
    return ScorecardSnapshot.of(IN_APRIL, rollUp(GRAPH, both(MARCH, 4, 25).build()));
  }

  private static ScorecardSnapshot later(AlignmentGraph graph, Measurements.Builder measurements) {
    return ScorecardSnapshot.of(IN_MAY, rollUp(graph, measurements.build()));
  }

  private static List<String> texts(ScorecardChanges changes, AlignmentNode node) {
    return changes.of(node.id()).stream().map(NodeChange::text).toList();
  }

  @Test
  void changesSince_otherFigures_sayWhichAreBetter() {
    ScorecardChanges changes = later(GRAPH, both(APRIL, 3.5, 20)).changesSince(march());

    assertThat(changes.text())
        .isEqualTo(
            """
            Changes from 2026-03 (as of 2026-04-10) to 2026-04 (as of 2026-05-08):
              Churn (churn)
                value 4 % -> 3.5 %, better
                score 0.5 -> 0.75, better
                status off track -> at risk, better
              nps (nps)
                value 25 -> 20, worse
                score 0.5 -> 0.4, worse
              Retain (retain)
                score 0.5 -> 0.6625, better
                status off track -> at risk, better"""
                .stripTrailing());
    assertThat(changes).hasToString("7 changes of 3 nodes");
    assertThat(changes.ofKind(NodeChange.StatusChanged.class))
        .extracting(NodeChange::effect)
        .containsExactly(Effect.BETTER, Effect.BETTER);
    assertThat(changes.isOfOnePeriod()).isFalse();
  }

  @Test
  void changesSince_sameFigures_areNone() {
    ScorecardChanges changes = later(GRAPH, both(MARCH, 4, 25)).changesSince(march());

    assertThat(changes.isEmpty()).isTrue();
    assertThat(changes.toList()).isEmpty();
    assertThat(changes.text())
        .isEqualTo("Changes of 2026-03 since 2026-04-10, as of 2026-05-08:\n  nothing");
  }

  @Test
  void changesSince_aCorrection_isToldOfTheSamePeriod() {
    ScorecardChanges changes = later(GRAPH, both(MARCH, 4.6, 25)).changesSince(march());

    assertThat(changes.isOfOnePeriod()).isTrue();
    assertThat(texts(changes, CHURN))
        .containsExactly("value 4 % -> 4.6 %, worse", "score 0.5 -> 0.2, worse");
    assertThat(texts(changes, NPS)).isEmpty();
  }

  @Test
  void changesSince_somethingMissing_isNotComparable() {
    ScorecardChanges changes =
        later(GRAPH, Measurements.builder(APRIL).put(NPS, 25)).changesSince(march());

    assertThat(texts(changes, CHURN))
        .containsExactly(
            "value 4 % -> no data, not comparable",
            "score 0.5 -> no data, not comparable",
            "status off track -> none, not comparable",
            "coverage 100 % -> 0 %, partial");
    assertThat(texts(changes, RETAIN)).containsExactly("coverage 100 % -> 25 %, partial");
    assertThat(changes.of(CHURN.id()))
        .extracting(NodeChange::effect)
        .containsExactly(
            Effect.NOT_COMPARABLE, Effect.NOT_COMPARABLE, Effect.NOT_COMPARABLE, Effect.NEITHER);
  }

  @Test
  void changesSince_nodesThatCameAndWent_areNamed() {
    Kpi visits = Kpi.builder("visits").direction(Direction.HIGHER_IS_BETTER).build();
    AlignmentGraph graph =
        AlignmentGraph.builder().align(NPS, RETAIN, 1).align(visits, RETAIN, 1).build();

    ScorecardChanges changes =
        later(graph, Measurements.builder(MARCH).put(NPS, 25)).changesSince(march());

    assertThat(changes.toList().get(0)).isEqualTo(new NodeChange.Removed(CHURN));
    assertThat(texts(changes, CHURN)).containsExactly("removed");
    assertThat(texts(changes, visits)).containsExactly("added");
    assertThat(texts(changes, RETAIN)).containsExactly("coverage 100 % -> 50 %, partial");
  }

  @Test
  void changesSince_anotherTargetAndOwner_isARedefinition() {
    Kpi churn =
        CHURN.toBuilder().owner("Ada\nand Grace").targets(List.of(Target.progress(5, 1))).build();
    AlignmentGraph graph =
        AlignmentGraph.builder().align(churn, RETAIN, 3).align(NPS, RETAIN, 1).build();

    ScorecardChanges changes = later(graph, both(MARCH, 4, 25)).changesSince(march());

    assertThat(texts(changes, CHURN))
        .containsExactly(
            "redefined: owner Grace -> Ada\\u000Aand Grace;"
                + " targets [from 5.0 to 3.0] -> [from 5.0 to 1.0]",
            "score 0.5 -> 0.25, worse");
  }

  @Test
  void changesSince_anAttributeThatIsNotListed_isStillARedefinition() {
    Kpi churn = CHURN.toBuilder().notes("Read with care.").build();
    AlignmentGraph graph =
        AlignmentGraph.builder().align(churn, RETAIN, 3).align(NPS, RETAIN, 1).build();

    ScorecardChanges changes = later(graph, both(MARCH, 4, 25)).changesSince(march());

    assertThat(texts(changes, CHURN)).containsExactly("redefined: other attributes");
  }

  @Test
  void changesSince_otherWeightsAndRules_areSaid() {
    AlignmentGraph graph =
        AlignmentGraph.builder().align(CHURN, RETAIN, 1).align(NPS, RETAIN, 1).build();
    RollupRules worst =
        RollupRules.builder().objectives(RollupRule.scores(AggregationStrategy.minimum())).build();
    RollupResult result = RollupPlan.of(graph, worst).rollUp(both(MARCH, 4, 25).build());

    ScorecardChanges changes = ScorecardSnapshot.of(IN_MAY, result).changesSince(march());

    assertThat(texts(changes, CHURN))
        .containsExactly("realigned: retain (weight 3) -> retain (weight 1)");
    assertThat(texts(changes, RETAIN))
        .singleElement()
        .asString()
        .startsWith("rule: ")
        .contains("weighted mean", " -> ", "minimum");
  }

  @Test
  void changesSince_aNodeMovedUp_servesNothing() {
    AlignmentGraph graph = AlignmentGraph.builder().add(CHURN).align(NPS, RETAIN, 1).build();

    ScorecardChanges changes = later(graph, both(MARCH, 4, 25)).changesSince(march());

    assertThat(texts(changes, CHURN))
        .containsExactly("realigned: retain (weight 3) -> serves nothing");
  }

  @Test
  void changesSince_linksMadeInAnotherOrder_areNoChange() {
    Objective grow = Objective.of("grow", "Grow");
    AlignmentGraph one =
        AlignmentGraph.builder().align(CHURN, RETAIN, 1).align(CHURN, grow, 2).build();
    AlignmentGraph other =
        AlignmentGraph.builder().align(CHURN, grow, 2).align(CHURN, RETAIN, 1).build();
    Measurements measurements = Measurements.builder(MARCH).put(CHURN, 4).build();

    ScorecardChanges changes =
        ScorecardSnapshot.of(IN_MAY, rollUp(other, measurements))
            .changesSince(ScorecardSnapshot.of(IN_APRIL, rollUp(one, measurements)));

    assertThat(changes.isEmpty()).isTrue();
  }

  @Test
  void changesSince_checkIns_areThoseInBetween() {
    CheckIns said =
        CheckIns.builder()
            .add(word(IN_APRIL, "then"))
            .add(word(IN_APRIL.plusDays(1), "since"))
            .add(word(IN_MAY, "today"))
            .add(word(IN_MAY.plusDays(1), "tomorrow"))
            .build();
    RollupResult result = rollUp(GRAPH, both(MARCH, 4, 25).build());

    ScorecardChanges changes =
        ScorecardSnapshot.of(IN_MAY, result, said)
            .changesSince(ScorecardSnapshot.of(IN_APRIL, result, said));

    assertThat(texts(changes, CHURN))
        .containsExactly(
            "check-in of 2026-04-11 churn, Ada: since", "check-in of 2026-05-08 churn, Ada: today");
    assertThat(changes.later().checkIns().size()).isEqualTo(3);
    assertThat(changes.earlier().checkIns().size()).isEqualTo(1);
  }

  @Test
  void changesSince_aWordOfTheSameDayThatWasNotKnown_isListed() {
    CheckIns then = CheckIns.builder().add(word(IN_APRIL, "before")).build();
    CheckIns now = then.toBuilder().add(word(IN_APRIL, "after")).build();
    RollupResult result = rollUp(GRAPH, both(MARCH, 4, 25).build());
    ScorecardSnapshot earlier = ScorecardSnapshot.of(IN_APRIL, result, then);

    assertThat(texts(ScorecardSnapshot.of(IN_APRIL, result, now).changesSince(earlier), CHURN))
        .containsExactly("check-in of 2026-04-10 churn, Ada: after");
    assertThat(texts(ScorecardSnapshot.of(IN_MAY, result, now).changesSince(earlier), CHURN))
        .containsExactly("check-in of 2026-04-10 churn, Ada: after");
  }

  private static CheckIn word(LocalDate date, String note) {
    return CheckIn.builder(CHURN.id(), date).author("Ada").note(note).build();
  }

  @Test
  void changesSince_aStatusThatIsNoLongerKnown_isNotComparable() {
    RollupRules colours =
        RollupRules.builder()
            .grading(Bands.startingWith(Status.of("red")).from(0.4, Status.of("green")))
            .build();
    RollupResult result = RollupPlan.of(GRAPH, colours).rollUp(both(MARCH, 4, 25).build());

    ScorecardChanges changes = ScorecardSnapshot.of(IN_MAY, result).changesSince(march());

    String grading =
        "grading: off track, from 0.6 at risk, from 0.9 on track -> red, from 0.4 green";
    assertThat(texts(changes, RETAIN))
        .containsExactly(grading, "status off track -> green, not comparable");
    assertThat(changes.ofKind(NodeChange.GradedAnew.class))
        .extracting(change -> change.node().id(), NodeChange::effect)
        .containsExactly(
            tuple(CHURN.id(), Effect.NEITHER),
            tuple(NPS.id(), Effect.NEITHER),
            tuple(RETAIN.id(), Effect.NEITHER));
  }

  @Test
  void changesSince_aGradingOfOneNode_isSaidOfThatNode() {
    RollupRules own =
        RollupRules.builder()
            .grading(RETAIN.id(), Bands.startingWith(Status.OFF_TRACK).from(0.5, Status.ON_TRACK))
            .build();
    RollupResult result = RollupPlan.of(GRAPH, own).rollUp(both(MARCH, 4, 25).build());

    ScorecardChanges changes = ScorecardSnapshot.of(IN_MAY, result).changesSince(march());

    assertThat(texts(changes, CHURN)).isEmpty();
    assertThat(texts(changes, RETAIN))
        .containsExactly(
            "grading: off track, from 0.6 at risk, from 0.9 on track"
                + " -> off track, from 0.5 on track",
            "status off track -> on track, better");
  }

  @Test
  void changesSince_anotherKindOfLink_isSaid() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(Alignment.of(CHURN.id(), RETAIN.id(), 3, Alignment.Kind.IS_COMPONENT_OF))
            .add(CHURN)
            .align(NPS, RETAIN, 1.00000001)
            .build();

    ScorecardChanges changes = later(graph, both(MARCH, 4, 25)).changesSince(march());

    assertThat(texts(changes, CHURN))
        .containsExactly("realigned: retain (weight 3) -> retain (weight 3, as a component)");
    assertThat(texts(changes, NPS))
        .containsExactly("realigned: retain (weight 1) -> retain (weight 1.00000001)");
  }

  @Test
  void coverage_isRoundedDown_andToldInFullWhereThatHidesTheDifference() {
    assertThat(coverage(0.29, 0.57)).isEqualTo("coverage 29 % -> 57 %, partial");
    assertThat(coverage(0, 0.999)).isEqualTo("coverage 0 % -> 99 %, partial");
    assertThat(coverage(0.992, 0.996)).isEqualTo("coverage 99.2 % -> 99.6 %, partial");
    assertThat(coverage(0.5, 0.5)).isEqualTo("coverage 50 % -> 50 %, partial");
    assertThat(coverage(0.9, 0.901)).isEqualTo("coverage 90 % -> 90.1 %, partial");
  }

  private static String coverage(double before, double after) {
    return new NodeChange.CoverageChanged(RETAIN, before, after, Completeness.PARTIAL).text();
  }

  @Test
  void changesSince_aDifferenceBelowFourDigits_isPrintedInFull() {
    ScorecardChanges changes = later(GRAPH, both(MARCH, 4, 25.000001)).changesSince(march());

    assertThat(texts(changes, NPS))
        .containsExactly("value 25 -> 25.000001, better", "score 0.5 -> 0.50000002, better");
  }

  @Test
  void changesSince_aSnapshotOfALaterDay_isRefused() {
    ScorecardSnapshot may = later(GRAPH, both(APRIL, 4, 25));

    assertThatThrownBy(() -> march().changesSince(may))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The snapshot of 2026-05-08 is later than that of 2026-04-10."
                + " Ask the later one what has changed since the earlier.");
    assertThat(march().changesSince(march()).isEmpty()).isTrue();
    assertThat(march()).hasToString("3 nodes in 2026-03 as of 2026-04-10");
  }

  @Test
  void changesSince_aValueWithoutABetterSide_isNeither() {
    Kpi stock = Kpi.builder("stock").direction(Direction.IN_RANGE).build();
    AlignmentGraph graph = AlignmentGraph.builder().add(stock).build();
    ScorecardSnapshot earlier =
        ScorecardSnapshot.of(
            IN_APRIL, rollUp(graph, Measurements.builder(MARCH).put(stock, 20).build()));

    ScorecardChanges changes =
        later(graph, Measurements.builder(APRIL).put(stock, 30)).changesSince(earlier);

    assertThat(texts(changes, stock)).containsExactly("value 20 -> 30, neither better nor worse");
  }
}
