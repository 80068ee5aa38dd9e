package dev.plumbline.kpi.bench;

import com.google.common.primitives.ImmutableIntArray;
import java.util.SplittableRandom;

/**
 * What contributes to what, and with which weight: a tree in which leaves may be shared.
 *
 * <p>Nodes are numbered from the root down; the inner ones are 0 to {@link #inner} - 1, the leaves
 * come after them. The children of a node lie side by side in the arrays. Immutable.
 */
public final class Network {
  private final Tree tree;
  private final int inner;
  private final int[] first;
  private final int[] children;
  private final double[] weights;

  private Network(Tree tree, int inner, int[] first, int[] children, double[] weights) {
    this.tree = tree;
    this.inner = inner;
    this.first = first;
    this.children = children;
    this.weights = weights;
  }

  /**
   * {@return the network of a tree, in which nothing is shared}
   *
   * @param tree one that was filled level by level
   */
  static Network of(Tree tree) {
    return build(tree, ImmutableIntArray.of(), ImmutableIntArray.of());
  }

  /**
   * {@return the network of a tree in which one leaf in ten has one or two parents more}
   *
   * @param tree one that was filled level by level
   * @param reach how far from the parent in the tree these are at most, counted in parents
   */
  static Network sharing(Tree tree, int reach) {
    SplittableRandom random = new SplittableRandom(Numbers.SEED + 1);
    ImmutableIntArray.Builder parents = ImmutableIntArray.builder();
    ImmutableIntArray.Builder leaves = ImmutableIntArray.builder();
    int inner = inner(tree);
    int lowest = tree.parent(inner);
    for (int leaf = inner; leaf < tree.size(); leaf++) {
      int extra = random.nextInt(10) == 0 ? random.nextInt(1, 3) : 0;
      int own = tree.parent(leaf);
      int from = Math.max(lowest, own - Math.min(reach, own));
      int to = own + Math.min(reach, inner - 1 - own);
      for (int parent : random.ints(extra, from, to + 1).distinct().toArray()) {
        if (parent != own) {
          parents.add(parent);
          leaves.add(leaf);
        }
      }
    }
    return build(tree, parents.build(), leaves.build());
  }

  private static Network build(Tree tree, ImmutableIntArray parents, ImmutableIntArray leaves) {
    int inner = inner(tree);
    int[] first = new int[inner + 1];
    for (int node = 1; node < tree.size(); node++) {
      first[tree.parent(node) + 1]++;
    }
    parents.forEach(parent -> first[parent + 1]++);
    for (int node = 0; node < inner; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    int[] children = new int[first[inner]];
    for (int node = 1; node < tree.size(); node++) {
      children[next[tree.parent(node)]++] = node;
    }
    for (int i = 0; i < parents.length(); i++) {
      children[next[parents.get(i)]++] = leaves.get(i);
    }
    SplittableRandom random = new SplittableRandom(Numbers.SEED + 2);
    return new Network(
        tree, inner, first, children, Numbers.ORDINARY.weights(children.length, random));
  }

  private static int inner(Tree tree) {
    int inner = tree.parent(tree.size() - 1) + 1;
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isLeaf(node) != (node >= inner)) {
        throw new IllegalArgumentException(
            "The leaf %s precedes an inner node. Fill the tree level by level.".formatted(node));
      }
    }
    return inner;
  }

  /** {@return the number of nodes} */
  public int size() {
    return tree.size();
  }

  /** {@return the number of nodes that have children} */
  public int inner() {
    return inner;
  }

  /** {@return the number of nodes that have none} */
  public int leaves() {
    return size() - inner;
  }

  /** {@return the number of links} */
  public int links() {
    return children.length;
  }

  /**
   * {@return the first link of a node; its last is the one before the first of the next node}
   *
   * @param node an inner node, or {@link #inner}
   */
  public int first(int node) {
    return first[node];
  }

  /**
   * {@return what contributes by a link}
   *
   * @param link from 0 to {@link #links} - 1
   */
  public int child(int link) {
    return children[link];
  }

  /**
   * {@return the weight of a link}
   *
   * @param link from 0 to {@link #links} - 1
   */
  public double weight(int link) {
    return weights[link];
  }

  /**
   * {@return the node above in the tree, without what is shared; -1 for the root}
   *
   * @param node from 0 to {@link #size} - 1
   */
  public int parent(int node) {
    return tree.parent(node);
  }

  /**
   * {@return how many levels an inner node is below the root}
   *
   * @param node from 0 to {@link #inner} - 1
   */
  public int level(int node) {
    return tree.level(node);
  }

  /** {@return the number of levels of inner nodes} */
  public int levels() {
    return level(inner - 1) + 1;
  }

  /** {@return the first link of every inner node, and the number of links: a copy} */
  public int[] copyOfFirst() {
    return first.clone();
  }

  /** {@return the child of every link: a copy} */
  public int[] copyOfChildren() {
    return children.clone();
  }

  /** {@return the weight of every link: a copy} */
  public double[] copyOfWeights() {
    return weights.clone();
  }

  /** {@return the number of nodes and of links} */
  @Override
  public String toString() {
    return "network of %s nodes and %s links".formatted(size(), links());
  }
}
