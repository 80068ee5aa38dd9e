package dev.plumbline.kpi.validation.smart;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words may be the same word, once spelled otherwise. */
final class Vocabulary {
  /*
   * Two words differ by a letter if one comes of the other when a letter is inserted, dropped or
   * replaced, or two neighbours are swapped; the first letter stays, for "costs" are not "posts" and
   * hardly anybody misspells it. Then they have a common rest: one of them, or what is left when each
   * has lost a letter. So each word is listed under itself and all its rests, as one long: the hash
   * of the rest in the upper bits, the number of the word in the lower ones. Sorted, words with a
   * common rest lie side by side, and those that differ by a letter are put into one family. Linear
   * in the number of letters, but for the sorting; a word is compared with a few neighbours only.
   *
   * Words are numbered in the order of the alphabet, so that nothing depends on where they came from.
   */
  private static final int NUMBER_BITS = 24;
  private static final int FEWEST_LETTERS = 5;
  private static final int MOST_LETTERS = 40;
  private static final int NEIGHBOURS = 4;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final String[] words;
  private final int[] family;

  private Vocabulary(String[] words) {
    this.words = words;
    this.family = new int[words.length];
    Arrays.setAll(family, number -> number);
    long[] rests = rests();
    for (int i = 1; i < rests.length; i++) {
      join(rests, i);
    }
  }

  static Vocabulary of(Collection<String> all) {
    String[] words = all.toArray(String[]::new);
    Arrays.sort(words);
    return new Vocabulary(words);
  }

  private long[] rests() {
    long[] rests = new long[1024];
    int size = 0;
    for (int number = 0; number < Math.min(words.length, 1 << NUMBER_BITS); number++) {
      String word = words[number];
      if (mayVary(word)) {
        rests = size + word.length() < rests.length ? rests : grown(rests, size);
        for (int dropped = 1; dropped <= word.length(); dropped++) {
          rests[size++] = hashWithout(word, dropped) << NUMBER_BITS | number;
        }
      }
    }
    rests = Arrays.copyOf(rests, size);
    Arrays.sort(rests);
    return rests;
  }

  private static long[] grown(long[] rests, int size) {
    return Arrays.copyOf(rests, 2 * (size + MOST_LETTERS));
  }

  /** Short words differ by a letter from many; numbers and codes are meant to differ. */
  private static boolean mayVary(String word) {
    return mayVary(word.length()) && word.chars().allMatch(Character::isLetter);
  }

  /** {@return whether a word of letters, so many of them, may be spelled otherwise} */
  static boolean mayVary(int letters) {
    return letters >= FEWEST_LETTERS && letters <= MOST_LETTERS;
  }

  private static long hashWithout(String word, int dropped) {
    long hash = 1;
    for (int i = 0; i < word.length(); i++) {
      hash = i == dropped ? hash : (hash + word.charAt(i)) * FACTOR;
    }
    return hash ^ hash >>> 29;
  }

  private void join(long[] rests, int i) {
    int first = Math.max(0, i - NEIGHBOURS);
    for (int j = i - 1; j >= first && rests[j] >>> NUMBER_BITS == rests[i] >>> NUMBER_BITS; j--) {
      int one = number(rests[i]);
      int other = number(rests[j]);
      if (root(one) != root(other) && differByALetter(words[one], words[other])) {
        int least = Math.min(root(one), root(other));
        family[Math.max(root(one), root(other))] = least;
      }
    }
  }

  private static int number(long rest) {
    return (int) (rest & ((1L << NUMBER_BITS) - 1));
  }

  private int root(int number) {
    int root = number;
    while (family[root] != root) {
      family[root] = family[family[root]];
      root = family[root];
    }
    return root;
  }

  /** {@return the words, in the order of the alphabet} */
  List<String> words() {
    return List.of(words);
  }

  /**
   * {@return the first word of the family of a word}
   *
   * @param number of the word in the order of the alphabet
   */
  String family(int number) {
    return words[root(number)];
  }

  /** {@return whether two lists have the same words in any order, but for one that may vary} */
  static boolean areSimilar(List<String> some, List<String> others) {
    List<String> left = sortedWithout(some, others);
    List<String> right = sortedWithout(others, some);
    return (left.isEmpty() && right.isEmpty())
        || (left.size() == 1
            && right.size() == 1
            && mayVary(left.get(0))
            && mayVary(right.get(0))
            && differByALetter(left.get(0), right.get(0)));
  }

  /** {@return what is left of some words when each of others has taken one away} */
  private static List<String> sortedWithout(List<String> some, List<String> others) {
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(word -> counts.merge(word, 1, Integer::sum));
    return some.stream().filter(word -> counts.merge(word, -1, Integer::sum) < 0).toList();
  }

  /** {@return whether one comes of the other by one step, but for the first letter} */
  static boolean differByALetter(String one, String other) {
    return one.length() >= other.length() ? isOneStep(one, other) : isOneStep(other, one);
  }

  private static boolean isOneStep(String longer, String shorter) {
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    if (longer.length() == shorter.length()) {
      return same > 0
          && same < shorter.length()
          && (tail(longer, same + 1).equals(tail(shorter, same + 1))
              || isSwapped(longer, shorter, same));
    }
    return same > 0
        && longer.length() == shorter.length() + 1
        && tail(longer, same + 1).equals(tail(shorter, same));
  }

  private static boolean isSwapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && tail(one, at + 2).equals(tail(other, at + 2));
  }

  private static String tail(String text, int from) {
    return text.substring(from);
  }

  /** {@return the number of words} */
  @Override
  public String toString() {
    return words.length + " words";
  }
}
