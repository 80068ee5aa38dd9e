/**
 * How the figures of a node's children become its own: strategies, policies for what is missing,
 * and the rules that say which node uses which.
 *
 * <p>Start with {@link dev.plumbline.kpi.strategy.AggregationStrategy} and {@link
 * dev.plumbline.kpi.strategy.RollupRules}. Must not know of plans and results.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
