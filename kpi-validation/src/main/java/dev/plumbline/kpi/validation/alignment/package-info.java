/**
 * The health of the alignment: whether KPIs and objectives serve something, are led by somebody, do
 * not contradict each other, and are not counted twice.
 *
 * <p>Start with {@link dev.plumbline.kpi.validation.alignment.AlignmentValidator#standard}; what it
 * reports comes to a {@link dev.plumbline.kpi.validation.alignment.HealthScore}.
 *
 * <p>Knows rules and reports, graphs and plans; nothing of what was measured.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.validation.alignment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
