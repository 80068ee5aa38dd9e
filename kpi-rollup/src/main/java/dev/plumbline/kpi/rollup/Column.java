package dev.plumbline.kpi.rollup;

/**
 * What one pass works on: a plan, what was measured, what may stand for it, and what came of it.
 */
record Column(RollupPlan plan, Readings readings, Substitutes substitutes, Outcomes outcomes) {}
