package dev.plumbline.kpi.organization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the values of each KPI are rolled up from unit to unit.
 *
 * <pre>{@code
 * OrganizationRules rules = OrganizationRules.builder()
 *     .rule(satisfaction, RollupRule.values(AggregationStrategy.weightedMean()))
 *     .weight(north, 3)
 *     .standsAlone(KpiId.of("headcount"))
 *     .build();
 * }</pre>
 *
 * <table class="striped">
 * <caption>The rule of a KPI that was given none, by its nature</caption>
 * <thead><tr><th>nature</th><th>rule</th></tr></thead>
 * <tbody>
 * <tr><td>{@code ADDITIVE}, {@code SEMI_ADDITIVE}</td>
 *     <td>the sum of all units below that have no parts, rounded once ({@link Mode#STATE}), so that it
 *     is the same in every hierarchy; also a stock may be summed over units, if not over time</td></tr>
 * <tr><td>{@code RATIO} with a stated {@link Kpi#ratio ratio}</td><td>the ratio of sums</td></tr>
 * <tr><td>any other</td><td>none: it stands alone, measured at every unit by itself</td></tr>
 * </tbody>
 * </table>
 *
 * <p>These rules ignore what is missing; coverage tells how much that is.
 *
 * <p>A mean that another figure is to weigh, such as satisfaction by the number of answers, is a
 * ratio: of the points that were given to the answers. Measure these two, and it is rolled up by
 * itself.
 *
 * <p>Immutable.
 */
public final class OrganizationRules {
  private static final OrganizationRules STANDARD = builder().build();
  private static final RollupRule SUM =
      RollupRule.values(AggregationStrategy.sum()).withMode(Mode.STATE);
  private static final RollupRule RATIO_OF_SUMS =
      RollupRule.values(AggregationStrategy.ratioOfSums());
  private static final double WEIGHT = 1.0;

  private final Map<KpiId, RollupRule> rules;
  private final Set<KpiId> alone;
  private final Map<OrgUnitId, Double> weights;

  private OrganizationRules(Builder builder) {
    this.rules = ImmutableMap.copyOf(builder.rules);
    this.alone = ImmutableSet.copyOf(builder.alone);
    this.weights = ImmutableMap.copyOf(builder.weights);
  }

  /** {@return the rules by nature, as in the table; every unit has weight 1} */
  public static OrganizationRules standard() {
    return STANDARD;
  }

  /** {@return a builder that holds the standard rules} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the rule of a KPI: its own, or that of its nature; nothing if it stands alone}
   *
   * @param kpi any
   */
  public Optional<RollupRule> ruleOf(Kpi kpi) {
    return Optional.ofNullable(ruleOrNull(kpi));
  }

  private @Nullable RollupRule ruleOrNull(Kpi kpi) {
    if (alone.contains(kpi.id())) {
      return null;
    }
    RollupRule own = rules.get(kpi.id());
    return own == null ? ruleByNature(kpi) : own;
  }

  private static @Nullable RollupRule ruleByNature(Kpi kpi) {
    return switch (kpi.nature()) {
      case ADDITIVE, SEMI_ADDITIVE -> SUM;
      case RATIO -> kpi.ratio().isPresent() ? RATIO_OF_SUMS : null;
      case INDEX, DISTINCT_COUNT, UNSTATED -> null;
    };
  }

  /** {@return the rules that were given to single KPIs} */
  public Map<KpiId, RollupRule> rules() {
    return rules;
  }

  /** {@return the KPIs that were said to stand alone} */
  public Set<KpiId> standingAlone() {
    return alone;
  }

  /**
   * {@return how much a unit counts in comparison with the other parts of the same unit; 1 unless
   * given}
   *
   * @param unit any
   */
  public double weightOf(OrgUnitId unit) {
    return weights.getOrDefault(unit, WEIGHT);
  }

  /** {@return the weights that were given} */
  public Map<OrgUnitId, Double> weights() {
    return weights;
  }

  /** {@return how many rules and weights were given} */
  @Override
  public String toString() {
    return "by nature; rules of single KPIs: %s; standing alone: %s; weights: %s"
        .formatted(rules.size(), alone.size(), weights.size());
  }

  /** Builds {@link OrganizationRules}. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<KpiId, RollupRule> rules = new LinkedHashMap<>();
    private final Set<KpiId> alone = new LinkedHashSet<>();
    private final Map<OrgUnitId, Double> weights = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets the rule of a KPI. It takes the place of what was said of it before.
     *
     * @param kpi the KPI
     * @param rule of values; {@link OrganizationPlan#of} refuses one of scores, or one that the
     *     nature of the KPI does not allow
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder rule(KpiId kpi, RollupRule rule) {
      Objects.requireNonNull(rule, "rule");
      rules.put(Objects.requireNonNull(kpi, "kpi"), rule);
      alone.remove(kpi);
      return this;
    }

    /**
     * Says that a KPI is measured at every unit by itself, and not rolled up. It takes the place of
     * what was said of it before.
     *
     * @param kpi the KPI
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder standsAlone(KpiId kpi) {
      alone.add(Objects.requireNonNull(kpi, "kpi"));
      rules.remove(kpi);
      return this;
    }

    /**
     * Sets how much a unit counts in comparison with the other parts of the same unit: in means,
     * and in coverage. Sums take every unit as it is, unless its weight is 0: then it is shown, but
     * does not count. It takes the place of a weight given before.
     *
     * @param unit the unit
     * @param weight finite, not negative
     * @return this
     * @throws InvalidDefinitionException if the weight is negative, NaN or infinite
     */
    @CanIgnoreReturnValue
    public Builder weight(OrgUnitId unit, double weight) {
      Objects.requireNonNull(unit, "unit");
      if (!(weight >= 0.0 && weight <= Double.MAX_VALUE)) {
        throw new InvalidDefinitionException(
            "The weight of the unit %s is %s. Weights are finite and not negative, such as 1."
                .formatted(PlainText.quote(unit.value()), weight));
      }
      weights.put(unit, weight + 0.0);
      return this;
    }

    /** {@return the rules} The builder may be used further. */
    public OrganizationRules build() {
      return new OrganizationRules(this);
    }
  }
}
