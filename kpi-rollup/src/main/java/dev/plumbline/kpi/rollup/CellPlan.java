package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.exact.RowWeights;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where in columns of cells the nodes of a plan stand that needs nothing but values and scores. */
final class CellPlan {
  /*
   * A node with a rule has a cell, and a KPI without one, which is measured, is a leaf; both are
   * numbered in the order of the nodes, so that what stands side by side in a row of the plan does
   * so here: slotOf[n] is the cell of node n, or -1 - its leaf.
   *
   * formOf[c] says where the children of a cell are. In a run of leaves or of cells, they begin at
   * firstOf[c]. Otherwise they are picked: their leaves, or cells and -1 - leaves, stand in picks,
   * from firstOf[c]. The weights are those of the row of the plan, in the same order: linkOf[c] ..
   * endOf[c] - 1. Where most leaves are in rows that are picked, those in runs are picked too, so that
   * all are read in one way.
   */
  static final byte LEAVES = 0;
  static final byte CELLS = 1;
  static final byte PICKED_LEAVES = 2;
  static final byte PICKED = 3;

  /** Set beside the form of a cell without children, or with one of weight 0. */
  static final byte IRREGULAR = 4;

  final RollupPlan plan;
  final Rows rows;
  final int leaves;
  final int cells;
  final int[] slotOf;
  final int[] linkOf;
  final int[] endOf;
  final byte[] formOf;
  final int[] firstOf;
  final int[] picks;
  final CellRule[] ruleOf;
  final boolean rollsUpValues;
  final boolean rollsUpScores;
  final boolean hasTargets;
  private @Nullable RowWeights preparedWeights;
  private int @Nullable [] levels;

  private CellPlan(RollupPlan plan, int cells) {
    this.plan = plan;
    this.rows = plan.rows;
    this.cells = cells;
    this.leaves = plan.graph.size() - cells;
    this.slotOf = new int[plan.graph.size()];
    this.linkOf = new int[cells];
    this.endOf = new int[cells];
    this.formOf = new byte[cells];
    this.firstOf = new int[cells];
    this.ruleOf = new CellRule[cells];
    number();
    this.picks = arrange();
    this.rollsUpValues = Arrays.stream(ruleOf).anyMatch(rule -> rule.ofValues);
    this.rollsUpScores = Arrays.stream(ruleOf).anyMatch(rule -> !rule.ofValues);
    this.hasTargets = hasTargets(plan.graph);
  }

  /** {@return where the nodes stand; null if the plan needs more than that} */
  static @Nullable CellPlan of(RollupPlan plan) {
    if (plan.rows.shareOf != null) {
      return null;
    }
    int cells = 0;
    for (int node = 0; node < plan.graph.size(); node++) {
      RollupRule rule = plan.ruleOf[node];
      if (rule != null && !(CellRule.fits(rule) && areAlike(plan, node, rule))) {
        return null;
      }
      cells += rule == null ? 0 : 1;
    }
    return new CellPlan(plan, cells);
  }

  /** A KPI whose scores are rolled up has a value of its own, for which there is no cell. */
  private static boolean areAlike(RollupPlan plan, int node, RollupRule rule) {
    if (rule.basis() == Basis.SCORES) {
      return true;
    }
    for (int link = plan.rows.firstChild[node]; link < plan.rows.firstChild[node + 1]; link++) {
      RollupRule below = plan.ruleOf[plan.rows.childOf[link]];
      if (below != null && below.basis() != Basis.VALUES) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasTargets(AlignmentGraph graph) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node) instanceof Kpi kpi && !kpi.targets().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void number() {
    IdentityHashMap<RollupRule, CellRule> ruleByRule = new IdentityHashMap<>();
    int cell = 0;
    for (int node = 0; node < slotOf.length; node++) {
      RollupRule rule = plan.ruleOf[node];
      if (rule == null) {
        slotOf[node] = -1 - (node - cell);
      } else {
        slotOf[node] = cell;
        linkOf[cell] = rows.firstChild[node];
        endOf[cell] = rows.firstChild[node + 1];
        ruleOf[cell] = ruleByRule.computeIfAbsent(rule, CellRule::new);
        cell++;
      }
    }
  }

  /** Finds the form of each cell, and returns what is picked. */
  private int[] arrange() {
    long ofRuns = 0;
    long ofPicks = 0;
    for (int cell = 0; cell < cells; cell++) {
      formOf[cell] = form(cell);
      ofRuns += (formOf[cell] & ~IRREGULAR) == LEAVES ? size(cell) : 0;
      ofPicks += (formOf[cell] & ~IRREGULAR) == PICKED_LEAVES ? size(cell) : 0;
    }
    boolean areAllPicked = ofPicks > ofRuns;
    int picked = 0;
    for (int cell = 0; cell < cells; cell++) {
      boolean isRun = (formOf[cell] & ~IRREGULAR) == LEAVES;
      formOf[cell] |= areAllPicked && isRun ? PICKED_LEAVES : 0;
      picked += isPicked(cell) ? size(cell) : 0;
    }
    int[] all = new int[picked];
    int next = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (isPicked(cell)) {
        firstOf[cell] = next;
        next = pick(cell, all, next);
      } else if (size(cell) > 0) {
        int slot = slotOf[rows.childOf[firstLink(cell)]];
        firstOf[cell] = slot < 0 ? -1 - slot : slot;
      }
    }
    return all;
  }

