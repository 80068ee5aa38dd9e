package dev.plumbline.kpi.checkin;

import static dev.plumbline.kpi.time.Cadence.MONTHLY;
import static dev.plumbline.kpi.time.Cadence.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInsTest {
  private static final Kpi CHURN =
      Kpi.builder("churn")
          .name("Churn")
          .direction(Direction.LOWER_IS_BETTER)
          .owner("Grace")
          .cadence(MONTHLY)
          .build();
  private static final Objective RETAIN =
      Objective.builder("retain").name("Retain").owner("Ada").build();
  private static final Objective GROWTH = Objective.of("growth", "Growth");
  private static final List<AlignmentNode> NODES = List.of(GROWTH, CHURN, RETAIN);
  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private static CheckIn on(NodeId node, String date, String note) {
    return CheckIn.builder(node, LocalDate.parse(date)).author("Ada").note(note).build();
  }

  @Test
  void toList_addedInAnyOrder_isByDateAndThenAsAdded() {
    CheckIn late = on(CHURN.id(), "2026-03-02", "late");
    CheckIn early = on(RETAIN.id(), "2026-02-02", "early");
    CheckIn again = on(CHURN.id(), "2026-03-02", "again");

    CheckIns checkIns = CheckIns.builder().add(late).add(early).add(again).build();

    assertThat(checkIns.toList()).containsExactly(early, late, again);
    assertThat(checkIns.of(CHURN.id())).containsExactly(late, again);
    assertThat(checkIns.latest(CHURN.id())).contains(again);
    assertThat(checkIns.latest(GROWTH.id())).isEmpty();
    assertThat(checkIns).hasToString("3 check-ins on 2 nodes");
  }

  @Test
  void asOf_aDay_knowsNothingOfTheDaysAfter() {
    CheckIn early = on(CHURN.id(), "2026-02-02", "early");
    CheckIn late = on(CHURN.id(), "2026-03-02", "late");
    CheckIns checkIns = CheckIns.builder().add(early).add(late).build();

    assertThat(checkIns.asOf(LocalDate.of(2026, 3, 1)).toList()).containsExactly(early);
    assertThat(checkIns.asOf(LocalDate.of(2026, 3, 2))).isEqualTo(checkIns);
    assertThat(checkIns.after(LocalDate.of(2026, 2, 2)).toList()).containsExactly(late);
    assertThat(checkIns.after(LocalDate.of(2026, 2, 1))).isEqualTo(checkIns);
    assertThat(checkIns.asOf(LocalDate.of(2026, 2, 1))).isEqualTo(CheckIns.empty());
  }

  @Test
  void toBuilder_oneMore_leavesTheFirstAsTheyWere() {
    CheckIns one = CheckIns.builder().add(on(CHURN.id(), "2026-02-02", "one")).build();

    CheckIns two = one.toBuilder().add(on(CHURN.id(), "2026-02-03", "two")).build();

    assertThat(one.size()).isEqualTo(1);
    assertThat(two.size()).isEqualTo(2);
  }

  @Test
  void owed_everyWeek_isListedByOwnerWithNobodyAtTheEnd() {
    CheckIns checkIns =
        CheckIns.builder()
            .add(on(CHURN.id(), "2026-01-20", "said"))
            .add(on(RETAIN.id(), "2026-01-14", "said"))
            .build();

    List<OwedCheckIn> owed =
        checkIns.owed(NODES, CheckInSchedule.every(WEEKLY, START), LocalDate.of(2026, 1, 28));

    assertThat(owed)
        .extracting(OwedCheckIn::toString)
        .containsExactly(
            "Ada owes a check-in on Retain (retain) since 2026-01-21:"
                + " the last was on 2026-01-14.",
            "Grace owes a check-in on Churn (churn) since 2026-01-27:"
                + " the last was on 2026-01-20.",
            "Nobody in particular owes a check-in on Growth (growth) since 2026-01-12:"
                + " there was none so far.");
    assertThat(owed.get(0).daysOverdue()).isEqualTo(7);
    assertThat(owed.get(0).owner()).contains("Ada");
    assertThat(owed.get(0).node()).isEqualTo(RETAIN);
    assertThat(owed.get(0).last()).isEqualTo(checkIns.latest(RETAIN.id()));
    assertThat(owed.get(2).last()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-02-01",
    "WEEKLY, 2026-02-07",
    "MONTHLY, 2026-02-28",
    "QUARTERLY, 2026-04-30",
    "HALF_YEARLY, 2026-07-31",
    "YEARLY, 2027-01-31"
  })
  void owed_byCadence_isOwedTheDayAfterItIsDue(Cadence cadence, LocalDate due) {
    Kpi kpi = Kpi.builder("k").direction(Direction.LOWER_IS_BETTER).cadence(cadence).build();
    CheckIns checkIns = CheckIns.builder().add(on(kpi.id(), "2026-01-31", "said")).build();
    CheckInSchedule schedule = CheckInSchedule.byCadence(WEEKLY, START);

    assertThat(checkIns.owed(List.of(kpi), schedule, due)).isEmpty();
    assertThat(checkIns.owed(List.of(kpi), schedule, due.plusDays(1)))
        .singleElement()
        .satisfies(owed -> assertThat(owed.due()).isEqualTo(due))
        .satisfies(owed -> assertThat(owed.daysOverdue()).isEqualTo(1));
  }

  @Test
  void owed_byCadence_takesTheOtherForObjectives() {
    CheckInSchedule schedule = CheckInSchedule.byCadence(WEEKLY, START);

    assertThat(CheckIns.empty().owed(NODES, schedule, LocalDate.of(2026, 1, 13)))
        .extracting(owed -> owed.node().id())
        .containsExactly(RETAIN.id(), GROWTH.id());
    assertThat(schedule.cadenceOf(CHURN)).isEqualTo(MONTHLY);
    assertThat(CheckInSchedule.every(WEEKLY, START).cadenceOf(CHURN)).isEqualTo(WEEKLY);
  }

  @Test
  void owed_withGrace_isOwedSoManyDaysLater() {
    CheckInSchedule schedule = CheckInSchedule.every(WEEKLY, START).withGrace(2);

    assertThat(CheckIns.empty().owed(NODES, schedule, LocalDate.of(2026, 1, 14))).isEmpty();
    assertThat(CheckIns.empty().owed(NODES, schedule, LocalDate.of(2026, 1, 15)))
        .hasSize(3)
        .allSatisfy(owed -> assertThat(owed.daysOverdue()).isEqualTo(3));
  }

  @Test
  void owed_checkInsOfLaterDaysAndBeforeTheStart_doNotMatter() {
    CheckIns checkIns =
        CheckIns.builder()
            .add(on(RETAIN.id(), "2025-12-01", "before"))
            .add(on(RETAIN.id(), "2026-02-01", "after"))
            .build();

    List<OwedCheckIn> owed =
        checkIns.owed(
            List.of(RETAIN), CheckInSchedule.every(WEEKLY, START), LocalDate.of(2026, 1, 20));

    assertThat(owed)
        .singleElement()
        .hasToString(
            "Ada owes a check-in on Retain (retain) since 2026-01-12:"
                + " the last was on 2025-12-01.");
  }

  @Test
  void withGrace_negative_isRefused() {
    CheckInSchedule schedule = CheckInSchedule.every(WEEKLY, START);

    assertThatThrownBy(() -> schedule.withGrace(-1))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("-1 days of grace for check-ins are too few. Use 0 or more.");
    assertThat(schedule.withGrace(3)).hasToString("WEEKLY from 2026-01-05, 3 days of grace");
  }
}
