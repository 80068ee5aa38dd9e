package dev.plumbline.kpi.testkit;

/** A law, by the name that reports give it. */
public sealed interface Law permits AggregationLaw, ScoringLaw {
  /** {@return its id, such as {@code D2}} */
  String id();

  /** {@return its name, such as {@code INTERNAL}} */
  String name();

  /** {@return what it says, such as {@code min(x) <= f(x) <= max(x)}} */
  String statement();

  /** {@return id, name and statement, such as {@code D1 IDEMPOTENT: f(v, ..., v) = v}} */
  default String text() {
    return "%s %s: %s".formatted(id(), name(), statement());
  }
}
