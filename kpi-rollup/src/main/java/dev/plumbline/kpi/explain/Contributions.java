package dev.plumbline.kpi.explain;

import com.google.common.collect.ImmutableList;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.exact.ExactSum;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.rollup.Input;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.StrategyFailedException;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRule.Basis;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.List;
import java.util.Optional;

/** Finds what each child of a node contributed. */
final class Contributions {
  private final RollupResult result;
  private final RollupRule rule;
  private final ExactSum planned = ExactSum.zero();
  private final ExactSum effective = ExactSum.zero();
  private final double[] parts;

  Contributions(RollupResult result, NodeId node, RollupRule rule, WeightedValues counted) {
    this.result = result;
    this.rule = rule;
    for (int i = 0; i < counted.size(); i++) {
      effective.add(counted.weight(i));
    }
    boolean isAmount = rule.basis() != Basis.STATUSES && hasParts(node);
    this.parts =
        isAmount && result.figure(node, rule.basis()).isPresent()
            ? parts(rule.strategy(), node, counted)
            : new double[0];
  }

  /** What is merged from states is no function of what children show, unless it adds that up. */
  private boolean hasParts(NodeId node) {
    return rule.strategy().traits().contains(Trait.ADDS_UP) || !result.isMerged(node);
  }

  private static double[] parts(AggregationStrategy strategy, NodeId node, WeightedValues counted) {
    try {
      double[] parts = strategy.parts(counted);
      if (parts.length != 0 && parts.length != counted.size()) {
        throw new IllegalStateException(
            "It gives %s parts for %s children. Give one for each, or none at all."
                .formatted(parts.length, counted.size()));
      }
      return parts;
    } catch (Exception e) { // also checked ones, which other languages throw unannounced
      throw new StrategyFailedException(strategy, node, e);
    }
  }

  /** {@return a contribution for each child, in the order of its alignments} */
  ImmutableList<Contribution> of(List<Input> inputs) {
    inputs.forEach(input -> planned.add(input.weight()));
    ImmutableList.Builder<Contribution> all = ImmutableList.builderWithExpectedSize(inputs.size());
    int next = 0;
    for (Input input : inputs) {
      all.add(contribution(input, next));
      next += input.contributes() ? 1 : 0;
    }
    return all.build();
  }

  /** An effective weight that is too small for a double is still a weight. */
  private Contribution contribution(Input input, int position) {
    return new Contribution(
        input.child(),
        result.plan().graph().node(input.child()).name(),
        result.figure(input.child(), rule.basis()),
        share(input.weight(), planned),
        input.contributes() ? Math.max(share(input.weight(), effective), Double.MIN_VALUE) : 0.0,
        input.contributes() ? part(position) : input.taken(),
        input.substitute(),
        origin(input));
  }

  private Origin origin(Input input) {
    Optional<Provenance> provenance =
        input.substitute().isPresent()
            ? Optional.of(Provenance.SUBSTITUTED)
            : result.provenance(input.child(), rule.basis());
    return new Origin(
        provenance,
        input.taken(),
        input.share(),
        input.child() instanceof KpiId kpi ? result.label(kpi) : Optional.empty(),
        result.status(input.child()));
  }

  private Figure part(int position) {
    return parts.length == 0 ? Figure.missing(Gap.DOMAIN) : Figure.ofResult(parts[position]);
  }

  private static double share(double weight, ExactSum total) {
    if (total.signum() == 0) {
      return 0.0;
    }
    ExactSum part = ExactSum.zero();
    part.add(weight);
    return part.dividedBy(total);
  }
}
