package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Gap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a window holds, found by looking through all of a series, and calculated in decimals. */
final class NaiveTime {
  private static final MathContext MANY_DIGITS = new MathContext(1500);

  private final Series series;
  private final Period window;
  private final List<Integer> inside = new ArrayList<>();

  NaiveTime(Series series, Period window) {
    this.series = series;
    this.window = window;
    IntStream.range(0, series.size())
        .filter(i -> window.contains(series.period(i)))
        .forEach(inside::add);
  }

  boolean isEmpty() {
    return inside.isEmpty();
  }

  List<Integer> present() {
    return inside.stream().filter(i -> series.figure(i).isPresent()).toList();
  }

  private long notApplicable() {
    return inside.stream()
        .filter(i -> series.figure(i).gap().equals(Optional.of(Gap.NOT_APPLICABLE)))
        .mapToLong(i -> series.period(i).days())
        .sum();
  }

  long covered() {
    return present().stream().mapToLong(i -> series.period(i).days()).sum();
  }

  long due() {
    return window.days() - notApplicable();
  }

  private BigDecimal number(int i) {
    return new BigDecimal(series.figure(i).orElseThrow());
  }

  private BigDecimal days(int i) {
    return BigDecimal.valueOf(series.period(i).days());
  }

  Optional<Double> sum() {
    return present().stream()
        .map(this::number)
        .reduce(BigDecimal::add)
        .map(BigDecimal::doubleValue);
  }

  Optional<Double> mean() {
    return present().stream()
        .map(this::number)
        .reduce(BigDecimal::add)
        .map(sum -> quotient(sum, BigDecimal.valueOf(present().size())));
  }

  Optional<Double> meanByDays() {
    return present().stream()
        .map(i -> number(i).multiply(days(i)))
        .reduce(BigDecimal::add)
        .map(sum -> quotient(sum, BigDecimal.valueOf(covered())));
  }

  Optional<Double> minimum() {
    return present().stream()
        .map(this::number)
        .min(BigDecimal::compareTo)
        .map(BigDecimal::doubleValue);
  }

  Optional<Double> maximum() {
    return present().stream()
        .map(this::number)
        .max(BigDecimal::compareTo)
        .map(BigDecimal::doubleValue);
  }

  Optional<Double> first() {
    return present().stream()
        .filter(i -> series.period(i).start().equals(window.start()))
        .findFirst()
        .map(i -> series.figure(i).orElseThrow());
  }

  Optional<Double> last() {
    return present().stream()
        .filter(i -> series.period(i).end().equals(window.end()))
        .findFirst()
        .map(i -> series.figure(i).orElseThrow());
  }

  Optional<Double> firstNonEmpty() {
    return present().stream().findFirst().map(i -> series.figure(i).orElseThrow());
  }

  Optional<Double> lastNonEmpty() {
    return present().stream()
        .reduce((one, later) -> later)
        .map(i -> series.figure(i).orElseThrow());
  }

  /** {@return 100 times the sum of the numerators over that of the denominators} */
  Optional<Double> ratioOfSums() {
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (int i : inside) {
      if (series.reading(i) instanceof Reading.Ratio ratio) {
        above = above.add(new BigDecimal(ratio.numerator()));
        below = below.add(new BigDecimal(ratio.denominator()));
      }
    }
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(quotient(above.multiply(BigDecimal.valueOf(100)), below))
            .filter(Double::isFinite);
  }

  private static double quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, MANY_DIGITS).doubleValue();
  }
}
