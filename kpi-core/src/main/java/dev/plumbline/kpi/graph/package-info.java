/**
 * The alignment graph: which KPIs and objectives contribute to which, now and at other times; and
 * the organisation, which units are part of which.
 *
 * <p>Start with {@link dev.plumbline.kpi.graph.AlignmentGraph#builder}, where links come and go
 * with {@link dev.plumbline.kpi.graph.AlignmentHistory#builder}, and with {@link
 * dev.plumbline.kpi.graph.Organization#of}. Must not know of measurements, nor of how they are
 * rolled up.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.graph;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
