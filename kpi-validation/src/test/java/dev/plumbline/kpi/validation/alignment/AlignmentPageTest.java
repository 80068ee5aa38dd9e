package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on validation says of the alignment what the rules say. */
class AlignmentPageTest {
  private static final Path PAGE = Path.of("../docs/validation.md");

  @Test
  void page_itsRowsOfTheAlignment_areTheRules() throws IOException {
    List<String> rows;
    try (var lines = Files.lines(PAGE)) {
      rows = lines.filter(line -> line.startsWith("| `alignment.")).toList();
    }

    assertThat(rows)
        .containsExactlyElementsOf(
            AlignmentValidator.rules().stream().map(AlignmentPageTest::row).toList());
  }

  private static String row(Rule rule) {
    String needs =
        rule.needs().stream()
            .map(Need::name)
            .map(need -> need.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s, because %s. | %s |"
        .formatted(rule.id(), rule.severity().text(), rule.sentence(), rule.because(), needs);
  }
}
