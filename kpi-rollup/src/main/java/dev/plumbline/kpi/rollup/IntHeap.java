package dev.plumbline.kpi.rollup;

import java.util.Arrays;

/** Numbers, of which the least is taken first. */
final class IntHeap {
  private static final int FIRST_ROOM = 16;

  private int[] items = new int[FIRST_ROOM];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
    }
    int place = size++;
    while (place > 0 && items[(place - 1) / 2] > item) {
      items[place] = items[(place - 1) / 2];
      place = (place - 1) / 2;
    }
    items[place] = item;
  }

  int takeLeast() {
    int least = items[0];
    int last = items[--size];
    int place = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && items[child + 1] < items[child]) {
        child++;
      }
      if (items[child] >= last) {
        break;
      }
      items[place] = items[child];
      place = child;
      child = 2 * place + 1;
    }
    items[place] = last;
    return least;
  }
}
