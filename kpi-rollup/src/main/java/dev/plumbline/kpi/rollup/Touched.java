package dev.plumbline.kpi.rollup;

import java.util.Arrays;

/** The pages on which something changed since they were copied last, each once. */
final class Touched {
  private final boolean[] isTouched;
  private int[] pages = new int[16];
  private int size;

  Touched(int pages) {
    isTouched = new boolean[pages];
  }

  void add(int page) {
    if (!isTouched[page]) {
      isTouched[page] = true;
      if (size == pages.length) {
        pages = Arrays.copyOf(pages, 2 * size);
      }
      pages[size++] = page;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** {@return the pages with others that have the ones touched anew, which are so no longer} */
  <T> Paged<T> renew(Paged<T> old, java.util.function.IntFunction<T> page) {
    return old.with(pages, size, page);
  }

  void clear() {
    while (size > 0) {
      isTouched[pages[--size]] = false;
    }
  }
}
