/**
 * Examples to run, each a main class with a test of what it prints.
 *
 * <p>Start with {@link dev.plumbline.kpi.examples.FirstScorecard}; the large one is {@link
 * dev.plumbline.kpi.examples.city.CityScorecard}.
 */
@NullMarked
package dev.plumbline.kpi.examples;

import org.jspecify.annotations.NullMarked;
