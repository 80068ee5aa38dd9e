/**
 * Checks of what is stated: whether a KPI is specific, measurable, achievable, relevant and
 * time-bound, and whether KPIs and objectives are aligned soundly.
 *
 * <p>Start with a {@link dev.plumbline.kpi.validation.Validator}: it applies {@link
 * dev.plumbline.kpi.validation.Rule rules} to a {@link
 * dev.plumbline.kpi.validation.ValidationInput}, and makes a {@link
 * dev.plumbline.kpi.validation.Report} of findings. Quality only: malformed input is refused where
 * it comes in, with an exception, and never gets here.
 *
 * <p>Knows definitions, graphs, plans and what comes of series; none of those knows it. Must not
 * know the test kit, nor any test engine.
 */
@CheckReturnValue
@NullMarked
@ValidationStyle
package dev.plumbline.kpi.validation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
