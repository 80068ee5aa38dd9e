package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Leaves that are measured in blocks, and shared by rows that begin anywhere among them. */
class LeafRowsProperties {
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.geometricMean());

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  private static List<KpiId> leaves(int count) {
    return IntStream.range(0, count).mapToObj(i -> KpiId.of("l" + i)).toList();
  }

  /** Rows of leaves that follow each other, of which some take those of earlier ones once more. */
  private static RollupPlan plan(Random random, List<KpiId> leaves) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(kpi("top"));
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.allow());
    leaves.forEach(leaf -> graph.add(kpi(leaf.value())));
    int next = 0;
    for (int row = 0; next < leaves.size(); row++) {
      boolean isShared = next > 0 && random.nextInt(4) == 0;
      int from = isShared ? random.nextInt(next) : next;
      int size = Math.min(random.nextInt(1, 40), leaves.size() - from);
      Kpi inner = kpi("r" + row);
      graph.add(inner).align(inner.id(), KpiId.of("top"), 1.0);
      rules.rule(inner.id(), rule(random));
      boolean areAlike = random.nextInt(3) == 0;
      for (KpiId leaf : leaves.subList(from, from + size)) {
        graph.align(leaf, inner.id(), areAlike ? 2.0 : random.nextInt(1, 20) / 10.0);
      }
      next = Math.max(next, from + size);
    }
    return RollupPlan.of(graph.build(), rules.rule(KpiId.of("top"), rule(random)).build());
  }

  private static RollupRule rule(Random random) {
    return RollupRule.values(STRATEGIES.get(random.nextInt(STRATEGIES.size())));
  }

  /** Blocks in any order, each in its own order: long ones, so that runs are told from points. */
  private static Measurements measurements(Random random, List<KpiId> leaves) {
    List<List<KpiId>> blocks = new ArrayList<>();
    for (int from = 0; from < leaves.size(); ) {
      int end = Math.min(from + random.nextInt(60, 160), leaves.size());
      blocks.add(leaves.subList(from, end));
      from = end;
    }
    Collections.shuffle(blocks, random);
    boolean hasGaps = random.nextBoolean();
    Measurements.Builder measurements = Measurements.builder(Period.month(2026, 3));
    for (KpiId leaf : blocks.stream().flatMap(List::stream).toList()) {
      int what = hasGaps ? random.nextInt(12) : 2;
      if (what == 0) {
        measurements.noData(leaf);
      } else if (what == 1) {
        measurements.notApplicable(leaf);
      } else {
        measurements.put(leaf, random.nextInt(1, 100_000) / 100.0);
      }
    }
    return measurements.build();
  }

  @Property(tries = 500)
  void rollUp_leavesInBlocks_saysWhatNodeByNodeSays(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<KpiId> leaves = leaves(random.nextInt(100, 500));
    RollupPlan plan = plan(random, leaves);
    Measurements measurements = measurements(random, leaves);
    CellPlan cells = CellPlan.of(plan);
    assertThat(cells).isNotNull();
    Binding binding = Binding.of(cells, measurements.index());
    Statistics.label("in runs")
        .collect(binding.hasRuns())
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 20.0));

    RollupResult result =
        new CellRollup(cells).rollUp(measurements, Substitutes.none(), Workers.caller());

    assertThat(result).isNotNull();
    assertThat(Everything.of(result))
        .isEqualTo(Everything.of(Rollup.nodeByNode(plan, measurements, Substitutes.none())));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }
}
