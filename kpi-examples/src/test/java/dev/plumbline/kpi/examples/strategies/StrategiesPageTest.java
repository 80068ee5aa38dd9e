package dev.plumbline.kpi.examples.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.strategy.WeightSource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on strategies shows is what they do, and it shows all of them. */
class StrategiesPageTest {
  private static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

  @Test
  void page_isWhatTheExamplesPrint() throws IOException {
    assertThat(Files.readString(MODULE.resolveSibling("docs").resolve("strategies.md")))
        .as("docs/strategies.md; it says itself how to write it again")
        .isEqualTo(page());
  }

  @Test
  void page_everyStrategyOfTheLibrary_isNamed() throws IOException {
    List<String> strategies =
        Arrays.stream(AggregationStrategy.class.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .map(Method::getName)
            .distinct()
            .toList();

    assertThat(strategies)
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(page()).containsPattern("\\b%s\\b".formatted(name)));
  }

  @Test
  void page_everyWeightSourceAndPolicyForSharedKpis_isNamed() throws IOException {
    assertThat(page()).contains(Stream.of(WeightSource.values()).map("`%s`"::formatted).toList());
    assertThat(SharedKpis.Policy.values())
        .allSatisfy(
            policy ->
                assertThat(page().toUpperCase(Locale.ROOT))
                    .contains(policy.name().replace("_", "") + "("));
  }

  @Test
  void page_itsLinks_leadToItsHeadings() throws IOException {
    List<String> headings = found("^#+ (.*)$").map(StrategiesPageTest::anchor).toList();

    assertThat(found("\\]\\(#([^)]*)\\)")).isNotEmpty().allMatch(headings::contains);
  }

  private static String page() throws IOException {
    return StrategiesPage.text(MODULE);
  }

  private static Stream<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(page())
        .results()
        .map(match -> match.group(1));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }
}
