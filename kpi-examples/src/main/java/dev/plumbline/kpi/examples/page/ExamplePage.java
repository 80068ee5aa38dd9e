package dev.plumbline.kpi.examples.page;

import static java.util.stream.Collectors.joining;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation: a text, with the code of examples and what it results in.
 *
 * <table class="striped">
 * <caption>What is put in its place</caption>
 * <thead><tr><th>in the text</th><th>on the page</th></tr></thead>
 * <tbody>
 * <tr><td>{@code {{flights}}}</td>
 *     <td>the code between the comments {@code flights: begin} and {@code flights: end}, and behind
 *     each variable that the example returns what it is</td></tr>
 * <tr><td>{@code {{flights.sumOfMonths}}}</td><td>what the variable is, or another result</td></tr>
 * <tr><td>{@code {{flights.sumOfMonths:1}}}</td><td>the same with one decimal</td></tr>
 * <tr><td>{@code {{counts.ofAllKpis:1%}}}</td><td>the same in percent</td></tr>
 * </tbody>
 * </table>
 */
public final class ExamplePage {
  private static final Pattern CODE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern RESULT = Pattern.compile("\\{\\{(\\w+)\\.(\\w+)(?::(\\d)(%?))?}}");
  private static final Pattern VARIABLE = Pattern.compile("[\\w<>.,\\[\\] ]+ (\\w+) =.*");
  private static final double PERCENT = 100.0;
  private static final int LONGEST = 140;

  private final Class<?> owner;
  private final String template;
  private final Map<String, Map<String, Object>> examples;

  private ExamplePage(Class<?> owner, String template, Map<String, Map<String, Object>> examples) {
    this.owner = owner;
    this.template = template;
    this.examples = examples;
  }

  /**
   * {@return a page}
   *
   * @param owner a class of the package that the examples are in
   * @param template the name of the resource beside it that is the text
   * @param examples the results of the examples, by their names
   */
  public static ExamplePage of(
      Class<?> owner, String template, Map<String, Map<String, Object>> examples) {
    return new ExamplePage(owner, template, Map.copyOf(examples));
  }

  /**
   * {@return the text of the page}
   *
   * @param module the directory of this module, in which the sources are
   * @throws IOException if the sources of the examples cannot be read
   */
  public String text(Path module) throws IOException {
    String sources = sources(module);
    String withCode = replace(CODE, template(), match -> code(match.group(1), sources));
    return replace(RESULT, withCode, this::result);
  }

  /**
   * Prints the page, in UTF-8.
   *
   * @throws IOException if the sources of the examples cannot be read
   */
  public void print() throws IOException {
    System.out.write(text(Path.of("kpi-examples")).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private String template() throws IOException {
    try (InputStream text = owner.getResourceAsStream(template)) {
      return new String(
          Objects.requireNonNull(text, template).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String sources(Path module) throws IOException {
    String folder = owner.getPackageName().replace('.', '/');
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(module.resolve("src/main/java").resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static String replace(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
  }

  private String code(String example, String sources) {
    Pattern region =
        Pattern.compile(
            "// %s: begin\n(.*?) *// %s: end".formatted(example, example), Pattern.DOTALL);
    String shown =
        region
            .matcher(sources)
            .results()
            .map(part -> part.group(1))
            .collect(joining())
            .replace("\n\n}", "\n}");
    if (shown.isEmpty()) {
      throw new IllegalStateException("No code is marked as the example " + example + ".");
    }
    List<String> lines = shown.stripTrailing().stripIndent().lines().toList();
    return "```java\n" + withResults(lines, examples.getOrDefault(example, Map.of())) + "```";
  }

  /** Puts behind each statement that gives a variable its value, what that is. */
  private static String withResults(List<String> lines, Map<String, Object> results) {
    StringBuilder code = new StringBuilder();
    String variable = "";
    for (String line : lines) {
      Matcher statement = VARIABLE.matcher(line);
      variable = statement.matches() && !line.startsWith(" ") ? statement.group(1) : variable;
      code.append(line);
      if (line.endsWith(";") && results.containsKey(variable)) {
        String result = "// " + show(Objects.requireNonNull(results.get(variable)));
        boolean fits = line.length() + result.length() < LONGEST;
        code.append(fits ? " " : "\n").append(result);
        variable = "";
      }
      code.append('\n');
    }
    return code.toString();
  }

  private String result(MatchResult match) {
    Object result = examples.getOrDefault(match.group(1), Map.of()).get(match.group(2));
    if (result == null) {
      throw new IllegalStateException("No example results in " + match.group() + ".");
    }
    if (match.group(3) == null) {
      return show(result);
    }
    double number = result instanceof Figure figure ? figure.orElseThrow() : (double) result;
    boolean percent = !match.group(4).isEmpty();
    Unit unit = percent ? Unit.PERCENT : Unit.NONE;
    return unit.withDecimals(Integer.parseInt(match.group(3)))
        .format(percent ? PERCENT * number : number);
  }

  private static String show(Object result) {
    return result instanceof Double number ? Unit.NONE.format(number) : result.toString();
  }
}
