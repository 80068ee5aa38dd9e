package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;

class AggregationStrategyTest {
  @Test
  void label_ofEach_isItsNameForAReader() {
    assertThat(TraitTest.STRATEGIES)
        .extracting(AggregationStrategy::label)
        .containsExactly(
            "sum",
            "mean",
            "weighted mean",
            "geometric mean",
            "minimum",
            "maximum",
            "count",
            "count on target",
            "share on target");
  }

  @Test
  void toString_ofEach_isItsLabel() {
    assertThat(TraitTest.STRATEGIES)
        .allSatisfy(strategy -> assertThat(strategy).hasToString(strategy.label()));
  }

  @Test
  void gap_unlessOverridden_isDomain() {
    assertThat(AggregationStrategy.sum().gap(WeightedValues.ofValues(1.0))).isEqualTo(Gap.DOMAIN);
  }

  /** The example of the Javadoc. */
  @Test
  void lambda_overTheView_isAStrategy() {
    AggregationStrategy range =
        children -> {
          double least = Double.POSITIVE_INFINITY;
          double most = Double.NEGATIVE_INFINITY;
          for (int i = 0; i < children.size(); i++) {
            least = Math.min(least, children.value(i));
            most = Math.max(most, children.value(i));
          }
          return most - least;
        };

    assertThat(range.aggregate(WeightedValues.ofValues(2.0, 7.0, 3.0))).isEqualTo(5.0);
    assertThat(range.traits()).isEmpty();
    assertThat(range.label()).isEqualTo("user-defined");
    assertThat(range.parts(WeightedValues.ofValues(2.0))).isEmpty();
  }
}
