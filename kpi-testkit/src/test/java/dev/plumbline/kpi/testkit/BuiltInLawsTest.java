package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.Ties;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The strategies of the library go through the kit that users have. It stands here and not in
 * kpi-rollup, since the kit depends on that module, and a test there could not depend on the kit.
 *
 * <p>A thousand tries for each law of each strategy, about a million together, are made by {@code
 * mvn -Pfuzz -pl kpi-testkit -am -Dtest=BuiltInLawsTest -Dsurefire.failIfNoSpecifiedTests=false
 * verify}; every build makes a tenth of them.
 */
class BuiltInLawsTest {
  private static final boolean IS_FUZZ = System.getProperty("plumbline.fuzz.cases") != null;
  private static final int TRIES = IS_FUZZ ? 1000 : 100;
  private static final long SEED = Long.getLong("plumbline.fuzz.seed", 42);

  /**
   * The methods that make strategies, and `of` for one's own. Whoever adds one adds it to the list.
   */
  private static final int MAKERS = 26;

  static List<AggregationStrategy> strategies() {
    return List.of(
        AggregationStrategy.sum(),
        AggregationStrategy.weightedSum(),
        AggregationStrategy.mean(),
        AggregationStrategy.weightedMean(),
        AggregationStrategy.geometricMean(),
        AggregationStrategy.harmonicMean(),
        AggregationStrategy.powerMean(2.0),
        AggregationStrategy.powerMean(-3.5),
        AggregationStrategy.powerMean(0.5),
        AggregationStrategy.powerMean(-0.1),
        AggregationStrategy.minimum(),
        AggregationStrategy.maximum(),
        AggregationStrategy.median(Quantile.DISCRETE),
        AggregationStrategy.median(Quantile.CONTINUOUS),
        AggregationStrategy.quantile(0.9, Quantile.DISCRETE),
        AggregationStrategy.quantile(0.25, Quantile.CONTINUOUS),
        AggregationStrategy.meanOfLowest(2),
        AggregationStrategy.meanOfHighest(3),
        AggregationStrategy.variance(Spread.POPULATION),
        AggregationStrategy.variance(Spread.SAMPLE),
        AggregationStrategy.standardDeviation(Spread.POPULATION),
        AggregationStrategy.standardDeviation(Spread.SAMPLE),
        AggregationStrategy.coefficientOfVariation(Spread.POPULATION),
        AggregationStrategy.coefficientOfVariation(Spread.SAMPLE),
        AggregationStrategy.allOf(1.0),
        AggregationStrategy.anyOf(1.0),
        AggregationStrategy.exactlyOne(1.0),
        AggregationStrategy.atLeast(2, 1.0),
        AggregationStrategy.count(),
        AggregationStrategy.countOnTarget(),
        AggregationStrategy.shareOnTarget(),
        AggregationStrategy.mostFrequent(Ties.TO_LOWER),
        AggregationStrategy.mostFrequent(Ties.TO_HIGHER),
        AggregationStrategy.ratioOfSums());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void check_strategyOfTheLibrary_isNotAccused(AggregationStrategy strategy) {
    LawReport report = AggregationLaws.of(strategy).withTries(TRIES).withSeed(SEED).check();

    assertThat(report.isLawful()).as(report.toString()).isTrue();
  }

  @Test
  void strategies_ofTheList_areAllOfTheLibrary() {
    List<String> makers =
        Arrays.stream(AggregationStrategy.class.getMethods())
            .filter(method -> method.getReturnType() == AggregationStrategy.class)
            .map(Method::getName)
            .toList();

    assertThat(makers).hasSizeLessThanOrEqualTo(strategies().size()).hasSize(MAKERS);
  }
}
