package dev.plumbline.kpi.validation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 1", "2, 1000000", "40, 300", "5000, 100000", "5000, 2", "99, 1"})
  void among_randomHashes_isWhatCountingSays(int size, int different) {
    Random random = new Random(size);
    long[] hashes = new long[size];
    BitSet numbers = new BitSet(size);
    Map<Long, Integer> counts = new HashMap<>();
    for (int number = 0; number < size; number++) {
      hashes[number] = random.nextInt(different) * 0x1234567800000001L;
      if (number % 7 != 3) {
        numbers.set(number);
        counts.merge(hashes[number], 1, Integer::sum);
      }
    }

    assertThat(Repeats.among(numbers, number -> hashes[number]))
        .containsExactly(
            IntStream.range(0, size)
                .filter(number -> numbers.get(number) && counts.get(hashes[number]) > 1)
                .toArray());
  }
}
