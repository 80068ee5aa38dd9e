/** Checks of KPIs and of how they align: rules, findings, report. */
module dev.plumbline.kpi.validation {
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive dev.plumbline.kpi.core;
  requires transitive dev.plumbline.kpi.rollup;
  requires com.google.common;

  exports dev.plumbline.kpi.validation;
  exports dev.plumbline.kpi.validation.alignment;
  exports dev.plumbline.kpi.validation.smart;
}
