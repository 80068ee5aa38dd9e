/**
 * Checks of what is stated: whether a KPI is specific, measurable, achievable, relevant and
 * time-bound, and whether KPIs and objectives are aligned soundly.
 *
 * <p>Nothing yet. What will come: rules, each with an id, a sentence and a because; findings; and
 * an immutable report of them, which will be the way in. Quality only: malformed input is refused
 * where it comes in, with an exception, and never gets here.
 *
 * <p>Knows definitions, graphs, plans and results; none of those knows it. Must not know the test
 * kit, nor any test engine.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.validation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
