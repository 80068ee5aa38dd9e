/**
 * The binding to jqwik 1.9.3: contracts that a test implements, and arbitraries of KPIs, graphs and
 * the like.
 *
 * <p>The ways in are {@link dev.plumbline.kpi.testkit.jqwik.AggregationStrategyContract} and {@link
 * dev.plumbline.kpi.testkit.jqwik.KpiArbitraries}. All that knows jqwik is here; it is an optional
 * dependency, which the project that is tested adds.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.testkit.jqwik;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
