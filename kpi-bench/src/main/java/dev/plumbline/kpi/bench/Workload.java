package dev.plumbline.kpi.bench;

import java.util.SplittableRandom;

/**
 * The shapes that figures are given for, by the names that they have in {@code docs/benchmarks}.
 *
 * <table class="striped">
 * <caption>Shapes, at their own size; each can be had with any number of nodes</caption>
 * <thead><tr><th>name</th><th>fan-out</th><th>nodes</th><th>leaves</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #SMALL}</td><td>10</td><td>1,111</td><td>1,000</td></tr>
 * <tr><td>{@link #REG}</td><td>10</td><td>1,111,111</td><td>1,000,000</td></tr>
 * <tr><td>{@link #IRR}</td><td>1 to 2,000, of which k in proportion to k^-1.5</td><td>1,030,000</td>
 * <td>about 1,000,000</td></tr>
 * <tr><td>{@link #DAG_RANDOM}, {@link #DAG_NEAR}</td><td>10 and more</td><td>1,111,111</td>
 * <td>1,000,000, one in ten of them with two or three parents</td></tr>
 * <tr><td>{@link #STAR}</td><td>100,000</td><td>100,001</td><td>100,000</td></tr>
 * </tbody>
 * </table>
 */
public enum Workload {
  /** What most users have. */
  SMALL(1_111) {
    @Override
    Tree shape(int nodes) {
      return Tree.complete(FAN_OUT, nodes);
    }
  },
  /** The regular one: a million leaves. */
  REG(1_111_111) {
    @Override
    Tree shape(int nodes) {
      return Tree.complete(FAN_OUT, nodes);
    }
  },
  /** The irregular one: most parents have one child, or two, and some have hundreds. */
  IRR(1_030_000) {
    @Override
    Tree shape(int nodes) {
      return Tree.irregular(2_000, nodes, new SplittableRandom(Numbers.SEED));
    }
  },
  /** {@link #REG}, but one leaf in ten serves one or two parents more, anywhere. */
  DAG_RANDOM(1_111_111) {
    @Override
    Tree shape(int nodes) {
      return Tree.complete(FAN_OUT, nodes);
    }

    @Override
    Network share(Tree tree) {
      return Network.sharing(tree, Integer.MAX_VALUE);
    }
  },
  /** {@link #REG}, but one leaf in ten serves one or two parents more, at most 8 places away. */
  DAG_NEAR(1_111_111) {
    @Override
    Tree shape(int nodes) {
      return Tree.complete(FAN_OUT, nodes);
    }

    @Override
    Network share(Tree tree) {
      return Network.sharing(tree, 8);
    }
  },
  /** One parent: nothing but width. */
  STAR(100_001) {
    @Override
    Tree shape(int nodes) {
      return Tree.complete(nodes - 1, nodes);
    }
  };

  private static final int FAN_OUT = 10;

  private final int nodes;

  Workload(int nodes) {
    this.nodes = nodes;
  }

  abstract Tree shape(int nodes);

  Network share(Tree tree) {
    return Network.of(tree);
  }

  /** {@return the number of nodes at its own size} */
  public int nodes() {
    return nodes;
  }

  /**
   * {@return the shape at its own size}
   *
   * @throws IllegalStateException if leaves are shared: see {@link #network}
   */
  public Tree tree() {
    if (this == DAG_RANDOM || this == DAG_NEAR) {
      throw new IllegalStateException("%s is no tree. Use network().".formatted(this));
    }
    return shape(nodes);
  }

  /**
   * {@return what contributes to what, with weights from the seed that all benchmarks use}
   *
   * @param nodes how many; 3 at least
   */
  public Network network(int nodes) {
    return share(shape(nodes));
  }

  /**
   * {@return the shape with KPIs, and numbers from the seed that all benchmarks use}
   *
   * @param numbers what stands at the leaves, and at the alignments
   * @throws IllegalStateException if leaves are shared
   */
  public Hierarchy hierarchy(Numbers numbers) {
    return Hierarchy.of(tree(), numbers, Numbers.SEED);
  }
}
