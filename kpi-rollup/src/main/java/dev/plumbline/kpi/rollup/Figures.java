package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.value.Figure;

/** A number or a gap for every node, by its number in the plan. */
interface Figures {
  /** {@return the number of a node; means nothing where there is a gap} */
  double number(int node);

  /** {@return the code of a node's gap; {@link Columns#PRESENT} if it has none} */
  byte gap(int node);

  /** {@return whether a node has no gap} */
  default boolean isPresent(int node) {
    return gap(node) == Columns.PRESENT;
  }

  /** {@return the figure of a node} */
  default Figure figure(int node) {
    byte gap = gap(node);
    return gap == Columns.PRESENT ? Figure.of(number(node)) : Figure.missing(Columns.gap(gap));
  }
}
