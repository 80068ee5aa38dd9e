package dev.plumbline.kpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on scorings shows is what they do. */
class ScoringsPageTest {
  private static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  @Test
  void page_isWhatTheScoringsPrint() throws IOException {
    assertThat(Files.readString(MODULE.resolveSibling("docs").resolve("scorings.md")))
        .as("docs/scorings.md; it says itself how to write it again")
        .isEqualTo(ScoringsPage.text());
  }

  @Test
  void page_codeThatIsShown_isTheCodeThatIsRun() throws IOException {
    String source =
        Files.readString(
                MODULE.resolve("src/main/java/dev/plumbline/kpi/examples/ScoringsPage.java"))
            .replaceAll("\\s", "")
            .replace("\\\"", "\"");
    List<String> shown =
        Pattern.compile("^`(Scoring\\..*?\\))`", Pattern.MULTILINE)
            .matcher(ScoringsPage.text())
            .results()
            .map(result -> result.group(1).replaceAll("\\s", ""))
            .toList();

    assertThat(shown)
        .hasSize(13)
        .allMatch(code -> source.split(Pattern.quote(code), -1).length > 2);
  }
}
