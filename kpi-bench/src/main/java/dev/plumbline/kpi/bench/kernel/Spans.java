package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import dev.plumbline.kpi.exact.RangedSums;
import dev.plumbline.kpi.exact.RowWeights;
import dev.plumbline.kpi.exact.Sizes;
import java.util.SplittableRandom;

/** The children of all nodes of a workload side by side, with weights: a row for each node. */
public final class Spans {
  final int[] first;
  final double[] weights;
  final double[] values;
  final RowWeights prepared;
  final RangedSums ranged;

  private Spans(int[] first, double[] weights, double[] values) {
    this.first = first;
    this.weights = weights;
    this.values = values;
    this.prepared = RowWeights.of(weights, first);
    Sizes sizes = Sizes.none();
    for (double value : values) {
      sizes.add(value);
    }
    this.ranged = RangedSums.of(sizes);
  }

  /**
   * {@return rows of numbers from the seed that all benchmarks use}
   *
   * @param workload which shape
   * @param children how many, in all rows together
   */
  public static Spans of(Workload workload, int children) {
    Network network = workload.network(children + 1);
    double[] values = Numbers.ORDINARY.values(children, new SplittableRandom(Numbers.SEED));
    return new Spans(network.copyOfFirst(), network.copyOfWeights(), values);
  }

  /** {@return the number of rows} */
  public int count() {
    return first.length - 1;
  }

  int size(int row) {
    return first[row + 1] - first[row];
  }
}
