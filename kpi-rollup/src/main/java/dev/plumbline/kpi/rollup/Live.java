package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;
import org.jspecify.annotations.Nullable;

/** What came of a plan, kept up to date while readings change. One thread. */
final class Live {
  /*
   * A change puts nodes on the agenda. They are computed children first, and a node that comes out
   * other than before puts those above it on the agenda; the others are never looked at. What a wide
   * node keeps of its children is changed with them. Whatever is overwritten is noted before, until
   * all is settled, so that an exception leaves everything as it was.
   *
   * Mostly nothing but numbers change, which is much less to be computed. So there are two passes:
   * `numbers` says of each node whether it can do that, and `pass` can do everything.
   *
   * Pages on which something changed are copied when the next result is asked for.
   */
  private final RollupPlan plan;
  private final LiveReadings readings;
  private final Substitutes substitutes;
  private final State state;
  private final NodePass pass;
  private final NumberPass numbers;
  private final WideRows wideRows;
  private final Upward upward;
  private final Agenda agenda;
  private final Undo undo = new Undo();
  private final Touched touched;
  private final Outcome fresh = new Outcome();
  private int changed;
  private Settled last = new Settled(0, 0);

  private @Nullable Paged<State> statePages;
  private @Nullable Paged<LiveReadings.Edits> readingPages;
  private @Nullable RollupResult latest;

  /** What is known of a plan already. */
  Live(RollupPlan plan, LiveReadings readings, Substitutes substitutes, State state) {
    this.plan = plan;
    this.readings = readings;
    this.substitutes = substitutes;
    this.state = state;
    Column column = new Column(plan, readings, substitutes, state);
    this.wideRows = WideRows.of(column);
    this.pass = new NodePass(column, wideRows);
    this.upward = new Upward(plan.rows, plan.graph.size());
    this.numbers = new NumberPass(plan, readings, state, wideRows, upward);
    this.agenda = new Agenda(plan.graph.size());
    this.touched = new Touched(PagedOutcomes.pages(plan.graph.size()));
  }

  /** {@return a plan whose nodes are all computed} */
  static Live of(RollupPlan plan, Measurements measurements, Substitutes substitutes) {
    LiveReadings readings = new LiveReadings(plan.graph, measurements);
    State state = new State(plan);
    NodePass pass = new NodePass(new Column(plan, readings, substitutes, state));
    Outcome outcome = new Outcome();
    for (int node = 0; node < plan.graph.size(); node++) {
      pass.compute(node, outcome);
      state.set(node, outcome);
    }
    return new Live(plan, readings, substitutes, state);
  }

  RollupPlan plan() {
    return plan;
  }

  /** {@return whether it is known of a KPI that it is measured, and not rolled up} */
  boolean isMeasured(int node) {
    return numbers.isMeasured(node);
  }

  LiveReadings readings() {
    return readings;
  }

  Substitutes substitutes() {
    return substitutes;
  }

  State state() {
    return state;
  }

  /** Changes what is set for a KPI, as {@link LiveReadings#set} does; to be settled. */
  void set(int node, @Nullable Object edit, double number) {
    if (edit == LiveReadings.NUMBER && numbers.isMeasured(node)) {
      undo.noteNumberOf(node, state.values().number(node));
      readings.setNumber(node, number);
    } else {
      undo.note(readings, node);
      readings.set(node, edit, number);
      numbers.look(node);
    }
    touched.add(node >> PagedOutcomes.BITS);
    latest = null;
    agenda.add(node);
  }

  /** Computes what depends on the changes; if that fails, nothing has changed. */
  Settled settle() {
    int computed = 0;
    changed = 0;
    boolean isSettled = false;
    try {
      while (!agenda.isEmpty()) {
        compute(agenda.next());
        computed++;
      }
      isSettled = true;
    } finally {
      if (!isSettled) {
        takeBack();
      }
    }
    Settled settled = settled(computed);
    undo.clear();
    return settled;
  }

  /** {@return the two numbers} They are mostly those of the change before. */
  private Settled settled(int computed) {
    if (last.computed() != computed || last.changed() != changed) {
      last = new Settled(computed, changed);
    }
    return last;
  }

  private void compute(int node) {
    if (!numbers.compute(node)) {
      pass.compute(node, fresh);
      numbers.enter(node);
      if (!numbers.take(node, fresh)) {
        if (!state.isSame(node, fresh)) {
          replace(node);
        }
        return;
      }
    }
    if (numbers.isNew()) {
      replaceNumbers(node);
    }
  }

  /** Puts other numbers in the place of the old ones, wherever these were counted. */
  private void replaceNumbers(int node) {
    changed++;
    touched.add(node >> PagedOutcomes.BITS);
    numbers.store(node, undo);
    int only = numbers.above(node);
    if (only >= 0) {
      if (plan.rows.length(only) >= WideRows.WIDE) {
        exchange(upward.firstAbove(node));
      }
      agenda.add(only);
    } else if (only == Upward.SEVERAL) {
      int end = upward.firstAbove(node + 1);
      for (int place = upward.firstAbove(node); place < end; place++) {
        exchange(place);
        agenda.add(upward.node(place));
      }
    }
  }

  private void exchange(int place) {
    WideRow row = wideRows.ifMade(upward.node(place));
    if (row != null) {
      numbers.exchange(row, upward.link(place));
    }
  }

  /** Puts the fresh outcome in the place of the old one, wherever that was counted. */
  private void replace(int node) {
    changed++;
    touched.add(node >> PagedOutcomes.BITS);
    undo.note(state, node);
    int end = upward.firstAbove(node + 1);
    for (int place = upward.firstAbove(node); place < end; place++) {
      WideRow row = wideRows.ifMade(upward.node(place));
      if (row != null) {
        row.remove(upward.link(place));
      }
    }
    state.set(node, fresh);
    for (int place = upward.firstAbove(node); place < end; place++) {
      int above = upward.node(place);
      WideRow row = wideRows.ifMade(above);
      if (row != null) {
        row.add(upward.link(place));
      }
      numbers.leave(above);
      agenda.add(above);
    }
  }

  /** What is kept of wide nodes may be between two states, and is made anew when asked for. */
  private void takeBack() {
    agenda.clear();
    wideRows.clear();
    numbers.forgetAll();
    undo.takeBack(state, readings);
  }

  /** {@return what is known now} Its cost is that of what changed since the last one. */
  RollupResult result() {
    RollupResult result = latest;
    if (result == null) {
      Paged<State> states = statePages();
      Paged<LiveReadings.Edits> edits = readingPages();
      touched.clear();
      statePages = states;
      readingPages = edits;
      result =
          new RollupResult(
              new Column(
                  plan,
                  new PagedReadings(plan.graph, readings.base, edits),
                  substitutes,
                  new PagedOutcomes(states)));
      latest = result;
    }
    return result;
  }

  private Paged<State> statePages() {
    int size = plan.graph.size();
    return statePages == null
        ? Paged.of(PagedOutcomes.pages(size), page -> PagedOutcomes.page(state, size, page))
        : touched.renew(statePages, page -> PagedOutcomes.page(state, size, page));
  }

  private Paged<LiveReadings.Edits> readingPages() {
    int size = plan.graph.size();
    return readingPages == null
        ? Paged.of(PagedOutcomes.pages(size), this::readingPage)
        : touched.renew(readingPages, this::readingPage);
  }

  private LiveReadings.@Nullable Edits readingPage(int page) {
    int from = page << PagedOutcomes.BITS;
    int to = Math.min((page + 1) << PagedOutcomes.BITS, plan.graph.size());
    return readings.page(from, to);
  }
}
