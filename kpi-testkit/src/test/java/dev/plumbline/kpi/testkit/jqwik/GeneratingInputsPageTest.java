package dev.plumbline.kpi.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.testkit.generate.Generator;
import dev.plumbline.kpi.testkit.generate.Graphs;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import dev.plumbline.kpi.testkit.generate.Weights;
import dev.plumbline.kpi.value.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The code of {@code docs/generating-inputs.md}, which stands here too. */
class GeneratingInputsPageTest {
  private static final ObjectiveId ROOT = ObjectiveId.of("objective-0");

  private static Figure yourScore(MeasuredGraph any) {
    return RollupPlan.of(any.graph(), RollupRules.standard())
        .rollUp(any.measurements())
        .score(ROOT);
  }

  @Example
  void fromASeed_ofThePage_runs() {
    // page: begin
    Generator<MeasuredGraph> inputs =
        MeasuredGraph.of(Graphs.dag(50, 0.3).withWeights(Weights.withZeros()));

    for (MeasuredGraph any : inputs.list(1_000).ofSeed(42)) {
      RollupResult result =
          RollupPlan.of(any.graph(), RollupRules.standard()).rollUp(any.measurements());
      assertThat(result.score(ROOT)).isEqualTo(yourScore(any));
    }
    // page: end
  }

  // page: begin
  @Property
  void score_anyGraph_isYours(@ForAll("inputs") MeasuredGraph any) {
    RollupResult result =
        RollupPlan.of(any.graph(), RollupRules.standard()).rollUp(any.measurements());
    assertThat(result.score(ROOT)).isEqualTo(yourScore(any));
  }

  @Provide
  Arbitrary<MeasuredGraph> inputs() {
    return KpiArbitraries.measuredGraphs().filter(any -> any.graph().size() > 1);
  }

  // page: end

  @Example
  void page_itsCode_isThatOfThisTest() throws IOException {
    Path module = Path.of("").toAbsolutePath();
    String source =
        Files.readString(
            module.resolve(
                "src/test/java/dev/plumbline/kpi/testkit/jqwik/GeneratingInputsPageTest.java"));
    String page = Files.readString(module.resolveSibling("docs").resolve("generating-inputs.md"));

    List<String> blocks = found("```java\n(.*?)```", page);
    assertThat(blocks)
        .isNotEmpty()
        .isEqualTo(found("// page: begin\n(.*?)\n *// page: end", source));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(result -> result.group(1).stripTrailing().stripIndent())
        .toList();
  }
}
