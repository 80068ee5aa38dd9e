package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The laws that bind every strategy, asked of the strategy itself. */
final class UniversalEquations {
  private static final int CALLERS = 4;
  private static final int CALLS = 3;
  private static final int EDITS = 6;

  private UniversalEquations() {}

  static Outcome permutation(Trial trial) {
    if (trial.children().size() < 2) {
      return Outcome.saysNothing("there is one order only");
    }
    List<Child> reversed = new ArrayList<>(trial.children());
    Collections.reverse(reversed);
    List<Child> shuffled = Sample.shuffled(trial.children(), trial.choices());
    Figure figure = trial.figure(trial.children());
    return DeclaredEquations.each(
        List.of(reversed, shuffled),
        other -> trial.equal("f(" + values(other) + ")", trial.figure(other), "f", figure));
  }

  private static String values(List<Child> children) {
    return new Sample(children, 0).toString();
  }

  static Outcome parallel(Trial trial) {
    if (trial.children().isEmpty()) {
      return Outcome.saysNothing("there are no children");
    }
    if (trial.strategy() instanceof MergeableStrategy<?> mergeable) {
      Outcome merged = mergedInParallel(trial, mergeable);
      if (merged.isBroken()) {
        return merged;
      }
    }
    return askedInParallel(trial);
  }

  /** Each caller asks for other children, again and again. */
  private static Outcome askedInParallel(Trial trial) {
    List<List<Child>> samples =
        IntStream.range(0, CALLERS).mapToObj(caller -> samplesOf(trial, caller)).toList();
    List<Figure> sequential = samples.stream().map(trial::figure).toList();
    List<Outcome> outcomes =
        IntStream.range(0, CALLERS * CALLS)
            .parallel()
            .mapToObj(
                call ->
                    trial.equal(
                        "asked by several threads",
                        trial.figure(samples.get(call % CALLERS)),
                        "by one",
                        sequential.get(call % CALLERS)))
            .toList();
    return DeclaredEquations.each(outcomes, outcome -> outcome);
  }

  /** Others for each caller, but of the same values, since those are in the domain. */
  private static List<Child> samplesOf(Trial trial, int caller) {
    List<Child> children = new ArrayList<>(trial.children());
    Collections.rotate(children, caller);
    return children.subList(0, Math.max(1, children.size() - caller));
  }

  private static <S> Outcome mergedInParallel(Trial trial, MergeableStrategy<S> strategy) {
    List<MergeSchedule.Range> chunks =
        MergeSchedule.chunks(trial.choices(), trial.children().size());
    S merged =
        chunks.parallelStream()
            .map(chunk -> trial.children().subList(chunk.from(), chunk.to()))
            .map(chunk -> MergeSchedule.state(strategy, chunk))
            .reduce(strategy::merge)
            .orElseThrow();
    return trial.equal(
        "merged by several threads",
        StateEquations.finish(strategy, merged),
        "by one",
        trial.figure(trial.children()),
        chunks::toString);
  }

  static Outcome incremental(Trial trial) {
    if (trial.children().isEmpty()) {
      return Outcome.saysNothing("there are no children");
    }
    return trial.strategy() instanceof MergeableStrategy<?> mergeable
        ? editedTree(trial, mergeable)
        : edited(trial);
  }

  private static <S> Outcome editedTree(Trial trial, MergeableStrategy<S> strategy) {
    RandomGenerator choices = trial.choices();
    List<Child> children = new ArrayList<>(trial.children());
    StateTree<S> tree = new StateTree<>(strategy, children);
    for (int edit = 0; edit < EDITS; edit++) {
      int position = choices.nextInt(children.size());
      Child child = edit(children, choices);
      children.set(position, child);
      tree.set(position, child);
    }
    List<Child> left = children.stream().filter(Child::contributes).toList();
    return left.isEmpty()
        ? Outcome.saysNothing("nothing is left")
        : trial.equal(
            "after edits",
            StateEquations.finish(strategy, tree.root()),
            "f(" + values(left) + ")",
            trial.figure(left));
  }

  /** A value of another child, or weight 0, which takes the child out. */
  private static Child edit(List<Child> children, RandomGenerator choices) {
    Child other = children.get(choices.nextInt(children.size()));
    return choices.nextInt(3) == 0 ? other.withWeight(0.0) : other;
  }

  private static Outcome edited(Trial trial) {
    RandomGenerator choices = trial.choices();
    Figure first = trial.figure(trial.children());
    List<Child> children = new ArrayList<>(trial.children());
    for (int edit = 0; edit < EDITS; edit++) {
      children.set(choices.nextInt(children.size()), edit(children, choices));
      Figure unused = trial.figure(children.stream().filter(Child::contributes).toList());
    }
    return trial.equal("f after edits and back", trial.figure(trial.children()), "f", first);
  }

  static Outcome purity(Trial trial) {
    Figure first = trial.figure(trial.children());
    Figure again = trial.figure(List.copyOf(trial.children()));
    Outcome same = trial.equal("f asked again", again, "f", first);
    if (same.isBroken()) {
      return same;
    }
    Figure unused = trial.figure(others(trial));
    Outcome after = trial.equal("f after another", trial.figure(trial.children()), "f", first);
    return !after.isBroken() && trial.strategy() instanceof MergeableStrategy<?> mergeable
        ? StateEquations.purity(trial, mergeable)
        : after;
  }

  /** The first half of the children; of those the values are in the domain. */
  private static List<Child> others(Trial trial) {
    return trial.children().subList(0, (trial.children().size() + 1) / 2);
  }

  static Outcome totality(Trial trial) {
    if (trial.children().isEmpty() && !trial.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return Outcome.saysNothing("it is not asked about no children");
    }
    double result = trial.raw(trial.children());
    if (Double.doubleToRawLongBits(result) == Double.doubleToRawLongBits(-0.0)) {
      return Trial.broken(Side.of("f", result), new Side("expected", "never -0.0"));
    }
    Figure figure = trial.figure(trial.children());
    return trial.equal("figure", figure, "f", Double.isFinite(result) ? Figure.of(result) : figure);
  }
}
