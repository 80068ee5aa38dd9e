package dev.plumbline.kpi.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.rollup.Substitutes;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Substitute;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The index and dashboards of the sustainable development goals of 2019: scores, goals, index,
 * ranks and colours of up to 193 countries, by their published method.
 */
class SustainableDevelopmentReferenceTest {
  private static final String FOLDER = "sdg_index_2019";
  private static final int GOALS = 17;
  private static final Period YEAR = Period.year(2019);

  private static final Objective INDEX = Objective.of("index", "Index");

  /** Plain means, where the index takes the score of the region for a goal that is missing. */
  private static final RollupRules WITH_REGIONS =
      RollupRules.builder()
          .objectives(RollupRule.scores(AggregationStrategy.mean()))
          .rule(
              INDEX.id(),
              RollupRule.scores(AggregationStrategy.mean())
                  .withMissing(MissingPolicy.substitute(Substitute.series("region"))))
          .build();

  private static final Status RED = Status.of("red");
  private static final Status ORANGE = Status.of("orange");
  private static final Status YELLOW = Status.of("yellow");
  private static final Status GREEN = Status.of("green");

  /** An indicator, with its goalposts and thresholds. */
  private record Indicator(NamedCsvRecord row) {
    String code() {
      return row.getField("code");
    }

    ObjectiveId goal() {
      return goalId(row.getField("goal"));
    }

    double number(String column) {
      return Double.parseDouble(row.getField(column));
    }

    boolean is(String column) {
      return row.getField(column).equals("yes");
    }

    Direction direction() {
      return Direction.from(number("worst_0"), number("best_100"));
    }

    Kpi kpi(Scoring scoring) {
      return Kpi.builder(code()).direction(direction()).target(Target.of(scoring)).build();
    }

    Scoring score() {
      return Scoring.goalposts(number("worst_0"), number("best_100")).clamped(Clamp.BOTH);
    }

    /** What is at a threshold, or at the middle between the two, belongs to the better colour. */
    Bands colours() {
      double green = number("green_threshold");
      double red = number("red_threshold");
      double middle =
          AggregationStrategy.mean().figure(WeightedValues.ofValues(green, red)).orElseThrow();
      return Bands.ofValues(direction(), RED)
          .from(red, ORANGE)
          .from(middle, YELLOW)
          .from(green, GREEN);
    }

    /** 0 at the worst, 1 at the red threshold, 2 at the green one, 3 at the best. */
    Scoring rescaled() {
      double worst = number("worst_0");
      double red = number("red_threshold");
      double green = number("green_threshold");
      double best = number("best_100");
      Scoring belowRed = red == worst ? null : Scoring.goalposts(worst, red).clamped(Clamp.BOTH);
      Scoring middle = Scoring.goalposts(red, green).clamped(Clamp.BOTH);
      Scoring aboveGreen =
          green == best ? null : Scoring.goalposts(green, best).clamped(Clamp.BOTH);
      Direction direction = direction();
      return Scoring.of(
          direction,
          value -> {
            if (!direction.reaches(value, red)) {
              return belowRed == null ? 0.0 : belowRed.score(value).orElseThrow();
            }
            if (!direction.reaches(value, green)) {
              return 1.0 + middle.score(value).orElseThrow();
            }
            return aboveGreen == null ? 3.0 : 2.0 + aboveGreen.score(value).orElseThrow();
          });
    }
  }

  private static ObjectiveId goalId(String number) {
    return ObjectiveId.of("goal" + number);
  }

  private static List<Indicator> indicators(Predicate<Indicator> chosen) {
    return ReferenceData.rows(FOLDER, "indicators.csv").stream()
        .map(Indicator::new)
        .filter(chosen)
        .toList();
  }

