package dev.plumbline.kpi.examples.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.AggregationLaws;
import dev.plumbline.kpi.testkit.Child;
import dev.plumbline.kpi.testkit.LawBrokenException;
import dev.plumbline.kpi.testkit.Outcome;
import dev.plumbline.kpi.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide to testing strategies shows is what is compiled, and what happens. */
class TestingStrategiesPageTest {
  private static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
  private static final String PACKAGE = "java/dev/plumbline/kpi/examples/strategy/";

  @Test
  void page_itsCode_isTheCodeThatIsRun() throws IOException {
    assertThat(blocks("java"))
        .hasSize(6)
        .startsWith(
            marked("src/main/" + PACKAGE + "TrimmedMean.java", "trimmed-mean"),
            marked("src/test/" + PACKAGE + "TrimmedMeanLawsTest.java", "junit"),
            marked("src/test/" + PACKAGE + "TrimmedMeanTest.java", "contract"),
            marked("src/test/" + PACKAGE + "TestingStrategiesPageTest.java", "no-engine"),
            marked("src/main/" + PACKAGE + "NaiveTrimmedMean.java", "naive"));
  }

  @Test
  void page_withoutAnEngine_holds() {
    // no-engine: begin
    AggregationLaws.of(new TrimmedMean(0.1)).check().orThrow();
    // no-engine: end
  }

  @Test
  void page_failure_isWhatTheWrongOneGets() throws IOException {
    LawBrokenException thrown =
        catchThrowableOfType(
            LawBrokenException.class,
            () -> AggregationLaws.of(new NaiveTrimmedMean(0.1)).check().orThrow());

    assertThat(blocks("text")).containsExactly(thrown.getMessage() + "\n");
  }

  @Test
  void page_lastLineOfTheFailure_breaksTheLawAgain() throws IOException {
    String pasted = "Sample.of(Child.of(0.05, 1.0), Child.of(0.05, 1.0), Child.of(0.05, 1.0))";

    assertThat(blocks("text")).singleElement().asString().contains("try       " + pasted);
    assertThat(blocks("java")).last().asString().contains(pasted);
    assertThat(
            AggregationLaw.INTERNAL.check(
                new NaiveTrimmedMean(0.1),
                Sample.of(Child.of(0.05, 1.0), Child.of(0.05, 1.0), Child.of(0.05, 1.0))))
        .isInstanceOf(Outcome.Broken.class);
  }

  private static String marked(String file, String marker) throws IOException {
    String source = Files.readString(MODULE.resolve(file));
    String begin = "// " + marker + ": begin\n";
    int from = source.indexOf(begin) + begin.length();
    return source
            .substring(from, source.indexOf("// " + marker + ": end", from))
            .stripTrailing()
            .stripIndent()
        + "\n";
  }

  private static List<String> blocks(String language) throws IOException {
    String page = Files.readString(MODULE.resolveSibling("docs").resolve("testing-strategies.md"));
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
