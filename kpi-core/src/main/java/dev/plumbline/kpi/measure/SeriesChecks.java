package dev.plumbline.kpi.measure;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.time.LocalDate;

/** What a series may hold. */
final class SeriesChecks {
  private final String kpi;
  private final SeriesColumns columns;
  private final Problems problems = Problems.none();

  private SeriesChecks(String kpi, SeriesColumns columns) {
    this.kpi = kpi;
    this.columns = columns;
  }

  /**
   * {@return the checks of the measurements of a KPI}
   *
   * @param columns in order
   */
  static SeriesChecks of(KpiId kpi, SeriesColumns columns) {
    return new SeriesChecks(PlainText.quote(kpi.value()), columns);
  }

  /**
   * Refuses what is malformed, all at once.
   *
   * @param latest the last row of each period
   * @param overlapping whether periods may overlap
   */
  void check(int[] latest, boolean overlapping) {
    for (int row = 0; row < columns.size(); row++) {
      int position = row;
      columns
          .readings()
          .check(row, () -> " of " + kpi + " in " + columns.period(position), problems);
      checkRevision(row);
    }
    if (!overlapping) {
      checkOverlaps(latest);
    }
    problems.orThrow(InvalidMeasurementsException::new);
  }

  private void checkRevision(int row) {
    if (row > 0
        && columns.isSamePeriod(row - 1, row)
        && columns.known(row - 1) == columns.known(row)) {
      problems.add(
          () ->
              ("The KPI %s has two measurements in %s that became known on %s, %s and %s."
                      + " Put one, or say when the correction became known.")
                  .formatted(
                      kpi,
                      columns.period(row),
                      LocalDate.ofEpochDay(columns.known(row)),
                      columns.readings().text(row - 1),
                      columns.readings().text(row)));
    }
  }

  /** Compares each period with that of the earlier ones that lasts longest. */
  private void checkOverlaps(int[] latest) {
    int longest = 0;
    for (int i = 1; i < latest.length; i++) {
      int before = latest[longest];
      int row = latest[i];
      if (columns.end(row) > columns.end(before)) {
        longest = i;
      }
      if (columns.start(row) < columns.end(before)) {
        problems.add(
            () ->
                ("The periods %s and %s of the KPI %s overlap."
                        + " Put periods that do not, or say allowOverlaps().")
                    .formatted(columns.period(before), columns.period(row), kpi));
      }
    }
  }
}
