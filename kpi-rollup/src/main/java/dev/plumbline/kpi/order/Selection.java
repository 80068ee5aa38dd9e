package dev.plumbline.kpi.order;

/** The number with which a share of the weight is reached, found without putting all in order. */
public final class Selection {
  /*
   * Numbers are split at a pivot, the middle one of three, and the side that cannot have the number
   * is dropped, until few are left. Where nothing is below the pivot, it and its like are one side.
   * Of the last few, the weight up to and with each is added up. None of this has a branch that
   * depends on a comparison of two numbers of the row, which nobody could predict.
   *
   * Sums of weights are rounded. Where one of them comes so close to the target that this might
   * matter, the answer is that it is doubtful; so it is where pivots were bad all the time, that
   * time may not grow with the square of the number.
   */
  private static final int FEW = 16;
  private static final double LEAST_TARGET = 0x1p-900;
  private static final double ROUNDING = 0x1p-50;
  private static final int SIGN_SHIFT = Long.SIZE - 1;

  private final double[] keys;
  private final double[] weights;
  private final double target;
  private final double doubt;
  private int from;
  private int to;
  private double before;
  private double splitOff;

  private Selection(double[] keys, double[] weights, int size, double target, double doubt) {
    this.keys = keys;
    this.weights = weights;
    this.to = size;
    this.target = target;
    this.doubt = doubt;
  }

  /**
   * {@return the least number with which the weight of those up to it is above the target; NaN if
   * that is doubtful} Time in proportion to the size.
   *
   * @param keys finite numbers, without negative zeros; their order is changed
   * @param weights of the keys, positive and finite; their order is changed
   * @param size how many there are
   * @param share the target, as a share of all weights
   */
  public static double ofShare(double[] keys, double[] weights, int size, double share) {
    double total = 0.0;
    for (int i = 0; i < size; i++) {
      total += weights[i];
    }
    double target = share * total;
    boolean isSafe = target >= LEAST_TARGET && total <= Double.MAX_VALUE;
    return isSafe
        ? new Selection(keys, weights, size, target, size * ROUNDING * total).find()
        : Double.NaN;
  }

  private double find() {
    int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(to));
    while (to - from > FEW) {
      int quarter = (to - from) / 4;
      double pivot = middle(keys[from + quarter], keys[from + 2 * quarter], keys[to - 1 - quarter]);
      int split = split(pivot);
      boolean isLeast = split == from;
      if (isLeast) {
        split = split(Math.nextUp(pivot));
      }
      double balance = before + splitOff - target;
      if (Math.abs(balance) <= doubt || rounds-- == 0) {
        return Double.NaN;
      }
      if (balance > 0.0 && isLeast) {
        return pivot;
      }
      keepSide(split, balance > 0.0);
    }
    return ofFew();
  }

  private void keepSide(int split, boolean isLower) {
    if (isLower) {
      to = split;
    } else {
      from = split;
      before += splitOff;
    }
  }

  /** {@return where those that are not below the pivot begin} They follow those that are. */
  private int split(double pivot) {
    int split = from;
    double below = 0.0;
    for (int i = from; i < to; i++) {
      double key = keys[i];
      double weight = weights[i];
      long isBelow = Double.doubleToRawLongBits(key - pivot) >> SIGN_SHIFT;
      keys[i] = keys[split];
      weights[i] = weights[split];
      keys[split] = key;
      weights[split] = weight;
      split -= (int) isBelow;
      below += Double.longBitsToDouble(Double.doubleToRawLongBits(weight) & isBelow);
    }
    splitOff = below;
    return split;
  }

  private static double middle(double one, double two, double three) {
    return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
  }

  private double ofFew() {
    double found = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      double key = keys[i];
      double sum = before;
      for (int j = from; j < to; j++) {
        long isAbove = Double.doubleToRawLongBits(key - keys[j]) >> SIGN_SHIFT;
        sum += Double.longBitsToDouble(Double.doubleToRawLongBits(weights[j]) & ~isAbove);
      }
      double balance = sum - target;
      if (Math.abs(balance) <= doubt) {
        return Double.NaN;
      }
      found = balance > 0.0 ? Math.min(found, key) : found;
    }
    return found;
  }
}
