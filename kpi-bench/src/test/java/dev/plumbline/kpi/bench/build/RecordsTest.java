package dev.plumbline.kpi.bench.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.build.Records.Inner;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.graph.AlignmentGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
  @Test
  void graph_ofRecords_hasTheLinksOfTheNetworkWithTheirWeights() {
    Problem problem = Problem.of(Workload.IRR, 200, Rule.SUM);
    AlignmentGraph graph = Records.of(problem, Inner.KPIS).graph();

    assertThat(graph.alignments()).containsExactlyInAnyOrderElementsOf(alignments(problem));
  }

  private static List<Alignment> alignments(Problem problem) {
    Network network = problem.network();
    List<Alignment> alignments = new ArrayList<>();
    for (int node = 0; node < network.inner(); node++) {
      KpiId served = KpiId.of(problem.id(node));
      for (int link = network.first(node); link < network.first(node + 1); link++) {
        KpiId contributor = KpiId.of(problem.id(network.child(link)));
        alignments.add(Alignment.of(contributor, served, network.weight(link)));
      }
    }
    return alignments;
  }

  @Test
  void of_sharedLeaves_isRefused() {
    Problem problem = Problem.of(Workload.DAG_NEAR, 200, Rule.SUM);

    assertThatThrownBy(() -> Records.of(problem, Inner.OBJECTIVES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The %s is no tree. Records have one parent each.", problem.network());
  }
}
