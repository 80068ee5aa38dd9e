package dev.plumbline.kpi.testkit.generate;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.testkit.Numbers;
import dev.plumbline.kpi.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Measurements of the KPIs of a graph, with gaps.
 *
 * <pre>{@code
 * Measurements march = Readings.of(graph).withGaps(0.1).in(Period.month(2026, 3)).ofSeed(42);
 * }</pre>
 *
 * <p>Unless something else is said, a fifth are gaps: each KPI is, with that probability, one in
 * three not measured, explicitly "no data", or "not applicable". Where there is a target, values go
 * in eighths from beyond the baseline to beyond the target, and hit both; without one they are
 * {@link Numbers#values}. A ratio is measured by its parts, one in sixteen with a denominator of 0;
 * a KPI that is scored by the labels of {@link TargetKind#LABELLED} by a label, one in eight
 * unknown.
 */
public final class Readings implements Generator<Measurements> {
  private static final double FIFTH = 0.2;
  private static final double NO_BASELINE = 8.0;

  private final List<Kpi> kpis;
  private final Period period;
  private final double gaps;
  private final Optional<Numbers> values;

  private Readings(List<Kpi> kpis, Period period, double gaps, Optional<Numbers> values) {
    this.kpis = kpis;
    this.period = period;
    this.gaps = gaps;
    this.values = values;
  }

  /**
   * {@return measurements of a graph's KPIs in March 2026}
   *
   * @param graph with KPIs
   */
  public static Readings of(AlignmentGraph graph) {
    return of(graph.kpis());
  }

  /**
   * {@return measurements of KPIs in March 2026}
   *
   * @param kpis whose ids differ
   */
  public static Readings of(List<Kpi> kpis) {
    return new Readings(List.copyOf(kpis), Period.month(2026, 3), FIFTH, Optional.empty());
  }

  /**
   * {@return these with another share of gaps}
   *
   * @param share from 0, none, to 1, nothing but gaps
   * @throws IllegalArgumentException if it is no such fraction
   */
  public Readings withGaps(double share) {
    Sizes.checkShare("gaps", share);
    return new Readings(kpis, period, share, values);
  }

  /**
   * {@return these with other values, also for ratios and labels}
   *
   * @param values where they come from, one at a time
   */
  public Readings withValues(Numbers values) {
    return new Readings(kpis, period, gaps, Optional.of(values));
  }

  /**
   * {@return these in another period}
   *
   * @param period of the measurements
   */
  public Readings in(Period period) {
    return new Readings(kpis, Objects.requireNonNull(period, "period"), gaps, values);
  }

  @Override
  public Measurements next(RandomGenerator random) {
    Measurements.Builder measurements = Measurements.builder(period);
    for (Kpi kpi : kpis) {
      if (random.nextDouble() < gaps) {
        putGap(measurements, kpi, random);
      } else {
        put(measurements, kpi, random);
      }
    }
    return measurements.build();
  }

  private static void putGap(Measurements.Builder measurements, Kpi kpi, RandomGenerator random) {
    switch (random.nextInt(3)) {
      case 0 -> measurements.noData(kpi);
      case 1 -> measurements.notApplicable(kpi);
      default -> {} // not measured at all
    }
  }

  private void put(Measurements.Builder measurements, Kpi kpi, RandomGenerator random) {
    if (values.isPresent()) {
      measurements.put(kpi, values.get().draw(random, 1)[0]);
    } else if (isLabelled(kpi)) {
      measurements.putLabel(kpi, label(random));
    } else if (kpi.ratio().isPresent()) {
      measurements.putRatio(kpi, random.nextInt(100), denominator(random));
    } else {
      measurements.put(kpi, number(kpi, random));
    }
  }

  private boolean isLabelled(Kpi kpi) {
    String known = TargetKind.LABELS.get(0);
    return kpi.scoringIn(period).filter(scoring -> scoring.score(known).isPresent()).isPresent();
  }

  private static String label(RandomGenerator random) {
    List<String> labels = TargetKind.LABELS;
    return random.nextInt(8) == 0 ? "unknown" : labels.get(random.nextInt(labels.size()));
  }

  private static double denominator(RandomGenerator random) {
    return random.nextInt(16) == 0 ? 0.0 : 1.0 + random.nextInt(100);
  }

  private double number(Kpi kpi, RandomGenerator random) {
    Optional<Target> target = kpi.targetIn(period).filter(given -> given.value().isPresent());
    return target.isPresent() ? around(target.get(), random) : Numbers.values().draw(random, 1)[0];
  }

  private static double around(Target target, RandomGenerator random) {
    double goal = target.value().orElseThrow();
    double start = target.baseline().orElse(goal - NO_BASELINE);
    int eighths = random.nextInt(17) - 4;
    double value = start + (goal - start) * eighths / 8.0;
    return eighths == 8 || !Double.isFinite(value) ? goal : value;
  }
}
