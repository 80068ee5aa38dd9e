/**
 * Values over time: each KPI is rolled up from days to months and years by its own rule, and over
 * time and units in a stated order, before it is scored and aligned.
 *
 * <p>Start with {@link dev.plumbline.kpi.timeline.TimePlan#of}, or with {@link
 * dev.plumbline.kpi.timeline.AxisPlan} where values are rolled up over units too. Must not know of
 * alignment graphs, nor of explanations.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
