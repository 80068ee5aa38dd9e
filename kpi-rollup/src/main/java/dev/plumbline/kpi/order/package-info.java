/**
 * Orders values together with their weights. Internal: seen by this module only.
 *
 * <p>Start with {@link dev.plumbline.kpi.order.Pairs#sort}. Knows nothing of KPIs.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
