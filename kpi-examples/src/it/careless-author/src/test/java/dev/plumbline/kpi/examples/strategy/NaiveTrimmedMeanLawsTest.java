package dev.plumbline.kpi.examples.strategy;

import dev.plumbline.kpi.testkit.AggregationLaws;
import org.junit.jupiter.api.Test;

class NaiveTrimmedMeanLawsTest {
  @Test
  void laws() {
    AggregationLaws.of(new NaiveTrimmedMean(0.1)).check().orThrow();
  }
}