  /** Indicators, 17 goals and an index, of which each may have a rule of its own. */
  private static RollupPlan plan(
      List<Indicator> indicators, Function<Indicator, Scoring> scoring, RollupRules rules) {
    AlignmentGraphBuilder graph = AlignmentGraph.builder().add(INDEX);
    for (int goal = 1; goal <= GOALS; goal++) {
      graph.align(Objective.builder("goal" + goal).build(), INDEX);
    }
    for (Indicator indicator : indicators) {
      Kpi kpi = indicator.kpi(scoring.apply(indicator));
      graph.add(kpi).align(kpi.id(), indicator.goal(), 1.0);
    }
    return RollupPlan.of(graph.build(), rules);
  }

  /** What was measured in all countries. */
  private static Facts facts(List<Indicator> indicators) {
    Facts.Builder facts = Facts.builder();
    for (NamedCsvRecord raw : ReferenceData.rows(FOLDER, "raw.csv")) {
      for (Indicator indicator : indicators) {
        number(raw, indicator.code())
            .ifPresent(value -> facts.put(country(raw), KpiId.of(indicator.code()), value));
      }
    }
    return facts.build();
  }

  private static Slice country(NamedCsvRecord row) {
    return Slice.of(OrgUnitId.of(row.getField("id")), YEAR);
  }

  private static OptionalDouble number(NamedCsvRecord row, String column) {
    String text = row.findField(column).orElse("");
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static boolean isNear(Figure score, double published) {
    return score.isPresent() && Math.abs(100.0 * score.orElseThrow() - published) <= 1e-12;
  }

  @Test
  void scores_12788Indicators_areAsPublished() {
    List<Indicator> indicators = indicators(i -> i.is("has_published_normalised_score"));
    RollupPlan plan = plan(indicators, Indicator::score, RollupRules.standard());
    RollupResults results = plan.rollUp(facts(indicators));
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "expected_normalised.csv")) {
      RollupResult result = results.at(country(row));
      for (Indicator indicator : indicators) {
        OptionalDouble published = number(row, indicator.code());
        if (published.isPresent()) {
          compared++;
          Figure score = result.score(KpiId.of(indicator.code()));
          if (!isNear(score, published.getAsDouble())) {
            differing.add(row.getField("id") + " " + indicator.code() + " " + score);
          }
        }
      }
    }

