package dev.plumbline.kpi.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Samples that a reader sees through at a glance, the smallest first, always the same. */
final class SmallSamples {
  private static final int MOST_CHILDREN = 4;
  private static final int DRAWN = 200;
  private static final double[] VALUES = {0.05, 0.1, 0.3, 0.7, 1.0};

  static final List<Sample> ALL = all();

  private SmallSamples() {}

  private static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (int size = 1; size <= MOST_CHILDREN; size++) {
      for (double value : VALUES) {
        samples.add(new Sample(Collections.nCopies(size, Child.of(value, 1.0)), 0));
        samples.add(new Sample(Collections.nCopies(size, Child.of(value, 0.1)), 0));
      }
    }
    RandomGenerator random = new SplittableRandom(1);
    for (int i = 0; i < DRAWN; i++) {
      samples.add(drawn(random, 1 + i % MOST_CHILDREN));
    }
    samples.sort(Comparator.comparingInt(sample -> sample.children().size()));
    return List.copyOf(samples);
  }

  private static Sample drawn(RandomGenerator random, int size) {
    double[] values = Numbers.oneOf(Numbers.whole(0, 3), Kinds.SCORES).draw(random, size);
    double[] weights = Numbers.oneOf(Numbers.of(1.0), Numbers.whole(1, 3)).draw(random, size);
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(Child.of(values[i], weights[i]));
    }
    return new Sample(children, random.nextInt(16));
  }
}
