package dev.plumbline.kpi.target;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.exact.HardDoubles;
import dev.plumbline.kpi.exact.NearestDouble;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of scoring, and the formulas against fractions of whole numbers. */
class ScoringProperties {
  /** A number with its digits as a person wrote them. */
  record Written(BigDecimal decimal, double number) {
    static Written of(long digits, int scale) {
      BigDecimal decimal = BigDecimal.valueOf(digits, scale);
      return new Written(decimal, Double.parseDouble(decimal.toString()) + 0.0);
    }
  }

  /** Decimals of at most 15 digits: ordinary ones, fine ones, huge ones and tiny ones. */
  @Provide
  Arbitrary<Written> written() {
    return Arbitraries.longs().map(ScoringProperties::write);
  }

  private static Written write(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long digits = random.nextLong(1_000_000_000_000_000L) / powerOfTen(random.nextInt(15));
    long signed = random.nextBoolean() ? digits : -digits;
    return switch (random.nextInt(8)) {
      case 0 -> Written.of(signed, random.nextInt(-290, 290));
      case 1 -> Written.of(signed, random.nextInt(8, 14));
      case 2 -> Written.of(random.nextInt(-20, 21), 1);
      default -> Written.of(signed, random.nextInt(0, 8));
    };
  }

  private static long powerOfTen(int exponent) {
    return BigDecimal.TEN.pow(exponent).longValueExact();
  }

  @Provide
  Arbitrary<Double> anyNumbers() {
    return Arbitraries.longs().map(seed -> HardDoubles.any(new SplittableRandom(seed)) + 0.0);
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void progress_writtenDecimals_isNearestToTheTrueShare(
      @ForAll("written") Written v, @ForAll("written") Written b, @ForAll("written") Written t) {
    Assume.that(b.number() != t.number());

    assertThat(Scoring.progress(b.number(), t.number()).score(v.number()))
        .isEqualTo(nearest(v.decimal().subtract(b.decimal()), t.decimal().subtract(b.decimal())));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void progress_anyDoubles_isNearestToTheTrueShareOfTheirDecimals(
      @ForAll("anyNumbers") double v,
      @ForAll("anyNumbers") double b,
      @ForAll("anyNumbers") double t) {
    Assume.that(b != t);
    BigDecimal zero = Decimals.of(b);

    assertThat(Scoring.progress(b, t).score(v))
        .isEqualTo(nearest(Decimals.of(v).subtract(zero), Decimals.of(t).subtract(zero)));
  }

  /** Values that a cancelling subtraction of doubles would get wrong. */
  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void progress_valueHardlyBesideTheBaseline_isNearestToTheTrueShare(
      @ForAll("written") Written b, @ForAll("written") Written t, @ForAll boolean above) {
    Assume.that(b.number() != t.number());
    double v = above ? Math.nextUp(b.number()) : Math.nextDown(b.number());

    assertThat(Scoring.progress(b.number(), t.number()).score(v))
        .isEqualTo(
            nearest(Decimals.of(v).subtract(b.decimal()), t.decimal().subtract(b.decimal())));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void attainment_positiveTarget_isTheQuotientOrTwoLessIt(
      @ForAll("written") Written v, @ForAll("written") Written t) {
    Assume.that(t.decimal().signum() > 0);

    assertThat(Scoring.attainment(t.number(), HIGHER_IS_BETTER).score(v.number()))
        .isEqualTo(nearest(v.decimal(), t.decimal()));
    assertThat(Scoring.attainment(t.number(), LOWER_IS_BETTER).score(v.number()))
        .isEqualTo(
            nearest(
                t.decimal().multiply(BigDecimal.valueOf(2)).subtract(v.decimal()), t.decimal()));
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void attainment_anyTargetAndScale_isOnePlusTheSignedDistance(
      @ForAll("written") Written v,
      @ForAll("written") Written t,
      @ForAll("written") Written scale,
      @ForAll("oneWay") Direction direction) {
    Assume.that(scale.decimal().signum() > 0);
    BigDecimal sign = BigDecimal.valueOf(direction.sign());
    BigDecimal distance = v.decimal().subtract(t.decimal()).multiply(sign);

    assertThat(Scoring.attainment(t.number(), scale.number(), direction).score(v.number()))
        .isEqualTo(nearest(distance.add(scale.decimal()), scale.decimal()));
  }

  private static Figure nearest(BigDecimal n, BigDecimal d) {
    return Figure.ofResult(NearestDouble.of(n, d));
  }

  /** Law D14: mirroring everything changes nothing. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void score_mirrored_isTheSame(
      @ForAll("anyNumbers") double v,
      @ForAll("anyNumbers") double b,
      @ForAll("anyNumbers") double t) {
    Assume.that(b != t && t != 0.0);

    assertThat(Scoring.progress(-b, -t).score(-v)).isEqualTo(Scoring.progress(b, t).score(v));
    assertThat(Scoring.attainment(-t, LOWER_IS_BETTER).score(-v))
        .isEqualTo(Scoring.attainment(t, HIGHER_IS_BETTER).score(v));
    assertThat(Scoring.passOrFail(-t, LOWER_IS_BETTER).score(-v))
        .isEqualTo(Scoring.passOrFail(t, HIGHER_IS_BETTER).score(v));
    assertThat(Scoring.passOrFail(-t, LOWER_IS_BETTER).isMet(-v))
        .isEqualTo(Scoring.passOrFail(t, HIGHER_IS_BETTER).isMet(v));
  }

  /** Law D15: the target scores 1, the baseline 0. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void score_atTheEnds_isExactlyOneAndZero(
      @ForAll("anyNumbers") double b,
      @ForAll("anyNumbers") double t,
      @ForAll("oneWay") Direction direction) {
    Assume.that(b != t && t != 0.0);
    Figure one = Figure.of(1.0);

    assertThat(Scoring.progress(b, t).score(t)).isEqualTo(one);
    assertThat(Scoring.progress(b, t).score(b)).isEqualTo(Figure.of(0.0));
    assertThat(Scoring.attainment(t, direction).score(t)).isEqualTo(one);
    assertThat(Scoring.passOrFail(t, direction).score(t)).isEqualTo(one);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void score_betterValue_isNeverLower(
      @ForAll("anyNumbers") double v,
      @ForAll("anyNumbers") double other,
      @ForAll("anyNumbers") double b,
      @ForAll("anyNumbers") double t) {
    Assume.that(b != t && t != 0.0);
    Direction direction = Direction.from(b, t);
    double better = direction.reaches(v, other) ? v : other;
    double worse = direction.reaches(v, other) ? other : v;
    Scoring progress = Scoring.progress(b, t);
    Scoring attainment = Scoring.attainment(t, direction);

    assertNotLower(progress.score(better), progress.score(worse));
    assertNotLower(attainment.score(better), attainment.score(worse));
  }

  private static void assertNotLower(Figure better, Figure worse) {
    if (better.isPresent() && worse.isPresent()) {
      assertThat(better.orElseThrow()).isGreaterThanOrEqualTo(worse.orElseThrow());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void score_nextDouble_isNeverLower(
      @ForAll("written") Written v, @ForAll("written") Written b, @ForAll("written") Written t) {
    Assume.that(b.number() < t.number());
    Scoring scoring = Scoring.progress(b.number(), t.number());

    assertNotLower(scoring.score(Math.nextUp(v.number())), scoring.score(v.number()));
  }

  @Provide
  Arbitrary<Direction> oneWay() {
    return Arbitraries.of(HIGHER_IS_BETTER, LOWER_IS_BETTER);
  }
}
