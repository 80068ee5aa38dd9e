/**
 * Why a figure is what it is: what each child contributed, and what was missing.
 *
 * <p>Start with {@link dev.plumbline.kpi.explain.Explanation#of}. Made on demand from a result; the
 * engine does not know of it.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.explain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
