/**
 * Why a figure is what it is: what each child contributed, and what was missing.
 *
 * <p>Start with {@link dev.plumbline.kpi.explain.Explanation#of}: its parts add up as they are
 * printed, its gap path leads to the cause of a gap, and its summary says it in two or three
 * sentences. Made on demand from a result; the engine does not know of it.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.explain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
