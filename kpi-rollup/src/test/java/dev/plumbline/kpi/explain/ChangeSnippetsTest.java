package dev.plumbline.kpi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The example of the Javadoc of changes, compiled and run. */
class ChangeSnippetsTest {
  private final Kpi churn =
      Kpi.builder("churn-rate")
          .direction(Direction.LOWER_IS_BETTER)
          .target(Target.progress(5.0, 3.0))
          .build();
  private final Kpi nps =
      Kpi.builder("nps")
          .direction(Direction.HIGHER_IS_BETTER)
          .target(Target.progress(18, 58))
          .build();
  private final Objective retain = Objective.of("retain-customers", "Keep the customers we win");
  private final RollupPlan plan =
      RollupPlan.of(
          AlignmentGraph.builder().align(churn, retain, 0.6).align(nps, retain, 0.4).build(),
          RollupRules.standard());

  private RollupResult result(int month, double churnRate, double promoters) {
    return plan.rollUp(
        Measurements.builder(Period.month(2026, month))
            .put(churn, churnRate)
            .put(nps, promoters)
            .build());
  }

  @Test
  void change_itsExample_comesFromChurn() {
    RollupResult resultOfMarch = result(3, 4.2, 41);
    RollupResult resultOfMay = result(5, 3.8, 42);

    ChangeExplanation why = ChangeExplanation.of(resultOfMarch, resultOfMay, retain.id());
    assertThat(why.change()).isEqualTo(Figure.of(0.13));
    assertThat(why.parts().get(0).part().orElseThrow()).isCloseTo(0.12, within(1e-15));
    assertThat(why.rounded(1).orElseThrow().parts())
        .containsExactly(new BigDecimal("0.1"), new BigDecimal("0.0"));
    assertThat(why.text())
        .isEqualTo("Keep the customers we win: 0.47 to 0.6, +0.13 (churn-rate +0.12, nps +0.01)");
  }
}
