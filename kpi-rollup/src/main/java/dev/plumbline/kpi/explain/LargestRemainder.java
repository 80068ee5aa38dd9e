package dev.plumbline.kpi.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they add up to a total that was rounded to the same digit. */
final class LargestRemainder {
  /*
   * Every part is rounded down, which leaves some units of the last digit over. One each goes to the
   * parts that lost most, the first of those that lost alike. Where the parts add up to the total
   * before rounding that is all, and no part moves by a whole unit. Where they do not, for each was
   * rounded to a double before, whole parts are moved by one too; and if even that is not enough,
   * the greatest part, of which it is the least, takes the rest.
   */
  private final List<BigInteger> floors = new ArrayList<>();
  private final List<BigDecimal> remainders = new ArrayList<>();

  private LargestRemainder(List<BigDecimal> parts, int decimals) {
    for (BigDecimal part : parts) {
      BigDecimal units = part.movePointRight(decimals);
      BigDecimal floor = units.setScale(0, RoundingMode.FLOOR);
      floors.add(floor.unscaledValue());
      remainders.add(units.subtract(floor));
    }
  }

  /**
   * {@return the parts with so many decimals, which sum to the total}
   *
   * @param total with so many decimals
   * @param parts at least one, unless the total is 0
   */
  static List<BigDecimal> round(List<BigDecimal> parts, BigDecimal total, int decimals) {
    if (parts.isEmpty()) {
      return List.of();
    }
    LargestRemainder rounding = new LargestRemainder(parts, decimals);
    rounding.distribute(total.movePointRight(decimals).toBigIntegerExact(), greatest(parts));
    return rounding.floors.stream().map(units -> new BigDecimal(units, decimals)).toList();
  }

  private static int greatest(List<BigDecimal> parts) {
    int greatest = 0;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).abs().compareTo(parts.get(greatest).abs()) > 0) {
        greatest = i;
      }
    }
    return greatest;
  }

  private void distribute(BigInteger total, int greatest) {
    BigInteger left = total.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add));
    List<Integer> whole = whole();
    BigInteger least = BigInteger.valueOf(-whole.size());
    BigInteger most = BigInteger.valueOf(floors.size());
    BigInteger inUnits = left.max(least).min(most);
    move(greatest, left.subtract(inUnits));
    boolean isUp = inUnits.signum() > 0;
    (isUp ? byRemainder() : whole)
        .subList(0, inUnits.abs().intValueExact())
        .forEach(part -> move(part, isUp ? BigInteger.ONE : BigInteger.ONE.negate()));
  }

  private List<Integer> whole() {
    return IntStream.range(0, floors.size())
        .filter(part -> remainders.get(part).signum() == 0)
        .boxed()
        .toList();
  }

  /** The sort is stable: those that lost alike stay in order. */
  private List<Integer> byRemainder() {
    return IntStream.range(0, floors.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .toList();
  }

  private void move(int part, BigInteger units) {
    floors.set(part, floors.get(part).add(units));
  }
}
