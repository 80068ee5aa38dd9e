package dev.plumbline.kpi.examples.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.timeline.PartialPeriods;
import dev.plumbline.kpi.timeline.TimeRule;
import dev.plumbline.kpi.trend.DetectionRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on trends shows is what the library finds, and it names all that there is. */
class TrendsPageTest {
  private static final Path MODULE =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
  private static final Path DOCS = MODULE.resolveSibling("docs");

  @Test
  void page_isWhatTheExamplesPrint() throws IOException {
    assertThat(Files.readString(DOCS.resolve("trends.md")))
        .as("docs/trends.md; it says itself how to write it again")
        .isEqualTo(page());
  }

  @Test
  void picture_isWhatTheLibraryCalculates() throws IOException {
    assertThat(Files.readString(DOCS.resolve("trends.svg")))
        .as("docs/trends.svg; the page on trends says how to write it again")
        .isEqualTo(TrendPicture.text());
  }

  @Test
  void picture_itsSignals_areRed() {
    assertThat(TrendPicture.text()).contains("<title>Time for new senior renter cases, by");
    assertThat(
            Pattern.compile("<circle [^>]*fill=\"#c62828\"").matcher(TrendPicture.text()).results())
        .hasSize(2);
  }

  @Test
  void series_ofThePage_isThatOfTheTable() throws IOException {
    Series series = WaitExamples.waitInDays();
    String table =
        Files.readString(
            MODULE.resolve("src/main/resources/dev/plumbline/kpi/examples/city/new-york-city.csv"));
    String row = table.lines().filter(line -> line.startsWith("9339,")).findFirst().orElseThrow();
    String values = row.substring(row.indexOf(",yes,10,") + ",yes,10,".length());

    assertThat(DoubleStream.of(series.numbers(-1)).boxed())
        .containsExactlyElementsOf(Stream.of(values.split(",")).map(Double::valueOf).toList());
  }

  @Test
  void page_everyRule_isNamed() throws IOException {
    assertThat(page())
        .contains(Stream.of(DetectionRule.values()).map("`%s`"::formatted).toList())
        .contains(Stream.of(PartialPeriods.values()).map(Enum::name).toList());
    List<String> rules =
        Arrays.stream(TimeRule.class.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .distinct()
            .toList();
    assertThat(rules)
        .hasSizeGreaterThan(8)
        .allSatisfy(name -> assertThat(page()).containsPattern("\\b%s\\b".formatted(name)));
  }

  @Test
  void page_itsLinks_leadToItsHeadingsAndFiles() throws IOException {
    List<String> headings = found("^#+ (.*)$").map(TrendsPageTest::anchor).toList();

    assertThat(found("\\]\\(#([^)]*)\\)")).allMatch(headings::contains);
    assertThat(found("\\]\\(([^#)][^)]*)\\)"))
        .isNotEmpty()
        .allMatch(link -> Files.exists(DOCS.resolve(link)));
  }

  private static String page() throws IOException {
    return TrendsPage.text(MODULE);
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
