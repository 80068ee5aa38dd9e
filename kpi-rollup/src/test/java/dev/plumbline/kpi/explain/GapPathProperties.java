package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.value.Gap;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GapPathProperties {
  private static final List<MissingPolicy> POLICIES =
      List.of(MissingPolicy.IGNORE, MissingPolicy.PROPAGATE);

  private static RollupResult random(long seed) {
    Random random = new Random(seed);
    RollupRule rule =
        RollupRule.scores(AggregationStrategy.geometricMean())
            .withMissing(POLICIES.get(random.nextInt(POLICIES.size())))
            .withMinimumCoverage(random.nextInt(3) / 4.0);
    OneParent family = OneParent.of(rule);
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      double weight = random.nextInt(3);
      switch (random.nextInt(6)) {
        case 0 -> family.child(random.nextInt(-1, 3), weight);
        case 1 -> family.notApplicable(weight);
        case 2 -> family.withoutTarget(weight);
        default -> family.missing(weight);
      }
    }
    return family.rollUp();
  }

  @Property
  void gapPath_anyFamily_isThereWhereTheFigureIsNot(@ForAll long seed) {
    Explanation why = Explanation.of(random(seed), PARENT.id());

    List<GapStep> path = why.gapPath();

    assertThat(path.isEmpty()).isEqualTo(why.figure().isPresent());
    if (!path.isEmpty()) {
      assertThat(why.figure().gap()).contains(path.get(0).gap());
      assertThat(why.summary()).startsWith("Parent: no score, because ");
    }
  }

  /** Its gap is that of the node, unless several gaps came to no data. */
  @Property
  void gapPath_toAChild_goesToTheFirstThatDecided(@ForAll long seed) {
    RollupResult result = random(seed);
    List<GapStep> path = Explanation.of(result, PARENT.id()).gapPath();
    if (path.size() < 2) {
      return;
    }
    Gap gap = path.get(0).gap();
    List<Input> missed = result.inputs(PARENT.id()).stream().filter(Input::isMissed).toList();
    Input expected =
        missed.stream()
            .filter(input -> input.taken().gap().filter(gap::equals).isPresent())
            .findFirst()
            .orElseGet(
                () ->
                    missed.stream()
                        .min(Comparator.comparing(input -> input.taken().gap().orElseThrow()))
                        .orElse(null));
    if (expected != null) {
      assertThat(path.get(1).node()).isEqualTo(expected.child());
    } else {
      assertThat(path.get(1).gap()).isEqualTo(gap);
    }
  }

  @Property
  void missing_anyFamily_isWhatTheNodeMisses(@ForAll long seed) {
    RollupResult result = random(seed);
    Explanation why = Explanation.of(result, PARENT.id());
    List<Input> missed = result.inputs(PARENT.id()).stream().filter(Input::isMissed).toList();

    MissingBelow missing = why.missing(99);

    if (!missed.isEmpty()) {
      assertThat(missing.first())
          .extracting(GapStep::node)
          .containsExactlyElementsOf(missed.stream().map(Input::child).toList());
    } else {
      boolean isItself = why.figure().gap().filter(gap -> gap != Gap.NOT_APPLICABLE).isPresent();
      assertThat(missing.count()).isEqualTo(isItself ? 1 : 0);
    }
  }
}
