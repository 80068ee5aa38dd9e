/**
 * One command that measures everything, and prints the table of ratios beside the goals.
 *
 * <p>The way in is {@link dev.plumbline.kpi.bench.table.RatioTable}. {@link
 * dev.plumbline.kpi.bench.table.Rows} says what is compared with what; each {@link
 * dev.plumbline.kpi.bench.table.Trial} is a benchmark with its parameters, run by JMH in a JVM of
 * its own. Knows the benchmarks by their classes, and nothing of the library.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.table;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
