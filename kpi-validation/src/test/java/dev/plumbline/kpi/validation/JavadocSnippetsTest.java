package dev.plumbline.kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, compiled and run. */
class JavadocSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\* }</pre>", Pattern.DOTALL);
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java/dev/plumbline/kpi");

  private final Kpi churn = Kpi.builder("churn").direction(Direction.LOWER_IS_BETTER).build();
  private final AlignmentGraph graph = AlignmentGraph.builder().add(churn).build();

  @Test
  void rule_itsExample_findsWhoHasNoReviewer() {
    Rule reviewed =
        Rule.builder("house.reviewer")
            .criterion(Criterion.of("reviewed"))
            .sentence("A KPI has a reviewer")
            .because("nobody sees the errors in their own definitions")
            .severity(Severity.WARNING)
            .remedy("Name somebody else: .reviewer(...).")
            .checkKpis(
                (kpi, review) -> {
                  if (kpi.reviewer().isEmpty()) {
                    review.fail("has no reviewer");
                  }
                });

    Validator validator = Validator.of(List.of(reviewed)).with(Profile.strict());
    Report report = validator.validate(graph);

    assertThat(report.findings())
        .hasToString(
            "[error house.reviewer: The KPI 'churn' has no reviewer."
                + " Name somebody else: .reviewer(...).]");
  }

  @Test
  void suppression_itsExample_holdsUntilADay() {
    Suppression suppression =
        Suppression.of(
            "smart.specific.owner",
            churn.id(),
            "The new head of customer success starts in May.",
            LocalDate.of(2026, 5, 31));

    assertThat(suppression.until()).isEqualTo("2026-05-31");
  }

  @Test
  void thresholds_theirExamples_areThresholds() {
    Thresholds strict = Thresholds.builder().mostKpisPerObjective(5).build();
    WordList vague = WordList.vague().with("optimierung", "verbesserung").without("better");
    Thresholds house = Thresholds.builder().vagueWords(vague).build();

    assertThat(strict.mostKpisPerObjective()).isEqualTo(5);
    assertThat(house.vagueWords().words()).contains("optimierung", "good").doesNotContain("better");
  }

  @Test
  void foldedText_itsExample_saysWhatItReturns() {
    assertThat(FoldedText.words("On-Time Delivery (EU)")).hasToString("[on, time, delivery, eu]");
    assertThat(FoldedText.key("On-Time Delivery")).isEqualTo("ontimedelivery");
    assertThat(FoldedText.key("Waiting > 1.5 h")).isEqualTo("waiting>1 5h");
  }

  @Test
  void input_itsExample_knowsPlanDayAndHistory() {
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    Series seriesOfChurn = Series.builder(churn).put(Period.month(2026, 6), 4.0).build();

    ValidationInput input =
        ValidationInput.of(plan).asOf(LocalDate.of(2026, 7, 1)).withHistory(seriesOfChurn);

    assertThat(input.history(churn.id()).size()).isEqualTo(1);
  }

  @Test
  void smartValidator_itsExample_findsWhatIsNotStated() {
    Report report = SmartValidator.standard().validate(graph);
    List<Finding> findings = report.findings();

    assertThat(findings)
        .extracting(Finding::message)
        .contains("The KPI 'churn' has no owner. Name who answers for it: .owner(...).");
  }

  @Test
  void report_itsExample_isOfAllRules() {
    Validator validator = SmartValidator.standard();

    Report report = validator.validate(graph);
    assertThat(
            List.of(
                report.findings(Severity.ERROR),
                report.of(churn.id()),
                report.strength(Criterion.MEASURABLE),
                report.summary()))
        .doesNotContainNull();
    assertThat(report.strength(Criterion.MEASURABLE)).isEqualTo(Figure.of(0));
  }

  /** Line by line, so that a formatter may break them elsewhere. */
  @Test
  void snippets_everyLineOfThem_standsInATestOfSnippets() throws IOException {
    String code = squeezed(testsOfSnippets());

    List<String> lines = snippetLines();

    assertThat(lines).hasSizeGreaterThan(20).allMatch(code::contains);
  }

  /** This test, and those of the packages that have one of their own. */
  private static String testsOfSnippets() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("SnippetsTest.java"))
          .map(JavadocSnippetsTest::read)
          .collect(Collectors.joining());
    }
  }

  private static List<String> snippetLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> SNIPPET.matcher(read(file)).results())
          .flatMap(snippet -> snippet.group(1).lines())
          .map(line -> line.replaceFirst("^ *\\*", "").replaceFirst("(;| *//.*|; *//.*)$", ""))
          .map(JavadocSnippetsTest::squeezed)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String squeezed(String text) {
    return CharMatcher.whitespace().removeFrom(text);
  }
}
