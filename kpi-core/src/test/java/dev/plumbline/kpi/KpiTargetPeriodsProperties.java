package dev.plumbline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.InvalidDefinitionException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KpiTargetPeriodsProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Against a comparison of every pair. */
  @Property
  void build_anyPeriods_isRefusedExactlyIfTwoAreAlikeOrOverlapInPart(
      @ForAll("periods") List<Period> periods) {
    Kpi.Builder kpi = Kpi.builder("kpi").direction(Direction.HIGHER_IS_BETTER);
    periods.forEach(period -> kpi.target(Target.attainment(1).in(period)));

    assertThat(isRefused(kpi)).isEqualTo(contradict(periods));
  }

  private static boolean isRefused(Kpi.Builder kpi) {
    try {
      return kpi.build() == null;
    } catch (InvalidDefinitionException e) {
      return true;
    }
  }

  private static boolean contradict(List<Period> periods) {
    boolean alike = new HashSet<>(periods).size() < periods.size();
    return alike
        || periods.stream()
            .anyMatch(one -> periods.stream().anyMatch(other -> overlapInPart(one, other)));
  }

  private static boolean overlapInPart(Period one, Period other) {
    return one.overlaps(other) && !one.contains(other) && !other.contains(one);
  }

  @Provide
  Arbitrary<List<Period>> periods() {
    Arbitrary<Period> period =
        Arbitraries.integers()
            .between(0, 12)
            .flatMap(
                start ->
                    Arbitraries.integers()
                        .between(1, 6)
                        .map(
                            days ->
                                Period.between(
                                    FIRST.plusDays(start), FIRST.plusDays(start + days))));
    return period.list().ofMaxSize(5);
  }
}
