/**
 * Check-ins: what people say of their KPIs and objectives between two scorecards, and who owes a
 * word.
 *
 * <p>Start with {@link dev.plumbline.kpi.checkin.CheckIn#builder} and {@link
 * dev.plumbline.kpi.checkin.CheckIns}. Must not know of measurements, nor of how they are rolled
 * up: what a check-in says changes no score.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.checkin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
