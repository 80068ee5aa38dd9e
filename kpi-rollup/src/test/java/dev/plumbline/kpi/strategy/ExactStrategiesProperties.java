package dev.plumbline.kpi.strategy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Sum, mean and weighted mean are the doubles nearest to the true results. No tolerance. */
@Domain(ChildArbitraries.class)
class ExactStrategiesProperties {
  @Property(tries = 2000)
  void sum_anyValues_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.sum().aggregate(Child.view(children)), Oracle.sum(children));
  }

  @Property(tries = 2000)
  void mean_anyValues_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.mean().aggregate(Child.view(children)), Oracle.mean(children));
  }

  @Property(tries = 2000)
  void weightedMean_anyValuesAndWeights_isTheNearestDouble(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.weightedMean().aggregate(Child.view(children)),
        Oracle.weightedMean(children));
  }

  @Property(tries = 200)
  void parts_ofWeightedMean_areTheNearestDoubles(@ForAll List<Child> children) {
    Bits.assertSame(
        AggregationStrategy.weightedMean().parts(Child.view(children)),
        IntStream.range(0, children.size()).mapToDouble(i -> Oracle.part(children, i)).toArray());
  }
}
