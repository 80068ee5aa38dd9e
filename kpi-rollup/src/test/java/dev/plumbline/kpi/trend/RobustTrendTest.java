package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RobustTrendTest {
  private static final double[] RISING = {9, 12, 11, 14, 15, 13, 17, 18};

  /**
   * The values of P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, JASA
   * 63 (1968), with a confidence of 93 %. His own list of slopes has mistakes, so the interval is
   * the one that the authors of the R package deming find in its place, 26/7 to 35/8 (tests/ts.R),
   * and SciPy too, 3.71 to 4.38 (test_theilslopes in scipy/stats/tests/test_stats.py).
   */
  @Test
  void trend_ofSensExample_isAsPublished() {
    double[] times = {0, 1, 2, 3, 9, 11, 17};
    double[] values = {9, 15, 19, 20, 45, 55, 78};
    RobustTrend trend =
        RobustTrend.of(new Points(TimeScale.DAYS, times, values, new int[7], 7), 0.93);

    assertThat(trend.slope()).isEqualTo(Figure.of(4));
    assertThat(trend.interval()).contains(new Bounds(26 / 7.0, 35 / 8.0));
  }

  /**
   * Upper critical values of Kendall's tau for one side, as printed by
   * https://www.easycalculation.com/statistics/kendall-rank-correlation-coefficient-table.php: the
   * least tau whose probability does not exceed 0.1, 0.05, 0.025, 0.01, 0.005 and 0.001.
   */
  @Test
  void p_ofFewValues_isThatOfAPublishedTable() {
    assertCritical(7, 0.524, 0.619, 0.714, 0.810, 0.905, 1.000);
    assertCritical(8, 0.429, 0.571, 0.643, 0.714, 0.786, 0.857);
    assertCritical(9, 0.389, 0.500, 0.556, 0.667, 0.722, 0.833);
    assertCritical(10, 0.378, 0.467, 0.511, 0.600, 0.644, 0.778);
    assertCritical(20, 0.221, 0.274, 0.326, 0.379, 0.421, 0.495);
    assertCritical(30, 0.172, 0.218, 0.255, 0.301, 0.333, 0.393);
  }

  private static void assertCritical(int n, double... taus) {
    double[] levels = {0.1, 0.05, 0.025, 0.01, 0.005, 0.001};
    int pairs = n * (n - 1) / 2;
    for (int i = 0; i < levels.length; i++) {
      long score = Math.round(taus[i] * pairs);
      assertThat(score / (double) pairs).isCloseTo(taus[i], within(0.0005));
      assertThat(oneSided(n, score)).as("%s values", n).isLessThanOrEqualTo(levels[i]);
      assertThat(oneSided(n, score - 2)).as("%s values", n).isGreaterThan(levels[i]);
    }
  }

  /**
   * Wisconsin Administrative Code, form for the Mann-Kendall test, table B: scores that are reached
   * by chance with a probability of at most 0.2 (a copy:
   * https://lfweb.sjgov.org/EHD/0/doc/562057/Page127.aspx).
   */
  @Test
  void p_ofVeryFewValues_isThatOfAnOfficialForm() {
    int[] scores = {4, 5, 6, 7, 8, 10, 11};
    for (int n = 4; n <= 10; n++) {
      assertThat(oneSided(n, scores[n - 4])).as("%s values", n).isLessThanOrEqualTo(0.2);
    }
    assertThat(oneSided(4, 2)).isGreaterThan(0.2);
    assertThat(oneSided(8, 6)).isGreaterThan(0.2);
  }

  /**
   * J. Little, A Mann-Kendall example by hand, College of the Holy Cross,
   * https://mathcs.holycross.edu/~little/Montserrat/MannKendallByHand.txt: fourteen values, two of
   * them equal.
   */
  @Test
  void numbers_ofAnExampleByHand_areAsPublished() {
    RobustTrend trend =
        RobustTrend.of(
            12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7);

    assertThat(trend.score()).isEqualTo(54);
    assertThat(trend.variance()).isCloseTo(14 * 13 * 33 / 18.0 - 2 * 9 / 18.0, within(1e-9));
    assertThat(trend.z().orElseThrow()).isCloseTo(2.9058, within(5e-5));
    assertThat(Normal.beyond(trend.z().orElseThrow()) / 2).isCloseTo(0.0018, within(5e-5));
  }

  private static double oneSided(int n, long score) {
    return KendallScores.of(0, n).beyond(score) / 2;
  }

  @Test
  void p_ofFewValues_isTheShareOfAllOrders() {
    for (double[] values :
        new double[][] {
          {1, 2, 3, 4, 5},
          {3, 1, 2, 5, 4, 6},
          {1, 1, 2, 2, 3, 3, 3},
          {5, 5, 5, 1, 5, 5},
          {100, 50, 85, 75, 50},
          {2, 2, 1, 1, 1, 2, 3, 4}
        }) {
      assertThat(RobustTrend.of(values).p().orElseThrow())
          .as(Arrays.toString(values))
          .isCloseTo(NaiveTrend.exactP(values), within(1e-12));
    }
  }

  @Test
  void exactAndNormalP_atTheBorder_agreeNearly() {
    double[] thirty = DoubleStream.iterate(1, x -> (x * 7 + 3) % 101 + x / 9).limit(30).toArray();
    RobustTrend trend = RobustTrend.of(thirty);

    assertThat(trend.isExact()).isTrue();
    assertThat(trend.p().orElseThrow())
        .isCloseTo(Normal.beyond(trend.z().orElseThrow()), within(0.005));
    assertThat(RobustTrend.of(Arrays.copyOf(thirty, 31)).isExact()).isFalse();
  }

  /** Wisconsin Administrative Code, as above, table A: a statistic of -5. The other by hand. */
  @Test
  void score_ofPublishedExample_isMinusFive() {
    assertThat(RobustTrend.of(100, 50, 85, 75, 50).score()).isEqualTo(-5);
    assertThat(RobustTrend.of(5, 6, 11, 8, 10).score()).isEqualTo(6);
  }

  @Test
  void numbers_ofARowWithTies_areThoseOfTheDefinitions() {
    double[] values = new double[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 37 % 11) + i / 12;
    }
    RobustTrend trend = RobustTrend.of(values);
    double[] slopes = NaiveTrend.slopes(NaiveTrend.positions(60), values);

    assertThat(trend.score()).isEqualTo(NaiveTrend.score(values));
    assertThat(trend.variance()).isCloseTo(NaiveTrend.variance(values), within(1e-9));
    assertThat(trend.z().orElseThrow())
        .isCloseTo((trend.score() - 1) / Math.sqrt(trend.variance()), within(1e-12));
    assertThat(trend.slope().orElseThrow()).isEqualTo((slopes[884] + slopes[885]) / 2);
    double width = 1.959963984540054 * Math.sqrt(trend.variance());
    int rank = (int) ((1770 - width) / 2);
    assertThat(trend.interval()).contains(new Bounds(slopes[rank - 1], slopes[1770 - rank]));
  }

  @Test
  void tau_ofTies_leavesEqualPairsOut() {
    // 10 pairs, of which 1 is equal; 9 rise
    assertThat(RobustTrend.of(1, 2, 2, 3, 4).tau().orElseThrow())
        .isCloseTo(9 / Math.sqrt(10.0 * 9.0), within(1e-15));
    assertThat(RobustTrend.of(1, 1, 1, 1, 1).tau()).isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void trend_ofARisingRow_saysSo() {
    RobustTrend trend = RobustTrend.of(RISING);

    assertThat(trend.direction()).isEqualTo(TrendDirection.RISING);
    assertThat(trend.movement(Preference.of(Direction.LOWER_IS_BETTER))).isEqualTo(Movement.WORSE);
    assertThat(trend.movement(Preference.of(Direction.IN_RANGE))).isEqualTo(Movement.UNJUDGED);
    assertThat(trend)
        .hasToString("rising by 1 per period (95 %: 0.8 to 1.667; p = 0.006; 8 points)");
  }

  @Test
  void trend_reversedInTime_isMirrored() {
    double[] reversed = new double[RISING.length];
    Arrays.setAll(reversed, i -> RISING[RISING.length - 1 - i]);
    RobustTrend trend = RobustTrend.of(RISING);
    RobustTrend mirrored = RobustTrend.of(reversed);

    assertThat(mirrored.score()).isEqualTo(-trend.score());
    assertThat(mirrored.slope()).isEqualTo(Figure.of(-trend.slope().orElseThrow()));
    assertThat(mirrored.p()).isEqualTo(trend.p());
    assertThat(mirrored.direction()).isEqualTo(TrendDirection.FALLING);
    assertThat(mirrored.movement(Preference.of(Direction.LOWER_IS_BETTER)))
        .isEqualTo(Movement.BETTER);
  }

  @Test
  void trend_ofFewValues_isUnknown() {
    RobustTrend trend = RobustTrend.of(1, 2, 3, 4);

    assertThat(trend.direction()).isEqualTo(TrendDirection.UNKNOWN);
    assertThat(trend.slope()).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(trend.interval()).isEmpty();
    assertThat(trend).hasToString("unknown: 4 points, and it takes 5");
    assertThat(RobustTrend.of().p()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @Test
  void trend_ofNoise_isNone() {
    RobustTrend trend = RobustTrend.of(5, 3, 6, 2, 5, 4, 6, 3);

    assertThat(trend.direction()).isEqualTo(TrendDirection.NO_TREND);
    assertThat(trend.toString()).startsWith("no trend (p = ").endsWith("; 8 points)");
    assertThat(trend.movement(Preference.of(Direction.LOWER_IS_BETTER)))
        .isEqualTo(Movement.UNCHANGED);
  }

  @Test
  void trend_ofEqualValues_isFlat() {
    RobustTrend trend = RobustTrend.of(7, 7, 7, 7, 7, 7);

    assertThat(trend.slope()).isEqualTo(Figure.of(0));
    assertThat(trend.p()).isEqualTo(Figure.of(1));
    assertThat(trend.interval()).contains(new Bounds(0, 0));
    assertThat(trend.lineAt(100)).isEqualTo(Figure.of(7));
  }

  @Test
  void trend_ofValuesTooFarApart_hasAGap() {
    double most = Double.MAX_VALUE;
    RobustTrend trend = RobustTrend.of(-most, -most, -most, most, most, most);

    assertThat(trend.slope()).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(trend.lineAt(1)).isEqualTo(Figure.missing(Gap.DOMAIN));
    assertThat(trend.score()).isEqualTo(9);
  }

  @Test
  void seasons_ofACycle_areComparedWithThemselves() {
    double[] values = new double[36];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 * Math.abs(i % 12 - 6) + i / 12;
    }
    RobustTrend plain = RobustTrend.of(values);
    RobustTrend seasonal = RobustTrend.ofSeasons(Points.ofValues(values), 0.95, 12);

    assertThat(plain.direction()).isEqualTo(TrendDirection.NO_TREND);
    assertThat(seasonal.direction()).isEqualTo(TrendDirection.RISING);
    assertThat(seasonal.score()).isEqualTo(36); // 3 pairs in each of 12 months, all rising
    assertThat(seasonal.variance()).isCloseTo(12 * 11.0 / 3, within(1e-9));
    assertThat(seasonal.slope().orElseThrow()).isCloseTo(1 / 12.0, within(1e-15));
    assertThat(seasonal.isExact()).isFalse();
  }

  @Test
  void seasons_ofTooFewOrTooMany_areRefused() {
    assertThatThrownBy(() -> RobustTrend.ofSeasons(Points.ofValues(1, 2), 0.95, 1))
        .hasMessage("A cycle of 1 periods has no seasons. Use 2 to 1000, such as 12 for months.");
    assertThat(RobustTrend.ofSeasons(Points.ofValues(1, 2, 3, 4, 5), 0.95, 12))
        .hasToString("unknown: 5 points, and it takes 5, two of them of one season");
  }

  @Test
  void values_thatAreNoNumbers_areRefused() {
    assertThatThrownBy(() -> RobustTrend.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at position 1");
    assertThatThrownBy(() -> RobustTrend.of(Points.ofValues(1), 1.0))
        .hasMessage("The confidence 1.0 is no share between 0.5 and 1. Use one such as 0.95.");
  }

  @Test
  void direction_isToldOnBothSidesTogether() {
    // three of 21 pairs fall: p is 0.030, on one side 0.015
    RobustTrend trend = RobustTrend.of(1, 2, 3, 4, 7, 6, 5);

    assertThat(trend.p().orElseThrow()).isCloseTo(0.030, within(5e-4));
    assertThat(trend.direction()).isEqualTo(TrendDirection.RISING);
    assertThat(RobustTrend.of(Points.ofValues(1, 2, 3, 4, 7, 6, 5), 0.98).direction())
        .isEqualTo(TrendDirection.NO_TREND);
  }

  @Test
  void direction_whereChanceIsJustAsLikelyAsAllowed_isTold() {
    Points points = Points.ofValues(1, 1, 1, 1, 1, 1, 1, 2);

    assertThat(RobustTrend.of(points, 0.75).p()).isEqualTo(Figure.of(0.25)); // 2 of 8 places
    assertThat(RobustTrend.of(points, 0.75).direction()).isEqualTo(TrendDirection.RISING);
    Points mirrored = Points.ofValues(2, 1, 1, 1, 1, 1, 1, 1);
    assertThat(RobustTrend.of(mirrored, 0.75).direction()).isEqualTo(TrendDirection.FALLING);
    Points negated = Points.ofValues(-1, -1, -1, -1, -1, -1, -1, -2);
    assertThat(RobustTrend.of(negated, 0.75).direction()).isEqualTo(TrendDirection.FALLING);
  }

  @Test
  void line_halvesThePoints() {
    RobustTrend trend = RobustTrend.of(RISING);

    // without their slope of 1 the values are 9 11 9 11 11 8 11 11
    assertThat(trend.lineAt(0)).isEqualTo(Figure.of(11));
    assertThat(trend.lineAt(3)).isEqualTo(Figure.of(14));
  }

  @Test
  void line_afterAGap_isThatOfItsTime() {
    Series.Builder builder = Series.builder(KpiId.of("x"));
    for (int month : new int[] {1, 2, 6, 7, 8}) {
      builder.put(Period.month(2026, month), 10 + 2 * month);
    }
    RobustTrend trend = RobustTrend.of(builder.build());

    assertThat(trend.slope()).isEqualTo(Figure.of(2));
    assertThat(trend.lineAt(0)).isEqualTo(Figure.of(12));
    assertThat(trend.lineAt(7)).isEqualTo(Figure.of(26));
  }

  @Test
  void text_ofAFallingRow_saysByHowMuch() {
    assertThat(RobustTrend.of(18, 17, 13, 15, 14, 11, 12, 9))
        .hasToString("falling by 1 per period (95 %: -1.667 to -0.8; p = 0.006; 8 points)");
  }

  @Test
  void slope_ofAnEvenNumberOfPairs_isTheMeanOfTheTwoInTheMiddle() {
    // slopes 1 2 4 6 8, 1.5 3 5 7, 7/3 4 6, 3 5, 3.8: 3 3.8 in the middle of ten or more
    double[] values = {0, 1, 3, 7, 13};
    double[] slopes = NaiveTrend.slopes(NaiveTrend.positions(5), values);

    assertThat(slopes[4]).isNotEqualTo(slopes[5]);
    assertThat(RobustTrend.of(values).slope().orElseThrow()).isEqualTo((slopes[4] + slopes[5]) / 2);
  }

  @Test
  void seasons_ofTwoYears_areComparedToo() {
    // quarters: the differences by 4 are 1, 3, 2, 8 of which the median is 2.5
    RobustTrend trend =
        RobustTrend.ofSeasons(Points.ofValues(10, 20, 30, 40, 14, 32, 38, 72), 0.95, 4);

    assertThat(trend.slope()).isEqualTo(Figure.of(2.5));
    assertThat(trend.tau()).isEqualTo(Figure.of(1));
    assertThat(trend.z().orElseThrow()).isCloseTo(3 / Math.sqrt(4), within(1e-12));
    assertThat(trend.p().orElseThrow()).isCloseTo(0.1336, within(5e-5)); // of 1.5, normal
    assertThat(trend.isExact()).isFalse();
    RobustTrend mirrored =
        RobustTrend.ofSeasons(Points.ofValues(14, 32, 38, 72, 10, 20, 30, 40), 0.95, 4);
    assertThat(mirrored.p()).isEqualTo(trend.p());
  }

  @Test
  void seasons_withoutAnyChange_haveNoTrend() {
    RobustTrend trend = RobustTrend.ofSeasons(Points.ofValues(1, 2, 1, 2, 1, 2), 0.95, 2);

    assertThat(trend.z()).isEqualTo(Figure.of(0));
    assertThat(trend.p()).isEqualTo(Figure.of(1));
    assertThat(trend.direction()).isEqualTo(TrendDirection.NO_TREND);
    assertThat(RobustTrend.of(7, 7, 7, 7, 7).z()).isEqualTo(Figure.of(0));
  }

  @Test
  void seasons_ofTooManyPoints_areRefused() {
    assertThatThrownBy(() -> RobustTrend.ofSeasons(Points.ofValues(new double[20_000]), 0.95, 2))
        .hasMessage(
            "20000 points in 2 seasons make too many pairs to compare."
                + " Roll them up, or use RobustTrend.of.");
    assertThatThrownBy(() -> RobustTrend.of(Points.ofValues(1), 0.5))
        .hasMessageStartingWith("The confidence 0.5 is no share");
  }
}
