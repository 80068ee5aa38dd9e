package dev.plumbline.kpi.checkin;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.PlainText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check-in that should have been made: on what, by whom, and since when. Immutable. */
public final class OwedCheckIn {
  static final Comparator<OwedCheckIn> BY_OWNER =
      Comparator.comparing((OwedCheckIn owed) -> owed.owner().isEmpty())
          .thenComparing(owed -> owed.owner().orElse(""))
          .thenComparing(OwedCheckIn::due)
          .thenComparing(owed -> owed.node().id(), NodeId.BY_TEXT);

  private final AlignmentNode node;
  private final LocalDate due;
  private final LocalDate today;
  private final @Nullable CheckIn last;

  OwedCheckIn(AlignmentNode node, LocalDate due, LocalDate today, @Nullable CheckIn last) {
    this.node = node;
    this.due = due;
    this.today = today;
    this.last = last;
  }

  /** {@return the KPI or objective that it is owed on} */
  public AlignmentNode node() {
    return node;
  }

  /** {@return who owes it: the owner of the node, as given; nothing if nobody owns it} */
  public Optional<String> owner() {
    return node.owner();
  }

  /** {@return the day on which it was due} */
  public LocalDate due() {
    return due;
  }

  /** {@return how many days ago it was due, at least 1} */
  public long daysOverdue() {
    return ChronoUnit.DAYS.between(due, today);
  }

  /** {@return the last check-in on the node; nothing if there never was one} */
  public Optional<CheckIn> last() {
    return Optional.ofNullable(last);
  }

  /** {@return who owes what since when in a sentence, escaped} */
  @Override
  public String toString() {
    return "%s owes a check-in on %s (%s) since %s: %s."
        .formatted(
            owner().map(PlainText::escape).orElse("Nobody in particular"),
            PlainText.escape(node.name()),
            node.id(),
            due,
            last == null ? "there was none so far" : "the last was on " + last.date());
  }
}
