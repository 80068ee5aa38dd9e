/**
 * The alignment graph: which KPIs and objectives contribute to which.
 *
 * <p>Start with {@link dev.plumbline.kpi.graph.AlignmentGraph#builder}. Must not know of
 * measurements, nor of how they are rolled up.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.graph;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
