package dev.plumbline.kpi.validation.alignment;

import static dev.plumbline.kpi.validation.alignment.Found.kpi;
import static dev.plumbline.kpi.validation.alignment.Found.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.validation.Thresholds;
import dev.plumbline.kpi.validation.ValidationInput;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final String SMALL = "alignment.weight.small";
  private static final String LARGE = "alignment.weight.large";
  private static final String NONE = "alignment.weight.none";

  private static final String GIVE =
      " Give a weight above 0, or let what is only shown count for nothing itself.";

  private static AlignmentGraphBuilder weights(double... weights) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    for (int i = 0; i < weights.length; i++) {
      graph.align(kpi("kpi-" + i), objective("growth"), weights[i]);
    }
    return graph;
  }

  private static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 0.1);
    return weights;
  }

  @Test
  void small_underOnePercent_isFound() {
    assertThat(Found.by(SMALL, weights(50, 49.1, 0.9)))
        .containsExactly(
            "The objective 'growth' gives 'kpi-2' less than 1 % of its weight"
                + " (the smallest share is 0.9 %)."
                + " Give it the weight that it has in the mind of a reader, or the weight 0.");
  }

  @Test
  void small_onePercentOrNothing_isNotFound() {
    assertThat(Found.by(SMALL, weights(50, 49, 1))).isEmpty();
    assertThat(Found.by(SMALL, weights(50, 49, 0))).isEmpty();
    assertThat(Found.checks(SMALL, weights(50, 0))).as("one alone has all of it").isZero();
  }

  @Test
  void small_manyEquals_areNotFound() {
    assertThat(Found.by(SMALL, weights(equal(300)))).isEmpty();
  }

  @Test
  void small_amongMany_isFoundBelowATenthOfAnEqualShare() {
    double[] weights = equal(200);
    weights[7] = 0.009;
    weights[8] = 0.009;

    assertThat(Found.by(SMALL, weights(weights)))
        .containsExactly(
            "The objective 'growth' gives 'kpi-7' and 1 more less than 1 % of its weight"
                + " (the smallest share is 0.0454 %)."
                + " Give it the weight that it has in the mind of a reader, or the weight 0.");
  }

  @Test
  void small_amongManyWithAnotherPartOfAnEqualShare_isFoundBelowThat() {
    double[] weights = equal(200);
    weights[7] = 0.04;
    Thresholds half = Thresholds.builder().leastPartOfEqualShare(0.5).build();
    Thresholds third = Thresholds.builder().leastPartOfEqualShare(0.3).build();
    ValidationInput input = ValidationInput.of(weights(weights).build());

    assertThat(Found.messages(Found.report(SMALL, half, input)))
        .containsExactly(
            "The objective 'growth' gives 'kpi-7' less than 1 % of its weight"
                + " (the smallest share is 0.2 %)."
                + " Give it the weight that it has in the mind of a reader, or the weight 0.");
    assertThat(Found.messages(Found.report(SMALL, third, input))).isEmpty();
  }

  @Test
  void large_overEightyPercent_isFound() {
    assertThat(Found.by(LARGE, weights(10, 80.02, 9.98)))
        .containsExactly(
            "The objective 'growth' gives 'kpi-1' 80.1 % of its weight, more than 80 %."
                + " Spread the weights, or align the others with something else.");
  }

  @Test
  void large_eightyPercentOrAlone_isNotFound() {
    assertThat(Found.by(LARGE, weights(80, 20))).isEmpty();
    assertThat(Found.by(LARGE, weights(5))).isEmpty();
    assertThat(Found.by(LARGE, weights(5, 0))).as("the other is only shown").isEmpty();
    assertThat(Found.checks(LARGE, weights(5, 0))).isZero();
  }

  @Test
  void none_allZero_isFound() {
    assertThat(Found.by(NONE, weights(0, 0)))
        .containsExactly(
            "The objective 'growth' gives the weight 0 to all 2 that contribute to it." + GIVE);
    assertThat(Found.by(NONE, weights(0)))
        .containsExactly(
            "The objective 'growth' gives the weight 0 to all that contributes to it." + GIVE);
  }

  @Test
  void none_ofWhatIsOnlyShownItself_isNotFound() {
    AlignmentGraphBuilder shown = weights(0, 0).align(objective("growth"), objective("all"), 0.0);
    AlignmentGraphBuilder counting =
        weights(0, 0)
            .align(objective("growth"), objective("all"), 0.0)
            .align(objective("growth"), objective("other"), 1.0);

    assertThat(Found.by(NONE, shown))
        .containsExactly(
            "The objective 'all' gives the weight 0 to all that contributes to it." + GIVE);
    assertThat(Found.by(NONE, counting))
        .containsExactly(
            "The objective 'all' gives the weight 0 to all that contributes to it." + GIVE,
            "The objective 'growth' gives the weight 0 to all 2 that contribute to it." + GIVE);
  }

  @Test
  void none_oneIsAboveZero_isNotFound() {
    assertThat(Found.by(NONE, weights(0, Double.MIN_VALUE))).isEmpty();
    assertThat(Found.checks(NONE, weights(0, 1))).isEqualTo(1);
  }

  @Test
  void anyRule_weightsBeyondTheRangeOfDouble_isDecided() {
    AlignmentGraphBuilder graph = weights(Double.MAX_VALUE, Double.MAX_VALUE, 1.0);

    assertThat(Found.by(SMALL, graph))
        .containsExactly(
            "The objective 'growth' gives 'kpi-2' less than 1 % of its weight"
                + " (the smallest share is under 0.0001 %)."
                + " Give it the weight that it has in the mind of a reader, or the weight 0.");
    assertThat(Found.by(LARGE, graph)).isEmpty();
  }
}
