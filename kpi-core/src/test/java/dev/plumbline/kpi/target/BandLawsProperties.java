package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law D15: bands are total and disjoint, on scores and on values, in both directions. */
class BandLawsProperties {
  /** Bounds in rising order, and a number among or beside them. */
  @SuppressWarnings("ArrayRecordComponent") // is never compared
  record Bounds(double[] rising, double number) {
    static Bounds from(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] rising =
          DoubleStream.generate(() -> AwkwardNumbers.any(random))
              .distinct()
              .limit(random.nextInt(1, 8))
              .sorted()
              .toArray();
      double near = rising[random.nextInt(rising.length)];
      return new Bounds(rising, AwkwardNumbers.anyOrBeside(near, random));
    }

    Bands of(Bands first, int sign) {
      Bands bands = first;
      for (int i = 0; i < rising.length; i++) {
        bands = bands.from(sign * rising[i], status(i + 1));
      }
      return bands;
    }
  }

  @Provide
  Arbitrary<Bounds> bounds() {
    return Arbitraries.longs().map(Bounds::from);
  }

  private static Status status(int band) {
    return Status.of("band " + band);
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void d15_everyNumber_isInExactlyOneHalfOpenBand(@ForAll("bounds") Bounds bounds) {
    double[] x = bounds.rising();
    double v = bounds.number();
    int[] bands =
        IntStream.rangeClosed(0, x.length)
            .filter(i -> (i == 0 || x[i - 1] <= v) && (i == x.length || v < x[i]))
            .toArray();

    assertThat(bands).hasSize(1);
    assertThat(bounds.of(Bands.startingWith(status(0)), 1).status(v)).isEqualTo(status(bands[0]));
    assertThat(bounds.of(Bands.ofValues(HIGHER_IS_BETTER, status(0)), 1).status(v))
        .isEqualTo(status(bands[0]));
    assertThat(bounds.of(Bands.ofValues(LOWER_IS_BETTER, status(0)), -1).status(-v))
        .as("mirrored")
        .isEqualTo(status(bands[0]));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void grade_isTheStatusOfTheNumberThatItLooksAt(@ForAll("bounds") Bounds bounds) {
    Bands ofScores = bounds.of(Bands.startingWith(status(0)), 1);
    Bands ofValues = bounds.of(Bands.ofValues(LOWER_IS_BETTER, status(0)), -1);
    StatusFacts facts =
        new StatusFacts(Figure.of(-bounds.number()), Figure.of(bounds.number()), Period.year(2026));

    assertThat(ofScores.grade(facts).orElseThrow().status())
        .isEqualTo(ofScores.status(bounds.number()));
    assertThat(ofValues.grade(facts).orElseThrow().status())
        .isEqualTo(ofScores.status(bounds.number()));
  }

  /** A rule list written like bands says what the bands say. */
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void statusRules_bestFirst_agreeWithTheBands(@ForAll("bounds") Bounds bounds) {
    StatusRules.Builder rules = StatusRules.builder();
    for (int i = bounds.rising().length - 1; i >= 0; i--) {
      rules.when(
          "from " + bounds.rising()[i],
          StatusCondition.scoreReaches(bounds.rising()[i]),
          status(i + 1));
    }
    StatusFacts facts =
        new StatusFacts(Figure.of(0), Figure.of(bounds.number()), Period.year(2026));

    assertThat(rules.otherwise(status(0)).grade(facts).orElseThrow().status())
        .isEqualTo(bounds.of(Bands.startingWith(status(0)), 1).status(bounds.number()));
  }
}
