package dev.plumbline.kpi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RobustTrendTest {
  private static final double[] RISING = {9, 12, 11, 14, 15, 13, 17, 18};

  /**
   * P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63 (1968),
   * section 6: slope 4, between 3.71 and 4.38 with a confidence of 93 %. (SciPy tests its {@code
   * theilslopes} with the same figures.)
   */
  @Test
  void trend_ofSensExample_isAsPublished() {
    double[] times = {0, 1, 2, 3, 9, 11, 17};
    double[] values = {9, 15, 19, 20, 45, 55, 78};
    RobustTrend trend =
        RobustTrend.of(new Points(TimeScale.DAYS, times, values, new int[7], 7), 0.93);

    assertThat(trend.slope()).isEqualTo(Figure.of(4));
    assertThat(trend.interval().orElseThrow().lower()).isCloseTo(3.71, within(0.005));
    assertThat(trend.interval().orElseThrow().upper()).isCloseTo(4.38, within(0.005));
  }

  /**
   * R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), table A18
   * (the same as Hollander and Wolfe's): one-sided probabilities of S, to three decimals.
   */
  @Test
  void p_ofFewValues_isThatOfPublishedTables() {
    assertThat(oneSided(4, 6)).isCloseTo(0.042, within(5e-4));
    assertThat(oneSided(4, 4)).isCloseTo(0.167, within(5e-4));
    assertThat(oneSided(5, 8)).isCloseTo(0.042, within(5e-4));
    assertThat(oneSided(5, 6)).isCloseTo(0.117, within(5e-4));
    assertThat(oneSided(6, 11)).isCloseTo(0.028, within(5e-4));
    assertThat(oneSided(8, 16)).isCloseTo(0.031, within(5e-4));
    assertThat(oneSided(10, 21)).isCloseTo(0.036, within(5e-4));
    assertThat(oneSided(10, 27)).isCloseTo(0.008, within(6e-4));
  }

  private static double oneSided(int n, long score) {
    KendallScores scores = new KendallScores();
    for (int i = 0; i < n; i++) {
      scores.add(1);
    }
    return scores.beyond(score) / 2;
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

  /** Wisconsin Administrative Code, form for the Mann-Kendall test, table A: a statistic of -5. */
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
}
