/**
 * Links between numbered nodes as arrays, for the library's own modules: a graph and the plans that
 * are made of it share them.
 *
 * <p>Not for use by others, and not exported to them: who writes into such an array changes a graph
 * that is immutable. Must not know of anything else here.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.rows;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
