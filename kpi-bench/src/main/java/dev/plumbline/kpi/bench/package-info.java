/**
 * How fast it is, measured with JMH beside the least that any program must do, and beside others.
 *
 * <p>Nothing yet. What will come: benchmarks, each with its question and its command, between named
 * contenders; a test will prove that the contenders agree.
 *
 * <p>Knows every module but the examples; no module knows it. Not published.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
