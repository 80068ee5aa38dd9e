package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final int TEAMS = 400;
  private static final int KPIS_EACH = 100;
  private static final Objective ROOT = Objective.of("root", "Root");
  private static final Slice NORTH = Slice.of(OrgUnitId.of("north"), Period.month(2026, 1));
  private static final Slice SOUTH = Slice.of(OrgUnitId.of("south"), Period.month(2026, 1));

  private final ForkJoinPool pool = new ForkJoinPool(3);
  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private final List<KpiId> kpis = new ArrayList<>();

  @AfterEach
  void shutDown() {
    pool.shutdown();
  }

  private RollupPlan plan(int teams, AggregationStrategy strategy, Scoring scoring) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int team = 0; team < teams; team++) {
      Objective objective = Objective.of("team-" + team, "Team");
      graph.align(objective, ROOT, 1.0);
      for (int i = 0; i < KPIS_EACH; i++) {
        Kpi kpi = OneParent.kpi("kpi-" + team + "-" + i);
        kpis.add(kpi.id());
        Target target = Target.of(scoring);
        graph.align(kpi.toBuilder().targets(List.of(target)).build(), objective, 1.0);
      }
    }
    return RollupPlan.of(graph.build(), RollupRules.ofObjectives(RollupRule.scores(strategy)));
  }

  private Measurements measurements() {
    double[] numbers = IntStream.range(0, kpis.size()).mapToDouble(i -> i / 4.0).toArray();
    return Measurements.copyOf(NORTH.period(), KpiIndex.of(kpis), numbers);
  }

  private AggregationStrategy watched() {
    return AggregationStrategy.of(
        "watched",
        Set.of(Trait.KEEPS_NO_VIEW),
        children -> {
          threads.add(Thread.currentThread().getName());
          return children.mean();
        });
  }

  @Test
  void rollUp_largePlan_usesThePoolAndGivesTheSame() {
    RollupPlan plan = plan(TEAMS, watched(), Figure::of);
    Measurements measurements = measurements();

    Figure expected = plan.rollUp(measurements).score(ROOT.id());
    threads.clear();
    assertThat(plan.rollUp(measurements, pool).score(ROOT.id())).isEqualTo(expected);
    assertThat(threads).anyMatch(name -> name.startsWith("ForkJoinPool-"));
  }

  @Test
  void rollUp_smallPlan_isLeftToTheCaller() {
    RollupPlan plan = plan(2, watched(), Figure::of);

    Figure score = plan.rollUp(measurements(), Substitutes.none(), pool).score(ROOT.id());

    assertThat(score).isEqualTo(Figure.of(199 / 8.0));
    assertThat(threads).containsExactly(Thread.currentThread().getName());
  }

  @Test
  void rollUp_strategyThatFailsAtSeveralNodes_throwsWhatTheCallerAloneWould() {
    AggregationStrategy failing =
        AggregationStrategy.of(
            "failing",
            Set.of(Trait.KEEPS_NO_VIEW),
            children -> {
              if (children.value(0) >= 2500.0) {
                throw new ArithmeticException("too much");
              }
              return children.value(0);
            });
    RollupPlan plan = plan(TEAMS, failing, Figure::of);
    Measurements measurements = measurements();

    Object expected = Reports.of(() -> Rollup.nodeByNode(plan, measurements, Substitutes.none()));
    assertThat(expected.toString()).contains("'failing'", "failed at 'team-");
    assertThat(Reports.of(() -> plan.rollUp(measurements, pool))).isEqualTo(expected);
  }

  @Test
  void rollUp_scoringThatFails_throwsWhatTheCallerAloneWould() {
    Scoring failing =
        value -> {
          if (value > 5000.0) {
            throw new ArithmeticException("too much");
          }
          return Figure.of(value);
        };
    RollupPlan plan = plan(TEAMS, AggregationStrategy.mean(), failing);
    Measurements measurements = measurements();

    Object expected = Reports.of(() -> Rollup.nodeByNode(plan, measurements, Substitutes.none()));
    assertThat(expected.toString()).contains(ScoringFailedException.class.getName());
    assertThat(Reports.of(() -> plan.rollUp(measurements, pool))).isEqualTo(expected);
  }

  @Test
  void rollUp_substitutesThatAreRefused_comeAfterWhatAnEarlierSliceThrows() {
    AggregationStrategy failing =
        AggregationStrategy.of(
            "failing",
            Set.of(Trait.KEEPS_NO_VIEW),
            children -> {
              throw new ArithmeticException("no more");
            });
    RollupPlan plan = plan(1, failing, Figure::of);
    Measurements measurements = measurements();
    Facts facts =
        Facts.builder().put(NORTH.unit(), measurements).put(SOUTH.unit(), measurements).build();

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> plan.rollUp(facts, slice -> refusedIn(slice, SOUTH), pool));
    assertThatIllegalStateException()
        .isThrownBy(() -> plan.rollUp(facts, slice -> refusedIn(slice, NORTH), pool))
        .withMessage("refused");
  }

  private static Substitutes refusedIn(Slice slice, Slice refused) {
    if (slice.equals(refused)) {
      throw new IllegalStateException("refused");
    }
    return Substitutes.none();
  }

  @Test
  void rollUp_facts_givesEachSliceInTheirOrder() {
    RollupPlan plan = plan(TEAMS, AggregationStrategy.mean(), Figure::of);
    Measurements north = measurements();
    Facts facts =
        Facts.builder()
            .put(NORTH.unit(), north)
            .put(SOUTH, kpis.get(0), 7.0)
            .put(Slice.of(NORTH.unit(), Period.month(2026, 2)), kpis.get(1), 8.0)
            .build();

    RollupResults results = plan.rollUp(facts, pool);

    assertThat(results.slices()).isEqualTo(facts.slices());
    assertThat(results.at(SOUTH).score(ROOT.id())).isEqualTo(Figure.of(7.0));
    assertThat(results.at(NORTH).score(ROOT.id())).isEqualTo(plan.rollUp(north).score(ROOT.id()));
  }
}
