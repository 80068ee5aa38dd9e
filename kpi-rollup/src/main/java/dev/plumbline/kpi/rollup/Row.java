package dev.plumbline.kpi.rollup;

/** What is known of the children of a node together, beside what its strategy makes of them. */
interface Row {
  /** The coverage of a node of which something is missing, however little. */
  double NOT_ALL = Math.nextDown(1.0);

  /** {@return how many are there, and how many are missing} */
  Presence presence();

  /** {@return the share of what applies that is present, from 0 to 1} */
  double coverage();

  /** {@return how many KPIs stand behind those that contribute, if they are counted} */
  double kpis();

  /** {@return how many of them are on target} */
  double kpisOnTarget();

  /** {@return the sum of the numerators, if the strategy of the node sums them} */
  double numerator();

  /** {@return the sum of the denominators, if the strategy of the node sums them} */
  double denominator();
}
