package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.examples.city.Scorecard.Tally;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The city in a table: a line for each agency, the best first, and one for all of them. */
final class CityView {
  private static final int WIDTH = 77;
  private static final int NAME = 24;
  private static final List<Question> PAST =
      List.of(Question.ONE_YEAR, Question.THREE_YEARS, Question.FIVE_YEARS);

  private final Scorecard scorecard;
  private final Paint paint;
  private final PrintWriter out;

  CityView(Scorecard scorecard, Paint paint, PrintWriter out) {
    this.scorecard = scorecard;
    this.paint = paint;
    this.out = out;
  }

  void print() {
    Tally city = scorecard.tally(Question.TARGET, Scorecard.CITY);
    List<NodeId> agencies = agencies();
    out.println(
        paint.bold(
            "New York City, fiscal year %s: %s indicators of %s agencies"
                .formatted(scorecard.year(), city.all(), agencies.size())));
    out.println();
    out.println(
        paint.bold(
            Display.left("Agency", NAME)
                + "   Targets met     Improving over   Status     Covered"));
    out.println(Display.left("", NAME) + "                1 y   3 y   5 y");
    agencies.forEach(this::printLine);
    out.println("-".repeat(WIDTH));
    printLine(Scorecard.CITY);
    out.println();
    out.println(
        paint.faint("Improving: at or beyond last year, or the mean of the 3 or 5 years before."));
    out.println(paint.faint("Status: " + Scorecard.BANDS + "."));
    out.println(paint.faint("Covered: the share of indicators that have a target."));
  }

  private List<NodeId> agencies() {
    return scorecard.graph(Question.TARGET).contributorsOf(Scorecard.CITY).stream()
        .map(Alignment::contributor)
        .sorted(Comparator.comparingDouble(this::share).reversed())
        .toList();
  }

  private double share(NodeId agency) {
    return scorecard.tally(Question.TARGET, agency).share().orElse(-1.0);
  }

  private void printLine(NodeId node) {
    AlignmentNode group = scorecard.graph(Question.TARGET).node(node);
    Tally targets = scorecard.tally(Question.TARGET, node);
    StringBuilder line =
        new StringBuilder(Display.left(group.name(), NAME))
            .append(Display.right(Display.counts(targets.reached(), targets.judged()), 9))
            .append(Display.right(Display.percent(targets.share()), 6));
    for (Question question : PAST) {
      line.append(Display.right(Display.percent(scorecard.tally(question, node).share()), 6));
    }
    Figure covered = Figure.of((double) targets.judged() / targets.all());
    out.println(line + "   " + status(node) + Display.right(Display.percent(covered), 8));
  }

  private String status(NodeId node) {
    Optional<Status> status = scorecard.result(Question.TARGET).status(node);
    return status
        .map(s -> paint.status(s, Display.left(s.name(), 10)))
        .orElse(Display.left("-", 10));
  }
}
