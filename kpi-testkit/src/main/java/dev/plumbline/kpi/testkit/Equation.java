package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.Immutable;

/** What a law says, as a function of a trial. */
@Immutable
@FunctionalInterface
interface Equation {
  Outcome check(Trial trial);
}
