package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {
  private static Problems problems(int count, int length) {
    Problems problems = Problems.none();
    IntStream.range(0, count).forEach(i -> problems.add(() -> i + "x".repeat(length - 1)));
    return problems;
  }

  @Test
  void message_oneProblem_isItsText() {
    InvalidDefinitionException e = new InvalidDefinitionException("It is so. Do this.");

    assertThat(e).hasMessage("It is so. Do this.");
    assertThat(e.problems()).containsExactly("It is so. Do this.");
    assertThat(e.problemCount()).isEqualTo(1);
  }

  @Test
  void message_twoProblems_listsBoth() {
    InvalidDefinitionException e =
        new InvalidDefinitionException(Problems.of("One. Do this.").add(() -> "Two. Do that."));

    assertThat(e).hasMessage("2 problems: (1) One. Do this. (2) Two. Do that.");
    assertThat(e.problems()).containsExactly("One. Do this.", "Two. Do that.");
  }

  @Test
  void message_manyProblems_listsWhatGoesInAndCountsTheRest() {
    InvalidDefinitionException e = new InvalidDefinitionException(problems(1_000_000, 100));

    assertThat(e.getMessage())
        .startsWith("1000000 problems: (1) 0xxx")
        .contains(" (4) 3xxx")
        .doesNotContain("(5)")
        .endsWith("x ... and 999996 more.")
        .hasSizeLessThanOrEqualTo(500);
    assertThat(e.problemCount()).isEqualTo(1_000_000);
    assertThat(e.problems()).hasSize(20).last().asString().startsWith("19x");
  }

  @Test
  void message_oneOverlongProblem_isCutAt500() {
    InvalidDefinitionException e = new InvalidDefinitionException("y".repeat(501));

    assertThat(e).hasMessage("y".repeat(496) + " ...");
    assertThat(e.problems()).containsExactly("y".repeat(501));
  }

  @Test
  void message_problemOf500_isWhole() {
    assertThat(new InvalidDefinitionException("y".repeat(500))).hasMessage("y".repeat(500));
  }

  @Test
  void message_overlongProblems_listsTheFirstOfThemCut() {
    InvalidDefinitionException e = new InvalidDefinitionException(problems(3, 1_000));

    assertThat(e.getMessage())
        .startsWith("3 problems: (1) 0xxx")
        .endsWith("xxx ... ... and 2 more.")
        .hasSizeBetween(460, 500);
  }

  @Test
  void message_cutInsideAPair_dropsThePair() {
    for (String start : List.of("", "y")) {
      String message = new InvalidDefinitionException(start + "😀".repeat(300)).getMessage();

      assertThat(message).endsWith("😀 ...").hasSizeBetween(499, 500);
    }
  }

  @Test
  void constructor_noProblem_isRefused() {
    assertThatThrownBy(() -> new InvalidDefinitionException(Problems.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no problem to report. Throw only if there is.");
  }
}
