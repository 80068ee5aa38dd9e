package dev.plumbline.kpi.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.PathCount;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphsTest {
  private static final int SEEDS = 1_000;
  private static final ObjectiveId ROOT = ObjectiveId.of("objective-0");

  static Stream<Graphs> all() {
    return Stream.of(
        Graphs.any(),
        Graphs.tree(2, 3),
        Graphs.trees(20),
        Graphs.chain(7),
        Graphs.star(9),
        Graphs.diamonds(3),
        Graphs.dag(20, 0.5));
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofSeed_thousandSeeds_buildsGraphsThatAreEqualBySeed(Graphs graphs) {
    assertThat(LongStream.range(0, SEEDS))
        .allSatisfy(seed -> assertThat(graphs.ofSeed(seed)).isEqualTo(graphs.ofSeed(seed)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofSeed_anyGraph_hasOneRootAndKpisAsLeavesOnly(Graphs graphs) {
    assertThat(graphs.stream(42).limit(SEEDS))
        .allSatisfy(
            graph -> {
              assertThat(graph.roots()).hasSize(1);
              assertThat(graph.leaves()).hasSameElementsAs(graph.kpis());
              assertThat(graph.nodes()).hasSizeBetween(1, 85);
            });
  }

  @Test
  void any_manySeeds_holdsSingleKpisSharedNodesAndTrees() {
    assertThat(Graphs.any().stream(42).limit(SEEDS))
        .anyMatch(graph -> graph.size() == 1 && graph.kpis().size() == 1)
        .anyMatch(graph -> shared(graph) > 0)
        .anyMatch(graph -> graph.size() > 20 && isTree(graph));
  }

  @Test
  void tree_fanOut3Depth2_is1And3And9() {
    AlignmentGraph graph = Graphs.tree(3, 2).ofSeed(1);

    assertThat(graph.size()).isEqualTo(13);
    assertThat(graph.kpis()).hasSize(9);
    assertThat(isTree(graph)).isTrue();
    assertThat(graph.objectives()).allMatch(o -> graph.contributorsOf(o.id()).size() == 3);
  }

  @Test
  void trees_manySeeds_areTrees() {
    assertThat(Graphs.trees(20).stream(42).limit(SEEDS)).allMatch(GraphsTest::isTree);
  }

  @Test
  void chain_hundredThousand_hasOneKpiAtTheEnd() {
    AlignmentGraph graph = Graphs.chain(100_000).ofSeed(1);

    assertThat(graph.size()).isEqualTo(100_000);
    assertThat(graph.kpis()).extracting(Kpi::id).containsExactly(KpiId.of("kpi-99999"));
    assertThat(graph.roots()).extracting(AlignmentNode::id).containsExactly(ROOT);
  }

  @Test
  void star_noKpis_isASingleKpi() {
    assertThat(Graphs.star(0).ofSeed(1).nodes()).singleElement().isInstanceOf(Kpi.class);
  }

  @Test
  void star_nineKpis_serveOneObjective() {
    AlignmentGraph graph = Graphs.star(9).ofSeed(1);

    assertThat(graph.objectives()).extracting(Objective::id).containsExactly(ROOT);
    assertThat(graph.contributorsOf(ROOT)).hasSize(9);
  }

  @Test
  void diamonds_tenLevels_have1024PathsFromTheLowest() {
    AlignmentGraph graph = Graphs.diamonds(10).ofSeed(1);

    assertThat(graph.size()).isEqualTo(31);
    PathCount paths = graph.pathCount(KpiId.of("kpi-30"), ROOT);
    assertThat(paths.paths()).isEqualTo(1024);
  }

  @Test
  void dag_thirdShared_sharesAboutAThirdOfItsNodes() {
    AlignmentGraph graph = Graphs.dag(3_000, 0.3).ofSeed(1);

    assertThat(shared(graph) / 3_000.0).isCloseTo(0.3, within(0.03));
  }

  @Test
  void dag_nothingShared_isATree() {
    assertThat(Graphs.dag(50, 0.0).stream(42).limit(SEEDS)).allMatch(GraphsTest::isTree);
  }

  @Test
  void dag_allShared_sharesAllThatCanBe() {
    assertThat(Graphs.dag(50, 1.0).stream(42).limit(100)).allMatch(graph -> shared(graph) == 48);
  }

  @Test
  void withWeights_zerosAmongThem_zerosAppear() {
    AlignmentGraph graph = Graphs.star(1_000).withWeights(Weights.withZeros()).ofSeed(1);

    assertThat(graph.alignments().stream().filter(link -> link.weight() == 0.0).count())
        .isBetween(200L, 300L);
  }

  @Test
  void withWeights_equal_allAre1() {
    AlignmentGraph graph = Graphs.star(10).withWeights(Weights.equal()).ofSeed(1);

    assertThat(graph.alignments()).extracting(Alignment::weight).containsOnly(1.0);
  }

  @Test
  void withWeights_dyadic_areMultiplesOfAnEighth() {
    AlignmentGraph graph = Graphs.star(100).withWeights(Weights.dyadic()).ofSeed(1);

    assertThat(graph.alignments())
        .extracting(Alignment::weight)
        .allMatch(weight -> weight * 8 == Math.rint(weight * 8));
  }

  @Test
  void withWeights_extreme_reachBothEnds() {
    AlignmentGraph graph = Graphs.star(100).withWeights(Weights.extreme()).ofSeed(1);

    assertThat(graph.alignments())
        .extracting(Alignment::weight)
        .contains(Double.MAX_VALUE, Double.MIN_VALUE);
  }

  @Test
  void withKpis_given_areUsedUnderIdsOfTheGraph() {
    Kpi churn = Kpis.any().ofSeed(1).toBuilder().owner("Ada").build();

    assertThat(Graphs.star(2).withKpis(random -> churn).ofSeed(1).kpis())
        .containsExactlyInAnyOrder(
            churn.toBuilder().id(KpiId.of("kpi-1")).build(),
            churn.toBuilder().id(KpiId.of("kpi-2")).build());
  }

  @Test
  void tree_moreNodesThanAllowed_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graphs.tree(10, 30))
        .withMessageContaining("is too large. Ask for at most 10000000.");
  }

  @Test
  void tree_noBranches_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graphs.tree(0, 2))
        .withMessage("There are no trees of 0 branches. Ask for at least 1.");
  }

  @Test
  void dag_sharingNaN_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graphs.dag(3, Double.NaN))
        .withMessage("The share of shared nodes is NaN. Give a fraction from 0 to 1.");
  }

  @Test
  void shape_nodeServingAHigherOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(new int[][] {{}, {2}, {0}}))
        .withMessage("The node 1 cannot serve the node 2. Let it serve nodes of lower numbers.");
  }

  @Test
  void graph_fewerWeightsThanLinks_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.chain(3).graph(node -> Kpis.any().ofSeed(1), 1.0))
        .withMessage("There are 2 links and 1 weights. Give one for each.");
  }

  private static boolean isTree(AlignmentGraph graph) {
    return graph.alignmentCount() == graph.size() - 1 && shared(graph) == 0;
  }

  private static long shared(AlignmentGraph graph) {
    return graph.nodes().stream().filter(node -> graph.servedBy(node.id()).size() > 1).count();
  }
}
