package dev.plumbline.kpi.examples.strategy;

import dev.plumbline.kpi.testkit.AggregationLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TrimmedMeanLawsTest {
  // junit: begin
  @TestFactory
  Stream<DynamicTest> laws() {
    return AggregationLaws.of(new TrimmedMean(0.1)).dynamicTests();
  }
  // junit: end
}
