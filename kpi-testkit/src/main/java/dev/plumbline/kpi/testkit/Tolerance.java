package dev.plumbline.kpi.testkit;

import dev.plumbline.kpi.value.Figure;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** How far two sides of an equation may be apart. */
record Tolerance(long ulps) {
  /** Bit for bit. */
  static final Tolerance EXACT = new Tolerance(0);

  Tolerance {
    if (ulps < 0) {
      throw new IllegalArgumentException(
          "A tolerance of %s ulps is negative. Give 0 or more.".formatted(ulps));
    }
  }

  /** Holds if both are the same gap, or the same number within the tolerance. */
  Outcome equal(
      String leftName, Figure left, String rightName, Figure right, Supplier<String> merge) {
    return isSame(left, right)
        ? Outcome.holds()
        : new Outcome.Broken(
            Side.of(leftName, left), Side.of(rightName, right), distance(left, right), merge.get());
  }

  private boolean isSame(Figure left, Figure right) {
    if (left.equals(right)) {
      return true;
    }
    OptionalLong distance = distance(left, right);
    return distance.isPresent() && distance.getAsLong() <= ulps;
  }

  /** Holds if the left is not above the right, but for the tolerance. */
  Outcome atMost(String leftName, double left, String rightName, double right) {
    long distance = Ulps.between(left, right);
    return left <= right || distance <= ulps
        ? Outcome.holds()
        : new Outcome.Broken(
            Side.of(leftName, left), Side.of(rightName, right), OptionalLong.of(distance), "");
  }

  private static OptionalLong distance(Figure left, Figure right) {
    return left.isPresent() && right.isPresent()
        ? OptionalLong.of(Ulps.between(left.value().orElseThrow(), right.value().orElseThrow()))
        : OptionalLong.empty();
  }
}
