package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void none_nothingAdded_isEmpty() {
    assertThat(Problems.none().isEmpty()).isTrue();
    assertThat(Problems.none().count()).isZero();
    assertThat(Problems.none().texts()).isEmpty();
  }

  @Test
  void add_moreThanAreListed_asksForNoFurtherTexts() {
    AtomicInteger asked = new AtomicInteger();
    Problems problems = Problems.none();
    for (int i = 0; i < 1_000; i++) {
      problems.add(() -> "problem " + asked.getAndIncrement());
    }

    assertThat(problems.count()).isEqualTo(1_000);
    assertThat(problems.texts()).hasSize(20).endsWith("problem 19");
    assertThat(asked).hasValue(20);
  }

  @Test
  void orThrow_noProblem_doesNothing() {
    assertThatCode(() -> Problems.none().orThrow(InvalidDefinitionException::new))
        .doesNotThrowAnyException();
  }

  @Test
  void orThrow_aProblem_throwsIt() {
    assertThatThrownBy(() -> Problems.of("It is so.").orThrow(InvalidDefinitionException::new))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("It is so.");
  }
}
