/**
 * What it costs to look at series: to roll them up over time, and to chart them.
 *
 * <p>Start with {@link dev.plumbline.kpi.bench.series.SeriesBenchmark}. Knows what applications
 * know, and nothing else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.series;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
