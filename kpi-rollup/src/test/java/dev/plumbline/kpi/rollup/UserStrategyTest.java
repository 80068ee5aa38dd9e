package dev.plumbline.kpi.rollup;

import static dev.plumbline.kpi.rollup.OneParent.PARENT;
import static dev.plumbline.kpi.rollup.OneParent.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies of one's own, well-behaved and other. */
class UserStrategyTest {
  private static final String CLOSED =
      "The children of a node are used after the call for which they were given. Copy what a"
          + " strategy wants to keep.";

  @Test
  void lambda_overTheView_isUsedLikeTheOthers() {
    AggregationStrategy product =
        children -> {
          double result = 1.0;
          for (int i = 0; i < children.size(); i++) {
            result *= children.value(i);
          }
          return result;
        };

    assertThat(OneParent.of(product).children(0.5, 3.0).missing(1.0).score())
        .isEqualTo(Figure.of(1.5));
  }

  @Test
  void lambda_returningNegativeZero_givesZero() {
    assertThat(OneParent.of(children -> -0.0).children(1.0).score()).isEqualTo(Figure.of(0.0));
  }

  @Test
  void view_ofAChildWithNegativeZero_showsZero() {
    Objective root = Objective.of("root", "Root");
    Kpi child = OneParent.kpi("child");
    RollupRules rules =
        RollupRules.builder()
            .rule(PARENT.id(), RollupRule.scores(children -> -0.0))
            .rule(root.id(), RollupRule.scores(c -> Math.copySign(1.0, c.value(0))))
            .build();
    AlignmentGraph graph =
        AlignmentGraph.builder().align(child, PARENT).align(PARENT, root).build();

    assertThat(
            RollupPlan.of(graph, rules)
                .rollUp(Measurements.builder(YEAR).put(child, 1.0).build())
                .score(root.id()))
        .isEqualTo(Figure.of(1.0));
  }

  @Test
  void lambda_nothingContributes_isNotAsked() {
    AggregationStrategy first = children -> children.value(0);

    assertThat(OneParent.of(first).missing(1.0).score()).isEqualTo(Figure.missing(Gap.NO_DATA));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void lambda_returningNoNumber_isDomain(double result) {
    assertThat(OneParent.of(children -> result).children(1.0).score())
        .isEqualTo(Figure.missing(Gap.DOMAIN));
  }

  @Test
  void lambda_returningNaN_doesNotPoisonTheRoot() {
    Objective root = Objective.of("root", "Root");
    Kpi child = OneParent.kpi("child");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(child, PARENT)
            .align(PARENT, root)
            .align(child, root, 3.0)
            .build();
    RollupRules rules =
        RollupRules.builder().rule(PARENT.id(), RollupRule.scores(c -> Double.NaN)).build();
    RollupResult result =
        RollupPlan.of(graph, rules).rollUp(Measurements.builder(YEAR).put(child, 0.5).build());

    assertThat(result.score(root.id())).isEqualTo(Figure.of(0.5));
    assertThat(result.coverage(root.id())).isEqualTo(0.75);
    assertThat(result.completeness(root.id())).isEqualTo(Completeness.PARTIAL);
  }

  @Test
  void strategy_withAReasonOfItsOwn_hasThatGap() {
    AggregationStrategy ratio =
        new AggregationStrategy() {
          @Override
          public double aggregate(WeightedValues children) {
            return children.value(0) / children.value(1);
          }

          @Override
          public Gap gap(WeightedValues children) {
            return children.value(1) == 0.0 ? Gap.ZERO_DENOMINATOR : Gap.DOMAIN;
          }
        };

    assertThat(OneParent.of(ratio).children(1.0, 0.0).score())
        .isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
  }

  @Test
  void strategy_thatThrows_isNamedWithItsNode() {
    AggregationStrategy failing = new Failing("trimmed mean");

    StrategyFailedException failure =
        catchThrowableOfType(
            StrategyFailedException.class, () -> OneParent.of(failing).children(1.0).rollUp());

    assertThat(failure)
        .hasMessage(
            "The strategy 'trimmed mean' ('dev.plumbline.kpi.rollup.UserStrategyTest$Failing')"
                + " failed at 'parent'. See the cause; a strategy returns NaN where it is not"
                + " defined.")
        .hasCauseInstanceOf(ArithmeticException.class)
        .hasRootCauseMessage("no more");
  }

  @Test
  void strategy_thatThrowsWithAHostileLabel_hasASafeMessage() {
    AggregationStrategy failing = new Failing("\u001b[31m\r\n" + "x".repeat(10_000));

    StrategyFailedException failure =
        catchThrowableOfType(
            StrategyFailedException.class, () -> OneParent.of(failing).children(1.0).rollUp());

    assertThat(failure.getMessage())
        .startsWith("The strategy '\\u001B[31m\\u000D\\u000Axxx")
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void strategy_thatThrowsWhatItDoesNotDeclare_isNamedToo() {
    AggregationStrategy sneaky =
        children -> {
          UserStrategyTest.<RuntimeException>throwUnannounced(new IOException("disk"));
          return 0.0;
        };

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> OneParent.of(sneaky).children(1.0).rollUp())
        .withMessageContaining("failed at 'parent'")
        .withCauseInstanceOf(IOException.class);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> void throwUnannounced(Exception e) throws E {
    throw (E) e;
  }

  @Test
  void strategy_thatFailsOnce_leavesPlanAndResultsUsable() {
    Kpi child = OneParent.kpi("child");
    AggregationStrategy moody =
        children -> {
          if (children.value(0) > 1.0) {
            throw new ArithmeticException("too much");
          }
          return children.value(0);
        };
    RollupPlan plan =
        RollupPlan.of(
            AlignmentGraph.builder().align(child, PARENT).build(),
            RollupRules.ofObjectives(RollupRule.scores(moody)));
    RollupResult before = plan.rollUp(Measurements.builder(YEAR).put(child, 0.25).build());

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> plan.rollUp(Measurements.builder(YEAR).put(child, 2.0).build()));
    assertThat(before.score(PARENT.id())).isEqualTo(Figure.of(0.25));
    assertThat(plan.rollUp(Measurements.builder(YEAR).put(child, 0.5).build()).score(PARENT.id()))
        .isEqualTo(Figure.of(0.5));
  }

  @Test
  void view_keptAndUsedLater_saysSo() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeper =
        children -> {
          kept.add(children);
          return children.value(0);
        };
    assertThat(OneParent.of(keeper).children(0.5).score()).isEqualTo(Figure.of(0.5));

    WeightedValues view = kept.get(0);
    assertThatIllegalStateException().isThrownBy(view::size).withMessage(CLOSED);
    assertThatIllegalStateException().isThrownBy(() -> view.value(0)).withMessage(CLOSED);
    assertThatIllegalStateException().isThrownBy(() -> view.weight(0)).withMessage(CLOSED);
    assertThatIllegalStateException().isThrownBy(() -> view.kpis(0)).withMessage(CLOSED);
    assertThatIllegalStateException().isThrownBy(() -> view.kpisOnTarget(0)).withMessage(CLOSED);
  }

