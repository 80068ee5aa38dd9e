package dev.plumbline.kpi.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.testkit.Child;
import dev.plumbline.kpi.testkit.LawBrokenException;
import dev.plumbline.kpi.testkit.Sample;
import dev.plumbline.kpi.value.Direction;
import org.junit.jupiter.api.Test;

/** What a contract says of those that break it. */
class BrokenContractTest {
  @Test
  void property_ofALawThatIsBroken_throwsTheReport() {
    AggregationStrategy last = children -> children.value(children.size() - 1);
    AggregationStrategyContract contract = () -> last;

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(
            () -> contract.u1_permutation(Sample.of(Child.of(3.0, 1.0), Child.of(8.5, 2.0))))
        .withMessageContaining("law       U1 PERMUTATION: f(any order of x) = f(x)")
        .withMessageContaining("children  0.0, 1.0\n");
  }

  @Test
  void property_ofAScoringLawThatIsBroken_throwsTheReport() {
    ScoringContract contract = () -> Scoring.of(Direction.LOWER_IS_BETTER, value -> value);

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(() -> contract.d3_monotone(Sample.ofValues(8.5)))
        .withMessageContaining("law       D3 MONOTONE: a better value never scores less");
  }
}
