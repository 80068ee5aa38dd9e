package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.value.InvalidInputException;
import dev.plumbline.kpi.value.Problems;

/** Measurements that cannot be: a value that is no number, or two for one KPI and period. */
public final class InvalidMeasurementsException extends InvalidInputException {
  private static final long serialVersionUID = 1L;

  InvalidMeasurementsException(Problems problems) {
    super(problems);
  }
}
