package dev.plumbline.kpi.bench.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.bench.contest.Rule;
import dev.plumbline.kpi.bench.edit.Editing.Changes;
import dev.plumbline.kpi.bench.edit.Editing.Contender;
import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditingTest {
  private static final int NODES = 500;
  private static final int CHANGES = 3_000;

  @ParameterizedTest
  @CsvSource({
    "TOUCH_PATH, REG, 1e-9",
    "TOUCH_PATH, IRR, 1e-9",
    "TOUCH_PATH, STAR, 1e-9",
    "TOUCH_PATH_BY_NUMBER, REG, 1e-9",
    "INCREMENTAL, STAR, 0"
  })
  void contender_afterManyChanges_hasTheSumOfTheLeaves(
      Contender contender, Workload workload, double tolerance) {
    Problem problem = Problem.of(workload, NODES, Rule.SUM);
    Editing editing = contender.load(problem);
    Leaves leaves = new Leaves(problem);
    Changes ours = new Changes(problem, 1);
    Changes theirs = new Changes(problem, 1);
    for (int i = 0; i < CHANGES; i++) {
      assertThat(ours.makeNext(editing)).isNotNull();
      assertThat(theirs.makeNext(leaves)).isNotNull();
    }

    assertThat(editing.root()).isCloseTo(leaves.root(), Percentage.withPercentage(tolerance));
  }

  /** Sums of sums are rounded at every level, so nothing less than the whole tree agrees. */
  @ParameterizedTest
  @CsvSource({"REG", "IRR"})
  void incremental_afterManyChanges_hasTheRootOfATreeThatBeganThere(Workload workload) {
    Problem problem = Problem.of(workload, NODES, Rule.SUM);
    Editing changed = Contender.INCREMENTAL.load(problem);
    Editing fresh = Contender.INCREMENTAL.load(problem);
    Leaves leaves = new Leaves(problem);
    Changes ours = new Changes(problem, 1);
    Changes theirs = new Changes(problem, 1);
    for (int i = 0; i < CHANGES; i++) {
      assertThat(ours.makeNext(changed)).isNotNull();
      assertThat(theirs.makeNext(leaves)).isNotNull();
    }
    for (int leaf = problem.network().inner(); leaf < problem.network().size(); leaf++) {
      fresh.change(leaf, leaves.values[leaf]);
    }

    assertThat(changed.root()).isEqualTo(fresh.root());
    assertThat(changed.root()).isCloseTo(leaves.root(), Percentage.withPercentage(1e-10));
  }

  @Test
  void benchmark_onATinyTree_changesOneLeaf() {
    ChangeBenchmark benchmark = new ChangeBenchmark();
    benchmark.contender = Contender.INCREMENTAL;
    benchmark.workload = Workload.REG;
    benchmark.nodes = 111;
    benchmark.load();
    double before = benchmark.root();

    assertThat(benchmark.change()).isNotNull();
    assertThat(benchmark.root()).isNotEqualTo(before);
  }

  /** The oracle: the leaves, which are summed up in decimals. */
  private static final class Leaves implements Editing {
    private final double[] values;
    private final int first;

    Leaves(Problem problem) {
      first = problem.network().inner();
      values = new double[problem.network().size()];
      for (int leaf = first; leaf < values.length; leaf++) {
        values[leaf] = problem.cell(leaf, 0);
      }
    }

    @Override
    public Object change(int leaf, double value) {
      values[leaf] = value;
      return values;
    }

    @Override
    public double root() {
      return DoubleStream.of(values)
          .skip(first)
          .mapToObj(BigDecimal::new)
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .doubleValue();
    }
  }
}
