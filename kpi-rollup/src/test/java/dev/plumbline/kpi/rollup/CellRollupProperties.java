package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Slice;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/** Cells, and threads, against one node after another. */
class CellRollupProperties {
  private static final List<ForkJoinPool> POOLS =
      List.of(new ForkJoinPool(1), new ForkJoinPool(2), new ForkJoinPool(3), new ForkJoinPool(8));

  @AfterContainer
  static void shutDown() {
    POOLS.forEach(ForkJoinPool::shutdown);
  }

  @Property(tries = 2000)
  void rollUp_inCells_saysWhatNodeByNodeSays(@ForAll("scenes") RandomScene scene) {
    Statistics.label("in cells")
        .collect(CellPlan.of(scene.plan) != null)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 70.0));
    Substitutes substitutes = substitutes(scene);

    for (int month = 2; month < 4; month++) {
      Measurements measurements = scene.measurements(month);
      assertThat(Reports.of(() -> scene.plan.rollUp(measurements, substitutes)))
          .isEqualTo(Reports.of(() -> Rollup.nodeByNode(scene.plan, measurements, substitutes)));
    }
  }

  @Property(tries = 1000)
  void levels_anyPlan_haveEachCellAboveThoseItIsComputedFrom(@ForAll("scenes") RandomScene scene) {
    CellPlan cells = CellPlan.of(scene.plan);
    Assume.that(cells != null);
    int[] levels = cells.levels();

    assertThat(levels[0]).isZero();
    assertThat(levels[levels.length - 1]).isEqualTo(cells.cells);
    for (int cell = 0; cell < cells.cells; cell++) {
      for (int child = 0; child < cells.size(cell); child++) {
        int below = cells.slotOfChild(cell, child);
        assertThat(below < 0 ? -1 : level(levels, below)).isLessThan(level(levels, cell));
      }
    }
  }

  /** Levels of the rows themselves, of which some take KPIs once, are wrong here. */
  @Example
  void levels_rowsThatTakeKpisOnce_areThoseOfTheGraph() {
    levels_anyPlan_haveEachCellAboveThoseItIsComputedFrom(RandomScene.of(44_085_086L));
  }

  private static int level(int[] levels, int cell) {
    int level = 0;
    while (levels[level + 1] <= cell) {
      level++;
    }
    return level;
  }

  @Property(tries = 500)
  void rollUp_anyPool_saysWhatNodeByNodeSays(@ForAll("scenes") RandomScene scene) {
    Substitutes substitutes = substitutes(scene);
    Measurements measurements = scene.measurements(2);
    Object expected = Reports.of(() -> Rollup.nodeByNode(scene.plan, measurements, substitutes));

    for (ForkJoinPool pool : POOLS) {
      Workers workers = Workers.of(pool, 2);
      assertThat(Reports.of(() -> scene.plan.rollUp(measurements, substitutes, workers)))
          .isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void rollUp_factsAndAnyPool_saysOfEachSliceWhatNodeByNodeSays(
      @ForAll("scenes") RandomScene scene) {
    Facts facts = scene.facts();
    RollupResults alone = scene.plan.rollUp(facts);
    RollupResults shared = scene.plan.rollUp(facts, slice -> Substitutes.none(), workers(facts));

    assertThat(shared.slices()).isEqualTo(facts.slices());
    for (Slice slice : facts.slices()) {
      RollupResult expected = Rollup.nodeByNode(scene.plan, facts.at(slice), Substitutes.none());
      assertThat(Reports.of(alone.at(slice))).isEqualTo(Reports.of(expected));
      assertThat(Reports.of(shared.at(slice))).isEqualTo(Reports.of(expected));
    }
  }

  private static Workers workers(Facts facts) {
    return Workers.of(POOLS.get(facts.size() % POOLS.size()), 2);
  }

  private static Substitutes substitutes(RandomScene scene) {
    Measurements other = scene.measurements(1);
    return Substitutes.builder()
        .series("other", Rollup.nodeByNode(scene.plan, other, Substitutes.none()))
        .build();
  }

  @Provide
  Arbitrary<RandomScene> scenes() {
    return Arbitraries.longs().withoutEdgeCases().map(RandomScene::of);
  }
}
