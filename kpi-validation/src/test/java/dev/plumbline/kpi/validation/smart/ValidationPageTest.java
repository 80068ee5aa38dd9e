package dev.plumbline.kpi.validation.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.RulesPage;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.Suppression;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.WordList;
import dev.plumbline.kpi.value.Direction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on validation lists all rules as they are, and its code is compiled and run here. */
class ValidationPageTest {
  private final Kpi churn =
      Kpi.builder("churn").name("Better churn").direction(Direction.LOWER_IS_BETTER).build();
  private final AlignmentGraph graph = AlignmentGraph.builder().add(churn).build();
  private final List<String> printed = new ArrayList<>();

  @Test
  void page_everyRule_hasARowThatSaysWhatItSays() throws IOException {
    String page = RulesPage.text();

    assertThat(SmartValidator.rules())
        .allSatisfy(
            rule ->
                assertThat(page.lines()).anyMatch(line -> line.startsWith(RulesPage.row(rule))));
  }

  @Test
  void page_everyRow_isOfARule() throws IOException {
    List<String> rows =
        RulesPage.text().lines().filter(line -> line.startsWith("| `smart.")).toList();

    assertThat(rows)
        .hasSameSizeAs(SmartValidator.rules())
        .allMatch(
            line ->
                SmartValidator.rules().stream().anyMatch(r -> line.startsWith(RulesPage.row(r))));
  }

  @Test
  void page_theThresholdsThatItNames_areThere() throws IOException {
    List<String> thresholds =
        Arrays.stream(Thresholds.class.getDeclaredMethods()).map(Method::getName).toList();
    List<String> named =
        RulesPage.text()
            .lines()
            .filter(line -> line.startsWith("| `smart."))
            .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
            .flatMap(cell -> found("`(\\w+)`", cell))
            .toList();

    assertThat(named).hasSizeGreaterThan(6).allMatch(thresholds::contains);
  }

  @Test
  void page_theThresholdsOfTheAlignment_areTheStandardOnes() throws Exception {
    String sentence =
        found("(?s)\\nThresholds: (.*?)\\n\\n", RulesPage.text()).findFirst().orElseThrow();
    List<MatchResult> named =
        Pattern.compile("`(\\w+)` \\((\\d+)( %)?").matcher(sentence).results().toList();

    assertThat(named).hasSize(7);
    for (MatchResult one : named) {
      Object standard = Thresholds.class.getMethod(one.group(1)).invoke(Thresholds.standard());
      double scale = one.group(3) == null ? 1.0 : 100.0;
      assertThat(((Number) standard).doubleValue())
          .as(one.group())
          .isEqualTo(Integer.parseInt(one.group(2)) / scale);
    }
    assertThat(sentence).contains("`leastPartOfEqualShare`");
  }

  @Test
  void firstExample_ofAKpi_printsSentences() {
    Report report = SmartValidator.standard().validate(graph);
    printed.add(report.summary());
    report.findings().forEach(finding -> printed.add(finding.message()));

    assertThat(printed)
        .contains(
            "The KPI 'churn' has the vague word 'better' in its name 'Better churn'."
                + " Name what is counted or measured.");
  }

  @Test
  void secondExample_ofMoreThatIsKnown_checksMore() {
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    Series seriesOfChurn = Series.builder(churn).put(Period.month(2026, 6), 4.0).build();

    ValidationInput input =
        ValidationInput.of(plan).asOf(LocalDate.of(2026, 7, 1)).withHistory(seriesOfChurn);
    Report more = SmartValidator.standard().validate(input);

    assertThat(more.notChecked())
        .extracting(one -> one.rule().id().value())
        .containsExactly("smart.measurable.over-units", "smart.measurable.over-time");
    assertThat(more.findings())
        .extracting(finding -> finding.rule().id().value())
        .contains("smart.measurable.history");
  }

  @Test
  void thirdExample_ofAProfile_isObeyed() {
    WordList vague = WordList.vague().with("optimierung", "verbesserung");
    Profile profile =
        Profile.strict()
            .withThresholds(Thresholds.builder().vagueWords(vague).fewestOccasions(3).build())
            .withSeverity("smart.specific.scope", Severity.WARNING)
            .without("smart.relevant.category")
            .withSuppression(
                Suppression.of(
                    "smart.specific.owner",
                    churn.id(),
                    "The new head of customer success starts in May.",
                    LocalDate.of(2026, 5, 31)));
    Validator gate = SmartValidator.standard().with(profile);

    Report report = gate.validate(graph);
    assertThat(report.suppressed()).hasSize(1);
    assertThat(report.findings(Severity.WARNING))
        .extracting(finding -> finding.rule().id().value())
        .containsExactly("smart.specific.scope");
  }

  @Test
  void fourthExample_ofARuleOfOnesOwn_finds() {
    Rule reviewed =
        Rule.builder("house.reviewer")
            .criterion(Criterion.of("reviewed"))
            .sentence("A KPI has a reviewer")
            .because("nobody sees the errors in their own definitions")
            .remedy("Name somebody else: .reviewer(...).")
            .checkKpis(
                (kpi, review) -> {
                  if (kpi.reviewer().isEmpty()) {
                    review.fail("has no reviewer");
                  }
                });
    Validator house = SmartValidator.standard().with(reviewed);

    assertThat(house.validate(graph).findings(Criterion.of("reviewed")))
        .extracting(Finding::message)
        .containsExactly("The KPI 'churn' has no reviewer. Name somebody else: .reviewer(...).");
  }

  @Test
  void page_everyLineOfCode_isCompiledAndRunHere() throws IOException {
    Path source =
        RulesPage.MODULE.resolve(
            "src/test/java/dev/plumbline/kpi/validation/smart/ValidationPageTest.java");
    String code = squeezed(Files.readString(source));
    List<String> lines =
        found("(?s)```java\\n(.*?)```", RulesPage.text())
            .flatMap(String::lines)
            .map(line -> line.replace("System.out.println", "printed.add"))
            .map(ValidationPageTest::squeezed)
            .toList();

    assertThat(lines).hasSizeGreaterThan(30).allMatch(code::contains);
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult m) -> m.group(1));
  }

  private static String squeezed(String text) {
    return CharMatcher.whitespace().removeFrom(text);
  }
}
