package dev.plumbline.kpi.examples.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.testkit.generate.Graphs;
import dev.plumbline.kpi.testkit.jqwik.KpiArbitraries;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of any graph: nothing is thrown, and what is found does not depend on the order. */
class SmartValidatorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @Provide
  Arbitrary<AlignmentGraph> graphs() {
    return KpiArbitraries.measuredGraphs().map(any -> any.graph());
  }

  @Property(tries = 200)
  void validate_nodesAndLinksInAnotherOrder_findsTheSame(
      @ForAll("graphs") AlignmentGraph any, @ForAll Random random) {
    assertSame(any, random);
  }

  @Example
  void validate_generatedGraphsOfThousandSeedsInAnotherOrder_findsTheSame() {
    assertThat(Graphs.any().stream(42).limit(1_000))
        .allSatisfy(any -> assertSame(any, new Random(1)));
  }

  private static void assertSame(AlignmentGraph any, Random random) {
    Report report = validated(any);
    Report ofShuffled = validated(shuffled(any, random));

    assertThat(ofShuffled.findings()).isEqualTo(report.findings());
    assertThat(ofShuffled.unknown()).hasSameSizeAs(report.unknown());
    assertThat(ofShuffled.checks()).isEqualTo(report.checks());
    assertThat(report.notChecked()).isEmpty();
  }

  private static Report validated(AlignmentGraph graph) {
    Calendar calendar = graph.size() % 2 == 0 ? Calendar.gregorian() : Calendar.isoWeeks();
    List<Series> series = new ArrayList<>();
    for (Kpi kpi : graph.kpis()) {
      Series.Builder history = Series.builder(kpi);
      for (int month = 1; month <= kpi.id().value().length() % 5; month++) {
        history.put(Period.month(2026, month), month);
      }
      series.add(history.build());
    }
    return SmartValidator.standard()
        .validate(
            ValidationInput.of(RollupPlan.of(graph, RollupRules.standard()))
                .asOf(TODAY)
                .withCalendar(calendar)
                .withTimePlan(TimePlan.of(calendar, Grain.YEAR, List.of()))
                .withOrganizationPlan(OrganizationPlan.of(Organization.of(List.of()), graph.kpis()))
                .withHistory(series));
  }

  private static AlignmentGraph shuffled(AlignmentGraph graph, Random random) {
    List<AlignmentNode> nodes = new ArrayList<>(graph.nodes());
    List<Alignment> alignments = new ArrayList<>(graph.alignments());
    Collections.shuffle(nodes, random);
    Collections.shuffle(alignments, random);
    AlignmentGraphBuilder builder = AlignmentGraph.builder();
    nodes.forEach(builder::add);
    alignments.forEach(builder::align);
    return builder.build();
  }
}
