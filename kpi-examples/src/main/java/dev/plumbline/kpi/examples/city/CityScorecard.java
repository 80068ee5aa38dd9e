package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.value.PlainText;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the scorecard of New York City, and opens one of its agencies. */
@Command(
    name = "city-scorecard",
    description = "Prints the scorecard of New York City, and opens one of its agencies.",
    mixinStandardHelpOptions = true)
public final class CityScorecard implements Callable<Integer> {
  private final PrintWriter out;
  private final Sparkline sparkline;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--agency",
      paramLabel = "NAME",
      description = "The agency to open, or the beginning of its name (default: ${DEFAULT-VALUE}).",
      defaultValue = "Housing")
  private String agency = "";

  @Option(
      names = "--validate",
      description = "Print what speaks for and against the indicators and their targets instead.")
  private boolean isValidated;

  private CityScorecard(PrintWriter out, Sparkline sparkline) {
    this.out = out;
    this.sparkline = sparkline;
  }

  /**
   * Prints the scorecard and ends the program only if something is wrong.
   *
   * @param args the options, see {@code --help}
   */
  public static void main(String[] args) {
    Charset charset = charsetOfTerminal();
    int exitCode =
        run(
            new PrintWriter(System.out, true, charset),
            new PrintWriter(System.err, true, charset),
            Sparkline.in(charset),
            args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Newer JDKs tell what the terminal reads; before, it is the default of the JVM. */
  private static Charset charsetOfTerminal() {
    String named = System.getProperty("stdout.encoding");
    return named == null ? Charset.defaultCharset() : Charset.forName(named);
  }

  static int run(PrintWriter out, PrintWriter err, Sparkline sparkline, String... args) {
    return new CommandLine(new CityScorecard(out, sparkline)).setOut(out).setErr(err).execute(args);
  }

  @Override
  public Integer call() {
    if (isValidated) {
      List<Indicator> indicators = IndicatorTable.read();
      new ReviewView(CityReview.report(indicators, IndicatorTable.LAST_YEAR), out).print();
      out.flush();
      return 0;
    }
    Scorecard scorecard = Scorecard.of(IndicatorTable.read(), IndicatorTable.LAST_YEAR);
    ObjectiveId opened = find(scorecard.graph(Question.TARGET));
    Paint paint = new Paint(Ansi.AUTO);
    new CityView(scorecard, paint, out).print();
    out.println();
    new AgencyView(scorecard, sparkline, paint, out).print(opened);
    out.flush();
    return 0;
  }

  private ObjectiveId find(AlignmentGraph graph) {
    String wanted = agency.toLowerCase(Locale.ROOT);
    List<AlignmentNode> agencies =
        graph.contributorsOf(Scorecard.CITY).stream()
            .map(alignment -> graph.node(alignment.contributor()))
            .sorted(Comparator.comparing(AlignmentNode::name))
            .toList();
    List<AlignmentNode> found =
        agencies.stream()
            .filter(node -> node.name().toLowerCase(Locale.ROOT).startsWith(wanted))
            .toList();
    if (found.size() == 1) {
      return (ObjectiveId) found.get(0).id();
    }
    String problem =
        found.isEmpty()
            ? "There is no agency %s. Choose one of: %s."
                .formatted(PlainText.quote(agency), names(agencies))
            : "More than one agency begins with %s. Choose one of: %s."
                .formatted(PlainText.quote(agency), names(found));
    throw new ParameterException(spec.commandLine(), problem);
  }

  private static String names(List<AlignmentNode> agencies) {
    return agencies.stream().map(AlignmentNode::name).collect(Collectors.joining(", "));
  }
}
