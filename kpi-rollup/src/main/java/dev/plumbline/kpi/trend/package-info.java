/**
 * What a series tells: how it changed, what of that is a signal and what noise, whether there is a
 * trend, and what it may come to.
 *
 * <p>Start with {@link dev.plumbline.kpi.trend.Changes#of}, {@link
 * dev.plumbline.kpi.trend.ProcessChart#of(dev.plumbline.kpi.measure.Series)}, {@link
 * dev.plumbline.kpi.trend.RobustTrend#of(dev.plumbline.kpi.measure.Series)}, {@link
 * dev.plumbline.kpi.trend.Pace} or {@link dev.plumbline.kpi.trend.Forecast}; each says in one line
 * what it found. {@link dev.plumbline.kpi.trend.Standing} puts a status beside it. Works on series
 * alone: it must not know of plans and results.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.trend;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