  private int pick(int cell, int[] all, int first) {
    int next = first;
    int end = firstLink(cell) + size(cell);
    boolean areLeaves = (formOf[cell] & ~IRREGULAR) == PICKED_LEAVES;
    for (int link = firstLink(cell); link < end; link++) {
      int slot = slotOf[rows.childOf[link]];
      all[next++] = areLeaves ? -1 - slot : slot;
    }
    return next;
  }

  private byte form(int cell) {
    boolean isRun = true;
    boolean areLeaves = true;
    boolean areCells = true;
    boolean isRegular = size(cell) > 0;
    int before = 0;
    for (int link = firstLink(cell); link < firstLink(cell) + size(cell); link++) {
      int slot = slotOf[rows.childOf[link]];
      int place = slot < 0 ? -1 - slot : slot;
      isRun &= link == firstLink(cell) || place == before + 1;
      areLeaves &= slot < 0;
      areCells &= slot >= 0;
      isRegular &= rows.weightOf[link] > 0.0;
      before = place;
    }
    int form = areLeaves ? (isRun ? LEAVES : PICKED_LEAVES) : areCells && isRun ? CELLS : PICKED;
    return (byte) (isRegular ? form : form | IRREGULAR);
  }

  /**
   * {@return what stands at the positions of leaves for each pick; where a cell is picked, that of
   * the first leaf}
   */
  int[] picked(int[] positionOfLeaf) {
    int[] picked = new int[picks.length];
    for (int cell = 0; cell < cells; cell++) {
      int form = formOf[cell] & ~IRREGULAR;
      for (int i = firstOf[cell]; form >= PICKED_LEAVES && i < firstOf[cell] + size(cell); i++) {
        int leaf = form == PICKED_LEAVES ? picks[i] : Math.max(0, -1 - picks[i]);
        picked[i] = positionOfLeaf[leaf];
      }
    }
    return picked;
  }

  private boolean isPicked(int cell) {
    return (formOf[cell] & ~IRREGULAR) >= PICKED_LEAVES;
  }

  /** {@return where the row of a cell begins in the plan} */
  int firstLink(int cell) {
    return linkOf[cell];
  }

  /** {@return the number of children of a cell} */
  int size(int cell) {
    return endOf[cell] - linkOf[cell];
  }

  /** {@return the rule of a node that has a cell} */
  RollupRule ruleOfNode(int node) {
    return Objects.requireNonNull(plan.ruleOf[node]);
  }

  /** {@return the cell of a child, or -1 - its leaf} */
  int slotOfChild(int cell, int child) {
    return slotOf[rows.childOf[firstLink(cell) + child]];
  }

  /**
   * {@return the weights of the cells, prepared for means; null if there are other rows between}
   */
  synchronized @Nullable RowWeights preparedWeights() {
    if (preparedWeights == null && cells > 0 && areWeighted() && areSideBySide()) {
      int[] first = Arrays.copyOf(linkOf, cells + 1);
      first[cells] = endOf[cells - 1];
      preparedWeights = RowWeights.of(rows.weightOf, first);
    }
    return preparedWeights;
  }

  private boolean areWeighted() {
    return Arrays.stream(ruleOf).anyMatch(rule -> rule.kernel == Kernel.WEIGHTED_MEAN);
  }

  private boolean areSideBySide() {
    return IntStream.range(1, cells).allMatch(cell -> endOf[cell - 1] == linkOf[cell]);
  }

  /** {@return where each level of cells begins, the lowest first, and where the last one ends} */
  synchronized int[] levels() {
    if (levels == null) {
      levels = levelsOfCells();
    }
    return levels;
  }

  private int[] levelsOfCells() {
    int[] starts =
        plan.graph.rows().levels(); // a row that takes KPIs once has children further below
    int cell = 0;
    int level = 0;
    for (int node = 0; node < slotOf.length; node++) {
      while (starts[level] <= node) {
        starts[level++] = cell;
      }
      cell += slotOf[node] < 0 ? 0 : 1;
    }
    Arrays.fill(starts, level, starts.length, cell);
    return starts;
  }

  /** {@return how many children there are to read for the cells of a range} */
  long work(int first, int end) {
    return first == end ? 0 : endOf[end - 1] - linkOf[first];
  }

  /** {@return where a task begins when cells are shared out by the number of their children} */
  int share(int first, int end, int task, int tasks) {
    if (task == 0 || task == tasks) {
      return task == 0 ? first : end;
    }
    int link = (int) (linkOf[first] + work(first, end) * task / tasks);
    int found = Arrays.binarySearch(linkOf, first, end, link);
    return found < 0 ? -found - 1 : found;
  }

  /** {@return whether scores are kept, and do not follow from values} */
  boolean keepsScores() {
    return rollsUpScores || hasTargets;
  }
}
