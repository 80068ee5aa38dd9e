package dev.plumbline.kpi.strategy;

/** How the coverage of a node is measured, among the children that apply and have a weight. */
public enum CoverageBy {
  /** By the weight of those that are present. */
  WEIGHT,
  /** By their number. */
  COUNT
}
