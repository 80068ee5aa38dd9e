package dev.plumbline.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NatureTest {
  @Test
  void sumsOverUnits_eachNature_isTrueOfFlowsAndStocksOnly() {
    assertThat(Arrays.stream(Nature.values()).filter(Nature::sumsOverUnits))
        .containsExactly(Nature.ADDITIVE, Nature.SEMI_ADDITIVE);
  }
}
