package dev.plumbline.kpi.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was before the changes that are being settled, so that they can be taken back. */
final class Undo {
  /** As many entries are kept for the next time, so that nothing is allocated for small changes. */
  private static final int KEPT = 4096;

  private final List<Outcome> outcomes = new ArrayList<>();
  private int[] nodes = new int[0];
  private int size;

  private final List<@Nullable Object> edits = new ArrayList<>();
  private double[] numbers = new double[0];
  private int[] edited = new int[0];

  /** Notes what came of a node. */
  void note(State state, int node) {
    if (size == outcomes.size()) {
      outcomes.add(new Outcome());
      nodes = size < nodes.length ? nodes : Arrays.copyOf(nodes, 2 * size + 16);
    }
    state.get(node, outcomes.get(size));
    nodes[size++] = node;
  }

  /** Notes what was set for a node. */
  void note(LiveReadings readings, int node) {
    int count = edits.size();
    if (count == edited.length) {
      edited = Arrays.copyOf(edited, 2 * count + 16);
      numbers = Arrays.copyOf(numbers, edited.length);
    }
    edited[count] = node;
    numbers[count] = readings.edit(node) == LiveReadings.NUMBER ? readings.number(node) : 0.0;
    edits.add(readings.edit(node));
  }

  /** Takes everything back that was noted, the last first. */
  void takeBack(State state, LiveReadings readings) {
    while (size > 0) {
      size--;
      state.set(nodes[size], outcomes.get(size));
    }
    for (int i = edits.size() - 1; i >= 0; i--) {
      readings.set(edited[i], edits.get(i), numbers[i]);
    }
    clear();
  }

  /** {@return how many nodes have been noted} */
  int nodes() {
    return size;
  }

  /** Forgets what was noted. */
  void clear() {
    size = 0;
    edits.clear();
    if (outcomes.size() > KEPT) {
      outcomes.subList(KEPT, outcomes.size()).clear();
      nodes = Arrays.copyOf(nodes, KEPT);
    }
  }
}
