package dev.plumbline.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Series against a list of what was put. */
class SeriesProperties {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  /** What was put: for which day or days, known on which day. */
  private record Put(Period period, LocalDate knownOn, double number) {}

  @Provide
  Arbitrary<List<Put>> puts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(-9, 9))
        .as(
            (day, known, number) ->
                new Put(Period.day(START.plusDays(day)), START.plusDays(known), number))
        .list()
        .ofMaxSize(40)
        .uniqueElements(put -> List.of(put.period(), put.knownOn()));
  }

  private static Series series(List<Put> puts) {
    Series.Builder builder = Series.builder(KpiId.of("visits"));
    puts.forEach(put -> builder.put(put.period(), put.knownOn(), put.number()));
    return builder.build();
  }

  private static Figure expected(List<Put> puts, Period period, LocalDate day) {
    Optional<Put> latest =
        puts.stream()
            .filter(put -> put.period().equals(period) && !put.knownOn().isAfter(day))
            .max(Comparator.comparing(Put::knownOn));
    return latest.map(put -> Figure.of(put.number())).orElse(Figure.missing(Gap.NO_DATA));
  }

  @Property
  void asKnownOn_anyDay_holdsTheLastReadingKnownByThen(
      @ForAll("puts") List<Put> puts, @ForAll @IntRange(max = 41) int days) {
    LocalDate day = START.plusDays(days);
    Series known = series(puts).asKnownOn(day);

    for (int i = 0; i <= 20; i++) {
      Period period = Period.day(START.plusDays(i));
      assertThat(known.figure(period)).isEqualTo(expected(puts, period, day));
    }
    assertThat(known.size())
        .isEqualTo(
            puts.stream()
                .filter(put -> !put.knownOn().isAfter(day))
                .map(Put::period)
                .distinct()
                .count());
  }

  @Property
  void asKnownOn_laterThenEarlier_isAsEarlier(
      @ForAll("puts") List<Put> puts,
      @ForAll @IntRange(max = 41) int one,
      @ForAll @IntRange(max = 41) int other) {
    Series series = series(puts);

    assertThat(series.asKnownOn(START.plusDays(one)).asKnownOn(START.plusDays(other)))
        .isEqualTo(series.asKnownOn(START.plusDays(Math.min(one, other))));
  }

  @Property
  void within_anyRange_holdsWhatLiesInIt(
      @ForAll("puts") List<Put> puts,
      @ForAll @IntRange(max = 22) int from,
      @ForAll @IntRange(min = 1, max = 22) int days,
      @ForAll boolean overlaps) {
    Period range = Period.between(START.plusDays(from), START.plusDays(from + days));
    Series series = series(puts);
    Series whole = overlaps ? series.toBuilder().allowOverlaps().build() : series;

    assertThat(whole.within(range).toList())
        .isEqualTo(series.toList().stream().filter(each -> range.contains(each.period())).toList());
  }

  @Property
  void build_putInAnotherOrder_isEqual(@ForAll("puts") List<Put> puts) {
    List<Put> sorted =
        puts.stream().sorted(Comparator.comparing(Put::number).thenComparing(Put::period)).toList();

    assertThat(series(sorted)).isEqualTo(series(puts)).hasSameHashCodeAs(series(puts));
    assertThat(series(puts).toBuilder().build()).isEqualTo(series(puts));
  }
}
