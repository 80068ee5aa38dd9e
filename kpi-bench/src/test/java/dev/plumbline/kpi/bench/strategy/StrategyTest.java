package dev.plumbline.kpi.bench.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.Hierarchy;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.Trait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmarks ask is an answer, and the same by either way. */
class StrategyTest {
  @ParameterizedTest
  @EnumSource
  void strategy_ofOrdinaryNumbers_hasAResultAtEveryNode(Strategy strategy) {
    RollupResult result = rollUp(strategy);

    for (int node = 0; node < Workload.SMALL.tree().size(); node++) {
      assertThat(result.value(Hierarchy.id(node)).isPresent()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void strategy_onAViewMadeBeforehand_hasTheResultOfTheRollup(Strategy strategy) {
    RollupResult result = rollUp(strategy);

    double onView =
        strategy.strategy().aggregate(result.contributing(Hierarchy.id(0)).orElseThrow());
    assertThat(onView).isEqualTo(result.value(Hierarchy.id(0)).orElseThrow());
  }

  /**
   * Otherwise the engine would make a view for every node, and the benchmark would measure that.
   */
  @ParameterizedTest
  @EnumSource
  void strategy_ofTheBenchmarks_keepsNoView(Strategy strategy) {
    assertThat(strategy.strategy().traits()).contains(Trait.KEEPS_NO_VIEW);
  }

  private static RollupResult rollUp(Strategy strategy) {
    Hierarchy small = Workload.SMALL.hierarchy(Numbers.ORDINARY);
    return small.plan(strategy.strategy()).rollUp(strategy.measurements(small));
  }
}
