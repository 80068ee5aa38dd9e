package dev.plumbline.kpi.timeline;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.measure.Provenance;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.PlainText;
import java.util.Collections;
import java.util.Objects;

/**
 * The values of one KPI at one unit, period by period, each with how much of its period it rests
 * on.
 *
 * <pre>{@code
 * Timeline visits = months.rollUp(dailyVisits);
 * visits.figure(march);                   // 1400.0
 * visits.extent(march);                   // 14 of 31 days of 2026-03
 * }</pre>
 *
 * <p>A period is partial where facts do not cover it. One number for a month that is not over is
 * therefore put for the days that it covers, such as {@code Period.between(first,
 * first.plusDays(14))}: put for the whole month it is complete, as nobody has said otherwise.
 *
 * <p>It has the periods in which there are facts; for rules over windows also later ones whose
 * windows reach back to some, up to the last period of which any unit has facts.
 *
 * <p>Immutable and safe for use by several threads. Looking up a position takes constant time, a
 * period logarithmic.
 */
public final class Timeline {
  private static final int NONE = -1;

  private final TimePlan plan;
  private final Kpi kpi;
  private final TimeRule rule;
  private final Points points;
  private final RolledPeriods rolled;

  Timeline(TimePlan plan, Kpi kpi, TimeRule rule, Points points, RolledPeriods rolled) {
    this.plan = plan;
    this.kpi = kpi;
    this.rule = rule;
    this.points = points;
    this.rolled = rolled;
  }

  /** {@return the plan that it was made by} */
  public TimePlan plan() {
    return plan;
  }

  /** {@return the KPI} */
  public Kpi kpi() {
    return kpi;
  }

  /** {@return the rule that it was made by} */
  public TimeRule rule() {
    return rule;
  }

  /** {@return what it was made of} */
  public Series series() {
    return points.series;
  }

  /** {@return the number of periods} */
  public int size() {
    return rolled.size();
  }

  /**
   * {@return a period}
   *
   * @param i its position, from 0, in the order of time
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Period period(int i) {
    return rolled.periods.get(i);
  }

  /**
   * {@return the value in a period, or the reason why there is none}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Figure figure(int i) {
    Gap gap = rolled.gaps[checked(i)];
    return gap == null ? Figure.of(rolled.numbers[i]) : Figure.missing(gap);
  }

  /**
   * {@return the value in a period as a reading, with which a rollup over units goes on} A ratio
   * has its parts, each rounded once, so that its quotient may differ from the {@link #figure} in
   * the last place; a first or a last value is the reading that it was.
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Reading reading(int i) {
    int pick = rolled.picks[checked(i)];
    if (pick != WindowValue.NONE) {
      return points.series.reading(pick);
    }
    if (!Double.isNaN(rolled.denominators[i])) {
      double factor = kpi.ratio().map(Ratio::factor).orElse(1.0);
      return Reading.ofRatio(rolled.numerators[i], rolled.denominators[i], factor);
    }
    Gap gap = rolled.gaps[i];
    return gap == null ? Reading.of(rolled.numbers[i]) : Reading.missing(gap);
  }

  /**
   * {@return what a value rests on: its coverage is the share of the days that apply}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Quality quality(int i) {
    Provenance provenance =
        rolled.substituted.get(checked(i)) ? Provenance.SUBSTITUTED : Provenance.ROLLED_UP;
    return new Quality(provenance, extent(i).coverage(), rolled.complete.get(i));
  }

  /**
   * {@return how many days a value covers, of those that are due}
   *
   * @param i the position of the period, from 0
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public Extent extent(int i) {
    return new Extent(rolled.window(checked(i)), rolled.covered[i], rolled.due[i]);
  }

  private int checked(int i) {
    return Objects.checkIndex(i, size());
  }

  /**
   * {@return the position of a period, or -1 if there is nothing for it}
   *
   * @param period any period
   */
  public int indexOf(Period period) {
    return Math.max(NONE, Collections.binarySearch(rolled.periods, period));
  }

  /**
   * {@return the value in a period, or the reason why there is none; {@link Gap#NO_DATA} if there
   * is nothing for it}
   *
   * @param period any period
   */
  public Figure figure(Period period) {
    int i = indexOf(period);
    return i == NONE ? Figure.missing(Gap.NO_DATA) : figure(i);
  }

