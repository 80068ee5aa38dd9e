/**
 * Whether KPIs are specific, measurable, relevant and time-bound: rules that judge by what is
 * stated, by the graph, the plan and the history, and never by the length of a text.
 *
 * <p>Start with {@link dev.plumbline.kpi.validation.smart.SmartValidator#standard}. Knows the form
 * of rules; that must not know it.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.validation.smart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
