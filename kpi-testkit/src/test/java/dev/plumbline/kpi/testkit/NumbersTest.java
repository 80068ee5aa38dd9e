package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static double[] draw(Numbers numbers) {
    return numbers.draw(new SplittableRandom(1), 1000);
  }

  @Test
  void draw_sameRandomNumbers_isTheSameColumn() {
    assertThat(draw(Numbers.values())).containsExactly(draw(Numbers.values()));
  }

  @Test
  void draw_ofEachMaker_isWhatItSays() {
    assertThat(draw(Numbers.of(0.25, 4.0))).containsOnly(0.25, 4.0).contains(0.25, 4.0);
    assertThat(draw(Numbers.whole(-1, 1))).containsOnly(-1.0, 0.0, 1.0);
    assertThat(DoubleStream.of(draw(Numbers.between(2.0, 3.0)))).allMatch(x -> x >= 2.0 && x < 3.0);
    assertThat(DoubleStream.of(draw(Numbers.decimals(0, 1))))
        .allMatch(x -> x >= 0.0 && x <= 1.0 && x == Math.rint(x * 100) / 100)
        .contains(0.07, 1.0);
    assertThat(draw(Numbers.each(RandomGenerator::nextDouble))).doesNotHaveDuplicates();
  }

  @Test
  void draw_ofTheStandardOnes_isFiniteAndWeightsAreAboveZero() {
    RandomGenerator random = new SplittableRandom(2);
    for (int i = 0; i < 1000; i++) {
      assertThat(DoubleStream.of(Numbers.values().draw(random, 5))).allMatch(Double::isFinite);
      assertThat(DoubleStream.of(Numbers.weights().draw(random, 5)))
          .allMatch(w -> w > 0 && Double.isFinite(w));
    }
  }

  @Test
  void of_whatCannotBeDrawn_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Numbers::of)
        .withMessage("There are no numbers to choose from. Give at least one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numbers.of(Double.NaN))
        .withMessage("Samples cannot be drawn from NaN. Give finite numbers.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numbers.between(1.0, 1.0))
        .withMessage("There are no numbers from 1.0 to 1.0. Put the lesser first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numbers.whole(2, 1))
        .withMessage("There are no samples from 2 to 1. Put the lesser first, within a million.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numbers.oneOf())
        .withMessage("There are no kinds to choose from. Give at least one.");
  }
}
