package dev.plumbline.kpi.examples.city;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.NodeId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.value.Figure;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The indicators of a city in one fiscal year, rolled up to their groups and the city.
 *
 * <p>Every {@link Question} has an alignment graph of its own: the same nodes, but other levels to
 * reach. Over each of them run four plans: the share of indicators that reach their level, how many
 * do, how many could be judged, and how many there are.
 */
final class Scorecard {
  static final ObjectiveId CITY = ObjectiveId.of("city");

  /** The bands of this example; the publisher has none. */
  static final Bands BANDS =
      Bands.startingWith(Status.OFF_TRACK).from(0.5, Status.AT_RISK).from(0.75, Status.ON_TRACK);

  private final int year;
  private final Map<KpiId, Series> series;
  private final Map<Question, Results> results = new EnumMap<>(Question.class);

  private Scorecard(int year, Map<KpiId, Series> series) {
    this.year = year;
    this.series = series;
  }

  static Scorecard of(List<Indicator> indicators, int year) {
    Scorecard scorecard =
        new Scorecard(
            year, Maps.uniqueIndex(Lists.transform(indicators, Indicator::series), Series::kpi));
    Measurements measurements = measurements(indicators, year);
    for (Question question : Question.values()) {
      AlignmentGraph graph = graph(indicators, question, year);
      scorecard.results.put(question, Results.of(graph, measurements, question.missing()));
    }
    return scorecard;
  }

  private static Measurements measurements(List<Indicator> indicators, int year) {
    Measurements.Builder measurements = Measurements.builder(FiscalYears.of(year));
    for (Indicator indicator : indicators) {
      indicator.value(year).ifPresent(value -> measurements.put(kpiId(indicator), value));
    }
    return measurements.build();
  }

  private static AlignmentGraph graph(List<Indicator> indicators, Question question, int year) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    graph.add(Objective.of(CITY.value(), "New York City"));
    Set<ObjectiveId> groups = new HashSet<>();
    for (Indicator indicator : indicators) {
      ObjectiveId above = CITY;
      for (int depth = 1; depth <= indicator.path().size(); depth++) {
        List<String> path = indicator.path().subList(0, depth);
        ObjectiveId group = groupId(path);
        if (groups.add(group)) {
          graph.add(Objective.of(group.value(), path.get(depth - 1))).align(group, above, 1.0);
        }
        above = group;
      }
      Kpi kpi = indicator.kpi(question, FiscalYears.of(year));
      graph.add(kpi).align(kpi.id(), above, 1.0);
    }
    return graph.build();
  }

  static KpiId kpiId(Indicator indicator) {
    return KpiId.of(indicator.id());
  }

  /** Returns the id of a group, such as {@code fire/medical-care}. */
  static ObjectiveId groupId(List<String> path) {
    String text = String.join("/", path).toLowerCase(Locale.ROOT);
    return ObjectiveId.of(text.replaceAll("[^a-z0-9/]+", "-"));
  }

  int year() {
    return year;
  }

  /** Returns the values of an indicator over the years. */
  Series series(KpiId indicator) {
    return Objects.requireNonNull(series.get(indicator), indicator::value);
  }

  /** Returns the graph of a question. */
  AlignmentGraph graph(Question question) {
    return result(question).plan().graph();
  }

  /** Returns the rollup of shares for a question: who reaches the level. */
  RollupResult result(Question question) {
    return results(question).share();
  }

  /** Returns how many indicators there are below a node, could be judged, and reach the level. */
  Tally tally(Question question, NodeId node) {
    Results of = results(question);
    return new Tally(
        count(of.onTarget(), node),
        count(of.judged(), node),
        count(of.all(), node),
        of.share().score(node));
  }

  private static int count(RollupResult result, NodeId node) {
    return (int) result.score(node).orElseThrow();
  }

  private Results results(Question question) {
    return Objects.requireNonNull(results.get(question), question::name);
  }

  /**
   * The numbers of a group.
   *
   * @param reached how many indicators reach the level
   * @param judged how many could be judged
   * @param all how many there are
   * @param share what part of them reach it, by the {@link Question#missing policy} of the question
   *     for those that could not be judged; a gap if there is none
   */
  record Tally(int reached, int judged, int all, Figure share) {}

  /** The rollups of one question. */
  private record Results(
      RollupResult share, RollupResult onTarget, RollupResult judged, RollupResult all) {

    static Results of(AlignmentGraph graph, Measurements measurements, MissingPolicy missing) {
      RollupRule share =
          RollupRule.scores(AggregationStrategy.shareOnTarget()).withMissing(missing);
      RollupRule count = RollupRule.scores(AggregationStrategy.count());
      return new Results(
          rollUp(graph, share, measurements),
          rollUp(graph, RollupRule.scores(AggregationStrategy.countOnTarget()), measurements),
          rollUp(graph, count, measurements),
          rollUp(graph, count.withMissing(MissingPolicy.ZERO), measurements));
    }

    private static RollupResult rollUp(
        AlignmentGraph graph, RollupRule rule, Measurements measurements) {
      RollupRules rules = RollupRules.builder().objectives(rule).grading(BANDS).build();
      return RollupPlan.of(graph, rules).rollUp(measurements);
    }
  }
}
