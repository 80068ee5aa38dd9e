package dev.plumbline.kpi.explain;

import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.strategy.CoverageBy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.target.Verdict;
import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An explanation in two or three sentences. */
final class Summary {
  /** Up to so many children the figure is computed without each of them: their square in time. */
  static final int FEW = 200;

  private final Explanation why;
  private final String name;
  private final List<String> sentences = new ArrayList<>();

  Summary(Explanation why) {
    this.why = why;
    this.name = PlainText.escape(why.node().name());
  }

  String text() {
    List<GapStep> path = why.gapPath();
    RollupRule rule = why.rule().orElse(null);
    if (rule == null) {
      alone(path);
    } else if (path.isEmpty()) {
      sentences.add(standing(rule));
      new Movers(why).sentence().ifPresent(sentences::add);
      if (why.completeness() == Completeness.PARTIAL) {
        sentences.add(partial(rule));
      }
      standIns().ifPresent(sentences::add);
    } else {
      gap(path);
    }
    return String.join(". ", sentences) + ".";
  }

  private void gap(List<GapStep> path) {
    sentences.add("%s: %s".formatted(name, GapText.of(why.gapPlace().basis(), path)));
    int count = why.missing(0).count();
    if (count > 1) {
      sentences.add("In all, %s are missing below it".formatted(count));
    }
  }

  private String standing(RollupRule rule) {
    String figure = why.shown(why.figure());
    return rule.basis() == Basis.STATUSES
        ? "%s is %s, the %s of its statuses"
            .formatted(name, figure, PlainText.escape(rule.strategy().label()))
        : "%s is at %s%s".formatted(name, figure, status());
  }

  private String status() {
    Optional<Verdict> verdict = why.verdict();
    return verdict.map(given -> ", " + PlainText.escape(given.toString())).orElse("");
  }

  /** A KPI that stands alone has a value or a label, and a score if that was good for one. */
  private void alone(List<GapStep> path) {
    if (why.gapPlace().basis() == Basis.VALUES) {
      gap(path);
      return;
    }
    String value = why.label().map(PlainText::quote).orElseGet(() -> why.shown(why.figure()));
    String score = Display.figure(why.result().score(why.node().id()));
    sentences.add(
        path.isEmpty()
            ? "%s is at %s, with a score of %s%s".formatted(name, value, score, status())
            : "%s is at %s%s".formatted(name, value, status()));
    if (!path.isEmpty()) {
      sentences.add("It has " + GapText.of(Basis.SCORES, path));
    }
    if (why.completeness() == Completeness.PARTIAL) {
      sentences.add(
          "%s of what it should rest on was there".formatted(Display.coverage(why.coverage())));
    }
  }

  private String partial(RollupRule rule) {
    String there =
        rule.coverageBy() == CoverageBy.COUNT
            ? "%s of the children are there"
            : "%s of the weight is there";
    MissingBelow missing = why.missing(1);
    String first =
        missing.first().isEmpty()
            ? ", and something further below rests on less than all of it"
            : "; " + missing.first().get(0).reason();
    return there.formatted(Display.coverage(why.coverage()))
        + first
        + more(missing.count() - missing.first().size());
  }

  private Optional<String> standIns() {
    List<Contribution> replaced =
        why.contributions().stream().filter(child -> child.substitute().isPresent()).toList();
    if (replaced.isEmpty()) {
      return Optional.empty();
    }
    Contribution first = replaced.get(0);
    return Optional.of(
        replaced.size() == 1
            ? "%s stands for %s"
                .formatted(
                    Display.figure(first.origin().taken()), PlainText.quote(first.child().value()))
            : "Something stands for %s of its children".formatted(replaced.size()));
  }

  private static String more(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> ", and 1 more is missing";
      default -> ", and %s more are missing".formatted(count);
    };
  }
}
