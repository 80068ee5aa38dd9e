package dev.plumbline.kpi.examples.city;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NaturalRange;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Changes;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
 * @param values the values by fiscal year, none of them negative; years without a value are not in
 *     it
 */
record Indicator(
    String id,
    String name,
    List<String> path,
    String unit,
    Direction direction,
    @Nullable Double target,
    Map<Integer, Double> values) {

  private static final double ALL = 100.0;

  Indicator {
    path = List.copyOf(path);
    values = Map.copyOf(values);
  }

  OptionalDouble value(int year) {
    Double value = values.get(year);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns its values by fiscal year. */
  Series series() {
    Series.Builder series = Series.builder(KpiId.of(id));
    values.forEach((year, value) -> series.put(FiscalYears.of(year), value));
    return series.build();
  }

  /** Returns its definition, with its target in a year. */
  Kpi kpi(Period year) {
    Kpi kpi =
        Kpi.builder(id)
            .name(name)
            .unit(Unit.of(unit))
            .direction(direction)
            .naturalRange(range())
            .cadence(Cadence.YEARLY)
            .build();
    return target == null ? kpi : withLevel(kpi, target, year);
  }

  /** Some shares are of a plan, which may be surpassed. */
  private NaturalRange range() {
    boolean isShare = unit.equals("%") && values.values().stream().allMatch(v -> v <= ALL);
    return isShare ? NaturalRange.between(0.0, ALL) : NaturalRange.atLeast(0.0);
  }

  /** Returns its definition, with the level that a question asks for as its target in a year. */
  Kpi kpi(Question question, Period year) {
    Kpi kpi = kpi(year);
    OptionalDouble level = answer(question, year).from().value();
    Kpi plain = kpi.toBuilder().targets(List.of()).build();
    return level.isPresent() ? withLevel(plain, level.getAsDouble(), year) : plain;
  }

  /** Returns how it changed in a year, as the question asks. */
  Change answer(Question question, Period year) {
    Changes changes = Changes.of(kpi(year), series()).in(FiscalYears.CALENDAR);
    return question.answer(changes, year);
  }

  private static Kpi withLevel(Kpi kpi, double level, Period year) {
    return kpi.toBuilder().target(Target.passOrFail(level).in(year)).build();
  }
}
