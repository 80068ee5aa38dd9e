package dev.plumbline.kpi.validation;

import com.google.common.collect.ImmutableMap;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.timeline.AxisPlan;
import dev.plumbline.kpi.timeline.TimePlan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is validated: a graph, and whatever else is known. The more is given, the more is checked.
 *
 * <pre>{@code
 * ValidationInput input = ValidationInput.of(plan)
 *     .asOf(LocalDate.of(2026, 7, 1))
 *     .withHistory(seriesOfChurn);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ValidationInput {
  private final AlignmentGraph graph;
  private final @Nullable RollupPlan plan;
  private final @Nullable LocalDate today;
  private final @Nullable Organization organization;
  private final Calendar calendar;
  private final @Nullable ImmutableMap<KpiId, Series> history;
  private final Axes axes;

  /** How values are rolled up over time and over the organisation, as far as that is known. */
  private record Axes(@Nullable TimePlan time, @Nullable OrganizationPlan organization) {
    static final Axes UNKNOWN = new Axes(null, null);
  }

  private ValidationInput(
      AlignmentGraph graph,
      @Nullable RollupPlan plan,
      @Nullable LocalDate today,
      @Nullable Organization organization,
      Calendar calendar,
      @Nullable ImmutableMap<KpiId, Series> history,
      Axes axes) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.plan = plan;
    this.today = today;
    this.organization = organization;
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.history = history;
    this.axes = axes;
  }

  /**
   * {@return a graph of which nothing else is known}
   *
   * @param graph what contributes to what
   */
  public static ValidationInput of(AlignmentGraph graph) {
    return new ValidationInput(graph, null, null, null, Calendar.gregorian(), null, Axes.UNKNOWN);
  }

  /**
   * {@return the graph of a plan, with the rules by which it is rolled up}
   *
   * @param plan how measurements are rolled up
   */
  public static ValidationInput of(RollupPlan plan) {
    return new ValidationInput(
        plan.graph(), plan, null, null, Calendar.gregorian(), null, Axes.UNKNOWN);
  }

  /**
   * {@return this input with the day on which it is looked at} Nothing here looks at a clock.
   *
   * @param today that day
   */
  public ValidationInput asOf(LocalDate today) {
    Objects.requireNonNull(today, "today");
    return new ValidationInput(graph, plan, today, organization, calendar, history, axes);
  }

  /**
   * {@return this input with the organisation that the units of its nodes belong to}
   *
   * @param organization the units, and which is part of which
   */
  public ValidationInput withOrganization(Organization organization) {
    Objects.requireNonNull(organization, "organization");
    return new ValidationInput(graph, plan, today, organization, calendar, history, axes);
  }

  /**
   * {@return this input with the calendar by which its KPIs are measured; {@link
   * Calendar#gregorian} unless given}
   *
   * @param calendar its periods
   */
  public ValidationInput withCalendar(Calendar calendar) {
    return new ValidationInput(graph, plan, today, organization, calendar, history, axes);
  }

  /**
   * {@return this input with what was measured so far} A KPI of which a series is given a second
   * time has the last one; one of which none is given was never measured. Linear.
   *
   * @param series of a KPI each; those of KPIs that are not in the graph do not matter
   */
  public ValidationInput withHistory(Series... series) {
    return withHistory(List.of(series));
  }

  /**
   * {@return this input with what was measured so far} As with an array of them.
   *
   * @param series of a KPI each
   */
  public ValidationInput withHistory(Iterable<Series> series) {
    Map<KpiId, Series> all = new HashMap<>(history == null ? Map.of() : history);
    series.forEach(one -> all.put(one.kpi(), one));
    return new ValidationInput(
        graph, plan, today, organization, calendar, ImmutableMap.copyOf(all), axes);
  }

  /**
   * {@return this input with the plan by which values are rolled up over time}
   *
   * @param time the plan; KPIs that are not in it are not rolled up over time
   */
  public ValidationInput withTimePlan(TimePlan time) {
    return with(new Axes(Objects.requireNonNull(time, "time"), axes.organization()));
  }

  /**
   * {@return this input with the plan by which values are rolled up over the organisation}
   *
   * @param organization the plan; KPIs that are not in it are not rolled up over the organisation
   */
  public ValidationInput withOrganizationPlan(OrganizationPlan organization) {
    return with(new Axes(axes.time(), Objects.requireNonNull(organization, "organization")));
  }

  /**
   * {@return this input with the plans by which values are rolled up over time and organisation}
   *
   * @param plan both of them
   */
  public ValidationInput withAxes(AxisPlan plan) {
    return with(new Axes(plan.time(), plan.organization()));
  }

  private ValidationInput with(Axes others) {
    return new ValidationInput(graph, plan, today, organization, calendar, history, others);
  }

  /** {@return what contributes to what} */
  public AlignmentGraph graph() {
    return graph;
  }

  /** {@return how measurements are rolled up, if that is known} */
  public Optional<RollupPlan> plan() {
    return Optional.ofNullable(plan);
  }

  /** {@return the day on which it is looked at, if that is known} */
  public Optional<LocalDate> today() {
    return Optional.ofNullable(today);
  }

  /** {@return the organisation, if that is known} */
  public Optional<Organization> organization() {
    return Optional.ofNullable(organization);
  }

  /** {@return how values are rolled up over time, if that is known} */
  public Optional<TimePlan> timePlan() {
    return Optional.ofNullable(axes.time());
  }

  /** {@return how values are rolled up over the organisation, if that is known} */
  public Optional<OrganizationPlan> organizationPlan() {
    return Optional.ofNullable(axes.organization());
  }

  /** {@return the calendar by which its KPIs are measured} */
  public Calendar calendar() {
    return calendar;
  }

  /**
   * {@return what was measured of a KPI; an empty series if nothing was, or no history is known}
   *
   * @param kpi the id of any KPI
   */
  public Series history(KpiId kpi) {
    Series series = history == null ? null : history.get(kpi);
    return series == null ? Series.builder(kpi).build() : series;
  }

  boolean has(Need need) {
    return switch (need) {
      case TODAY -> today != null;
      case PLAN -> plan != null;
      case HISTORY -> history != null;
      case ORGANIZATION -> organization != null;
      case TIME_PLAN -> axes.time() != null;
      case ORGANIZATION_PLAN -> axes.organization() != null;
    };
  }

  @Nullable LocalDate todayOrNull() {
    return today;
  }

  /** {@return the graph, and what else is known} */
  @Override
  public String toString() {
    return "%s%s%s%s%s%s%s"
        .formatted(
            graph,
            today == null ? "" : " as of " + today,
            plan == null ? "" : ", with a plan",
            organization == null ? "" : ", with an organisation",
            history == null ? "" : ", with " + history.size() + " series",
            axes.time() == null ? "" : ", with a plan over time",
            axes.organization() == null ? "" : ", with a plan over the organisation");
  }
}
