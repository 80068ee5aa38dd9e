package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One plan, several threads. */
class SharedPlanTest {
  private static final int THREADS = 2;
  private static final int ROUNDS = 200;

  private final List<Kpi> kpis =
      IntStream.range(0, 50).mapToObj(i -> OneParent.kpi("k" + i)).toList();

  @Test
  void plan_usedByTwoThreads_givesTheSameBitsAsByOne() {
    RollupPlan plan = plan();
    List<Measurements> inputs =
        IntStream.range(0, ROUNDS).mapToObj(i -> measurements(new Random(i))).toList();
    List<Figure> alone = inputs.stream().map(input -> score(plan, input)).toList();

    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<CompletableFuture<List<Figure>>> together = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      together.add(
          CompletableFuture.supplyAsync(
              () -> {
                await(start);
                return inputs.stream().map(input -> score(plan, input)).toList();
              },
              command -> new Thread(command).start()));
    }

    together.forEach(scores -> assertThat(scores.join()).isEqualTo(alone));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private RollupPlan plan() {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int i = 0; i < kpis.size(); i++) {
      graph.align(kpis.get(i), OneParent.PARENT, 0.1 * i);
    }
    return RollupPlan.of(graph.build(), RollupRules.standard());
  }

  private Measurements measurements(Random random) {
    Measurements.Builder builder = Measurements.builder(OneParent.YEAR);
    kpis.stream()
        .filter(kpi -> random.nextInt(5) > 0)
        .forEach(k -> builder.put(k, random.nextInt()));
    return builder.build();
  }

  private static Figure score(RollupPlan plan, Measurements measurements) {
    return plan.rollUp(measurements).score(OneParent.PARENT.id());
  }
}
