package dev.plumbline.kpi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangeExplanationTest {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Period APRIL = Period.month(2026, 4);
  private static final Objective GOAL = Objective.of("goal", "Goal");

  private static Kpi kpi(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .target(Target.of(Scoring.progress(0, 1)))
        .build();
  }

  private static final Kpi A = kpi("a");
  private static final Kpi B = kpi("b");
  private static final Kpi C = kpi("c");
  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder().align(A, GOAL, 3).align(B, GOAL, 1).align(C, GOAL, 1).build();

  private static RollupPlan plan(AggregationStrategy strategy) {
    return RollupPlan.of(GRAPH, RollupRules.ofObjectives(RollupRule.scores(strategy)));
  }

  private static RollupResult result(RollupPlan plan, Period period, double... scores) {
    Measurements.Builder builder = Measurements.builder(period);
    List<Kpi> kpis = List.of(A, B, C);
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        builder.put(kpis.get(i), scores[i]);
      }
    }
    return plan.rollUp(builder.build());
  }

  private static ChangeExplanation change(
      AggregationStrategy strategy, double[] before, double[] after) {
    RollupPlan plan = plan(strategy);
    return ChangeExplanation.of(result(plan, MARCH, before), result(plan, APRIL, after), GOAL.id());
  }

  @Test
  void change_ofAWeightedMean_isThatOfTheValues() {
    ChangeExplanation why =
        change(
            AggregationStrategy.weightedMean(),
            new double[] {0.5, 0.5, 0.5},
            new double[] {0.7, 0.4, 0.5});

    assertThat(why.change()).isEqualTo(Figure.of(0.1));
    assertThat(why.parts().get(0).part().orElseThrow()).isCloseTo(0.12, within(1e-15));
    assertThat(why.parts().get(1).part().orElseThrow()).isCloseTo(-0.02, within(1e-15));
    assertThat(why.parts().get(2).part()).isEqualTo(Figure.of(0));
    assertThat(why.parts()).allMatch(part -> part.weightEffect().equals(Figure.of(0)));
    assertThat(why.text()).isEqualTo("Goal: 0.5 to 0.6, +0.1 (a +0.12, b -0.02)");
    assertThat(why.rounded(1).orElseThrow())
        .isEqualTo(
            new RoundedParts(
                new BigDecimal("0.1"),
                List.of(new BigDecimal("0.1"), new BigDecimal("0.0"), new BigDecimal("0.0")),
                new BigDecimal("0.0")));
  }

  @Test
  void change_whereAChildIsMissing_comesFromItsWeight() {
    ChangeExplanation why =
        change(
            AggregationStrategy.weightedMean(),
            new double[] {0.8, 0.4, Double.NaN}, // shares 3/4, 1/4: 0.7
            new double[] {0.8, 0.4, 0.2}); // shares 3/5, 1/5, 1/5: 0.6

    double middle = 0.65;
    assertThat(why.change()).isEqualTo(Figure.of(-0.1));
    assertThat(why.parts()).allMatch(part -> part.valueEffect().equals(Figure.of(0)));
    assertThat(why.parts().get(0).part().orElseThrow())
        .isCloseTo((0.6 - 0.75) * (0.8 - middle), within(1e-15));
    assertThat(why.parts().get(1).part().orElseThrow())
        .isCloseTo((0.2 - 0.25) * (0.4 - middle), within(1e-15));
    assertThat(why.parts().get(2).part().orElseThrow())
        .isCloseTo(0.2 * (0.2 - middle), within(1e-15));
    assertThat(why.parts().get(2).before()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void change_ofASum_isThatOfTheParts() {
    Kpi all =
        Kpi.builder("all").direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
    Kpi north = all.toBuilder().id(KpiId.of("north")).name("north").build();
    Kpi south = all.toBuilder().id(KpiId.of("south")).name("south").build();
    RollupPlan plan =
        RollupPlan.of(
            AlignmentGraph.builder().align(north, all).align(south, all).build(),
            RollupRules.builder()
                .rule(all.id(), RollupRule.values(AggregationStrategy.sum()))
                .build());
    RollupResult march =
        plan.rollUp(Measurements.builder(MARCH).put(north, 10).put(south, 5).build());
    RollupResult april =
        plan.rollUp(Measurements.builder(APRIL).put(north, 12.5).put(south, 4).build());
    ChangeExplanation why = ChangeExplanation.of(march, april, all.id());

    assertThat(why.change()).isEqualTo(Figure.of(1.5));
    assertThat(why.parts())
        .extracting(ChangeContribution::part)
        .containsExactly(Figure.of(2.5), Figure.of(-1));
    assertThat(why.parts().get(0).valueEffect()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(why.text()).isEqualTo("all: 15 to 16.5, +1.5 (north +2.5, south -1)");
  }

  /** Simpson's paradox: both ratios fall, and the whole rises, for the better one grew. */
  @Test
  void change_ofARatioOfSums_hasAnEffectOfTheMix() {
    Kpi all =
        Kpi.builder("all")
            .direction(Direction.HIGHER_IS_BETTER)
            .ratio(Ratio.percent("good", "made"))
            .build();
    Kpi old = all.toBuilder().id(KpiId.of("old")).build();
    Kpi young = all.toBuilder().id(KpiId.of("young")).build();
    RollupPlan plan =
        RollupPlan.of(
            AlignmentGraph.builder().align(old, all).align(young, all).build(),
            RollupRules.builder()
                .rule(all.id(), RollupRule.values(AggregationStrategy.ratioOfSums()))
                .build());
    RollupResult march =
        plan.rollUp(
            Measurements.builder(MARCH).putRatio(old, 50, 100).putRatio(young, 9, 10).build());
    RollupResult april =
        plan.rollUp(
            Measurements.builder(APRIL).putRatio(old, 4, 10).putRatio(young, 80, 100).build());
    ChangeExplanation why = ChangeExplanation.of(march, april, all.id());

    assertThat(why.change().orElseThrow()).isCloseTo(100 * (84 - 59) / 110.0, within(1e-9));
    assertThat(why.parts()).allMatch(part -> part.valueEffect().orElseThrow() < 0);
    assertThat(why.parts()).allMatch(part -> part.weightEffect().orElseThrow() > 0);
    double sum = why.parts().stream().mapToDouble(part -> part.part().orElseThrow()).sum();
    assertThat(sum).isCloseTo(why.change().orElseThrow(), within(1e-12));
  }

  @Test
  void change_thatAClampCutsOff_hasARest() {
    RollupPlan plan =
        RollupPlan.of(
            GRAPH,
            RollupRules.ofObjectives(
                RollupRule.scores(AggregationStrategy.mean()).withResultClamp(Clamp.UPPER)));
    ChangeExplanation why =
        ChangeExplanation.of(
            result(plan, MARCH, 0.9, 0.9, 0.9), result(plan, APRIL, 1.5, 1.2, 0.9), GOAL.id());

    assertThat(why.change()).isEqualTo(Figure.of(0.1));
    RoundedParts rounded = why.rounded(2).orElseThrow();
    assertThat(rounded.parts())
        .containsExactly(new BigDecimal("0.20"), new BigDecimal("0.10"), new BigDecimal("0.00"));
    assertThat(rounded.rest()).isEqualTo(new BigDecimal("-0.20"));
  }

  @Test
  void change_ofWhatHasNoParts_hasNone() {
    ChangeExplanation why =
        change(
            AggregationStrategy.geometricMean(),
            new double[] {0.5, 0.5, 0.5},
            new double[] {0.7, 0.4, 0.5});

    assertThat(why.change().isPresent()).isTrue();
    assertThat(why.parts().get(0).part()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(why.rounded(2)).isEmpty();
    assertThat(why.text()).startsWith("Goal: 0.5 to ").doesNotContain("(");
  }

  @Test
  void change_fromNothing_isAGap() {
    ChangeExplanation why =
        change(AggregationStrategy.mean(), new double[0], new double[] {0.7, 0.4, 0.5});

    assertThat(why.change()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(why.parts().get(0).part()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(why.rounded(2)).isEmpty();
    assertThat(why.text()).isEqualTo("Goal: 0.533333, before no data");
  }

  @Test
  void change_betweenTwoPlans_isRefused() {
    RollupResult one = result(plan(AggregationStrategy.mean()), MARCH, 1);
    RollupResult other = result(plan(AggregationStrategy.mean()), APRIL, 1);
    assertThatThrownBy(() -> ChangeExplanation.of(one, other, GOAL.id()))
        .hasMessage(
            "The results for 2026-03 and 2026-04 are of two plans, so their parts cannot be"
                + " compared. Roll both up by the same plan.");
    ChangeExplanation same = ChangeExplanation.of(one, one, GOAL.id());
    assertThatThrownBy(() -> same.rounded(-1)).hasMessageContaining("Use 0 to 2000.");
  }

  @Test
  void parts_ofRandomMeans_sumToTheChangeAndInPrintExactly() {
    SplittableRandom random = new SplittableRandom(17);
    for (int t = 0; t < 500; t++) {
      double[] before = random.doubles(3, -2, 3).toArray();
      double[] after = random.doubles(3, -2, 3).toArray();
      before[random.nextInt(3)] = random.nextBoolean() ? Double.NaN : 0.1;
      after[random.nextInt(3)] = random.nextBoolean() ? Double.NaN : 0.0;
      ChangeExplanation why = change(AggregationStrategy.weightedMean(), before, after);
      double sum = why.parts().stream().mapToDouble(part -> part.part().orElseThrow()).sum();

      assertThat(sum).isCloseTo(why.change().orElseThrow(), within(1e-14));
      RoundedParts rounded = why.rounded(2).orElseThrow();
      assertThat(rounded.rest().signum()).isZero();
      assertThat(rounded.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(rounded.figure());
    }
  }
}
