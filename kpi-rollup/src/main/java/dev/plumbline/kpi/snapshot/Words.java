package dev.plumbline.kpi.snapshot;

import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How changes are put into words, and which of them are for the better. */
final class Words {
  private static final MathContext SHORT = new MathContext(4);
  private static final double PERCENT = 100.0;

  private Words() {}

  /** {@return the effect of a change of a figure whose better values lie in a direction} */
  static Effect effect(Figure before, Figure after, int direction) {
    return before.isPresent() && after.isPresent()
        ? Effect.of(direction * Double.compare(after.orElseThrow(), before.orElseThrow()))
        : Effect.NOT_COMPARABLE;
  }

  static String change(Figure before, Figure after, Unit unit) {
    String from = Quantity.of(before, unit).toString();
    String to = Quantity.of(after, unit).toString();
    return from.equals(to) ? before + " -> " + after : from + " -> " + to;
  }

  /** Four digits, or all of them where four do not tell the difference. */
  static String change(Figure before, Figure after) {
    String from = shortened(before);
    String to = shortened(after);
    return from.equals(to) ? before + " -> " + after : from + " -> " + to;
  }

  private static String shortened(Figure figure) {
    return figure.isPresent() ? shortened(figure.orElseThrow()) : figure.toString();
  }

  private static String shortened(double number) {
    return number == 0.0
        ? "0"
        : BigDecimal.valueOf(number).round(SHORT).stripTrailingZeros().toPlainString();
  }

  /** Rounded down, so that nothing less than all is said to be all. */
  static String percent(double share) {
    return (int) Math.floor(PERCENT * share) + " %";
  }

  static String status(Optional<Status> status) {
    return status.map(Status::name).orElse("none");
  }

  static String rule(Optional<RollupRule> rule) {
    return PlainText.escape(rule.map(RollupRule::toString).orElse("stands alone"));
  }

  static String alignments(List<Alignment> alignments) {
    return alignments.isEmpty()
        ? "serves nothing"
        : alignments.stream()
            .map(link -> link.served() + " (weight " + shortened(link.weight()) + ")")
            .collect(Collectors.joining(", "));
  }
}
