package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingPolicyTest {
  @ParameterizedTest
  @EnumSource(value = Gap.class, names = "NOT_APPLICABLE", mode = EnumSource.Mode.EXCLUDE)
  void counts_missing_onlyUnderZero(Gap gap) {
    assertThat(MissingPolicy.ZERO.counts(gap)).isTrue();
    assertThat(MissingPolicy.IGNORE.counts(gap)).isFalse();
    assertThat(MissingPolicy.PROPAGATE.counts(gap)).isFalse();
  }

  @Test
  void counts_notApplicable_never() {
    assertThat(MissingPolicy.values()).noneMatch(policy -> policy.counts(Gap.NOT_APPLICABLE));
  }
}
