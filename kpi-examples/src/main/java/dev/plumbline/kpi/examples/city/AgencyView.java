package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.examples.city.Scorecard.Tally;
import dev.plumbline.kpi.explain.Contribution;
import dev.plumbline.kpi.explain.Explanation;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One agency opened: why it stands where it stands, every indicator below it, and its years. */
final class AgencyView {
  private static final int NAME = 41;
  private static final int VALUE = 15;
  private static final int TARGET = 8;

  private final Scorecard scorecard;
  private final AlignmentGraph graph;
  private final RollupResult targets;
  private final OutlookView overYears;
  private final Paint paint;
  private final PrintWriter out;

  AgencyView(Scorecard scorecard, Sparkline sparkline, Paint paint, PrintWriter out) {
    this.scorecard = scorecard;
    this.graph = scorecard.graph(Question.TARGET);
    this.targets = scorecard.result(Question.TARGET);
    this.overYears = new OutlookView(scorecard, sparkline, paint, out);
    this.paint = paint;
    this.out = out;
  }

  void print(ObjectiveId agency) {
    printWhy(agency);
    out.println();
    out.println(
        paint.bold(
            Display.left("Indicator", NAME)
                + Display.right(Integer.toString(scorecard.year()), VALUE)
                + Display.right("Target", TARGET)
                + "          1 3 5"));
    for (NodeId service : childrenOf(agency)) {
      out.println(paint.bold(name(service)) + ": " + standing(service));
      for (NodeId goal : childrenOf(service)) {
        out.println(" " + name(goal) + ": " + standing(goal));
        childrenOf(goal).forEach(indicator -> printIndicator((Kpi) graph.node(indicator)));
      }
    }
    out.println();
    out.println(
        paint.faint(
            "+ at or beyond last year, or the mean of the 3 or 5 years before; - short of it"));
    out.println();
    printOverYears(agency);
  }

  private void printOverYears(ObjectiveId agency) {
    overYears.printHead();
    for (NodeId service : childrenOf(agency)) {
      out.println(paint.bold(name(service)));
      for (NodeId goal : childrenOf(service)) {
        childrenOf(goal).forEach(indicator -> overYears.print((Kpi) graph.node(indicator)));
      }
    }
    out.println();
    overYears.printNotes();
  }

  private void printWhy(ObjectiveId agency) {
    Explanation why = Explanation.of(targets, agency);
    String status = targets.status(agency).map(s -> ", " + s).orElse("");
    out.println(paint.bold("%s: %s%s".formatted(name(agency), standing(agency), status)));
    out.println();
    out.println(
        paint.bold(Display.left("Why: the share of each service", NAME))
            + "       Met   Share    Adds  Without it");
    why.contributions().forEach(contribution -> printContribution(why, contribution));
    out.println(
        Display.left("Together", NAME)
            + Display.right(met(agency), 10)
            + Display.right("", 8)
            + Display.right(Display.percent(why.figure()), 8));
  }

  private void printContribution(Explanation why, Contribution contribution) {
    String name = Display.left(contribution.name(), NAME);
    if (!contribution.isCounted()) {
      out.println(name + Display.right("does not count: " + contribution.figure(), 26));
      return;
    }
    Figure without = why.without(contribution.child());
    out.println(
        name
            + Display.right(met(contribution.child()), 10)
            + Display.right(Display.percent(contribution.figure()), 8)
            + Display.right(Display.percent(contribution.part()), 8)
            + Display.right(Display.percent(without), 12));
  }

  private void printIndicator(Kpi kpi) {
    String past =
        Stream.of(Question.ONE_YEAR, Question.THREE_YEARS, Question.FIVE_YEARS)
            .map(question -> mark(scorecard.result(question).score(kpi.id()), "+", "-", "."))
            .collect(Collectors.joining(" "));
    out.println(
        "  "
            + Display.left(kpi.name(), NAME - 2)
            + Display.right(Display.value(targets.value(kpi.id()), kpi.unit()), VALUE)
            + Display.right(target(kpi), TARGET)
            + "  "
            + mark(targets.score(kpi.id()), "met   ", "missed", "      ")
            + "  "
            + past);
  }

  private String target(Kpi kpi) {
    return kpi.targetIn(targets.period())
        .map(target -> Display.number(target.value().orElseThrow()))
        .orElse("");
  }

  private String mark(Figure score, String yes, String no, String none) {
    if (!score.isPresent()) {
      return none;
    }
    return score.orElseThrow() >= 1.0 ? paint.good(yes) : paint.bad(no);
  }

  private String standing(NodeId group) {
    Tally tally = scorecard.tally(Question.TARGET, group);
    return tally.judged() == 0
        ? "no targets"
        : "%s targets met".formatted(Display.counts(tally.reached(), tally.judged()));
  }

  private String name(NodeId group) {
    return PlainText.escape(graph.node(group).name());
  }

  private String met(NodeId group) {
    Tally tally = scorecard.tally(Question.TARGET, group);
    return Display.counts(tally.reached(), tally.judged());
  }

  private List<NodeId> childrenOf(NodeId node) {
    return graph.contributorsOf(node).stream().map(Alignment::contributor).toList();
  }
}
