package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a series should hold by a calendar and a cadence, and how old it is. */
final class SeriesSchedule {
  private static final Figure NO_DATA = Figure.missing(Gap.NO_DATA);

  private final Series series;
  private final Calendar calendar;
  private final Cadence cadence;

  SeriesSchedule(Series series, Calendar calendar, Cadence cadence) {
    this.series = series;
    this.calendar = calendar;
    this.cadence = cadence;
  }

  /** {@return the periods that hold a day of a range and for which there is no data} */
  List<Period> missing(Period range) {
    return calendar.covering(range, cadence.grain()).stream()
        .filter(period -> series.figure(period).equals(NO_DATA))
        .toList();
  }

  /**
   * {@return how old the last measurement is}
   *
   * @param overdueOn from which day on the measurement of a period is overdue
   */
  Freshness freshness(LocalDate today, Function<Period, LocalDate> overdueOn) {
    return lastMeasured(today)
        .map(
            last -> {
              Period next = calendar.period(last.end(), cadence.grain());
              return Freshness.of(today, last, next.end(), overdueOn.apply(next));
            })
        .orElseGet(() -> Freshness.never(today));
  }

  /** {@return the last period that began by a day and for which there is data} */
  private Optional<Period> lastMeasured(LocalDate today) {
    return IntStream.iterate(series.size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> !series.figure(i).equals(NO_DATA))
        .mapToObj(series::period)
        .filter(period -> !period.start().isAfter(today))
        .findFirst();
  }
}
