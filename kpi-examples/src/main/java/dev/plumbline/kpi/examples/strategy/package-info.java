/**
 * Strategies of one's own, as a user of the library would write them; {@code
 * docs/testing-strategies.md} leads through them.
 */
@CheckReturnValue
@NullMarked
package dev.plumbline.kpi.examples.strategy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
