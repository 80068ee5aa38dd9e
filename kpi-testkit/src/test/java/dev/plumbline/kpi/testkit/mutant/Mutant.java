package dev.plumbline.kpi.testkit.mutant;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.testkit.AggregationLaw;
import dev.plumbline.kpi.testkit.AggregationLaws;
import java.util.function.Supplier;

/** A broken strategy, or engine, and the law that it breaks. Those that remember are made anew. */
public record Mutant(String name, AggregationLaw breaks, Supplier<AggregationLaws> makes) {
  static Mutant of(String name, AggregationLaw breaks, AggregationStrategy strategy) {
    return ofNew(name, breaks, () -> strategy);
  }

  static Mutant ofNew(
      String name, AggregationLaw breaks, Supplier<? extends AggregationStrategy> strategy) {
    return new Mutant(name, breaks, () -> AggregationLaws.of(strategy.get()));
  }

  public AggregationLaws laws() {
    return makes.get();
  }

  @Override
  public String toString() {
    return name;
  }
}
