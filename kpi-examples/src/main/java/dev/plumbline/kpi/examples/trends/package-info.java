/**
 * The examples of {@code docs/trends.md}, and the page itself.
 *
 * <p>The way in is {@link dev.plumbline.kpi.examples.trends.TrendsPage}.
 */
@NullMarked
package dev.plumbline.kpi.examples.trends;

import org.jspecify.annotations.NullMarked;
