/**
 * Exact arithmetic: correctly rounded sums and quotients of doubles, and the decimals that a reader
 * sees in them. Internal: seen by this library's own modules only.
 *
 * <p>Start with {@link dev.plumbline.kpi.exact.Sums} for arrays, and with {@link
 * dev.plumbline.kpi.exact.ExactSum} for what is added bit by bit and merged. Knows nothing of KPIs.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.exact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
