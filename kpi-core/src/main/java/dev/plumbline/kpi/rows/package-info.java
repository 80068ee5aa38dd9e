/**
 * Links between numbered nodes, and measured numbers, as arrays for the library's own modules: a
 * graph and the plans that are made of it share them, and rollups read them.
 *
 * <p>Not for use by others, and not exported to them: who writes into such an array changes what is
 * immutable. Must not know of anything here but exact arithmetic.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.rows;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
