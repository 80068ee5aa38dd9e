package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.measure.Measurements;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Cells against one node after another. */
class CellRollupProperties {
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
