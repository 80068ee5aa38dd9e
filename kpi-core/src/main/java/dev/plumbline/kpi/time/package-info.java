/**
 * Periods, calendars and cadences: when something is measured, for how long a target holds, and
 * which period follows or holds another.
 *
 * <p>Start with {@link dev.plumbline.kpi.time.Period}, or with {@link
 * dev.plumbline.kpi.time.Calendar} for fiscal years and weeks. Must not know of KPIs.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
