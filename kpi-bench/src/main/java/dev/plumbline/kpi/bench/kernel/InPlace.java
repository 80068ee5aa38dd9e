package dev.plumbline.kpi.bench.kernel;

import dev.plumbline.kpi.exact.Extremes;
import dev.plumbline.kpi.exact.GeometricMeans;
import dev.plumbline.kpi.exact.Sums;

/** The contenders: what the engine calls for a row where it lies, and the floor of all of them. */
public enum InPlace {
  /** A product and a sum of each child, with one accumulator for all rows. */
  FLOOR {
    @Override
    double of(Spans spans, int row) {
      return dotProduct(spans, spans.first[row], spans.first[row + 1]);
    }

    @Override
    double ofAll(Spans spans) {
      return dotProduct(spans, 0, spans.values.length);
    }
  },
  /** The exact sum. */
  SUM {
    @Override
    double of(Spans spans, int row) {
      return Sums.sum(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The exact mean. */
  MEAN {
    @Override
    double of(Spans spans, int row) {
      return Sums.mean(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The exact weighted mean, weights prepared. */
  WEIGHTED_MEAN {
    @Override
    double of(Spans spans, int row) {
      return spans.prepared.mean(row, spans.values, spans.first[row]);
    }
  },
  /** The exact sum, of numbers whose sizes are known. */
  RANGED_SUM {
    @Override
    double of(Spans spans, int row) {
      return spans.ranged.sum(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The exact mean, of numbers whose sizes are known. */
  RANGED_MEAN {
    @Override
    double of(Spans spans, int row) {
      return spans.ranged.mean(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The exact weighted mean, weights prepared, of numbers whose sizes are known. */
  RANGED_WEIGHTED_MEAN {
    @Override
    double of(Spans spans, int row) {
      return spans.ranged.weightedMean(spans.prepared, row, spans.values, spans.first[row]);
    }
  },
  /** The least value. */
  LEAST {
    @Override
    double of(Spans spans, int row) {
      return Extremes.least(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The geometric mean of children that weigh alike. */
  GEOMETRIC_MEAN {
    @Override
    double of(Spans spans, int row) {
      return GeometricMeans.mean(spans.values, spans.first[row], spans.size(row));
    }
  },
  /** The weighted geometric mean. */
  WEIGHTED_GEOMETRIC_MEAN {
    @Override
    double of(Spans spans, int row) {
      int from = spans.first[row];
      return GeometricMeans.mean(spans.weights, from, spans.values, from, spans.size(row));
    }
  };

  /**
   * {@return the result of a row}
   *
   * @param spans all of them
   * @param row from 0 to the number of rows - 1
   */
  abstract double of(Spans spans, int row);

  /** {@return the sum of the results, so that none of them is dead code} */
  double ofAll(Spans spans) {
    double total = 0.0;
    for (int row = 0; row < spans.count(); row++) {
      total += of(spans, row);
    }
    return total;
  }

  private static double dotProduct(Spans spans, int from, int end) {
    double[] values = spans.values;
    double[] weights = spans.weights;
    double total = 0.0;
    for (int i = from; i < end; i++) {
      total += values[i] * weights[i];
    }
    return total;
  }
}
