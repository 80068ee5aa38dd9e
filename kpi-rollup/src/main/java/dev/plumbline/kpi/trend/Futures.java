package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.exact.Sums;
import java.util.Arrays;

/** Draws what may come after the values of a series. */
final class Futures {
  /*
   * LINE: the height of the line, an error of the line, and noise. Noise is a residual, drawn with
   * replacement; the error of the line is that of a least-squares line through as many drawn residuals,
   * of which REFITS are made beforehand, so that a draw need not look at all values again. Of more than
   * MOST_DRAWN values the errors of level and slope are nearly normal, have nothing to do with each other,
   * and are drawn as sums of MOST_DRAWN residuals with the same variances. STEPS: the last
   * value, and steps drawn from those that were made; the error is that of the mean step. Residuals and
   * steps are stretched by what estimating took away from their spread.
   */
  private static final double LARGEST = 1e140;
  private static final int REFITS = 250;
  private static final int MOST_DRAWN = 128;
  private static final int PARAMETERS_OF_LINE = 2;
  private static final double WANDERING = 1.4;
  private static final int FEWEST_STEPS = 4;

  private final Points points;
  private final Draws draws;
  private final double atLeast;
  private final double atMost;
  private final double slope;
  private final double level;
  private final double middle;
  private final double stepLength;
  private final double[] noise;
  private final double typicalNoise;
  private final double[] shifts = new double[REFITS];
  private final double[] tilts = new double[REFITS];
  private final boolean isLine;

  Futures(Points points, ForecastRules rules) {
    this.points = points;
    this.draws = new Draws(rules.seed());
    this.atLeast = rules.scale().lower().orElse(Double.NEGATIVE_INFINITY);
    this.atMost = rules.scale().upper().orElse(Double.POSITIVE_INFINITY);
    int size = points.size();
    double[] times = points.times();
    this.slope = new PairwiseSlopes(times, points.values(), size).median();
    double[] heights = new double[size];
    Arrays.setAll(heights, i -> points.values()[i] - slope * times[i]);
    this.level = Means.median(heights, size);
    this.middle = Sums.mean(times, size);
    this.stepLength = points.scale() == TimeScale.PERIODS ? 1.0 : medianDistance(times, size);
    double[] residuals = Arrays.stream(heights).map(height -> height - level).toArray();
    double[] steps = steps(points);
    this.isLine = isLine(rules, residuals) || steps.length < FEWEST_STEPS;
    this.noise = isLine ? residuals : steps;
    this.typicalNoise = Sums.mean(noise, noise.length);
    stretch(noise, typicalNoise, isLine ? PARAMETERS_OF_LINE : 1);
    if (isLine) {
      refitLines();
    } else {
      refitSteps();
    }
  }

