package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UlpsTest {
  @Test
  void between_neighbours_isOne() {
    assertThat(Ulps.between(1.0, Math.nextUp(1.0))).isEqualTo(1);
    assertThat(Ulps.between(Math.nextUp(1.0), 1.0)).isEqualTo(1);
    assertThat(Ulps.between(-Double.MIN_VALUE, 0.0)).isEqualTo(1);
    assertThat(Ulps.between(-Double.MIN_VALUE, Double.MIN_VALUE)).isEqualTo(2);
  }

  @Test
  void between_sameNumbers_isZero() {
    assertThat(Ulps.between(0.1, 0.1)).isZero();
    assertThat(Ulps.between(-0.0, 0.0)).isZero();
  }

  @Test
  void between_oppositeEnds_doesNotOverflow() {
    assertThat(Ulps.between(-Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(Ulps.between(Double.MAX_VALUE, -Double.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }
}
