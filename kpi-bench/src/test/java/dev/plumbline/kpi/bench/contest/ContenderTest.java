package dev.plumbline.kpi.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.Workload;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contenders agree at every node: those that promise exact results with decimals, in every bit;
 * the others as far as rounding at every step lets them, which is 1e-12 here.
 */
class ContenderTest {
  private static final int NODES = 700;
  private static final Set<Rule> ROUNDED_MORE_THAN_ONCE =
      Set.of(Rule.GEOMETRIC_MEAN, Rule.WEIGHTED_GEOMETRIC_MEAN);

  static Stream<Arguments> contests() {
    return Arrays.stream(Contender.values())
        .filter(Contender::rollsUp)
        .flatMap(
            contender ->
                Arrays.stream(Workload.values())
                    .flatMap(workload -> contests(contender, workload)));
  }

  private static Stream<Arguments> contests(Contender contender, Workload workload) {
    return Arrays.stream(Rule.values())
        .flatMap(
            rule ->
                Stream.of(
                    Problem.of(workload, NODES, rule), Problem.of(workload, NODES, rule, 3, 0.4)))
        .filter(contender::takes)
        .map(problem -> Arguments.of(contender, workload, problem));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("contests")
  void contender_aSmallProblem_agreesWithDecimalsAtEveryNode(
      Contender contender, Workload workload, Problem problem) {
    NaiveRollup expected = NaiveRollup.of(problem);
    Percentage tolerance = Percentage.withPercentage(isExact(contender, problem) ? 0.0 : 1e-10);

    try (Entry entry = contender.load(problem)) {
      entry.run();
      entry.run();

      for (int column = 0; column < problem.columns(); column++) {
        for (int node = 0; node < problem.network().size(); node++) {
          assertAgrees(entry.value(node, column), expected.value(node, column), tolerance);
        }
      }
    }
  }

  private static boolean isExact(Contender contender, Problem problem) {
    return contender.isExact() && !ROUNDED_MORE_THAN_ONCE.contains(problem.rule());
  }

  private static void assertAgrees(double value, double expected, Percentage tolerance) {
    if (Double.isNaN(expected)) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(expected, tolerance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyContender_sumsOfEveryWorkload_takesThemUnlessItSaysOtherwise(Contender contender) {
    List<Workload> taken =
        Arrays.stream(Workload.values())
            .filter(workload -> contender.takes(Problem.of(workload, NODES, Rule.SUM)))
            .toList();

    assertThat(taken).containsExactly(Workload.values());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DAG_RANDOM", "DAG_NEAR"},
      mode = Mode.EXCLUDE)
  void floor_ofATree_isTheDotProductOfLeavesAndTheirWeights(Workload workload) {
    Problem problem = Problem.of(workload, NODES, Rule.SUM);
    Network network = problem.network();
    BigDecimal expected =
        IntStream.range(0, network.links())
            .filter(link -> network.child(link) >= network.inner())
            .mapToObj(
                link ->
                    new BigDecimal(problem.cell(network.child(link), 0))
                        .multiply(new BigDecimal(network.weight(link))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(total(problem)).isCloseTo(expected.doubleValue(), Percentage.withPercentage(1e-10));
  }

  @ParameterizedTest
  @EnumSource(names = {"DAG_RANDOM", "DAG_NEAR"})
  void floor_ofSharedLeaves_readsValuesWeightsAndIndices(Workload workload) {
    Problem problem = Problem.of(workload, NODES, Rule.SUM);
    Network network = problem.network();
    double values =
        IntStream.range(network.inner(), network.size())
            .mapToDouble(leaf -> problem.cell(leaf, 0))
            .sum();
    double links =
        IntStream.range(0, network.links())
            .mapToDouble(link -> network.weight(link) * network.child(link))
            .sum();

    assertThat(total(problem)).isCloseTo(values + links, within(1e-6 * links));
  }

  @ParameterizedTest
  @EnumSource
  void floor_ofSeveralColumns_isTheSumOfAllCells(Workload workload) {
    Problem problem = Problem.of(workload, NODES, Rule.SUM, 3, 0.0);

    assertThat(total(problem))
        .isCloseTo(Arrays.stream(problem.copyOfCells()).sum(), Percentage.withPercentage(1e-10));
  }

  /** In one thread, which two threads must not miss. */
  private static double total(Problem problem) {
    double total = (double) Contender.FLOOR.load(problem).run();
    try (Entry parallel = Contender.FLOOR_PARALLEL.load(problem)) {
      assertThat((double) parallel.run()).isCloseTo(total, Percentage.withPercentage(1e-10));
    }
    return total;
  }
}
