package dev.plumbline.kpi.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LargestRemainderProperties {
  @Provide
  Arbitrary<List<BigDecimal>> parts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal(-1000), new BigDecimal(1000))
        .ofScale(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(List<BigDecimal> parts, int decimals) {
    return sum(parts).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  @Property
  void round_anyParts_sumToTheTotal(
      @ForAll("parts") List<BigDecimal> parts, @ForAll @IntRange(min = -2, max = 7) int decimals) {
    BigDecimal total = total(parts, decimals);

    assertThat(sum(LargestRemainder.round(parts, total, decimals))).isEqualByComparingTo(total);
  }

  @Property
  void round_anyParts_movesNoneByAWholeUnit(
      @ForAll("parts") List<BigDecimal> parts, @ForAll @IntRange(min = -2, max = 7) int decimals) {
    List<BigDecimal> rounded = LargestRemainder.round(parts, total(parts, decimals), decimals);

    for (int i = 0; i < parts.size(); i++) {
      assertThat(rounded.get(i).subtract(parts.get(i)).abs())
          .isLessThan(BigDecimal.ONE.movePointLeft(decimals));
    }
  }

  /** The total is off, as that of parts which were rounded before may be. */
  @Property
  void round_totalThatIsOff_isMetAndMovesEachByAUnitAtMostWhereThatIsEnough(
      @ForAll("parts") List<BigDecimal> parts, @ForAll @IntRange(min = -60, max = 60) int units) {
    BigDecimal unit = new BigDecimal("0.01");
    BigDecimal total = total(parts, 2).add(unit.multiply(new BigDecimal(units)));

    List<BigDecimal> rounded = LargestRemainder.round(parts, total, 2);

    assertThat(sum(rounded)).isEqualByComparingTo(total);
    if (isEnough(parts, total, unit)) {
      for (int i = 0; i < parts.size(); i++) {
        assertThat(rounded.get(i).subtract(parts.get(i)).abs()).isLessThanOrEqualTo(unit);
      }
    }
  }

  /** Whether the total can be met by parts that are rounded down or up, or moved by one unit. */
  private static boolean isEnough(List<BigDecimal> parts, BigDecimal total, BigDecimal unit) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (BigDecimal part : parts) {
      least = least.add(part.subtract(unit).setScale(2, RoundingMode.CEILING));
      most = most.add(part.add(unit).setScale(2, RoundingMode.FLOOR));
    }
    return least.compareTo(total) <= 0 && total.compareTo(most) <= 0;
  }

  @Property
  void round_partsInHalves_roundsTheFirstOfThemUp(@ForAll @IntRange(min = 1, max = 9) int pairs) {
    List<BigDecimal> parts = Collections.nCopies(2 * pairs, new BigDecimal("0.5"));

    List<BigDecimal> rounded = LargestRemainder.round(parts, new BigDecimal(pairs), 0);

    assertThat(rounded.subList(0, pairs)).containsOnly(BigDecimal.ONE);
    assertThat(rounded.subList(pairs, 2 * pairs)).containsOnly(BigDecimal.ZERO);
  }

  @Test
  void round_thirds_theFirstTakesTheUnitThatIsLeft() {
    List<BigDecimal> thirds = Collections.nCopies(3, new BigDecimal("0.333333"));

    assertThat(LargestRemainder.round(thirds, new BigDecimal("1.00"), 2))
        .hasToString("[0.34, 0.33, 0.33]");
  }

  @Test
  void round_largerRemainderBehind_comesFirst() {
    List<BigDecimal> parts = List.of(new BigDecimal("0.14"), new BigDecimal("0.28"));

    assertThat(LargestRemainder.round(parts, new BigDecimal("0.4"), 1)).hasToString("[0.1, 0.3]");
  }

  @Test
  void round_wholePartsAndATotalAUnitLess_lowersTheFirst() {
    List<BigDecimal> parts = List.of(new BigDecimal("0.2"), BigDecimal.ONE, new BigDecimal("5"));

    assertThat(LargestRemainder.round(parts, new BigDecimal("5"), 0)).hasToString("[0, 0, 5]");
  }

  @Test
  void round_hugePartsThatCancel_theGreatestTakesTheRest() {
    List<BigDecimal> parts =
        List.of(new BigDecimal("1"), new BigDecimal("-1E+6"), new BigDecimal("1E+6"));

    assertThat(LargestRemainder.round(parts, new BigDecimal("11"), 0))
        .hasToString("[2, -999992, 1000001]");
  }

  @Test
  void round_noParts_areNone() {
    assertThat(LargestRemainder.round(List.of(), BigDecimal.ZERO, 2)).isEmpty();
  }
}
