/**
 * The definitions: KPIs, objectives, organisational units and their ids.
 *
 * <p>Start with {@link dev.plumbline.kpi.Kpi} and {@link dev.plumbline.kpi.Objective}. A definition
 * holds ids of others, never the others themselves, and no measurements. Must not know of graphs.
 */
@CheckReturnValue
@DomainStyle
@NullMarked
package dev.plumbline.kpi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
