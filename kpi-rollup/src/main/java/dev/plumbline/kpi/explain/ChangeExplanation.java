package dev.plumbline.kpi.explain;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.AlignmentNode;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.Quotients;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a rolled-up figure changed from one result to another: which child moved it, and by how much.
 *
 * <pre>{@code
 * ChangeExplanation why = ChangeExplanation.of(resultOfMarch, resultOfMay, retain.id());
 * why.change();                            // 0.13
 * why.parts().get(0).part();               // 0.12 of it come from churn-rate
 * why.rounded(1).orElseThrow().parts();    // 0.1 and 0.0, which are 0.1
 * why.text();                              // in one line
 * }</pre>
 *
 * <table class="striped">
 * <caption>The part of a child with the values v0, v1 and the shares of the weight w0, w1</caption>
 * <thead><tr><th>strategy</th><th>part</th></tr></thead>
 * <tbody>
 * <tr><td>means, ratios of sums (of which the share of the denominator is the weight)</td>
 * <td>{@code (w0 + w1)/2 (v1 - v0)}, the effect of the value, and {@code (w1 - w0) ((v0 + v1)/2 -
 * (m0 + m1)/2)}, that of the weight, m being the means; a child that is missing on one side keeps the
 * value of the other, so that all of its part comes from its weight</td></tr>
 * <tr><td>others that are made of parts, such as sums</td><td>its part after less its part before</td>
 * </tr>
 * <tr><td>others, such as geometric means</td><td>none</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The parts sum to the change, but for the rounding of each, and {@link #rounded} ones exactly.
 * Linear in the number of children. Immutable.
 */
public final class ChangeExplanation {
  /** More than rounding does to a part, in units of the last place of what it is made of. */
  private static final BigDecimal ROUNDING = BigDecimal.valueOf(16);

  private static final int MOST_DECIMALS = 2_000;
  private static final int MOVERS = 3;

  private final AlignmentNode node;
  private final Figure before;
  private final Figure after;
  private final ImmutableList<ChangeContribution> parts;
  private final BigDecimal rest;

  private ChangeExplanation(Explanation before, Explanation after) {
    this.node = before.node();
    this.before = before.figure();
    this.after = after.figure();
    this.parts = parts(before, after);
    this.rest = hasParts() ? rest(before, after) : BigDecimal.ZERO;
  }

  /**
   * {@return the explanation of how a node changed}
   *
   * @param before the earlier result, or that of a plan or a peer
   * @param after the later result, of the same plan
   * @param node the id of a KPI or an objective
   * @throws IllegalArgumentException if there is no such node, or the results are of two plans
   * @throws dev.plumbline.kpi.rollup.StrategyFailedException if the strategy of the node throws an
   *     exception when it is asked for the parts
   */
  public static ChangeExplanation of(RollupResult before, RollupResult after, NodeId node) {
    if (before.plan() != after.plan()) {
      throw new IllegalArgumentException(
          ("The results for %s and %s are of two plans, so their parts cannot be compared."
                  + " Roll both up by the same plan.")
              .formatted(before.period(), after.period()));
    }
    return new ChangeExplanation(Explanation.of(before, node), Explanation.of(after, node));
  }

  private static ImmutableList<ChangeContribution> parts(Explanation before, Explanation after) {
    List<Contribution> first = before.contributions();
    List<Contribution> second = after.contributions();
    Optional<MeanTerms> firstMean = MeanTerms.of(first);
    Optional<MeanTerms> secondMean = MeanTerms.of(second);
    boolean isThere = before.figure().isPresent() && after.figure().isPresent();
    ImmutableList.Builder<ChangeContribution> parts = ImmutableList.builder();
    for (int i = 0; i < first.size(); i++) {
      Effect effect =
          isThere && firstMean.isPresent() && secondMean.isPresent()
              ? Effect.ofMean(firstMean.get(), secondMean.get(), i)
              : Effect.ofParts(isThere, first.get(i), second.get(i));
      parts.add(
          new ChangeContribution(
              first.get(i).child(),
              first.get(i).name(),
              first.get(i).origin().taken(),
              second.get(i).origin().taken(),
              effect.part(),
              effect.ofValue(),
              effect.ofWeight()));
    }
    return parts.build();
  }

  private record Effect(Figure part, Figure ofValue, Figure ofWeight) {
    static Effect ofMean(MeanTerms before, MeanTerms after, int i) {
      double v0 = before.valueOr(i, after.valueOr(i, 0.0));
      double v1 = after.valueOr(i, before.valueOr(i, 0.0));
      double w0 = before.weight(i);
      double w1 = after.weight(i);
      double ofValue = (w0 + w1) / 2 * (v1 - v0);
      double fromMean = (v0 / 2 + v1 / 2) - (before.mean() / 2 + after.mean() / 2);
      double ofWeight = (w1 - w0) * fromMean;
      return new Effect(
          Figure.ofResult(ofValue + ofWeight), Figure.ofResult(ofValue), Figure.ofResult(ofWeight));
    }

    static Effect ofParts(boolean isThere, Contribution before, Contribution after) {
      Figure none = Figure.missing(isThere ? Gap.DOMAIN : Gap.NO_DATA);
      Figure part = isThere ? difference(part(before), part(after)) : none;
      return new Effect(part, none, none);
    }

    private static Figure part(Contribution contribution) {
      return contribution.isCounted() ? contribution.part() : Figure.of(0.0);
    }
  }

  private static Figure difference(Figure from, Figure to) {
    if (!from.isPresent() || !to.isPresent()) {
      return to.isPresent() ? from : to;
    }
    BigDecimal difference = Decimals.of(to.orElseThrow()).subtract(Decimals.of(from.orElseThrow()));
    return Figure.ofResult(Quotients.nearest(difference, BigDecimal.ONE));
  }

  private boolean hasParts() {
    return change().isPresent() && parts.stream().allMatch(part -> part.part().isPresent());
  }

  /** What the parts do not make up is 0 where the rounding of each accounts for it. */
  private BigDecimal rest(Explanation first, Explanation second) {
    BigDecimal missing =
        Decimals.of(after.orElseThrow()).subtract(Decimals.of(before.orElseThrow()));
    BigDecimal doubt = ulp(before).add(ulp(after));
    for (int i = 0; i < parts.size(); i++) {
      missing = missing.subtract(Decimals.of(parts.get(i).part().orElseThrow()));
      doubt =
          doubt
              .add(ulp(parts.get(i).before()))
              .add(ulp(parts.get(i).after()))
              .add(ulp(first.contributions().get(i).part()))
              .add(ulp(second.contributions().get(i).part()));
    }
    return missing.abs().compareTo(doubt.multiply(ROUNDING)) <= 0 ? BigDecimal.ZERO : missing;
  }

  private static BigDecimal ulp(Figure figure) {
    return new BigDecimal(Math.ulp(figure.orElse(0.0)));
  }

  /** {@return the node that is explained} */
  public AlignmentNode node() {
    return node;
  }

  /** {@return its figure before} */
  public Figure before() {
    return before;
  }

  /** {@return its figure after} */
  public Figure after() {
    return after;
  }

  /**
   * {@return by how much it changed, in the decimals that a reader sees; a gap if one is missing}
   */
  public Figure change() {
    return difference(before, after);
  }

  /** {@return what each child contributed to the change, in the order of their alignments} */
  public List<ChangeContribution> parts() {
    return parts;
  }

  /**
   * {@return the change and its parts, rounded so that what is printed adds up to the last digit;
   * the rest is what a clamp made of it} Nothing where there is no change, or it is not made of
   * parts.
   *
   * @param decimals how many, 0 to 2000
   * @throws IllegalArgumentException if there are fewer or more
   */
  public Optional<RoundedParts> rounded(int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "A change cannot be rounded to %s decimals. Use 0 to %s."
              .formatted(decimals, MOST_DECIMALS));
    }
    if (!hasParts() || parts.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal total =
        Decimals.of(after.orElseThrow())
            .subtract(Decimals.of(before.orElseThrow()))
            .setScale(decimals, RoundingMode.HALF_EVEN);
    List<BigDecimal> exact = new ArrayList<>();
    parts.forEach(part -> exact.add(Decimals.of(part.part().orElseThrow())));
    boolean hasRest = rest.signum() != 0;
    if (hasRest) {
      exact.add(rest);
    }
    List<BigDecimal> rounded = LargestRemainder.round(exact, total, decimals);
    return Optional.of(
        new RoundedParts(
            total,
            rounded.subList(0, parts.size()),
            hasRest ? rounded.get(parts.size()) : BigDecimal.ZERO.setScale(decimals)));
  }

  /** {@return the change in one line, with the children that moved it most} */
  public String text() {
    String name = PlainText.escape(node.name());
    if (!change().isPresent()) {
      return "%s: %s, before %s".formatted(name, Display.figure(after), Display.figure(before));
    }
    String line =
        "%s: %s to %s, %s"
            .formatted(
                name,
                Display.figure(before),
                Display.figure(after),
                signed(change().orElseThrow()));
    List<String> movers =
        hasParts()
            ? parts.stream()
                .filter(part -> part.part().orElseThrow() != 0.0)
                .sorted(
                    Comparator.comparingDouble(
                        (ChangeContribution part) -> -Math.abs(part.part().orElseThrow())))
                .limit(MOVERS)
                .map(
                    part -> PlainText.escape(part.name()) + " " + signed(part.part().orElseThrow()))
                .toList()
            : List.of();
    return movers.isEmpty() ? line : line + " (" + String.join(", ", movers) + ")";
  }

  private static String signed(double number) {
    return (number > 0 ? "+" : "") + Display.number(number);
  }

  /** {@return the text} */
  @Override
  public String toString() {
    return text();
  }
}
