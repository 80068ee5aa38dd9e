package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.examples.city.Scorecard.Tally;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.target.Status;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The city in a table: a line for each agency, the best first, and one for all of them. */
final class CityView {
  private static final int NAME = 26;
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
            "New York City, fiscal year %d: %d indicators of %d agencies"
                .formatted(scorecard.year(), city.all(), agencies.size())));
    out.println();
    out.println(
        paint.bold(
            Display.left("Agency", NAME)
                + " Targets met         Improving over     Status      Coverage"));
    out.println(Display.left("", NAME) + "                  1 year  3 years  5 years");
    agencies.forEach(this::printLine);
    out.println("-".repeat(NAME + 71));
    printLine(Scorecard.CITY);
    out.println();
    out.println(
        paint.faint("Improving: at or beyond last year, or the mean of the last 3 or 5 years."));
    out.println(
        paint.faint("Status: " + Scorecard.BANDS + ". Coverage: indicators with a target."));
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
            .append(Display.right(Display.counts(targets.reached(), targets.judged()), 10))
            .append(Display.right(Display.percent(targets.share()), 6));
    for (Question question : PAST) {
      String share = Display.percent(scorecard.tally(question, node).share());
      line.append(Display.right(share, question == Question.ONE_YEAR ? 8 : 9));
    }
    out.println(
        line
            + "   "
            + status(node)
            + Display.right(Display.counts(targets.judged(), targets.all()), 12)
            + Display.right("%d %%".formatted(100 * targets.judged() / targets.all()), 6));
  }

  private String status(NodeId node) {
    Optional<Status> status = scorecard.result(Question.TARGET).status(node);
    return status.map(s -> paint.status(s, Display.left(s.name(), 9))).orElse(Display.left("-", 9));
  }
}
