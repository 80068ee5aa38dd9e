package dev.plumbline.kpi.rollup;

import java.util.Arrays;

/** The nodes that are to be computed anew, each once, the least number first: children first. */
final class Agenda {
  /*
   * A binary heap. It is nearly always short: as long as what changed is wide. On the way up from one
   * node there is never more than one, which is kept beside the heap.
   */
  private static final int FIRST_ROOM = 16;
  private static final int NONE = -1;

  private final boolean[] isOn;
  private int[] heap = new int[FIRST_ROOM];
  private int size;
  private int only = NONE;

  Agenda(int nodes) {
    isOn = new boolean[nodes];
  }

  boolean isEmpty() {
    return size == 0 && only == NONE;
  }

  /** Puts a node on the agenda, unless it is there. */
  void add(int node) {
    if (isEmpty()) {
      only = node;
    } else if (only != node) {
      if (only != NONE) {
        push(only);
        only = NONE;
      }
      push(node);
    }
  }

  private void push(int node) {
    if (isOn[node]) {
      return;
    }
    isOn[node] = true;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int place = size++;
    while (place > 0 && heap[(place - 1) >> 1] > node) {
      heap[place] = heap[(place - 1) >> 1];
      place = (place - 1) >> 1;
    }
    heap[place] = node;
  }

  /** Takes the node with the least number from the agenda. */
  int next() {
    if (only != NONE) {
      int node = only;
      only = NONE;
      return node;
    }
    int least = heap[0];
    int last = heap[--size];
    int place = 0;
    for (int child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = last;
    isOn[least] = false;
    return least;
  }

  void clear() {
    only = NONE;
    while (size > 0) {
      isOn[heap[--size]] = false;
    }
  }
}
