package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Laws of nodes that an engine computes, of which all children that matter are there. */
final class NodeEquations {
  /** All have the same hash. */
  private static final String[] COLLIDING = {"AaAa", "AaBB", "BBAa", "BBBB"};

  private NodeEquations() {}

  static Outcome enginesAgree(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    Figure expected = trial.figure(trial.children());
    Figure byValues = trial.rollUp(trial.rule(), trial.children()).figure();
    Outcome agreed = trial.equal("engine", byValues, "f", expected);
    if (agreed.isBroken() || !(trial.strategy() instanceof MergeableStrategy<?>)) {
      return agreed;
    }
    Figure byStates =
        RollupEngine.ofPlans()
            .rollUp(trial.rule().withMode(Mode.STATE), names(trial.children()), trial.children())
            .figure();
    return trial.equal("plan by states", byStates, "f", expected);
  }

  static Outcome relabelling(Trial trial) {
    List<Child> children = trial.all();
    List<String> others =
        IntStream.range(0, children.size())
            .mapToObj(i -> COLLIDING[i % 4] + (children.size() - i) / 4)
            .toList();
    RollupEngine.Rolled before = trial.rollUp(trial.rule(), children);
    RollupEngine.Rolled after = trial.laws().engine().rollUp(trial.rule(), others, children);
    Outcome figures = trial.equal("renamed", after.figure(), "node", before.figure());
    return figures.isBroken()
        ? figures
        : trial.equal(
            "coverage of the renamed",
            Figure.ofResult(after.coverage()),
            "coverage",
            Figure.ofResult(before.coverage()));
  }

  static Outcome locality(Trial trial) {
    List<Child> inside = trial.all();
    List<Child> changed = new ArrayList<>(inside.subList(0, inside.size() / 2));
    RollupResult before = PlanEngine.ofGroups(trial.rule(), List.of(inside, inside));
    RollupResult after = PlanEngine.ofGroups(trial.rule(), List.of(inside, changed));
    return trial.equal(
        "subtree after a change elsewhere",
        after.score(PlanEngine.group(0)),
        "before",
        before.score(PlanEngine.group(0)));
  }

  static Outcome zeroWeight(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    List<Child> more = new ArrayList<>(trial.children());
    more.add(trial.choices().nextInt(more.size() + 1), Child.of(outlier(trial), 0.0));
    return trial.equal(
        "node with a child of weight 0",
        trial.rollUp(trial.rule(), more).figure(),
        "node",
        trial.rollUp(trial.rule(), trial.children()).figure());
  }

  /** A value that would make a difference; one of the children's if it is outside of the domain. */
  static double outlier(Trial trial) {
    double far = trial.choices().nextBoolean() ? 1e17 : -1e17;
    return trial.laws().domain().test(far) ? far : trial.children().get(0).value();
  }

  static Outcome decomposable(Trial trial) {
    List<MergeSchedule.Range> chunks =
        MergeSchedule.chunks(trial.choices(), trial.children().size());
    List<List<Child>> groups =
        chunks.stream().map(chunk -> trial.children().subList(chunk.from(), chunk.to())).toList();
    RollupResult result = PlanEngine.ofGroups(trial.rule().withMode(Mode.STATE), groups);
    boolean complete =
        IntStream.range(0, groups.size())
            .allMatch(group -> result.score(PlanEngine.group(group)).isPresent());
    return groups.isEmpty() || !complete
        ? Outcome.saysNothing("a group has no result")
        : trial.equal(
            "rollup of states",
            result.score(PlanEngine.ROOT.id()),
            "flat rollup",
            trial.figure(trial.children()),
            chunks::toString);
  }

  private static List<String> names(List<Child> children) {
    return IntStream.range(0, children.size()).mapToObj(i -> "c" + i).toList();
  }

  private static Outcome nothingContributes() {
    return Outcome.saysNothing("nothing contributes");
  }
}
