package dev.plumbline.kpi.target;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.Map;

/** Scores of labels, such as those of a milestone: planned, begun, done. */
record LabelScoring(ImmutableMap<String, Figure> scores) implements Scoring {
  static LabelScoring of(Map<String, Double> scores) {
    Problems problems = Problems.none();
    if (scores.isEmpty()) {
      problems.add(() -> "A scoring of labels has no label. Give it at least one.");
    }
    ImmutableMap.Builder<String, Figure> figures = ImmutableMap.builder();
    scores.forEach(
        (label, score) -> {
          if (Double.isFinite(score)) {
            figures.put(label, Figure.of(score));
          } else {
            problems.add(
                () ->
                    "The label %s has the score %s. Give a finite number."
                        .formatted(PlainText.quote(label), score));
          }
        });
    problems.orThrow(InvalidDefinitionException::new);
    return new LabelScoring(figures.buildOrThrow());
  }

  @Override
  public Figure score(double value) {
    TargetForm.checkScorable(value);
    return Figure.missing(Gap.DOMAIN);
  }

  @Override
  public Figure score(String label) {
    return scores.getOrDefault(label, Figure.missing(Gap.DOMAIN));
  }

  @Override
  public String toString() {
    return PlainText.escape(scores.toString());
  }
}
