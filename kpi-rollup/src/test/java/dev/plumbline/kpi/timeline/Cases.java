package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random series on random calendars, with gaps and with periods that nothing was put for. */
final class Cases {
  private static final double[] HARD = {
    0.0, 0.1, -0.1, 0.2, 0.3, 1e16, -1e16, 1.0, 3.0, 1e-20, 12.7, 4.35, 0x1p-1074
  };

  private Cases() {}

  /**
   * A series, and what it is rolled up to.
   *
   * @param calendar any
   * @param finer the grain of the series
   * @param coarser a grain that it nests in
   * @param first the first day
   * @param readings of consecutive periods; nothing where nothing is put
   */
  record Case(
      Calendar calendar,
      Grain finer,
      Grain coarser,
      LocalDate first,
      List<Optional<Reading>> readings) {
    Series series(KpiId kpi) {
      Series.Builder series = Series.builder(kpi);
      Period period = calendar.period(first, finer);
      for (Optional<Reading> reading : readings) {
        if (reading.isPresent()) {
          series.put(period, reading.get());
        }
        period = calendar.next(period);
      }
      return series.build();
    }
  }

  /** Cases of plain numbers, of which some are missing. */
  static Arbitrary<Case> ofNumbers() {
    return of(numbers().map(Reading::of));
  }

  /** Cases of ratios, of which some are missing; denominators are not negative. */
  static Arbitrary<Case> ofRatios() {
    return of(
        Combinators.combine(numbers(), numbers().map(Math::abs))
            .as((above, below) -> Reading.ofRatio(above, below, 100.0)));
  }

  static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        hard(), Arbitraries.integers().between(-1000, 1000).map(i -> i / 100.0));
  }

  private static Arbitrary<Double> hard() {
    return Arbitraries.integers().between(0, HARD.length - 1).map(i -> HARD[i]);
  }

  private static Arbitrary<Case> of(Arbitrary<Reading> present) {
    Arbitrary<Optional<Reading>> reading =
        Arbitraries.frequencyOf(
            Tuple.of(8, present.map(Optional::of)),
            Tuple.of(
                1, Arbitraries.of(Reading.noData(), Reading.notApplicable()).map(Optional::of)),
            Tuple.of(1, Arbitraries.just(Optional.<Reading>empty())));
    Arbitrary<LocalDate> first =
        Arbitraries.integers().between(0, 2000).map(LocalDate.of(2021, 6, 1)::plusDays);
    return Combinators.combine(
            Arbitraries.of(Calendars.ALL), first, reading.list().ofMinSize(1).ofMaxSize(60))
        .flatAs(
            (calendar, day, readings) ->
                Arbitraries.of(Grain.values())
                    .filter(calendar::has)
                    .flatMap(
                        finer ->
                            Arbitraries.of(Calendars.above(calendar, finer))
                                .map(c -> new Case(calendar, finer, c, day, readings))));
  }
}
