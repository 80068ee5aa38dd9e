package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.testkit.Child.Presence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Makes a counterexample small: one of a few hundred small samples, if the law is broken by one;
 * otherwise fewer children, then simpler numbers, as long as the law stays broken. It takes the
 * first simpler sample that breaks the law, and begins again.
 */
final class Shrinker {
  private static final int MOST_TRIALS = 4000;
  private static final int MOST_SCHEDULES = 16;

  private final Function<Sample, Outcome> law;
  private Sample smallest = Sample.of();
  private int trials;
  private int steps;

  Shrinker(Function<Sample, Outcome> law) {
    this.law = law;
  }

  Counterexample shrink(Sample sample, Outcome.Broken broken, int attempt, long seed) {
    smallest = sample;
    Outcome.Broken last = broken;
    Outcome next = first(smallOnes(sample));
    if (!next.isBroken()) {
      next = first(candidates(smallest));
    }
    while (next instanceof Outcome.Broken found) {
      last = found;
      steps++;
      next = first(candidates(smallest));
    }
    return new Counterexample(smallest, last, seed, attempt, steps);
  }

  private static List<Sample> smallOnes(Sample sample) {
    return SmallSamples.ALL.stream()
        .filter(small -> small.children().size() < sample.children().size())
        .toList();
  }

  /** Finds the first sample that breaks the law, and returns how; otherwise that it holds. */
  private Outcome first(List<Sample> candidates) {
    for (Sample candidate : candidates) {
      if (trials++ >= MOST_TRIALS) {
        return Outcome.holds();
      }
      Outcome outcome = law.apply(candidate);
      if (outcome.isBroken()) {
        smallest = candidate;
        return outcome;
      }
    }
    return Outcome.holds();
  }

  private static List<Sample> candidates(Sample sample) {
    List<Sample> candidates = new ArrayList<>();
    addFewer(sample, candidates);
    addAlike(sample, candidates);
    addSchedules(sample, candidates);
    for (int i = 0; i < sample.children().size(); i++) {
      addSimpler(sample, i, candidates);
    }
    return candidates;
  }

  private static void addFewer(Sample sample, List<Sample> to) {
    int size = sample.children().size();
    for (int block = size / 2; block > 0; block /= 2) {
      for (int from = 0; from + block <= size; from += block) {
        List<Child> fewer = new ArrayList<>(sample.children());
        fewer.subList(from, from + block).clear();
        to.add(new Sample(fewer, sample.schedule()));
      }
    }
    if (size == 1) {
      to.add(new Sample(List.of(), sample.schedule()));
    }
  }

  /** All values, or all weights, at once, as long as that makes a difference to many. */
  private static void addAlike(Sample sample, List<Sample> to) {
    List<Child> children = sample.children();
    if (children.stream().filter(child -> child.value() != 0.0).count() > 1) {
      to.add(changed(sample, child -> child.withValue(0.0)));
    }
    if (children.stream().filter(child -> child.value() != 0.0 && child.value() != 1.0).count()
        > 1) {
      to.add(changed(sample, child -> child.withValue(1.0)));
    }
    if (children.stream().filter(child -> child.weight() != 1.0).count() > 1) {
      to.add(changed(sample, child -> child.withWeight(1.0)));
    }
  }

  private static Sample changed(Sample sample, UnaryOperator<Child> change) {
    return new Sample(sample.children().stream().map(change).toList(), sample.schedule());
  }

  /** Another choice may break the law for fewer children, so that these are small numbers. */
  private static void addSchedules(Sample sample, List<Sample> to) {
    if (sample.schedule() < 0 || sample.schedule() >= MOST_SCHEDULES) {
      LongStream.range(0, MOST_SCHEDULES).mapToObj(sample::withSchedule).forEach(to::add);
    }
  }

  private static void addSimpler(Sample sample, int position, List<Sample> to) {
    Child child = sample.children().get(position);
    if (child.presence() != Presence.PRESENT) {
      to.add(replaced(sample, position, child.with(Presence.PRESENT)));
    }
    simpler(child.value())
        .forEach(value -> to.add(replaced(sample, position, child.withValue(value))));
    if (child.weight() > 0.0) {
      simpler(child.weight())
          .filter(weight -> weight > 0.0)
          .forEach(weight -> to.add(replaced(sample, position, child.withWeight(weight))));
    }
    if (child.denominator() != 1.0) {
      to.add(
          replaced(
              sample, position, new Child(child.value(), child.weight(), 1.0, child.presence())));
    }
  }

  private static Sample replaced(Sample sample, int position, Child child) {
    List<Child> children = new ArrayList<>(sample.children());
    children.set(position, child);
    return new Sample(children, sample.schedule());
  }

  /** Numbers that are shorter to write, the simplest first. */
  private static DoubleStream simpler(double number) {
    BigDecimal exact = new BigDecimal(number);
    return DoubleStream.of(
            0.0,
            1.0,
            2.0,
            0.5,
            0.1,
            0.05,
            -1.0,
            Math.abs(number),
            Math.rint(number),
            rounded(exact, 1),
            rounded(exact, 2),
            rounded(exact, 3),
            rounded(exact, 6),
            Math.scalb(1.0, Math.max(-1022, Math.getExponent(number))))
        .filter(Double::isFinite)
        .filter(other -> complexity(other) < complexity(number));
  }

  private static double rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits)).doubleValue();
  }

  private static int complexity(double number) {
    if (number == 0.0) {
      return 0;
    }
    String text = Double.toString(number);
    int length = 4 * text.length() + (number < 0.0 ? 2 : 0) + (text.contains("E") ? 20 : 0);
    return number == 1.0 ? length - 1 : length;
  }
}
