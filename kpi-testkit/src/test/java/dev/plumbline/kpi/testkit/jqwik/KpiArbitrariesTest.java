package dev.plumbline.kpi.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.generate.Graphs;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;

/** What the arbitraries promise to hold. */
class KpiArbitrariesTest {
  private static <T> List<T> sampled(Arbitrary<T> arbitrary) {
    return arbitrary.generator(1_000, true).stream(new Random(42))
        .limit(2_000)
        .map(Shrinkable::value)
        .toList();
  }

  @Example
  void values_sampled_holdTheTinyAndTheHuge() {
    assertThat(sampled(KpiArbitraries.values()))
        .contains(0.0, Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE)
        .allMatch(Double::isFinite)
        .noneMatch(value -> Double.compare(value, -0.0) == 0);
  }

  @Example
  void weights_sampled_holdZeroAndTheExtremes() {
    assertThat(sampled(KpiArbitraries.weights()))
        .contains(0.0, 1.0, Double.MAX_VALUE, Double.MIN_VALUE)
        .allMatch(weight -> weight >= 0.0);
  }

  @Example
  void kpis_sampled_holdAllDirectionsAndLackOfTargets() {
    List<Kpi> kpis = sampled(KpiArbitraries.kpis());

    assertThat(kpis).extracting(Kpi::direction).contains(Direction.values());
    assertThat(kpis).anyMatch(kpi -> kpi.targets().isEmpty());
    assertThat(kpis).anyMatch(kpi -> kpi.targets().stream().anyMatch(t -> t.stretch().isPresent()));
  }

  @Property
  void targets_anyDirection_fitIt(@ForAll Direction direction) {
    assertThat(KpiArbitraries.targets(direction).sampleStream().limit(20))
        .allMatch((Target target) -> target.fits(direction));
  }

  @Example
  void trees_sampled_areTrees() {
    assertThat(sampled(KpiArbitraries.trees()))
        .allMatch(tree -> tree.alignmentCount() == tree.size() - 1);
  }

  @Example
  void dags_sampled_holdSharedNodes() {
    assertThat(sampled(KpiArbitraries.dags())).anyMatch(KpiArbitrariesTest::hasSharedNodes);
  }

  @Example
  void diamonds_sampled_areOfOneAndThreeMoreEach() {
    assertThat(sampled(KpiArbitraries.diamonds()))
        .allMatch(diamonds -> diamonds.size() % 3 == 1)
        .anyMatch(diamonds -> diamonds.size() > 10);
  }

  @Example
  void measurements_sampled_holdAboutAFifthOfGaps() {
    AlignmentGraph star = Graphs.star(10).ofSeed(1);
    List<Kpi> kpis = star.kpis();

    long gaps =
        sampled(KpiArbitraries.measurements(star)).stream()
            .flatMap(measurements -> kpis.stream().map(kpi -> measurements.figure(kpi.id()).gap()))
            .filter(gap -> gap.filter(KpiArbitrariesTest::isGap).isPresent())
            .count();
    assertThat(gaps / 20_000.0).isBetween(0.1, 0.3);
  }

  private static boolean isGap(Gap gap) {
    return gap == Gap.NO_DATA || gap == Gap.NOT_APPLICABLE;
  }

  @Example
  void measuredGraphs_sampled_holdKnownAndUnknownLabels() {
    assertThat(
            sampled(KpiArbitraries.measuredGraphs()).stream().flatMap(KpiArbitrariesTest::labels))
        .contains("none", "some", "all", "unknown");
  }

  private static Stream<String> labels(MeasuredGraph any) {
    return any.graph().kpis().stream().flatMap(kpi -> any.measurements().label(kpi.id()).stream());
  }

  @Example
  void kpis_listOfDifferentIds_buildsAGraph() {
    assertThat(sampled(KpiArbitraries.kpis().list().ofMaxSize(5).uniqueElements(Kpi::id)))
        .allSatisfy(
            kpis -> {
              AlignmentGraphBuilder graph = AlignmentGraph.builder();
              kpis.forEach(graph::add);
              assertThat(graph.build().size()).isEqualTo(kpis.size());
            });
  }

  @Example
  void organizations_sampled_haveOneRoot() {
    assertThat(sampled(KpiArbitraries.organizations()))
        .allMatch(organization -> organization.roots().size() == 1);
  }

  @Example
  void periods_sampled_holdTheEndsOfTheCalendar() {
    assertThat(sampled(KpiArbitraries.periods()))
        .contains(Period.parse("0001-01-01"), Period.parse("9999-12-31"));
  }

  private static boolean hasSharedNodes(AlignmentGraph graph) {
    return graph.nodes().stream().anyMatch(node -> graph.servedBy(node.id()).size() > 1);
  }
}
