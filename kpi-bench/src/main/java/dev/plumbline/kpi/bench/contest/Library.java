package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.SharedKpis;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A problem in the terms of plumbline, through its public interface only. */
public final class Library {
  private static final OrgUnitId UNIT = OrgUnitId.of("all");

  private final Problem problem;
  private final Kpi[] kpis;

  private Library(Problem problem, Kpi[] kpis) {
    this.problem = problem;
    this.kpis = kpis;
  }

  /**
   * {@return KPIs for all nodes}
   *
   * @param problem what is to be rolled up
   */
  public static Library of(Problem problem) {
    Kpi[] kpis =
        IntStream.range(0, problem.network().size())
            .mapToObj(node -> kpi(problem.id(node)))
            .toArray(Kpi[]::new);
    return new Library(problem, kpis);
  }

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  /**
   * {@return the KPI of a node}
   *
   * @param node its number in the network
   */
  public Kpi kpi(int node) {
    return kpis[node];
  }

  /**
   * {@return the id of a node}
   *
   * @param node its number in the network
   */
  public KpiId id(int node) {
    return kpis[node].id();
  }

  /** {@return the ids of all nodes, by number} */
  public KpiId[] ids() {
    return Arrays.stream(kpis).map(Kpi::id).toArray(KpiId[]::new);
  }

  /** {@return the graph, put together in an order by chance} */
  public AlignmentGraph graph() {
    Network network = problem.network();
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int node : problem.order()) {
      graph.add(kpis[node]);
    }
    for (int node : problem.order()) {
      for (int link = node < network.inner() ? network.first(node) : network.links();
          link < network.first(Math.min(node + 1, network.inner()));
          link++) {
        graph.align(id(network.child(link)), id(node), network.weight(link));
      }
    }
    return graph.build();
  }

  /** {@return the rules: inner nodes roll up values; what is shared counts on every path} */
  public RollupRules rules() {
    Rule chosen = problem.rule();
    List<RollupRule> rule =
        chosen.strategies().stream()
            .map(strategy -> RollupRule.values(strategy).withWeights(chosen.weights()))
            .toList();
    RollupRules.Builder rules = RollupRules.builder().sharedKpis(SharedKpis.allow());
    for (int node = 0; node < problem.network().inner(); node++) {
      rules.rule(id(node), rule.get(chosen.choice(node)));
    }
    return rules.build();
  }

  /** {@return the plan} */
  public RollupPlan plan() {
    return RollupPlan.of(graph(), rules());
  }

  /**
   * {@return when the values of a column were measured}
   *
   * @param column from 0
   */
  public static Slice slice(int column) {
    return Slice.of(UNIT, Period.month(2026 + column / 12, column % 12 + 1));
  }

  /** {@return the values of the first column; of those that are missing, that there is no data} */
  public Measurements measurements() {
    Measurements.Builder measurements = Measurements.builder(slice(0).period());
    for (int leaf = problem.network().inner(); leaf < kpis.length; leaf++) {
      if (Double.isNaN(problem.cell(leaf, 0))) {
        measurements.noData(id(leaf));
      } else {
        measurements.put(id(leaf), problem.cell(leaf, 0));
      }
    }
    return measurements.build();
  }

  /** {@return the values of all columns, one month each; of those missing, that there is none} */
  public Facts facts() {
    Facts.Builder facts = Facts.builder();
    for (int column = 0; column < problem.columns(); column++) {
      Slice slice = slice(column);
      for (int leaf = problem.network().inner(); leaf < kpis.length; leaf++) {
        if (Double.isNaN(problem.cell(leaf, column))) {
          facts.noData(slice, id(leaf));
        } else {
          facts.put(slice, id(leaf), problem.cell(leaf, column));
        }
      }
    }
    return facts.build();
  }

  /** {@return the problem} */
  @Override
  public String toString() {
    return problem.toString();
  }
}
