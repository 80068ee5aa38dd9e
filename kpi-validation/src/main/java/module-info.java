/** Checks of KPIs and of how they align. Exports nothing yet, since there is nothing yet. */
module dev.plumbline.kpi.validation {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive dev.plumbline.kpi.core;
  requires transitive dev.plumbline.kpi.rollup;
}
