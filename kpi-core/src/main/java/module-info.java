/**
 * Definitions of KPIs, objectives and targets, measurements, and the alignment graph.
 *
 * <p>The packages of exact arithmetic and of rows are for the library's own modules. That which
 * reads CSV needs the module {@code de.siegmar.fastcsv}, which the application adds.
 */
// The modules that these are exported to are compiled after this one.
@SuppressWarnings("module")
module dev.plumbline.kpi.core {
  requires static com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires static de.siegmar.fastcsv;
  requires com.google.common;

  exports dev.plumbline.kpi;
  exports dev.plumbline.kpi.checkin;
  exports dev.plumbline.kpi.graph;
  exports dev.plumbline.kpi.measure;
  exports dev.plumbline.kpi.measure.csv;
  exports dev.plumbline.kpi.target;
  exports dev.plumbline.kpi.time;
  exports dev.plumbline.kpi.value;
  exports dev.plumbline.kpi.exact to
      dev.plumbline.kpi.rollup,
      dev.plumbline.kpi.validation;
  exports dev.plumbline.kpi.rows to
      dev.plumbline.kpi.rollup;
}
