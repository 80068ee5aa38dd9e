package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentGraphBuilder;
import dev.plumbline.kpi.graph.InvalidAlignmentException;
import dev.plumbline.kpi.graph.Relation;
import dev.plumbline.kpi.measure.InvalidMeasurementsException;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Single changes of a small scorecard. */
class IncrementalRollupTest {
  private static final Period MARCH = Period.month(2026, 3);

  private final Kpi churn = kpi("churn");
  private final Kpi nps = kpi("nps");
  private final Kpi sales = kpi("sales");
  private final Objective retain = Objective.of("retain", "Keep customers");
  private final Objective sell = Objective.of("sell", "Sell");
  private final Objective growth = Objective.of("growth", "Grow");
  private final AlignmentGraph graph =
      AlignmentGraph.builder()
          .align(churn, retain, 1.0)
          .align(nps, retain, 3.0)
          .align(sales, sell)
          .align(retain, growth)
          .align(sell, growth)
          .build();
  private final Measurements measured =
      Measurements.builder(MARCH).put(churn, 0.5).put(nps, 0.25).put(sales, 0.75).build();
  private final IncrementalRollup live =
      IncrementalRollup.of(RollupPlan.of(graph, RollupRules.standard()), measured);

  private static Kpi kpi(String id) {
    return Kpi.builder(id)
        .direction(Direction.HIGHER_IS_BETTER)
        .nature(Nature.ADDITIVE)
        .target(Target.progress(0, 1))
        .build();
  }

  private double score(Objective objective) {
    return live.snapshot().score(objective.id()).orElseThrow();
  }

  private Map<String, List<Object>> everything() {
    return Everything.of(live.snapshot());
  }

  @Test
  void set_oneLeaf_computesWhatIsAbove() {
    assertThat(live.put(churn.id(), 0.9)).isEqualTo(new Settled(3, 3));
    assertThat(score(retain)).isEqualTo(0.4125);
    assertThat(score(growth)).isEqualTo(0.58125);
  }

  @Test
  void set_toWhatItWas_stopsAtOnce() {
    assertThat(live.put(churn.id(), 0.5)).isEqualTo(new Settled(1, 0));
    assertThat(live.put(churn.id(), 0.5)).hasToString("1 nodes computed, 0 changed");
  }

  @Test
  void set_belowANodeThatDoesNotChange_stopsThere() {
    RollupRules worst =
        RollupRules.builder()
            .rule(retain.id(), RollupRule.scores(AggregationStrategy.minimum()))
            .build();
    IncrementalRollup ofWorst = IncrementalRollup.of(RollupPlan.of(graph, worst), measured);

    assertThat(ofWorst.put(churn.id(), 0.9)).isEqualTo(new Settled(2, 1));
    assertThat(ofWorst.put(churn.id(), 0.1)).isEqualTo(new Settled(3, 3));
  }

  @Test
  void set_aReadingOfOtherQuality_reachesTheRoot() {
    live.put(churn.id(), Reading.of(0.5), Quality.rolledUp(0.5, false));

    RollupResult now = live.snapshot();
    assertThat(now.completeness(growth.id())).isEqualTo(Completeness.PARTIAL);
    assertThat(now.coverage(churn.id())).isEqualTo(0.5);
  }

  @Test
  void set_aLabel_isSeenInTheResult() {
    Kpi done =
        Kpi.builder("done")
            .direction(Direction.HIGHER_IS_BETTER)
            .target(Target.of(Scoring.labels(Map.of("yes", 1.0, "no", 0.0))))
            .build();
    live.apply(Batch.builder().add(done).align(done.id(), sell.id(), 1).build());

    live.put(done.id(), Reading.ofLabel("yes"));

    assertThat(live.snapshot().label(done.id())).contains("yes");
    assertThat(score(sell)).isEqualTo(0.875);
    live.put(done.id(), Reading.ofLabel("no"));
    assertThat(score(sell)).isEqualTo(0.375);
  }

