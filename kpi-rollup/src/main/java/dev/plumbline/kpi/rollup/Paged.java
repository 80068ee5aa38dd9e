package dev.plumbline.kpi.rollup;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pages of something, one after another, of which some may be replaced at the cost of those alone.
 * Immutable.
 *
 * @param <T> a page
 */
final class Paged<T> {
  /*
   * Pages stand in chunks of 256, so that replacing some copies the chunks in which they stand, and
   * the list of all chunks, which is short.
   */
  private static final int BITS = 8;
  private static final int CHUNK = 1 << BITS;

  private final @Nullable Object[][] chunks;

  private Paged(@Nullable Object[][] chunks) {
    this.chunks = chunks;
  }

  /** {@return so many pages} */
  static <T> Paged<T> of(int count, IntFunction<? extends @Nullable T> page) {
    @Nullable Object[][] chunks = new @Nullable Object[(count + CHUNK - 1) >> BITS][];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = new @Nullable Object[Math.min(CHUNK, count - (i << BITS))];
      for (int j = 0; j < chunks[i].length; j++) {
        chunks[i][j] = page.apply((i << BITS) + j);
      }
    }
    return new Paged<>(chunks);
  }

  /** {@return the same with other pages at some places, each of which is named once} */
  Paged<T> with(int[] places, int count, IntFunction<? extends @Nullable T> page) {
    @Nullable Object[][] changed = chunks.clone();
    for (int i = 0; i < count; i++) {
      int chunk = places[i] >> BITS;
      if (changed[chunk] == chunks[chunk]) {
        changed[chunk] = chunks[chunk].clone();
      }
      changed[chunk][places[i] & (CHUNK - 1)] = page.apply(places[i]);
    }
    return new Paged<>(changed);
  }

  @SuppressWarnings("unchecked") // nothing else is put in
  @Nullable T get(int place) {
    return (T) chunks[place >> BITS][place & (CHUNK - 1)];
  }
}
