package dev.plumbline.kpi.bench.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.Hierarchy;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Tree;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random hierarchies against H2's DECIMAL sums, exactly: every node has the same number, or none on
 * both sides.
 *
 * <p>What is rolled up at a node is a function of what its children report, which are doubles. So a
 * database that adds up decimals computes the same only if it is given the same numbers: the
 * doubles in all their digits ({@code 0.1} is 0.1000000000000000055511151231257827...), and each
 * level rounded to doubles before the next. Where every sum of every level is a double by itself,
 * as with whole cents, neither is needed.
 *
 * <p>Trees have 200 to 2,000 nodes in 3 to 6 levels; a tenth of the leaves is missing.
 */
class H2OracleTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  /**
   * Shows that each sum is the double nearest to the exact sum of the children's doubles, as SUM
   * over DECIMAL gives it, and that nodes without data are the same ones.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void sum_ofDecimals_isH2sSumByLevelRoundedOnce(long seed) throws SQLException {
    Hierarchy hierarchy = random(Numbers.DECIMALS, seed);

    try (DecimalTable table = DecimalTable.ofDoubles(hierarchy)) {
      assertThat(rolledUp(hierarchy, AggregationStrategy.sum())).isEqualTo(table.sumsByLevel());
    }
  }

  /**
   * Shows that a rollup of whole cents by levels is the sum of all leaves below, which H2 finds by
   * another way: one recursive query, without levels and without rounding.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void sum_ofCents_isH2sRecursiveSumOfTheLeaves(long seed) throws SQLException {
    Hierarchy hierarchy = random(Numbers.CENTS, seed);

    try (DecimalTable table = DecimalTable.ofDoubles(hierarchy)) {
      Map<Integer, Double> sums = new TreeMap<>();
      table.flatSums().forEach((node, sum) -> sums.put(node, sum.doubleValue()));
      assertThat(values(hierarchy, AggregationStrategy.sum())).isEqualTo(sums);
    }
  }

  /**
   * Shows what a reader sees who knows nothing of doubles: to the digits that the amounts were
   * written with, four at most, the rollup is the sum in decimals.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void sum_toTheDigitsOfItsAmounts_isH2sSumOfWhatWasWritten(long seed) throws SQLException {
    Hierarchy hierarchy = random(Numbers.DECIMALS, seed);

    try (DecimalTable table = DecimalTable.asWritten(hierarchy)) {
      Map<Integer, BigDecimal> sums = new TreeMap<>();
      values(hierarchy, AggregationStrategy.sum())
          .forEach((node, sum) -> sums.put(node, fourDigits(new BigDecimal(sum))));
      Map<Integer, BigDecimal> written = table.flatSums();
      written.replaceAll((node, sum) -> fourDigits(sum));
      assertThat(sums).isEqualTo(written);
    }
  }

  private static BigDecimal fourDigits(BigDecimal amount) {
    return amount.setScale(4, RoundingMode.HALF_EVEN);
  }

  /**
   * Shows that each weighted mean is the double nearest to the exact quotient of {@code SUM(weight
   * * amount)} and the sum of the weights that count, divided to 60 digits.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void weightedMean_ofDecimals_isH2sQuotientOfSumsByLevelRoundedOnce(long seed)
      throws SQLException {
    Hierarchy hierarchy = random(Numbers.DECIMALS, seed);

    try (DecimalTable table = DecimalTable.ofDoubles(hierarchy)) {
      assertThat(rolledUp(hierarchy, AggregationStrategy.weightedMean()))
          .isEqualTo(table.weightedMeansByLevel());
    }
  }

  private static Hierarchy random(Numbers numbers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Tree tree = Tree.random(random.nextInt(200, 2_001), random.nextInt(2, 6), random);
    return Hierarchy.of(tree, numbers, seed).withMissing(0.1, random);
  }

  /** Returns what came of it, without the leaves. */
  private static Map<Integer, Double> rolledUp(Hierarchy hierarchy, AggregationStrategy strategy) {
    Map<Integer, Double> results = values(hierarchy, strategy);
    results.keySet().removeIf(hierarchy.tree()::isLeaf);
    assertThat(results).isNotEmpty();
    return results;
  }

  private static Map<Integer, Double> values(Hierarchy hierarchy, AggregationStrategy strategy) {
    RollupResult result = hierarchy.plan(strategy).rollUp(hierarchy.measurements());
    Map<Integer, Double> values = new TreeMap<>();
    for (int node = 0; node < hierarchy.tree().size(); node++) {
      int number = node;
      result.value(Hierarchy.id(node)).value().ifPresent(value -> values.put(number, value));
    }
    return values;
  }
}
