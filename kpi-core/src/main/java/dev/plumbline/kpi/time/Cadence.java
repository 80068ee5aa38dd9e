package dev.plumbline.kpi.time;

/** How often a KPI is measured. */
public enum Cadence {
  /** Every day. */
  DAILY(Grain.DAY),
  /** Every week. */
  WEEKLY(Grain.WEEK),
  /** Every month. */
  MONTHLY(Grain.MONTH),
  /** Every quarter of a year. */
  QUARTERLY(Grain.QUARTER),
  /** Every half of a year. */
  HALF_YEARLY(Grain.HALF),
  /** Every year. */
  YEARLY(Grain.YEAR);

  private final Grain grain;

  Cadence(Grain grain) {
    this.grain = grain;
  }

  /** {@return how long the periods are that it is measured for, such as a month} */
  public Grain grain() {
    return grain;
  }
}
