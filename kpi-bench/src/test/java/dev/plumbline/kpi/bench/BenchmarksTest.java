package dev.plumbline.kpi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.ask.ExplanationBenchmark;
import dev.plumbline.kpi.bench.ask.SensitivityBenchmark;
import dev.plumbline.kpi.bench.build.BuildBenchmark;
import dev.plumbline.kpi.bench.build.FirstUseBenchmark;
import dev.plumbline.kpi.bench.build.MemoryBenchmark;
import dev.plumbline.kpi.bench.contest.Contender;
import dev.plumbline.kpi.bench.contest.ContestBenchmark;
import dev.plumbline.kpi.bench.contest.ContestBenchmark.Profile;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.graph.EffectiveWeights;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every benchmark runs once, on a tiny instance, and asks what it says it asks. */
class BenchmarksTest {
  private static final int NODES = 111;

  static {
    System.setProperty("jol.magicFieldOffset", "true");
    System.setProperty("jol.skipDynamicAttach", "true");
    System.setProperty("jol.skipHotspotSAAttach", "true");
  }

  @ParameterizedTest
  @EnumSource
  void contest_ofEveryContender_runs(Contender contender) {
    ContestBenchmark benchmark = new ContestBenchmark();
    benchmark.contender = contender;
    benchmark.workload = Workload.SMALL;
    benchmark.rule = Rule.SUM;
    benchmark.columns = 1;
    benchmark.nodes = NODES;
    benchmark.profile = Profile.OWN;
    benchmark.load();

    assertThat(benchmark.rollUp()).isNotNull();
    benchmark.close();
  }

  @Test
  void contest_withAPollutedProfile_runsEveryRuleBefore() {
    ContestBenchmark benchmark = new ContestBenchmark();
    benchmark.contender = Contender.PLUMBLINE;
    benchmark.workload = Workload.IRR;
    benchmark.rule = Rule.MIXED;
    benchmark.columns = 1;
    benchmark.nodes = NODES;
    benchmark.profile = Profile.POLLUTED;
    benchmark.load();

    assertThat(benchmark.rollUp()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void build_ofEveryContender_makesWhatItSays(BuildBenchmark.Contender contender) {
    BuildBenchmark benchmark = new BuildBenchmark();
    benchmark.contender = contender;
    benchmark.workload = Workload.SMALL;
    benchmark.nodes = NODES;
    benchmark.makeRecords();
    Object built = benchmark.build();

    switch (contender) {
      case HASH_MAP -> assertThat((Map<?, ?>) built).hasSize(NODES);
      case PLAN_OF_OBJECTIVES, PLAN_OF_KPIS -> {
        RollupPlan plan = (RollupPlan) built;
        assertThat(plan.graph().size()).isEqualTo(NODES);
        assertThat(plan.graph().alignmentCount()).isEqualTo(NODES - 1);
        assertThat(plan.graph().roots()).hasSize(1);
      }
      case FIRST_RESULT -> assertComplete((RollupResult) built);
    }
  }

  private static void assertComplete(RollupResult result) {
    assertThat(result.unused()).isEmpty();
    assertThat(result.score(result.plan().graph().roots().get(0).id()).isPresent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void firstUse_inAnyJvm_hasAResult(FirstUseBenchmark.Before before) {
    FirstUseBenchmark benchmark = new FirstUseBenchmark();
    benchmark.before = before;
    benchmark.prepare();

    assertComplete(benchmark.firstUse());
  }

  @Test
  void memory_ofATree_isCountedByPart() {
    MemoryBenchmark benchmark = new MemoryBenchmark();
    benchmark.workload = Workload.SMALL;
    benchmark.nodes = NODES;
    benchmark.makeRecords();
    MemoryBenchmark.BytesPerNode bytes = new MemoryBenchmark.BytesPerNode();

    assertThat(benchmark.count(bytes)).isPositive();
    assertThat(bytes.definitions).isBetween(50.0, 2_000.0);
    assertThat(bytes.graph).isPositive();
    assertThat(bytes.plan).isGreaterThanOrEqualTo(bytes.graph);
    assertThat(bytes.result).isGreaterThan(8.0);
  }

  @Test
  void sensitivity_ofTheRoot_isOneOverAllLeaves() {
    SensitivityBenchmark benchmark = new SensitivityBenchmark();
    benchmark.workload = Workload.REG;
    benchmark.nodes = NODES;
    benchmark.build();
    EffectiveWeights weights = benchmark.effectiveWeights();

    assertThat(weights.leaves().stream().mapToDouble(leaf -> weights.weight(leaf.id())).sum())
        .isBetween(1.0 - 1e-12, 1.0 + 1e-12);
  }

  @Test
  void explanation_ofTheRoot_namesItsTenChildren() {
    ExplanationBenchmark benchmark = new ExplanationBenchmark();
    benchmark.workload = Workload.REG;
    benchmark.nodes = NODES;
    benchmark.rollUp();

    assertThat(benchmark.explain().lines()).hasSize(11);
  }
}
