package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;

/** Computes all nodes of a plan for the measurements of a period, each once, children first. */
final class ForwardPass {
  private final State state;
  private final Column column;

  ForwardPass(RollupPlan plan, Measurements measurements, Substitutes substitutes) {
    this.state = new State(plan);
    this.column = new Column(plan, Readings.of(measurements), substitutes, state);
  }

  RollupResult run() {
    run(0, column.plan().graph.size());
    return new RollupResult(column);
  }

  /**
   * Computes the nodes of a range in ascending order. Several threads may do so at once, for ranges
   * none of which has children in another that is not done yet.
   */
  void run(int from, int to) {
    NodePass pass = new NodePass(column);
    Outcome outcome = new Outcome();
    for (int node = from; node < to; node++) {
      pass.compute(node, outcome);
      state.set(node, outcome);
    }
  }
}
