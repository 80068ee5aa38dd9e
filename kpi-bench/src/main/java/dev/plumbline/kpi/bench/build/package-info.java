/**
 * What it costs until the first number: building graph and plan, their memory, the first use in a
 * fresh JVM.
 *
 * <p>The ways in are {@link dev.plumbline.kpi.bench.build.BuildBenchmark}, {@link
 * dev.plumbline.kpi.bench.build.MemoryBenchmark} and {@link
 * dev.plumbline.kpi.bench.build.FirstUseBenchmark}. Knows what applications know, and nothing else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.build;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
