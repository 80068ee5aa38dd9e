package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.strategy.AggregationStrategy.mean;
import static java.util.Map.entry;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import java.util.Map;

/** Strategies that the library does not have. */
final class OwnStrategies {
  private OwnStrategies() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.ofEntries(
        entry("trimmed", trimmed()), entry("merged", merged()), entry("order", order()));
  }

  private static Map<String, Object> trimmed() {
    // trimmed: begin
    AggregationStrategy trimmedMean =
        children -> {
          WeightedValues sorted = children.sorted();
          int cut = sorted.size() / 5; // a fifth at each end
          return sorted.mean(cut, sorted.size() - cut);
        };
    WeightedValues jury = WeightedValues.ofValues(8.5, 8.0, 9.0, 8.5, 2.0);
    Figure trimmed = trimmedMean.figure(jury);
    Figure untrimmed = mean().figure(jury);
    // trimmed: end
    return Map.of("trimmed", trimmed, "untrimmed", untrimmed);
  }

  private static Map<String, Object> merged() {
    ShareWithin inRange = new ShareWithin(20, 30);
    WeightedValues north = WeightedValues.ofValues(19, 25, 30);
    WeightedValues south = WeightedValues.ofValues(22);
    double ofBoth = inRange.present(inRange.merge(inRange.stateOf(north), inRange.stateOf(south)));
    Figure atOnce = inRange.figure(WeightedValues.ofValues(22, 30, 25, 19));
    return Map.of("ofBoth", ofBoth, "atOnce", atOnce);
  }

  private static Map<String, Object> order() {
    AggregationStrategy byLoop =
        children -> {
          double total = 0.0;
          for (int i = 0; i < children.size(); i++) {
            total += children.value(i);
          }
          return total / children.size();
        };
    AggregationStrategy byView = WeightedValues::mean;
    WeightedValues values = WeightedValues.ofValues(0.1, 0.2, 0.3);
    WeightedValues reversed = WeightedValues.ofValues(0.3, 0.2, 0.1);
    Figure loop = byLoop.figure(values);
    Figure loopReversed = byLoop.figure(reversed);
    Figure view = byView.figure(values);
    Figure viewReversed = byView.figure(reversed);
    return Map.ofEntries(
        entry("loop", loop),
        entry("loopReversed", loopReversed),
        entry("view", view),
        entry("viewReversed", viewReversed));
  }
}
