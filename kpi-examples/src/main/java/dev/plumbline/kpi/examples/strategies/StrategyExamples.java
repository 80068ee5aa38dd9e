package dev.plumbline.kpi.examples.strategies;

import static dev.plumbline.kpi.strategy.AggregationStrategy.allOf;
import static dev.plumbline.kpi.strategy.AggregationStrategy.anyOf;
import static dev.plumbline.kpi.strategy.AggregationStrategy.atLeast;
import static dev.plumbline.kpi.strategy.AggregationStrategy.coefficientOfVariation;
import static dev.plumbline.kpi.strategy.AggregationStrategy.count;
import static dev.plumbline.kpi.strategy.AggregationStrategy.countOnTarget;
import static dev.plumbline.kpi.strategy.AggregationStrategy.exactlyOne;
import static dev.plumbline.kpi.strategy.AggregationStrategy.geometricMean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.harmonicMean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.maximum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.mean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.meanOfHighest;
import static dev.plumbline.kpi.strategy.AggregationStrategy.meanOfLowest;
import static dev.plumbline.kpi.strategy.AggregationStrategy.median;
import static dev.plumbline.kpi.strategy.AggregationStrategy.minimum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.powerMean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.quantile;
import static dev.plumbline.kpi.strategy.AggregationStrategy.ratioOfSums;
import static dev.plumbline.kpi.strategy.AggregationStrategy.shareOnTarget;
import static dev.plumbline.kpi.strategy.AggregationStrategy.standardDeviation;
import static dev.plumbline.kpi.strategy.AggregationStrategy.sum;
import static dev.plumbline.kpi.strategy.AggregationStrategy.variance;
import static dev.plumbline.kpi.strategy.AggregationStrategy.weightedMean;
import static dev.plumbline.kpi.strategy.AggregationStrategy.weightedSum;
import static java.util.Map.entry;

import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Spread;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import java.util.Map;

/** Each strategy on a few numbers, beside what one would have got by a mistake. */
final class StrategyExamples {
  private StrategyExamples() {}

  /** {@return the examples, by name} */
  static Map<String, Map<String, Object>> all() {
    return Map.ofEntries(
        entry("sums", sums()),
        entry("means", means()),
        entry("flights", flights()),
        entry("geometric", geometric()),
        entry("powers", powers()),
        entry("extremes", extremes()),
        entry("quantiles", quantiles()),
        entry("gates", gates()),
        entry("counts", counts()),
        entry("spread", spread()));
  }

  private static Map<String, Object> sums() {
    // sums: begin
    Figure total = sum().figure(WeightedValues.ofValues(0.1, 0.2, 0.3));
    double inLoop = 0.1 + 0.2 + 0.3;
    double[] won = {3, 5};
    Figure points = weightedSum().figure(WeightedValues.of(won, new double[] {10, 20}));
    double[] scores = {0.5, 0.7};
    Figure noMean = weightedSum().figure(WeightedValues.of(scores, new double[] {60, 40}));
    Figure rightMean = weightedMean().figure(WeightedValues.of(scores, new double[] {60, 40}));
    // sums: end
    return Map.ofEntries(
        entry("total", total),
        entry("inLoop", inLoop),
        entry("points", points),
        entry("noMean", noMean),
        entry("rightMean", rightMean));
  }

  private static Map<String, Object> means() {
    // means: begin
    double[] satisfaction = {4.5, 2.5};
    double[] customers = {1000, 10};
    Figure ofCustomers = weightedMean().figure(WeightedValues.of(satisfaction, customers));
    Figure ofShops = mean().figure(WeightedValues.ofValues(satisfaction));
    // means: end
    return Map.of("ofCustomers", ofCustomers, "ofShops", ofShops);
  }

  private static Map<String, Object> flights() {
    // flights: begin
    double[] withMeals = {2, 2};
    double[] flown = {4, 100};
    WeightedValues months = WeightedValues.ofRatios(100, withMeals, flown);
    Figure ofAllFlights = ratioOfSums().figure(months);
    Figure sumOfMonths = sum().figure(months);
    Figure meanOfMonths = mean().figure(months);
    // flights: end
    return Map.ofEntries(
        entry("ofAllFlights", ofAllFlights),
        entry("sumOfMonths", sumOfMonths),
        entry("meanOfMonths", meanOfMonths),
        entry("allMeals", sum().figure(WeightedValues.ofValues(withMeals))),
        entry("allFlights", sum().figure(WeightedValues.ofValues(flown))));
  }

  private static Map<String, Object> geometric() {
    // geometric: begin
    WeightedValues dimensions = WeightedValues.ofValues(0.9, 0.9, 0.0);
    Figure notCompensated = geometricMean().figure(dimensions);
    Figure compensated = mean().figure(dimensions);
    WeightedValues growth = WeightedValues.ofValues(1.5, 0.5);
    Figure factorPerYear = geometricMean().figure(growth);
    Figure asIfNothingWasLost = mean().figure(growth);
    // geometric: end
    return Map.ofEntries(
        entry("notCompensated", notCompensated),
        entry("compensated", compensated),
        entry("factorPerYear", factorPerYear),
        entry("asIfNothingWasLost", asIfNothingWasLost));
  }

  private static Map<String, Object> powers() {
    // powers: begin
    WeightedValues piecesPerHour = WeightedValues.ofValues(60, 20);
    Figure ofBoth = harmonicMean().figure(piecesPerHour);
    Figure tooFast = mean().figure(piecesPerHour);
    WeightedValues daysLate = WeightedValues.ofValues(1, 7);
    Figure rootMeanSquare = powerMean(2).figure(daysLate);
    Figure forgiving = mean().figure(daysLate);
    // powers: end
    return Map.ofEntries(
        entry("ofBoth", ofBoth),
        entry("tooFast", tooFast),
        entry("rootMeanSquare", rootMeanSquare),
        entry("forgiving", forgiving));
  }

