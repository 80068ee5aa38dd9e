package dev.plumbline.kpi.timeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the values of each KPI are rolled up over time.
 *
 * <pre>{@code
 * TimeRules overTime = TimeRules.builder()
 *     .rule(satisfaction, TimeRule.meanByDays())
 *     .rule(headcount, TimeRule.last())
 *     .standsAlone(KpiId.of("audit-result"))
 *     .build();
 * }</pre>
 *
 * <table class="striped">
 * <caption>The rule of a KPI that was given none, by its nature</caption>
 * <thead><tr><th>nature</th><th>rule</th></tr></thead>
 * <tbody>
 * <tr><td>{@code ADDITIVE}</td><td>the sum</td></tr>
 * <tr><td>{@code SEMI_ADDITIVE}</td><td>the last value that is there: a stock is never summed over
 *     time, since the $100 of Monday are the same $100 on Tuesday</td></tr>
 * <tr><td>{@code RATIO} with a stated {@link Kpi#ratio ratio}</td><td>the ratio of sums</td></tr>
 * <tr><td>any other</td><td>none: {@link TimePlan#of} refuses it, unless it is given a rule or
 *     stands alone</td></tr>
 * </tbody>
 * </table>
 *
 * <p>These rules ignore what is missing; coverage tells how much that is. Immutable.
 */
public final class TimeRules {
  private static final TimeRules STANDARD = builder().build();

  private final Map<KpiId, TimeRule> rules;
  private final Set<KpiId> alone;

  private TimeRules(Builder builder) {
    this.rules = ImmutableMap.copyOf(builder.rules);
    this.alone = ImmutableSet.copyOf(builder.alone);
  }

  /** {@return the rules by nature, as in the table} */
  public static TimeRules standard() {
    return STANDARD;
  }

  /** {@return a builder that holds the standard rules} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the rule of a KPI: its own, or that of its nature; nothing if it stands alone, or its
   * nature has none}
   *
   * @param kpi any
   */
  public Optional<TimeRule> ruleOf(Kpi kpi) {
    return Optional.ofNullable(ruleOrNull(kpi));
  }

  private @Nullable TimeRule ruleOrNull(Kpi kpi) {
    if (alone.contains(kpi.id())) {
      return null;
    }
    TimeRule own = rules.get(kpi.id());
    return own == null ? ruleByNature(kpi) : own;
  }

  private static @Nullable TimeRule ruleByNature(Kpi kpi) {
    return switch (kpi.nature()) {
      case ADDITIVE -> TimeRule.sum();
      case SEMI_ADDITIVE -> TimeRule.lastNonEmpty();
      case RATIO -> kpi.ratio().isPresent() ? TimeRule.ratioOfSums() : null;
      case INDEX, DISTINCT_COUNT, UNSTATED -> null;
    };
  }

  /** {@return the rules that were given to single KPIs} */
  public Map<KpiId, TimeRule> rules() {
    return rules;
  }

  /** {@return the KPIs that were said to stand alone} */
  public Set<KpiId> standingAlone() {
    return alone;
  }

  /** {@return how many rules were given} */
  @Override
  public String toString() {
    return "by nature; rules of single KPIs: %s; standing alone: %s"
        .formatted(rules.size(), alone.size());
  }

  /** Builds {@link TimeRules}. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<KpiId, TimeRule> rules = new LinkedHashMap<>();
    private final Set<KpiId> alone = new LinkedHashSet<>();

    private Builder() {}

    /**
     * Sets the rule of a KPI. It takes the place of what was said of it before.
     *
     * @param kpi the KPI
     * @param rule how; {@link TimePlan#of} refuses one that the nature of the KPI does not allow
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder rule(KpiId kpi, TimeRule rule) {
      Objects.requireNonNull(rule, "rule");
      rules.put(Objects.requireNonNull(kpi, "kpi"), rule);
      alone.remove(kpi);
      return this;
    }

    /**
     * Says that a KPI is measured for every period by itself, and not rolled up: its facts are
     * passed on as they are. It takes the place of what was said of it before.
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

    /** {@return the rules} The builder may be used further. */
    public TimeRules build() {
      return new TimeRules(this);
    }
  }
}
