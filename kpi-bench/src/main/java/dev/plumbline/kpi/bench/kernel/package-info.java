/**
 * What the arithmetic of a row of children costs by itself, without graph, plan and engine.
 *
 * <p>The way in is {@link dev.plumbline.kpi.bench.kernel.KernelBenchmark}. Knows the arrays of
 * exact arithmetic, which are not exported to applications, and no strategies.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.kernel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
