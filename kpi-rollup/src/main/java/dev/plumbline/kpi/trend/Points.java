package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.measure.Series;
import java.util.Arrays;

/** The values of a series that are there, each with its time, from 0 on. */
final class Points {
  /*
   * The three arrays lie in parallel, in the order of time, with size entries in use. places are those
   * in the series, gaps counted. A row of arrays and not of objects: a series may have thousands.
   */

  private final TimeScale scale;
  private final double[] times;
  private final double[] values;
  private final int[] places;
  private final int size;

  Points(TimeScale scale, double[] times, double[] values, int[] places, int size) {
    this.scale = scale;
    this.times = times;
    this.values = values;
    this.places = places;
    this.size = size;
  }

  TimeScale scale() {
    return scale;
  }

  double[] times() {
    return times;
  }

  double[] values() {
    return values;
  }

  int place(int point) {
    return places[point];
  }

  int size() {
    return size;
  }

  /**
   * {@return values at equal distances}
   *
   * @throws IllegalArgumentException if one of them is not finite
   */
  static Points ofValues(double... values) {
    double[] times = new double[values.length];
    int[] places = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "The value %s at position %s has no place in a series. Leave it out."
                .formatted(values[i], i));
      }
      times[i] = i;
      places[i] = i;
    }
    return new Points(TimeScale.PERIODS, times, values.clone(), places, values.length);
  }

  /**
   * {@return the values of a series that are there}
   *
   * @throws IllegalArgumentException if its periods overlap
   */
  static Points of(Series series) {
    if (series.size() == 0) {
      return ofValues();
    }
    Positions positions = Positions.of(series);
    double[] times = new double[series.size()];
    double[] values = new double[series.size()];
    int[] places = new int[series.size()];
    int[] starts = series.startDays();
    int[] ends = series.endDays();
    int size = 0;
    double first = 0.0;
    for (int i = 0; i < series.size(); i++) {
      if (series.isPresent(i)) {
        double position = positions.of(starts[i], ends[i]);
        first = size == 0 ? position : first;
        times[size] = position - first;
        values[size] = series.number(i);
        places[size++] = i;
        if (size > 1 && !(times[size - 1] > times[size - 2])) {
          throw overlapping(series, i);
        }
      }
    }
    return new Points(positions.scale(), times, values, places, size);
  }

  private static IllegalArgumentException overlapping(Series series, int i) {
    return new IllegalArgumentException(
        ("The series %s has the period %s, which does not come after the one before."
                + " Give a series of periods that do not overlap.")
            .formatted(series.kpi(), series.period(i)));
  }

  /** {@return whether there is no period missing between a point and the one before} */
  boolean followsDirectly(int i) {
    return scale == TimeScale.PERIODS
        ? times[i] - times[i - 1] == 1.0
        : places[i] - places[i - 1] == 1;
  }

  /** {@return the points of one season: every {@code seasons}-th period} */
  Points ofSeason(int season, int seasons) {
    double[] seasonTimes = new double[size];
    double[] seasonValues = new double[size];
    int[] seasonPlaces = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if ((long) times[i] % seasons == season) {
        seasonTimes[count] = times[i];
        seasonValues[count] = values[i];
        seasonPlaces[count++] = places[i];
      }
    }
    return new Points(
        scale,
        Arrays.copyOf(seasonTimes, count),
        Arrays.copyOf(seasonValues, count),
        Arrays.copyOf(seasonPlaces, count),
        count);
  }
}