  /**
   * {@return how many days the value in a period covers, of those that are due; none of them if
   * there is nothing for it}
   *
   * @param period any period
   */
  public Extent extent(Period period) {
    int i = indexOf(period);
    return i == NONE ? new Extent(period, 0, period.days()) : extent(i);
  }

  /**
   * {@return the figures of two periods, ready to be compared} If one of them is partial, such as
   * the unfinished month, the treatment says what becomes of it; a like-for-like comparison asks
   * neither for coverage nor for what the rule says of missing days, as it takes what both have.
   *
   * <pre>{@code
   * visits.compare(march, february, PartialPeriods.WITHHELD).figure();   // below minimum coverage
   * }</pre>
   *
   * @param period the period that is looked at
   * @param other the period that it is compared with
   * @param treatment of partial periods: there is none that goes without saying
   * @throws IllegalArgumentException if one of the periods is not of the plan's grain, or the
   *     treatment does not suit: in proportion to days for what is no sum of an additive KPI, or by
   *     dates where the two begin on different days of the month
   */
  public PeriodComparison compare(Period period, Period other, PartialPeriods treatment) {
    Period window = windowOf(period);
    Period otherWindow = windowOf(other);
    if (treatment == PartialPeriods.PRO_RATA) {
      checkGrowsByDays();
    }
    int day = window.start().getDayOfMonth();
    if (treatment == PartialPeriods.SAME_DATES && day != otherWindow.start().getDayOfMonth()) {
      throw new IllegalArgumentException(
          ("The periods %s and %s begin on different days of the month, so that dates do not tell"
                  + " which parts are the same. Use PartialPeriods.SAME_PARTS.")
              .formatted(window, otherWindow));
    }
    return new Comparing(plan.calendar(), points, new WindowValue(kpi, rule, points))
        .compare(window, otherWindow, treatment);
  }

  /**
   * {@return the figures of a period and the one before it} As {@link #compare}.
   *
   * @param period the period that is looked at
   * @param treatment of partial periods
   * @throws IllegalArgumentException as {@link #compare}
   */
  public PeriodComparison compareWithPrevious(Period period, PartialPeriods treatment) {
    return compare(period, plan.calendar().previous(period), treatment);
  }

  /**
   * {@return the figures of a period and {@linkplain
   * dev.plumbline.kpi.time.Calendar#samePeriodLastYear the same a year earlier}} As {@link
   * #compare}.
   *
   * @param period the period that is looked at
   * @param treatment of partial periods
   * @throws IllegalArgumentException as {@link #compare}
   */
  public PeriodComparison compareWithLastYear(Period period, PartialPeriods treatment) {
    return compare(period, plan.calendar().samePeriodLastYear(period), treatment);
  }

  private Period windowOf(Period period) {
    if (!plan.calendar().period(period.start(), plan.grain()).equals(period)) {
      throw new IllegalArgumentException(
          "The period %s is no %s of the calendar %s. Compare periods of the plan's grain."
              .formatted(period, plan.grain(), plan.calendar()));
    }
    return rule.window().of(plan.calendar(), period);
  }

  /** What is summed is additive: the plan has seen to that. */
  private void checkGrowsByDays() {
    if (!rule.strategy().equals(TimeRule.sum().strategy())) {
      throw new IllegalArgumentException(
          ("The KPI %s (%s, %s) would be scaled by days, but only a sum of what is additive grows by"
                  + " the day. Use PartialPeriods.SAME_PARTS, or WITHHELD.")
              .formatted(PlainText.quote(kpi.id().value()), kpi.nature(), rule));
    }
  }

  /** {@return the values as a series: what a trend is seen in} */
  public Series toSeries() {
    Series.Builder values = Series.builder(kpi);
    for (int i = 0; i < size(); i++) {
      values.put(period(i), reading(i), quality(i));
    }
    return values.build();
  }

  /** {@return how many periods there are of which KPI, and by which rule} */
  @Override
  public String toString() {
    return "%s %s of %s: %s"
        .formatted(size(), size() == 1 ? plan.grain() : plan.grain().plural(), kpi.id(), rule);
  }
}
