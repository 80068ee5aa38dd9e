/**
 * Targets, and how values become scores and scores become statuses.
 *
 * <p>Start with {@link dev.plumbline.kpi.target.Target}; its formulas are those of {@link
 * dev.plumbline.kpi.target.Scoring}, and {@link dev.plumbline.kpi.target.Bands} gives scores a
 * status. Must not know of KPIs, which have targets.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.target;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