  private static Map<String, Object> extremes() {
    // extremes: begin
    WeightedValues steps = WeightedValues.ofValues(0.9, 0.9, 0.5, 0.1);
    Figure weakest = minimum().figure(steps);
    Figure weakestTwo = meanOfLowest(2).figure(steps);
    Figure hidden = mean().figure(steps);
    WeightedValues hoursOfWaiting = WeightedValues.ofValues(2, 3, 4, 30);
    Figure longest = maximum().figure(hoursOfWaiting);
    Figure longestTwo = meanOfHighest(2).figure(hoursOfWaiting);
    // extremes: end
    return Map.ofEntries(
        entry("weakest", weakest),
        entry("weakestTwo", weakestTwo),
        entry("hidden", hidden),
        entry("longest", longest),
        entry("longestTwo", longestTwo));
  }

  private static Map<String, Object> quantiles() {
    // quantiles: begin
    WeightedValues days = WeightedValues.ofValues(1, 2, 2, 3, 7, 93);
    Figure typical = median(Quantile.CONTINUOUS).figure(days);
    Figure oneOfThem = quantile(0.75, Quantile.DISCRETE).figure(days);
    Figure between = quantile(0.75, Quantile.CONTINUOUS).figure(days);
    Figure pulledUp = mean().figure(days);
    // quantiles: end
    return Map.ofEntries(
        entry("longest", maximum().figure(days)),
        entry("typical", typical),
        entry("oneOfThem", oneOfThem),
        entry("between", between),
        entry("pulledUp", pulledUp));
  }

  private static Map<String, Object> gates() {
    // gates: begin
    WeightedValues checks = WeightedValues.ofValues(1.3, 1.1, 0.8);
    Figure allPass = allOf(1).figure(checks);
    Figure onAverage = mean().figure(checks);
    Figure anyPasses = anyOf(1).figure(checks);
    Figure onePasses = exactlyOne(1).figure(checks);
    Figure twoPass = atLeast(2, 1).figure(checks);
    // gates: end
    return Map.ofEntries(
        entry("allPass", allPass),
        entry("onAverage", onAverage),
        entry("anyPasses", anyPasses),
        entry("onePasses", onePasses),
        entry("twoPass", twoPass));
  }

  private static Map<String, Object> counts() {
    Objective city = Objective.of("city", "City");
    Objective parks = Objective.of("parks", "Parks");
    Objective police = Objective.of("police", "Police");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(Scores.kpi("trees"), parks)
            .align(Scores.kpi("crimes"), police)
            .align(Scores.kpi("calls"), police)
            .align(Scores.kpi("patrols"), police)
            .align(parks, city)
            .align(police, city)
            .build();
    Measurements march =
        Scores.of(Map.of("trees", 1.0, "crimes", 1.2, "calls", 0.7, "patrols", 0.8));
    // counts: begin
    // Parks has one KPI, which is on target; Police has three, and one of them is.
    RollupRules rules = RollupRules.ofObjectives(RollupRule.scores(shareOnTarget()));
    RollupResult result = RollupPlan.of(graph, rules).rollUp(march);
    Figure ofAllKpis = result.score(city.id());
    Figure ofParks = result.score(parks.id());
    Figure ofPolice = result.score(police.id());
    // counts: end
    Measurements unmeasured = Scores.of(Map.of("trees", 1.0, "crimes", 1.2, "calls", 0.7));
    double meanOfShares = (ofParks.orElseThrow() + ofPolice.orElseThrow()) / 2;
    return Map.ofEntries(
        entry("ofAllKpis", ofAllKpis),
        entry("ofParks", ofParks),
        entry("ofPolice", ofPolice),
        entry("meanOfShares", meanOfShares),
        entry("kpis", number(graph, RollupRule.scores(count()), march)),
        entry("onTarget", number(graph, RollupRule.scores(countOnTarget()), march)),
        entry("ofMeasured", number(graph, RollupRule.scores(shareOnTarget()), unmeasured)),
        entry(
            "withZero",
            number(
                graph,
                RollupRule.scores(shareOnTarget()).withMissing(MissingPolicy.ZERO),
                unmeasured)));
  }

  private static Figure number(AlignmentGraph graph, RollupRule rule, Measurements march) {
    return RollupPlan.of(graph, RollupRules.ofObjectives(rule))
        .rollUp(march)
        .score(Objective.of("city", "City").id());
  }

  private static Map<String, Object> spread() {
    // spread: begin
    WeightedValues uneven = WeightedValues.ofValues(0, 10, 20);
    Figure sameMean = mean().figure(uneven);
    Figure farApart = standardDeviation(Spread.POPULATION).figure(uneven);
    Figure ofSample = standardDeviation(Spread.SAMPLE).figure(uneven);
    Figure shareOfMean = coefficientOfVariation(Spread.SAMPLE).figure(uneven);
    // spread: end
    double[] readings = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    Figure exact = variance(Spread.POPULATION).figure(WeightedValues.ofValues(readings));
    double ofSquares = 0.0;
    for (double reading : readings) {
      ofSquares += reading * reading / readings.length;
    }
    double byTextbook = ofSquares - (1e9 + 10) * (1e9 + 10);
    return Map.ofEntries(
        entry("sameMean", sameMean),
        entry("farApart", farApart),
        entry("ofSample", ofSample),
        entry("shareOfMean", shareOfMean),
        entry("exact", exact),
        entry("byTextbook", byTextbook));
  }
}
