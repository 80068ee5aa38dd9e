package dev.plumbline.kpi.trend;

/** Whether a change is one for the better. */
public enum Movement {
  /** It went the way it should. */
  BETTER("better"),
  /** It went the other way. */
  WORSE("worse"),
  /** It stayed as it was, or as good. */
  UNCHANGED("unchanged"),
  /** It changed, and nobody said which way is better. */
  UNJUDGED("changed"),
  /** One of the two numbers is missing. */
  UNKNOWN("unknown");

  private final String text;

  Movement(String text) {
    this.text = text;
  }

  /** {@return it in a word for a reader, such as {@code better}} */
  public String text() {
    return text;
  }

  /** {@return whether it is at least as good as before} */
  public boolean isAtLeastAsGood() {
    return this == BETTER || this == UNCHANGED;
  }
}
