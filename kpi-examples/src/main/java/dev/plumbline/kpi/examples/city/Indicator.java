package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.value.Direction;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A published indicator of the city.
 *
 * @param id the publisher's number of it
 * @param name a short name
 * @param path the groups that it belongs to, from the outermost: agency, service, goal
 * @param unit the unit of its values
 * @param direction which way is better
 * @param target the target of the last year; null if there is none
 * @param values the values by fiscal year; years without a value are not in it
 */
record Indicator(
    String id,
    String name,
    List<String> path,
    String unit,
    Direction direction,
    @Nullable Double target,
    Map<Integer, Double> values) {

  Indicator {
    path = List.copyOf(path);
    values = Map.copyOf(values);
  }

  OptionalDouble value(int year) {
    Double value = values.get(year);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the values of some years before another, as far as there are any. */
  double[] valuesBefore(int year, int years) {
    return IntStream.range(year - years, year)
        .mapToObj(this::value)
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }
}
