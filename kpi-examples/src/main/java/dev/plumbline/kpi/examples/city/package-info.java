/**
 * The scorecard of a city: published indicators of New York, rolled up to goals, services, agencies
 * and the city.
 *
 * <p>Start with {@link dev.plumbline.kpi.examples.city.CityScorecard}. The way of the data: {@link
 * dev.plumbline.kpi.examples.city.IndicatorTable} reads them, {@link
 * dev.plumbline.kpi.examples.city.Scorecard} rolls them up, and the views print what came of it.
 */
@NullMarked
package dev.plumbline.kpi.examples.city;

import org.jspecify.annotations.NullMarked;
