/**
 * What it costs to keep a rollup up to date, one changed leaf at a time.
 *
 * <p>The way in is {@link dev.plumbline.kpi.bench.edit.ChangeBenchmark}. Knows what applications
 * know, and nothing else.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench.edit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
