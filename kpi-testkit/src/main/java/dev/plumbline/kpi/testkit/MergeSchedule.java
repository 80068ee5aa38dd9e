package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How children are divided into chunks, and in which tree the states of the chunks are merged.
 *
 * @param chunks from where to where
 * @param steps which two of those that are left are merged, the second into the first
 */
record MergeSchedule(List<Range> chunks, List<Step> steps) {
  /** Children from one to before another. */
  record Range(int from, int to) {
    @Override
    public String toString() {
      return IntStream.range(from, to)
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(" ", "[", "]"));
    }
  }

  /** A merge of two of the states that are left. */
  record Step(int left, int right) {}

  static List<Range> chunks(RandomGenerator random, int size) {
    List<Range> chunks = new ArrayList<>();
    int most = 1 + random.nextInt(Math.max(1, size));
    for (int from = 0; from < size; ) {
      int to = Math.min(size, from + 1 + random.nextInt(most));
      chunks.add(new Range(from, to));
      from = to;
    }
    return chunks;
  }

  static MergeSchedule of(RandomGenerator random, List<Range> chunks) {
    List<Step> steps = new ArrayList<>();
    for (int left = chunks.size(); left > 1; left--) {
      int one = random.nextInt(left);
      int other = random.nextInt(left - 1);
      steps.add(new Step(one, other >= one ? other + 1 : other));
    }
    return new MergeSchedule(chunks, steps);
  }

  /** Adds and merges; there must be a child. */
  <S> S run(MergeableStrategy<S> strategy, List<Child> children) {
    List<S> states = new ArrayList<>();
    for (Range chunk : chunks) {
      states.add(state(strategy, children.subList(chunk.from(), chunk.to())));
    }
    for (Step step : steps) {
      states.set(step.left(), strategy.merge(states.get(step.left()), states.get(step.right())));
      states.remove(step.right());
    }
    return states.get(0);
  }

  static <S> S state(MergeableStrategy<S> strategy, List<Child> children) {
    SampleView view = SampleView.of(strategy, children);
    try {
      return strategy.stateOf(view);
    } finally {
      view.close();
    }
  }

  /** The children by number, such as {@code ([2] + [0 1])}. */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>(chunks.stream().map(Range::toString).toList());
    for (Step step : steps) {
      texts.set(
          step.left(), "(%s + %s)".formatted(texts.get(step.left()), texts.get(step.right())));
      texts.remove(step.right());
    }
    return String.join(", ", texts);
  }
}
