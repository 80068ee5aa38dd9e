package dev.plumbline.kpi.graph;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/** A stack of ints that grows, instead of the stack of the thread. */
final class IntStack {
  private int[] items;
  private int size;

  IntStack(int room) {
    items = new int[room];
  }

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(2 * size, size + 1));
    }
    items[size++] = item;
  }

  @CanIgnoreReturnValue
  int pop() {
    return items[--size];
  }

  int top() {
    return items[size - 1];
  }

  int item(int position) {
    return items[position];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
