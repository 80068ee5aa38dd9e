package dev.plumbline.kpi.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.bench.validation.ValidationBenchmark.Rules;
import dev.plumbline.kpi.validation.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationBenchmarkTest {
  @ParameterizedTest
  @EnumSource
  void validate_everyChoiceOfRules_checksEveryKpi(Rules rules) {
    ValidationBenchmark benchmark = new ValidationBenchmark();
    benchmark.rules = rules;
    benchmark.kpis = 1000;
    benchmark.build();

    Report report = benchmark.validate();

    assertThat(report.input().graph().kpis()).hasSize(1000);
    assertThat(report.input().graph().roots()).hasSize(1);
    assertThat(report.checks()).isGreaterThan(2000);
    assertThat(report.findings()).as("few, as where things are well").hasSizeLessThan(100);
  }
}
