/**
 * Periods and cadences: when something is measured, and for how long a target holds.
 *
 * <p>Start with {@link dev.plumbline.kpi.time.Period}. Must not know of KPIs.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
