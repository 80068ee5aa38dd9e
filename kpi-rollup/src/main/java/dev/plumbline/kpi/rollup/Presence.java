package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many of the children of a node are there, and how many are missing for which reason. */
final class Presence {
  /*
   * The node's own gap follows from the set of its children's gaps, in any order of the children.
   * They are counted, so that a child can be taken away again. Children of weight 0 are kept apart:
   * they are looked at only if there are no others.
   */
  private static final int NOT_APPLICABLE = Columns.code(Gap.NOT_APPLICABLE);

  private final int[] gaps = new int[Gap.values().length];
  private final int[] gapsWithoutWeight = new int[gaps.length];
  private int contributing;
  private int covered;
  private int uncovered;
  private int missing;
  private int presentInPart;
  private int presentWithoutWeight;

  void clear() {
    Arrays.fill(gaps, 0);
    Arrays.fill(gapsWithoutWeight, 0);
    contributing = 0;
    covered = 0;
    uncovered = 0;
    missing = 0;
    presentInPart = 0;
    presentWithoutWeight = 0;
  }

  void add(Contribution child) {
    count(child, 1);
  }

  void remove(Contribution child) {
    count(child, -1);
  }

  private void count(Contribution child, int times) {
    if (child.weight == 0.0) {
      countWithoutWeight(child.gap, times);
      return;
    }
    contributing += child.contributes ? times : 0;
    if (child.gap == Columns.PRESENT) {
      covered += child.isStandIn ? 0 : times;
      uncovered += child.isStandIn ? times : 0;
      presentInPart += child.isPartial ? times : 0;
    } else {
      gaps[child.gap] += times;
      missing += child.gap == NOT_APPLICABLE ? 0 : times;
      uncovered += child.gap == NOT_APPLICABLE ? 0 : times;
    }
  }

  private void countWithoutWeight(byte gap, int times) {
    if (gap == Columns.PRESENT) {
      presentWithoutWeight += times;
    } else {
      gapsWithoutWeight[gap] += times;
    }
  }

  /** {@return how many go into the calculation} */
  int contributing() {
    return contributing;
  }

  /** {@return whether some are there, and some are not} */
  boolean isCoveredInPart() {
    return covered > 0 && uncovered > 0;
  }

  /** {@return the coverage where it is not in part: all or nothing} */
  double wholeCoverage() {
    return covered > 0 ? 1.0 : 0.0;
  }

  /** {@return why the node has no figure; null if its strategy is to be asked} */
  @Nullable Gap gap(RollupRule rule, double coverage) {
    if (missing > 0 && rule.missing().propagates()) {
      return first(gaps);
    }
    if (contributing == 0 && !rule.strategy().traits().contains(Trait.EMPTY_IS_ZERO)) {
      return emptyGap();
    }
    return uncovered > 0 && coverage < rule.minimumCoverage() ? Gap.BELOW_COVERAGE : null;
  }

  private Gap emptyGap() {
    boolean hasGaps = missing > 0 || gaps[NOT_APPLICABLE] > 0;
    if (!hasGaps && presentWithoutWeight > 0) {
      return Gap.ZERO_WEIGHT;
    }
    return common(hasGaps ? gaps : gapsWithoutWeight);
  }

  /**
   * {@return what a set of gaps comes to: the only one that there is, apart from not applicable}
   */
  private static Gap common(int[] gaps) {
    int kinds = 0;
    for (int gap = 0; gap < gaps.length; gap++) {
      kinds += gap != NOT_APPLICABLE && gaps[gap] > 0 ? 1 : 0;
    }
    if (kinds == 0 && gaps[NOT_APPLICABLE] > 0) {
      return Gap.NOT_APPLICABLE;
    }
    return kinds == 1 ? first(gaps) : Gap.NO_DATA;
  }

  /** {@return the first gap but not applicable; there must be one} */
  private static Gap first(int[] gaps) {
    int gap = 0;
    while (gap == NOT_APPLICABLE || gaps[gap] == 0) {
      gap++;
    }
    return Columns.gap((byte) gap);
  }

  /** {@return whether something is missing, here or further below} */
  boolean isPartial() {
    return missing > 0 || presentInPart > 0;
  }

  /** {@return whether all that contributes only stands for something that is missing} */
  boolean isStandIn() {
    return contributing > 0 && covered == 0;
  }
}
