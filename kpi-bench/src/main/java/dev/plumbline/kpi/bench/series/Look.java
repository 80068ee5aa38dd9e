package dev.plumbline.kpi.bench.series;

import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.timeline.TimePlan;
import dev.plumbline.kpi.timeline.Timeline;
import dev.plumbline.kpi.trend.Forecast;
import dev.plumbline.kpi.trend.ForecastRules;
import dev.plumbline.kpi.trend.ProcessChart;
import dev.plumbline.kpi.trend.ProcessLimits;
import dev.plumbline.kpi.trend.RobustTrend;
import java.util.List;

/** What is asked of a series of days. */
public enum Look {
  /** The floor: a plain sum over an array of the same numbers. */
  PLAIN_SUM {
    @Override
    double at(Series series, double[] numbers) {
      double sum = 0.0;
      for (double number : numbers) {
        sum += number;
      }
      return sum;
    }
  },
  /** The exact sums of all months. */
  MONTHS {
    @Override
    double at(Series series, double[] numbers) {
      return last(TO_MONTHS.rollUp(series));
    }
  },
  /** The exact sums of all years. */
  YEARS {
    @Override
    double at(Series series, double[] numbers) {
      return last(TO_YEARS.rollUp(series));
    }
  },
  /** The limits of the process behaviour chart, and its signals by the four standard rules. */
  LIMITS {
    @Override
    double at(Series series, double[] numbers) {
      ProcessChart chart = ProcessChart.of(series);
      return chart.limits().map(ProcessLimits::line).orElseThrow() + chart.signals().size();
    }
  },
  /** The robust slope, its interval and its p-value. */
  TREND {
    @Override
    double at(Series series, double[] numbers) {
      return RobustTrend.of(series).slope().orElseThrow();
    }
  },
  /** The forecast ninety days ahead, by 2000 draws. */
  FORECAST {
    @Override
    double at(Series series, double[] numbers) {
      Period until = DailySeries.dayAfter(numbers.length, AHEAD - 1);
      return Forecast.ofLevel(series, until, ForecastRules.standard()).projected().orElseThrow();
    }
  },
  /** All of it. */
  ALL {
    @Override
    double at(Series series, double[] numbers) {
      double all = 0.0;
      for (Look look : List.of(MONTHS, YEARS, LIMITS, TREND, FORECAST)) {
        all += look.at(series, numbers);
      }
      return all;
    }
  };

  static final int AHEAD = 90;

  private static final TimePlan TO_MONTHS =
      TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(DailySeries.KPI));
  private static final TimePlan TO_YEARS = TO_MONTHS.to(Grain.YEAR);

  /** Returns a number that depends on what was asked for. */
  abstract double at(Series series, double[] numbers);

  private static double last(Timeline timeline) {
    return timeline.figure(timeline.size() - 1).orElseThrow();
  }
}
