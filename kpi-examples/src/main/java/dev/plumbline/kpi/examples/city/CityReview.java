package dev.plumbline.kpi.examples.city;

import com.google.common.collect.Lists;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks of the city's indicators whether they are fit for the next year with their last targets. */
final class CityReview {
  private CityReview() {}

  /**
   * Returns the rules, but for what the report of a year cannot know: how figures are added up, and
   * how often they are looked at within it; and but for the words of names, which are the terms of
   * laws and programmes here.
   */
  static Validator validator() {
    return SmartValidator.standard()
        .with(
            Profile.standard()
                .without("smart.measurable.nature")
                .without("smart.specific.one-measure")
                .without("smart.specific.vague-word")
                .without("smart.time-bound.occasions"));
  }

  /** Validates indicators after a year, as if the targets of that year were kept for the next. */
  static Report report(List<Indicator> indicators, int year) {
    return validator().validate(input(indicators, year));
  }

  static ValidationInput input(List<Indicator> indicators, int year) {
    return ValidationInput.of(graph(indicators, FiscalYears.of(year + 1)))
        .asOf(FiscalYears.of(year).end())
        .withCalendar(FiscalYears.CALENDAR)
        .withHistory(Lists.transform(indicators, Indicator::series));
  }

  private static AlignmentGraph graph(List<Indicator> indicators, Period next) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    graph.add(Objective.of(Scorecard.CITY.value(), "New York City"));
    Set<ObjectiveId> groups = new HashSet<>();
    for (Indicator indicator : indicators) {
      ObjectiveId above = Scorecard.CITY;
      String agency = indicator.path().get(0);
      for (int depth = 1; depth <= indicator.path().size(); depth++) {
        List<String> path = indicator.path().subList(0, depth);
        ObjectiveId group = Scorecard.groupId(path);
        if (groups.add(group)) {
          Objective objective =
              Objective.builder(group.value()).name(path.get(depth - 1)).owner(agency).build();
          graph.add(objective).align(group, above, 1.0);
        }
        above = group;
      }
      Kpi kpi =
          indicator.kpi(next).toBuilder()
              .owner(agency)
              .scope(agency)
              .dataSource("Mayor's Management Report")
              .build();
      graph.add(kpi).align(kpi.id(), above, kpi.targets().isEmpty() ? 0.0 : 1.0);
    }
    return graph.build();
  }
}
