package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.value.Figure;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * An objective to which as many KPIs contribute as {@code plumbline.star.width} says: a million,
 * and ten million with the profile {@code large}.
 */
class StarTest {
  private static final int WIDTH = Integer.getInteger("plumbline.star.width", 1_000_000);
  private static final Objective TOP = Objective.of("top", "Top");

  /** Half of them have a score of 1, the others of 0. The stack is as small as it may be. */
  @Test
  @Timeout(600)
  void star_ofAllThatContribute_isTheirMean(TestReporter reporter) throws Exception {
    CompletableFuture<RollupResult> result = new CompletableFuture<>();
    new Thread(null, () -> result.complete(star(reporter)), "small-stack", 256 * 1024).start();
    RollupResult star = result.get(600, TimeUnit.SECONDS);

    assertThat(star.score(TOP.id())).isEqualTo(Figure.of(0.5));
    assertThat(star.coverage(TOP.id())).isEqualTo(1.0);
    assertThat(star.score(KpiId.of("k" + (WIDTH - 1)))).isEqualTo(Figure.of(1.0));
  }

  private static RollupResult star(TestReporter reporter) {
    long start = System.nanoTime();
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    Measurements.Builder measured = Measurements.builder(YEAR);
    for (int i = 0; i < WIDTH; i++) {
      Kpi kpi = OneParent.kpi("k" + i);
      builder.align(kpi, TOP);
      measured.put(kpi, i % 2);
    }
    AlignmentGraph graph = builder.build();
    Measurements measurements = measured.build();
    long made = System.nanoTime();
    RollupPlan plan = RollupPlan.of(graph, RollupRules.standard());
    long planned = System.nanoTime();
    RollupResult result = plan.rollUp(measurements);
    long done = System.nanoTime();
    reporter.publishEntry(
        Map.of(
            "children", Integer.toString(WIDTH),
            "graph ms", Long.toString((made - start) / 1_000_000),
            "plan ms", Long.toString((planned - made) / 1_000_000),
            "rollup ms", Long.toString((done - planned) / 1_000_000)));
    return result;
  }
}
