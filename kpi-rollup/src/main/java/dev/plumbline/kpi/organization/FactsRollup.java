package dev.plumbline.kpi.organization;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.Completeness;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls facts up: sorts them by KPI and period, and asks the engine about each of these. */
final class FactsRollup {
  private final OrganizationPlan plan;
  private final Facts facts;
  private final Facts.Builder values = Facts.builder();
  private final Map<KpiId, Map<Period, Measurements.Builder>> measured = new LinkedHashMap<>();
  private final List<UnusedFact> unused = new ArrayList<>();
  private final Problems problems = Problems.none();

  FactsRollup(OrganizationPlan plan, Facts facts) {
    this.plan = plan;
    this.facts = facts;
  }

  OrganizationResult run() {
    for (Slice slice : facts.slices()) {
      Measurements measurements = facts.at(slice);
      measurements.kpis().forEach(kpi -> sort(slice, kpi, measurements));
    }
    problems.orThrow(InvalidMeasurementsException::new);
    measured.forEach(
        (kpi, periods) ->
            periods.forEach((period, measurements) -> rollUp(kpi, measurements.build())));
    return new OrganizationResult(plan, values.build(), unused);
  }

  private void sort(Slice slice, KpiId kpi, Measurements measurements) {
    if (!plan.units.contains(slice.unit())) {
      unused.add(new UnusedFact(kpi, slice, UnusedFact.Reason.UNKNOWN_UNIT));
    } else {
      plan.kpi(kpi)
          .ifPresentOrElse(
              known -> use(slice, known, measurements),
              () -> unused.add(new UnusedFact(kpi, slice, UnusedFact.Reason.UNKNOWN_KPI)));
    }
  }

  private void use(Slice slice, Kpi kpi, Measurements measurements) {
    KpiId id = kpi.id();
    if (plan.isRolledUp(id)) {
      useBelow(slice, id, measurements);
    }
    if (plan.isRolledUp(id, slice.unit())) {
      unused.add(new UnusedFact(id, slice, UnusedFact.Reason.ROLLED_UP));
    } else {
      checkFactor(slice, kpi, measurements.reading(id));
      values.put(slice, id, measurements.reading(id), measurements.quality(id));
    }
  }

  /** A fact that is not used still says that the KPI is looked for in this period. */
  private void useBelow(Slice slice, KpiId kpi, Measurements measurements) {
    Measurements.Builder nodes =
        measured
            .computeIfAbsent(kpi, id -> new LinkedHashMap<>())
            .computeIfAbsent(slice.period(), Measurements::builder);
    if (!plan.units.hasParts(slice.unit())) {
      KpiId node = Hierarchies.node(slice.unit());
      nodes.put(node, measurements.reading(kpi), measurements.quality(kpi));
    }
  }

  private void checkFactor(Slice slice, Kpi kpi, Reading reading) {
    if (reading instanceof Reading.Ratio measured) {
      kpi.ratio()
          .map(Ratio::factor)
          .filter(stated -> stated != measured.factor())
          .ifPresent(
              stated -> problems.add(() -> text(slice, kpi.id(), measured.factor(), stated)));
    }
  }

  private static String text(Slice slice, KpiId kpi, double measured, double stated) {
    return ("The ratio of %s at %s in %s was measured with the factor %s, but the KPI states %s."
            + " Put it with that factor, or by the KPI: putRatio(slice, kpi, ...).")
        .formatted(
            PlainText.quote(kpi.value()),
            PlainText.quote(slice.unit().value()),
            slice.period(),
            measured,
            stated);
  }

  private void rollUp(KpiId kpi, Measurements measurements) {
    Period period = measurements.period();
    RollupResult result = resultOf(kpi, measurements);
    for (OrgUnitId unit : plan.units.wholes()) {
      KpiId node = Hierarchies.node(unit);
      values.put(Slice.of(unit, period), kpi, reading(result, node), quality(result, node));
    }
  }

  /**
   * The plan may be that of many KPIs, so a failure is told with the one that it was asked about.
   */
  private RollupResult resultOf(KpiId kpi, Measurements measurements) {
    try {
      return plan.planOf(kpi).rollUp(measurements);
    } catch (StrategyFailedException e) {
      throw new StrategyFailedException(plan.ruleOf(kpi).strategy(), kpi, e);
    }
  }

  private static Quality quality(RollupResult result, KpiId node) {
    return new Quality(
        result.provenance(node).orElse(Provenance.ROLLED_UP),
        result.coverage(node),
        result.completeness(node) == Completeness.COMPLETE);
  }

  /** {@return what was rolled up at a node: a ratio keeps its parts for what is above it} */
  private static Reading reading(RollupResult result, KpiId node) {
    Figure numerator = result.numerator(node);
    Figure denominator = result.denominator(node);
    if (numerator.isPresent() && denominator.isPresent()) {
      double factor = ((Kpi) result.plan().graph().node(node)).ratio().orElseThrow().factor();
      return Reading.ofRatio(numerator.orElseThrow(), denominator.orElseThrow(), factor);
    }
    Figure value = result.value(node);
    return value.gap().map(Reading::missing).orElseGet(() -> Reading.of(value.orElseThrow()));
  }
}
