package dev.plumbline.kpi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void irregularTree_itsFanOuts_followThePowerLaw() {
    Network network = Workload.IRR.network(Workload.IRR.nodes());
    int[] fanOuts =
        IntStream.range(0, network.inner())
            .map(node -> network.first(node + 1) - network.first(node))
            .toArray();

    assertThat(network.leaves()).isBetween(980_000, 1_020_000);
    assertThat(IntStream.of(fanOuts).min()).hasValue(1);
    assertThat(IntStream.of(fanOuts).max().orElseThrow()).isBetween(1_900, 2_000);
    double ones = IntStream.of(fanOuts).filter(fanOut -> fanOut == 1).count();
    double fours = IntStream.of(fanOuts).filter(fanOut -> fanOut == 4).count();
    assertThat(ones / fours).isBetween(7.0, 9.0);
  }

  @ParameterizedTest
  @EnumSource(names = {"DAG_RANDOM", "DAG_NEAR"})
  void network_withSharedLeaves_hasOneInTenWithTwoOrThreeParents(Workload workload) {
    Network network = workload.network(100_000);
    int[] parents = new int[network.size()];
    IntStream.range(0, network.links()).forEach(link -> parents[network.child(link)]++);

    assertThat(IntStream.range(1, network.inner()).map(node -> parents[node])).containsOnly(1);
    double two = IntStream.of(parents).filter(count -> count == 2).count();
    double three = IntStream.of(parents).filter(count -> count == 3).count();
    assertThat((two + three) / network.leaves()).isBetween(0.09, 0.11);
    assertThat(three / two).isBetween(0.6, 1.1);
    assertThat(IntStream.of(parents).max()).hasValue(3);
  }

  @Test
  void network_withSharedLeavesNearBy_hasNoParentFarAway() {
    Network network = Workload.DAG_NEAR.network(100_000);

    for (int node = 0; node < network.inner(); node++) {
      for (int link = network.first(node); link < network.first(node + 1); link++) {
        assertThat(Math.abs(network.parent(network.child(link)) - node)).isLessThanOrEqualTo(8);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DAG_RANDOM", "DAG_NEAR"})
  void tree_ofANetworkThatIsNone_isRefused(Workload workload) {
    assertThatThrownBy(workload::tree)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(workload + " is no tree. Use network().");
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
