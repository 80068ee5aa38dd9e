package dev.plumbline.kpi.validation.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/** Which of many hashes are there more than once. */
public final class Repeats {
  /*
   * Nearly all hashes are alone, so they are not put in order. A first pass counts for each some of
   * its bits, up to two, in two bits of a table; only those that share them with another, a tenth or
   * less, are kept, sorted, and looked up.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int PLACES_FOR_EACH = 16;
  private static final int LOG_OF_PLACES_IN_A_WORD = 5;
  private static final long ONCE = 1;
  private static final long SEVERAL = 3;

  private final long[] counts;
  private final int shift;

  private Repeats(int size) {
    int log = Long.SIZE - Long.numberOfLeadingZeros((long) PLACES_FOR_EACH * size);
    this.counts = new long[1 << Math.max(0, log - LOG_OF_PLACES_IN_A_WORD)];
    this.shift = Long.SIZE - Math.max(log, LOG_OF_PLACES_IN_A_WORD);
  }

  /**
   * {@return the numbers whose hash another has too, in order} About linear.
   *
   * @param numbers all of them
   * @param hash of a number; asked twice or more
   */
  public static int[] among(BitSet numbers, IntToLongFunction hash) {
    Repeats repeats = new Repeats(numbers.cardinality());
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      repeats.count(hash.applyAsLong(number));
    }
    int[] several = new int[16];
    int kept = 0;
    for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
      if (repeats.maybe(hash.applyAsLong(number))) {
        several = kept < several.length ? several : Arrays.copyOf(several, 2 * kept);
        several[kept++] = number;
      }
    }
    return repeated(Arrays.copyOf(several, kept), hash);
  }

  private void count(long hash) {
    long place = place(hash);
    counts[word(place)] |= (countAt(place) == 0 ? ONCE : SEVERAL) << bit(place);
  }

  private boolean maybe(long hash) {
    return countAt(place(hash)) == SEVERAL;
  }

  private long countAt(long place) {
    return (counts[word(place)] >>> bit(place)) & SEVERAL;
  }

  private long place(long hash) {
    return (hash * FACTOR) >>> shift;
  }

  private static int word(long place) {
    return (int) (place >>> LOG_OF_PLACES_IN_A_WORD);
  }

  /** Of the distance of a shift the lower six bits count. */
  private static int bit(long place) {
    return (int) (2 * place);
  }

  private static int[] repeated(int[] numbers, IntToLongFunction hash) {
    long[] sorted = Arrays.stream(numbers).mapToLong(hash).sorted().toArray();
    return Arrays.stream(numbers)
        .filter(number -> isRepeated(sorted, hash.applyAsLong(number)))
        .toArray();
  }

  private static boolean isRepeated(long[] sorted, long hash) {
    int place = Arrays.binarySearch(sorted, hash);
    return (place > 0 && sorted[place - 1] == hash)
        || (place + 1 < sorted.length && sorted[place + 1] == hash);
  }
}
