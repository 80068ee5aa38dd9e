package dev.plumbline.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores of labels. */
class LabelScoringTest {
  private static final Map<String, Double> MILESTONE =
      Map.of("planned", 0.0, "begun", 0.5, "done", 1.0);

  @Test
  void score_knownLabel_isThatOfTheMap() {
    Scoring scoring = Scoring.labels(MILESTONE);

    assertThat(scoring.score("planned")).isEqualTo(Figure.of(0));
    assertThat(scoring.score("begun")).isEqualTo(Figure.of(0.5));
    assertThat(scoring.score("done")).isEqualTo(Figure.of(1));
  }

  @Test
  void score_anythingElse_isNotDefined() {
    Scoring scoring = Scoring.labels(MILESTONE);

    assertThat(scoring.score("Done")).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(scoring.score("")).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(scoring.score(1.0)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(scoring.isMet(1.0)).isFalse();
  }

  @Test
  void score_notFinite_isRefused() {
    assertThatThrownBy(() -> Scoring.labels(MILESTONE).score(Double.NaN))
        .hasMessage("The value NaN has no score. Only finite values have one.");
  }

  @Test
  void labels_negativeZeroAndOvershoot_areKeptAsNumbers() {
    Scoring scoring = Scoring.labels(Map.of("none", -0.0, "twice", 2.0));

    assertThat(scoring.score("none")).isEqualTo(Figure.of(0));
    assertThat(scoring.score("twice")).isEqualTo(Figure.of(2));
    assertThat(scoring.clamped(Clamp.UPPER).score("twice")).isEqualTo(Figure.of(1));
  }

  @Test
  void labels_none_isRefused() {
    assertThatThrownBy(() -> Scoring.labels(Map.of()))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("A scoring of labels has no label. Give it at least one.");
  }

  @Test
  void labels_scoresNotFinite_areAllRefused() {
    assertThatThrownBy(
            () -> Scoring.labels(Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY, "c", 1.0)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("The label 'a' has the score NaN. Give a finite number.")
        .hasMessageContaining("The label 'b' has the score -Infinity. Give a finite number.")
        .hasMessageNotContaining("'c'");
  }

  @Test
  void labels_mapChangedLater_doesNotChangeTheScoring() {
    Map<String, Double> scores = new HashMap<>(MILESTONE);
    Scoring scoring = Scoring.labels(scores);
    scores.put("done", 0.0);

    assertThat(scoring.score("done")).isEqualTo(Figure.of(1));
  }

  @Test
  void scoring_asAValue_hasDirectionTargetEqualityAndText() {
    Scoring scoring = Scoring.labels(Map.of("yes\u202e", 1.0));

    assertThat(scoring.direction()).isEmpty();
    assertThat(scoring.target()).isEmpty();
    assertThat(scoring)
        .isEqualTo(Scoring.labels(Map.of("yes\u202e", 1.0)))
        .isNotEqualTo(Scoring.labels(Map.of("yes", 1.0)))
        .hasToString("{yes\\u202E=1.0}");
  }
}
