package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.validation.RulesPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page on validation says of the alignment what the rules say. */
class AlignmentPageTest {
  @Test
  void page_itsRowsOfTheAlignment_areTheRules() throws IOException {
    assertThat(RulesPage.text().lines().filter(line -> line.startsWith("| `alignment.")))
        .containsExactlyElementsOf(
            AlignmentValidator.rules().stream().map(RulesPage::row).toList());
  }
}
