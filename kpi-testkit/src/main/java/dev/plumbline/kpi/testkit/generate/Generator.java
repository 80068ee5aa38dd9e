package dev.plumbline.kpi.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Makes values at random.
 *
 * <pre>{@code
 * AlignmentGraph graph = Graphs.dag(50, 0.3).ofSeed(42);
 * Generator<Measurements> measurements = Readings.of(graph).withGaps(0.1);
 * measurements.stream(7).limit(100).map(plan::rollUp).forEach(this::check);
 * }</pre>
 *
 * <p>What is drawn depends on the random numbers alone, so that a seed is enough to have it again.
 * Those of this package are immutable and safe for use by several threads, each with random numbers
 * of its own.
 *
 * @param <T> of the values
 */
@FunctionalInterface
public interface Generator<T> {
  /**
   * {@return a value}
   *
   * @param random where it comes from; nothing else may decide
   */
  T next(RandomGenerator random);

  /**
   * {@return the value of a seed}
   *
   * @param seed any number; the same gives the same value on every machine
   */
  default T ofSeed(long seed) {
    return next(new SplittableRandom(seed));
  }

  /**
   * {@return values without an end, the first of them that of {@link #ofSeed}}
   *
   * @param seed any number; the same gives the same values
   */
  default Stream<T> stream(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    return Stream.generate(() -> next(random));
  }

  /**
   * {@return lists of values}
   *
   * @param size of each list, not negative
   * @throws IllegalArgumentException if it is negative
   */
  default Generator<List<T>> list(int size) {
    Sizes.checkAtLeast(0, size, "lists", "values");
    return random -> Stream.generate(() -> next(random)).limit(size).toList();
  }

  /**
   * {@return what a function makes of the values}
   *
   * @param function of a value
   * @param <R> of the results
   */
  default <R> Generator<R> map(Function<? super T, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return random -> function.apply(next(random));
  }

  /**
   * {@return values that depend on the values}
   *
   * @param function from a value to a generator
   * @param <R> of the results
   */
  default <R> Generator<R> flatMap(Function<? super T, ? extends Generator<R>> function) {
    Objects.requireNonNull(function, "function");
    return random -> function.apply(next(random)).next(random);
  }

  /**
   * {@return one of several values, each as often}
   *
   * @param choices at least one; one that is there twice is drawn twice as often
   * @param <T> of the values
   * @throws IllegalArgumentException if there are none
   */
  static <T> Generator<T> of(List<? extends T> choices) {
    List<T> copy = List.copyOf(choices);
    Sizes.checkAtLeast(1, copy.size(), "generators", "choices");
    return random -> copy.get(random.nextInt(copy.size()));
  }

  /**
   * {@return values of one of several generators, each as often}
   *
   * @param generators at least one; one that is there twice is used twice as often
   * @param <T> of the values
   * @throws IllegalArgumentException if there are none
   */
  @SafeVarargs
  static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
    List<Generator<? extends T>> choices = new ArrayList<>();
    for (Generator<? extends T> generator : generators) {
      choices.add(generator);
    }
    Generator<Generator<? extends T>> generator = of(choices);
    return random -> generator.next(random).next(random);
  }
}
