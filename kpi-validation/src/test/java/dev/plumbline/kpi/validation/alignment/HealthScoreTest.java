package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Rule;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.Suppression;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class HealthScoreTest {
  private static final Kpi CHURN = kpi("churn");
  private static final Kpi LOST = kpi("lost");
  private static final Objective RETAIN = objective("retain");

  /** Two warnings: a KPI that serves nothing, and an objective without an owner. */
  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder().align(CHURN, RETAIN).add(LOST).build();

  private static Rule rule(String id, Severity severity, boolean ofTheWhole) {
    Rule.Builder rule =
        Rule.builder(id).sentence("So").because("so").remedy("Do so.").severity(severity);
    return ofTheWhole
        ? rule.checkGraph(review -> review.fail("is not so"))
        : rule.checkNodes((node, review) -> review.fail("is not so"));
  }

  @Test
  void of_warnings_takeAFifthOfTheirNodesEach() {
    HealthScore health = HealthScore.of(AlignmentValidator.standard().validate(GRAPH));

    assertThat(health.of(CHURN.id())).isEqualTo(Figure.of(1));
    assertThat(health.of(LOST.id())).isEqualTo(Figure.of(0.8));
    assertThat(health.of(RETAIN.id())).isEqualTo(Figure.of(0.8));
    assertThat(health.value()).isEqualTo(Figure.of(2.6 / 3));
    assertThat(health.lost()).isEqualByComparingTo("0.4");
    assertThat(health.losses())
        .extracting(Loss::toString)
        .containsExactly(
            "alignment.orphan.kpi: 1 finding, 0.2 nodes",
            "alignment.owner.objective: 1 finding, 0.2 nodes");
    assertThat(health.losses().get(0).share()).isEqualTo(0.2 / 3);
    assertThat(health).hasToString("0.8666666666666667 of 3 nodes, 0.4 nodes lost");
  }

  @Test
  void of_aFindingOfTheWhole_takesAsMuchAsFromOneNode() {
    Report report =
        Validator.of(List.of(rule("house.whole", Severity.ERROR, true))).validate(GRAPH);

    HealthScore health = HealthScore.of(report);

    assertThat(health.value()).isEqualTo(Figure.of(2.5 / 3));
    assertThat(health.of(CHURN.id())).isEqualTo(Figure.of(1));
  }

  @Test
  void of_moreThanANodeHas_takesAllOfItTheGravestFirst() {
    Report report =
        Validator.of(
                List.of(
                    rule("house.a", Severity.WARNING, false),
                    rule("house.b", Severity.ERROR, false),
                    rule("house.c", Severity.ERROR, false),
                    rule("house.d", Severity.ERROR, true)))
            .validate(GRAPH);

    HealthScore health = HealthScore.of(report);

    assertThat(health.value()).isEqualTo(Figure.of(0));
    assertThat(health.of(CHURN.id())).isEqualTo(Figure.of(0));
    assertThat(health.lost()).isEqualByComparingTo("3");
    assertThat(health.losses())
        .extracting(Loss::toString)
        .containsExactly(
            "house.b: 3 findings, 1.5 nodes",
            "house.c: 3 findings, 1.5 nodes",
            "house.a: 3 findings, 0.0 nodes",
            "house.d: 1 finding, 0.0 nodes");
  }

  @Test
  void of_otherPenalties_takeThose() {
    Report report = AlignmentValidator.standard().validate(GRAPH);
    Penalties penalties =
        Penalties.standard().with(Severity.WARNING, 0.1).withRule("alignment.orphan.kpi", 1);

    HealthScore health = HealthScore.of(report, penalties);

    assertThat(health.value()).isEqualTo(Figure.of(1.9 / 3));
    assertThat(penalties).hasToString("error 0.5, warning 0.1, hint 0, 1 of rules");
  }

  @Test
  void of_penaltiesOfRulesThatDoNotCount_areRefusedWithAllOfThem() {
    Report report =
        AlignmentValidator.standard()
            .with(
                Rule.builder("house.named")
                    .criterion(Criterion.SPECIFIC)
                    .sentence("So")
                    .because("so")
                    .remedy("Do so.")
                    .checkKpis((kpi, review) -> {}))
            .validate(GRAPH);
    Penalties typo = Penalties.standard().withRule("alignment.orphan.kip", 1);
    Penalties both = typo.withRule("house.named", 1);

    assertThatThrownBy(() -> HealthScore.of(report, typo))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The penalties name the rule alignment.orphan.kip, which was not checked."
                + " Correct the id, or drop it.");
    assertThatThrownBy(() -> HealthScore.of(report, both))
        .hasMessageStartingWith("2 problems: (1) The penalties name the rule alignment.orphan.kip")
        .hasMessageEndingWith(
            "(2) The penalties name the rule house.named, which is not about the alignment."
                + " Correct the id, or drop it.");
  }

  @Test
  void of_aPenaltyOfARuleWhoseNeedsAreNotMet_takesNothing() {
    Report report = AlignmentValidator.standard().validate(GRAPH);

    HealthScore health =
        HealthScore.of(report, Penalties.standard().withRule("alignment.counted-twice", 1));

    assertThat(report.notChecked())
        .extracting(one -> one.rule().id().value())
        .contains("alignment.counted-twice");
    assertThat(health.value()).isEqualTo(HealthScore.of(report).value());
  }

  @Test
  void of_whatIsSuppressed_takesNothing() {
    Profile profile =
        Profile.standard()
            .withSuppression(
                Suppression.of(
                    "alignment.orphan.kpi", LOST.id(), "It is new.", LocalDate.of(2026, 12, 31)));

    HealthScore health =
        HealthScore.of(AlignmentValidator.standard().with(profile).validate(GRAPH));

    assertThat(health.of(LOST.id())).isEqualTo(Figure.of(1));
  }

  @Test
  void of_nothingChecked_isAGap() {
    AlignmentGraph empty = AlignmentGraph.builder().build();
    HealthScore ofNoNodes = HealthScore.of(AlignmentValidator.standard().validate(empty));
    HealthScore ofNoRules = HealthScore.of(Validator.of(List.of()).validate(GRAPH));

    assertThat(ofNoNodes.value()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(ofNoNodes).hasToString("no data of 0 nodes, 0 nodes lost");
    assertThat(ofNoRules.value()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(ofNoRules.of(CHURN.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void penalties_outsideOfZeroToOne_areRefused() {
    assertThatThrownBy(() -> Penalties.standard().with(Severity.HINT, -0.1))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The penalty of hint is -0.1. Use 0 to 1.");
    assertThatThrownBy(() -> Penalties.standard().withRule("house.a", Double.NaN))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The penalty of house.a is NaN. Use 0 to 1.");
  }

  @Test
  void penalties_equality_isByWhatTheyTake() {
    EqualsVerifier.forClass(Penalties.class)
        .withPrefabValues(ImmutableMap.class, ImmutableMap.of(), ImmutableMap.of("a", "b"))
        .suppress(Warning.NULL_FIELDS)
        .verify();
    assertThat(Penalties.standard().with(Severity.ERROR, 0.50)).isEqualTo(Penalties.standard());
  }
}
