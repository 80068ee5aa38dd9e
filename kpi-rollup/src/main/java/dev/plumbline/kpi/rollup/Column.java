package dev.plumbline.kpi.rollup;

import dev.plumbline.kpi.measure.Measurements;

/**
 * What one pass works on: a plan, what was measured, what may stand for it, and what came of it.
 */
record Column(RollupPlan plan, Measurements measurements, Substitutes substitutes, State state) {}
