package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.testkit.Child.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** Draws samples: mostly few children, now and then many; some with gaps and zero weights. */
final class Samples {
  private static final int REDRAWS = 20;

  private final Numbers values;
  private final Numbers weights;
  private final DoublePredicate domain;
  private final boolean hasParts;

  Samples(Numbers values, Numbers weights, DoublePredicate domain, boolean hasParts) {
    this.values = values;
    this.weights = weights;
    this.domain = domain;
    this.hasParts = hasParts;
  }

  Sample draw(long seed, long number) {
    // Not the generator's own increment: a neighbouring seed would be the same numbers, one later.
    RandomGenerator random = new SplittableRandom(seed * 0xD1342543DE82EF95L + number);
    int size = size(random);
    double[] drawn = column(values, random, size);
    double[] weighed = column(weights, random, size);
    boolean hasGaps = random.nextInt(4) == 0;
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (isInDomain(drawn, i, random)) {
        children.add(child(drawn[i], Math.abs(weighed[i]), hasGaps, random));
      }
    }
    return new Sample(children, random.nextLong());
  }

  private static double[] column(Numbers numbers, RandomGenerator random, int count) {
    double[] column = numbers.draw(random, count);
    if (column.length != count || !DoubleStream.of(column).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "Numbers.draw returned %s when asked for %s. Let it return so many, all finite."
              .formatted(Arrays.toString(column), count));
    }
    return column;
  }

  private static int size(RandomGenerator random) {
    int kind = random.nextInt(64);
    if (kind == 0) {
      return random.nextInt(250);
    }
    return kind < 8 ? random.nextInt(20) : 1 + random.nextInt(6);
  }

  /** Tries its absolute value, and other values, for one that is not. */
  private boolean isInDomain(double[] drawn, int position, RandomGenerator random) {
    for (int redraw = 0; redraw < REDRAWS; redraw++) {
      if (domain.test(drawn[position])) {
        return true;
      }
      drawn[position] = Math.abs(drawn[position]);
      if (domain.test(drawn[position])) {
        return true;
      }
      drawn[position] = column(values, random, 1)[0];
    }
    return false;
  }

  private Child child(double value, double weight, boolean hasGaps, RandomGenerator random) {
    double denominator = hasParts ? 1 + random.nextInt(100) : 1.0;
    int kind = hasGaps ? random.nextInt(8) : 3;
    return switch (kind) {
      case 0 -> new Child(value, weight, denominator, Presence.MISSING);
      case 1 -> new Child(value, weight, denominator, Presence.NOT_APPLICABLE);
      case 2 -> new Child(value, 0.0, denominator, Presence.PRESENT);
      default -> new Child(value, weight, denominator, Presence.PRESENT);
    };
  }
}
