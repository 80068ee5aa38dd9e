package dev.plumbline.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.Trait;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.testkit.LawResult.Verdict;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AggregationLawsTest {
  @TestFactory
  Stream<DynamicTest> laws() {
    return AggregationLaws.of(TrimmedMean.of(0.1)).withTries(200).dynamicTests();
  }

  @Test
  void check_lawfulStrategy_isLawful() {
    LawReport report = AggregationLaws.of(TrimmedMean.of(0.1)).check().orThrow();

    assertThat(report.isLawful()).isTrue();
    assertThat(report.failures()).isEmpty();
    assertThat(report.result(AggregationLaw.INTERNAL).verdict()).isEqualTo(Verdict.HELD);
    assertThat(report.result(AggregationLaw.INTERNAL).tries()).isEqualTo(1000);
    assertThat(report.result(AggregationLaw.INTERNAL).checked()).isBetween(900, 1000);
  }

  /** Its squares are subnormal long before its values are. */
  @Test
  void check_rootMeanSquareThatIsHomogeneous_isNotAccused() {
    AggregationStrategy strategy =
        AggregationStrategy.of(
            "root mean square",
            Set.of(Trait.HOMOGENEOUS),
            children -> {
              double[] squares = new double[children.size()];
              for (int i = 0; i < squares.length; i++) {
                squares[i] = children.value(i) * children.value(i);
              }
              double mean = WeightedValues.ofValues(squares).mean();
              return Math.sqrt(mean);
            });

    for (long seed = 1; seed <= 10; seed++) {
      assertThat(
              AggregationLaws.of(strategy)
                  .withSeed(seed)
                  .withDomain(value -> Math.abs(value) < 1e150)
                  .check(AggregationLaw.HOMOGENEOUS)
                  .verdict())
          .isEqualTo(Verdict.HELD);
    }
  }

  @Test
  void check_lawThatIsNotClaimedButHolds_isAHint() {
    LawReport report = AggregationLaws.of(TrimmedMean.of(0.1)).withTries(300).check();

    assertThat(report.hints())
        .extracting(LawResult::law)
        .containsExactly(AggregationLaw.HOMOGENEOUS, AggregationLaw.WEIGHT_SCALE);
    assertThat(report.result(AggregationLaw.HOMOGENEOUS))
        .hasToString(
            "seems to hold: D4 HOMOGENEOUS: f(k x) = k f(x), exact for k = 2^n"
                + "     (consider claiming Trait.HOMOGENEOUS)");
  }

  @Test
  void check_lawThatIsNotClaimedAndBroken_hasACounterexample() {
    LawResult result =
        AggregationLaws.of(AggregationStrategy.sum()).check(AggregationLaw.IDEMPOTENT);

    assertThat(result.verdict()).isEqualTo(Verdict.NOT_CLAIMED);
    assertThat(result.isFailure()).isFalse();
    assertThat(result.counterexample().orElseThrow().sample().children())
        .containsExactly(Child.of(1.0, 1.0), Child.of(0.0, 1.0));
  }

  @Test
  void check_lawsThatNobodyOffers_areNotApplicable() {
    LawReport report =
        AggregationLaws.of(AggregationStrategy.median(Quantile.CONTINUOUS)).withTries(20).check();

    assertThat(report.result(AggregationLaw.RETRACTION))
        .hasToString(
            "not applicable: U7 RETRACTION: remove(add(s, x), x) = s"
                + "     (recomputes: states have no way to take a child out)");
    assertThat(report.result(AggregationLaw.MERGE).remark()).isEqualTo("has no states to merge");
  }

  @Test
  void orThrow_brokenLaw_reportsAsTheSpecificationDoes() {
    AggregationLaws laws =
        AggregationLaws.of(new NaiveWeightedMean())
            .withLaws(AggregationLaw.INTERNAL)
            .withValues(Numbers.of(0.05))
            .withDomain(value -> value == 0.05)
            .withWeights(Numbers.of(0.1));

    LawBrokenException thrown =
        catchThrowableOfType(LawBrokenException.class, () -> laws.check().orThrow());

    assertThat(thrown)
        .hasMessageMatching(
            """
            NaiveWeightedMean breaks a law:

            law       D2 INTERNAL: min\\(x\\) <= f\\(x\\) <= max\\(x\\)     \\(claimed by NaiveWeightedMean\\)
            children  0.05 \\(weight 0.1\\)
            left      f = 0.05000000000000001 \\(0x3fa999999999999b\\)
            right     max = 0.05 \\(0x3fa999999999999a\\), 1 ulp apart          seed 42, shrunk in \\d steps?
            try       Sample.of\\(Child.of\\(0.05, 0.1\\)\\)""");
    assertThat(thrown.report().failures()).hasSize(1);
  }

  @Test
  void check_counterexampleOfAReport_breaksTheLawAgain() {
    assertThat(
            AggregationLaw.INTERNAL.check(new NaiveWeightedMean(), Sample.of(Child.of(0.05, 0.1))))
        .isInstanceOf(Outcome.Broken.class);
  }

  @Test
  void check_sameSeed_isTheSameReport() {
    AggregationLaws laws = AggregationLaws.of(new NaiveWeightedMean()).withTries(200);

    assertThat(laws.check()).isEqualTo(laws.check()).hasToString(laws.check().toString());
    assertThat(laws.sample(3)).isEqualTo(laws.sample(3)).isNotEqualTo(laws.sample(4));
    assertThat(laws.withSeed(1).sample(3)).isNotEqualTo(laws.sample(3));
  }

  @Test
  void withSeed_neighbours_shareHardlyAnyValue() {
    AggregationLaws laws =
        AggregationLaws.of(AggregationStrategy.mean()).withValues(Numbers.decimals(0, 100));
    long shared = 0;
    for (int number = 0; number < 1000; number++) {
      List<Child> others = laws.withSeed(43).sample(number).children();
      shared +=
          laws.withSeed(42).sample(number).children().stream()
              .filter(child -> others.stream().anyMatch(o -> o.value() == child.value()))
              .count();
    }

    assertThat(shared).isLessThan(60);
  }

  @Test
  void check_resultNowhere_saysThatNothingWasChecked() {
    AggregationStrategy nowhere = new Undefined();

    LawResult result = AggregationLaws.of(nowhere).check(AggregationLaw.INTERNAL);

    assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(result.isFailure()).isTrue();
    assertThat(result)
        .hasToString(
            """
            law       D2 INTERNAL: min(x) <= f(x) <= max(x)     (claimed by Undefined; there is no result)
            checked   nothing, in 1000 tries; choose other values, weights or domain, or more tries""");
  }

  @Test
  void check_resultNowhereAndNoClaim_isNotApplicableAndSaysWhy() {
    assertThat(AggregationLaws.of(new Undefined()).check(AggregationLaw.MONOTONE))
        .hasToString(
            "not applicable: D3 MONOTONE: raising a child never lowers f     (there is no result)");
  }

  @Test
  void orThrow_nothingChecked_doesNotSpeakOfBrokenLaws() {
    AggregationLaws laws =
        AggregationLaws.of(new Undefined())
            .withLaws(AggregationLaw.INTERNAL, AggregationLaw.MINIMUM);

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(() -> laws.check().orThrow())
        .withMessageStartingWith("Of Undefined 2 laws could not be checked:\n");
  }

  @Test
  void orThrow_brokenAndNothingChecked_countsBoth() {
    AggregationStrategy throwing =
        children -> {
          throw new IllegalStateException("no");
        };
    AggregationLaws laws =
        AggregationLaws.of(throwing).withLaws(AggregationLaw.TOTALITY, AggregationLaw.IGNORE);

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(() -> laws.check().orThrow())
        .withMessageStartingWith("user-defined breaks a law, and a law could not be checked:\n")
        .withMessageContaining("(of every strategy; this is user-defined; the strategy throws)");
  }

  @Test
  void orThrow_onlyLawsThatAreNotClaimed_saysWhatBecameOfThem() {
    AggregationLaws laws =
        AggregationLaws.of(AggregationStrategy.sum())
            .withLaws(AggregationLaw.IDEMPOTENT, AggregationLaw.REPLICATION)
            .withValues(Numbers.of(1.0));

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(() -> laws.check().orThrow())
        .withMessage(
            """
            Of sum no law that binds it was checked:

            not claimed: D1 IDEMPOTENT: f(v, ..., v) = v     (rightly, since it is broken by 1.0, 0.0)
            not claimed: D8 REPLICATION: f(x twice) = f(x)     (rightly, since it is broken by 1.0)""");
  }

  @Test
  void check_sampleThatBreaksALawThatIsNotClaimed_doesNotAdviseToClaimIt() {
    AggregationLaws laws = AggregationLaws.of(AggregationStrategy.sum());

    assertThatExceptionOfType(LawBrokenException.class)
        .isThrownBy(() -> laws.check(AggregationLaw.IDEMPOTENT, Sample.ofValues(1.0, 1.0)))
        .withMessageContaining("f(v, ..., v) = v     (not claimed by sum)\n")
        .withMessageContaining("apart          shrunk in ")
        .withMessageNotContaining("seed");
  }

  @Test
  void check_assertionInAStrategy_breaksTotality() {
    AggregationStrategy asserting =
        children -> {
          throw new AssertionError("two at most");
        };

    assertThat(AggregationLaw.TOTALITY.check(asserting, Sample.ofValues(1.0)).isBroken()).isTrue();
  }

  /** Promises what nobody can see. */
  private record Undefined() implements AggregationStrategy {
    @Override
    public double aggregate(WeightedValues children) {
      return Double.NaN;
    }

    @Override
    public Set<Trait> traits() {
      return Set.of(Trait.INTERNAL);
    }
  }

  @Test
  void withDomain_positiveOnly_drawsNoOther() {
    AggregationLaws laws =
        AggregationLaws.of(AggregationStrategy.harmonicMean()).withDomain(value -> value > 0);

    for (int number = 0; number < 500; number++) {
      assertThat(laws.sample(number).children()).allMatch(child -> child.value() > 0);
    }
    assertThat(laws.check(AggregationLaw.INTERNAL).verdict()).isEqualTo(Verdict.HELD);
  }

  @Test
  void withDomain_lawThatNeedsAnother_saysNothing() {
    AggregationLaws laws =
        AggregationLaws.of(AggregationStrategy.minimum()).withDomain(value -> value == 0.5);

    assertThat(AggregationLaw.TRANSLATION.check(laws, Sample.ofValues(0.5)))
        .isInstanceOf(Outcome.SaysNothing.class);
    assertThat(AggregationLaw.IDEMPOTENT.check(laws, Sample.ofValues(0.25)))
        .isEqualTo(Outcome.saysNothing("it is outside the domain"));
  }

  /** All that is claimed is checked all the same, with what there is in the domain. */
  @Test
  void withDomain_bounded_leavesNoLawUnchecked() {
    assertThat(
            AggregationLaws.of(AggregationStrategy.weightedMean())
                .withDomain(score -> score >= 0.0 && score <= 1.0)
                .withTries(100)
                .check()
                .orThrow()
                .failures())
        .isEmpty();
    assertThat(
            AggregationLaws.of(AggregationStrategy.minimum())
                .withValues(Numbers.whole(0, 4))
                .withDomain(status -> status == Math.rint(status) && status >= 0.0 && status <= 4.0)
                .withTries(100)
                .check()
                .orThrow()
                .failures())
        .isEmpty();
  }

  /** It throws outside of its domain, and nobody asks it there. */
  @Test
  void withDomain_strategyThatThrowsOutside_isLawful() {
    AggregationStrategy root =
        children -> {
          if (children.sorted().value(0) < 0.0) {
            throw new ArithmeticException("negative");
          }
          return Math.sqrt(children.mean());
        };

    assertThat(AggregationLaws.of(root).withTries(100).check().isLawful()).isFalse();
    assertThat(
            AggregationLaws.of(root)
                .withDomain(value -> value >= 0.0)
                .withTries(100)
                .check()
                .orThrow()
                .isLawful())
        .isTrue();
  }

  @Test
  void withTolerance_oneUlp_forgivesOneUlp() {
    Sample sample = Sample.of(Child.of(0.05, 0.1));
    AggregationLaws laws = AggregationLaws.of(new NaiveWeightedMean());

    assertThat(AggregationLaw.INTERNAL.check(laws, sample).isBroken()).isTrue();
    assertThat(AggregationLaw.INTERNAL.check(laws.withTolerance(1), sample).isBroken()).isFalse();
  }

  @Test
  void withLaws_some_checksNoOthers() {
    AggregationLaws laws =
        AggregationLaws.of(AggregationStrategy.mean())
            .withLaws(AggregationLaw.INTERNAL, AggregationLaw.PERMUTATION);
    LawReport report = laws.check();

    assertThat(laws.laws()).containsExactly(AggregationLaw.PERMUTATION, AggregationLaw.INTERNAL);
    assertThat(report.results()).hasSize(2);
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> report.result(AggregationLaw.MERGE))
        .withMessage("The law MERGE was not asked. Leave out withLaws, or name it.");
  }

  @Test
  void orThrow_noLawApplies_isNoSuccess() {
    LawReport report =
        AggregationLaws.of(AggregationStrategy.mean()).withLaws(AggregationLaw.RETRACTION).check();

    assertThat(report.isLawful()).isFalse();
    assertThatExceptionOfType(LawBrokenException.class).isThrownBy(report::orThrow);
  }

  @Test
  void dual_ofMinimum_isMaximum() {
    LawResult result =
        AggregationLaws.of(AggregationStrategy.maximum())
            .withDual(AggregationStrategy.minimum())
            .check(AggregationLaw.DUAL);

    assertThat(result.verdict()).isEqualTo(Verdict.HELD);
  }

  /** Each side is rounded once or twice. */
  @Test
  void reciprocal_ofArithmeticMean_isHarmonicMean() {
    LawResult result =
        AggregationLaws.of(AggregationStrategy.harmonicMean())
            .withReciprocal(AggregationStrategy.weightedMean())
            .withTolerance(2)
            .check(AggregationLaw.DUAL);

    assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.HELD);
  }

  /** The means are within 1 and 2 ulps. */
  @Test
  void order_ofMeans_isHarmonicGeometricArithmetic() {
    AggregationStrategy geometric = AggregationStrategy.geometricMean();
    for (AggregationLaws laws :
        List.of(
            AggregationLaws.of(AggregationStrategy.harmonicMean()).withAtMost(geometric),
            AggregationLaws.of(geometric).withAtMost(AggregationStrategy.weightedMean()))) {
      LawResult result = laws.withTolerance(3).check(AggregationLaw.ORDER);

      assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.HELD);
    }
  }

  @Test
  void options_thatMakeNoSense_areRefused() {
    AggregationLaws laws = AggregationLaws.of(AggregationStrategy.mean());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> laws.withTries(0))
        .withMessage("0 tries check nothing. Give at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> laws.withTolerance(-1))
        .withMessage("A tolerance of -1 ulps is negative. Give 0 or more.");
    assertThatNullPointerException().isThrownBy(() -> laws.withAtMost(null)).withMessage("greater");
    assertThatNullPointerException().isThrownBy(() -> laws.withLaws(null)).withMessage("first");
  }

  @Test
  void withValues_numbersThatAreNoNumbersOrTooFew_areRefused() {
    AggregationLaws laws = AggregationLaws.of(AggregationStrategy.mean());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> laws.withValues((random, count) -> new double[0]).check())
        .withMessageStartingWith("Numbers.draw returned [] when asked for ")
        .withMessageEndingWith(". Let it return so many, all finite.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> laws.withWeights(Numbers.each(random -> Double.NaN)).check())
        .withMessageStartingWith("Numbers.draw returned [NaN");
  }

  @Test
  void check_strategyThatNeedsManyChildren_isReportedBriefly() {
    AggregationStrategy hundred =
        children -> {
          if (children.size() > 100) {
            throw new IllegalArgumentException("too many");
          }
          return 0.5;
        };

    LawResult result = AggregationLaws.of(hundred).check(AggregationLaw.TOTALITY);

    assertThat(result.toString())
        .contains("children  101 times 0.0\n")
        .contains("f = throws 'java.lang.IllegalArgumentException: too many'")
        .contains("try       new Sample(Collections.nCopies(101, Child.of(0.0, 1.0)), 0L)");
  }
}
