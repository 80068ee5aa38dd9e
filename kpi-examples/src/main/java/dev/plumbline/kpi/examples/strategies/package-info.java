/**
 * The examples of {@code docs/strategies.md}, and what prints that page from them.
 *
 * <p>Start with {@link dev.plumbline.kpi.examples.strategies.StrategiesPage}. An example is a
 * method: what stands between two comments with its name is shown, and what it returns are the
 * numbers.
 */
@NullMarked
package dev.plumbline.kpi.examples.strategies;

import org.jspecify.annotations.NullMarked;
