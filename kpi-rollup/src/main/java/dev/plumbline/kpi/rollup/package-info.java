/**
 * The engine: a plan compiled from an alignment graph and rules, and the results that it gives for
 * measurements.
 *
 * <p>Start with {@link dev.plumbline.kpi.rollup.RollupPlan#of}. Must not know of explanations.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.rollup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
