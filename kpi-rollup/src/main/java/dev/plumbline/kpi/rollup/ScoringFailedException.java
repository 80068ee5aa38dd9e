package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.PlainText;

/** A scoring of one's own threw an exception, which is the cause of this one. */
public final class ScoringFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScoringFailedException(KpiId kpi, Period period, Exception cause) {
    super(
        "The scoring of %s failed in %s. See the cause; a scoring returns Figure.missing(Gap) where it is not defined."
            .formatted(PlainText.quote(kpi.value()), period),
        cause);
  }
}
