/**
 * The laws of aggregation strategies, for whoever writes one: what guava-testlib is to Guava.
 *
 * <p>Nothing yet. What will come: the laws as equations, a contract to implement in a test, which
 * will be the way in, and, in a package of its own, the binding to jqwik.
 *
 * <p>Knows strategies and the rollup; nothing but tests knows it. Must not know any test engine
 * (the binding excepted), nor validation.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
