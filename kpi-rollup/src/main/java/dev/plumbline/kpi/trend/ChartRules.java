package dev.plumbline.kpi.trend;

import dev.plumbline.kpi.NaturalRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a process behaviour chart is made.
 *
 * <pre>{@code
 * ChartRules.standard()                                 // the mean of all values, four rules
 *     .withBaseline(12)                                 // limits of the first twelve, kept from then on
 *     .withCentralLine(CentralLine.MEDIAN)              // robust against outliers among them
 *     .within(NaturalRange.atLeast(0))                  // no limits below 0
 *     .withRules(DetectionRule.OUTSIDE_LIMITS, DetectionRule.EIGHT_IN_A_ROW);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ChartRules {
  private static final ChartRules STANDARD =
      new ChartRules(
          CentralLine.MEAN,
          OptionalInt.empty(),
          Optional.empty(),
          NaturalRange.any(),
          EnumSet.range(DetectionRule.OUTSIDE_LIMITS, DetectionRule.EIGHT_IN_A_ROW));

  private final CentralLine centralLine;
  private final OptionalInt baseline;
  private final Optional<ProcessLimits> limits;
  private final NaturalRange scale;
  private final Set<DetectionRule> rules;

  private ChartRules(
      CentralLine centralLine,
      OptionalInt baseline,
      Optional<ProcessLimits> limits,
      NaturalRange scale,
      Set<DetectionRule> rules) {
    this.centralLine = Objects.requireNonNull(centralLine, "centralLine");
    this.baseline = baseline;
    this.limits = limits;
    this.scale = Objects.requireNonNull(scale, "scale");
    this.rules = rules;
  }

  /** {@return limits around the mean of all values, any scale, the four standard rules} */
  public static ChartRules standard() {
    return STANDARD;
  }

  /**
   * {@return these rules with limits by the mean or by the median} They are calculated from the
   * values: limits that were given before are dropped.
   *
   * @param centralLine which
   */
  public ChartRules withCentralLine(CentralLine centralLine) {
    return new ChartRules(centralLine, baseline, Optional.empty(), scale, rules);
  }

  /**
   * {@return these rules with limits from the first values only, which further ones do not move}
   * Limits that were given before are dropped.
   *
   * @param values how many of those that are there; at least {@value ProcessChart#FEWEST}
   * @throws IllegalArgumentException if it is less
   */
  public ChartRules withBaseline(int values) {
    if (values < ProcessChart.FEWEST) {
      throw new IllegalArgumentException(
          "A baseline of %s values is too short for limits. Use at least %s."
              .formatted(values, ProcessChart.FEWEST));
    }
    return new ChartRules(centralLine, OptionalInt.of(values), Optional.empty(), scale, rules);
  }

  /**
   * {@return these rules with limits that were calculated before} They bring their own central
   * line; a baseline that was asked for before is dropped.
   *
   * @param limits such as those of last year's chart
   */
  public ChartRules withLimits(ProcessLimits limits) {
    return new ChartRules(
        limits.centralLine(), OptionalInt.empty(), Optional.of(limits), scale, rules);
  }

  /**
   * {@return these rules on a scale: limits end where it ends}
   *
   * @param scale the values that are possible
   */
  public ChartRules within(NaturalRange scale) {
    return new ChartRules(centralLine, baseline, limits, scale, rules);
  }

  /**
   * {@return these limits with other rules of detection}
   *
   * @param rules all that are to be applied; at least one
   * @throws IllegalArgumentException if there is none
   */
  public ChartRules withRules(DetectionRule... rules) {
    if (rules.length == 0) {
      throw new IllegalArgumentException(
          "A chart without rules finds nothing. Give at least one, such as OUTSIDE_LIMITS.");
    }
    return new ChartRules(
        centralLine, baseline, limits, scale, EnumSet.copyOf(Arrays.asList(rules)));
  }

  CentralLine centralLine() {
    return centralLine;
  }

  OptionalInt baseline() {
    return baseline;
  }

  Optional<ProcessLimits> limits() {
    return limits;
  }

  NaturalRange scale() {
    return scale;
  }

  Set<DetectionRule> rules() {
    return rules;
  }
}
