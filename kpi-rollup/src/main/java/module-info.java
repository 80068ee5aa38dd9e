/** Rolls measurements and scores up an alignment graph: strategies, plan, engine, explanation. */
module dev.plumbline.kpi.rollup {
  requires transitive dev.plumbline.kpi.core;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires com.google.common;
  requires org.apache.commons.statistics.distribution;
  requires org.slf4j;

  exports dev.plumbline.kpi.explain;
  exports dev.plumbline.kpi.organization;
  exports dev.plumbline.kpi.rollup;
  exports dev.plumbline.kpi.snapshot;
  exports dev.plumbline.kpi.strategy;
  exports dev.plumbline.kpi.timeline;
  exports dev.plumbline.kpi.trend;
}
