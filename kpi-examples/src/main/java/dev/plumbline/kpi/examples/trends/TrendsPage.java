package dev.plumbline.kpi.examples.trends;

import dev.plumbline.kpi.examples.page.ExamplePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes {@code docs/trends.md}: the text of {@code trends.md} among the resources, with the code
 * of the examples and what it results in. Its picture is written by {@link TrendPicture}.
 */
public final class TrendsPage {
  private TrendsPage() {}

  /**
   * Prints the page.
   *
   * @param args none; run it in the directory of the project
   * @throws IOException if the sources of the examples cannot be read
   */
  public static void main(String[] args) throws IOException {
    page().print();
  }

  /**
   * {@return the text of the page}
   *
   * @param module the directory of this module, in which the sources are
   */
  static String text(Path module) throws IOException {
    return page().text(module);
  }

  private static ExamplePage page() {
    Map<String, Map<String, Object>> examples = new HashMap<>();
    examples.putAll(WaitExamples.all());
    examples.putAll(SeriesExamples.all());
    examples.putAll(RollupExamples.all());
    examples.putAll(TalkExamples.all());
    return ExamplePage.of(TrendsPage.class, "trends.md", examples);
  }
}
