package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.value.Figure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a validation has found, and what it could not look at.
 *
 * <pre>{@code
 * report.findings(Severity.ERROR);              // what must not stay
 * report.of(churn.id());                        // what was found of one KPI
 * report.strength(Criterion.MEASURABLE);        // 0.92, or the reason why there is none
 * report.summary();                             // in two or three sentences
 * }</pre>
 *
 * <p>A strength is the weight of the checks that hold, divided by the weight of those that could be
 * decided: an error weighs 3, a warning 1, a hint nothing. What is unknown, does not apply, was not
 * checked or is suppressed counts neither for nor against; where nothing was decided the strength
 * is a gap. A rule of the whole counts against the nodes that it names only.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Report {
  private final ValidationInput input;
  private final ImmutableList<Rule> checked;
  private final ImmutableList<NotChecked> notChecked;
  private final Strengths strengths;
  private final ImmutableList<Finding> findings;
  private final ImmutableList<SuppressedFinding> suppressed;
  private final ImmutableList<Unknown> unknown;
  private final long checks;

  Report(
      ValidationInput input,
      List<Rule> checked,
      ImmutableList<NotChecked> notChecked,
      Strengths strengths,
      Tally tally) {
    this.input = input;
    this.checked = ImmutableList.copyOf(checked);
    this.notChecked = notChecked;
    this.strengths = strengths;
    this.findings = tally.findings();
    this.suppressed = tally.suppressed();
    this.unknown = tally.unknown();
    this.checks = tally.checks();
  }

  /** {@return what was validated} */
  public ValidationInput input() {
    return input;
  }

  /** {@return all findings, the gravest first, then by rule and node} */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * {@return the findings of a severity, in order} Linear.
   *
   * @param severity which one
   */
  public List<Finding> findings(Severity severity) {
    return findings(finding -> finding.severity() == severity);
  }

  /**
   * {@return the findings about a criterion, in order} Linear.
   *
   * @param criterion which one
   */
  public List<Finding> findings(Criterion criterion) {
    return findings(finding -> finding.rule().criterion().equals(criterion));
  }

  /**
   * {@return the findings that are chosen, in order} Linear.
   *
   * @param chosen which ones
   */
  public List<Finding> findings(Predicate<? super Finding> chosen) {
    return findings.stream().filter(chosen).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the findings of a node, in order} Linear in the number of all findings.
   *
   * @param node the id of a KPI or an objective
   */
  public List<Finding> of(NodeId node) {
    return findings(
        finding -> finding.subject().filter(subject -> subject.id().equals(node)).isPresent());
  }

  /**
   * {@return the findings by the owner of what they are about, so that they can be handed to the
   * people concerned: owners in the order of the alphabet, and under "" what nobody owns and what
   * is about the whole and concerns nobody in particular} Linear, but for sorting.
   */
  public Map<String, List<Finding>> byOwner() {
    Map<String, ImmutableList.Builder<Finding>> byOwner = new TreeMap<>();
    for (Finding finding : findings) {
      String owner = finding.owner().orElse("");
      byOwner.computeIfAbsent(owner, name -> ImmutableList.builder()).add(finding);
    }
    Map<String, List<Finding>> lists = new TreeMap<>();
    byOwner.forEach((owner, list) -> lists.put(owner, list.build()));
    return Collections.unmodifiableMap(lists);
  }

  /** {@return what was found but is not to be told, with the reasons, in the same order} */
  public List<SuppressedFinding> suppressed() {
    return suppressed;
  }

  /** {@return what could not be decided, by rule and node} */
  public List<Unknown> unknown() {
    return unknown;
  }

  /** {@return the rules that were checked} */
  public List<Rule> checked() {
    return checked;
  }

  /** {@return the rules that were not checked, with the reasons} */
  public List<NotChecked> notChecked() {
    return notChecked;
  }

  /** {@return how many checks were decided: of a rule and a node, or of a rule and the whole} */
  public long checks() {
    return checks;
  }

  /** {@return whether something was checked, and nothing was found, not even a hint} */
  public boolean isClean() {
    return checks > 0 && findings.isEmpty();
  }

  /** {@return the severity of the gravest finding; nothing if there is none} */
  public Optional<Severity> gravest() {
    return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(0).severity());
  }

  /**
   * {@return how much of what was decided about a criterion holds, from 0 to 1}
   *
   * @param criterion which one
   */
  public Figure strength(Criterion criterion) {
    return strengths.of(criterion);
  }

  /**
   * {@return how much of what was decided of a node holds, from 0 to 1}
   *
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if it is not in the graph
   */
  public Figure strength(NodeId node) {
    return strengths.of(input.graph().number(node));
  }

  /**
   * {@return how much of what was decided of a node about a criterion holds, from 0 to 1}
   *
   * @param node the id of a KPI or an objective
   * @param criterion which one
   * @throws IllegalArgumentException if the node is not in the graph
   */
  public Figure strength(NodeId node, Criterion criterion) {
    return strengths.of(input.graph().number(node), criterion);
  }

  /**
   * {@return how many findings of how many checks there are, and what was not checked, in
   * sentences}
   */
  public String summary() {
    return Summary.of(this);
  }

  /** {@return as the summary} */
  @Override
  public String toString() {
    return summary();
  }
}
