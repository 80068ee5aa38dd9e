package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, compiled and run. */
class JavadocSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\* }</pre>", Pattern.DOTALL);
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path THIS_TEST =
      Path.of("src/test/java/dev/plumbline/kpi/JavadocSnippetsTest.java");

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.LOWER_IS_BETTER).build();
  }

  @Test
  void figure_itsExample_saysWhatItReturns() {
    Figure score = Figure.of(0.47);

    assertThat(score.value()).isEqualTo(OptionalDouble.of(0.47));
    assertThat(score.gap()).isEqualTo(Optional.empty());
    assertThat(score.toString()).isEqualTo("0.47");
    assertThat(Figure.missing(Gap.NO_DATA)).hasToString("no data");
  }

  @Test
  void kpi_itsExample_isBuilt() {
    Kpi churn =
        Kpi.builder("churn-rate")
            .name("Monthly customer churn")
            .unit(Unit.PERCENT)
            .direction(Direction.LOWER_IS_BETTER)
            .owner("Head of Customer Success")
            .cadence(Cadence.MONTHLY)
            .target(Target.progress(5.0, 3.0).in(Period.year(2026)))
            .build();

    assertThat(churn).hasToString("churn-rate (Monthly customer churn)");
  }

  @Test
  void target_itsExamples_sayWhatTheyMean() {
    assertThat(Target.progress(5.0, 3.0).in(Period.year(2026)))
        .hasToString("from 5.0 to 3.0 in 2026");
    assertThat(Target.attainment(120)).hasToString("120.0");
    assertThat(Target.passOrFail(0)).hasToString("0.0 (pass or fail)");
  }

  @Test
  void graph_itsExample_isBuilt() {
    Kpi churn = kpi("churn");
    Kpi nps = kpi("nps");
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");
    Objective growth = Objective.of("growth", "Grow");

    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(churn, retain, 0.6)
            .align(nps, retain, 0.4)
            .align(retain, growth)
            .build();

    assertThat(graph).hasToString("2 KPIs, 2 objectives, 3 alignments");
  }

  @Test
  void measurements_theirExample_isBuilt() {
    Kpi churn = kpi("churn");
    Kpi storeVisits = kpi("store-visits");

    Measurements march =
        Measurements.builder(Period.month(2026, 3))
            .put(churn, 4.2)
            .notApplicable(storeVisits)
            .build();

    assertThat(march).hasToString("2 measurements in 2026-03");
  }

  @Test
  void bands_theirExample_givesTheStatus() {
    Bands bands =
        Bands.startingWith(Status.OFF_TRACK).from(0.6, Status.AT_RISK).from(0.9, Status.ON_TRACK);

    assertThat(bands.status(0.9)).isEqualTo(Status.ON_TRACK);
  }

  /** Line by line, so that a formatter may break them elsewhere. */
  @Test
  void snippets_everyLineOfThem_standsInThisTest() throws IOException {
    String code = squeezed(Files.readString(THIS_TEST));

    List<String> lines = snippetLines();

    assertThat(lines).hasSizeGreaterThan(20).allMatch(code::contains);
  }

  private static List<String> snippetLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> SNIPPET.matcher(read(file)).results())
          .flatMap(snippet -> snippet.group(1).lines())
          .map(line -> line.replaceFirst("^ *\\*", "").replaceFirst("(;| *//.*|; *//.*)$", ""))
          .map(JavadocSnippetsTest::squeezed)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String squeezed(String text) {
    return CharMatcher.whitespace().removeFrom(text);
  }
}
