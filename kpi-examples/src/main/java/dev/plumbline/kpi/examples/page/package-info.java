/**
 * Pages of documentation that are made of a text and of examples that are compiled and run.
 *
 * <p>The way in is {@link dev.plumbline.kpi.examples.page.ExamplePage}; it knows no example.
 */
@NullMarked
package dev.plumbline.kpi.examples.page;

import org.jspecify.annotations.NullMarked;
