package dev.plumbline.kpi.testkit;

/** How many doubles lie between two. */
final class Ulps {
  private Ulps() {}

  /** Returns the distance of two numbers, 1 for neighbours; at most {@link Long#MAX_VALUE}. */
  static long between(double one, double other) {
    long distance = place(one) - place(other);
    boolean overflows = ((place(one) ^ place(other)) & (place(one) ^ distance)) < 0;
    return overflows || distance == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(distance);
  }

  /** Numbers all doubles in their order. */
  private static long place(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }
}
