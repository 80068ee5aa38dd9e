/**
 * The binding of the laws to jqwik 1.9.3: contracts that a test implements.
 *
 * <p>The way in is {@link dev.plumbline.kpi.testkit.jqwik.AggregationStrategyContract}. All that
 * knows jqwik is here; it is an optional dependency, which the project that is tested adds.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.testkit.jqwik;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
