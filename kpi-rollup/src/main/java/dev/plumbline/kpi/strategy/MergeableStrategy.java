package dev.plumbline.kpi.strategy;

import dev.plumbline.kpi.value.Gap;

/**
 * A strategy that can be computed in parts, which are merged: in parallel within a wide node, child
 * by child as they come, or on several machines.
 *
 * <p>The parts are states. The result must not depend on how the children were divided, nor on the
 * order in which they were added and states were merged:
 *
 * <pre>{@code
 * enum SumOfSquares implements MergeableStrategy<double[]> {
 *   INSTANCE;
 *
 *   public double[] identity() {
 *     return new double[1];
 *   }
 *
 *   public double[] add(double[] state, WeightedValues children, int child) {
 *     state[0] += children.value(child) * children.value(child);
 *     return state;
 *   }
 *
 *   public double[] merge(double[] state, double[] other) {
 *     state[0] += other[0];
 *     return state;
 *   }
 *
 *   public double present(double[] state) {
 *     return state[0];
 *   }
 * }
 * }</pre>
 *
 * <p>This one is right only for values whose squares add up without rounding, such as whole
 * numbers; the test kit would say so. Most strategies of the library are mergeable, with exact
 * states.
 *
 * @param <S> the state: mutable or not, but never shared between two threads by the engine
 */
public interface MergeableStrategy<S> extends AggregationStrategy {
  /** {@return a new state of no children} Merged with any other, it changes nothing. */
  S identity();

  /**
   * {@return the state with a child added}
   *
   * @param state what was added before; it may be changed and returned, and is not used otherwise
   * @param children the children that contribute; valid during this call
   * @param child which of them is added
   */
  S add(S state, WeightedValues children, int child);

  /**
   * {@return the state of the children of both}
   *
   * @param state may be changed and returned, and is not used otherwise
   * @param other stays as it is
   */
  S merge(S state, S other);

  /**
   * {@return the result; NaN or an infinity says that there is none}
   *
   * @param state stays as it is, and may be added to afterwards
   */
  double present(S state);

  /**
   * {@return why there is no result, where {@link #present} returned NaN or an infinity; {@link
   * Gap#DOMAIN} unless overridden}
   *
   * @param state stays as it is
   */
  default Gap gapOf(S state) {
    return Gap.DOMAIN;
  }

  /**
   * {@return the state of all children}
   *
   * @param children the children that contribute; valid during this call
   */
  default S stateOf(WeightedValues children) {
    S state = identity();
    for (int i = 0; i < children.size(); i++) {
      state = add(state, children, i);
    }
    return state;
  }

  /** {@return the result of all children, added one after another} */
  @Override
  default double aggregate(WeightedValues children) {
    return present(stateOf(children));
  }

  @Override
  default Gap gap(WeightedValues children) {
    return gapOf(stateOf(children));
  }
}
