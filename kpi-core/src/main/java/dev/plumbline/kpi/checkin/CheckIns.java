package dev.plumbline.kpi.checkin;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Check-ins on any KPIs and objectives, by date.
 *
 * <pre>{@code
 * CheckIns checkIns = CheckIns.builder().add(word).build();
 * checkIns.latest(churn.id());                                       // Optional[2026-04-07 ...]
 * checkIns.owed(graph.nodes(), CheckInSchedule.every(WEEKLY, start), today);   // who owes one
 * }</pre>
 *
 * <p>Those of one day keep the order in which they were added. Immutable and safe for use by
 * several threads; equal if they hold equal check-ins in the same order.
 */
public final class CheckIns {
  private static final CheckIns EMPTY = new CheckIns(ImmutableList.of());

  private final ImmutableList<CheckIn> all;
  private final ImmutableListMultimap<NodeId, CheckIn> byNode;

  private CheckIns(ImmutableList<CheckIn> all) {
    this.all = all;
    this.byNode = Multimaps.index(all, CheckIn::node);
  }

  /** {@return no check-ins} */
  public static CheckIns empty() {
    return EMPTY;
  }

  /** {@return a builder without check-ins} */
  public static Builder builder() {
    return new Builder(List.of());
  }

  /** {@return a builder that holds what these hold} */
  public Builder toBuilder() {
    return new Builder(all);
  }

  /** {@return how many there are} */
  public int size() {
    return all.size();
  }

  /** {@return all of them, the oldest first} */
  public List<CheckIn> toList() {
    return all;
  }

  /**
   * {@return those on a node, the oldest first}
   *
   * @param node the id of any KPI or objective
   */
  public List<CheckIn> of(NodeId node) {
    return byNode.get(node);
  }

  /**
   * {@return the last one on a node; nothing if there is none}
   *
   * @param node the id of any KPI or objective
   */
  public Optional<CheckIn> latest(NodeId node) {
    List<CheckIn> ofNode = of(node);
    return ofNode.isEmpty() ? Optional.empty() : Optional.of(ofNode.get(ofNode.size() - 1));
  }

  /**
   * {@return those of a day and the days before it} What was known then is found again so. Linear.
   *
   * @param day the last day
   */
  public CheckIns asOf(LocalDate day) {
    return new CheckIns(
        all.stream()
            .filter(checkIn -> !checkIn.date().isAfter(day))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return those of the days after a day} Linear.
   *
   * @param day the day before the first
   */
  public CheckIns after(LocalDate day) {
    return new CheckIns(
        all.stream()
            .filter(checkIn -> checkIn.date().isAfter(day))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * {@return the check-ins that are owed on a day, as a schedule says: sorted by owner, those
   * without one at the end, then by the day since which they are due, then by id} Check-ins on
   * other nodes, and those of later days, do not matter. Linear, but for sorting.
   *
   * @param nodes the KPIs and objectives that are asked about
   * @param schedule how often each of them needs one
   * @param today the day
   */
  public List<OwedCheckIn> owed(
      Iterable<? extends AlignmentNode> nodes, CheckInSchedule schedule, LocalDate today) {
    Objects.requireNonNull(schedule, "schedule");
    CheckIns known = asOf(today);
    List<OwedCheckIn> owed = new ArrayList<>();
    for (AlignmentNode node : nodes) {
      @Nullable CheckIn last = known.latest(node.id()).orElse(null);
      LocalDate due = schedule.due(node, last);
      if (today.isAfter(due.plusDays(schedule.graceDays()))) {
        owed.add(new OwedCheckIn(node, due, today, last));
      }
    }
    return ImmutableList.sortedCopyOf(OwedCheckIn.BY_OWNER, owed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CheckIns that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  /** {@return how many there are, on how many nodes} */
  @Override
  public String toString() {
    return "%s check-ins on %s nodes".formatted(size(), byNode.keySet().size());
  }

  /** Builds {@link CheckIns}. Not safe for use by several threads. */
  public static final class Builder {
    private final List<CheckIn> checkIns;

    private Builder(List<CheckIn> checkIns) {
      this.checkIns = new ArrayList<>(checkIns);
    }

    /**
     * Adds a check-in.
     *
     * @param checkIn of any day and node
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder add(CheckIn checkIn) {
      checkIns.add(Objects.requireNonNull(checkIn, "checkIn"));
      return this;
    }

    /** {@return the check-ins, by date} */
    public CheckIns build() {
      return new CheckIns(
          ImmutableList.sortedCopyOf(Comparator.comparing(CheckIn::date), checkIns));
    }
  }
}
