/**
 * The words that everything else is said in: figures and gaps, direction, nature, unit, quantity,
 * and the exceptions for malformed input.
 *
 * <p>Start with {@link dev.plumbline.kpi.value.Figure}: a number, or the reason why there is none.
 * Knows no other package but exact arithmetic.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
