package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two windows of the points of a timeline, of which one may be partial. */
final class Comparing {
  private final Calendar calendar;
  private final Points points;
  private final WindowValue value;

  Comparing(Calendar calendar, Points points, WindowValue value) {
    this.calendar = calendar;
    this.points = points;
    this.value = value;
  }

  /**
   * What a window comes to.
   *
   * @param figure its value
   * @param extent what that rests on
   */
  private record Side(Figure figure, Extent extent) {}

  PeriodComparison compare(Period window, Period other, PartialPeriods treatment) {
    Side one = whole(window, treatment);
    Side two = whole(other, treatment);
    boolean isPartial = one.extent.isPartial() || two.extent.isPartial();
    if (isPartial && treatment == PartialPeriods.SAME_PARTS) {
      return likeForLike(window, other, treatment, keysByCounting(window), keysByCounting(other));
    }
    if (isPartial && treatment == PartialPeriods.SAME_DATES) {
      return likeForLike(window, other, treatment, keysByDate(window), keysByDate(other));
    }
    return comparison(one, two, treatment);
  }

  private static PeriodComparison comparison(Side one, Side two, PartialPeriods treatment) {
    return new PeriodComparison(one.figure, one.extent, two.figure, two.extent, treatment);
  }

  private Side whole(Period window, PartialPeriods treatment) {
    int start = day(window.start());
    int end = day(window.end());
    int from = points.firstFrom(0, start);
    value.of(start, end, from, points.firstFrom(from, end));
    Extent extent = new Extent(window, value.covered, value.due);
    if (!extent.isPartial() || value.gap != null) {
      return new Side(figure(), extent);
    }
    return switch (treatment) {
      case WITHHELD -> new Side(Figure.missing(Gap.BELOW_COVERAGE), extent);
      case PRO_RATA -> new Side(Figure.ofResult(value.proRata()), extent);
      case SAME_PARTS, SAME_DATES, AS_THEY_ARE -> new Side(figure(), extent);
    };
  }

  private Figure figure() {
    return value.gap == null ? Figure.of(value.number) : Figure.missing(value.gap);
  }

  /** Takes those points of both windows that have the same key. */
  private PeriodComparison likeForLike(
      Period window,
      Period other,
      PartialPeriods treatment,
      Map<Key, Integer> ofOne,
      Map<Key, Integer> ofOther) {
    List<Integer> one = new ArrayList<>();
    List<Integer> two = new ArrayList<>();
    ofOne.forEach(
        (key, point) -> {
          Integer counterpart = ofOther.get(key);
          if (counterpart != null) {
            one.add(point);
            two.add(counterpart);
          }
        });
    Collections.sort(one);
    Collections.sort(two);
    return comparison(clipped(window, one), clipped(other, two), treatment);
  }

  private Side clipped(Period window, List<Integer> only) {
    if (only.isEmpty()) {
      return new Side(Figure.missing(Gap.NO_DATA), new Extent(window, 0, window.days()));
    }
    int[] at = only.stream().mapToInt(Integer::intValue).toArray();
    value.of(at, at.length);
    LocalDate end = points.period(at[at.length - 1]).end();
    Period span = Period.between(window.start(), end);
    long days = 0;
    for (int point : at) {
      days += points.days(point);
    }
    return new Side(figure(), new Extent(span, days, span.days()));
  }

  /**
   * Where in a window a point stands.
   *
   * @param grain how long it is
   * @param months after the month in which the window begins; 0 where it is counted
   * @param number of the day of the month, or of the point in the window
   */
  private record Key(Grain grain, long months, int number) {}

  private Map<Key, Integer> keysByCounting(Period window) {
    Map<Key, Integer> keys = new HashMap<>();
    Map<Grain, List<Period>> parts = new HashMap<>();
    for (int point : present(window)) {
      Period period = points.period(point);
      Optional<Grain> grain = calendar.grainOf(period);
      if (grain.isPresent()) {
        List<Period> all =
            parts.computeIfAbsent(grain.get(), finer -> calendar.covering(window, finer));
        keys.put(new Key(grain.get(), 0, Collections.binarySearch(all, period)), point);
      }
    }
    return keys;
  }

  private Map<Key, Integer> keysByDate(Period window) {
    Map<Key, Integer> keys = new HashMap<>();
    YearMonth first = YearMonth.from(window.start());
    for (int point : present(window)) {
      LocalDate start = points.start(point);
      long months = ChronoUnit.MONTHS.between(first, YearMonth.from(start));
      calendar
          .grainOf(points.period(point))
          .ifPresent(grain -> keys.put(new Key(grain, months, start.getDayOfMonth()), point));
    }
    return keys;
  }

  private List<Integer> present(Period window) {
    List<Integer> present = new ArrayList<>();
    int end = points.firstFrom(0, day(window.end()));
    for (int i = points.firstFrom(0, day(window.start())); i < end; i++) {
      if (value.has(i)) {
        present.add(i);
      }
    }
    return present;
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
