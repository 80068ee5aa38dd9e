/**
 * Values over an organisation: each KPI is rolled up from unit to unit by its own rule, before it
 * is scored and aligned.
 *
 * <p>Start with {@link dev.plumbline.kpi.organization.OrganizationPlan#of}. Uses the engine of
 * {@link dev.plumbline.kpi.rollup}; must not know of explanations.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.organization;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
