/**
 * The laws of aggregation strategies, for whoever writes one: what guava-testlib is to Guava.
 *
 * <p>The way in is {@link dev.plumbline.kpi.testkit.AggregationLaws}, and for scorings {@link
 * dev.plumbline.kpi.testkit.ScoringLaws}. The laws themselves are the constants of {@link
 * dev.plumbline.kpi.testkit.AggregationLaw}: plain predicates of a strategy and a {@link
 * dev.plumbline.kpi.testkit.Sample}, with generators and shrinking of their own.
 *
 * <p>Knows strategies and the rollup; nothing but tests knows it. Needs no test engine: that of
 * JUnit is named by two methods that return dynamic tests, and needed only where they are called;
 * the binding to jqwik has a package of its own.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
