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

  private double[] numbers = new double[0];
  private int[] places = new int[0];
  private int numberCount;

  private @Nullable Object[] edits = new @Nullable Object[0];
  private double[] editedNumbers = new double[0];
  private int[] edited = new int[0];
  private int editCount;

  /** Notes what came of a node. */
  void note(State state, int node) {
    if (size == outcomes.size()) {
      outcomes.add(new Outcome());
      nodes = size < nodes.length ? nodes : Arrays.copyOf(nodes, 2 * size + 16);
    }
    state.get(node, outcomes.get(size));
    nodes[size++] = node;
  }

  /** Notes the value of a node, of which nothing else will change but the score. */
  void noteValue(int node, double value) {
    note(node, value);
  }

  /** Notes the score of a node, of which nothing else will change but the value. */
  void noteScore(int node, double score) {
    note(~node, score);
  }

  private void note(int place, double number) {
    if (numberCount == places.length) {
      places = Arrays.copyOf(places, 2 * numberCount + 16);
      numbers = Arrays.copyOf(numbers, places.length);
    }
    places[numberCount] = place;
    numbers[numberCount++] = number;
  }

  /** Notes what was set for a node. */
  void note(LiveReadings readings, int node) {
    noteEdit(node, readings.edit(node), readings.number(node));
  }

  /** Notes that a number was set for a node. */
  void noteNumberOf(int node, double number) {
    noteEdit(node, LiveReadings.NUMBER, number);
  }

  private void noteEdit(int node, @Nullable Object edit, double number) {
    if (editCount == edited.length) {
      edited = Arrays.copyOf(edited, 2 * editCount + 16);
      editedNumbers = Arrays.copyOf(editedNumbers, edited.length);
      edits = Arrays.copyOf(edits, edited.length);
    }
    if (edits[editCount] != edit) { // mostly both are numbers, and to store a reference is dear
      edits[editCount] = edit;
    }
    edited[editCount] = node;
    editedNumbers[editCount++] = number;
  }

  /** Takes everything back that was noted, the last first. */
  void takeBack(State state, LiveReadings readings) {
    while (size > 0) {
      size--;
      state.set(nodes[size], outcomes.get(size));
    }
    while (numberCount > 0) {
      int place = places[--numberCount];
      if (place >= 0) {
        state.values().numbers()[place] = numbers[numberCount];
      } else {
        state.scores().numbers()[~place] = numbers[numberCount];
      }
    }
    for (int i = editCount - 1; i >= 0; i--) {
      readings.set(edited[i], edits[i], editedNumbers[i]);
    }
    clear();
  }

  /** Forgets what was noted. */
  void clear() {
    size = 0;
    numberCount = 0;
    forgetEdits();
    if (outcomes.size() > KEPT) {
      outcomes.subList(KEPT, outcomes.size()).clear();
      nodes = Arrays.copyOf(nodes, KEPT);
    }
    if (places.length > KEPT) {
      places = Arrays.copyOf(places, KEPT);
      numbers = Arrays.copyOf(numbers, KEPT);
    }
  }

  private void forgetEdits() {
    for (int i = 0; i < editCount; i++) {
      if (edits[i] != null && edits[i] != LiveReadings.NUMBER) {
        edits[i] = null;
      }
    }
    editCount = 0;
    if (edited.length > KEPT) {
      edited = Arrays.copyOf(edited, KEPT);
      editedNumbers = Arrays.copyOf(editedNumbers, KEPT);
      edits = Arrays.copyOf(edits, KEPT);
    }
  }
}
