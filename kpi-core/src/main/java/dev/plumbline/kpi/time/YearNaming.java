package dev.plumbline.kpi.time;

/** Which calendar year gives a fiscal year its name. */
public enum YearNaming {
  /** That in which it begins: the year from July 2025 to June 2026 is 2025. */
  BY_START,
  /** That in which it ends: the year from July 2025 to June 2026 is 2026. */
  BY_END
}
