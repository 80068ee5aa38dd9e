package dev.plumbline.kpi.validation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.ReportText;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.RuleId;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.Validator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AlignmentProperties {
  /** Low, so that small organisations meet them. */
  private static final Profile PROFILE =
      Profile.standard()
          .withThresholds(
              Thresholds.builder()
                  .mostKpisPerObjective(2)
                  .mostNodesPerOwner(3)
                  .fewestNodesPerDepartment(1)
                  .fewestKpisToBalance(2)
                  .build());

  private static final Validator VALIDATOR = AlignmentValidator.standard().with(PROFILE);

  @Property(tries = 3000)
  void validate_anyOrderOfInsertion_findsTheSame(@ForAll long seed) {
    RandomOrganization any = new RandomOrganization(seed);

    Report report = VALIDATOR.validate(any.input(seed));
    Report again = VALIDATOR.validate(any.input(seed + 1));

    assertThat(again.findings()).isEqualTo(report.findings());
    assertThat(again.summary()).isEqualTo(report.summary());
    assertThat(HealthScore.of(again)).hasToString(HealthScore.of(report).toString());
    assertThat(ReportText.markdown().of(again)).isEqualTo(ReportText.markdown().of(report));
  }

  /** Who never meets a rule has not tested it. */
  @Example
  void organizations_fiveHundred_meetEveryRule() {
    Set<RuleId> met = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      VALIDATOR
          .validate(new RandomOrganization(seed).input(seed))
          .findings()
          .forEach(finding -> met.add(finding.rule().id()));
    }

    assertThat(met).containsAll(AlignmentValidator.rules().stream().map(Rule::id).toList());
  }

  @Property(tries = 3000)
  void health_anyReport_addsUpAndLiesBetweenZeroAndOne(@ForAll long seed) {
    Report report = VALIDATOR.validate(new RandomOrganization(seed).input(seed));
    HealthScore health = HealthScore.of(report);

    BigDecimal sum =
        health.losses().stream().map(Loss::nodes).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(health.lost()).isEqualByComparingTo(sum);
    assertThat(health.value().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(health.losses().stream().mapToLong(Loss::findings).sum())
        .isEqualTo(
            report.findings().stream()
                .filter(finding -> finding.rule().id().value().startsWith("alignment."))
                .count());
    assertThat(health.value().orElseThrow()).isEqualTo(naive(report));
  }

  /** The formula as it is written, over every node. */
  private static double naive(Report report) {
    AlignmentGraph graph = report.input().graph();
    BigDecimal nodes = BigDecimal.valueOf(graph.size());
    BigDecimal lost = sum(report.findings().stream().filter(f -> f.subject().isEmpty()));
    for (var node : graph.nodes()) {
      lost = lost.add(sum(report.of(node.id()).stream()).min(BigDecimal.ONE));
    }
    return nodes.subtract(lost.min(nodes)).divide(nodes, new MathContext(60)).doubleValue();
  }

  private static BigDecimal sum(Stream<Finding> findings) {
    return findings
        .filter(finding -> finding.rule().id().value().startsWith("alignment."))
        .map(Penalties.standard()::of)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 200)
  void health_theSameOrganisationTwice_isTheSame(@ForAll long seed) {
    RandomOrganization any = new RandomOrganization(seed);
    List<Rule> ofNodes =
        AlignmentValidator.rules().stream()
            .filter(rule -> !rule.id().value().startsWith("alignment.silo"))
            .toList();
    Validator validator = Validator.of(ofNodes).with(PROFILE);

    double once = HealthScore.of(validator.validate(any.input(seed))).value().orElseThrow();
    double twice = HealthScore.of(validator.validate(any.twice(seed))).value().orElseThrow();

    assertThat(twice).isEqualTo(once);
  }

  @Property(tries = 200)
  void health_oneMoreHealthyNode_isNoLower(@ForAll long seed) {
    RandomOrganization any = new RandomOrganization(seed);
    HealthScore before = HealthScore.of(VALIDATOR.validate(any.graph(seed)));
    AlignmentGraph more = any.withHealthyNodes(seed);
    Report report = VALIDATOR.validate(more);

    assertThat(report.of(RandomOrganization.HEALTHY)).isEmpty();
    assertThat(HealthScore.of(report).value().orElseThrow())
        .isGreaterThanOrEqualTo(before.value().orElseThrow());
  }

  @Property(tries = 200)
  void health_oneMoreFinding_isNoHigher(@ForAll long seed) {
    RandomOrganization any = new RandomOrganization(seed);
    Rule more =
        Rule.builder("alignment.more")
            .sentence("So")
            .because("so")
            .remedy("Do so.")
            .checkNodes(
                (node, review) -> {
                  if (review.number() % 3 == 0) {
                    review.fail("is not so");
                  }
                });

    double before = HealthScore.of(VALIDATOR.validate(any.graph(seed))).value().orElseThrow();
    double after =
        HealthScore.of(VALIDATOR.with(more).validate(any.graph(seed))).value().orElseThrow();

    assertThat(after).isLessThanOrEqualTo(before);
  }
}
