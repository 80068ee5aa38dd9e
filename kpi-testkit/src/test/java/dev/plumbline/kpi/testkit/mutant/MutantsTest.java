package dev.plumbline.kpi.testkit.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.LawResult;
import dev.plumbline.kpi.testkit.LawResult.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit tests itself: each broken strategy is caught by the law that it breaks. */
class MutantsTest {
  private static final int SEEDS = 20;

  static List<Mutant> mutants() {
    return Stream.of(BrokenStrategies.all(), BrokenStates.all(), BrokenEngines.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void mutant_anyOfTwentySeeds_isCaughtWithinAThousandTries(Mutant mutant) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      LawResult result = mutant.laws().withSeed(seed).check(mutant.breaks());

      assertThat(result.verdict()).as("seed %s: %s", seed, result).isEqualTo(Verdict.BROKEN);
      assertThat(result.tries()).isLessThanOrEqualTo(1000);
    }
  }

  @Test
  void mutants_allOfThem_areAtLeastThirty() {
    assertThat(mutants())
        .hasSizeGreaterThanOrEqualTo(30)
        .extracting(Mutant::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void mutants_allOfThem_breakEveryLawThatCanBeBroken() {
    Set<AggregationLaw> broken = EnumSet.noneOf(AggregationLaw.class);
    mutants().forEach(mutant -> broken.add(mutant.breaks()));

    assertThat(EnumSet.complementOf(EnumSet.copyOf(broken)))
        .as("laws that no strategy offers to be asked of")
        .containsExactly(AggregationLaw.RETRACTION, AggregationLaw.ROUND_TRIP);
  }

  /** Prints the table of the mutants, for the record. */
  public static void main(String[] args) {
    System.out.print(table());
  }

  /** Returns, for each mutant, the median and the most of the tries that the seeds took. */
  private static String table() {
    StringBuilder table = new StringBuilder();
    for (Mutant mutant : mutants()) {
      int[] tries =
          IntStream.rangeClosed(1, SEEDS)
              .map(
                  seed -> {
                    LawResult result = mutant.laws().withSeed(seed).check(mutant.breaks());
                    return result.verdict() == Verdict.BROKEN ? result.tries() : -1;
                  })
              .sorted()
              .toArray();
      table.append(
          "| %s | %s %s | %s | %s |%n"
              .formatted(
                  mutant.name(),
                  mutant.breaks().id(),
                  mutant.breaks(),
                  tries[SEEDS / 2],
                  tries[0] < 0 ? "MISSED" : tries[SEEDS - 1]));
    }
    return table.toString();
  }
}