  /** {@return whether values are so small that nothing overflows} */
  static boolean areTame(Points points) {
    for (int i = 0; i < points.size(); i++) {
      if (Math.abs(points.values()[i]) > LARGEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLine(ForecastRules rules, double[] residuals) {
    return rules
        .method()
        .map(method -> method == ForecastMethod.LINE)
        .orElseGet(() -> !wanders(residuals));
  }

  private static double medianDistance(double[] times, int size) {
    double[] distances = new double[size - 1];
    Arrays.setAll(distances, i -> times[i + 1] - times[i]);
    return Means.median(distances, size - 1);
  }

  private static double[] steps(Points points) {
    double[] steps = new double[points.size()];
    int count = 0;
    for (int i = 1; i < points.size(); i++) {
      if (points.followsDirectly(i)) {
        steps[count++] = points.values()[i] - points.values()[i - 1];
      }
    }
    return Arrays.copyOf(steps, count);
  }

  /**
   * Von Neumann's ratio is about 2 for noise, and near 0 where each value is like the one before.
   */
  private static boolean wanders(double[] residuals) {
    double mean = Sums.mean(residuals, residuals.length);
    double ofSteps = 0.0;
    double ofValues = 0.0;
    for (int i = 0; i < residuals.length; i++) {
      double step = i == 0 ? 0.0 : residuals[i] - residuals[i - 1];
      ofSteps += step * step;
      ofValues += (residuals[i] - mean) * (residuals[i] - mean);
    }
    return ofSteps < WANDERING * ofValues;
  }

  private static void stretch(double[] noise, double mean, int parameters) {
    double factor = Math.sqrt(noise.length / (double) (noise.length - parameters));
    for (int i = 0; i < noise.length; i++) {
      noise[i] = mean + (noise[i] - mean) * factor;
    }
  }

  private void refitLines() {
    double spread = 0.0;
    for (int i = 0; i < points.size(); i++) {
      spread += (points.times()[i] - middle) * (points.times()[i] - middle);
    }
    boolean isLong = points.size() > MOST_DRAWN;
    for (int refit = 0; refit < REFITS; refit++) {
      if (isLong) {
        shifts[refit] = error() / Math.sqrt(points.size());
        tilts[refit] = error() / Math.sqrt(spread);
      } else {
        refitLine(refit, spread);
      }
    }
  }

  private void refitLine(int refit, double spread) {
    double sum = 0.0;
    double moment = 0.0;
    for (int i = 0; i < points.size(); i++) {
      double error = drawNoise() - typicalNoise;
      sum += error;
      moment += error * (points.times()[i] - middle);
    }
    shifts[refit] = sum / points.size();
    tilts[refit] = moment / spread;
  }

  private void refitSteps() {
    int drawn = Math.min(noise.length, MOST_DRAWN);
    for (int refit = 0; refit < REFITS; refit++) {
      shifts[refit] = sumOfErrors(drawn) / Math.sqrt((double) drawn * noise.length);
    }
  }

  /** {@return a draw with the variance of the noise that is nearly normal} */
  private double error() {
    return sumOfErrors(MOST_DRAWN) / Math.sqrt(MOST_DRAWN);
  }

  private double sumOfErrors(int drawn) {
    double sum = 0.0;
    for (int i = 0; i < drawn; i++) {
      sum += drawNoise() - typicalNoise;
    }
    return sum;
  }

  private double drawNoise() {
    return noise[draws.below(noise.length)];
  }

  ForecastMethod method() {
    return isLine ? ForecastMethod.LINE : ForecastMethod.STEPS;
  }

  /** {@return how many steps lie between the last value and a time, at least one} */
  int stepsTo(double time) {
    double steps = Math.rint((time - points.times()[points.size() - 1]) / stepLength);
    return (int) Math.max(1, Math.min(steps, Integer.MAX_VALUE));
  }

  /** {@return what is to be expected of the sum of values so many steps ahead} */
  double expected(int first, int last) {
    double sum = 0.0;
    for (int step = first; step <= last; step++) {
      double value =
          isLine
              ? line(step) + typicalNoise
              : points.values()[points.size() - 1] + step * typicalNoise;
      sum += clipped(value);
    }
    return sum;
  }

  /** {@return a draw of the sum of values so many steps ahead} */
  double draw(int first, int last) {
    int refit = draws.below(REFITS);
    return isLine ? drawLine(first, last, refit) : drawSteps(first, last, refit);
  }

  private double drawLine(int first, int last, int refit) {
    double sum = 0.0;
    for (int step = first; step <= last; step++) {
      double error = shifts[refit] + tilts[refit] * (time(step) - middle);
      sum += clipped(line(step) + error + drawNoise());
    }
    return sum;
  }

  private double drawSteps(int first, int last, int refit) {
    double sum = 0.0;
    double value = points.values()[points.size() - 1];
    for (int step = 1; step <= last; step++) {
      value = clipped(value + shifts[refit] + drawNoise());
      sum += step < first ? 0.0 : value;
    }
    return sum;
  }

  private double time(int step) {
    return points.times()[points.size() - 1] + step * stepLength;
  }

  private double line(int step) {
    return level + slope * time(step);
  }

  private double clipped(double value) {
    return Math.max(atLeast, Math.min(atMost, value));
  }
}
