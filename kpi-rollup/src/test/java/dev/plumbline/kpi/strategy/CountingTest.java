package dev.plumbline.kpi.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.value.Gap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final AggregationStrategy COUNT = AggregationStrategy.count();
  private static final AggregationStrategy ON_TARGET = AggregationStrategy.countOnTarget();
  private static final AggregationStrategy SHARE = AggregationStrategy.shareOnTarget();

  @Test
  void count_ofKpis_addsThemUp() {
    Bits.assertSame(COUNT.aggregate(new Groups(new double[] {3, 0, 4}, new double[] {1, 0, 4})), 7);
  }

  @Test
  void countOnTarget_ofKpis_addsUpThoseOnTarget() {
    Bits.assertSame(
        ON_TARGET.aggregate(new Groups(new double[] {3, 0, 4}, new double[] {1, 0, 4})), 5);
  }

  /** 2 of 4 flights had meals in January, 2 of 100 in February: 3.8 %, and neither 52 nor 26 %. */
  @Test
  void shareOnTarget_ofKpis_isOneQuotientOverAll() {
    Bits.assertSame(
        SHARE.aggregate(new Groups(new double[] {4, 100}, new double[] {2, 2})), 4.0 / 104.0);
  }

  @Test
  void shareOnTarget_anyWeights_countsEachKpiOnce() {
    WeightedValues scores = WeightedValues.of(new double[] {1.0, 0.5}, new double[] {9.0, 1.0});

    Bits.assertSame(SHARE.aggregate(scores), 0.5);
  }

  @Test
  void counts_ofNothing_areZero() {
    Bits.assertSame(COUNT.aggregate(WeightedValues.ofValues()), 0.0);
    Bits.assertSame(ON_TARGET.aggregate(WeightedValues.ofValues()), 0.0);
  }

  @Test
  void shareOnTarget_ofNoKpis_hasAZeroDenominator() {
    Groups none = new Groups(new double[] {0, 0}, new double[] {0, 0});

    assertThat(SHARE.aggregate(none)).isNaN();
    assertThat(SHARE.gap(none)).isEqualTo(Gap.ZERO_DENOMINATOR);
  }

  @Test
  void count_beyondTwoToTheFiftyThree_stopsThereInAnyOrder() {
    double most = WeightedValues.MOST_KPIS;

    Bits.assertSame(COUNT.aggregate(new Groups(new double[] {most, 1, 1}, new double[3])), most);
    Bits.assertSame(COUNT.aggregate(new Groups(new double[] {1, 1, most}, new double[3])), most);
    Bits.assertSame(
        COUNT.aggregate(new Groups(new double[] {most - 2, 1}, new double[2])), most - 1);
  }

  @Test
  void shareOnTarget_moreKpisThanAreCounted_isNotDefined() {
    double most = WeightedValues.MOST_KPIS;
    Groups tooMany = new Groups(new double[] {most, 7}, new double[] {most, 0});

    assertThat(SHARE.aggregate(tooMany)).isNaN();
    assertThat(SHARE.gap(tooMany)).isEqualTo(Gap.DOMAIN);
  }

  @Test
  void parts_ofCounts_areTheCountsOfTheChildren() {
    Groups groups = new Groups(new double[] {3, 0, 4}, new double[] {1, 0, 4});

    Bits.assertSame(COUNT.parts(groups), 3, 0, 4);
    Bits.assertSame(ON_TARGET.parts(groups), 1, 0, 4);
  }

  @Test
  void parts_ofShare_haveTheDenominatorOfAll() {
    Groups groups = new Groups(new double[] {3, 1, 4}, new double[] {1, 0, 4});

    Bits.assertSame(SHARE.parts(groups), 0.125, 0.0, 0.5);
  }

  @Test
  void parts_ofACountThatStopped_areNone() {
    assertThat(COUNT.parts(new Groups(new double[] {0x1p53, 0x1p53}, new double[2]))).isEmpty();
  }

  @Test
  void parts_ofShareOfAMillion_takeLinearTime() {
    double[] kpis = new double[1_000_000];
    double[] onTarget = new double[1_000_000];
    Arrays.fill(kpis, 1.0);
    onTarget[7] = 1.0;

    assertThat(SHARE.parts(new Groups(kpis, onTarget))[7]).isEqualTo(1e-6);
  }

  /** Children with KPIs behind them. */
  private static final class Groups implements WeightedValues {
    private final double[] all;
    private final double[] onTarget;

    Groups(double[] all, double[] onTarget) {
      this.all = all;
      this.onTarget = onTarget;
    }

    @Override
    public int size() {
      return all.length;
    }

    @Override
    public double value(int child) {
      return 0.5;
    }

    @Override
    public double weight(int child) {
      return 1.0;
    }

    @Override
    public double kpis(int child) {
      return all[child];
    }

    @Override
    public double kpisOnTarget(int child) {
      return onTarget[child];
    }
  }
}
