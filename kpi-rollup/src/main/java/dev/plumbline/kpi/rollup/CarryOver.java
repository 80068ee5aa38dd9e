package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what is known of one plan over to another, and computes the rest. */
final class CarryOver {
  /*
   * A node is computed if it is new, its definition, rule, reading or row is other than before, or
   * one of its children came out other than before. All others are copied. The new plan is walked
   * through once, children first.
   */
  private static final int NEW = -1;

  private final Live old;
  private final RollupPlan plan;
  private final LiveReadings readings;
  private final State state;
  private final int[] oldNumber;
  private final boolean[] isChanged;
  private final boolean isComparable;

  private CarryOver(Live old, RollupPlan plan) {
    this.old = old;
    this.plan = plan;
    this.readings = new LiveReadings(plan.graph, old.readings().base);
    this.state = new State(plan);
    this.oldNumber = new int[plan.graph.size()];
    this.isChanged = new boolean[plan.graph.size()];
    this.isComparable =
        plan.rules().equals(old.plan().rules()) && plan.needs.equals(old.plan().needs);
  }

  static CarryOver of(Live old, RollupPlan plan) {
    CarryOver carry = new CarryOver(old, plan);
    AlignmentGraph before = old.plan().graph;
    Arrays.fill(carry.oldNumber, NEW);
    for (int node = 0; node < plan.graph.size(); node++) {
      if (before.contains(plan.graph.node(node).id())) {
        carry.takeOver(node, before.number(plan.graph.node(node).id()));
      }
    }
    return carry;
  }

  private void takeOver(int node, int number) {
    oldNumber[node] = number;
    LiveReadings before = old.readings();
    if (before.isEdited(number) && plan.graph.node(node) instanceof Kpi) {
      readings.set(node, before.edit(number), before.number(number));
    }
  }

  /** Changes what is set for a KPI, as {@link LiveReadings#set} does. */
  void set(int node, @Nullable Object edit, double number) {
    readings.set(node, edit, number);
    isChanged[node] = true;
  }

  LiveReadings readings() {
    return readings;
  }

  /** {@return how many nodes were computed, and how many of those came out other than before} */
  Settled run() {
    NodePass pass = new NodePass(new Column(plan, readings, old.substitutes(), state));
    Outcome outcome = new Outcome();
    int computed = 0;
    int changed = 0;
    for (int node = 0; node < oldNumber.length; node++) {
      if (isChanged[node] || !isComparable || isOther(node)) {
        pass.compute(node, outcome);
        computed++;
        isChanged[node] = !isComparable || !isSame(node, outcome);
        changed += isChanged[node] ? 1 : 0;
      } else {
        old.state().get(oldNumber[node], outcome);
      }
      state.set(node, outcome);
    }
    return new Settled(computed, changed);
  }

  private boolean isSame(int node, Outcome outcome) {
    return oldNumber[node] != NEW && old.state().isSame(oldNumber[node], outcome);
  }

  private boolean isOther(int node) {
    int before = oldNumber[node];
    return before == NEW
        || !plan.graph.node(node).equals(old.plan().graph.node(before))
        || !Objects.equals(plan.ruleOf[node], old.plan().ruleOf[before])
        || hasOtherRow(node, before);
  }

  private boolean hasOtherRow(int node, int before) {
    Rows rows = plan.rows;
    Rows others = old.plan().rows;
    int length = rows.length(node);
    if (others.length(before) != length) {
      return true;
    }
    for (int i = 0; i < length; i++) {
      int link = rows.firstChild[node] + i;
      int other = others.firstChild[before] + i;
      int child = rows.childOf[link];
      if (isChanged[child]
          || oldNumber[child] != others.childOf[other]
          || !rows.isAlike(link, others, other)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the new plan with all that is known of it} */
  Live live() {
    return new Live(plan, readings, old.substitutes(), state);
  }
}
