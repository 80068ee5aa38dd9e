package dev.plumbline.kpi.testkit.jqwik;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.testkit.generate.TargetKind;
import dev.plumbline.kpi.time.Period;
import java.util.List;

/**
 * All that is drawn for the measurement of a KPI.
 *
 * @param value if it is measured
 * @param kind whether it is
 */
record ReadingDraft(double value, Kind kind) {
  /** Whether a KPI is measured, the simplest first. */
  enum Kind {
    MEASURED,
    ABSENT,
    NO_DATA,
    NOT_APPLICABLE
  }

  private static final Period MARCH_2026 = Period.month(2026, 3);

  static Measurements.Builder march2026() {
    return Measurements.builder(MARCH_2026);
  }

  void putFor(Kpi kpi, Measurements.Builder measurements) {
    switch (kind) {
      case MEASURED -> measure(kpi, measurements);
      case NO_DATA -> measurements.noData(kpi);
      case NOT_APPLICABLE -> measurements.notApplicable(kpi);
      case ABSENT -> {} // not measured at all
    }
  }

  private void measure(Kpi kpi, Measurements.Builder measurements) {
    if (isLabelled(kpi)) {
      measurements.putLabel(kpi, label());
    } else {
      measurements.put(kpi, value);
    }
  }

  private static boolean isLabelled(Kpi kpi) {
    String known = TargetKind.LABELS.get(0);
    return kpi.scoringIn(MARCH_2026)
        .filter(scoring -> scoring.score(known).isPresent())
        .isPresent();
  }

  /** One of those that are known, or one that is not. */
  private String label() {
    List<String> labels = TargetKind.LABELS;
    int position = (int) (Math.abs(value) % (labels.size() + 1));
    return position < labels.size() ? labels.get(position) : "unknown";
  }
}
