package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a KPI that contributes to one sum by two paths, and would be counted twice.
 *
 * <p>It concerns sums of values, ratios of sums, and counts of KPIs. For means and the like it is
 * no defect that a KPI contributes by two paths: what matters there is its effective weight.
 *
 * <table class="striped">
 * <caption>The policies, for a KPI of 100 below two of the parts of a total</caption>
 * <thead><tr><th>policy</th><th>the parts</th><th>the total</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #refuse}</td><td colspan="2">the plan is refused, with the two paths; counts are
 *     those of {@link #allow}</td></tr>
 * <tr><td>{@link #once}</td><td>100 in both</td><td>100: every sum takes a KPI once, and so may be
 *     less than the sum of its parts</td></tr>
 * <tr><td>{@link #allocate}</td><td>such as 70 and 30</td><td>100</td></tr>
 * <tr><td>{@link #primaryParent}</td><td>100 and none</td><td>100</td></tr>
 * <tr><td>{@link #allow}</td><td>100 in both</td><td>200, and the plan lists it</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Immutable.
 */
public final class SharedKpis {
  /** What is done. */
  public enum Policy {
    /** The plan is refused. */
    REFUSE,
    /** By identity, at each ancestor. */
    ONCE,
    /** In stated shares. */
    ALLOCATE,
    /** At one stated parent only. */
    PRIMARY_PARENT,
    /** As often as there are paths. */
    ALLOW
  }

  private static final SharedKpis REFUSE = new SharedKpis(Policy.REFUSE, ImmutableMap.of());
  private static final SharedKpis ONCE = new SharedKpis(Policy.ONCE, ImmutableMap.of());
  private static final SharedKpis ALLOW = new SharedKpis(Policy.ALLOW, ImmutableMap.of());

  private final Policy policy;
  private final ImmutableMap<NodeId, Map<NodeId, Double>> shares;

  private SharedKpis(Policy policy, ImmutableMap<NodeId, Map<NodeId, Double>> shares) {
    this.policy = policy;
    this.shares = shares;
  }

  /**
   * {@return the policy that refuses a plan in which a value would be summed twice} The standard.
   */
  public static SharedKpis refuse() {
    return REFUSE;
  }

  /**
   * {@return the policy that takes every KPI once at each sum, however many paths lead there} Such
   * sums are computed over the KPIs at their far end, which takes time and memory for each of
   * these. Does not work for weighted sums, in which each path has a weight of its own.
   */
  public static SharedKpis once() {
    return ONCE;
  }

  /**
   * {@return the policy that takes every KPI as often as there are paths} {@code
   * RollupPlan.countedTwice} lists them.
   */
  public static SharedKpis allow() {
    return ALLOW;
  }

  /**
   * {@return the policy that gives each of the parents of a shared KPI a stated share of its value}
   * What a parent gets is the double nearest to share times value; of a ratio, of both of its
   * parts. Counts are those of {@link #allow}.
   *
   * @param shares for every shared KPI the share of each of its parents, from 0 to 1; those of a
   *     KPI sum to 1, in decimals
   * @throws InvalidDefinitionException if a share is not from 0 to 1, or those of a KPI do not sum
   *     to 1; it names all of them
   */
  public static SharedKpis allocate(
      Map<? extends NodeId, ? extends Map<? extends NodeId, Double>> shares) {
    Problems problems = Problems.none();
    shares.forEach((kpi, parts) -> check(kpi, parts, problems));
    problems.orThrow(InvalidDefinitionException::new);
    ImmutableMap.Builder<NodeId, Map<NodeId, Double>> copy = ImmutableMap.builder();
    shares.forEach((kpi, parts) -> copy.put(kpi, ImmutableMap.copyOf(parts)));
    return new SharedKpis(Policy.ALLOCATE, copy.buildOrThrow());
  }

  private static void check(NodeId kpi, Map<? extends NodeId, Double> parts, Problems problems) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<? extends NodeId, Double> part : parts.entrySet()) {
      double share = part.getValue();
      if (!(share >= 0.0 && share <= 1.0)) {
        problems.add(
            () ->
                "The share of %s in %s is %s. Shares lie from 0 to 1."
                    .formatted(quoted(kpi), quoted(part.getKey()), share));
        return;
      }
      sum = sum.add(Decimals.of(share));
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      BigDecimal total = sum;
      problems.add(
          () ->
              "The shares of %s sum to %s. Give shares that sum to 1, such as 0.7 and 0.3."
                  .formatted(quoted(kpi), total.toPlainString()));
    }
  }

  /**
   * {@return the policy that takes a shared KPI at one of its parents only} At the others it is
   * shown, and does not contribute; nor does a sum to which nothing else contributes, to those
   * above it.
   *
   * @param parents for every shared KPI the parent at which it counts
   */
  public static SharedKpis primaryParent(Map<? extends NodeId, ? extends NodeId> parents) {
    ImmutableMap.Builder<NodeId, Map<NodeId, Double>> shares = ImmutableMap.builder();
    parents.forEach((kpi, parent) -> shares.put(kpi, ImmutableMap.of(parent, 1.0)));
    return new SharedKpis(Policy.PRIMARY_PARENT, shares.buildOrThrow());
  }

  /** {@return what is done} */
  public Policy policy() {
    return policy;
  }

  /**
   * {@return the stated shares: for every KPI those of its parents; a primary parent has the share
   * 1}
   */
  public Map<NodeId, Map<NodeId, Double>> shares() {
    return shares;
  }

  private static String quoted(NodeId id) {
    return PlainText.quote(id.value());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SharedKpis that && policy == that.policy && shares.equals(that.shares);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy.name(), shares);
  }

  /** {@return the policy, and how many KPIs have shares} */
  @Override
  public String toString() {
    return shares.isEmpty() ? policy.name() : policy + " of " + shares.size() + " shared KPIs";
  }
}
