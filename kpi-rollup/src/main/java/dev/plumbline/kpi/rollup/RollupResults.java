package dev.plumbline.kpi.rollup;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of rolling up facts: a result for every unit and period.
 *
 * <pre>{@code
 * RollupResults results = plan.rollUp(facts);
 * results.at(north, march).score(growth.id());     // the score of growth in the north in March
 * results.scores(growth.id());                     // of every unit and period
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RollupResults {
  private final RollupPlan plan;
  private final ImmutableMap<Slice, RollupResult> results;

  RollupResults(RollupPlan plan, ImmutableMap<Slice, RollupResult> results) {
    this.plan = plan;
    this.results = results;
  }

  /** {@return the plan that they were made by} */
  public RollupPlan plan() {
    return plan;
  }

  /** {@return the units and periods, in the order of the facts} */
  public List<Slice> slices() {
    return results.keySet().asList();
  }

  /**
   * {@return whether there is a result for a unit in a period}
   *
   * @param slice the two
   */
  public boolean contains(Slice slice) {
    return results.containsKey(slice);
  }

  /**
   * {@return the result of a unit in a period} In constant time.
   *
   * @param unit the unit
   * @param period the period
   * @throws IllegalArgumentException if there were no facts for the two
   */
  public RollupResult at(OrgUnitId unit, Period period) {
    return at(Slice.of(unit, period));
  }

  /**
   * {@return the result of a unit in a period} In constant time.
   *
   * @param slice the two
   * @throws IllegalArgumentException if there were no facts for the two
   */
  public RollupResult at(Slice slice) {
    RollupResult result = results.get(slice);
    if (result == null) {
      throw new IllegalArgumentException(
          "There is no result for %s. Put facts for it, or ask for one of the slices()."
              .formatted(slice));
    }
    return result;
  }

  /**
   * {@return the scores of a node, for every unit and period, in the order of the facts} Linear.
   *
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if there is no such node
   */
  public Map<Slice, Figure> scores(NodeId node) {
    int number = plan.graph.number(node);
    return figures(result -> result.scoreOf(number));
  }

  /**
   * {@return the values of a KPI, for every unit and period, in the order of the facts} Linear.
   *
   * @param kpi its id
   * @throws IllegalArgumentException if there is no such KPI
   */
  public Map<Slice, Figure> values(KpiId kpi) {
    int number = plan.graph.number(kpi);
    return figures(result -> result.valueOf(number));
  }

  private Map<Slice, Figure> figures(Function<RollupResult, Figure> figure) {
    ImmutableMap.Builder<Slice, Figure> figures =
        ImmutableMap.builderWithExpectedSize(results.size());
    results.forEach((slice, result) -> figures.put(slice, figure.apply(result)));
    return figures.buildOrThrow();
  }

  /** {@return the number of nodes and of slices} */
  @Override
  public String toString() {
    return "%s nodes in %s slices".formatted(plan.graph.size(), results.size());
  }
}
