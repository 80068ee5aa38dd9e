package dev.plumbline.kpi.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page on validation, and how a rule stands in its tables. */
public final class RulesPage {
  /** The directory of this module. */
  public static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  private RulesPage() {}

  /** {@return all of it} */
  public static String text() throws IOException {
    return Files.readString(MODULE.resolveSibling("docs").resolve("validation.md"));
  }

  /** {@return the row of a rule, up to what it needs} */
  public static String row(Rule rule) {
    String needs =
        rule.needs().stream()
            .map(need -> need.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s, because %s. | %s |"
        .formatted(rule.id(), rule.severity().text(), rule.sentence(), rule.because(), needs);
  }
}
