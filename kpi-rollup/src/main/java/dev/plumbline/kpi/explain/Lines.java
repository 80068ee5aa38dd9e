package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.WeightSource;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.PlainText;
import java.math.BigDecimal;
import java.util.List;

/** An explanation line by line: the node, why it has no figure, its children. */
final class Lines {
  private final Explanation why;

  Lines(Explanation why) {
    this.why = why;
  }

  String text() {
    StringBuilder text = new StringBuilder(headline());
    List<GapStep> path = why.gapPath();
    if (!path.isEmpty()) {
      text.append("\n  ").append(GapText.of(why.gapPlace().basis(), path));
    }
    RoundedParts parts = why.parts().map(PartsOfFigure::displayed).orElse(null);
    ChildLine line = new ChildLine(why, parts);
    why.contributions().forEach(child -> text.append("\n  ").append(line.of(child)));
    if (parts != null && parts.rest().signum() != 0) {
      text.append("\n  ").append(rest(parts.rest()));
    }
    if (parts == null && why.figure().isPresent()) {
      why.rule().ifPresent(rule -> text.append("\n  ").append(noParts(rule)));
    }
    return text.toString();
  }

  private String rest(BigDecimal rest) {
    boolean isClamped = why.rule().filter(rule -> rule.resultClamp() != Clamp.NONE).isPresent();
    return "%s: %s"
        .formatted(
            isClamped ? "cut off by the clamp" : "not made up by the parts", Display.exactly(rest));
  }

  private static String noParts(RollupRule rule) {
    return rule.basis() == Basis.STATUSES
        ? "statuses do not add up: what a child moves is what there would be without it"
        : "the %s is not made of parts: what a child moves is what there would be without it"
            .formatted(PlainText.escape(rule.strategy().label()));
  }

  String headline() {
    return PlainText.escape(why.node().name())
        + ": "
        + why.rule().map(this::rolledUp).orElseGet(this::alone);
  }

  /** A KPI that stands alone. */
  private String alone() {
    String value =
        why.label()
            .map(label -> "label " + PlainText.quote(label))
            .orElseGet(() -> Display.figure(why.figure()));
    return "%s%s, score %s%s"
        .formatted(
            value,
            why.provenance().map(ChildLine::inBrackets).orElse(""),
            Display.figure(why.result().score(why.node().id())),
            status());
  }

  private String status() {
    return why.verdict().map(verdict -> ", " + PlainText.escape(verdict.toString())).orElse("");
  }

  private String rolledUp(RollupRule rule) {
    boolean byCount = rule.coverageBy() == CoverageBy.COUNT;
    return "%s%s, the %s of %s %s, coverage %s%s%s"
        .formatted(
            why.shown(why.figure()),
            rule.basis() == Basis.STATUSES ? "" : status(),
            PlainText.escape(rule.strategy().label()),
            why.contributions().size(),
            what(rule.basis()),
            Display.coverage(why.coverage()),
            byCount ? " by count" : "",
            remarks(rule));
  }

  private String what(Basis basis) {
    String many = basis.text();
    if (why.contributions().size() != 1) {
      return many;
    }
    return basis == Basis.STATUSES ? "status" : many.substring(0, many.length() - 1);
  }

  private String remarks(RollupRule rule) {
    StringBuilder remarks = new StringBuilder();
    if (why.completeness() == Completeness.PARTIAL) {
      remarks.append(", partial");
    }
    if (why.provenance().filter(origin -> origin == Provenance.SUBSTITUTED).isPresent()) {
      remarks.append(", of substitutes only");
    }
    if (rule.weights() != WeightSource.ALIGNMENT) {
      remarks.append(", weights ").append(rule.weights().text());
    }
    if (takesOnce()) {
      remarks.append(", shared KPIs taken once");
    }
    if (rule.childrenClamp() != Clamp.NONE) {
      remarks.append(", children clamped: ").append(rule.childrenClamp());
    }
    if (rule.resultClamp() != Clamp.NONE) {
      remarks.append(", clamped: ").append(rule.resultClamp());
    }
    return remarks.toString();
  }

  /** Where shared KPIs are taken once, and there are some, other nodes stand here than children. */
  private boolean takesOnce() {
    SharedKpis shared = why.result().plan().rules().sharedKpis();
    if (shared.policy() != SharedKpis.Policy.ONCE) {
      return false;
    }
    List<NodeId> aligned =
        why.result().plan().graph().contributorsOf(why.node().id()).stream()
            .map(Alignment::contributor)
            .toList();
    return !why.contributions().stream().map(Contribution::child).toList().equals(aligned);
  }
}
