package dev.plumbline.kpi.examples;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.checkin.CheckInSchedule;
import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.checkin.Confidence;
import dev.plumbline.kpi.checkin.OwedCheckIn;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.snapshot.NodeChange;
import dev.plumbline.kpi.snapshot.ScorecardChanges;
import dev.plumbline.kpi.snapshot.ScorecardSnapshot;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.value.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What is said of awkward numbers, and what has changed from one to another. */
final class AwkwardTalk {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
  private static final KpiId REVENUE = KpiId.of("revenue");

  private final Map<Class<?>, List<Object>> inputs = new HashMap<>();

  private AwkwardTalk() {}

  /** Returns what is said of some results, and between each two of them. */
  static AwkwardTalk of(List<RollupResult> results) {
    AwkwardTalk talk = new AwkwardTalk();
    CheckIns checkIns = talk.addCheckIns();
    for (RollupResult before : results) {
      for (RollupResult after : results) {
        talk.addChanges(
            ScorecardSnapshot.of(DAY.plusDays(1), after, checkIns)
                .changesSince(ScorecardSnapshot.of(DAY.minusDays(1), before)));
      }
    }
    return talk;
  }

  private CheckIns addCheckIns() {
    CheckIns.Builder checkIns = CheckIns.builder();
    DoubleStream.of(-0.0, Double.MAX_VALUE, -Double.MIN_VALUE)
        .mapToObj(number -> CheckIn.builder(REVENUE, DAY).author("Ada").note("!").value(number))
        .forEach(checkIn -> checkIns.add(checkIn.confidence(Confidence.of(-0.0)).build()));
    CheckIns all = checkIns.build();
    all.toList().forEach(checkIn -> add(CheckIn.class, checkIn));
    add(CheckIns.class, all);
    add(Confidence.class, Confidence.of(-0.0));
    add(Confidence.class, Confidence.of(Double.MIN_VALUE));
    add(Confidence.class, Confidence.outOfTen(10));
    Kpi kpi = Kpi.builder(REVENUE.value()).direction(Direction.HIGHER_IS_BETTER).build();
    all.owed(List.of(kpi), CheckInSchedule.every(Cadence.DAILY, DAY), DAY.plusDays(9))
        .forEach(owed -> add(OwedCheckIn.class, owed));
    return all;
  }

  private void addChanges(ScorecardChanges changes) {
    add(ScorecardChanges.class, changes);
    add(ScorecardSnapshot.class, changes.later());
    for (NodeChange change : changes.toList()) {
      add(NodeChange.class, change);
      add(change.getClass(), change);
    }
  }

  private void add(Class<?> type, Object input) {
    inputs.computeIfAbsent(type, t -> new ArrayList<>()).add(input);
  }

  /** Returns what there is of a type. */
  List<?> of(Class<?> type) {
    return inputs.getOrDefault(type, List.of());
  }

  /** Returns the types of which there is something. */
  Set<Class<?>> types() {
    return inputs.keySet();
  }
}
