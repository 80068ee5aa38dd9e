/**
 * What strategies cost where the engine asks them: in time, and in bytes for each node.
 *
 * <p>The ways in are {@link dev.plumbline.kpi.bench.strategy.StrategyBenchmark} for strategies by
 * themselves and {@link dev.plumbline.kpi.bench.strategy.RollupBenchmark} for the whole pass. Knows
 * what applications know, and nothing else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
