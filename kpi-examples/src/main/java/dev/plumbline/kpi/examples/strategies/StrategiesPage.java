package dev.plumbline.kpi.examples.strategies;

import dev.plumbline.kpi.examples.page.ExamplePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes {@code docs/strategies.md}: the text of {@code strategies.md} among the resources, with
 * the code of the examples and what it results in.
 */
public final class StrategiesPage {
  private StrategiesPage() {}

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
    examples.putAll(StrategyExamples.all());
    examples.putAll(RuleExamples.all());
    examples.putAll(MissingExamples.all());
    examples.putAll(UnitExamples.all());
    examples.putAll(OwnStrategies.all());
    return ExamplePage.of(StrategiesPage.class, "strategies.md", examples);
  }
}
