package dev.plumbline.kpi.bench.contest;

import dev.plumbline.kpi.bench.Network;
import dev.plumbline.kpi.bench.Numbers;
import dev.plumbline.kpi.bench.Workload;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is to be rolled up: values of the leaves of a network, in one column or several, such as
 * periods. Immutable, and the same on every machine.
 */
public final class Problem {
  private final Network network;
  private final Rule rule;
  private final int columns;
  private final double[] cells;
  private final int[] shuffled;
  private final String[] ids;

  private Problem(Network network, Rule rule, int columns, double[] cells, int[] shuffled) {
    this.network = network;
    this.rule = rule;
    this.columns = columns;
    this.cells = cells;
    this.shuffled = shuffled;
    this.ids = IntStream.of(shuffled).mapToObj(number -> "kpi-" + number).toArray(String[]::new);
  }

  /**
   * {@return the problem with values of one column, none of them missing}
   *
   * @param workload the shape
   * @param nodes how many
   * @param rule of all inner nodes
   */
  public static Problem of(Workload workload, int nodes, Rule rule) {
    return of(workload, nodes, rule, 1, 0.0);
  }

  /**
   * {@return the problem}
   *
   * @param workload the shape
   * @param nodes how many
   * @param rule of all inner nodes
   * @param columns how many values each leaf has
   * @param gaps the share of values that are missing, about, from 0 to 1
   */
  public static Problem of(Workload workload, int nodes, Rule rule, int columns, double gaps) {
    Network network = workload.network(nodes);
    SplittableRandom random = new SplittableRandom(Numbers.SEED);
    double[] cells = Numbers.ORDINARY.values(network.leaves() * columns, random);
    for (int i = 0; gaps > 0.0 && i < cells.length; i++) {
      cells[i] = random.nextDouble() < gaps ? Double.NaN : cells[i];
    }
    return new Problem(network, rule, columns, cells, shuffled(network.size(), random));
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
    return numbers;
  }

  /** {@return what contributes to what} */
  public Network network() {
    return network;
  }

  /** {@return how} */
  public Rule rule() {
    return rule;
  }

  /** {@return how many values each leaf has} */
  public int columns() {
    return columns;
  }

  /**
   * {@return a value of a leaf; NaN if it is missing}
   *
   * @param leaf the number of a leaf in the network
   * @param column from 0 to {@link #columns} - 1
   */
  public double cell(int leaf, int column) {
    return cells[(leaf - network.inner()) * columns + column];
  }

  /** {@return whether a value is missing} */
  public boolean hasGaps() {
    return Arrays.stream(cells).anyMatch(Double::isNaN);
  }

  /** {@return all values, those of a leaf side by side: a copy} */
  public double[] copyOfCells() {
    return cells.clone();
  }

  /** {@return the numbers of all nodes in an order by chance, in which records come: a copy} */
  public int[] order() {
    return shuffled.clone();
  }

  /**
   * {@return the id of a node, a string that says nothing about its place; always the same one}
   *
   * @param node its number in the network
   */
  public String id(int node) {
    return ids[node];
  }

  /** {@return the network, the rule and the columns} */
  @Override
  public String toString() {
    return "%s, %s, columns: %s".formatted(network, rule, columns);
  }
}