  @Test
  void clear_oneLeaf_isNoData() {
    live.clear(churn.id());

    assertThat(live.snapshot().value(churn.id())).isEqualTo(Figure.missing(Gap.NO_DATA));
    assertThat(score(retain)).isEqualTo(0.25);
    assertThat(live.measurements().reading(churn.id())).isEqualTo(Reading.noData());
  }

  @Test
  void restore_whatWasSetAndCleared_isWhatWasMeasured() {
    Map<String, List<Object>> before = everything();
    live.put(churn.id(), 0.9);
    live.clear(nps.id());

    live.restore(churn.id());
    live.restore(nps.id());

    assertThat(everything()).isEqualTo(before);
    assertThat(live.measurements()).isEqualTo(measured);
  }

  @Test
  void set_unknownKpi_isRefused() {
    KpiId unknown = KpiId.of("unknown");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.put(unknown, 1.0))
        .withMessage("There is no node 'unknown' in the alignment graph. Add or align it first.");
    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> live.clear(unknown))
        .withMessage(
            "There is no KPI 'unknown' whose reading could be set. Add and align it first.");
  }

  @Test
  void set_notFinite_isRefused() {
    Map<String, List<Object>> before = everything();

    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> live.put(churn.id(), Double.NaN))
        .withMessageContainingAll("NaN", "'churn'", "2026-03");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void set_valueThatIsRolledUp_isRefused() {
    Kpi whole = kpi("whole");
    IncrementalRollup ofWhole =
        IncrementalRollup.of(
            RollupPlan.of(
                AlignmentGraph.builder().align(sales, whole).build(),
                RollupRules.builder()
                    .rule(whole.id(), RollupRule.values(AggregationStrategy.sum()))
                    .build()),
            measured);

    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> ofWhole.put(whole.id(), 1.0))
        .withMessage(
            "The value of 'whole' is rolled up, so that no reading can be set. Set those of its components, or give it another rule.");
    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> ofWhole.restore(whole.id()));
    assertThat(ofWhole.put(sales.id(), 2.0)).isEqualTo(new Settled(2, 2));
    assertThat(ofWhole.snapshot().value(whole.id())).isEqualTo(Figure.of(2.0));
  }

  @Test
  void apply_severalReadings_computesEachNodeOnce() {
    Batch batch = Batch.builder().put(churn.id(), 0.9).clear(nps.id()).put(sales.id(), 1.0).build();

    assertThat(live.apply(batch)).isEqualTo(new Settled(6, 6));
    assertThat(score(growth)).isEqualTo(0.95);
  }

  @Test
  void apply_oneLeafTwice_takesTheLast() {
    live.apply(Batch.builder().put(churn.id(), 0.1).put(churn.id(), 0.9).build());

    assertThat(live.snapshot().value(churn.id())).isEqualTo(Figure.of(0.9));
  }

  @Test
  void apply_nothing_changesNothing() {
    assertThat(live.apply(Batch.builder().build())).isEqualTo(new Settled(0, 0));
    assertThat(Batch.builder().build()).hasToString("0 changes");
  }

  @Test
  void apply_severalThatCannotBe_namesAllAndMakesNone() {
    Map<String, List<Object>> before = everything();
    Batch batch =
        Batch.builder()
            .put(churn.id(), 0.9)
            .put(nps.id(), Double.POSITIVE_INFINITY)
            .clear(KpiId.of("unknown"))
            .put(sales.id(), Reading.noData())
            .build();

    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> live.apply(batch))
        .satisfies(e -> assertThat(e.problems()).hasSize(2));
    assertThat(everything()).isEqualTo(before);
    assertThat(live.measurements()).isEqualTo(measured);
  }

  @Test
  void apply_severalEditsThatCannotBe_namesAllAndMakesNone() {
    Map<String, List<Object>> before = everything();
    Batch batch =
        Batch.builder()
            .remove(churn.id())
            .weigh(churn.id(), retain.id(), 2.0)
            .weigh(nps.id(), retain.id(), -1.0)
            .align(nps.id(), retain.id(), 1.0)
            .add(sales)
            .define(kpi("unknown"))
            .separate(nps.id(), sell.id())
            .build();

    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> live.apply(batch))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "There is no alignment 'churn' -> 'retain' to be changed. Align the two first.",
                        "The alignment 'nps' -> 'retain' is to have the weight -1.0. Give a finite number that is not negative.",
                        "The alignment 'nps' -> 'retain' is there already and cannot be made. Give it another weight instead.",
                        "The node 'sales' is there already and cannot be added. Define it anew, or give another id.",
                        "There is no node 'unknown' to be changed. Add it first.",
                        "There is no alignment 'nps' -> 'sell' to be changed. Align the two first."));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void apply_aCycle_isRefusedByName() {
    Map<String, List<Object>> before = everything();
    Batch batch = Batch.builder().put(churn.id(), 0.9).align(growth.id(), retain.id(), 1.0).build();

    assertThatExceptionOfType(InvalidAlignmentException.class)
        .isThrownBy(() -> live.apply(batch))
        .withMessageContaining("form a cycle: 'retain' -> 'growth' -> 'retain'");
    assertThat(everything()).isEqualTo(before);
    assertThat(live.put(churn.id(), 0.9)).isEqualTo(new Settled(3, 3));
  }

  @Test
  void apply_weight_computesFromThereOn() {
    assertThat(live.apply(Batch.builder().weigh(nps.id(), retain.id(), 1.0).build()))
        .isEqualTo(new Settled(2, 2));
    assertThat(score(retain)).isEqualTo(0.375);
    assertThat(live.plan().graph().contributorsOf(retain.id()).get(1).weight()).isEqualTo(1.0);
  }

  @Test
  void apply_target_scoresByIt() {
    Kpi harder = churn.toBuilder().targets(List.of(Target.progress(0, 2))).build();

    assertThat(live.apply(Batch.builder().define(harder).build())).isEqualTo(new Settled(3, 3));
    assertThat(live.snapshot().score(churn.id())).isEqualTo(Figure.of(0.25));
    assertThat(live.plan().graph().node(churn.id())).isEqualTo(harder);
  }

  @Test
  void apply_move_takesAllThatIsBelowAlong() {
    assertThat(live.apply(Batch.builder().move(nps.id(), retain.id(), sell.id()).build()))
        .isEqualTo(new Settled(3, 3));
    assertThat(score(retain)).isEqualTo(0.5);
    assertThat(score(sell)).isEqualTo(0.375);
  }

  @Test
  void apply_newNode_keepsWhatWasSet() {
    Kpi added = kpi("added");
    live.put(churn.id(), 0.9);

    Settled settled =
        live.apply(
            Batch.builder()
                .add(added)
                .align(added.id(), sell.id(), 1.0)
                .put(added.id(), 0.25)
                .build());

    assertThat(settled).isEqualTo(new Settled(3, 3));
    assertThat(score(sell)).isEqualTo(0.5);
    assertThat(live.snapshot().value(churn.id())).isEqualTo(Figure.of(0.9));
    assertThat(live.put(added.id(), 0.75)).isEqualTo(new Settled(3, 3));
    assertThat(score(sell)).isEqualTo(0.75);
  }

  @Test
  void apply_removal_forgetsWhatWasSetAndLeavesWhatWasMeasured() {
    live.put(churn.id(), 0.9);

    live.apply(Batch.builder().remove(churn.id()).build());

    assertThat(live.snapshot().unused()).containsExactly(churn.id());
    assertThat(score(retain)).isEqualTo(0.25);
    live.apply(Batch.builder().add(churn).align(churn.id(), retain.id(), 3.0).build());
    assertThat(live.snapshot().value(churn.id())).isEqualTo(Figure.of(0.5));
  }

  @Test
  void apply_removalOfWhatOthersContributeTo_leavesThem() {
    live.apply(Batch.builder().remove(retain.id()).build());

    assertThat(live.plan().graph().servedBy(nps.id())).isEmpty();
    assertThat(live.snapshot().value(nps.id())).isEqualTo(Figure.of(0.25));
    assertThat(score(growth)).isEqualTo(0.75);
  }

  @Test
  void apply_removalOfARelated_removesTheRelation() {
    IncrementalRollup related =
        IncrementalRollup.of(
            RollupPlan.of(
                graph.toBuilder().relate(churn, Relation.Kind.CONFLICTS_WITH, sales).build(),
                RollupRules.standard()),
            measured);

    related.apply(Batch.builder().weigh(nps.id(), retain.id(), 1.0).build());
    assertThat(related.plan().graph().relations()).hasSize(1);
    related.apply(Batch.builder().remove(sales.id()).build());
    assertThat(related.plan().graph().relations()).isEmpty();
  }

  @Test
  void apply_removalOfANodeWithARule_needsOtherRules() {
    RollupRules ofSell =
        RollupRules.builder()
            .rule(sell.id(), RollupRule.scores(AggregationStrategy.maximum()))
            .build();
    IncrementalRollup ruled = IncrementalRollup.of(RollupPlan.of(graph, ofSell), measured);

    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> ruled.apply(Batch.builder().remove(sell.id()).build()))
        .withMessageContaining("rule for 'sell'");
    ruled.apply(Batch.builder().remove(sell.id()).rules(RollupRules.standard()).build());
    assertThat(ruled.snapshot().score(growth.id())).isEqualTo(Figure.of(0.3125));
  }

  @Test
  void apply_otherFactor_isRefused() {
    Kpi rate =
        Kpi.builder("rate")
            .direction(Direction.HIGHER_IS_BETTER)
            .ratio(Ratio.percent("good", "all"))
            .build();
    live.apply(Batch.builder().add(rate).build());

    assertThatExceptionOfType(InvalidChangesException.class)
        .isThrownBy(() -> live.put(rate.id(), Reading.ofRatio(1, 4, 1)))
        .withMessageContaining("measured with the factor 1.0, but the KPI states 100.0");
    live.put(rate.id(), Reading.ofRatio(1, 4, 100));
    assertThat(live.snapshot().denominator(rate.id())).isEqualTo(Figure.of(4.0));
    Kpi plain = rate.toBuilder().ratio(Ratio.of("good", "all")).build();
    assertThatExceptionOfType(InvalidMeasurementsException.class)
        .isThrownBy(() -> live.apply(Batch.builder().define(plain).build()));
    assertThat(live.snapshot().value(rate.id())).isEqualTo(Figure.of(25.0));
  }

  @Test
  void strategy_thatThrows_changesNothing() {
    RuntimeException cause = new RuntimeException("too much");
    AggregationStrategy picky =
        children -> {
          for (int i = 0; i < children.size(); i++) {
            if (children.value(i) > 10) {
              throw cause;
            }
          }
          return children.mean();
        };
    IncrementalRollup ofPicky =
        IncrementalRollup.of(
            RollupPlan.of(
                graph, RollupRules.builder().rule(growth.id(), RollupRule.scores(picky)).build()),
            measured);
    RollupResult last = ofPicky.snapshot();
    Map<String, List<Object>> before = Everything.of(last);

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> ofPicky.put(sales.id(), 11))
        .withCause(cause);
    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(
            () -> ofPicky.apply(Batch.builder().put(sales.id(), 11).remove(nps.id()).build()));

    assertThat(Everything.of(last)).isEqualTo(before);
    assertThat(Everything.of(ofPicky.snapshot())).isEqualTo(before);
    assertThat(ofPicky.measurements()).isEqualTo(measured);
    assertThat(ofPicky.put(sales.id(), 9)).isEqualTo(new Settled(3, 3));
    assertThat(ofPicky.snapshot().score(sell.id())).isEqualTo(Figure.of(9.0));
    assertThat(ofPicky.measurements().figure(sales.id())).isEqualTo(Figure.of(9.0));
  }

  @Test
  void strategyThatThrows_aboveNumbersThatWereSettled_leavesThemAsTheyWere() {
    AggregationStrategy picky =
        children -> {
          if (children.value(children.size() - 1) > 10) {
            throw new IllegalStateException("too much");
          }
          return children.mean();
        };
    RollupRules rules = RollupRules.builder().rule(growth.id(), RollupRule.scores(picky)).build();
    IncrementalRollup above = IncrementalRollup.of(RollupPlan.of(graph, rules), measured);
    above.put(sales.id(), 5);
    above.put(sales.id(), 6);
    Map<String, List<Object>> before = Everything.of(above.snapshot());
    Measurements measuredBefore = above.measurements();

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> above.put(sales.id(), 11));

    assertThat(Everything.of(above.snapshot())).isEqualTo(before);
    assertThat(above.measurements()).isEqualTo(measuredBefore);
    assertThat(above.put(sales.id(), 6)).isEqualTo(new Settled(1, 0));
    assertThat(above.put(sales.id(), 7)).isEqualTo(new Settled(3, 3));
    assertThat(Everything.of(above.snapshot()))
        .isEqualTo(Everything.of(above.plan().rollUp(above.measurements())));
  }

  @Test
  void strategyThatThrows_aboveAWideNode_leavesItsSumsAsTheyWere() {
    AlignmentGraphBuilder wide = AlignmentGraph.builder().align(retain, growth);
    Measurements.Builder first = Measurements.builder(MARCH);
    for (int i = 0; i < 50; i++) {
      wide.align(kpi("k" + i), retain, 1.0);
      first.put(KpiId.of("k" + i), 1.0);
    }
    AggregationStrategy picky =
        children -> {
          if (children.value(0) > 10) {
            throw new IllegalStateException("too much");
          }
          return children.mean();
        };
    RollupRules rules = RollupRules.builder().rule(growth.id(), RollupRule.scores(picky)).build();
    IncrementalRollup above =
        IncrementalRollup.of(RollupPlan.of(wide.build(), rules), first.build());
    above.put(KpiId.of("k0"), 2.0);

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> above.put(KpiId.of("k1"), 1000.0));
    above.put(KpiId.of("k2"), 2.0);

    assertThat(above.snapshot().score(retain.id())).isEqualTo(Figure.of(1.04));
  }

  @Test
  void scoring_thatThrows_changesNothing() {
    Scoring picky =
        value -> {
          if (value > 10) {
            throw new IllegalStateException("too much");
          }
          return Figure.of(value);
        };
    Kpi scored = churn.toBuilder().targets(List.of(Target.of(picky))).build();
    live.apply(Batch.builder().define(scored).build());
    Map<String, List<Object>> before = everything();

    assertThatExceptionOfType(ScoringFailedException.class)
        .isThrownBy(() -> live.apply(Batch.builder().put(nps.id(), 1).put(churn.id(), 11).build()))
        .withMessageContaining("'churn'");

    assertThat(everything()).isEqualTo(before);
    assertThat(live.put(nps.id(), 1)).isEqualTo(new Settled(3, 3));
    assertThat(score(retain)).isEqualTo(0.875);
  }

  @Test
  void number_inThePlaceOfOneThatWasIncomplete_isComplete() {
    live.put(churn.id(), Reading.of(0.5), Quality.rolledUp(1.0, false));
    assertThat(live.snapshot().completeness(growth.id())).isEqualTo(Completeness.PARTIAL);

    live.put(churn.id(), 0.5);

    assertThat(live.snapshot().completeness(growth.id())).isEqualTo(Completeness.COMPLETE);
    assertThat(everything()).isEqualTo(Everything.of(live.plan().rollUp(live.measurements())));
  }

  @Test
  void score_thatWasAGapBefore_isThere() {
    Scoring upToTen = value -> value > 10 ? Figure.missing(Gap.DOMAIN) : Figure.of(value);
    Kpi scored = churn.toBuilder().targets(List.of(Target.of(upToTen))).build();
    live.apply(Batch.builder().define(scored).build());
    live.put(churn.id(), 11);
    live.put(churn.id(), 12);
    assertThat(live.snapshot().score(churn.id())).isEqualTo(Figure.missing(Gap.DOMAIN));

    live.put(churn.id(), 9);

    assertThat(live.snapshot().score(churn.id())).isEqualTo(Figure.of(9.0));
    assertThat(everything()).isEqualTo(Everything.of(live.plan().rollUp(live.measurements())));
  }

  @Test
  void strategy_thatChangesTheRollup_isRefused() {
    AtomicReference<IncrementalRollup> itself = new AtomicReference<>();
    AggregationStrategy meddling =
        children -> {
          if (itself.get() != null) {
            itself.get().put(churn.id(), 0.1);
          }
          return children.mean();
        };
    itself.set(
        IncrementalRollup.of(
            RollupPlan.of(
                graph,
                RollupRules.builder().rule(growth.id(), RollupRule.scores(meddling)).build()),
            measured));

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> itself.get().put(nps.id(), 0.9))
        .withRootCauseInstanceOf(IllegalStateException.class)
        .havingRootCause()
        .withMessage(
            "An incremental rollup was changed while it was settling. Use it afterwards, from one thread.");
    assertThat(itself.get().snapshot().value(churn.id())).isEqualTo(Figure.of(0.5));
  }

  @Test
  void strategy_thatAsksForASnapshot_isRefusedAndSpoilsNone() {
    AtomicReference<IncrementalRollup> itself = new AtomicReference<>();
    AggregationStrategy curious =
        children -> {
          if (itself.get() != null) {
            assertThat(itself.get().snapshot()).isNotNull();
          }
          return children.mean();
        };
    itself.set(
        IncrementalRollup.of(
            RollupPlan.of(
                graph, RollupRules.builder().rule(growth.id(), RollupRule.scores(curious)).build()),
            measured));
    RollupResult before = itself.get().snapshot();

    assertThatExceptionOfType(StrategyFailedException.class)
        .isThrownBy(() -> itself.get().put(nps.id(), 0.9))
        .havingRootCause()
        .withMessage(
            "An incremental rollup was asked for a snapshot while it was settling. Use it afterwards, from one thread.");
    assertThat(Everything.of(itself.get().snapshot())).isEqualTo(Everything.of(before));
  }

  @Test
  void snapshot_nothingChanged_isTheSame() {
    RollupResult first = live.snapshot();

    assertThat(live.snapshot()).isSameAs(first);
    live.put(churn.id(), 0.9);
    assertThat(live.snapshot()).isNotSameAs(first);
    assertThat(first.value(churn.id())).isEqualTo(Figure.of(0.5));
  }

  @Test
  void snapshot_ofManyPages_showsWhatChangedOnEachOfThem() {
    AlignmentGraphBuilder graphOfMany = AlignmentGraph.builder();
    Measurements.Builder first = Measurements.builder(MARCH);
    for (int i = 0; i < 300; i++) {
      graphOfMany.align(kpi("k" + i), retain, 1.0);
      first.put(KpiId.of("k" + i), 1.0);
    }
    RollupPlan plan = RollupPlan.of(graphOfMany.build(), RollupRules.standard());
    IncrementalRollup many = IncrementalRollup.of(plan, first.build());
    RollupResult before = many.snapshot();

    many.put(KpiId.of("k7"), 4.0);

    assertThat(before.score(retain.id())).isEqualTo(Figure.of(1.0));
    assertThat(many.snapshot().score(retain.id())).isEqualTo(Figure.of(1.01));
    assertThat(many.snapshot().value(KpiId.of("k7"))).isEqualTo(Figure.of(4.0));
    assertThat(many.snapshot().value(KpiId.of("k299"))).isEqualTo(Figure.of(1.0));
  }

  @Test
  void toString_ofAnyOne_saysWhatItIsOf() {
    assertThat(live).hasToString(live.plan() + "; 3 measurements in 2026-03");
  }
}
