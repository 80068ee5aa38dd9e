package dev.plumbline.kpi.validation.alignment;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How sound the alignment is, from 0 to 1, and what takes how much of that.
 *
 * <pre>{@code
 * HealthScore health = HealthScore.of(report);
 * health.value();             // 0.93, or the reason why there is none
 * health.of(retain.id());     // 0.8, for this one a warning was found
 * health.losses();            // [alignment.orphan.kpi: 3 findings, 0.6 nodes]
 * }</pre>
 *
 * <p>Of {@code N} nodes, where {@code p} is the {@linkplain Penalties penalty} of a finding about
 * the criterion {@link Criterion#ALIGNED}:
 *
 * <table class="striped">
 * <caption>Formulas</caption>
 * <thead><tr><th>of</th><th>health</th></tr></thead>
 * <tbody>
 * <tr><td>a node</td><td>{@code 1 - min(1, sum of p over its findings)}</td></tr>
 * <tr><td>the whole</td><td>{@code 1 - min(N, sum of what the nodes have lost + sum of p over the
 * findings about the whole) / N}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>So it is the mean of the nodes, less what was found about the whole: there a penalty takes as
 * much as from one node. Being a mean, it does not fall because an organisation is large: twice the
 * same organisation, with all that is found in it twice, has the same health. One more node of
 * which nothing is found never lowers it, and one more finding never raises it. What is suppressed,
 * unknown or not checked takes nothing.
 *
 * <p>Sums are exact, in decimals, and values the doubles nearest to them. The losses of the rules
 * add up to {@link #lost} exactly: where the findings of a node would take more than all of it, the
 * gravest take theirs first, in the order of the report, and the last ones what is left. Where no
 * rule about the alignment was checked, and where there are no nodes, the health is a gap.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class HealthScore {
  private final AlignmentGraph graph;
  private final boolean isChecked;
  private final @Nullable BigDecimal[] left;
  private final ImmutableList<Loss> losses;
  private final BigDecimal lost;

  private HealthScore(
      AlignmentGraph graph,
      boolean isChecked,
      @Nullable BigDecimal[] left,
      ImmutableList<Loss> losses) {
    this.graph = graph;
    this.isChecked = isChecked;
    this.left = left;
    this.losses = losses;
    this.lost = losses.stream().map(Loss::nodes).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * {@return the health by the standard penalties}
   *
   * @param report what was found
   */
  public static HealthScore of(Report report) {
    return of(report, Penalties.standard());
  }

  /**
   * {@return the health by other penalties} Linear in the number of nodes and findings.
   *
   * @param report what was found
   * @param penalties what a finding takes
   * @throws InvalidDefinitionException if the penalties name a rule that the report does not know,
   *     or one that is not about the alignment; it names all of them
   */
  public static HealthScore of(Report report, Penalties penalties) {
    penalties.checkFor(report);
    return new Reckoning(report, penalties).score();
  }

  /** {@return the health of the whole} */
  public Figure value() {
    return isChecked
        ? Figure.of(share(nodes().subtract(lost), graph.size()))
        : Figure.missing(Gap.NO_DATA);
  }

  /**
   * {@return the health of a node}
   *
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if it is not in the graph
   */
  public Figure of(NodeId node) {
    @Nullable BigDecimal itsLeft = left[graph.number(node)];
    if (!isChecked) {
      return Figure.missing(Gap.NO_DATA);
    }
    return Figure.of(itsLeft == null ? 1.0 : itsLeft.doubleValue());
  }

  /** {@return what each rule takes: that which takes most first; rules without findings nothing} */
  public List<Loss> losses() {
    return losses;
  }

  /** {@return how much is lost in all, in nodes; exactly the sum of the losses} */
  public BigDecimal lost() {
    return lost;
  }

  private BigDecimal nodes() {
    return BigDecimal.valueOf(graph.size());
  }

  private static double share(BigDecimal part, int nodes) {
    return Quotients.nearest(part, BigDecimal.valueOf(nodes));
  }

  /** {@return the value, and what is lost, such as {@code 0.8 of 3 nodes, 0.6 nodes lost}} */
  @Override
  public String toString() {
    return "%s of %s nodes, %s nodes lost".formatted(value(), graph.size(), lost.toPlainString());
  }

  /** Goes through the findings, and takes what is still there to be taken. */
  private static final class Reckoning {
    private final Report report;
    private final Penalties penalties;
    private final AlignmentGraph graph;
    private final @Nullable BigDecimal[] left;
    private final Map<Rule, Taken> taken =
        new TreeMap<>((one, other) -> one.id().compareTo(other.id()));
    private BigDecimal leftInAll;

    Reckoning(Report report, Penalties penalties) {
      this.report = report;
      this.penalties = penalties;
      this.graph = report.input().graph();
      this.left = new BigDecimal[graph.size()];
      this.leftInAll = BigDecimal.valueOf(graph.size());
    }

    /** How often, and how much. */
    private static final class Taken {
      private int findings;
      private BigDecimal nodes = BigDecimal.ZERO;
    }

    HealthScore score() {
      List<Finding> ofTheWhole = new ArrayList<>();
      for (Finding finding : report.findings(Criterion.ALIGNED)) {
        @Nullable AlignmentNode subject = finding.subject().orElse(null);
        if (subject == null) {
          ofTheWhole.add(finding);
        } else {
          take(finding, fromNode(graph.number(subject.id()), penalties.of(finding)));
        }
      }
      ofTheWhole.forEach(finding -> take(finding, penalties.of(finding)));
      return new HealthScore(graph, isChecked(), left, losses());
    }

    private BigDecimal fromNode(int node, BigDecimal penalty) {
      BigDecimal before = Objects.requireNonNullElse(left[node], BigDecimal.ONE);
      BigDecimal amount = penalty.min(before);
      left[node] = before.subtract(amount);
      return amount;
    }

    private void take(Finding finding, BigDecimal wanted) {
      BigDecimal amount = wanted.min(leftInAll);
      leftInAll = leftInAll.subtract(amount);
      Taken ofRule = taken.computeIfAbsent(finding.rule(), rule -> new Taken());
      ofRule.findings++;
      ofRule.nodes = ofRule.nodes.add(amount);
    }

    private boolean isChecked() {
      return graph.size() > 0
          && report.checks() > 0
          && report.checked().stream().anyMatch(rule -> rule.criterion().equals(Criterion.ALIGNED));
    }

    private ImmutableList<Loss> losses() {
      List<Loss> all = new ArrayList<>();
      taken.forEach(
          (rule, it) ->
              all.add(new Loss(rule, it.findings, it.nodes, share(it.nodes, graph.size()))));
      all.sort((one, other) -> other.nodes().compareTo(one.nodes())); // stable: then by rule
      return ImmutableList.copyOf(all);
    }
  }
}
