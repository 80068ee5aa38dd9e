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
import dev.plumbline.kpi.validation.alignment.AlignmentValidator;
import dev.plumbline.kpi.validation.smart.SmartValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks of the city's indicators whether they are fit for the next year with their last targets. */
final class CityReview {
  private static final String MAYOR = "The Mayor";

  private CityReview() {}

  /**
   * Returns the rules, but for what the report of a year cannot know: how figures are added up, and
   * how often they are looked at within it; but for the words of names, which are the terms of laws
   * and programmes here; and but for the load of owners, which are agencies and not people here.
   */
  static Validator validator() {
    return SmartValidator.standard()
        .and(AlignmentValidator.standard())
        .with(
            Profile.standard()
                .without("alignment.owner.load")
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

  /** What has no target, and what is made of such things only, is shown, and does not count. */
  private static AlignmentGraph graph(List<Indicator> indicators, Period next) {
    Set<ObjectiveId> counting = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (indicator.target() != null) {
        groups(indicator).forEach(path -> counting.add(Scorecard.groupId(path)));
      }
    }
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    graph.add(Objective.builder(Scorecard.CITY.value()).name("New York City").owner(MAYOR).build());
    Set<ObjectiveId> groups = new HashSet<>();
    for (Indicator indicator : indicators) {
      ObjectiveId above = Scorecard.CITY;
      String agency = indicator.path().get(0);
      for (List<String> path : groups(indicator)) {
        ObjectiveId group = Scorecard.groupId(path);
        if (groups.add(group)) {
          String name = path.get(path.size() - 1);
          graph.add(Objective.builder(group.value()).name(name).owner(agency).build());
          graph.align(group, above, counting.contains(group) ? 1.0 : 0.0);
        }
        above = group;
      }
      Kpi kpi = kpi(indicator, next);
      graph.add(kpi).align(kpi.id(), above, kpi.targets().isEmpty() ? 0.0 : 1.0);
    }
    return graph.build();
  }

  /** Returns the paths of the groups that an indicator is in, from the outermost. */
  private static List<List<String>> groups(Indicator indicator) {
    return IntStream.rangeClosed(1, indicator.path().size())
        .mapToObj(depth -> indicator.path().subList(0, depth))
        .toList();
  }

  private static Kpi kpi(Indicator indicator, Period next) {
    String agency = indicator.path().get(0);
    return indicator.kpi(next).toBuilder()
        .owner(agency)
        .scope(agency)
        .dataSource("Mayor's Management Report")
        .build();
  }
}
