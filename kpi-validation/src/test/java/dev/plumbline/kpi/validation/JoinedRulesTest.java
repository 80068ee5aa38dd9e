package dev.plumbline.kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Level;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.alignment.AlignmentValidator;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import dev.plumbline.kpi.value.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where rules of both validators see one fact, one of them tells it. */
class JoinedRulesTest {
  private static final Validator BOTH =
      SmartValidator.standard().and(AlignmentValidator.standard());
  private static final Objective GROWTH =
      Objective.builder("growth").owner("Ada").timeFrame(Period.year(2026)).build();

  private static Kpi.Builder kpi(String id) {
    return Kpi.builder(id).name("Revenue").direction(Direction.HIGHER_IS_BETTER);
  }

  /** {@return rule and node of what was found by some rules} */
  private static List<String> found(ValidationInput input, Set<String> rules) {
    return BOTH.validate(input).findings().stream()
        .filter(finding -> rules.contains(finding.rule().id().value()))
        .map(finding -> finding.rule().id() + " " + finding.subject().orElseThrow().id())
        .toList();
  }

  @Test
  void validate_aKpiThatServesNothing_isToldSoOnce() {
    Set<String> rules = Set.of("alignment.orphan.kpi", "smart.relevant.objective");
    AlignmentGraphBuilder orphan = AlignmentGraph.builder().add(kpi("free").build()).add(GROWTH);
    Objective team = Objective.builder("team").level(Level.TEAM).build();
    Objective top = Objective.builder("top").build();

    assertThat(found(ValidationInput.of(orphan.build()), rules))
        .containsExactly("alignment.orphan.kpi free");
    assertThat(
            found(
                ValidationInput.of(
                    AlignmentGraph.builder().align(kpi("led").build(), team).add(top).build()),
                rules))
        .as("it serves something, but nothing of the organisation")
        .containsExactly("smart.relevant.objective led");
    assertThat(SmartValidator.standard().validate(orphan.build()).findings())
        .as("alone the rule speaks for itself")
        .anyMatch(finding -> finding.rule().id().value().equals("smart.relevant.objective"));
  }

  @Test
  void validate_oneMeasureWantedUpAndDown_isAConflictAndOfTheOtherADuplicate() {
    Kpi up = kpi("a").build();
    Kpi down = kpi("b").direction(Direction.LOWER_IS_BETTER).build();
    AlignmentGraph graph = AlignmentGraph.builder().align(up, GROWTH).align(down, GROWTH).build();

    assertThat(
            found(
                ValidationInput.of(graph),
                Set.of("alignment.conflict.direction", "smart.specific.duplicate-name")))
        .containsExactly("alignment.conflict.direction a", "smart.specific.duplicate-name b");
  }

  @Test
  void validate_targetsOfWhatIsWantedUpAndDown_areNoConflictOfTheirOwn() {
    Period year = Period.year(2026);
    Kpi up = kpi("a").target(Target.attainment(5).in(year)).build();
    Kpi down =
        kpi("b").direction(Direction.LOWER_IS_BETTER).target(Target.attainment(7).in(year)).build();
    AlignmentGraph graph = AlignmentGraph.builder().align(up, GROWTH).align(down, GROWTH).build();

    assertThat(
            found(
                ValidationInput.of(graph),
                Set.of("alignment.conflict.direction", "alignment.conflict.target")))
        .containsExactly("alignment.conflict.direction a");
  }

  @Test
  void validate_oneMeasureWithTwoTargets_isAConflictAndOfTheOtherADuplicate() {
    Kpi one = kpi("a").target(Target.attainment(5).in(Period.year(2026))).build();
    Kpi other = kpi("b").target(Target.attainment(7).in(Period.year(2026))).build();
    AlignmentGraph graph = AlignmentGraph.builder().align(one, GROWTH).align(other, GROWTH).build();

    assertThat(
            found(
                ValidationInput.of(graph),
                Set.of("alignment.conflict.target", "smart.specific.duplicate-name")))
        .containsExactly("alignment.conflict.target a", "smart.specific.duplicate-name b");
  }

  @Test
  void validate_lastTargetBeforeTheTimeFrame_isToldOnce() {
    Set<String> rules = Set.of("smart.time-bound.inside-objective", "smart.time-bound.over");
    Kpi late = kpi("a").target(Target.attainment(5).in(Period.year(2025))).build();
    LocalDate today = LocalDate.of(2026, 2, 1);

    assertThat(
            found(
                ValidationInput.of(AlignmentGraph.builder().align(late, GROWTH).build())
                    .asOf(today),
                rules))
        .containsExactly("smart.time-bound.inside-objective a");
    assertThat(
            found(
                ValidationInput.of(
                        AlignmentGraph.builder().align(late, Objective.of("any", "Any")).build())
                    .asOf(today),
                rules))
        .containsExactly("smart.time-bound.over a");
  }
}
