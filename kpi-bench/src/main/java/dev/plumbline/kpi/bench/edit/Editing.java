package dev.plumbline.kpi.bench.edit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.contest.Library;
import dev.plumbline.kpi.bench.contest.Problem;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.rollup.IncrementalRollup;
import dev.plumbline.kpi.rollup.RollupPlan;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** A tree of sums in which one leaf after the other is changed. For one thread. */
public interface Editing {
  /**
   * Gives a leaf another value, and brings what is above it up to date.
   *
   * @return the value of the root, or what it can be had from
   */
  @CanIgnoreReturnValue
  Object change(int leaf, double value);

  /** {@return the value of the root} */
  double root();

  /** Who changes. */
  enum Contender {
    /**
     * Finds the leaf by its id in the index of the graph, and adds the difference to every node on
     * the path to the root: the floor. It drifts.
     */
    TOUCH_PATH {
      @Override
      Editing load(Problem problem) {
        return new FoundPath(problem);
      }
    },
    /**
     * The same, told the number of the leaf: nobody looks for it. As nothing waits for the id, the
     * processor fetches the paths of several changes at once.
     */
    TOUCH_PATH_BY_NUMBER {
      @Override
      Editing load(Problem problem) {
        return new TouchedPath(problem, node -> node);
      }
    },
    /** An incremental rollup, which stays exact. */
    INCREMENTAL {
      @Override
      Editing load(Problem problem) {
        return new Incremental(problem);
      }
    };

    abstract Editing load(Problem problem);
  }

  /** Parents and values in arrays. */
  final class TouchedPath implements Editing {
    private final int[] parents;
    private final double[] values;
    private final int root;

    /** Nodes have other numbers than in the network. */
    TouchedPath(Problem problem, IntUnaryOperator numberOf) {
      Network network = problem.network();
      parents = new int[network.size()];
      values = new double[network.size()];
      root = numberOf.applyAsInt(0);
      for (int node = 0; node < parents.length; node++) {
        int parent = network.parent(node);
        parents[numberOf.applyAsInt(node)] = parent < 0 ? parent : numberOf.applyAsInt(parent);
      }
      for (int leaf = network.inner(); leaf < values.length; leaf++) {
        change(numberOf.applyAsInt(leaf), problem.cell(leaf, 0));
      }
    }

    @Override
    public Object change(int leaf, double value) {
      double difference = value - values[leaf];
      for (int node = leaf; node >= 0; node = parents[node]) {
        values[node] += difference;
      }
      return values;
    }

    @Override
    public double root() {
      return values[root];
    }
  }

  /** The same in the order of a graph, where a leaf is named by its id. */
  final class FoundPath implements Editing {
    private final KpiId[] ids;
    private final AlignmentGraph graph;
    private final TouchedPath path;

    FoundPath(Problem problem) {
      Library library = Library.of(problem);
      ids = library.ids();
      graph = library.graph();
      path = new TouchedPath(problem, node -> graph.number(ids[node]));
    }

    @Override
    public Object change(int leaf, double value) {
      return path.change(graph.number(ids[leaf]), value);
    }

    @Override
    public double root() {
      return path.root();
    }
  }

  /** Through the public interface: a leaf is named by its id. */
  final class Incremental implements Editing {
    private final KpiId[] ids;
    private final IncrementalRollup rollup;

    Incremental(Problem problem) {
      Library library = Library.of(problem);
      ids = library.ids();
      RollupPlan plan = library.plan();
      rollup = IncrementalRollup.of(plan, library.measurements());
    }

    @Override
    public Object change(int leaf, double value) {
      return rollup.put(ids[leaf], value);
    }

    @Override
    public double root() {
      return rollup.snapshot().value(ids[0]).orElseThrow();
    }
  }

  /** Changes in an order by chance, the same for all contenders. */
  final class Changes {
    private static final int COUNT = 1 << 16;

    private final int[] leaves = new int[COUNT];
    private final double[] values = new double[COUNT];
    private int next;

    Changes(Problem problem, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < COUNT; i++) {
        leaves[i] = random.nextInt(problem.network().inner(), problem.network().size());
        values[i] = random.nextInt(1, 100_000) / 100.0;
      }
    }

    /** {@return what came of the next change} When all were made, they are made again. */
    Object makeNext(Editing editing) {
      int i = next;
      next = (i + 1) % COUNT;
      return editing.change(leaves[i], values[i]);
    }
  }
}
