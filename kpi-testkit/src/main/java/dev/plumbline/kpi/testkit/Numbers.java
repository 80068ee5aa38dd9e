package dev.plumbline.kpi.testkit;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Where the values and weights of samples come from.
 *
 * <p>A column of numbers is drawn at a time, so that those of one sample can be of one kind: near
 * each other, or cancelling. The same random numbers give the same column on every machine.
 */
@FunctionalInterface
public interface Numbers {
  /**
   * {@return a column of numbers, all finite}
   *
   * @param random where they come from; nothing else may decide
   * @param count how many
   */
  double[] draw(RandomGenerator random, int count);

  /**
   * {@return the numbers that a function draws, one after another}
   *
   * @param number of finite numbers
   */
  static Numbers each(ToDoubleFunction<RandomGenerator> number) {
    return (random, count) -> {
      double[] column = new double[count];
      for (int i = 0; i < count; i++) {
        column[i] = number.applyAsDouble(random);
      }
      return column;
    };
  }

  /**
   * {@return these numbers only}
   *
   * @param numbers at least one, finite
   * @throws IllegalArgumentException if there are none, or one of them is NaN or infinite
   */
  static Numbers of(double... numbers) {
    double[] choices = numbers.clone();
    if (choices.length == 0) {
      throw new IllegalArgumentException("There are no numbers to choose from. Give at least one.");
    }
    for (double choice : choices) {
      checkFinite(choice);
    }
    return each(random -> choices[random.nextInt(choices.length)]);
  }

  /**
   * {@return whole numbers}
   *
   * @param least the least of them
   * @param greatest the greatest of them
   * @throws IllegalArgumentException if the least is above the greatest
   */
  static Numbers whole(int least, int greatest) {
    checkOrder(least, greatest);
    return each(random -> random.nextInt(greatest - least + 1) + least);
  }

  /**
   * {@return numbers with two decimals, as people write them}
   *
   * @param least the least of them, at least -1,000,000
   * @param greatest the greatest of them, at most 1,000,000
   * @throws IllegalArgumentException if they are not in order, or beyond these
   */
  static Numbers decimals(int least, int greatest) {
    checkOrder(least, greatest);
    return each(random -> (random.nextInt(100 * (greatest - least) + 1) + 100 * least) / 100.0);
  }

  /**
   * {@return numbers of all lengths in a range}
   *
   * @param least the least of them
   * @param greatest one that is never reached
   * @throws IllegalArgumentException if they are not in order, or not finite
   */
  static Numbers between(double least, double greatest) {
    checkFinite(least);
    checkFinite(greatest - least);
    if (!(least < greatest)) {
      throw new IllegalArgumentException(
          "There are no numbers from %s to %s. Put the lesser first.".formatted(least, greatest));
    }
    return each(random -> random.nextDouble(least, greatest));
  }

  /**
   * {@return numbers of one of several kinds, another one for each sample}
   *
   * @param kinds at least one
   * @throws IllegalArgumentException if there are none
   */
  static Numbers oneOf(Numbers... kinds) {
    Numbers[] choices = kinds.clone();
    if (choices.length == 0) {
      throw new IllegalArgumentException("There are no kinds to choose from. Give at least one.");
    }
    return (random, count) -> choices[random.nextInt(choices.length)].draw(random, count);
  }

  /**
   * {@return what values are drawn from unless something else is said: decimals, dyadic fractions,
   * near-equal, cancelling, huge, tiny, ties, small whole numbers, and any double at all}
   */
  static Numbers values() {
    return Kinds.VALUES;
  }

  /**
   * {@return what weights are drawn from unless something else is said: equal ones, decimals, whole
   * numbers, shares that sum to 1, and now and then huge and tiny ones}
   */
  static Numbers weights() {
    return Kinds.WEIGHTS;
  }

  private static void checkFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "Samples cannot be drawn from %s. Give finite numbers.".formatted(number));
    }
  }

  private static void checkOrder(int least, int greatest) {
    if (least > greatest || least < -1_000_000 || greatest > 1_000_000) {
      throw new IllegalArgumentException(
          "There are no samples from %s to %s. Put the lesser first, within a million."
              .formatted(least, greatest));
    }
  }
}
