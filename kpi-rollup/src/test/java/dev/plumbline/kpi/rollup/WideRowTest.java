package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MergeableStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Very many children, very often changed. */
class WideRowTest {
  private static final KpiId WHOLE = KpiId.of("whole");

  static AggregationStrategy[] strategies() {
    return new AggregationStrategy[] {
      AggregationStrategy.sum(),
      AggregationStrategy.weightedMean(),
      AggregationStrategy.maximum(),
      AggregationStrategy.variance(Spread.POPULATION)
    };
  }

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  }

  private static RollupPlan star(int children, RollupRule rule, Random random) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Kpi whole = kpi(WHOLE.value());
    for (int i = 0; i < children; i++) {
      graph.align(kpi("k" + i), whole, random.nextDouble());
    }
    return RollupPlan.of(graph.build(), RollupRules.builder().rule(WHOLE, rule).build());
  }

  private static KpiId id(int child) {
    return KpiId.of("k" + child);
  }

  /** Of any size, so that sums cancel, and what is added up and taken away would leave a trace. */
  private static double number(Random random) {
    return (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(200) - 100);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void whole_after20000Changes_hasNotDrifted(AggregationStrategy strategy) {
    Random random = new Random(7);
    int children = 100_000;
    RollupRule rule = RollupRule.values(strategy).withMissing(MissingPolicy.ZERO);
    RollupPlan plan = star(children, rule, random);
    Measurements.Builder first = Measurements.builder(OneParent.YEAR);
    for (int i = 0; i < children; i++) {
      first.put(id(i), number(random));
    }
    IncrementalRollup live = IncrementalRollup.of(plan, first.build());

    for (int i = 1; i <= 20_000; i++) {
      int child = random.nextInt(children);
      if (i % 16 == 0) {
        live.clear(id(child));
      } else {
        live.put(id(child), number(random));
      }
      if (i % 5000 == 0) {
        assertSame(live, plan);
      }
    }
  }

  private static void assertSame(IncrementalRollup live, RollupPlan plan) {
    RollupResult expected = plan.rollUp(live.measurements());
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(expected.value(WHOLE));
    assertThat(live.snapshot().coverage(WHOLE)).isEqualTo(expected.coverage(WHOLE));
  }

  @Test
  void child_ofAWideNode_costsTwoNodes() {
    IncrementalRollup live = live(40, AggregationStrategy.sum());

    assertThat(live.put(id(17), 2.0)).isEqualTo(new Settled(2, 2));
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(41.0));
  }

  private static IncrementalRollup live(int children, AggregationStrategy strategy) {
    RollupPlan plan = star(children, RollupRule.values(strategy), new Random(1));
    Measurements.Builder first = Measurements.builder(OneParent.YEAR);
    for (int i = 0; i < children; i++) {
      first.put(id(i), 1.0);
    }
    return IncrementalRollup.of(plan, first.build());
  }

  @Test
  void sum_whosePartsCancelBeyondDouble_comesBack() {
    IncrementalRollup live = live(40, AggregationStrategy.sum());

    live.put(id(0), Double.MAX_VALUE);
    live.put(id(1), Double.MAX_VALUE);
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.missing(Gap.DOMAIN));
    live.put(id(2), -Double.MAX_VALUE);
    live.put(id(3), -Double.MAX_VALUE);
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(36.0));
    for (int i = 0; i < 4; i++) {
      live.put(id(i), 0.1);
    }
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(36.4));
  }

  @Test
  void minimum_ofNegativeZeros_isZero() {
    IncrementalRollup live = live(40, AggregationStrategy.minimum());

    live.put(id(3), -0.0);
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(0.0));
  }

  @Test
  void maximum_whenAllIsMissing_hasNoData() {
    IncrementalRollup live = live(40, AggregationStrategy.maximum());

    for (int i = 0; i < 40; i++) {
      live.clear(id(i));
    }
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
    live.put(id(39), -5.0);
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(-5.0));
  }

  /** The greatest whole number; 13 is more than it can bear. */
  private enum Picky implements MergeableStrategy<Long> {
    INSTANCE;

    @Override
    public Long identity() {
      return Long.MIN_VALUE;
    }

    @Override
    public Long add(Long state, WeightedValues children, int child) {
      if (children.value(child) == 13.0) {
        throw new IllegalStateException("13");
      }
      return Math.max(state, (long) children.value(child));
    }

    @Override
    public Long merge(Long state, Long other) {
      return Math.max(state, other);
    }

    @Override
    public double present(Long state) {
      return state;
    }
  }

  @Test
  void strategyThatThrows_inAWideNode_changesNothing() {
    IncrementalRollup live = live(300, Picky.INSTANCE);
    live.put(id(100), 7.0);

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> live.apply(Batch.builder().put(id(5), 99).put(id(200), 13).build()));

    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(7.0));
    live.put(id(201), 8.0);
    assertThat(live.snapshot().value(WHOLE)).isEqualTo(Figure.of(8.0));
    assertThat(live.snapshot().value(id(5))).isEqualTo(Figure.of(1.0));
  }
}
