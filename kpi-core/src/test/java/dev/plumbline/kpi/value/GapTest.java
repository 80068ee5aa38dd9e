package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GapTest {
  @Test
  void text_eachGap_isItsOwn() {
    assertThat(Arrays.stream(Gap.values()).map(Gap::text))
        .containsExactly(
            "no data",
            "not applicable",
            "below minimum coverage",
            "no weight",
            "denominator is zero",
            "degenerate target",
            "not defined here",
            "no target");
  }
}
