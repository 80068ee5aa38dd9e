package dev.plumbline.kpi.strategy;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.Immutable;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a node whose children are not all there.
 *
 * <p>What is {@linkplain Gap#NOT_APPLICABLE not applicable} is not missing: it is left out under
 * each of them. A child of weight 0 is never missed.
 *
 * <table class="striped">
 * <caption>The policies, for a child that is missing</caption>
 * <thead><tr><th>policy</th><th>effect</th><th>children 0.9, 0.8 and a missing one</th></tr></thead>
 * <tbody>
 * <tr><td>{@link #IGNORE}</td><td>it is dropped, and the weights of the others keep their ratios</td>
 *     <td>mean 0.85</td></tr>
 * <tr><td>{@link #ZERO}</td><td>it counts as 0, with its weight</td><td>mean 0.566...</td></tr>
 * <tr><td>{@link #worst worst(-1)}</td><td>it counts as the worst that there is</td>
 *     <td>mean 0.233...</td></tr>
 * <tr><td>{@link #substitute substitute(...)}</td><td>the first substitute that is there takes its
 *     place; it is dropped if there is none</td><td>with 0.7: mean 0.8</td></tr>
 * <tr><td>{@link #PROPAGATE}</td><td>the node has a gap too: the first, in the order of {@link Gap},
 *     of those below it</td><td>no data</td></tr>
 * </tbody>
 * </table>
 *
 * <p>What stands for a missing child is no data: {@linkplain RollupRule#minimumCoverage coverage}
 * does not count it, and the node is partial. Immutable.
 */
@Immutable
public final class MissingPolicy {
  /** It is dropped, and the weights of the others keep their ratios. */
  public static final MissingPolicy IGNORE = new MissingPolicy(false, ImmutableList.of(), "IGNORE");

  /** It counts as 0, with its weight. */
  public static final MissingPolicy ZERO =
      new MissingPolicy(false, ImmutableList.of(Substitute.number(0.0)), "ZERO");

  /** The node has a gap too: the first, in the order of {@link Gap}, of those below it. */
  public static final MissingPolicy PROPAGATE =
      new MissingPolicy(true, ImmutableList.of(), "PROPAGATE");

  private final boolean propagates;
  private final ImmutableList<Substitute> substitutes;
  private final String text;

  private MissingPolicy(boolean propagates, ImmutableList<Substitute> substitutes, String text) {
    this.propagates = propagates;
    this.substitutes = substitutes;
    this.text = text;
  }

  /**
   * {@return the policy that counts what is missing as the worst that there is} For scores that is
   * where the scoring ends, such as 0 for one that is clamped, or 1 on a scale from 1 to 5.
   *
   * @param floor the worst score, or value
   * @throws InvalidDefinitionException if it is NaN or infinite
   */
  public static MissingPolicy worst(double floor) {
    ImmutableList<Substitute> worst = ImmutableList.of(Substitute.number(floor));
    return new MissingPolicy(false, worst, "WORST (" + (floor + 0.0) + ")");
  }

  /**
   * {@return the policy that puts something in the place of what is missing: the first of the
   * substitutes that is there} Where none is, the child is dropped, as by {@link #IGNORE}.
   *
   * @param substitutes such as {@link Substitute#series}, then {@link Substitute#number}
   * @throws InvalidDefinitionException if there are none
   */
  public static MissingPolicy substitute(Substitute... substitutes) {
    if (substitutes.length == 0) {
      throw new InvalidDefinitionException(
          "A policy substitutes nothing. Name a substitute, or use MissingPolicy.IGNORE.");
    }
    ImmutableList<Substitute> inOrder = ImmutableList.copyOf(substitutes);
    return new MissingPolicy(false, inOrder, "SUBSTITUTE " + inOrder);
  }

  /** {@return whether the node has a gap where a child is missing} */
  public boolean propagates() {
    return propagates;
  }

  /** {@return what takes the place of a missing child, in order; empty where it is dropped} */
  public List<Substitute> substitutes() {
    return substitutes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MissingPolicy that
        && propagates == that.propagates
        && substitutes.equals(that.substitutes)
        && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(propagates, substitutes);
  }

  /** {@return its name, such as {@code IGNORE}, with what it substitutes} */
  @Override
  public String toString() {
    return text;
  }
}
