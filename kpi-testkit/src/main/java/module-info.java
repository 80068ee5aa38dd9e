/** The laws of aggregation strategies. Exports nothing yet, since there is nothing yet. */
module dev.plumbline.kpi.testkit {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive dev.plumbline.kpi.rollup;
}
