package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.Immutable;

/** What a law of scorings says, as a function of the scoring with its options and a sample. */
@Immutable
@FunctionalInterface
interface ScoringEquation {
  Outcome check(ScoringLaws laws, Sample sample);
}
