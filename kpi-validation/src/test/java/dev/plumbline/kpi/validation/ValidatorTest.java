package dev.plumbline.kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {
  private static final Kpi CHURN =
      Kpi.builder("churn").direction(Direction.LOWER_IS_BETTER).owner("Grace").build();
  private static final Kpi NPS =
      Kpi.builder("nps").direction(Direction.HIGHER_IS_BETTER).reviewer("Ada").build();
  private static final Objective RETAIN =
      Objective.builder("retain").name("Retain").owner("Ada").build();
  private static final AlignmentGraph GRAPH =
      AlignmentGraph.builder().align(CHURN, RETAIN, 1).align(NPS, RETAIN, 1).build();
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final Rule REVIEWED =
      rule("house.reviewer")
          .criterion(Criterion.SPECIFIC)
          .checkKpis(
              (kpi, review) -> {
                if (kpi.reviewer().isEmpty()) {
                  review.fail("has no reviewer");
                }
              });

  private static final Rule OWNED =
      rule("house.owner")
          .severity(Severity.ERROR)
          .checkNodes(
              (node, review) -> {
                if (node.owner().isEmpty()) {
                  review.fail("has no owner", Evidence.of("name", node.name()));
                }
              });

  private static Rule.Builder rule(String id) {
    return Rule.builder(id).sentence("It is so").because("it must").remedy("Make it so.");
  }

  private static List<String> messages(Report report) {
    return report.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void validate_rulesThatDoNotHold_areFoundGravestFirst() {
    Report report = Validator.of(List.of(REVIEWED, OWNED)).validate(GRAPH);

    assertThat(messages(report))
        .containsExactly(
            "error house.owner: The KPI 'nps' has no owner. Make it so.",
            "warning house.reviewer: The KPI 'churn' has no reviewer. Make it so.");
    assertThat(report.findings().get(0).evidence()).containsExactly(Evidence.of("name", "nps"));
    assertThat(report.checks()).isEqualTo(5);
    assertThat(report.gravest()).contains(Severity.ERROR);
    assertThat(report.isClean()).isFalse();
    assertThat(report.summary())
        .isEqualTo(
            "2 findings (1 error, 1 warning, 0 hints) of 5 checks in 2 KPIs and 1 objective.");
  }

  @Test
  void report_filters_keepTheOrder() {
    Report report = Validator.of(List.of(REVIEWED, OWNED)).validate(GRAPH);

    assertThat(report.findings(Severity.WARNING))
        .extracting(Finding::what)
        .containsExactly("has no reviewer");
    assertThat(report.findings(Criterion.SPECIFIC)).hasSize(1);
    assertThat(report.of(NPS.id())).extracting(Finding::what).containsExactly("has no owner");
    assertThat(report.of(RETAIN.id())).isEmpty();
    assertThat(report.byOwner()).containsOnlyKeys("", "Grace");
    assertThat(report.byOwner().get("Grace")).isEqualTo(report.of(CHURN.id()));
  }

  @Test
  void strength_errorsAndWarnings_weighThreeAndOne() {
    Report report = Validator.of(List.of(REVIEWED, OWNED)).validate(GRAPH);

    assertThat(report.strength(CHURN.id())).isEqualTo(Figure.of(0.75));
    assertThat(report.strength(NPS.id())).isEqualTo(Figure.of(0.25));
    assertThat(report.strength(CHURN.id(), Criterion.SPECIFIC)).isEqualTo(Figure.of(0));
    assertThat(report.strength(CHURN.id(), Criterion.ALIGNED)).isEqualTo(Figure.of(1));
    assertThat(report.strength(Criterion.SPECIFIC)).isEqualTo(Figure.of(0.5));
    assertThat(report.strength(Criterion.ALIGNED)).isEqualTo(Figure.of(6 / 9.0));
    assertThat(report.strength(RETAIN.id(), Criterion.SPECIFIC))
        .isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(report.strength(Criterion.ACHIEVABLE)).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void validate_anEmptyGraph_neverSaysAllIsWell() {
    Report report = Validator.of(List.of(REVIEWED)).validate(AlignmentGraph.builder().build());

    assertThat(report.isClean()).isFalse();
    assertThat(report.summary()).isEqualTo("Nothing was checked in 0 KPIs and 0 objectives.");
    assertThat(messages(report))
        .containsExactly(
            "error validation.nothing-checked: The scorecard was not checked at all."
                + " Add KPIs and rules, give what the rules need, or leave out and suppress less.");
  }

  @Test
  void validate_noRules_neverSaysAllIsWell() {
    Report report = Validator.of(List.of()).validate(GRAPH);

    assertThat(report.isClean()).isFalse();
    assertThat(report.summary()).isEqualTo("Nothing was checked in 2 KPIs and 1 objective.");
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly(RuleId.of("validation.nothing-checked"));
  }

  @Test
  void validate_everythingHolds_isClean() {
    Kpi kpi = CHURN.toBuilder().reviewer("Ada").build();
    Report report =
        Validator.of(List.of(REVIEWED, OWNED)).validate(AlignmentGraph.builder().add(kpi).build());

    assertThat(report.isClean()).isTrue();
    assertThat(report.gravest()).isEmpty();
    assertThat(report.strength(kpi.id())).isEqualTo(Figure.of(1));
    assertThat(report.summary())
        .isEqualTo("Nothing was found by any of 2 checks in 1 KPI and 0 objectives.");
  }

  @Test
  void validate_aNeedThatIsNotMet_isNotCheckedAndSaid() {
    Rule recent =
        rule("house.recent")
            .needs(Need.TODAY)
            .checkNodes((node, review) -> review.fail("is not of " + review.today()));
    Validator validator = Validator.of(List.of(recent, REVIEWED));

    Report without = validator.validate(GRAPH);
    Report with = validator.validate(ValidationInput.of(GRAPH).asOf(TODAY));

    assertThat(without.notChecked())
        .containsExactly(new NotChecked(recent, "no day was given: use ValidationInput.asOf"));
    assertThat(without.summary())
        .endsWith("1 rule not checked: no day was given: use ValidationInput.asOf.");
    assertThat(with.notChecked()).isEmpty();
    assertThat(with.of(RETAIN.id()))
        .extracting(Finding::message)
        .containsExactly("The objective 'retain' is not of 2026-07-01. Make it so.");
  }

  @Test
  void validate_severalNeedsThatAreNotMet_areAllNamedOnce() {
    Rule recent = rule("house.recent").needs(Need.TODAY).checkKpis((kpi, review) -> {});
    Rule fresh = rule("house.fresh").needs(Need.HISTORY, Need.TODAY).checkKpis((kpi, review) -> {});

    Report report = Validator.of(List.of(recent, fresh, REVIEWED)).validate(GRAPH);

    assertThat(report.notChecked())
        .extracting(NotChecked::why)
        .containsExactly(
            "no day was given: use ValidationInput.asOf",
            "no day was given: use ValidationInput.asOf; no history was given: use"
                + " ValidationInput.withHistory");
    assertThat(report.summary())
        .endsWith(
            "2 rules not checked: no day was given: use ValidationInput.asOf; no history was given:"
                + " use ValidationInput.withHistory.");
  }

  @Test
  void validate_onlyNeedsThatAreNotMet_checksNothing() {
    Rule recent = rule("house.recent").needs(Need.TODAY).checkNodes((node, review) -> {});

    Report report = Validator.of(List.of(recent)).validate(GRAPH);

    assertThat(report.isClean()).isFalse();
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly(RuleId.of("validation.nothing-checked"));
  }

  @Test
  void review_unknownAndNotApplicable_countNeitherForNorAgainst() {
    Rule undecided =
        rule("house.undecided")
            .checkNodes(
                (node, review) -> {
                  if (node.equals(CHURN)) {
                    review.unknown("3 observations, 8 are needed");
                  } else {
                    review.notApplicable();
                  }
                });

    Report report = Validator.of(List.of(undecided, OWNED)).validate(GRAPH);

    assertThat(report.unknown())
        .containsExactly(new Unknown(undecided, CHURN, "3 observations, 8 are needed"));
    assertThat(report.strength(CHURN.id())).isEqualTo(Figure.of(1));
    assertThat(report.checks()).isEqualTo(3);
    assertThat(report.summary()).endsWith("1 check could not be decided.");
  }

  @Test
  void checkGraph_nodesAndTheWhole_areNamed() {
    Rule whole =
        rule("house.whole")
            .checkGraph(
                review -> {
                  review.fail("has " + review.graph().size() + " nodes", Evidence.of("nodes", 3));
                  review.fail(NPS, "is one of them");
                });

    Report report = Validator.of(List.of(whole)).validate(GRAPH);

    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly(
            "The scorecard has 3 nodes. Make it so.", "The KPI 'nps' is one of them. Make it so.");
    assertThat(report.findings().get(0).evidence().get(0)).hasToString("nodes: 3");
    assertThat(report.strength(NPS.id())).isEqualTo(Figure.of(0));
    assertThat(report.strength(CHURN.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(report.checks()).isEqualTo(1);
  }

  @Test
  void suppression_inForce_movesTheFindingAside() {
    Suppression suppression = Suppression.of("house.reviewer", CHURN.id(), "Ada is away.", TODAY);
    Validator validator =
        Validator.of(List.of(REVIEWED)).with(Profile.standard().withSuppression(suppression));

    Report lastDay = validator.validate(ValidationInput.of(GRAPH).asOf(TODAY));
    Report dayAfter = validator.validate(ValidationInput.of(GRAPH).asOf(TODAY.plusDays(1)));

    assertThat(lastDay.findings()).isEmpty();
    assertThat(lastDay.suppressed())
        .singleElement()
        .satisfies(one -> assertThat(one.finding().what()).isEqualTo("has no reviewer"))
        .satisfies(one -> assertThat(one.suppression()).isEqualTo(suppression));
    assertThat(lastDay.strength(CHURN.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(lastDay.summary()).endsWith("1 more finding suppressed.");
    assertThat(messages(dayAfter))
        .containsExactly(
            "warning house.reviewer: The KPI 'churn' has no reviewer. Make it so.",
            "warning validation.suppression-expired: The scorecard has a suppression that has"
                + " expired: house.reviewer of churn until 2026-07-01 (Ada is away.)."
                + " Do what it was waiting for, or decide anew until when.");
  }

  @Test
  void suppression_ofAllOrOfNothing_isToldApart() {
    Profile profile =
        Profile.standard()
            .withSuppression(Suppression.ofRule("house.owner", "Later", TODAY))
            .withSuppression(Suppression.of("house.reviewer", NPS.id(), "Later", TODAY));

    Report report = Validator.of(List.of(REVIEWED, OWNED)).with(profile).validate(GRAPH);

    assertThat(report.suppressed()).hasSize(1);
    assertThat(messages(report))
        .containsExactly(
            "warning house.reviewer: The KPI 'churn' has no reviewer. Make it so.",
            "hint validation.suppression-undated: The scorecard has a suppression that may have"
                + " expired: house.owner until 2026-07-01 (Later)."
                + " Say what day it is: ValidationInput.asOf.",
            "hint validation.suppression-unused: The scorecard has a suppression of nothing:"
                + " house.reviewer of nps until 2026-07-01 (Later)."
                + " Correct the id of the node, or drop it.");
  }

  @Test
  void suppression_ofARuleThatIsNotThere_isToldOnce() {
    Profile profile =
        Profile.standard().withSuppression(Suppression.ofRule("house.ower", "Later", TODAY));

    Report report = Validator.of(List.of(REVIEWED)).with(profile).validate(GRAPH);

    assertThat(messages(report))
        .containsExactly(
            "warning house.reviewer: The KPI 'churn' has no reviewer. Make it so.",
            "warning validation.unknown-rule: The scorecard has a profile that names the rule"
                + " house.ower. Correct the id, or drop it from the profile.");
  }

  @Test
  void suppression_ofARuleThatWasNotChecked_isNotToldToBeDropped() {
    Rule recent = rule("house.recent").needs(Need.HISTORY).checkKpis((kpi, review) -> {});
    Profile profile =
        Profile.standard()
            .without("house.owner")
            .withSuppression(Suppression.ofRule("house.recent", "Later", TODAY))
            .withSuppression(Suppression.ofRule("house.owner", "Later", TODAY));

    Report report = Validator.of(List.of(REVIEWED, OWNED, recent)).with(profile).validate(GRAPH);

    assertThat(messages(report))
        .containsExactly("warning house.reviewer: The KPI 'churn' has no reviewer. Make it so.");
  }

  @Test
  void suppression_ofAFindingAboutTheValidation_putsNothingAside() {
    Profile profile =
        Profile.standard()
            .withSuppression(Suppression.ofRule("validation.suppression-unused", "Later", TODAY));

    Report report = Validator.of(List.of(OWNED)).with(profile).validate(GRAPH);

    assertThat(messages(report))
        .contains(
            "hint validation.suppression-unused: The scorecard has a suppression of nothing:"
                + " validation.suppression-unused until 2026-07-01 (Later)."
                + " Correct the id of the node, or drop it.");
    assertThat(report.suppressed()).isEmpty();
  }

  @Test
  void profile_withoutRulesAboutTheValidation_isObeyedButForNothingChecked() {
    Profile profile =
        Profile.standard()
            .without("validation.nothing-checked")
            .without("validation.suppression-undated")
            .without("validation.suppression-unused")
            .withSuppression(Suppression.ofRule("house.reviewer", "Later", TODAY))
            .withSuppression(Suppression.of("house.reviewer", NPS.id(), "Later", TODAY));

    assertThat(Validator.of(List.of(REVIEWED)).with(profile).validate(GRAPH).findings()).isEmpty();
    assertThat(Validator.of(List.of()).with(profile).validate(GRAPH).findings())
        .extracting(finding -> finding.rule().id().value())
        .contains("validation.nothing-checked");
  }

  @Test
  void profile_severitiesAndRulesLeftOut_areObeyed() {
    Validator validator = Validator.of(List.of(REVIEWED, OWNED));

    assertThat(validator.with(Profile.advisory()).validate(GRAPH).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.HINT);
    assertThat(validator.with(Profile.strict()).validate(GRAPH).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.ERROR);
    assertThat(
            validator
                .with(Profile.strict().withSeverity("house.owner", Severity.HINT))
                .validate(GRAPH)
                .findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR, Severity.HINT);
    assertThat(validator.with(Profile.standard().without("house.owner")).validate(GRAPH).findings())
        .extracting(Finding::what)
        .containsExactly("has no reviewer");
  }

  @Test
  void profile_aRuleThatIsNotThere_isFound() {
    Report report =
        Validator.of(List.of(REVIEWED))
            .with(Profile.standard().without("house.ower"))
            .validate(GRAPH);

    assertThat(messages(report))
        .contains(
            "warning validation.unknown-rule: The scorecard has a profile that names the rule"
                + " house.ower. Correct the id, or drop it from the profile.");
  }

  @Test
  void validate_insertedInAnotherOrder_findsTheSame() {
    AlignmentGraph turned =
        AlignmentGraph.builder().align(NPS, RETAIN, 1).align(CHURN, RETAIN, 1).build();
    Validator validator = Validator.of(List.of(OWNED, REVIEWED));

    assertThat(validator.validate(turned).findings())
        .isEqualTo(Validator.of(List.of(REVIEWED, OWNED)).validate(GRAPH).findings());
  }

  @Test
  void validate_aCheckThatThrows_namesRuleAndNode() {
    Rule broken =
        rule("house.broken")
            .checkObjectives(
                (objective, review) -> {
                  throw new IllegalStateException("no");
                });

    Validator validator = Validator.of(List.of(broken));

    assertThatThrownBy(() -> validator.validate(GRAPH))
        .isInstanceOf(RuleFailedException.class)
        .hasMessage(
            "The rule house.broken threw IllegalStateException for 'retain'."
                + " Correct its check: whatever it finds it tells the Review.")
        .hasRootCauseMessage("no");
  }

  @Test
  void of_twoRulesWithOneId_isRefused() {
    assertThatThrownBy(() -> Validator.of(List.of(OWNED, REVIEWED)).with(OWNED))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("There are two rules with the id house.owner. Rename one of them.");
  }

  @Test
  void rule_withoutTexts_isRefusedWithAllOfThem() {
    Rule.Builder builder = Rule.builder("house.empty").remedy("x".repeat(301));

    assertThatThrownBy(() -> builder.checkGraph(review -> {}))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("(1) The rule house.empty has the sentence ''. Write 1 to 300")
        .hasMessageContaining("(2) The rule house.empty has the because ''.")
        .hasMessageContaining("(3) The rule house.empty has the remedy 'xxx");
  }

  @Test
  void ruleId_ofAnotherForm_isRefused() {
    for (String text : List.of("", "one", "A.b", "a.", ".a", "a..b", "a b.c", "a.b\n", "1.b")) {
      assertThatThrownBy(() -> RuleId.of(text))
          .isInstanceOf(InvalidDefinitionException.class)
          .hasMessageContaining("is none. Write words of a-z, 0-9 and - with dots between");
    }
    assertThatThrownBy(() -> RuleId.of("a." + "b".repeat(99))).hasMessageContaining("at most 100");
    assertThat(RuleId.of("a." + "b".repeat(98)).value()).hasSize(100);
  }

  @Test
  void thresholds_thatCannotBe_areRefusedWithAllOfThem() {
    Thresholds.Builder builder = Thresholds.builder().fewestOccasions(-1).leastProbability(1.5);

    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "2 problems: (1) The threshold fewestOccasions is -1. Use 0 or more."
                + " (2) The threshold leastProbability is 1.5. Use 0 to 1.");
    assertThat(Thresholds.standard().fewestOccasions()).isEqualTo(2);
  }

  @Test
  void evidence_inPrint_isSafeAndHasItsUnit() {
    assertThat(Evidence.of("required rate", Quantity.of(0.4, Unit.PERCENT)))
        .hasToString("required rate: 0.4 %");
    assertThat(Evidence.of("owner", "A\u001bB")).hasToString("owner: A\\u001BB");
    assertThat(Evidence.of("observations", 3).figure()).isEqualTo(Figure.of(3));
  }

  @Test
  void suppression_withoutReason_isRefused() {
    assertThatThrownBy(() -> Suppression.ofRule("house.owner", " ", TODAY))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The suppression of house.owner has the reason ' '. Give one of 1 to 1000 characters.");
  }

  @Test
  void review_onceOfAType_isMadeOnce() {
    int[] made = new int[1];
    Rule counting =
        rule("house.once")
            .checkNodes(
                (node, review) ->
                    assertThat(review.once(Made.class, input -> new Made(++made[0])))
                        .isEqualTo(new Made(1)));

    assertThat(Validator.of(List.of(counting)).validate(GRAPH).checks()).isEqualTo(3);
    assertThat(made[0]).isEqualTo(1);
  }

  private record Made(int times) {}

  private static Rule failing(String id, String... covers) {
    return rule(id).covers(covers).checkKpis((kpi, review) -> review.fail("is wrong"));
  }

  @Test
  void validate_aRuleThatIsCovered_isNotToldOfTheSameNode() {
    Rule covering =
        rule("house.first")
            .covers("house.second", "house.missing")
            .checkKpis(
                (kpi, review) -> {
                  if (kpi.id().equals(NPS.id())) {
                    review.fail("is quite wrong");
                  }
                });

    Report report = Validator.of(List.of(failing("house.second"), covering)).validate(GRAPH);

    assertThat(messages(report))
        .containsExactly(
            "warning house.first: The KPI 'nps' is quite wrong. Make it so.",
            "warning house.second: The KPI 'churn' is wrong. Make it so.");
    assertThat(report.checks()).as("what is covered is not applicable").isEqualTo(3);
    assertThat(report.strength(NPS.id())).isEqualTo(Figure.of(0.0));
    assertThat(covering.covers())
        .containsExactly(RuleId.of("house.second"), RuleId.of("house.missing"));
  }

  @Test
  void validate_aRuleOfTheWhole_coversAndIsCoveredNodeByNode() {
    Rule whole =
        rule("house.whole")
            .covers("house.of-nodes")
            .checkGraph(review -> review.fail(NPS, "is wrong in all"));
    Rule covered = rule("house.last").checkGraph(review -> review.fail(CHURN, "is wrong at last"));
    Rule ofNodes = failing("house.of-nodes");
    Rule covering = failing("house.covering", "house.last");

    assertThat(messages(Validator.of(List.of(ofNodes, whole)).validate(GRAPH)))
        .containsExactly(
            "warning house.of-nodes: The KPI 'churn' is wrong. Make it so.",
            "warning house.whole: The KPI 'nps' is wrong in all. Make it so.");
    assertThat(messages(Validator.of(List.of(covered, covering)).validate(GRAPH)))
        .containsExactly(
            "warning house.covering: The KPI 'churn' is wrong. Make it so.",
            "warning house.covering: The KPI 'nps' is wrong. Make it so.");
  }

  @Test
  void validate_whatCoversIsSuppressed_staysCovered() {
    Profile profile =
        Profile.standard().withSuppression(Suppression.ofRule("house.first", "We know.", TODAY));

    Report report =
        Validator.of(List.of(failing("house.first", "house.second"), failing("house.second")))
            .with(profile)
            .validate(ValidationInput.of(GRAPH).asOf(TODAY));

    assertThat(messages(report))
        .containsExactly(
            "error validation.nothing-checked: The scorecard was not checked at all."
                + " Add KPIs and rules, give what the rules need, or leave out and suppress less.");
    assertThat(report.suppressed()).hasSize(2);
  }

  @Test
  void validate_whatCoversIsLeftOut_coversNothing() {
    Report report =
        Validator.of(List.of(failing("house.first", "house.second"), failing("house.second")))
            .with(Profile.standard().without("house.first"))
            .validate(GRAPH);

    assertThat(report.findings())
        .extracting(finding -> finding.rule().id().value())
        .containsOnly("house.second");
  }

  @Test
  void validator_aRuleThatCoversAndIsCovered_isRefused() {
    assertThatThrownBy(() -> Validator.of(List.of(failing("a.a", "a.b"), failing("a.b", "a.c"))))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "The rule a.a covers a.b, which covers rules itself. Let one of them cover all.");
    assertThatThrownBy(() -> Validator.of(List.of(failing("a.a", "a.a"))))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void failOf_anOwner_isHandedToThem() {
    Rule load = rule("house.load").checkGraph(review -> review.failOf("Ada", "is too much"));

    Report report = Validator.of(List.of(load)).validate(GRAPH);

    assertThat(report.byOwner()).containsOnlyKeys("Ada");
    assertThat(report.findings().get(0).owner()).contains("Ada");
    assertThat(report.findings().get(0).subject()).isEmpty();
    assertThat(messages(report))
        .containsExactly("warning house.load: The scorecard is too much. Make it so.");
    assertThat(ReportText.plain().of(report)).contains("Owner: Ada (1)");
  }
}
