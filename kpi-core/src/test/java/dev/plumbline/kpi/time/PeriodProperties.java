package dev.plumbline.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodProperties {
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Integer> years = Arbitraries.integers().between(2, 9999);
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        years.map(Period::year),
        Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(Period::quarter),
        Combinators.combine(years, months).as(Period::month),
        Combinators.combine(years, Arbitraries.of(Month.class)).as(Period::fiscalYear),
        days.map(Period::day),
        Combinators.combine(days, days)
            .as(
                (a, b) ->
                    a.isBefore(b)
                        ? Period.between(a, b.plusDays(1))
                        : Period.between(b, a.plusDays(1))),
        Combinators.combine(years, months, months)
            .as((year, from, count) -> manyMonths(LocalDate.of(year - 1, from, 1), count)));
  }

  private static Period manyMonths(LocalDate start, int count) {
    return Period.between(start, start.plusMonths(count));
  }

  @Property
  void parse_ofToString_isTheSamePeriod(@ForAll("periods") Period period) {
    assertThat(Period.parse(period.toString())).isEqualTo(period);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void overlaps_twoPeriods_saysWhetherADayIsInBoth(
      @ForAll("periods") Period one, @ForAll("periods") Period other) {
    LocalDate laterStart = one.start().isAfter(other.start()) ? one.start() : other.start();

    assertThat(one.overlaps(other))
        .isEqualTo(one.contains(laterStart) && other.contains(laterStart));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void contains_twoPeriods_saysWhetherTheFirstAndLastDayAreInside(
      @ForAll("periods") Period one, @ForAll("periods") Period other) {
    assertThat(one.contains(other))
        .isEqualTo(one.contains(other.start()) && one.contains(other.end().minusDays(1)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void compareTo_twoPeriods_isConsistentWithEquals(
      @ForAll("periods") Period one, @ForAll("periods") Period other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }
}
