package dev.plumbline.kpi.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {
  @Test
  void sort_fewPairs_takesCompanionsAlong() {
    double[] keys = {3.0, -1.0, 2.0};
    double[] companions = {30.0, -10.0, 20.0};

    Pairs.sort(keys, companions, 3);

    assertThat(keys).containsExactly(-1.0, 2.0, 3.0);
    assertThat(companions).containsExactly(-10.0, 20.0, 30.0);
  }

  @Test
  void sort_equalKeys_areInOrderOfTheirCompanions() {
    double[] keys = {2.0, 1.0, 2.0, 1.0, 2.0};
    double[] companions = {9.0, 4.0, 7.0, 3.0, 8.0};

    Pairs.sort(keys, companions, 5);

    assertThat(keys).containsExactly(1.0, 1.0, 2.0, 2.0, 2.0);
    assertThat(companions).containsExactly(3.0, 4.0, 7.0, 8.0, 9.0);
  }

  @Test
  void sort_companionsAllTheSame_sortsTheKeys() {
    double[] keys = {5.0, 1.0, 3.0};
    double[] companions = {2.0, 2.0, 2.0};

    Pairs.sort(keys, companions, 3);

    assertThat(keys).containsExactly(1.0, 3.0, 5.0);
    assertThat(companions).containsOnly(2.0);
  }

  @Test
  void sort_someOfTheArrays_leavesTheRest() {
    double[] keys = {3.0, 2.0, 1.0, 0.0};
    double[] companions = {1.0, 2.0, 3.0, 4.0};

    Pairs.sort(keys, companions, 2);

    assertThat(keys).containsExactly(2.0, 3.0, 1.0, 0.0);
    assertThat(companions).containsExactly(2.0, 1.0, 3.0, 4.0);
  }

  @Test
  void sort_someKeysOfUniformCompanions_leavesTheRest() {
    double[] keys = {3.0, 2.0, 1.0, 0.0};

    Pairs.sort(keys, new double[4], 2);

    assertThat(keys).containsExactly(2.0, 3.0, 1.0, 0.0);
  }

  @Test
  void sort_nothing_doesNothing() {
    double[] keys = {2.0, 1.0};

    Pairs.sort(keys, new double[] {1.0, 2.0}, 0);

    assertThat(keys).containsExactly(2.0, 1.0);
  }

  /** Up to 24 by insertion, beyond as a heap. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 23, 24, 25, 26, 63, 64, 65, 1000})
  void sort_pairsOfEverySize_areInOrderAndStillPairs(int size) {
    for (long seed = 0; seed < 50; seed++) {
      assertSorted(random(size, seed, 5), random(size, seed + 99, 3));
      assertSorted(random(size, seed, 1_000_000), random(size, seed + 99, 1_000_000));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 100})
  void sort_pairsInOrderOrTheOtherWayRound_areInOrder(int size) {
    double[] up = IntStream.range(0, size).asDoubleStream().toArray();
    double[] down = IntStream.range(0, size).mapToDouble(i -> size - i).toArray();

    assertSorted(up, down);
    assertSorted(down, up);
  }

  private static double[] random(int size, long seed, int bound) {
    Random random = new Random(seed);
    return IntStream.range(0, size).mapToDouble(i -> random.nextInt(bound)).toArray();
  }

  private static void assertSorted(double[] keys, double[] companions) {
    double[][] expected =
        IntStream.range(0, keys.length)
            .mapToObj(i -> new double[] {keys[i], companions[i]})
            .sorted(
                Comparator.<double[]>comparingDouble(pair -> pair[0])
                    .thenComparingDouble(pair -> pair[1]))
            .toArray(double[][]::new);
    double[] sortedKeys = keys.clone();
    double[] sortedCompanions = companions.clone();

    Pairs.sort(sortedKeys, sortedCompanions, keys.length);

    assertThat(sortedKeys).isEqualTo(Arrays.stream(expected).mapToDouble(p -> p[0]).toArray());
    assertThat(sortedCompanions)
        .isEqualTo(Arrays.stream(expected).mapToDouble(p -> p[1]).toArray());
  }
}
