package dev.plumbline.kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.value.Direction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextTest {
  private static final Rule REVIEWED =
      Rule.builder("house.reviewer")
          .criterion(Criterion.SPECIFIC)
          .sentence("A KPI has a reviewer")
          .because("nobody sees their own errors")
          .remedy("Name one.")
          .checkKpis(
              (kpi, review) -> {
                if (kpi.reviewer().isEmpty()) {
                  review.fail("has no reviewer", Evidence.of("name", kpi.name()));
                }
              });
  private static final Rule RECENT =
      Rule.builder("house.recent")
          .sentence("It is recent")
          .because("old things are old")
          .remedy("Renew it.")
          .needs(Need.TODAY)
          .checkKpis((kpi, review) -> {});
  private static final Rule SURE =
      Rule.builder("house.sure")
          .sentence("It is sure")
          .because("it is better so")
          .remedy("Measure more.")
          .severity(Severity.ERROR)
          .checkKpis((kpi, review) -> review.unknown("3 observations, 8 are needed"));

  private static Kpi kpi(String id, String name, String owner) {
    return Kpi.builder(id).name(name).owner(owner).direction(Direction.HIGHER_IS_BETTER).build();
  }

  private static Report report(Profile profile, Kpi... kpis) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (Kpi kpi : kpis) {
      graph.add(kpi);
    }
    return Validator.of(List.of(REVIEWED, RECENT, SURE)).with(profile).validate(graph.build());
  }

  private static Report report(Kpi... kpis) {
    return report(Profile.standard(), kpis);
  }

  @Test
  void plain_byOwner_saysAllOfIt() {
    Profile profile =
        Profile.standard()
            .withSuppression(
                Suppression.of(
                    "house.reviewer",
                    kpi("c", "C", "Ada").id(),
                    "She starts\nin May.",
                    LocalDate.of(2026, 5, 31)));

    String text =
        ReportText.plain()
            .of(
                report(
                    profile, kpi("b", "B", "Grace"), kpi("a", "A", "Ada"), kpi("c", "C", "Ada")));

    assertThat(text)
        .isEqualTo(
            """
            Validation
            ==========

            3 findings (0 errors, 2 warnings, 1 hint) of 2 checks in 3 KPIs and 0 objectives. \
            1 more finding suppressed. 3 checks could not be decided. \
            1 rule not checked: no day was given: use ValidationInput.asOf.

            About the whole (1)

              - hint: The scorecard has a suppression that may have expired: house.reviewer of c \
            until 2026-05-31 (She starts\\u000Ain May.). Say what day it is: \
            ValidationInput.asOf. [validation.suppression-undated]

            Owner: Ada (1)

              - warning: The KPI 'a' has no reviewer. Name one. [house.reviewer; name: A]

            Owner: Grace (1)

              - warning: The KPI 'b' has no reviewer. Name one. [house.reviewer; name: B]

            Suppressed (1)

              - The KPI 'c' has no reviewer. Name one. \
            [house.reviewer; until 2026-05-31: She starts\\u000Ain May.]

            Could not be decided (3)

              - 'a': 3 observations, 8 are needed [house.sure]
              - 'b': 3 observations, 8 are needed [house.sure]
              - 'c': 3 observations, 8 are needed [house.sure]

            Not checked (1)

              - no day was given: use ValidationInput.asOf [house.recent]
            """);
  }

  @Test
  void markdown_hostileNames_areShownAsTheyAre() {
    Report report =
        report(
            kpi("a|b`c", "[x](javascript:y) | <b>*_~\u202e www.evil.org http://e", "# A|d`a\nX"));

    String text = ReportText.markdown().of(report);

    assertThat(text)
        .contains(
            "## Owner: \\# A\\|d\\`a\\\\u000AX (1)\n",
            "- warning: The KPI 'a\\|b\\`c' has no reviewer. Name one. \\[house.reviewer; name:"
                + " \\[x\\](javascript:y) \\| \\<b\\>\\*\\_\\~\\\\u202E www\\.evil.org"
                + " http\\://e\\]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "- item, \\- item",
    "+ item, \\+ item",
    "=== x, \\=== x",
    "1. item, 1\\. item",
    "12) item, 12\\) item",
    "# item, \\# item",
    "> item, \\> item",
    "1.5 %, 1\\.5 %",
    "a - b, a - b",
    "'   code', code",
    "a@b.c, a\\@b.c",
    "mailto:x, mailto\\:x",
  })
  void markdown_startsOfLinesAndLinks_areEscaped(String text, String expected) {
    assertThat(Markup.escaped(text)).isEqualTo(expected);
  }

  @Test
  void plain_escapesOfATerminal_areShown() {
    String text = ReportText.plain().of(report(kpi("a", "\u001b[31mred", "\u001b]0;x\u0007")));

    assertThat(text).contains("Owner: \\u001B]0;x\\u0007 (1)", "name: \\u001B[31mred]");
    assertThat(text.codePoints().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void atMost_longLists_areCountedToTheEnd() {
    Report report = report(kpi("a", "A", "Ada"), kpi("b", "B", "Ada"), kpi("c", "C", "Ada"));

    String text = ReportText.plain().groupedBy(Grouping.RULE).atMost(1).of(report);

    assertThat(text)
        .contains(
            """
            house.reviewer: A KPI has a reviewer (3)

              - warning: The KPI 'a' has no reviewer. Name one. [house.reviewer; name: A]
              - and 2 more
            """)
        .contains("3 observations, 8 are needed [house.sure]\n  - and 2 more\n");
    assertThat(ReportText.plain().atMost(3).of(report)).doesNotContain("more");
  }

  @Test
  void groupedBy_criterionAndNode_headTheirFindings() {
    Report report = report(kpi("a", "A", "Ada"));

    assertThat(ReportText.plain().groupedBy(Grouping.CRITERION).of(report))
        .contains("Criterion: specific (1)\n");
    assertThat(ReportText.plain().groupedBy(Grouping.NODE).of(report)).contains("a (A) (1)\n");
  }

  @Test
  void of_nothingChecked_saysThatAndNothingElse() {
    assertThat(ReportText.plain().of(report()))
        .isEqualTo(
            """
            Validation
            ==========

            Nothing was checked in 0 KPIs and 0 objectives. \
            1 rule not checked: no day was given: use ValidationInput.asOf.

            About the whole (1)

              - error: The scorecard was not checked at all. Add KPIs and rules, give what the \
            rules need, or leave out and suppress less. [validation.nothing-checked]

            Not checked (1)

              - no day was given: use ValidationInput.asOf [house.recent]
            """);
  }

  @Test
  void atMost_lessThanOne_isRefused() {
    assertThatThrownBy(() -> ReportText.plain().atMost(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A list of at most 0 is none. Use 1 or more.");
  }
}
