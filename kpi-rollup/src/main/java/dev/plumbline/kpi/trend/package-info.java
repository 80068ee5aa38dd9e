/**
 * What a series tells: how it changed, whether that is a signal or noise, and whether there is a
 * trend.
 *
 * <p>Start with {@link dev.plumbline.kpi.trend.Changes#of}, {@link
 * dev.plumbline.kpi.trend.ProcessChart#of(dev.plumbline.kpi.measure.Series)} or {@link
 * dev.plumbline.kpi.trend.RobustTrend#of(dev.plumbline.kpi.measure.Series)}; each says in one line
 * what it found. Works on series alone: it must not know of plans and results.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.trend;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