    assertThat(compared).isEqualTo(12_788);
    assertThat(differing).isEmpty();
  }

  @Test
  void goalsIndexAndRanks_162Countries_areAsPublished() {
    List<Indicator> indicators = indicators(i -> i.is("in_global_index"));
    RollupResults results =
        plan(indicators, Indicator::score, WITH_REGIONS)
            .rollUp(facts(indicators), SustainableDevelopmentReferenceTest.regions()::get);
    List<String> differing = new ArrayList<>();
    Map<String, Double> indices = new HashMap<>();
    Map<String, Integer> publishedRanks = new HashMap<>();
    int goalsCompared = 0;
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "expected_scores.csv")) {
      OptionalDouble published = number(row, "index_score");
      if (published.isEmpty()) {
        continue;
      }
      String country = row.getField("id");
      RollupResult result = results.at(country(row));
      for (int goal = 1; goal <= GOALS; goal++) {
        OptionalDouble publishedGoal = number(row, "goal" + goal);
        Figure score = result.score(goalId("" + goal));
        goalsCompared += publishedGoal.isPresent() ? 1 : 0;
        if (publishedGoal.isPresent() != score.isPresent()
            || (score.isPresent() && !isNear(score, publishedGoal.getAsDouble()))) {
          differing.add(country + " goal " + goal + " " + score);
        }
      }
      Figure index = result.score(INDEX.id());
      if (!isNear(index, published.getAsDouble())) {
        differing.add(country + " index " + index);
      }
      indices.put(country, index.orElseThrow());
      publishedRanks.put(country, Integer.valueOf(row.getField("index_rank")));
    }

    assertThat(goalsCompared).isEqualTo(2_693);
    assertThat(indices).hasSize(162);
    assertThat(differing).isEmpty();
    assertThat(ranks(indices)).isEqualTo(publishedRanks);
  }

  /** The scores of the goals in each country's region, which take the place of missing ones. */
  private static Map<Slice, Substitutes> regions() {
    Map<Slice, Substitutes> regions = new HashMap<>();
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "regional_goal_scores.csv")) {
      Substitutes.Builder region = Substitutes.builder();
      for (int goal = 1; goal <= GOALS; goal++) {
        ObjectiveId id = goalId("" + goal);
        number(row, "goal" + goal).ifPresent(score -> region.number("region", id, score / 100.0));
      }
      regions.put(country(row), region.build());
    }
    return regions;
  }

  private static Map<String, Integer> ranks(Map<String, Double> indices) {
    Map<String, Integer> ranks = new HashMap<>();
    indices.forEach(
        (country, index) ->
            ranks.put(
                country,
                1 + (int) indices.values().stream().filter(other -> other > index).count()));
    return ranks;
  }

  @Test
  void indicatorColours_15305Values_areAsPublished() {
    List<Indicator> indicators = indicators(i -> true);
    Map<String, NamedCsvRecord> raw = ReferenceData.rowsBy("id", FOLDER, "raw.csv");
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "expected_indicator_dashboard.csv")) {
      for (Indicator indicator : indicators) {
        String published = row.findField(indicator.code()).orElse("");
        if (!published.isEmpty()) {
          compared++;
          double value = number(raw.get(row.getField("id")), indicator.code()).orElseThrow();
          String colour = indicator.colours().status(value).name();
          if (!colour.equals(published)) {
            differing.add(
                "%s %s %s: %s, published %s"
                    .formatted(row.getField("id"), indicator.code(), value, colour, published));
          }
        }
      }
    }

    assertThat(compared).isEqualTo(15_305);
    assertThat(differing).isEmpty();
  }

  @Test
  void goalColours_3281Goals_areAsPublished() {
    Map<String, NamedCsvRecord> countries = ReferenceData.rowsBy("id", FOLDER, "countries.csv");
    Dashboard global = new Dashboard(indicators(i -> i.is("in_global_index")));
    Dashboard oecd = new Dashboard(indicators(i -> i.is("in_oecd_dashboard")));
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "expected_goal_dashboard.csv")) {
      String country = row.getField("id");
      boolean isMember = countries.get(country).getField("oecd").equals("1");
      Dashboard dashboard = isMember ? oecd : global;
      RollupResult result = dashboard.results.at(country(row));
      for (int goal = 1; goal <= GOALS; goal++) {
        String published = row.getField("goal" + goal);
        if (!published.isEmpty()) {
          compared++;
          String colour = result.status(goalId("" + goal)).map(Status::name).orElse("gray");
          if (!colour.equals(published)) {
            differing.add(
                "%s goal %d: %s, published %s".formatted(country, goal, colour, published));
          }
        }
      }
    }

    assertThat(compared).isEqualTo(3_281);
    assertThat(differing).isEmpty();
  }

  /** The goals of one set of indicators, in colours. */
  private static final class Dashboard {
    private static final Bands COLOURS =
        Bands.startingWith(RED).from(1.0, ORANGE).from(2.0, YELLOW).from(3.0, GREEN);

    private final RollupResults results;

    Dashboard(List<Indicator> indicators) {
      RollupRule rule = RollupRule.scores(Dashboard::twoWorst).withMinimumCoverage(0.5);
      this.results =
          plan(
                  indicators,
                  Indicator::rescaled,
                  RollupRules.builder().objectives(rule).grading(COLOURS).build())
              .rollUp(facts(indicators));
    }

    /** The mean of the two worst as a colour: 3 green, 2 yellow, 1 orange, 0 red. */
    private static double twoWorst(WeightedValues children) {
      double worst = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int i = 0; i < children.size(); i++) {
        double value = children.value(i);
        second = Math.min(second, Math.max(worst, value));
        worst = Math.min(worst, value);
      }
      if (children.size() == 1) {
        second = worst;
      }
      double mean = (worst + second) / 2.0;
      if (mean >= 2.0) {
        return worst >= 2.0 ? 3.0 : 2.0;
      }
      if (mean >= 1.5) {
        return 2.0;
      }
      return mean >= 1.0 || second >= 1.0 ? 1.0 : 0.0;
    }
  }
}
