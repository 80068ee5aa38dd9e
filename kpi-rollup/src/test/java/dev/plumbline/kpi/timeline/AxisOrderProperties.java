package dev.plumbline.kpi.timeline;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.Ratio;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.organization.OrganizationPlan;
import dev.plumbline.kpi.organization.OrganizationRules;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.Mode;
import dev.plumbline.kpi.strategy.Quantile;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Every pair of rules in both orders, on random facts whose sums are exact: those declared to be
 * free of the order never differ, and of every other pair a difference is found.
 */
class AxisOrderProperties {
  private static final Organization UNITS =
      Organization.of(
          List.of(
              OrgUnit.of("all", "All"),
              OrgUnit.builder("north").parent(OrgUnitId.of("all")).build(),
              OrgUnit.builder("a").parent(OrgUnitId.of("north")).build(),
              OrgUnit.builder("b").parent(OrgUnitId.of("north")).build(),
              OrgUnit.builder("c").parent(OrgUnitId.of("all")).build()));
  private static final List<OrgUnitId> LEAVES =
      List.of(OrgUnitId.of("a"), OrgUnitId.of("b"), OrgUnitId.of("c"));
  private static final Calendar CALENDAR = Calendar.gregorian();
  private static final Kpi FLOW =
      Kpi.builder("flow").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();
  private static final Kpi RATE =
      Kpi.builder("rate").direction(HIGHER_IS_BETTER).ratio(Ratio.of("a", "b")).build();
  private static final int MOST_TRIES = 3000;

  private static final List<TimeRule> OVER_TIME =
      List.of(
          TimeRule.sum(),
          TimeRule.mean(),
          TimeRule.meanByDays(),
          TimeRule.minimum(),
          TimeRule.maximum(),
          TimeRule.first(),
          TimeRule.firstNonEmpty(),
          TimeRule.last(),
          TimeRule.lastNonEmpty(),
          TimeRule.of(AggregationStrategy.median(Quantile.CONTINUOUS)),
          TimeRule.sum().toDate(Grain.YEAR),
          TimeRule.maximum().rolling(2),
          TimeRule.sum().withMinimumCoverage(0.5),
          TimeRule.sum().withMissing(MissingPolicy.PROPAGATE));

  private static final List<RollupRule> OVER_UNITS =
      List.of(
          RollupRule.values(AggregationStrategy.sum()),
          RollupRule.values(AggregationStrategy.sum()).withMode(Mode.STATE),
          RollupRule.values(AggregationStrategy.sum()).withMissing(MissingPolicy.ZERO),
          RollupRule.values(AggregationStrategy.sum()).withMissing(MissingPolicy.PROPAGATE),
          RollupRule.values(AggregationStrategy.sum()).withMinimumCoverage(0.6),
          RollupRule.values(AggregationStrategy.mean()),
          RollupRule.values(AggregationStrategy.minimum()),
          RollupRule.values(AggregationStrategy.maximum()),
          RollupRule.values(AggregationStrategy.median(Quantile.CONTINUOUS)));

  /** A pair of rules for one KPI. */
  private record Pair(Kpi kpi, TimeRule overTime, RollupRule overUnits) {
    TimePlan time() {
      return TimePlan.of(
          CALENDAR,
          Grain.QUARTER,
          List.of(kpi),
          TimeRules.builder().rule(kpi.id(), overTime).build());
    }

    OrganizationPlan organization() {
      return OrganizationPlan.of(
          UNITS, List.of(kpi), OrganizationRules.builder().rule(kpi.id(), overUnits).build());
    }

    boolean isFree() {
      return AxisOrder.isFree(overTime, overUnits);
    }

    boolean differs(Facts facts) {
      AxisResult timeFirst = AxisPlan.inOrder(time(), organization()).rollUp(facts);
      AxisResult unitsFirst = AxisPlan.inOrder(organization(), time()).rollUp(facts);
      for (OrgUnit unit : UNITS.units()) {
        for (int quarter = 1; quarter <= 3; quarter++) {
          Period period = Period.quarter(2026, quarter);
          if (!timeFirst
              .value(kpi.id(), unit.id(), period)
              .equals(unitsFirst.value(kpi.id(), unit.id(), period))) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (TimeRule overTime : OVER_TIME) {
      for (RollupRule overUnits : OVER_UNITS) {
        pairs.add(new Pair(FLOW, overTime, overUnits));
      }
    }
    for (TimeRule overTime :
        List.of(TimeRule.ratioOfSums(), TimeRule.last(), TimeRule.lastNonEmpty())) {
      pairs.add(new Pair(RATE, overTime, RollupRule.values(AggregationStrategy.ratioOfSums())));
    }
    return pairs;
  }

  /** Facts of the months of three quarters, of which some are missing. */
  private static Facts facts(Kpi kpi, Random random) {
    Facts.Builder facts = Facts.builder();
    for (int month = 1; month <= 9; month++) {
      for (OrgUnitId unit : LEAVES) {
        Slice slice = Slice.of(unit, Period.month(2026, month));
        int kind = random.nextInt(9);
        if (kind == 0) {
          facts.noData(slice, kpi.id());
        } else if (kind == 1) {
          facts.notApplicable(slice, kpi.id());
        } else if (kind > 2) {
          facts.put(slice, kpi.id(), reading(kpi, random));
        }
      }
    }
    return facts.build();
  }

  private static Reading reading(Kpi kpi, Random random) {
    return kpi.equals(RATE)
        ? Reading.ofRatio(random.nextInt(9) - 4, 1 << random.nextInt(4))
        : Reading.of(random.nextInt(41) - 20);
  }

  @Property(tries = 60)
  void orders_ofPairsDeclaredFree_neverDiffer(@ForAll long seed) {
    for (Pair pair : pairs()) {
      if (pair.isFree()) {
        assertThat(pair.differs(facts(pair.kpi(), new Random(seed)))).as("%s", pair).isFalse();
      }
    }
  }

  @Example
  void orders_ofEveryOtherPair_differForSomeFacts() {
    for (Pair pair : pairs()) {
      if (!pair.isFree()) {
        assertThat(isDifferenceFound(pair)).as("%s", pair).isTrue();
      }
    }
  }

  private static boolean isDifferenceFound(Pair pair) {
    for (int seed = 0; seed < MOST_TRIES; seed++) {
      if (pair.differs(facts(pair.kpi(), new Random(seed)))) {
        return true;
      }
    }
    return false;
  }

  @Example
  void pairs_free_areThoseOfTheTable() {
    assertThat(pairs().stream().filter(Pair::isFree).count()).isEqualTo(28);
  }
}
