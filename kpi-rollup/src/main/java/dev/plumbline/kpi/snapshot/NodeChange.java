package dev.plumbline.kpi.snapshot;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.graph.Alignment;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.target.Grading;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is other at a node than it was in an earlier snapshot.
 *
 * <p>Its text is a few words, escaped; the node is named where the changes are listed.
 */
public sealed interface NodeChange {
  /** {@return the node as it is now, or as it was last where it is no more} */
  AlignmentNode node();

  /** {@return the change in a few words, escaped, such as {@code score 0.47 -> 0.61, better}} */
  String text();

  /** {@return whether it is for the better; {@link Effect#NEITHER} unless it is about a figure} */
  default Effect effect() {
    return Effect.NEITHER;
  }

  /**
   * A node that was not there.
   *
   * @param node as it is now
   */
  record Added(AlignmentNode node) implements NodeChange {
    @Override
    public String text() {
      return "added";
    }
  }

  /**
   * A node that is no longer there.
   *
   * @param node as it was
   */
  record Removed(AlignmentNode node) implements NodeChange {
    @Override
    public String text() {
      return "removed";
    }
  }

  /**
   * Another definition: a name, an owner, a unit, a target or something else.
   *
   * @param before the definition as it was
   * @param node the definition as it is
   */
  record Redefined(AlignmentNode before, AlignmentNode node) implements NodeChange {
    @Override
    public String text() {
      return "redefined: " + Redefinition.text(before, node);
    }
  }

  /**
   * Other nodes that it contributes to, other weights or kinds of alignments.
   *
   * @param node as it is now
   * @param before what it contributed to, sorted
   * @param after what it contributes to, sorted
   */
  record Realigned(AlignmentNode node, List<Alignment> before, List<Alignment> after)
      implements NodeChange {
    /**
     * Copies both lists.
     *
     * @param node as it is now
     * @param before what it contributed to
     * @param after what it contributes to
     */
    public Realigned {
      before = ImmutableList.copyOf(before);
      after = ImmutableList.copyOf(after);
    }

    @Override
    public String text() {
      return "realigned: " + Words.alignments(before) + " -> " + Words.alignments(after);
    }
  }

  /**
   * Another rule by which it is rolled up. A strategy that is written as a lambda is another one
   * each time it is made.
   *
   * @param node as it is now
   * @param before the rule as it was; nothing if it stood alone
   * @param after the rule as it is; nothing if it stands alone
   */
  record RuledAnew(AlignmentNode node, Optional<RollupRule> before, Optional<RollupRule> after)
      implements NodeChange {
    @Override
    public String text() {
      return "rule: " + Words.rule(before) + " -> " + Words.rule(after);
    }
  }

  /**
   * Another way in which it gets its status. Bands are equal if they say the same; status rules are
   * others each time they are made.
   *
   * @param node as it is now
   * @param before the grading as it was
   * @param after the grading as it is
   */
  record GradedAnew(AlignmentNode node, Grading before, Grading after) implements NodeChange {
    @Override
    public String text() {
      return "grading: " + Words.grading(before) + " -> " + Words.grading(after);
    }
  }

  /**
   * Another value of a KPI, in its unit.
   *
   * @param node the KPI as it is now
   * @param before the value as it was
   * @param after the value as it is
   */
  record ValueChanged(Kpi node, Figure before, Figure after) implements NodeChange {
    @Override
    public Effect effect() {
      return Words.effect(before, after, node.direction().sign());
    }

    @Override
    public String text() {
      return "value %s, %s".formatted(Words.change(before, after, node.unit()), effect().text());
    }
  }

  /**
   * Another score.
   *
   * @param node as it is now
   * @param before the score as it was
   * @param after the score as it is
   */
  record ScoreChanged(AlignmentNode node, Figure before, Figure after) implements NodeChange {
    @Override
    public Effect effect() {
      return Words.effect(before, after, 1);
    }

    @Override
    public String text() {
      return "score %s, %s".formatted(Words.change(before, after), effect().text());
    }
  }

  /**
   * Another status.
   *
   * @param node as it is now
   * @param before the status as it was; nothing if there was none
   * @param after the status as it is; nothing if there is none
   * @param effect by the order in which the grading of the node lists the two
   */
  record StatusChanged(
      AlignmentNode node, Optional<Status> before, Optional<Status> after, Effect effect)
      implements NodeChange {
    @Override
    public String text() {
      return "status %s -> %s, %s"
          .formatted(Words.status(before), Words.status(after), effect.text());
    }
  }

  /**
   * More or less of what applies is there.
   *
   * @param node as it is now
   * @param before the coverage as it was, from 0 to 1
   * @param after the coverage as it is, from 0 to 1
   * @param completeness whether all is there now, at every depth
   */
  record CoverageChanged(AlignmentNode node, double before, double after, Completeness completeness)
      implements NodeChange {
    @Override
    public String text() {
      return "coverage "
          + Words.coverage(before, after)
          + (completeness == Completeness.COMPLETE ? ", complete" : ", partial");
    }
  }

  /**
   * What somebody has said.
   *
   * @param node as it is now
   * @param checkIn what was said
   */
  record CheckedIn(AlignmentNode node, CheckIn checkIn) implements NodeChange {
    @Override
    public String text() {
      return "check-in of " + checkIn;
    }
  }
}
