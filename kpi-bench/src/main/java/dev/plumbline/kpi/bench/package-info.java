/**
 * How fast it is, measured with JMH beside the least that any program must do, and beside others.
 *
 * <p>Here lives what all benchmarks share: the {@linkplain dev.plumbline.kpi.bench.Workload
 * workloads} by name, and how they are built from a seed. Benchmarks stand in packages of their
 * own, each with its question and its command, between named contenders; a test proves that the
 * contenders agree. What was measured stands in {@code docs/benchmarks}.
 *
 * <p>Knows every module but the examples; no module knows it. Not published.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
