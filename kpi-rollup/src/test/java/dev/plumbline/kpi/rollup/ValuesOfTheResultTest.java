package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small values that plans and results hand out. */
class ValuesOfTheResultTest {
  private static final NodeId X = Scene.id("x");

  private static List<NodeId> path(String... names) {
    List<NodeId> path = new ArrayList<>();
    for (String name : names) {
      path.add(Scene.id(name));
    }
    return path;
  }

  @Test
  void countedTwice_listsChangedAfterwards_areNotNoticed() {
    List<NodeId> path = path("x", "a", "t");
    CountedTwice twice = new CountedTwice(X, Scene.id("t"), path, path("x", "b", "t"));
    path.clear();

    assertThat(twice.path()).hasSize(3);
    assertThat(twice)
        .isEqualTo(new CountedTwice(X, Scene.id("t"), path("x", "a", "t"), path("x", "b", "t")));
  }

  @Test
  void toString_pathOfFourNodes_isInFull() {
    assertThat(new CountedTwice(X, Scene.id("t"), path("x", "a", "b", "t"), path("x", "t")))
        .hasToString("'x' -> 'a' -> 'b' -> 't' and 'x' -> 't'");
  }

  @Test
  void toString_pathOfFiveNodes_isShortened() {
    assertThat(new CountedTwice(X, Scene.id("t"), path("x", "a", "b", "c", "t"), path("x", "t")))
        .hasToString("'x' -> 'a' -> ... -> 't' and 'x' -> 't'");
  }

  @Test
  void input_whatWasTaken_contributes() {
    Figure missing = Figure.missing(Gap.NO_DATA);

    assertThat(new Input(X, missing, 1, missing, Optional.empty(), 1.0, true).contributes())
        .isFalse();
    assertThat(
            new Input(X, missing, 1, Figure.of(0), Optional.of(Substitute.number(0)), 1.0, true)
                .contributes())
        .isTrue();
  }

  @Test
  void input_ofNothing_isRefused() {
    Figure one = Figure.of(1);

    assertThatNullPointerException()
        .isThrownBy(() -> new Input(null, one, 1, one, Optional.empty(), 1.0, true))
        .withMessage("child");
    assertThatNullPointerException()
        .isThrownBy(() -> new Input(X, one, 1, null, Optional.empty(), 1.0, true))
        .withMessage("taken");
  }

  @Test
  void toString_result_saysSizeAndPeriod() {
    assertThat(Scene.of("x -> a").rollUp()).hasToString("2 nodes in 2026");
  }
}
