package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

/** Comparison bit for bit: 0.0 is not -0.0. */
public final class Bits {
  private Bits() {}

  public static void assertSame(double actual, double expected) {
    assertThat(Double.valueOf(actual)).isEqualTo(Double.valueOf(expected));
  }

  static void assertSame(double[] actual, double... expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertSame(actual[i], expected[i]);
    }
  }
}
