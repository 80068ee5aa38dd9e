package dev.plumbline.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar, on every day. */
class CalendarProperties {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(10_000, 1, 1);

  @Provide
  Arbitrary<Calendar> calendars() {
    return Calendars.any();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Calendars.days();
  }

  /** Nothing if the calendar has no such periods, or it reaches beyond the years 1 to 9999. */
  private static Optional<Period> period(Calendar calendar, LocalDate day, Grain grain) {
    try {
      return Optional.of(calendar.period(day, grain));
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage())
          .matches(".*(has no periods of the grain|leaves the calendar).*");
      return Optional.empty();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void period_anyDay_isRefusedOnlyAtTheEndsOfTheCalendar(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day, @ForAll Grain grain) {
    boolean isNearAnEnd = day.isBefore(FIRST.plusDays(371)) || day.isAfter(END.minusDays(371));

    assertThat(period(calendar, day, grain).isPresent() || isNearAnEnd)
        .isEqualTo(calendar.has(grain) || isNearAnEnd);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void periods_ofAGrain_partitionTime(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day, @ForAll Grain grain) {
    Optional<Period> found = period(calendar, day, grain);
    assumeThat(found).isPresent();
    Period period = found.orElseThrow();

    assertThat(period.contains(day)).isTrue();
    assertThat(calendar.period(period.start(), grain)).isEqualTo(period);
    assertThat(calendar.period(period.end().minusDays(1), grain)).isEqualTo(period);
    assertThat(calendar.grainOf(period)).contains(grain);
    if (period.end().isBefore(END) && period(calendar, period.end(), grain).isPresent()) {
      assertThat(calendar.next(period).start()).isEqualTo(period.end());
      assertThat(calendar.next(period)).isEqualTo(calendar.period(period.end(), grain));
      assertThat(calendar.previous(calendar.next(period))).isEqualTo(period);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void split_thenParent_isIdentity(
      @ForAll("calendars") Calendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Grain finer,
      @ForAll Grain coarser) {
    assumeThat(calendar.nests(finer, coarser)).isTrue();
    Optional<Period> found = period(calendar, day, coarser);
    assumeThat(found).isPresent();
    Period whole = found.orElseThrow();

    List<Period> parts = calendar.split(whole, finer);

    LocalDate next = whole.start();
    for (Period part : parts) {
      assertThat(part.start()).isEqualTo(next);
      assertThat(calendar.parent(part, coarser)).isEqualTo(whole);
      assertThat(calendar.grainOf(part)).contains(finer);
      next = part.end();
    }
    assertThat(next).isEqualTo(whole.end());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void numberInYear_partsOfAYear_countFromOne(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day, @ForAll Grain grain) {
    assumeThat(calendar.nests(grain, Grain.YEAR)).isTrue();
    Optional<Period> year = period(calendar, day, Grain.YEAR);
    assumeThat(year).isPresent();

    List<Period> parts = calendar.split(year.orElseThrow(), grain);

    for (int i = 0; i < parts.size(); i++) {
      assertThat(calendar.numberInYear(parts.get(i))).isEqualTo(i + 1);
      assertThat(calendar.yearOf(parts.get(i))).isEqualTo(calendar.yearOf(year.orElseThrow()));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nests_isWhetherEveryPeriodHasAParent(
      @ForAll("calendars") Calendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll Grain finer,
      @ForAll Grain coarser) {
    Optional<Period> part = period(calendar, day, finer);
    assumeThat(part).isPresent();
    assumeThat(period(calendar, part.orElseThrow().start(), coarser)).isPresent();
    Period holding = calendar.period(part.orElseThrow().start(), coarser);

    if (calendar.nests(finer, coarser)) {
      assertThat(calendar.parent(part.orElseThrow(), coarser)).isEqualTo(holding);
    }
    if (!holding.contains(part.orElseThrow())) {
      assertThat(calendar.nests(finer, coarser)).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> calendar.parent(part.orElseThrow(), coarser));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void parse_ofFormat_isTheSamePeriod(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day, @ForAll Grain grain) {
    Optional<Period> period = period(calendar, day, grain);
    assumeThat(period).isPresent();

    assertThat(calendar.parse(calendar.format(period.orElseThrow()))).isEqualTo(period.get());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void shift_thereAndBack_isIdentity(
      @ForAll("calendars") Calendar calendar,
      @ForAll Grain grain,
      @ForAll @IntRange(min = -5000, max = 5000) int by) {
    assumeThat(calendar.has(grain)).isTrue();
    Period period = calendar.period(LocalDate.of(5001, 7, 15), grain);
    int periods = grain == Grain.YEAR ? by * 4 / 5 : by;

    Period there = calendar.shift(period, periods);

    assertThat(calendar.shift(there, -periods)).isEqualTo(period);
    assertThat(Integer.signum(there.compareTo(period))).isEqualTo(Integer.signum(periods));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void samePeriodLastYear_anyPeriod_isOfTheSameGrainAboutAYearEarlier(
      @ForAll("calendars") Calendar calendar, @ForAll("days") LocalDate day, @ForAll Grain grain) {
    assumeThat(day.getYear()).isBetween(4, 9997);
    assumeThat(calendar.has(grain)).isTrue();
    Period period = calendar.period(day, grain);

    Period lastYear = calendar.samePeriodLastYear(period);

    assertThat(calendar.grainOf(lastYear)).contains(grain);
    assertThat(ChronoUnit.DAYS.between(lastYear.start(), period.start())).isBetween(364L, 371L);
    boolean isDayOfWeeks = grain == Grain.DAY && calendar.nests(Grain.WEEK, Grain.YEAR);
    if (grain == Grain.WEEK || isDayOfWeeks) {
      assertThat(ChronoUnit.DAYS.between(lastYear.start(), period.start())).isEqualTo(364);
      assertThat(lastYear.start().getDayOfWeek()).isEqualTo(period.start().getDayOfWeek());
    } else {
      assertThat(calendar.yearOf(lastYear)).isEqualTo(calendar.yearOf(period) - 1);
    }
    if (grain.compareTo(Grain.MONTH) >= 0) {
      assertThat(calendar.numberInYear(lastYear)).isEqualTo(calendar.numberInYear(period));
    }
  }
}