  @Test
  void view_usedDuringTheCallForAnotherNode_saysSo() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeper =
        children -> {
          kept.add(children);
          return kept.get(0).value(0);
        };
    Objective root = Objective.of("root", "Root");
    Kpi child = OneParent.kpi("child");
    RollupPlan plan =
        RollupPlan.of(
            AlignmentGraph.builder().align(child, PARENT).align(PARENT, root).build(),
            RollupRules.ofObjectives(RollupRule.scores(keeper)));

    StrategyFailedException failure =
        catchThrowableOfType(
            StrategyFailedException.class,
            () -> plan.rollUp(Measurements.builder(YEAR).put(child, 0.5).build()));

    assertThat(failure)
        .hasMessageContaining("failed at 'root'")
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage(CLOSED);
  }

  @Test
  void view_keptFromACallThatThrew_isClosedToo() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy keeper =
        children -> {
          kept.add(children);
          throw new ArithmeticException("no more");
        };

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> OneParent.of(keeper).children(0.5).rollUp());
    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).size()).withMessage(CLOSED);
  }

  @Test
  void view_ofAStrategyThatKeepsNone_isClosedAllTheSame() {
    List<WeightedValues> kept = new ArrayList<>();
    AggregationStrategy liar = new Promising(kept, Set.of(Trait.KEEPS_NO_VIEW));
    assertThat(OneParent.of(liar).children(0.5).score()).isEqualTo(Figure.of(1));

    assertThatIllegalStateException().isThrownBy(() -> kept.get(0).size()).withMessage(CLOSED);
  }

  @Test
  void view_askedForAChildThatIsNone_isOutOfBounds() {
    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> OneParent.of(children -> children.value(1)).children(0.5).rollUp())
        .withCauseInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void kpis_notDeclared_saysWhatToDeclare() {
    StrategyFailedException failure =
        catchThrowableOfType(
            StrategyFailedException.class,
            () -> OneParent.of(children -> children.kpis(0)).children(0.5).rollUp());

    assertThat(failure)
        .hasRootCauseMessage(
            "KPIs are counted only for a strategy that says that it asks for them. Declare"
                + " Trait.COUNTS_KPIS.");
  }

  /** It must not work by the accident that another strategy of the plan counts. */
  @Test
  void kpis_notDeclaredButCountedForAnother_saysWhatToDeclare() {
    Objective root = Objective.of("root", "Root");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(OneParent.kpi("c"), PARENT).align(PARENT, root).build();
    RollupRules rules =
        RollupRules.builder()
            .objectives(RollupRule.scores(AggregationStrategy.count()))
            .rule(root.id(), RollupRule.scores(children -> children.kpisOnTarget(0)))
            .build();

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> RollupPlan.of(graph, rules).rollUp(Measurements.builder(YEAR).build()))
        .withStackTraceContaining("Declare Trait.COUNTS_KPIS.");
  }

  @Test
  void kpis_declared_areCounted() {
    AggregationStrategy counting = new Promising(new ArrayList<>(), Set.of(Trait.COUNTS_KPIS));

    assertThat(OneParent.of(counting).children(0.5, 1.0).score()).isEqualTo(Figure.of(2));
  }

  @Test
  void emptyIsZero_declared_isAskedWhereNothingContributes() {
    AggregationStrategy total = new Promising(new ArrayList<>(), Set.of(Trait.EMPTY_IS_ZERO));

    assertThat(OneParent.of(total).missing(1.0).score()).isEqualTo(Figure.of(0.0));
  }

  /** Counts its children, and keeps the view whatever it promises. */
  private record Promising(List<WeightedValues> kept, Set<Trait> traits)
      implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      kept.add(children);
      return children.size();
    }
  }

  /** Always throws. */
  private record Failing(String label) implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      throw new ArithmeticException("no more");
    }
  }
}
