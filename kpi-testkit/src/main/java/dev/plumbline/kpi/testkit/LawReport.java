package dev.plumbline.kpi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.plumbline.kpi.testkit.LawResult.Verdict;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What became of the laws of one strategy, or scoring.
 *
 * @param subject its name
 * @param seed of the samples
 * @param results for each law, in the order of their ids
 */
public record LawReport(String subject, long seed, List<LawResult> results) {
  /**
   * Copies the results.
   *
   * @param subject its name
   * @param seed of the samples
   * @param results for each law
   */
  public LawReport {
    Objects.requireNonNull(subject, "subject");
    results = List.copyOf(results);
  }

  /**
   * {@return what became of a law}
   *
   * @param law one of those that were asked
   * @throws NoSuchElementException if it was not asked
   */
  public LawResult result(Law law) {
    return results.stream()
        .filter(result -> result.law() == law)
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "The law %s was not asked. Leave out withLaws, or name it."
                        .formatted(law.name())));
  }

  /** {@return whether no law speaks against it, and at least one was checked} */
  public boolean isLawful() {
    return failures().isEmpty() && !of(Verdict.HELD).isEmpty();
  }

  /** {@return the laws that are broken, and those that are claimed but were never checked} */
  public List<LawResult> failures() {
    return results.stream().filter(LawResult::isFailure).toList();
  }

  /** {@return the laws that seem to hold although they are not claimed} */
  public List<LawResult> hints() {
    return of(Verdict.SEEMS_TO_HOLD);
  }

  List<LawResult> of(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).toList();
  }

  /**
   * {@return this report, if it is lawful}
   *
   * @throws LawBrokenException if it is not, with all failures
   */
  @CanIgnoreReturnValue
  public LawReport orThrow() {
    if (!isLawful()) {
      throw new LawBrokenException(this);
    }
    return this;
  }

  /** {@return the failures at length, one after another; all results if there are none} */
  @Override
  public String toString() {
    boolean isFailed = !failures().isEmpty();
    List<LawResult> shown = isFailed ? failures() : results;
    return shown.isEmpty()
        ? "Of %s no law was asked. Name some.".formatted(subject)
        : shown.stream()
            .map(LawResult::toString)
            .collect(Collectors.joining(isFailed ? "\n\n" : "\n"));
  }
}
