/**
 * What it costs to validate what is stated of KPIs, and how they are aligned.
 *
 * <p>The way in is {@link dev.plumbline.kpi.bench.validation.ValidationBenchmark}. Knows what
 * applications know, and nothing else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.validation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
