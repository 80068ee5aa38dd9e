package dev.plumbline.kpi.timeline;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.value.PlainText;
import dev.plumbline.kpi.value.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the values of KPIs are rolled up over time, to the periods of a grain of a calendar.
 *
 * <pre>{@code
 * TimePlan months = TimePlan.of(Calendar.gregorian(), Grain.MONTH, List.of(revenue, headcount));
 * TimeResult values = months.rollUp(facts);                 // of days, weeks, or whatever there is
 * OrganizationResult overUnits = regions.rollUp(values.facts());
 * }</pre>
 *
 * <p>Each KPI at each unit has a value in a period from its facts in that period, by its rule in
 * the {@link TimeRules}. A year is made of the finest facts that there are, and not of its rounded
 * months: it is the same, to the last bit, whether months are looked at in between or not.
 *
 * <p>Facts may be of any grain, also of different ones, as long as each lies within one period and
 * no two of a KPI at a unit overlap. Where a rule would count a day and a month as equals, such as
 * {@link TimeRule#mean}, those of a period must be of one grain.
 *
 * <p>Make it once and use it for all facts. Immutable and safe for use by several threads.
 */
public final class TimePlan {
  private final Calendar calendar;
  private final Grain grain;
  private final ImmutableMap<KpiId, Kpi> kpis;
  private final TimeRules rules;
  private final KnownPeriods periods;

  private TimePlan(Calendar calendar, Grain grain, ImmutableMap<KpiId, Kpi> kpis, TimeRules rules) {
    this.calendar = calendar;
    this.grain = grain;
    this.kpis = kpis;
    this.rules = rules;
    this.periods = new KnownPeriods(calendar, grain);
  }

  /**
   * {@return the plan by the {@linkplain TimeRules#standard standard rules}}
   *
   * @param calendar which periods there are
   * @param grain of the periods that are rolled up to
   * @param kpis what is rolled up
   * @throws InvalidTimePlanException as for other rules
   */
  public static TimePlan of(Calendar calendar, Grain grain, Iterable<Kpi> kpis) {
    return of(calendar, grain, kpis, TimeRules.standard());
  }

  /**
   * {@return the plan by rules of one's own}
   *
   * @param calendar which periods there are
   * @param grain of the periods that are rolled up to
   * @param kpis what is rolled up; to give an equal one twice changes nothing
   * @param rules how
   * @throws InvalidTimePlanException if the calendar has no such periods, two KPIs have one id, a
   *     rule is for a KPI that is not there, a KPI has neither a rule nor a nature that it follows
   *     from, values would be added up or averaged over time that must not be, a strategy counts
   *     KPIs, or the periods of a rule to date do not lie in one longer period; it names all of
   *     them
   */
  public static TimePlan of(Calendar calendar, Grain grain, Iterable<Kpi> kpis, TimeRules rules) {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(grain, "grain");
    Problems problems = Problems.none();
    Map<KpiId, Kpi> kpisById = byId(kpis, problems);
    TimeChecks.check(calendar, grain, kpisById, rules, problems);
    problems.orThrow(InvalidTimePlanException::new);
    return new TimePlan(calendar, grain, ImmutableMap.copyOf(kpisById), rules);
  }

  private static Map<KpiId, Kpi> byId(Iterable<Kpi> kpis, Problems problems) {
    Map<KpiId, Kpi> byId = new LinkedHashMap<>();
    for (Kpi kpi : kpis) {
      Kpi other = byId.putIfAbsent(kpi.id(), kpi);
      if (other != null && !other.equals(kpi)) {
        problems.add(
            () ->
                "There are two definitions of the KPI %s, and they differ. Give it once."
                    .formatted(PlainText.quote(kpi.id().value())));
      }
    }
    return byId;
  }

  /** {@return which periods there are} */
  public Calendar calendar() {
    return calendar;
  }

  /** {@return the grain of the periods that are rolled up to} */
  public Grain grain() {
    return grain;
  }

  /** {@return the KPIs, in the order in which they were given} */
  public List<Kpi> kpis() {
    return kpis.values().asList();
  }

  /** {@return the rules} */
  public TimeRules rules() {
    return rules;
  }

  /**
   * {@return this plan for periods of another grain}
   *
   * @param other such as {@link Grain#YEAR}
   * @throws InvalidTimePlanException if the calendar or a rule does not allow it
   */
  public TimePlan to(Grain other) {
    return of(calendar, other, kpis.values(), rules);
  }

  /**
   * {@return what comes of rolling facts up} Linear in the number of facts and, for windows of
   * several periods, in how many of these each fact lies in.
   *
   * @param facts of any units, for any periods; those of KPIs that the plan is not for are listed
   *     in {@link TimeResult#unused}
   * @throws InvalidMeasurementsException if two facts of a KPI at a unit overlap, a fact lies in no
   *     single period, facts of unlike grains would be taken for equals, or ratios were measured
   *     with another factor than their KPIs state; it names all of them
   * @throws dev.plumbline.kpi.rollup.StrategyFailedException if a strategy throws an exception
   */
  public TimeResult rollUp(Facts facts) {
    return new FactsOverTime(this, facts).run();
  }

  /**
   * {@return the values of a series, period by period} As {@link #rollUp(Facts)}, for one KPI at
   * one unit.
   *
   * @param series of a KPI that the plan rolls up
   * @throws IllegalArgumentException if the plan is not for this KPI, or it stands alone
   * @throws InvalidMeasurementsException as {@link #rollUp(Facts)}
   * @throws dev.plumbline.kpi.rollup.StrategyFailedException if a strategy throws an exception
   */
  public Timeline rollUp(Series series) {
    KpiId id = series.kpi();
    if (!contains(id) || !isRolledUp(id)) {
      throw new IllegalArgumentException(
          "The KPI %s is %s. Give it to TimePlan.of, with a rule."
              .formatted(
                  PlainText.quote(id.value()),
                  contains(id) ? "said to stand alone" : "not in the plan"));
    }
    Problems problems = Problems.none();
    int until = series.size() == 0 ? 0 : series.startDays()[series.size() - 1];
    PointProblems found = new PointProblems(calendar, id, "", problems);
    Timeline timeline = timeline(kpi(id), series, found, until);
    problems.orThrow(InvalidMeasurementsException::new);
    return timeline;
  }

  /**
   * {@return the values of a series, windows up to a day; what cannot be rolled up is added to the
   * problems}
   */
  Timeline timeline(Kpi kpi, Series series, PointProblems problems, int until) {
    TimeRule rule = ruleOf(kpi.id());
    Points points = new Points(series, rule.traits().contains(Trait.SUMS_PARTS));
    problems.checkFactors(kpi, points);
    RolledPeriods rolled =
        new SeriesRollup(calendar, periods, kpi, rule, points, problems, until).run();
    return new Timeline(this, kpi, rule, points, rolled);
  }

  boolean contains(KpiId kpi) {
    return kpis.containsKey(kpi);
  }

  Kpi kpi(KpiId id) {
    return Objects.requireNonNull(kpis.get(id));
  }

  boolean isRolledUp(KpiId kpi) {
    return !rules.standingAlone().contains(kpi);
  }

  /** {@return the rule of a KPI that is rolled up} */
  TimeRule ruleOf(KpiId kpi) {
    return rules.ruleOf(kpi(kpi)).orElseThrow();
  }

  /** {@return the grain and the sizes, such as {@code to months; 5 KPIs, of which 1 alone}} */
  @Override
  public String toString() {
    return "to %s; %s KPIs, of which %s alone"
        .formatted(grain.plural(), kpis.size(), rules.standingAlone().size());
  }
}
