package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.testkit.Numbers;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Alignment graphs with KPIs as leaves and objectives above them.
 *
 * <pre>{@code
 * AlignmentGraph graph = Graphs.tree(3, 2).withWeights(Weights.decimals()).ofSeed(42);
 * }</pre>
 *
 * <p>There is one root. KPIs are called {@code kpi-<number>}, objectives {@code
 * objective-<number>}, numbered from the root, 0, downwards. Unless something else is said, KPIs
 * come from {@link Kpis#any} and weights from {@link Weights#any}, those of one graph all of one
 * kind.
 */
public final class Graphs implements Generator<AlignmentGraph> {
  private static final Generator<Shape> ANY =
      Generator.oneOf(
          random -> Shape.tree(1 + random.nextInt(4), random.nextInt(4)),
          random -> Shape.chain(1 + random.nextInt(12)),
          random -> Shape.star(random.nextInt(12)),
          random -> Shape.diamonds(random.nextInt(5)),
          random -> treeOf(1 + random.nextInt(30), random),
          random -> dagOf(1 + random.nextInt(30), random.nextInt(5) / 4.0, random),
          random -> dagOf(1 + random.nextInt(30), random.nextInt(5) / 4.0, random));

  private final Generator<Shape> shapes;
  private final Numbers weights;
  private final Generator<Kpi> kpis;

  private Graphs(Generator<Shape> shapes, Numbers weights, Generator<Kpi> kpis) {
    this.shapes = shapes;
    this.weights = weights;
    this.kpis = kpis;
  }

  /**
   * {@return graphs of stated shapes}
   *
   * @param shapes of the graphs
   */
  public static Graphs of(Generator<Shape> shapes) {
    return new Graphs(Objects.requireNonNull(shapes, "shapes"), Weights.any(), Kpis.any());
  }

  /**
   * {@return graphs of all shapes, of 1 to 85 nodes: in equal parts full trees, chains, stars,
   * diamonds and random trees, and twice as often DAGs}
   *
   * <p>A single KPI without any objective is among them.
   */
  public static Graphs any() {
    return of(ANY);
  }

  /**
   * {@return full trees}
   *
   * @param fanOut by how many an objective is served, at least 1
   * @param depth how many links a KPI is below the root; 0 is a single KPI
   * @throws IllegalArgumentException if one is less, or there were more than {@link
   *     Shape#MOST_NODES}
   */
  public static Graphs tree(int fanOut, int depth) {
    return of(always(Shape.tree(fanOut, depth)));
  }

  /**
   * {@return trees in which every node serves any of those before it}
   *
   * @param nodes how many, at least 1
   * @throws IllegalArgumentException if there were less
   */
  public static Graphs trees(int nodes) {
    Sizes.checkAtLeast(1, nodes, "trees", "nodes");
    return of(random -> treeOf(nodes, random));
  }

  /**
   * {@return one KPI below objectives in a row}
   *
   * @param nodes how many, with the KPI, at least 1
   * @throws IllegalArgumentException if there were less, or more than {@link Shape#MOST_NODES}
   */
  public static Graphs chain(int nodes) {
    return of(always(Shape.chain(nodes)));
  }

  /**
   * {@return KPIs that serve one objective}
   *
   * @param kpis how many, not negative; 0 is a single KPI that serves none
   * @throws IllegalArgumentException if it is negative, or {@link Shape#MOST_NODES} or more
   */
  public static Graphs star(int kpis) {
    return of(always(Shape.star(kpis)));
  }

  /**
   * {@return diamonds, one hanging from the other, with a KPI at the lowest end}
   *
   * @param levels how many, not negative; there are 2 to the power of that paths to the root
   * @throws IllegalArgumentException if it is negative, or there were more than {@link
   *     Shape#MOST_NODES}
   * @see Shape#diamonds
   */
  public static Graphs diamonds(int levels) {
    return of(always(Shape.diamonds(levels)));
  }

  /**
   * {@return graphs with shared nodes}
   *
   * <p>Every node serves any of those before it; with a probability of {@code sharing} it serves
   * two or three of them, half as often three. (The first node below the root has only one to
   * serve.)
   *
   * @param nodes how many, at least 1
   * @param sharing from 0, trees, to 1
   * @throws IllegalArgumentException if there are no nodes, or sharing is no such fraction
   */
  public static Graphs dag(int nodes, double sharing) {
    Sizes.checkAtLeast(1, nodes, "graphs", "nodes");
    Sizes.checkShare("shared nodes", sharing);
    return of(random -> dagOf(nodes, sharing, random));
  }

  private static Generator<Shape> always(Shape shape) {
    return random -> shape;
  }

  private static Shape treeOf(int nodes, RandomGenerator random) {
    return Shape.tree(nodes, random::nextInt);
  }

  private static Shape dagOf(int nodes, double sharing, RandomGenerator random) {
    int[][] served = new int[nodes][];
    served[0] = new int[0];
    for (int node = 1; node < nodes; node++) {
      boolean isShared = random.nextDouble() < sharing;
      int count = isShared ? 2 + random.nextInt(3) / 2 : 1;
      served[node] = different(Math.min(count, node), node, random);
    }
    return Shape.of(served);
  }

  /** Some of the numbers below a bound, at most three of them. */
  private static int[] different(int count, int bound, RandomGenerator random) {
    return random.ints(0, bound).distinct().limit(count).toArray();
  }

  /**
   * {@return these graphs with other weights}
   *
   * @param weights where they come from, one column for each graph; signs are dropped
   */
  public Graphs withWeights(Numbers weights) {
    return new Graphs(shapes, Objects.requireNonNull(weights, "weights"), kpis);
  }

  /**
   * {@return these graphs with other KPIs}
   *
   * @param kpis what they are like; their ids are replaced
   */
  public Graphs withKpis(Generator<Kpi> kpis) {
    return new Graphs(shapes, weights, Objects.requireNonNull(kpis, "kpis"));
  }

  @Override
  public AlignmentGraph next(RandomGenerator random) {
    Shape shape = shapes.next(random);
    double[] column = weights.draw(random, shape.linkCount());
    for (int link = 0; link < column.length; link++) {
      column[link] = Math.abs(column[link]);
    }
    return shape.graph(node -> kpis.next(random), column);
  }
}
