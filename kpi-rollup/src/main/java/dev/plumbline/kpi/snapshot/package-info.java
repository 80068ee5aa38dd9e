/**
 * Scorecards as they stood on a day, and what has changed since.
 *
 * <p>Start with {@link dev.plumbline.kpi.snapshot.ScorecardSnapshot#of}. Nothing here calculates a
 * score: it compares what the engine has made. Must not know of explanations.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.snapshot;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
