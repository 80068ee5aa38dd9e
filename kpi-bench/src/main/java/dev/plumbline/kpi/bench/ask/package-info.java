/**
 * What it costs to ask after a rollup: explanations, and how much each leaf weighs in the root.
 *
 * <p>The ways in are {@link dev.plumbline.kpi.bench.ask.ExplanationBenchmark} and {@link
 * dev.plumbline.kpi.bench.ask.SensitivityBenchmark}. Knows what applications know, and nothing
 * else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.ask;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
