package dev.plumbline.kpi.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Measurement;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.generate.Graphs;
import dev.plumbline.kpi.testkit.generate.MeasuredGraph;
import dev.plumbline.kpi.time.Period;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Properties that are false, and the smallest reasons why. */
@PropertyDefaults(afterFailure = AfterFailureMode.RANDOM_SEED)
class ShrinkingProperties {
  private static final Comparator<Alignment> BY_CONTRIBUTOR =
      Comparator.comparing(link -> link.contributor().value());

  private static final String FOUR_OF_WEIGHT_1 =
      "[kpi-1 -> objective-0 (1.0), kpi-2 -> objective-0 (1.0), kpi-3 -> objective-0 (1.0)]";

  @Property
  @ShrinksTo(FOUR_OF_WEIGHT_1)
  void alignmentGraphs_moreThanThreeNodes_shrinkToFour(@ForAll("alignmentGraphs") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo(FOUR_OF_WEIGHT_1)
  void trees_moreThanThreeNodes_shrinkToFour(@ForAll("trees") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo(FOUR_OF_WEIGHT_1)
  void stars_moreThanThreeNodes_shrinkToFour(@ForAll("stars") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo(FOUR_OF_WEIGHT_1)
  void dags_moreThanThreeNodes_shrinkToFour(@ForAll("dags") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo(
      "[kpi-3 -> objective-2 (1.0), objective-1 -> objective-0 (1.0),"
          + " objective-2 -> objective-1 (1.0)]")
  void chains_moreThanThreeNodes_shrinkToFour(@ForAll("chains") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo(
      "[kpi-3 -> objective-1 (1.0), kpi-3 -> objective-2 (1.0),"
          + " objective-1 -> objective-0 (1.0), objective-2 -> objective-0 (1.0)]")
  void diamonds_moreThanThreeNodes_shrinkToOneDiamond(@ForAll("diamonds") Links links) {
    assertThat(links.graph().size()).isLessThanOrEqualTo(3);
  }

  @Property
  @ShrinksTo("[kpi-1 -> objective-0 (10.1)]")
  void trees_weightAbove10_shrinkToOneLinkOfTheSmallest(@ForAll("trees") Links links) {
    assertThat(links.graph().alignments()).allMatch(link -> link.weight() <= 10.0);
  }

  @Property
  @ShrinksTo("[kpi-1 -> objective-0 (0.0)]")
  void alignmentGraphs_weightOfZero_shrinkToOneLink(@ForAll("alignmentGraphs") Links links) {
    assertThat(links.graph().alignments()).noneMatch(link -> link.weight() == 0.0);
  }

  @Property
  @ShrinksTo(
      "[kpi-2 -> objective-0 (1.0), kpi-2 -> objective-1 (1.0), objective-1 -> objective-0 (1.0)]")
  void dags_sharedNode_shrinkToThreeNodes(@ForAll("dags") Links links) {
    AlignmentGraph graph = links.graph();

    assertThat(graph.nodes()).allMatch(node -> graph.servedBy(node.id()).size() <= 1);
  }

  @Property
  @ShrinksTo("[]; 0 measurements in 2026-03: []")
  void measuredGraphs_withoutAReading_shrinkToOneKpiThatIsNotMeasured(
      @ForAll("measuredGraphs") MeasuredGraph any) {
    assertThat(any.graph().kpis()).allMatch(kpi -> any.measurements().kpis().contains(kpi.id()));
  }

  @Property
  @ShrinksTo("10.01")
  void values_above10_shrinkToTheSmallest(@ForAll("values") double value) {
    assertThat(value).isLessThanOrEqualTo(10.0);
  }

  @Property
  @ShrinksTo("-0.01")
  void values_negative_shrinkToTheLeast(@ForAll("values") double value) {
    assertThat(value).isNotNegative();
  }

  @Property
  @ShrinksTo("1.0E9")
  void values_beyondDecimals_shrinkToTheSimplestExtreme(@ForAll("values") double value) {
    assertThat(value).isLessThanOrEqualTo(1_000.0);
  }

  @Property
  @ShrinksTo("[]; 1 measurement in 2026-03: [kpi-0 in 2026-03: 10.01]")
  void measuredGraphs_valueAbove10_shrinkToOneKpiWithTheSmallest(
      @ForAll("measuredGraphs") MeasuredGraph any) {
    assertThat(any.measurements().toList())
        .allMatch(measurement -> measurement.figure().orElse(0.0) <= 10.0);
  }

  @Property
  @ShrinksTo("[kpi-1 in 2026-03: 0.0, kpi-2 in 2026-03: none, kpi-3 in 2026-03: 0.0]")
  void measurements_any_shrinkToZerosAndFirstLabelsWithoutGaps(
      @ForAll("measurements") List<Measurement> measurements) {
    assertThat(measurements).isNull();
  }

  @Property
  @ShrinksTo("from 0.0 to 3.0")
  void targets_any_shrinkToProgress(@ForAll("targets") Target target) {
    assertThat(target).isNull();
  }

  @Property
  @ShrinksTo("3 organisational units under 1 root")
  void organizations_moreThanTwoUnits_shrinkToThree(
      @ForAll("organizations") Organization organization) {
    assertThat(organization.size()).isLessThanOrEqualTo(2);
  }

  @Property
  @ShrinksTo("2026-01-01")
  void periods_any_shrinkToTheFirstDayOf2026(@ForAll("periods") Period period) {
    assertThat(period).isNull();
  }

  /** A graph that prints all of its links. */
  record Links(AlignmentGraph graph) {
    @Override
    public String toString() {
      return graph.alignments().stream().sorted(BY_CONTRIBUTOR).toList().toString();
    }
  }

  @Provide
  Arbitrary<Links> alignmentGraphs() {
    return KpiArbitraries.alignmentGraphs().map(Links::new);
  }

  @Provide
  Arbitrary<Links> trees() {
    return KpiArbitraries.trees().map(Links::new);
  }

  @Provide
  Arbitrary<Links> stars() {
    return KpiArbitraries.stars().map(Links::new);
  }

  @Provide
  Arbitrary<Links> chains() {
    return KpiArbitraries.chains().map(Links::new);
  }

  @Provide
  Arbitrary<Links> diamonds() {
    return KpiArbitraries.diamonds().map(Links::new);
  }

  @Provide
  Arbitrary<Links> dags() {
    return KpiArbitraries.dags().map(Links::new);
  }

  @Provide
  Arbitrary<Double> values() {
    return KpiArbitraries.values();
  }

  @Provide
  Arbitrary<MeasuredGraph> measuredGraphs() {
    return KpiArbitraries.measuredGraphs();
  }

  @Provide
  Arbitrary<List<Measurement>> measurements() {
    return KpiArbitraries.measurements(Graphs.star(3).ofSeed(1)).map(Measurements::toList);
  }

  @Provide
  Arbitrary<Target> targets() {
    return KpiArbitraries.targets();
  }

  @Provide
  Arbitrary<Organization> organizations() {
    return KpiArbitraries.organizations();
  }

  @Provide
  Arbitrary<Period> periods() {
    return KpiArbitraries.periods();
  }
}
