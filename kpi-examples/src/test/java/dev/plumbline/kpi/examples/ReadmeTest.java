package dev.plumbline.kpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says is what the project does. */
class ReadmeTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize().getParent();

  @Test
  void readme_firstExample_isTheCodeThatIsCompiledAndRun() throws IOException {
    String source =
        read("kpi-examples/src/main/java/dev/plumbline/kpi/examples/FirstScorecard.java");
    Matcher example =
        Pattern.compile("// first-example: begin\n(.*)    // first-example: end", Pattern.DOTALL)
            .matcher(source);

    assertThat(example.find()).isTrue();
    assertThat(blocks("java"))
        .first()
        .isEqualTo(example.group(1).stripTrailing().stripIndent() + "\n");
  }

  @Test
  void readme_dependencySnippet_namesTheArtifactAndVersionThatAreBuilt() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>plumbline-parent</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(read("pom.xml"));

    assertThat(version.find()).isTrue();
    assertThat(blocks("xml"))
        .first()
        .asString()
        .contains(
            "<groupId>dev.plumbline</groupId>",
            "<artifactId>kpi-rollup</artifactId>",
            "<version>" + version.group(1) + "</version>");
  }

  @Test
  void readme_commands_areThoseThatContinuousIntegrationRuns() throws IOException {
    List<String> run = read(".ci/run").lines().map(String::strip).toList();
    List<String> commands =
        blocks("sh").stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();

    assertThat(commands).contains("mvn -q -pl kpi-examples -am compile exec:java", "mvn verify");
    assertThat(run).anyMatch(line -> line.startsWith("mvn verify"));
    assertThat(run)
        .anyMatch(line -> line.contains("mvn -q -pl kpi-examples -am compile exec:java"));
  }

  @Test
  void pages_links_leadToFilesThatExist() throws IOException {
    Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    List<Path> pages = pages();

    assertThat(pages).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/scorings.md"));
    for (Path page : pages) {
      assertThat(link.matcher(Files.readString(page)).results().map(result -> result.group(1)))
          .as(page.toString())
          .allMatch(target -> Files.exists(page.resolveSibling(target)));
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** Returns the fenced blocks of the README in a language. */
  private static List<String> blocks(String language) throws IOException {
    Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    return block
        .matcher(read("README.md"))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toList());
  }
}
