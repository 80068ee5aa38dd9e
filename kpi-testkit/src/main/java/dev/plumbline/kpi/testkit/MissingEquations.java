package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.testkit.Child.Presence;
import dev.plumbline.kpi.testkit.RollupEngine.Rolled;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The M laws: of nodes some of whose children are missing. */
final class MissingEquations {
  private static final List<MissingPolicy> POLICIES =
      List.of(MissingPolicy.IGNORE, MissingPolicy.ZERO, MissingPolicy.PROPAGATE);

  private MissingEquations() {}

  static Outcome ignore(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    return trial.equal(
        "node with a gap",
        trial.rollUp(trial.rule(), with(trial, Presence.MISSING)).figure(),
        "node",
        trial.rollUp(trial.rule(), trial.children()).figure());
  }

  static Outcome propagate(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    RollupRule rule = trial.rule().withMissing(MissingPolicy.PROPAGATE);
    Figure figure = trial.rollUp(rule, with(trial, Presence.MISSING)).figure();
    return figure.isPresent()
        ? Trial.broken(Side.of("node with a gap", figure), new Side("expected", "a gap"))
        : Outcome.holds();
  }

  static Outcome substitute(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    double c = substituted(trial);
    MissingPolicy policy = MissingPolicy.substitute(Substitute.number(c));
    List<Child> missing = with(trial, Presence.MISSING);
    List<Child> filled =
        missing.stream()
            .map(child -> child.presence() == Presence.MISSING ? child.withValue(c) : child)
            .map(child -> child.with(Presence.PRESENT))
            .toList();
    return trial.equal(
        "node with a gap and substitute " + c,
        trial.rollUp(trial.rule().withMissing(policy), missing).figure(),
        "node with " + c,
        trial.rollUp(trial.rule(), filled).figure());
  }

  /** That of a child, or one that a minimum or maximum would show. */
  private static double substituted(Trial trial) {
    int size = trial.children().size();
    int choice = trial.choices().nextInt(2 * size);
    return choice < size ? trial.children().get(choice).value() : NodeEquations.outlier(trial);
  }

  static Outcome empty(Trial trial) {
    Presence presence = trial.choices().nextBoolean() ? Presence.MISSING : Presence.NOT_APPLICABLE;
    List<Child> none = trial.all().stream().map(child -> child.with(presence)).toList();
    Figure figure = trial.rollUp(trial.rule(), none).figure();
    if (trial.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return trial.equal("node without data", figure, "zero", Figure.of(0.0));
    }
    return figure.isPresent()
        ? Trial.broken(Side.of("node without data", figure), new Side("expected", "a gap"))
        : Outcome.holds();
  }

  static Outcome coverage(Trial trial) {
    double coverage = trial.rollUp(trial.rule(), trial.all()).coverage();
    if (!(coverage >= 0.0 && coverage <= 1.0)) {
      return Trial.broken(Side.of("coverage", coverage), new Side("expected", "from 0 to 1"));
    }
    if (trial.children().isEmpty()) {
      return Outcome.holds();
    }
    double full = trial.rollUp(trial.rule(), trial.children()).coverage();
    return trial.equal("coverage of all", Figure.ofResult(full), "all", Figure.of(1.0));
  }

  static Outcome minimum(Trial trial) {
    RandomGenerator choices = trial.choices();
    double higher = (1 + choices.nextInt(10)) / 10.0;
    double lower = choices.nextInt(3) * higher / 3;
    List<Child> children = with(trial, Presence.MISSING);
    Figure atHigher = at(trial, higher, children);
    return atHigher.isPresent()
        ? trial.equal(
            "node at minimum " + lower, at(trial, lower, children), "at " + higher, atHigher)
        : Outcome.saysNothing("there is no result, or too little coverage for one");
  }

  private static Figure at(Trial trial, double minimum, List<Child> children) {
    return trial.rollUp(trial.rule().withMinimumCoverage(minimum), children).figure();
  }

  static Outcome missingIsNotZero(Trial trial) {
    if (trial.children().isEmpty()) {
      return nothingContributes();
    }
    Outcome leftOut = DeclaredEquations.each(POLICIES, policy -> notApplicable(trial, policy));
    return leftOut.isBroken() ? leftOut : covered(trial);
  }

  private static Outcome notApplicable(Trial trial, MissingPolicy policy) {
    RollupRule rule = trial.rule().withMissing(policy);
    Rolled node = trial.rollUp(rule, trial.children());
    Rolled more = trial.rollUp(rule, with(trial, Presence.NOT_APPLICABLE));
    Outcome figures =
        trial.equal(
            "node with a child that does not apply (%s)".formatted(policy),
            more.figure(),
            "node",
            node.figure());
    return figures.isBroken()
        ? figures
        : trial.equal(
            "coverage with a child that does not apply",
            Figure.ofResult(more.coverage()),
            "coverage",
            Figure.ofResult(node.coverage()));
  }

  /** The missing child weighs as much as the heaviest that is there. */
  private static Outcome covered(Trial trial) {
    double coverage = trial.rollUp(trial.rule(), with(trial, Presence.MISSING)).coverage();
    return coverage < 1.0
        ? Outcome.holds()
        : Trial.broken(Side.of("coverage with a gap", coverage), new Side("expected", "below 1"));
  }

  /** The contributing children, and somewhere among them one more that is not there. */
  private static List<Child> with(Trial trial, Presence presence) {
    RandomGenerator choices = trial.choices();
    List<Child> more = new ArrayList<>(trial.children());
    double heaviest = more.stream().mapToDouble(Child::weight).max().orElse(1.0);
    more.add(choices.nextInt(more.size() + 1), Child.missing(heaviest).with(presence));
    return more;
  }

  private static Outcome nothingContributes() {
    return Outcome.saysNothing("nothing contributes");
  }
}
