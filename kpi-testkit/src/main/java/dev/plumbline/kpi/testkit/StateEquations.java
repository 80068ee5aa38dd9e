package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.random.RandomGenerator;

/** The laws of states: U2, U3, U4, and the parts of others that are about states. */
final class StateEquations {
  private StateEquations() {}

  /** A law that no strategy can keep or break yet. */
  static Outcome notOffered(Trial trial) {
    return Outcome.saysNothing("strategies do not offer it");
  }

  static Outcome merge(Trial trial) {
    return trial.strategy() instanceof MergeableStrategy<?> mergeable
        ? merge(trial, mergeable)
        : notOffered(trial);
  }

  private static <S> Outcome merge(Trial trial, MergeableStrategy<S> strategy) {
    RandomGenerator choices = trial.choices();
    List<MergeSchedule.Range> chunks = MergeSchedule.chunks(choices, trial.children().size());
    if (chunks.size() < 2) {
      return Outcome.saysNothing("there are no two states");
    }
    MergeSchedule one = MergeSchedule.of(choices, chunks);
    MergeSchedule other = MergeSchedule.of(choices, chunks);
    return trial.equal(
        "one way",
        finish(strategy, one.run(strategy, trial.children())),
        "other way",
        finish(strategy, other.run(strategy, trial.children())),
        () -> one + " against " + other);
  }

  static Outcome identity(Trial trial) {
    return trial.strategy() instanceof MergeableStrategy<?> mergeable
        ? identity(trial, mergeable)
        : notOffered(trial);
  }

  private static <S> Outcome identity(Trial trial, MergeableStrategy<S> strategy) {
    Figure alone = finish(strategy, state(trial, strategy));
    S right = strategy.merge(state(trial, strategy), strategy.identity());
    S left = strategy.merge(strategy.identity(), state(trial, strategy));
    Outcome onTheRight =
        trial.equal("s + empty", finish(strategy, right), "s", alone, () -> "s + empty");
    if (onTheRight.isBroken()) {
      return onTheRight;
    }
    Outcome onTheLeft =
        trial.equal("empty + s", finish(strategy, left), "s", alone, () -> "empty + s");
    return onTheLeft.isBroken() ? onTheLeft : continued(trial, strategy, right, left);
  }

  /** What has been merged with an empty state goes on as if it had not been. */
  private static <S> Outcome continued(
      Trial trial, MergeableStrategy<S> strategy, S right, S left) {
    S plain = strategy.merge(state(trial, strategy), state(trial, strategy));
    S merged = strategy.merge(right, left);
    String schedule = "(s + empty) + (empty + s)";
    return trial.equal(
        schedule, finish(strategy, merged), "s + s", finish(strategy, plain), () -> schedule);
  }

  static Outcome partition(Trial trial) {
    return trial.strategy() instanceof MergeableStrategy<?> mergeable
        ? partition(trial, mergeable)
        : notOffered(trial);
  }

  private static <S> Outcome partition(Trial trial, MergeableStrategy<S> strategy) {
    if (trial.children().isEmpty()) {
      return Outcome.saysNothing("there is nothing to divide");
    }
    RandomGenerator choices = trial.choices();
    MergeSchedule schedule =
        MergeSchedule.of(choices, MergeSchedule.chunks(choices, trial.children().size()));
    return trial.equal(
        "merged",
        finish(strategy, schedule.run(strategy, trial.children())),
        "one pass",
        trial.figure(trial.children()),
        schedule::toString);
  }

  /** Right-hand states stay, presenting changes nothing, and identities are not shared. */
  static <S> Outcome purity(Trial trial, MergeableStrategy<S> strategy) {
    S right = state(trial, strategy);
    Figure before = finish(strategy, right);
    S left = strategy.merge(state(trial, strategy), right);
    Figure merged = finish(strategy, left);
    Outcome asked = trial.equal("finish again", finish(strategy, left), "finish", merged);
    if (asked.isBroken()) {
      return asked;
    }
    Outcome kept =
        trial.equal("right-hand state afterwards", finish(strategy, right), "before", before);
    if (kept.isBroken()) {
      return kept;
    }
    S more = strategy.merge(left, right);
    Outcome unchanged =
        trial.equal("right-hand state afterwards", finish(strategy, right), "before", before);
    return unchanged.isBroken() ? unchanged : interrupted(trial, strategy, finish(strategy, more));
  }

  /** The same merges, without asking for results in between. */
  private static <S> Outcome interrupted(Trial trial, MergeableStrategy<S> strategy, Figure asked) {
    S right = state(trial, strategy);
    S twice = strategy.merge(strategy.merge(state(trial, strategy), right), right);
    return trial.equal("merged and asked between", asked, "merged", finish(strategy, twice));
  }

  static <S> S state(Trial trial, MergeableStrategy<S> strategy) {
    return MergeSchedule.state(strategy, trial.children());
  }

  static <S> Figure finish(MergeableStrategy<S> strategy, S state) {
    double result = strategy.present(state);
    return Double.isFinite(result) ? Figure.of(result) : Figure.missing(strategy.gapOf(state));
  }
}
