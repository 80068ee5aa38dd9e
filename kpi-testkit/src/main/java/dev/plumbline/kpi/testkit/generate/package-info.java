/**
 * Random KPIs, targets, graphs, measurements, organisations and periods, for tests of what is built
 * on the library.
 *
 * <p>The way in is {@link dev.plumbline.kpi.testkit.generate.Graphs}. Each class documents what it
 * draws and how often, edge cases among them; the same seed gives the same on every machine.
 *
 * <p>Knows definitions, graphs and measurements, and {@link dev.plumbline.kpi.testkit.Numbers}; no
 * test engine. The same for jqwik, with shrinking, is in {@code dev.plumbline.kpi.testkit.jqwik}.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.testkit.generate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
