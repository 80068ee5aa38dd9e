/**
 * How names are read without an object for each: folding, and finding what is there more than once.
 *
 * <p>Not exported. Knows nothing of KPIs and rules.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.validation.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
