package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import org.jspecify.annotations.Nullable;

/** What one child after another contributed, in a line each; in their order. */
final class ChildLine {
  private final Explanation why;
  private final @Nullable RoundedParts parts;
  private final boolean isStatus;
  private final boolean isFew;
  private int next;
  private int counted;

  ChildLine(Explanation why, @Nullable RoundedParts parts) {
    this.why = why;
    this.parts = parts;
    this.isStatus = why.rule().filter(rule -> rule.basis() == Basis.STATUSES).isPresent();
    this.isFew = why.contributions().size() <= Summary.FEW;
  }

  String of(Contribution child) {
    int position = next++;
    String planned = Display.percent(child.plannedWeight());
    if (!child.isCounted()) {
      return "%s, planned weight %s, does not count".formatted(figure(child), planned);
    }
    String weight = Display.percent(child.effectiveWeight());
    return "%s%s, weight %s (planned %s)%s"
        .formatted(figure(child), taken(child), weight, planned, part(position, counted++));
  }

  private String figure(Contribution child) {
    Origin origin = child.origin();
    boolean isThere = child.substitute().isEmpty() && child.figure().isPresent();
    return "%s: %s%s%s"
        .formatted(
            PlainText.escape(child.name()),
            isStatus && child.figure().isPresent()
                ? origin.status().map(Status::name).orElse("")
                : Display.figure(child.figure()),
            isThere ? origin.provenance().map(ChildLine::inBrackets).orElse("") : "",
            origin.label().map(label -> ", label " + PlainText.quote(label)).orElse(""));
  }

  static String inBrackets(Provenance provenance) {
    return switch (provenance) {
      case MEASURED -> " (measured)";
      case ROLLED_UP -> " (rolled up)";
      case SUBSTITUTED -> " (substituted)";
    };
  }

  /** What the rule made of the child's figure, if it is not that itself. */
  private String taken(Contribution child) {
    Figure taken = child.origin().taken();
    if (child.substitute().isPresent()) {
      return ", %s in its place%s".formatted(why.shown(taken), by(child.substitute().get()));
    }
    if (child.origin().share() < 1.0) {
      return ", of which %s goes here".formatted(Display.percent(child.origin().share()));
    }
    return isStatus || taken.equals(child.figure()) ? "" : ", taken as " + Display.figure(taken);
  }

  private static String by(Substitute substitute) {
    return substitute instanceof Substitute.FixedNumber ? "" : " (" + substitute + ")";
  }

  private String part(int position, int among) {
    if (parts != null) {
      return ", contributes " + Display.exactly(parts.parts().get(position));
    }
    return isFew && why.figure().isPresent() ? ", without it " + why.shown(why.without(among)) : "";
  }
}
