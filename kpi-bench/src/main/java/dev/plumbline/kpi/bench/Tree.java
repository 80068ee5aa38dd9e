package dev.plumbline.kpi.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The shape of a hierarchy: which node is above which. Node 0 is the root.
 *
 * <p>Nodes are numbered from the root down: every parent precedes its children. Immutable.
 */
public final class Tree {
  private static final int NONE = -1;

  private final int[] parentOf;
  private final int[] levelOf;
  private final boolean[] isInner;

  private Tree(int[] parentOf) {
    this.parentOf = parentOf;
    this.levelOf = new int[parentOf.length];
    this.isInner = new boolean[parentOf.length];
    for (int node = 1; node < parentOf.length; node++) {
      isInner[parentOf[node]] = true;
      levelOf[node] = levelOf[parentOf[node]] + 1;
    }
  }

  /**
   * {@return the tree in which every node above the last level has the same number of children}
   *
   * @param fanOut how many children
   * @param depth how many levels are below the root
   */
  public static Tree regular(int fanOut, int depth) {
    long size = 1;
    long width = 1;
    for (int level = 0; level < depth; level++) {
      width *= fanOut;
      size += width;
    }
    return complete(fanOut, Math.toIntExact(size));
  }

  /**
   * {@return the tree of any number of nodes that is filled level by level: every node has the same
   * number of children, until there are enough nodes}
   *
   * @param fanOut how many children
   * @param nodes how many nodes
   */
  public static Tree complete(int fanOut, int nodes) {
    int[] parentOf = new int[nodes];
    parentOf[0] = NONE;
    for (int node = 1; node < nodes; node++) {
      parentOf[node] = (node - 1) / fanOut;
    }
    return new Tree(parentOf);
  }

  /**
   * {@return a tree that is filled level by level, in which the number of children follows a power
   * law: it is k with a probability in proportion to k^-1.5}
   *
   * @param most the greatest number of children
   * @param nodes how many nodes
   * @param random decides
   */
  public static Tree irregular(int most, int nodes, SplittableRandom random) {
    double[] cumulated = new double[most];
    double total = 0.0;
    for (int fanOut = 1; fanOut <= most; fanOut++) {
      total += 1.0 / (fanOut * Math.sqrt(fanOut));
      cumulated[fanOut - 1] = total;
    }
    int[] parentOf = new int[nodes];
    parentOf[0] = NONE;
    int node = 1;
    for (int parent = 0; node < nodes; parent++) {
      int found = Arrays.binarySearch(cumulated, random.nextDouble() * total);
      int fanOut = (found < 0 ? -found - 1 : found) + 1;
      int end = Math.min(nodes, node + fanOut);
      Arrays.fill(parentOf, node, end, parent);
      node = end;
    }
    return new Tree(parentOf);
  }

  /**
   * {@return a tree that grew at random: each node is put below any that was there before, as long
   * as the tree does not become deeper}
   *
   * @param nodes how many nodes; more than the depth
   * @param depth how many levels are below the root, exactly
   * @param random decides
   */
  public static Tree random(int nodes, int depth, SplittableRandom random) {
    int[] parentOf = new int[nodes];
    int[] levelOf = new int[nodes];
    parentOf[0] = NONE;
    for (int node = 1; node < nodes; node++) {
      int parent = node <= depth ? node - 1 : random.nextInt(node);
      while (levelOf[parent] == depth) {
        parent = random.nextInt(node);
      }
      parentOf[node] = parent;
      levelOf[node] = levelOf[parent] + 1;
    }
    return new Tree(parentOf);
  }

  /** {@return the number of nodes} */
  public int size() {
    return parentOf.length;
  }

  /**
   * {@return the number of the node above a node; -1 for the root}
   *
   * @param node from 0 to {@link #size} - 1
   */
  public int parent(int node) {
    return parentOf[node];
  }

  /**
   * {@return how many levels a node is below the root}
   *
   * @param node from 0 to {@link #size} - 1
   */
  public int level(int node) {
    return levelOf[node];
  }

  /**
   * {@return whether nothing is below a node}
   *
   * @param node from 0 to {@link #size} - 1
   */
  public boolean isLeaf(int node) {
    return !isInner[node];
  }

  /** {@return the number of nodes} */
  @Override
  public String toString() {
    return "tree of %s nodes".formatted(size());
  }
}
