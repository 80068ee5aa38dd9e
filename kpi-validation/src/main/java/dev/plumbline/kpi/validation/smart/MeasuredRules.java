package dev.plumbline.kpi.validation.smart;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.measure.Freshness;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Evidence;
import dev.plumbline.kpi.validation.Need;
import dev.plumbline.kpi.validation.Review;
import dev.plumbline.kpi.validation.Rule;
import java.util.Optional;

/** Whether a KPI is measured, and still is. */
final class MeasuredRules {
  private MeasuredRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(history(), fresh());
  }

  private static Rule history() {
    return Rule.builder("smart.measurable.history")
        .criterion(Criterion.MEASURABLE)
        .sentence("A KPI has been measured often enough to be called measured")
        .because("whether something can be measured is known when it has been")
        .needs(Need.HISTORY)
        .remedy("Measure it, or add what was measured: ValidationInput.withHistory.")
        .checkKpis(MeasuredRules::checkHistory);
  }

  private static void checkHistory(Kpi kpi, Review review) {
    if (Computed.isComputed(kpi, review)) {
      review.notApplicable();
      return;
    }
    Series series = review.input().history(kpi.id());
    int count = Measured.count(series);
    int fewest = review.thresholds().fewestMeasurements();
    if (count >= fewest) {
      return;
    }
    if (count > 0 && Measured.isWithoutGap(series) && isFresh(kpi, review)) {
      review.unknown(
          "it is measured since %s, without a gap"
              .formatted(review.input().calendar().format(series.period(0))));
      return;
    }
    review.fail(
        count == 0
            ? "was never measured"
            : "was measured for %s only, of %s that are wanted at the least"
                .formatted(count == 1 ? "1 period" : count + " periods", fewest),
        Evidence.of("measurements", count),
        Evidence.of("fewest", fewest));
  }

  /** {@return whether it is known that the last measurement is not overdue} */
  private static boolean isFresh(Kpi kpi, Review review) {
    Cadence cadence = kpi.cadence().orElse(null);
    return cadence != null
        && review.input().today().isPresent()
        && review.input().calendar().has(cadence.grain())
        && freshness(kpi, cadence, review)
            .filter(freshness -> freshness.state() != Freshness.State.OVERDUE)
            .isPresent();
  }

  private static Rule fresh() {
    return Rule.builder("smart.measurable.fresh")
        .criterion(Criterion.MEASURABLE)
        .sentence("The last measurement of a KPI is not older than its cadence allows")
        .because("who decides by an old figure decides on what was")
        .needs(Need.HISTORY, Need.TODAY)
        .remedy("Measure it again, or say how often it is measured now.")
        .checkKpis(MeasuredRules::checkFresh);
  }

  private static void checkFresh(Kpi kpi, Review review) {
    Cadence cadence = kpi.cadence().orElse(null);
    if (cadence == null || Computed.isComputed(kpi, review)) {
      review.notApplicable();
    } else if (!review.input().calendar().has(cadence.grain())) {
      review.unknown("the calendar has no periods of the grain " + cadence.grain());
    } else {
      checkFresh(kpi, cadence, review);
    }
  }

  private static void checkFresh(Kpi kpi, Cadence cadence, Review review) {
    Freshness freshness = freshness(kpi, cadence, review).orElse(null);
    if (freshness == null) {
      review.unknown("the calendar ends before the next measurement is due");
      return;
    }
    switch (freshness.state()) {
      case NEVER_MEASURED -> review.notApplicable();
      case OVERDUE ->
          review.fail(
              "was measured last for %s, and the next measurement was due on %s"
                  .formatted(
                      review.input().calendar().format(freshness.last().orElseThrow()),
                      freshness.dueOn().orElseThrow()),
              Evidence.of("days since", (double) freshness.ageInDays().orElseThrow()));
      case FRESH, DUE -> {}
    }
  }

  /** {@return how old the last measurement is; nothing if the calendar ends before the next one} */
  private static Optional<Freshness> freshness(Kpi kpi, Cadence cadence, Review review) {
    Series series = review.input().history(kpi.id());
    try {
      return Optional.of(series.freshness(review.today(), review.input().calendar(), cadence));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
