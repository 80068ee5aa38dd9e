/**
 * The laws of aggregation strategies and scorings, generators of what they are about, and their
 * bindings.
 *
 * <p>Who wants dynamic tests adds {@code org.junit.jupiter.api}; who wants properties adds {@code
 * net.jqwik.api}. Neither is needed otherwise.
 */
module dev.plumbline.kpi.testkit {
  requires static com.google.errorprone.annotations;
  requires static net.jqwik.api;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires transitive dev.plumbline.kpi.rollup;

  exports dev.plumbline.kpi.testkit;
  exports dev.plumbline.kpi.testkit.generate;
  exports dev.plumbline.kpi.testkit.jqwik;
}
