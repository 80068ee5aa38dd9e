package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationStrategyTest {
  @Test
  void label_ofEach_isItsNameForAReader() {
    assertThat(Strategies.ALL)
        .extracting(AggregationStrategy::label)
        .containsExactly(
            "sum",
            "weighted sum",
            "mean",
            "weighted mean",
            "geometric mean",
            "harmonic mean",
            "power mean of order 2.0",
            "power mean of order -3.5",
            "power mean of order 0.5",
            "power mean of order -0.1",
            "minimum",
            "maximum",
            "median (discrete)",
            "median (continuous)",
            "quantile 0.9 (discrete)",
            "quantile 0.25 (continuous)",
            "mean of the 2 lowest",
            "mean of the 3 highest",
            "variance (population)",
            "variance (sample)",
            "standard deviation (population)",
            "standard deviation (sample)",
            "coefficient of variation (population)",
            "coefficient of variation (sample)",
            "all pass 1.0",
            "any passes 1.0",
            "exactly one passes 1.0",
            "at least 2 pass 1.0",
            "count",
            "count on target",
            "share on target",
            "ratio of sums");
  }

  @Test
  void toString_ofEach_isItsLabel() {
    assertThat(Strategies.ALL)
        .allSatisfy(strategy -> assertThat(strategy).hasToString(strategy.label()));
  }

  @Test
  void gap_unlessOverridden_isDomain() {
    assertThat(AggregationStrategy.sum().gap(WeightedValues.ofValues(1.0))).isEqualTo(Gap.DOMAIN);
  }

  @Test
  void figure_ofResults_isTheNumber() {
    assertThat(AggregationStrategy.mean().figure(WeightedValues.ofValues(0.4, 0.6)))
        .isEqualTo(Figure.of(0.5));
    assertThat(AggregationStrategy.maximum().figure(WeightedValues.ofValues(-1.0, -0.0)))
        .isEqualTo(Figure.of(0.0));
  }

  @Test
  void figure_withoutChildren_isNoDataUnlessEmptyIsZero() {
    WeightedValues none = WeightedValues.ofValues();

    for (AggregationStrategy strategy : Strategies.ALL) {
      assertThat(strategy.figure(none))
          .as(strategy.label())
          .isEqualTo(
              strategy.traits().contains(Trait.EMPTY_IS_ZERO)
                  ? Figure.of(0.0)
                  : Figure.missing(Gap.NO_DATA));
    }
  }

  @Test
  void figure_withoutChildren_doesNotAskTheStrategy() {
    AggregationStrategy first = children -> children.value(0);

    assertThat(first.figure(WeightedValues.ofValues())).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void figure_whereTheResultIsNoNumber_isTheGapOfTheStrategy() {
    WeightedValues children = WeightedValues.ofValues(-1.0, 1.0);

    for (double result : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
      assertThat(failing(result, Gap.ZERO_DENOMINATOR).figure(children))
          .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
    }
    assertThat(AggregationStrategy.geometricMean().figure(children))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(
            AggregationStrategy.sum()
                .figure(WeightedValues.ofValues(Double.MAX_VALUE, Double.MAX_VALUE)))
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  private static AggregationStrategy failing(double result, Gap gap) {
    return new AggregationStrategy() {
      @Override
      public double aggregate(WeightedValues children) {
        return result;
      }

      @Override
      public Gap gap(WeightedValues children) {
        return gap;
      }
    };
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
