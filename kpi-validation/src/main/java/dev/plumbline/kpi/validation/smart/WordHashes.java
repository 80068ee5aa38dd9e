package dev.plumbline.kpi.validation.smart;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/** Hashes of words, each with another one; in arrays, without an object for each. */
final class WordHashes {
  /*
   * Open addressing: a hash stands at its lower bits or at the next free place after; 0 is free, so
   * that the hash 0 is kept as 1. Never more than half full.
   */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int MIXED = 29;

  private long[] keys = new long[64];
  private long[] values = new long[64];
  private int size;

  /** {@return a hash that goes on from another one with a character} */
  static long next(long hash, char c) {
    return (hash + c + 1) * FACTOR;
  }

  /** {@return a hash whose lower bits depend on all of its bits} */
  static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> MIXED)) * FACTOR;
    long spread = mixed ^ (mixed >>> MIXED);
    return spread == 0 ? 1 : spread;
  }

  /** {@return the hash of a word} */
  static long of(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return mixed(hash);
  }

  /** {@return whether the hash was not there} */
  @CanIgnoreReturnValue
  boolean put(long key, long value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int place = place(key);
    boolean isNew = keys[place] == 0;
    if (isNew || values[place] != value) {
      keys[place] = key;
      values[place] = value;
    }
    size += isNew ? 1 : 0;
    return isNew;
  }

  boolean contains(long key) {
    return keys[place(key)] != 0;
  }

  /** {@return what was put with a hash; the hash itself if nothing was} */
  long get(long key) {
    int place = place(key);
    return keys[place] == 0 ? key : values[place];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) key & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = Arrays.copyOf(keys, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }
}
