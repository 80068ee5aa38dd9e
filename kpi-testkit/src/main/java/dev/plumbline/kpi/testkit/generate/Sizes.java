package dev.plumbline.kpi.testkit.generate;

/** Checks what is asked for, before something is drawn. */
final class Sizes {
  private Sizes() {}

  static void checkAtLeast(int least, int size, String whole, String parts) {
    if (size < least) {
      throw new IllegalArgumentException(
          "There are no %s of %s %s. Ask for at least %s.".formatted(whole, size, parts, least));
    }
  }

  static void checkShare(String what, double share) {
    if (!(share >= 0.0 && share <= 1.0)) {
      throw new IllegalArgumentException(
          "The share of %s is %s. Give a fraction from 0 to 1.".formatted(what, share));
    }
  }
}
