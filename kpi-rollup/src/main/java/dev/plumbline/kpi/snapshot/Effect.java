package dev.plumbline.kpi.snapshot;

/** What a change means to who looks at it. */
public enum Effect {
  /** Better than before. */
  BETTER("better"),
  /** Worse than before. */
  WORSE("worse"),
  /** There is something where there was nothing, or nothing where there was something. */
  NOT_COMPARABLE("not comparable"),
  /** Other than before, and neither better nor worse by itself. */
  NEITHER("neither better nor worse");

  private final String text;

  Effect(String text) {
    this.text = text;
  }

  /** {@return the effect of a number that has a sign: better if it is positive} */
  static Effect of(int sign) {
    if (sign == 0) {
      return NEITHER;
    }
    return sign > 0 ? BETTER : WORSE;
  }

  /** {@return the effect in words, such as {@code not comparable}} */
  public String text() {
    return text;
  }
}
