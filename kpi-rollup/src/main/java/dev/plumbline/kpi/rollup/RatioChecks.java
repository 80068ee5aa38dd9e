package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.List;

/** Whether ratios were measured with the factor that their KPIs state: 3.85 %, and not 0.0385 %. */
final class RatioChecks {
  private final List<Kpi> ratios;

  private RatioChecks(List<Kpi> ratios) {
    this.ratios = ratios;
  }

  /** {@return checks for the ratios among the KPIs of a graph} */
  static RatioChecks of(AlignmentGraph graph) {
    List<Kpi> ratios = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node) instanceof Kpi kpi && kpi.ratio().isPresent()) {
        ratios.add(kpi);
      }
    }
    return new RatioChecks(List.copyOf(ratios));
  }

  void check(Measurements measurements) {
    Problems problems = Problems.none();
    ratios.forEach(kpi -> check(kpi, measurements, problems));
    problems.orThrow(InvalidMeasurementsException::new);
  }

  static void check(AlignmentGraph graph, Readings readings) {
    Problems problems = Problems.none();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node) instanceof Kpi kpi && !readings.isNumber(node)) {
        check(kpi, readings.of(node), problems);
      }
    }
    problems.orThrow(InvalidMeasurementsException::new);
  }

  /** Adds to the problems if a KPI was measured with another factor than it states. */
  static void check(Kpi kpi, Measurements measurements, Problems problems) {
    if (kpi.ratio().isPresent()) {
      checkFactor(kpi, kpi.ratio().get().factor(), measurements, problems);
    }
  }

  private static void checkFactor(
      Kpi kpi, double stated, Measurements measurements, Problems problems) {
    if (measurements.reading(kpi.id()) instanceof Reading.Ratio ratio && ratio.factor() != stated) {
      problems.add(
          () ->
              ("The ratio of %s in %s was measured with the factor %s, but the KPI states %s."
                      + " Put it with that factor, or by the KPI: putRatio(kpi, ...).")
                  .formatted(
                      PlainText.quote(kpi.id().value()),
                      measurements.period(),
                      ratio.factor(),
                      stated));
    }
  }
}
