/**
 * The same rollup by plumbline, by the least that any program must do, and by others.
 *
 * <p>A {@link dev.plumbline.kpi.bench.contest.Problem} says what is to be rolled up; a {@link
 * dev.plumbline.kpi.bench.contest.Contender} loads it in a form of its own, and rolls it up from
 * there as often as it is asked. Loading is not measured. The way in is {@link
 * dev.plumbline.kpi.bench.contest.ContestBenchmark}.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.contest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
