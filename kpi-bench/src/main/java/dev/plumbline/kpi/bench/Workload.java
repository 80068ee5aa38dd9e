package dev.plumbline.kpi.bench;

/**
 * The shapes that figures are given for, by the names that they have in {@code docs/benchmarks}.
 *
 * <table class="striped">
 * <caption>Shapes</caption>
 * <thead><tr><th>name</th><th>fan-out</th><th>depth</th><th>nodes</th><th>leaves</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #SMALL}</td><td>10</td><td>3</td><td>1,111</td><td>1,000</td></tr>
 * <tr><td>{@link #REG}</td><td>10</td><td>6</td><td>1,111,111</td><td>1,000,000</td></tr>
 * <tr><td>{@link #STAR}</td><td>100,000</td><td>1</td><td>100,001</td><td>100,000</td></tr>
 * </tbody>
 * </table>
 */
public enum Workload {
  /** What most users have. */
  SMALL(10, 3),
  /** The regular one: a million leaves. */
  REG(10, 6),
  /** One parent: nothing but width. */
  STAR(100_000, 1);

  private final int fanOut;
  private final int depth;

  Workload(int fanOut, int depth) {
    this.fanOut = fanOut;
    this.depth = depth;
  }

  /** {@return the shape} */
  public Tree tree() {
    return Tree.regular(fanOut, depth);
  }

  /**
   * {@return the shape with KPIs, and numbers from the seed that all benchmarks use}
   *
   * @param numbers what stands at the leaves, and at the alignments
   */
  public Hierarchy hierarchy(Numbers numbers) {
    return Hierarchy.of(tree(), numbers, Numbers.SEED);
  }
}
