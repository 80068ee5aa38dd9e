package dev.plumbline.kpi.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A fixed-point number so wide that any sum of doubles, and of products of two doubles, is exact.
 *
 * <p>After R. M. Neal, <cite>Fast exact summation using small and large superaccumulators</cite>,
 * 2015 (arXiv:1505.05571), his small one, made wide enough for products. It takes 1.1 KB, whatever
 * is added, and an addition touches three to five words. Not safe for use by several threads, if
 * one of them changes it; reading changes nothing.
 */
final class Superaccumulator {
  /*
   * The number is the sum of chunk[i] * 2^(32 i - 2176). The least product is 2^-2148, and 2^62
   * products of the largest doubles stay below 2^2110; the last chunk begins at 2^2144.
   *
   * A chunk has 64 bits with a sign, but an addition changes it by less than 2^32: the upper half
   * collects the carries, which are not passed on at once. That is done when 2^20 additions may
   * have piled up, long before the 2^31 at which a chunk could overflow; a merge passes on the
   * carries here first, and then takes what has piled up in the other. When carries have been
   * passed on, all chunks but the last are in 0 .. 2^32 - 1, and the last has the sign of the number.
   *
   * Carries say nothing of the number, so that equal sums may lie differently in their chunks; what
   * is read is always of a copy with carries passed on.
   */
  private static final int CHUNKS = 136;
  private static final int CHUNK_BITS = 32;
  private static final long CHUNK_MASK = (1L << CHUNK_BITS) - 1;
  private static final int LEAST_EXPONENT = -2176;
  private static final int MOST_PENDING = 1 << 20;

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int EXPONENT_MASK = 0x7FF;

  /** The exponent of the last bit of a double whose exponent field is zero, if it were one. */
  private static final int LEAST_UNIT = -1075;

  private final long[] chunk;
  private int pending;

  private Superaccumulator(long[] chunk, int pending) {
    this.chunk = chunk;
    this.pending = pending;
  }

  static Superaccumulator zero() {
    return new Superaccumulator(new long[CHUNKS], 0);
  }

  Superaccumulator copy() {
    return new Superaccumulator(chunk.clone(), pending);
  }

  void clear() {
    Arrays.fill(chunk, 0);
    pending = 0;
  }

  /** Adds a finite number. */
  void add(double x) {
    long bits = Double.doubleToRawLongBits(x);
    makeRoom();
    addBits(mantissa(bits), exponent(bits) + LEAST_UNIT - LEAST_EXPONENT, bits >> 63);
  }

  /** Adds the product of two finite numbers. */
  void addProduct(double a, double b) {
    long aBits = Double.doubleToRawLongBits(a);
    long bBits = Double.doubleToRawLongBits(b);
    long aMantissa = mantissa(aBits);
    long bMantissa = mantissa(bBits);
    int position = exponent(aBits) + exponent(bBits) + 2 * LEAST_UNIT - LEAST_EXPONENT;
    long sign = (aBits ^ bBits) >> 63;
    makeRoom();
    addBits(aMantissa * bMantissa, position, sign);
    addBits(Math.multiplyHigh(aMantissa, bMantissa), position + Long.SIZE, sign);
  }

  private static long mantissa(long bits) {
    long implicit = (bits >>> FRACTION_BITS & EXPONENT_MASK) == 0 ? 0 : FRACTION + 1;
    return (bits & FRACTION) | implicit;
  }

  private static int exponent(long bits) {
    return Math.max((int) (bits >>> FRACTION_BITS) & EXPONENT_MASK, 1);
  }

  private void makeRoom() {
    if (pending >= MOST_PENDING) {
      carry();
    }
    pending++;
  }

  /** Adds an unsigned number from a bit on; a sign of -1 takes it away, of 0 does not. */
  private void addBits(long bits, int position, long sign) {
    int first = position / CHUNK_BITS;
    int shift = position % CHUNK_BITS;
    long low = bits & CHUNK_MASK;
    long high = bits >>> CHUNK_BITS;
    long middle = (low >>> (CHUNK_BITS - shift)) | (high << shift & CHUNK_MASK);
    chunk[first] += ((low << shift & CHUNK_MASK) ^ sign) - sign;
    chunk[first + 1] += (middle ^ sign) - sign;
    chunk[first + 2] += ((high >>> (CHUNK_BITS - shift)) ^ sign) - sign;
  }

  /** Adds another number, which stays as it is; it may be this one. */
  void add(Superaccumulator other) {
    carry();
    for (int i = 0; i < CHUNKS; i++) {
      chunk[i] += other.chunk[i];
    }
    pending += other.pending;
  }

  void negate() {
    for (int i = 0; i < CHUNKS; i++) {
      chunk[i] = -chunk[i];
    }
  }

  private void carry() {
    for (int i = 0; i < CHUNKS - 1; i++) {
      chunk[i + 1] += chunk[i] >> CHUNK_BITS;
      chunk[i] &= CHUNK_MASK;
    }
    pending = 1;
  }

  boolean isZero() {
    return signum() == 0;
  }

  int signum() {
    return settled().settledSignum();
  }

  private Superaccumulator settled() {
    Superaccumulator settled = copy();
    settled.carry();
    return settled;
  }

  private int settledSignum() {
    int top = top();
    return top < 0 ? 0 : Long.signum(chunk[CHUNKS - 1] | 1L);
  }

  /** {@return the last chunk that is not zero, or -1} */
  private int top() {
    int top = CHUNKS - 1;
    while (top >= 0 && chunk[top] == 0) {
      top--;
    }
    return top;
  }

  /** {@return the number without its sign, with carries passed on} */
  private Superaccumulator size() {
    Superaccumulator size = settled();
    if (size.chunk[CHUNKS - 1] < 0) {
      size.negate();
      size.carry();
    }
    return size;
  }

  /** {@return the nearest double, to even if two are equally near; never -0.0} */
  double toDouble() {
    int sign = signum();
    if (sign == 0) {
      return 0.0;
    }
    double size = size().settledSize();
    return sign > 0 || size == 0.0 ? size : -size;
  }

  /** Three chunks have at least 65 bits; the upper 64 of them and a hint of the rest decide. */
  private double settledSize() {
    int top = top();
    long next = top < 1 ? 0 : chunk[top - 1];
    long last = top < 2 ? 0 : chunk[top - 2];
    int shift = Long.numberOfLeadingZeros(chunk[top]) - CHUNK_BITS;
    long bits = chunk[top] << (CHUNK_BITS + shift) | next << shift | last >>> (CHUNK_BITS - shift);
    boolean isMore = (last << (CHUNK_BITS + shift)) != 0 || isAnyBelow(top - 2);
    int unit = LEAST_EXPONENT + CHUNK_BITS * (top - 1) - shift;
    return BinaryFraction.nearest(isMore ? bits | 1 : bits, unit);
  }

  private boolean isAnyBelow(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (chunk[i] != 0) {
        return true;
      }
    }
    return false;
  }

  BinaryFraction toFraction() {
    int sign = signum();
    long[] digits = size().chunk;
    ByteBuffer bytes = ByteBuffer.allocate(CHUNKS * Integer.BYTES);
    for (int i = CHUNKS - 1; i >= 0; i--) {
      bytes.putInt((int) digits[i]);
    }
    BigInteger mantissa = new BigInteger(sign, bytes.array());
    int zeros = Math.max(mantissa.getLowestSetBit(), 0);
    return new BinaryFraction(mantissa.shiftRight(zeros), LEAST_EXPONENT + zeros);
  }

  BigDecimal toBigDecimal() {
    return toFraction().toBigDecimal();
  }
}
