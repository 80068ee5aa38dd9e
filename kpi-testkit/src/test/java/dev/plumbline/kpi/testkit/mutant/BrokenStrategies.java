package dev.plumbline.kpi.testkit.mutant;

import static dev.plumbline.kpi.testkit.AggregationLaw.DUAL;
import static dev.plumbline.kpi.testkit.AggregationLaw.HOMOGENEOUS;
import static dev.plumbline.kpi.testkit.AggregationLaw.IDEMPOTENT;
import static dev.plumbline.kpi.testkit.AggregationLaw.INTERNAL;
import static dev.plumbline.kpi.testkit.AggregationLaw.LOCALITY;
import static dev.plumbline.kpi.testkit.AggregationLaw.MONOTONE;
import static dev.plumbline.kpi.testkit.AggregationLaw.ORDER;
import static dev.plumbline.kpi.testkit.AggregationLaw.PARALLEL;
import static dev.plumbline.kpi.testkit.AggregationLaw.PERMUTATION;
import static dev.plumbline.kpi.testkit.AggregationLaw.PURITY;
import static dev.plumbline.kpi.testkit.AggregationLaw.REPLACEMENT;
import static dev.plumbline.kpi.testkit.AggregationLaw.REPLICATION;
import static dev.plumbline.kpi.testkit.AggregationLaw.TOTALITY;
import static dev.plumbline.kpi.testkit.AggregationLaw.TRANSLATION;
import static dev.plumbline.kpi.testkit.AggregationLaw.WEIGHTS_DO_NOT_MATTER;
import static dev.plumbline.kpi.testkit.AggregationLaw.WEIGHT_IS_COPIES;
import static dev.plumbline.kpi.testkit.AggregationLaw.WEIGHT_SCALE;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.testkit.AggregationLaws;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Strategies that are functions of their children, each broken in one way. */
final class BrokenStrategies {
  private BrokenStrategies() {}

  static List<Mutant> all() {
    return List.of(
        naiveMean(),
        naiveSum(),
        naiveWeightedMean(),
        percentOfHundred(),
        minimumOfScoreTimesWeight(),
        unitWeightsOnly(),
        oneWeight(),
        lastOne(),
        runningMean(),
        firstHundred(),
        integerDivision(),
        truncated(),
        missingMarker(),
        negativeZero(),
        throwing(),
        weightedByPosition(),
        sampleDivisor(),
        clampedLate(),
        harmonicEverywhere(),
        meanOfMeans(),
        interpolatedMedian(),
        ratioInDenominator(),
        centredSquares(),
        weightAsMultiplier(),
        calledGeometric(),
        directionIgnored(),
        rememberingMean(),
        carryingOver(),
        sharedScratch(),
        keptView(),
        weightClaim());
  }

