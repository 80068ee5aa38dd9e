package dev.plumbline.kpi.validation.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void differByALetter_ofRandomWords_isWhatTheDistanceSays() {
    Random random = new Random(1);
    int close = 0;
    for (int i = 0; i < 20_000; i++) {
      String one = word(random);
      String other = word(random);
      boolean expected = one.charAt(0) == other.charAt(0) && distance(one, other) == 1;
      close += expected ? 1 : 0;
      assertThat(Vocabulary.differByALetter(one, other)).as(one + " " + other).isEqualTo(expected);
    }
    assertThat(close).isGreaterThan(200);
  }

  @Test
  void family_ofRandomWords_unitesAllThatDifferByALetter() {
    Random random = new Random(2);
    Set<String> words = new TreeSet<>();
    while (words.size() < 300) {
      words.add(word(random) + "abc" + word(random));
    }
    Vocabulary vocabulary = Vocabulary.of(words);

    int close = 0;
    for (String one : words) {
      for (String other : words) {
        boolean mayVary = one.length() >= 5 && other.length() >= 5;
        if (mayVary && Vocabulary.differByALetter(one, other)) {
          close++;
          assertThat(vocabulary.family(vocabulary.words().indexOf(one)))
              .as(one + " " + other)
              .isEqualTo(vocabulary.family(vocabulary.words().indexOf(other)));
        }
      }
    }
    assertThat(close).isGreaterThan(50);
  }

  @Test
  void family_ofOtherWords_isTheirOwn() {
    Vocabulary vocabulary = Vocabulary.of(List.of("churn", "costs", "posts", "abcd1", "abcd2"));

    for (int word = 0; word < vocabulary.words().size(); word++) {
      assertThat(vocabulary.family(word)).isEqualTo(vocabulary.words().get(word));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("a");
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.substring(random.nextInt(2));
  }

  /** Of Damerau and Levenshtein, with swaps of neighbours only: the textbook's table. */
  private static int distance(String one, String other) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 0; j <= other.length(); j++) {
        row[j] = i == 0 ? j : i;
        if (i > 0 && j > 0) {
          int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          row[j] =
              Math.min(
                  Math.min(rows.get(i - 1)[j], row[j - 1]) + 1, rows.get(i - 1)[j - 1] + replaced);
          if (i > 1
              && j > 1
              && one.charAt(i - 1) == other.charAt(j - 2)
              && one.charAt(i - 2) == other.charAt(j - 1)) {
            row[j] = Math.min(row[j], rows.get(i - 2)[j - 2] + 1);
          }
        }
      }
      rows.add(row);
    }
    return rows.get(one.length())[other.length()];
  }
}
