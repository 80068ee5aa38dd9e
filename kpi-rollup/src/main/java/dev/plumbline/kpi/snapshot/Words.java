package dev.plumbline.kpi.snapshot;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How changes are put into words, and which of them are for the better. */
final class Words {
  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);

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
    return Decimals.of(number).round(SHORT).stripTrailingZeros().toPlainString();
  }

  /**
   * Whole percent, rounded down, so that nothing less than all is said to be all; all digits where
   * these do not tell the difference.
   */
  static String coverage(double before, double after) {
    BigDecimal was = percent(before);
    BigDecimal is = percent(after);
    String from = floor(was);
    String to = floor(is);
    return from.equals(to) && before != after
        ? "%s %% -> %s %%".formatted(was, is)
        : "%s %% -> %s %%".formatted(from, to);
  }

  private static BigDecimal percent(double share) {
    return Decimals.of(share).movePointRight(2);
  }

  private static String floor(BigDecimal percent) {
    return percent.setScale(0, RoundingMode.FLOOR).toString();
  }

  static String status(Optional<Status> status) {
    return status.map(Status::name).orElse("none");
  }

  static String rule(Optional<RollupRule> rule) {
    return PlainText.escape(rule.map(RollupRule::toString).orElse("stands alone"));
  }

  static String grading(Grading grading) {
    return PlainText.escape(grading.toString());
  }

  static String alignments(List<Alignment> alignments) {
    return alignments.isEmpty()
        ? "serves nothing"
        : alignments.stream().map(Words::alignment).collect(Collectors.joining(", "));
  }

  /** All digits of the weight, and the kind: whatever of a link is another one can be seen. */
  private static String alignment(Alignment link) {
    String weight = Decimals.of(link.weight()).stripTrailingZeros().toPlainString();
    String kind = link.kind() == Alignment.Kind.IS_COMPONENT_OF ? ", as a component" : "";
    return "%s (weight %s%s)".formatted(link.served(), weight, kind);
  }
}
