/**
 * Measurements from tables of comma-separated values, with line and column in every error.
 *
 * <p>Start with {@link dev.plumbline.kpi.measure.csv.CsvMeasurements}. Needs FastCSV ({@code
 * de.siegmar:fastcsv}) at run time, which the application adds; nothing else in the library does.
 * Opens no files, and closes nothing.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.measure.csv;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
