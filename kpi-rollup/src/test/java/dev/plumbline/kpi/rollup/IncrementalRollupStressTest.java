package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.value.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One thread that changes a rollup, and others that read what it was. */
class IncrementalRollupStressTest {
  private static final long MILLIS = 1500;
  private static final int OBJECTIVES = 40;
  private static final int LEAVES = 600;

  /** A result, and what it must be. */
  private record Version(RollupResult snapshot, RollupPlan plan, Measurements measurements) {}

  private volatile Version latest;
  private volatile boolean isDone;

  @Test
  void snapshots_readByOthersWhileOneWrites_areFullRollupsOfTheirVersions() throws Exception {
    IncrementalRollup live = live();
    publish(live);
    ExecutorService readers = Executors.newFixedThreadPool(3);
    List<Future<Integer>> reading = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        reading.add(readers.submit(this::read));
      }
      write(live);
    } finally {
      isDone = true;
      readers.shutdown();
    }

    for (Future<Integer> reader : reading) {
      assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
    }
  }

  private void publish(IncrementalRollup live) {
    latest = new Version(live.snapshot(), live.plan(), live.measurements());
  }

  private void write(IncrementalRollup live) {
    Random random = new Random(3);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS);
    while (System.nanoTime() < end) {
      for (int i = 0; i < 50; i++) {
        live.put(KpiId.of("k" + random.nextInt(LEAVES)), random.nextInt(100) / 64.0);
        live.clear(KpiId.of("k" + random.nextInt(LEAVES)));
      }
      if (random.nextInt(8) == 0) {
        AlignmentNode some = live.plan().graph().node(KpiId.of("k" + random.nextInt(LEAVES)));
        live.plan().graph().servedBy(some.id()).stream()
            .findFirst()
            .ifPresent(
                link -> live.apply(Batch.builder().weigh(some.id(), link.served(), 0.5).build()));
      }
      publish(live);
    }
  }

  /** Reads versions until the end, each twice: while others are written, nothing of it changes. */
  private int read() {
    int versions = 0;
    while (!isDone || versions == 0) {
      Version version = latest;
      long sum = checksum(version.snapshot());
      assertThat(sum).isEqualTo(checksum(version.plan().rollUp(version.measurements())));
      assertThat(checksum(version.snapshot())).isEqualTo(sum);
      versions++;
    }
    return versions;
  }

  private static long checksum(RollupResult result) {
    long sum = 0;
    for (AlignmentNode node : result.plan().graph().nodes()) {
      sum = 31 * sum + result.score(node.id()).hashCode();
      sum = 31 * sum + Double.hashCode(result.coverage(node.id()));
      sum = 31 * sum + result.completeness(node.id()).toString().hashCode();
      sum = 31 * sum + result.provenance(node.id()).toString().hashCode();
    }
    return sum;
  }

  private static IncrementalRollup live() {
    Random random = new Random(5);
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    List<Objective> objectives = new ArrayList<>();
    for (int i = 0; i < OBJECTIVES; i++) {
      Objective objective = Objective.of("o" + i, "Objective");
      if (i > 0) {
        graph.align(objective, objectives.get(random.nextInt(i)), 1 + random.nextInt(3));
      }
      objectives.add(objective);
    }
    Measurements.Builder measurements = Measurements.builder(OneParent.YEAR);
    for (int i = 0; i < LEAVES; i++) {
      Kpi kpi =
          Kpi.builder("k" + i)
              .direction(Direction.HIGHER_IS_BETTER)
              .target(Target.progress(0, 1))
              .build();
      graph.align(kpi, objectives.get(i % OBJECTIVES), 1 + random.nextInt(4));
      if (i % 3 == 0) {
        Objective wide = objectives.get(OBJECTIVES - 1);
        if (i % OBJECTIVES != OBJECTIVES - 1) {
          graph.align(kpi, wide, 2);
        }
      }
      measurements.put(kpi, random.nextInt(100) / 64.0);
    }
    RollupPlan plan = RollupPlan.of(graph.build(), RollupRules.standard());
    return IncrementalRollup.of(plan, measurements.build());
  }
}
