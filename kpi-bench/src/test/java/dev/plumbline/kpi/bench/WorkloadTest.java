package dev.plumbline.kpi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {
  @ParameterizedTest
  @CsvSource({"SMALL, 1111, 1000", "REG, 1111111, 1000000", "STAR, 100001, 100000"})
  void tree_ofAWorkload_hasItsNodesAndLeaves(Workload workload, int nodes, int leaves) {
    Tree tree = workload.tree();

    assertThat(tree.size()).isEqualTo(nodes);
    assertThat(IntStream.range(0, nodes).filter(tree::isLeaf)).hasSize(leaves);
  }

  @Test
  void regularTree_itsNodes_lieBesideTheirSiblings() {
    Tree tree = Tree.regular(3, 2);

    assertThat(IntStream.range(0, tree.size()).map(tree::parent))
        .containsExactly(-1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
  }

  @ParameterizedTest
  @CsvSource({"200, 2", "700, 4", "2000, 5"})
  void randomTree_itsDepth_isExact(int nodes, int depth) {
    Tree tree = Tree.random(nodes, depth, new SplittableRandom(1));

    assertThat(tree.size()).isEqualTo(nodes);
    assertThat(IntStream.range(0, nodes).map(tree::level).max()).hasValue(depth);
  }

  @ParameterizedTest
  @EnumSource
  void numbers_ofTheSameSeed_areTheSame(Numbers numbers) {
    double[] once = numbers.values(1_000, new SplittableRandom(Numbers.SEED));
    double[] again = numbers.values(1_000, new SplittableRandom(Numbers.SEED));

    assertThat(once).isEqualTo(again);
  }

  @Test
  void hierarchy_withoutSomeLeaves_measuresTheOthers() {
    Hierarchy whole = Workload.SMALL.hierarchy(Numbers.ORDINARY);
    Hierarchy part = whole.withMissing(0.5, new SplittableRandom(1));

    assertThat(whole.measurements().size()).isEqualTo(1_000);
    assertThat(part.measurements().size()).isBetween(400, 600);
    assertThat(part.ratios().kpis()).isEqualTo(part.measurements().kpis());
  }

  @Test
  void small_itsSum_isThatOfItsLeaves() {
    Hierarchy small = Workload.SMALL.hierarchy(Numbers.CENTS);
    double sum = small.measurements().toList().stream().mapToDouble(WorkloadTest::number).sum();

    assertThat(
            small
                .plan(AggregationStrategy.sum())
                .rollUp(small.measurements())
                .value(Hierarchy.id(0))
                .orElseThrow())
        .isEqualTo(sum);
  }

  private static double number(Measurement measurement) {
    return measurement.figure().orElseThrow();
  }
}
