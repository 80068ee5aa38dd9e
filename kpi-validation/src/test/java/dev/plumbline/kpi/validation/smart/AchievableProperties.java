package dev.plumbline.kpi.validation.smart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Profile;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.ValidationInput;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.value.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds of the rules of the achievable for any history and any target. */
class AchievableProperties {
  private static final int NEXT = 2026;
  private static final Validator RULES =
      Validator.of(
          SmartValidator.rules().stream()
              .filter(rule -> rule.criterion().equals(Criterion.ACHIEVABLE))
              .toList());

  /** Values of consecutive years, of which some are missing. */
  private record History(List<Double> values, List<Boolean> measured) {
    Series series(Kpi kpi, boolean isBackwards) {
      List<Integer> years = new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
      if (isBackwards) {
        Collections.reverse(years);
      }
      Series.Builder series = Series.builder(kpi);
      for (int i : years) {
        if (measured.get(i)) {
          series.put(Period.year(NEXT - values.size() + i), values.get(i));
        }
      }
      return series.build();
    }
  }

  @Provide
  Arbitrary<History> histories() {
    Arbitrary<Double> anything =
        Arbitraries.integers().between(-200, 200).map(tenths -> tenths / 10.0);
    Arbitrary<Double> noise = Arbitraries.integers().between(50, 60).map(tenths -> tenths / 10.0);
    Arbitrary<Double> few = Arbitraries.of(0.0, 1.0, 1.5);
    Arbitrary<Double> huge = Arbitraries.of(-1e308, 1e-308, 0.0, 1e308, Double.MAX_VALUE);
    Arbitrary<List<Double>> falling =
        Arbitraries.integers().between(5, 15).map(AchievableProperties::falling);
    Arbitrary<List<Double>> values =
        Arbitraries.oneOf(
            anything.list().ofMaxSize(15),
            anything.list().ofMinSize(9).ofMaxSize(15),
            noise.list().ofMinSize(9).ofMaxSize(15),
            few.list().ofMaxSize(15),
            huge.list().ofMaxSize(12),
            falling);
    return values.flatMap(
        list ->
            Arbitraries.frequencyOf(
                    Tuple.of(29, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false)))
                .list()
                .ofSize(list.size())
                .map(measured -> new History(list, measured)));
  }

  private static List<Double> falling(int size) {
    return IntStream.range(0, size).mapToObj(i -> 20.0 - i + 0.3 * (i % 3)).toList();
  }

  private static Kpi kpi(Direction direction, double target) {
    return Kpi.builder("kpi")
        .direction(direction)
        .cadence(Cadence.YEARLY)
        .target(Target.passOrFail(target).in(Period.year(NEXT)))
        .build();
  }

  private static Report validate(Kpi kpi, Series series) {
    return RULES
        .with(Profile.standard())
        .validate(
            ValidationInput.of(AlignmentGraph.builder().add(kpi).build())
                .asOf(LocalDate.of(NEXT, 1, 1))
                .withHistory(series));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void validate_anyHistory_isDeterministicAndSaysOneThingAtTheMost(
      @ForAll("histories") History history,
      @ForAll Direction direction,
      @ForAll("targets") double target) {
    Kpi kpi = kpi(direction == Direction.IN_RANGE ? Direction.LOWER_IS_BETTER : direction, target);

    Report report = validate(kpi, history.series(kpi, false));

    assertThat(validate(kpi, history.series(kpi, true)).findings()).isEqualTo(report.findings());
    assertThat(report.findings(Criterion.ACHIEVABLE)).hasSizeLessThan(2);
    assertThat(report.findings())
        .extracting(Finding::message)
        .noneMatch(message -> message.matches(".*(NaN|Infinity|null).*"));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void validate_aHarderTarget_isNotFoundEasier(
      @ForAll("histories") History history,
      @ForAll boolean isUp,
      @ForAll("targets") double target,
      @ForAll("targets") double other) {
    double easier = isUp ? Math.min(target, other) : Math.max(target, other);
    double harder = isUp ? Math.max(target, other) : Math.min(target, other);
    Direction direction = isUp ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;

    boolean isHard = isTooHard(kpi(direction, easier), history);

    cover(isHard);
    if (isHard) {
      assertThat(isTooHard(kpi(direction, harder), history)).isTrue();
    }
  }

  /** A property of what never happens would hold of anything. */
  private static void cover(boolean isFound) {
    Statistics.collect(isFound);
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 1.0));
  }

  private static boolean isTooHard(Kpi kpi, History history) {
    return validate(kpi, history.series(kpi, false)).findings(Criterion.ACHIEVABLE).stream()
        .anyMatch(finding -> !finding.rule().id().value().endsWith("asks-nothing"));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void validate_anEasierTarget_isNotFoundLessLax(
      @ForAll("histories") History history,
      @ForAll boolean isUp,
      @ForAll("targets") double target,
      @ForAll("targets") double other) {
    double easier = isUp ? Math.min(target, other) : Math.max(target, other);
    double harder = isUp ? Math.max(target, other) : Math.min(target, other);
    Direction direction = isUp ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;

    boolean isLax = asksNothing(kpi(direction, harder), history);

    cover(isLax);
    if (isLax) {
      assertThat(asksNothing(kpi(direction, easier), history)).isTrue();
    }
  }

  private static boolean asksNothing(Kpi kpi, History history) {
    return validate(kpi, history.series(kpi, false)).findings(Criterion.ACHIEVABLE).stream()
        .anyMatch(finding -> finding.rule().id().value().endsWith("asks-nothing"));
  }

  @Provide
  Arbitrary<Double> targets() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-300, 300).map(tenths -> tenths / 10.0),
        Arbitraries.of(0.0, 1.0, -1e308, 1e308));
  }
}
