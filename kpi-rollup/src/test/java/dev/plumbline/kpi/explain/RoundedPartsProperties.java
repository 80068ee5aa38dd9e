package dev.plumbline.kpi.explain;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.exact.Decimals;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.rollup.OneParent;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.value.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundedPartsProperties {
  private static final List<AggregationStrategy> STRATEGIES =
      List.of(
          AggregationStrategy.weightedMean(),
          AggregationStrategy.weightedSum(),
          AggregationStrategy.sum(),
          AggregationStrategy.mean(),
          AggregationStrategy.minimum(),
          AggregationStrategy.maximum(),
          AggregationStrategy.count(),
          AggregationStrategy.shareOnTarget());
  private static final List<MissingPolicy> POLICIES =
      List.of(MissingPolicy.IGNORE, MissingPolicy.ZERO, MissingPolicy.worst(-0.7));
  private static final List<Clamp> CLAMPS = List.copyOf(EnumSet.allOf(Clamp.class));
  private static final double[] SCALES = {1, 1, 1, 1000, 1e-7, 1e12, 1e17, 1e300};
  private static final Pattern HEAD = Pattern.compile("^Parent: ([-+.0-9E]+), ");
  private static final Pattern PART =
      Pattern.compile("(?:contributes |cut off by the clamp: )([-+.0-9E]+)$", Pattern.MULTILINE);
  private static final Kpi WHOLE = ratio("parent");

  private static Explanation random(long seed) {
    Random random = new Random(seed);
    RollupRule rule =
        RollupRule.scores(STRATEGIES.get(random.nextInt(STRATEGIES.size())))
            .withMissing(POLICIES.get(random.nextInt(POLICIES.size())))
            .withChildrenClamp(CLAMPS.get(random.nextInt(CLAMPS.size())))
            .withResultClamp(CLAMPS.get(random.nextInt(CLAMPS.size())));
    OneParent family = OneParent.of(rule);
    double scale = SCALES[random.nextInt(SCALES.length)];
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      add(family, random, scale);
    }
    return Explanation.of(family.rollUp(), PARENT.id());
  }

  private static void add(OneParent family, Random random, double scale) {
    double weight = random.nextInt(5) == 0 ? 0.0 : random.nextInt(1, 100) / 10.0;
    switch (random.nextInt(8)) {
      case 0 -> family.missing(weight);
      case 1 -> family.notApplicable(weight);
      case 2 -> family.child(random.nextInt(-20, 20) / 10.0, weight);
      default -> family.child((random.nextDouble() - 0.3) * scale, weight);
    }
  }

  private static BigDecimal sum(RoundedParts rounded) {
    return rounded.parts().stream().reduce(rounded.rest(), BigDecimal::add);
  }

  private static void assertAddsUp(Explanation why, int decimals) {
    assertThat(why.rounded(decimals).isPresent()).isEqualTo(why.figure().isPresent());
    why.rounded(decimals)
        .ifPresent(
            rounded -> {
              BigDecimal figure = Decimals.of(why.figure().orElseThrow());
              assertThat(rounded.figure())
                  .isEqualTo(figure.setScale(decimals, RoundingMode.HALF_EVEN));
              assertThat(sum(rounded)).isEqualByComparingTo(rounded.figure());
              assertThat(rounded.parts()).hasSameSizeAs(why.contributions());
            });
  }

  @Property
  void rounded_anyFigure_isTheSumOfItsParts(
      @ForAll long seed, @ForAll @IntRange(min = -3, max = 9) int decimals) {
    assertAddsUp(random(seed), decimals);
  }

  /** As far as doubles are fine enough for so many decimals. */
  @Property
  void rounded_partsOfModerateSize_moveByLessThanAUnit(
      @ForAll long seed, @ForAll @IntRange(max = 6) int decimals) {
    Explanation why = random(seed);
    boolean isModerate =
        why.contributions().stream().allMatch(c -> Math.abs(c.part().orElse(0.0)) < 1e4);
    if (isModerate && why.figure().isPresent()) {
      RoundedParts rounded = why.rounded(decimals).orElseThrow();
      for (int i = 0; i < rounded.parts().size(); i++) {
        BigDecimal part = Decimals.of(why.contributions().get(i).part().orElse(0.0));
        assertThat(rounded.parts().get(i).subtract(part).abs())
            .isLessThan(new BigDecimal("1.000001").movePointLeft(decimals));
      }
    }
  }

  @Property
  void text_anyFigure_showsPartsThatSumToWhatItShows(@ForAll long seed) {
    Explanation why = random(seed);
    if (why.figure().isPresent()) {
      String text = why.text();
      Matcher head = HEAD.matcher(text);
      assertThat(head.find()).isTrue();
      assertThat(head.group(1)).isEqualTo(Display.figure(why.figure()));
      BigDecimal sum =
          PART.matcher(text)
              .results()
              .map(part -> new BigDecimal(part.group(1)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(head.group(1));
    }
  }

  private static Kpi ratio(String id) {
    return Kpi.builder(id)
        .name("Parent")
        .direction(Direction.HIGHER_IS_BETTER)
        .ratio(Ratio.percent("some", "all"))
        .build();
  }

  @Property
  void rounded_ratioOfSums_isTheSumOfItsParts(
      @ForAll long seed, @ForAll @IntRange(max = 9) int decimals) {
    Random random = new Random(seed);
    AlignmentGraphBuilder graph = AlignmentGraph.builder();
    Measurements.Builder measured = Measurements.builder(YEAR);
    for (int i = 0; i < 8; i++) {
      Kpi part = ratio("c" + i);
      graph.align(part, WHOLE, 1.0);
      if (random.nextInt(5) > 0) {
        measured.putRatio(part.id(), random.nextInt(-50, 50), random.nextInt(-20, 200), 100);
      }
    }
    RollupRules rules =
        RollupRules.builder()
            .rule(WHOLE.id(), RollupRule.values(AggregationStrategy.ratioOfSums()))
            .build();

    assertAddsUp(
        Explanation.of(RollupPlan.of(graph.build(), rules).rollUp(measured.build()), WHOLE.id()),
        decimals);
  }

  private static Explanation explain(OneParent family) {
    return Explanation.of(family.rollUp(), PARENT.id());
  }

  @Test
  void text_clampedResult_showsWhatWasCutOff() {
    RollupRule rule =
        RollupRule.scores(AggregationStrategy.weightedMean()).withResultClamp(Clamp.BOTH);

    assertThat(explain(OneParent.of(rule).children(1.4, 1.0)).text())
        .isEqualTo(
            """
            Parent: 1, on track (from 0.9), the weighted mean of 2 scores, coverage 100 %, clamped: BOTH
              c0: 1.4 (measured), weight 50 % (planned 50 %), contributes 0.7
              c1: 1 (measured), weight 50 % (planned 50 %), contributes 0.5
              cut off by the clamp: -0.2""");
  }

  @Test
  void text_clampThatAdds_showsIt() {
    RollupRule rule = RollupRule.scores(AggregationStrategy.mean()).withResultClamp(Clamp.LOWER);

    assertThat(explain(OneParent.of(rule).children(-0.5, 0.1)).text())
        .endsWith("\n  cut off by the clamp: 0.2");
  }

  @Test
  void rounded_clampThatChangesNothing_hasNoRest() {
    RollupRule rule = RollupRule.scores(AggregationStrategy.mean()).withResultClamp(Clamp.BOTH);

    assertThat(explain(OneParent.of(rule).children(0.5, 0.1)).rounded(2).orElseThrow().rest())
        .isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void text_thirds_addUpToTheLastDigit() {
    assertThat(explain(OneParent.of(AggregationStrategy.mean()).children(1, 1, 1)).text())
        .contains("contributes 0.33334", "contributes 0.33333");
  }

  @Test
  void text_partsThatCancel_addUp() {
    assertThat(explain(OneParent.of(AggregationStrategy.sum()).children(1e17, 0.25, -1e17)).text())
        .contains("Parent: 0.25,", "contributes 1E+17", "contributes 0.25", "contributes -1E+17");
  }

  @Test
  void rounded_partsOfAStrategyThatDoNotAddUp_showTheRest() {
    AggregationStrategy half = new HalfOfIt();

    Explanation why = explain(OneParent.of(half).children(1.0, 1.0));

    assertThat(why.rounded(1).orElseThrow().rest()).isEqualTo(new BigDecimal("1.0"));
    assertThat(why.text()).endsWith("\n  not made up by the parts: 1");
  }

  /** A sum whose parts are a half of each. */
  private static final class HalfOfIt implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return children.sum();
    }

    @Override
    public double[] parts(WeightedValues children) {
      double[] parts = new double[children.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = children.value(i) / 2;
      }
      return parts;
    }
  }

  @Test
  void rounded_noPartsOrNoFigure_isNothing() {
    assertThat(explain(OneParent.of(AggregationStrategy.geometricMean()).children(1, 2)).rounded(2))
        .isEmpty();
    assertThat(explain(OneParent.of(AggregationStrategy.sum()).missing(1)).rounded(2)).isEmpty();
  }

  @Test
  void rounded_tooManyDecimals_isRefused() {
    Explanation why = explain(OneParent.of(AggregationStrategy.sum()).children(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> why.rounded(2001))
        .withMessage("2001 decimals are out of range. Ask for 2000 at the most, such as 2.");
    assertThatIllegalArgumentException().isThrownBy(() -> why.rounded(Integer.MIN_VALUE));
    assertThat(why.rounded(-2000)).isPresent();
  }

  @Test
  void roundedParts_thatDoNotAddUp_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RoundedParts(BigDecimal.TEN, List.of(BigDecimal.ONE), BigDecimal.ZERO))
        .withMessage(
            "The parts and the rest sum to 1, but the figure is 10. Give parts that add up.");
  }
}
