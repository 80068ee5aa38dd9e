package dev.plumbline.kpi.strategy;

/**
 * What was counted, and of how many: the state of counts. Both stop at {@link
 * WeightedValues#MOST_KPIS}, so that the order of additions does not matter.
 *
 * @param counted how many had what was asked for
 * @param all how many there were
 */
record Tally(double counted, double all) {
  static final Tally NONE = new Tally(0.0, 0.0);

  Tally plus(double more, double ofMore) {
    return new Tally(
        Math.min(counted + more, WeightedValues.MOST_KPIS),
        Math.min(all + ofMore, WeightedValues.MOST_KPIS));
  }
}