  private static double sum(WeightedValues children) {
    double sum = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.value(i);
    }
    return sum;
  }

  private static double weight(WeightedValues children) {
    double sum = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.weight(i);
    }
    return sum;
  }

  private static double weighted(WeightedValues children) {
    double sum = 0.0;
    for (int i = 0; i < children.size(); i++) {
      sum += children.weight(i) * children.value(i);
    }
    return sum;
  }

  /** The textbook's: of three times 0.05 it is not 0.05. */
  static Mutant naiveMean() {
    return Mutant.of(
        "mean by +=",
        IDEMPOTENT,
        Claiming.of("naive mean", x -> sum(x) / x.size() + 0.0, Trait.IDEMPOTENT));
  }

  /** DuckDB's sum of doubles: another order, another sum. */
  static Mutant naiveSum() {
    return Mutant.of("sum by +=", PERMUTATION, x -> sum(x));
  }

  /** A single child of value 0.05 and weight 0.1 gives 0.05000000000000001. */
  static Mutant naiveWeightedMean() {
    return Mutant.of(
        "weighted mean by +=",
        INTERNAL,
        Claiming.of("NaiveWeightedMean", x -> weighted(x) / weight(x) + 0.0, Trait.INTERNAL));
  }

  /** SPHA truncates at every level: three children of 100 score 99. */
  static Mutant truncated() {
    return Mutant.of(
        "mean cut off to two decimals (SPHA)",
        IDEMPOTENT,
        Claiming.of("cut off", x -> Math.floor(x.mean() * 100) / 100 + 0.0, Trait.IDEMPOTENT));
  }

  /** Weights in percent, divided by 100 whatever they sum to. */
  static Mutant percentOfHundred() {
    return Mutant.of(
        "weights divided by 100, not by their sum",
        WEIGHT_SCALE,
        Claiming.of("percent", x -> x.weightedSum() / 100, Trait.WEIGHTS_ARE_RELATIVE));
  }

  /** SPHA's weighted minimum: of 90 (weight 0.1) and 20 (weight 0.9) it is 90, by 9 and 18. */
  static Mutant minimumOfScoreTimesWeight() {
    return Mutant.of(
        "minimum of score times weight (SPHA)",
        INTERNAL,
        Claiming.of(
            "weighted minimum",
            x ->
                IntStream.range(0, x.size())
                        .mapToDouble(i -> x.value(i) * x.weight(i))
                        .min()
                        .orElse(0.0)
                    + 0.0,
            Trait.INTERNAL));
  }

  /** SPHA refuses ten weights of 0.1, since their sum is not 1.0. */
  static Mutant unitWeightsOnly() {
    return Mutant.of(
        "weights must sum to exactly 1 (SPHA)",
        WEIGHT_SCALE,
        Claiming.of(
            "unit weights",
            x -> weight(x) == 1.0 || x.size() == 1 ? x.weightedMean() : Double.NaN,
            Trait.WEIGHTS_ARE_RELATIVE));
  }

  /** Every child weighs the same (MicrosoftDocs/Viva 518): a claim that is not kept. */
  static Mutant oneWeight() {
    return Mutant.of(
        "weights left out",
        WEIGHT_IS_COPIES,
        Claiming.of("mean", WeightedValues::mean, Trait.WEIGHTS_ARE_COPIES));
  }

  /** Whichever child comes last wins. */
  static Mutant lastOne() {
    return Mutant.of("last child", PERMUTATION, x -> x.value(x.size() - 1));
  }

  /** The mean so far and the next one, halved. */
  static Mutant runningMean() {
    return Mutant.of(
        "running mean by halves",
        PERMUTATION,
        x -> {
          double mean = x.value(0);
          for (int i = 1; i < x.size(); i++) {
            mean = mean / 2 + x.value(i) / 2;
          }
          return mean + 0.0;
        });
  }

  /** jUCMNav: the 101st contribution throws. */
  static Mutant firstHundred() {
    return Mutant.of(
        "array of 100 contributions (jUCMNav)",
        TOTALITY,
        x -> {
          double[] values = new double[100];
          for (int i = 0; i < x.size(); i++) {
            values[i] = x.value(i);
          }
          return x.sum() + 0.0 * values[0];
        });
  }

  /** jUCMNav: integer division in each contribution. */
  static Mutant integerDivision() {
    return Mutant.of(
        "integer division (jUCMNav)",
        INTERNAL,
        Claiming.of(
            "integers",
            x -> {
              long quotient = (long) x.sum() / x.size();
              return quotient;
            },
            Trait.INTERNAL));
  }

  /** Mondrian: "no value" is a number inside the range. */
  static Mutant missingMarker() {
    return Mutant.of(
        "a number that means none (Mondrian)",
        IDEMPOTENT,
        Claiming.of("without 0", x -> x.mean() == 0.0 ? -1.0 : x.mean(), Trait.IDEMPOTENT));
  }

  /** "-0.0 %" on the screen (lfx 1198). */
  static Mutant negativeZero() {
    return Mutant.of("negative zero (lfx)", TOTALITY, x -> -x.mean());
  }

  /** Throws where it is not defined. */
  static Mutant throwing() {
    return Mutant.of(
        "throws on a negative value",
        TOTALITY,
        x -> {
          if (x.sorted().value(0) < 0.0) {
            throw new ArithmeticException("negative");
          }
          return x.sum();
        });
  }

  /** The first child counts double. */
  static Mutant weightedByPosition() {
    return Mutant.of(
        "first child twice", PERMUTATION, x -> (x.value(0) + x.sum()) / (x.size() + 1) + 0.0);
  }

  /** The divisor of a sample, claimed to be that of a population. */
  static Mutant sampleDivisor() {
    return Mutant.of(
        "variance with n - 1",
        REPLICATION,
        Claiming.of("variance", WeightedValues::sampleVariance, Trait.REPLICATION_INVARIANT));
  }

  /** Clamped to 1, so that adding does not move it. */
  static Mutant clampedLate() {
    return Mutant.of(
        "clamped at 1",
        TRANSLATION,
        Claiming.of("clamped", x -> Math.min(1.0, x.sorted().value(0)), Trait.TRANSLATES));
  }

  /** COINr: the harmonic mean of -1 and 1 is infinite, and falls when a negative one rises. */
  static Mutant harmonicEverywhere() {
    return Mutant.of(
        "harmonic mean of negatives (COINr)",
        MONOTONE,
        Claiming.of(
            "harmonic",
            x ->
                x.size()
                        / IntStream.range(0, x.size())
                            .mapToDouble(i -> 1 / x.value(i))
                            .sorted()
                            .sum()
                    + 0.0,
            Trait.MONOTONE));
  }

  /** The mean of means, claimed to be that of all. */
  static Mutant meanOfMeans() {
    return Mutant.of(
        "mean of means", REPLACEMENT, Claiming.of("mean", WeightedValues::mean, Trait.REPLACEABLE));
  }

  /** An interpolated quantile moves when everybody comes twice. */
  static Mutant interpolatedMedian() {
    return Mutant.of(
        "interpolated quartile",
        REPLICATION,
        Claiming.of(
            "quartile",
            x -> {
              WeightedValues sorted = x.sorted();
              double place = 0.25 * (x.size() - 1);
              int below = (int) place;
              double low = sorted.value(below);
              double high = sorted.value(Math.min(below + 1, x.size() - 1));
              return low * (1 - (place - below)) + high * (place - below) + 0.0;
            },
            Trait.REPLICATION_INVARIANT));
  }

  /** A ratio falls when its denominator, one of the children, rises. */
  static Mutant ratioInDenominator() {
    return Mutant.of(
        "greatest by least",
        MONOTONE,
        Claiming.of(
            "span",
            x -> x.sorted().value(x.size() - 1) / x.sorted().value(0) + 0.0,
            Trait.MONOTONE));
  }

  /** A variance has the square of the unit. */
  static Mutant centredSquares() {
    return Mutant.of(
        "variance claimed to have the values' unit",
        HOMOGENEOUS,
        Claiming.of("variance", WeightedValues::variance, Trait.HOMOGENEOUS));
  }

  /** COINr accepts negative weights; here weights above 1 carry the mean out of the range. */
  static Mutant weightAsMultiplier() {
    return Mutant.of(
        "sum of weighted values by their number",
        INTERNAL,
        Claiming.of("mean", x -> x.weightedSum() / x.size(), Trait.INTERNAL));
  }

  /** A mean that is called geometric, and lies above it. */
  static Mutant calledGeometric() {
    return new Mutant(
        "maximum claimed to be at most the geometric mean",
        ORDER,
        () ->
            AggregationLaws.of(AggregationStrategy.maximum())
                .withAtMost(AggregationStrategy.geometricMean()));
  }

  /** Lower-is-better the wrong way round (steedos 17): the dual of the maximum is the minimum. */
  static Mutant directionIgnored() {
    return new Mutant(
        "direction stored and ignored (bamboobsc)",
        DUAL,
        () ->
            AggregationLaws.of(AggregationStrategy.maximum())
                .withDual(AggregationStrategy.maximum()));
  }

  /** What was asked before is mixed in: two screens, two numbers (okr-tracker). */
  static Mutant rememberingMean() {
    return Mutant.ofNew(
        "remembers the last result (okr-tracker)", PURITY, BrokenStrategies::remembering);
  }

  /** The result of another branch of the tree is carried over (apex-rollup 599). */
  static Mutant carryingOver() {
    return Mutant.ofNew(
        "carries over from node to node (apex-rollup)", LOCALITY, BrokenStrategies::remembering);
  }

  private static AggregationStrategy remembering() {
    double[] last = new double[1];
    return x -> {
      double result = x.mean() / 2 + last[0] / 2 + 0.0;
      last[0] = Double.isFinite(result) ? result : 0.0;
      return result;
    };
  }

  /** One array for all calls: Spark's reused buffers. */
  static Mutant sharedScratch() {
    double[] scratch = new double[1000];
    return Mutant.of(
        "one scratch array for all threads (Spark)",
        PARALLEL,
        x -> {
          for (int i = 0; i < x.size(); i++) {
            scratch[i] = x.value(i);
          }
          LockSupport.parkNanos(1);
          double least = Double.POSITIVE_INFINITY;
          for (int i = 0; i < x.size(); i++) {
            least = Math.min(least, scratch[i]);
          }
          return least;
        });
  }

  /** Keeps its view, and reads it when asked again. */
  static Mutant keptView() {
    return Mutant.ofNew("keeps the view of the call before", TOTALITY, BrokenStrategies::keeping);
  }

  private static AggregationStrategy keeping() {
    WeightedValues[] kept = new WeightedValues[1];
    return x -> {
      WeightedValues before = kept[0] == null ? x : kept[0];
      kept[0] = x;
      return before.value(0);
    };
  }

  /** Relative weights that are used although they are claimed not to matter. */
  static Mutant weightClaim() {
    return Mutant.of(
        "weights matter although it says not",
        WEIGHTS_DO_NOT_MATTER,
        Claiming.of("mean", WeightedValues::weightedMean, Trait.IGNORES_WEIGHTS));
  }
}
