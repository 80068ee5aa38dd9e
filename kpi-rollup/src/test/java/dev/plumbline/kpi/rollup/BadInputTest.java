package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows of the table of bad input that concern aggregation: weights of 0, of 1e308 twice, and all 0;
 * values that sum beyond the range of double; a geometric mean of what it is not defined for;
 * subnormal values; a view, and its order, that a strategy keeps after the call.
 *
 * <p>Others stand elsewhere: a strategy that throws or returns no number, {@link UserStrategyTest};
 * two threads and one plan, {@link SharedPlanTest}; chains, stars and diamonds, {@link
 * LargeGraphTest} and {@link StarTest}; denominators that sum to 0, {@link
 * RatioOfSumsOverLevelsTest}; weights from targets and denominators, {@link WeightSourceTest}.
 */
class BadInputTest {
  private static final double MOST = Double.MAX_VALUE;
  private static final AggregationStrategy WEIGHTED_MEAN = AggregationStrategy.weightedMean();

  private static Figure sum(double... values) {
    return OneParent.of(AggregationStrategy.sum()).children(values).score();
  }

  @Test
  void sum_beyondDoubleOnTheWayOnly_isExact() {
    assertThat(sum(MOST, MOST, -MOST, -MOST, 3)).isEqualTo(Figure.of(3));
  }

  @Test
  void sum_beyondDoubleInTheEnd_isDomain() {
    assertThat(sum(MOST, MOST, -3)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(sum(-MOST, -MOST, 3)).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void weightedSum_beyondDoubleOnTheWayOnly_isExact() {
    AggregationStrategy strategy = AggregationStrategy.weightedSum();

    assertThat(OneParent.of(strategy).child(1e308, 9).child(-1e308, 9).child(3, 1).score())
        .isEqualTo(Figure.of(3));
    assertThat(OneParent.of(strategy).child(1e308, 9).score())
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void mean_ofTheGreatest_isTheGreatest() {
    assertThat(OneParent.of(AggregationStrategy.mean()).children(MOST, MOST, MOST).score())
        .isEqualTo(Figure.of(MOST));
  }

  @Test
  void weights_hugeTwice_doNotOverflow() {
    OneParent family = OneParent.of(WEIGHTED_MEAN).child(1, 1e308).child(0, 1e308);

    assertThat(family.score()).isEqualTo(Figure.of(0.5));
    assertThat(family.coverage()).isEqualTo(1.0);
  }

  @Test
  void weights_hugeOfHugeValues_doNotOverflow() {
    assertThat(OneParent.of(WEIGHTED_MEAN).child(MOST, MOST).child(-MOST, MOST).score())
        .isEqualTo(Figure.of(0));
  }

  @Test
  void weights_tiny_areWeightsAllTheSame() {
    assertThat(
            OneParent.of(WEIGHTED_MEAN)
                .child(1, Double.MIN_VALUE)
                .child(0, Double.MIN_VALUE)
                .score())
        .isEqualTo(Figure.of(0.5));
  }

  static List<AggregationStrategy> means() {
    return List.of(
        AggregationStrategy.sum(),
        AggregationStrategy.mean(),
        AggregationStrategy.weightedMean(),
        AggregationStrategy.weightedSum(),
        AggregationStrategy.geometricMean(),
        AggregationStrategy.minimum(),
        AggregationStrategy.shareOnTarget());
  }

  @ParameterizedTest
  @MethodSource("means")
  void weights_zeroForOne_isShownAndDoesNotContribute(AggregationStrategy strategy) {
    RollupResult result = OneParent.of(strategy).child(1, 1).child(0, 0).rollUp();

    assertThat(result.score(OneParent.PARENT.id())).isEqualTo(Figure.of(1));
    assertThat(result.inputs(OneParent.PARENT.id()).get(1).figure()).isEqualTo(Figure.of(0));
    assertThat(result.inputs(OneParent.PARENT.id()).get(1).contributes()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("means")
  void weights_zeroForAll_isZeroWeight(AggregationStrategy strategy) {
    assertThat(OneParent.of(strategy).child(1, 0).child(2, 0).score())
        .isEqualTo(Figure.missing(Gap.ZERO_WEIGHT));
  }

  @Test
  void geometricMean_ofANegative_isDomain() {
    assertThat(OneParent.of(AggregationStrategy.geometricMean()).children(-1, 1).score())
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void subnormals_summed_areExact() {
    assertThat(sum(Double.MIN_VALUE, Double.MIN_VALUE)).isEqualTo(Figure.of(2 * Double.MIN_VALUE));
  }

  @Test
  void negativeZero_measured_isZero() {
    assertThat(sum(-0.0)).isEqualTo(Figure.of(0.0));
  }

  /** What was sorted for a strategy is as closed as the view that it came from. */
  @Test
  void sortedView_keptAndUsedLater_saysSo() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeper =
        children -> {
          kept.add(children.sorted());
          return children.sorted().value(0);
        };
    assertThat(OneParent.of(keeper).children(0.5, 0.25).score()).isEqualTo(Figure.of(0.25));

    assertThatIllegalStateException()
        .isThrownBy(() -> kept.get(0).value(0))
        .withMessageStartingWith("The children of a node are used after the call");
    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).sorted());
    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).mean());
  }

  @Test
  void view_keptAndUsedLater_saysSoForEveryShortcut() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeper =
        children -> {
          kept.add(children);
          return 1;
        };
    assertThat(OneParent.of(keeper).children(0.5).score()).isEqualTo(Figure.of(1));
    WeightedValues view = kept.get(0);

    assertThatIllegalStateException().isThrownBy(view::sum);
    assertThatIllegalStateException().isThrownBy(view::totalWeight);
    assertThatIllegalStateException().isThrownBy(view::weightedSum);
    assertThatIllegalStateException().isThrownBy(view::mean);
    assertThatIllegalStateException().isThrownBy(view::weightedMean);
    assertThatIllegalStateException().isThrownBy(view::ratioOfSums);
    assertThatIllegalStateException().isThrownBy(view::variance);
    assertThatIllegalStateException().isThrownBy(view::factor);
    assertThatIllegalStateException().isThrownBy(view::sorted);
    assertThatIllegalStateException().isThrownBy(() -> view.numerator(0));
  }

  @Test
  void parts_notDeclared_sayWhatToDeclare() {
    RollupRule rule = RollupRule.scores(children -> children.denominator(0));

    assertThat(catchFailure(rule))
        .hasRootCauseMessage(
            "Numerators and denominators are kept only for a strategy that says that it asks for"
                + " them. Declare Trait.SUMS_PARTS.");
  }

  private static Throwable catchFailure(RollupRule rule) {
    return org.assertj.core.api.Assertions.catchThrowable(
        () -> OneParent.of(rule).children(1).rollUp());
  }
}
