package dev.plumbline.kpi.target;

import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;

/**
 * What a status is decided on.
 *
 * @param value the value, in the unit of the KPI, or why there is none; objectives have none
 * @param score the score, or why there is none; 1 is "target achieved"
 * @param period the period of the value
 */
public record StatusFacts(Figure value, Figure score, Period period) {}
