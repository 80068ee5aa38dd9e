package dev.plumbline.kpi.bench.series;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Nature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A number a day: a slow rise, and noise, to one digit behind the point. */
final class DailySeries {
  static final Kpi KPI =
      Kpi.builder("visits").direction(Direction.HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final double LEVEL = 500.0;
  private static final double RISE = 0.02;
  private static final double NOISE = 100.0;
  private static final double TENTHS = 10.0;

  private DailySeries() {}

  /** Returns numbers that are the same on every machine. */
  static double[] numbers(long seed, int days) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = new double[days];
    Arrays.setAll(
        numbers,
        day -> Math.rint((LEVEL + RISE * day + NOISE * random.nextDouble()) * TENTHS) / TENTHS);
    return numbers;
  }

  /** Returns numbers as a series of days from the start of 2020 on. */
  static Series series(double[] numbers) {
    Series.Builder series = Series.builder(KPI);
    for (int day = 0; day < numbers.length; day++) {
      series.put(Period.day(FIRST.plusDays(day)), numbers[day]);
    }
    return series.build();
  }

  /** Returns a day some days after the last one of a series of so many days. */
  static Period dayAfter(int days, int ahead) {
    return Period.day(FIRST.plusDays((long) days + ahead));
  }
}
