package dev.plumbline.kpi.rollup;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may take the place of what is missing: other series, and earlier results.
 *
 * <pre>{@code
 * Substitutes substitutes = Substitutes.builder()
 *     .series("region", resultOfTheRegion)
 *     .number("region", churn.id(), 4.0)      // or number by number
 *     .earlier(february)
 *     .build();
 * RollupResult result = plan.rollUp(march, substitutes);
 * }</pre>
 *
 * <p>Which of them is used where, and in which order, is said by the rules: see {@link Substitute}.
 * Immutable and safe for use by several threads.
 */
public final class Substitutes {
  private static final Substitutes NONE = builder().build();

  private final ImmutableMap<String, RollupResult> series;
  private final ImmutableTable<String, NodeId, Double> numbers;
  private final ImmutableList<RollupResult> latestFirst;

  private Substitutes(Builder builder) {
    this.series = ImmutableMap.copyOf(builder.series);
    this.numbers = ImmutableTable.copyOf(builder.numbers);
    this.latestFirst =
        ImmutableList.sortedCopyOf(
            Comparator.comparing((RollupResult result) -> result.period().end()).reversed(),
            builder.earlier);
  }

  /** {@return no substitutes} Numbers that stand in a rule take their place all the same. */
  public static Substitutes none() {
    return NONE;
  }

  /** {@return a builder that holds none} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the number that takes the place of a node, or null if it is no plain number} */
  @Nullable Double number(Substitute substitute, NodeId node) {
    if (substitute instanceof Substitute.FixedNumber number) {
      return number.number();
    }
    return substitute instanceof Substitute.Series name ? numbers.get(name.name(), node) : null;
  }

  /** {@return the result in which the figure stands that takes the place of a node, or null} */
  @Nullable RollupResult result(Substitute substitute, NodeId node, Basis basis, Period period) {
    if (substitute instanceof Substitute.Series name) {
      RollupResult result = series.get(name.name());
      return result != null && result.has(node, basis) ? result : null;
    }
    if (substitute instanceof Substitute.LastValue last) {
      for (RollupResult result : latestFirst) {
        if (isInTime(result, last, period)
            && result.has(node, basis)
            && result.provenance(node, basis).filter(p -> p == Provenance.SUBSTITUTED).isEmpty()) {
          return result;
        }
      }
    }
    return null;
  }

  private static boolean isInTime(RollupResult result, Substitute.LastValue last, Period period) {
    return result.period().end().isBefore(period.end())
        && !result.period().end().plus(last.mostAge()).isBefore(period.end());
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "%s series, %s numbers, %s earlier results"
        .formatted(series.size(), numbers.size(), latestFirst.size());
  }

  /** Builds {@link Substitutes}. Not safe for use by several threads. */
  public static final class Builder {
    private final Map<String, RollupResult> series = new LinkedHashMap<>();
    private final Table<String, NodeId, Double> numbers = HashBasedTable.create();
    private final List<RollupResult> earlier = new ArrayList<>();

    private Builder() {}

    /**
     * Gives a series: what each node has in another result, by its id. It takes the place of one
     * given before.
     *
     * @param name as in {@link Substitute#series}
     * @param result such as that of a region
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder series(String name, RollupResult result) {
      series.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(result, "result"));
      return this;
    }

    /**
     * Gives the number of a node in a series, its value or score as the rule asks for. It comes
     * before what a result says that was given for the same series.
     *
     * @param name as in {@link Substitute#series}
     * @param node a KPI or an objective
     * @param number a finite number
     * @return this
     * @throws InvalidDefinitionException if the number is NaN or infinite
     */
    @CanIgnoreReturnValue
    public Builder number(String name, NodeId node, double number) {
      if (!Double.isFinite(number)) {
        throw new InvalidDefinitionException(
            "The substitute of %s in the series %s is %s. Leave out what is missing there too."
                .formatted(PlainText.quote(node.value()), PlainText.quote(name), number));
      }
      numbers.put(name, node, number + 0.0);
      return this;
    }

    /**
     * Gives an earlier result, for {@link Substitute#lastValue}. Figures in it that are substitutes
     * themselves are not used again.
     *
     * @param result of an earlier period; it is not used for its own or an earlier one
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder earlier(RollupResult result) {
      earlier.add(Objects.requireNonNull(result, "result"));
      return this;
    }

    /** {@return the substitutes} The builder may be used further. */
    public Substitutes build() {
      return new Substitutes(this);
    }
  }
}
