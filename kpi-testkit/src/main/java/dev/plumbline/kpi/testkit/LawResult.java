package dev.plumbline.kpi.testkit;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a law.
 *
 * @param law which one
 * @param verdict what became of it
 * @param tries how many samples were tried
 * @param checked of how many of them the law had something to say
 * @param remark who claims it, or why it does not apply; where nothing was checked, why most of the
 *     samples were of no use
 * @param counterexample one that breaks it, if there is one
 */
public record LawResult(
    Law law,
    Verdict verdict,
    int tries,
    int checked,
    String remark,
    Optional<Counterexample> counterexample) {
  /** What can become of a law. */
  public enum Verdict {
    /** It is claimed, or binds everybody, and no sample broke it. */
    HELD("held"),
    /** It is claimed, or binds everybody, and a sample breaks it. */
    BROKEN("BROKEN"),
    /**
     * It is claimed, and had nothing to say of any sample: nothing was checked, and that is a
     * fault. Choose values for which there is a result.
     */
    UNCHECKED("NOTHING CHECKED"),
    /** It cannot be asked, or says nothing. */
    NOT_APPLICABLE("not applicable"),
    /** It is not claimed, and rightly: a sample breaks it. */
    NOT_CLAIMED("not claimed"),
    /** It is not claimed, but no sample broke it. */
    SEEMS_TO_HOLD("seems to hold");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** {@return the verdict in words, such as {@code held}} */
    public String text() {
      return text;
    }
  }

  /**
   * Checks that nothing is null.
   *
   * @param law which one
   * @param verdict what became of it
   * @param tries how many samples were tried
   * @param checked of how many of them the law had something to say
   * @param remark who claims it, or why it does not apply
   * @param counterexample one that breaks it, if there is one
   */
  public LawResult {
    Objects.requireNonNull(law, "law");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(remark, "remark");
    Objects.requireNonNull(counterexample, "counterexample");
  }

  static LawResult notApplicable(Law law, String because) {
    return new LawResult(law, Verdict.NOT_APPLICABLE, 0, 0, because, Optional.empty());
  }

  /** {@return whether it speaks against the strategy: broken, or claimed and never checked} */
  public boolean isFailure() {
    return verdict == Verdict.BROKEN || verdict == Verdict.UNCHECKED;
  }

  /** {@return the law with who claims it, and the counterexample if there is one} */
  @Override
  public String toString() {
    String head = "law       %s     (%s)".formatted(law.text(), remark);
    return switch (verdict) {
      case BROKEN -> head + counterexample.map(found -> "\n" + found).orElse("");
      case UNCHECKED ->
          head
              + "\nchecked   nothing, in %s tries; choose other values, weights or domain, or more tries"
                  .formatted(tries);
      default -> "%s: %s".formatted(verdict.text(), head.substring("law       ".length()));
    };
  }
}
