/**
 * What was measured: numbers, ratios with their parts, labels, in columns of primitives.
 *
 * <p>Start with {@link dev.plumbline.kpi.measure.Measurements}, with {@link
 * dev.plumbline.kpi.measure.Facts} for many units and periods, or with {@link
 * dev.plumbline.kpi.measure.Series} for one KPI in time. Must not know of graphs, nor where
 * measurements come from.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
