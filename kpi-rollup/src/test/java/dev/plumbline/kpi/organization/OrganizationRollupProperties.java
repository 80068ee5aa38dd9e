package dev.plumbline.kpi.organization;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnit;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Quality;
import dev.plumbline.kpi.measure.Reading;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Sums over random organisations with gaps, against a naive recursion in decimals. */
class OrganizationRollupProperties {
  private static final Period MARCH = Period.month(2026, 3);
  private static final Kpi REVENUE =
      Kpi.builder("revenue").direction(HIGHER_IS_BETTER).nature(Nature.ADDITIVE).build();

  /** An organisation, of which each unit is part of an earlier one, and what was read in each. */
  record Case(List<OrgUnit> units, List<Reading> readings) {
    Organization organization(Random random) {
      List<OrgUnit> shuffled = new ArrayList<>(units);
      Collections.shuffle(shuffled, random);
      return Organization.of(shuffled);
    }

    Facts facts(Random random) {
      List<Integer> order = new ArrayList<>(numbers());
      Collections.shuffle(order, random);
      Facts.Builder facts = Facts.builder();
      order.forEach(
          i -> facts.put(Slice.of(units.get(i).id(), MARCH), REVENUE.id(), readings.get(i)));
      return facts.build();
    }

    private List<Integer> numbers() {
      return IntStream.range(0, units.size()).boxed().toList();
    }

    OrganizationResult rollUp(long seed) {
      Random random = new Random(seed);
      return OrganizationPlan.of(organization(random), List.of(REVENUE)).rollUp(facts(random));
    }

    /** The parts of a unit, by number. */
    List<Integer> partsOf(int whole) {
      return numbers().stream()
          .filter(i -> units.get(i).parent().filter(units.get(whole).id()::equals).isPresent())
          .toList();
    }
  }

  /** What the naive recursion finds. */
  private record Naive(Figure figure, BigDecimal exact, double coverage, boolean complete) {
    static Naive of(Case given, int unit) {
      List<Integer> parts = given.partsOf(unit);
      return parts.isEmpty()
          ? ofLeaf(given.readings().get(unit).figure())
          : ofParts(parts.stream().map(part -> of(given, part)).toList());
    }

    private static Naive ofLeaf(Figure figure) {
      boolean missing = figure.equals(Figure.missing(Gap.NO_DATA));
      BigDecimal exact = new BigDecimal(figure.orElse(0.0));
      return new Naive(figure, exact, missing ? 0.0 : 1.0, !missing);
    }

    private static Naive ofParts(List<Naive> parts) {
      List<Naive> present = parts.stream().filter(part -> part.figure.isPresent()).toList();
      List<Naive> missing =
          parts.stream().filter(part -> part.figure.equals(Figure.missing(Gap.NO_DATA))).toList();
      boolean complete = missing.isEmpty() && present.stream().allMatch(Naive::complete);
      if (present.isEmpty()) {
        Gap gap = missing.isEmpty() ? Gap.NOT_APPLICABLE : Gap.NO_DATA;
        return new Naive(Figure.missing(gap), BigDecimal.ZERO, 0.0, complete);
      }
      BigDecimal sum = present.stream().map(Naive::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
      double share = (double) present.size() / (present.size() + missing.size());
      return new Naive(Figure.of(sum.doubleValue()), sum, share, complete);
    }
  }

  @Property(tries = 200)
  void rollUp_anyOrganizationWithGaps_isWhatTheRecursionFinds(
      @ForAll("cases") Case given, @ForAll long seed) {
    OrganizationResult values = given.rollUp(seed);

    for (int unit = 0; unit < given.units().size(); unit++) {
      OrgUnitId id = given.units().get(unit).id();
      Naive naive = Naive.of(given, unit);
      assertThat(values.value(REVENUE.id(), id, MARCH)).isEqualTo(naive.figure);
      if (!given.partsOf(unit).isEmpty()) {
        assertThat(values.quality(REVENUE.id(), id, MARCH))
            .isEqualTo(Quality.rolledUp(naive.coverage, naive.complete));
      }
    }
  }

  @Property(tries = 100)
  void rollUp_unitsAndFactsInAnyOrder_areTheSameToTheBit(
      @ForAll("cases") Case given, @ForAll long seed, @ForAll long otherSeed) {
    assertThat(given.rollUp(seed).facts()).isEqualTo(given.rollUp(otherSeed).facts());
  }

  @Property(tries = 100)
  void unused_anyOrganization_areTheFactsOfUnitsWithParts(
      @ForAll("cases") Case given, @ForAll long seed) {
    OrganizationResult values = given.rollUp(seed);

    assertThat(values.unused())
        .extracting(fact -> fact.slice().unit())
        .containsExactlyInAnyOrderElementsOf(
            given.numbers().stream()
                .filter(unit -> !given.partsOf(unit).isEmpty())
                .map(unit -> given.units().get(unit).id())
                .toList());
  }

  @Property(tries = 100)
  void rollUp_twoHierarchiesOverTheSameLeaves_haveTheSameGrandTotal(
      @ForAll("amounts") List<Double> amounts, @ForAll long seed) {
    Random random = new Random(seed);
    Facts.Builder facts = Facts.builder();
    for (int i = 0; i < amounts.size(); i++) {
      facts.put(Slice.of(OrgUnitId.of("leaf-" + i), MARCH), REVENUE, amounts.get(i));
    }
    List<Organization> hierarchies =
        List.of(
            hierarchy("region", amounts.size(), random), hierarchy("line", amounts.size(), random));

    OrganizationResult values =
        OrganizationPlan.of(hierarchies, List.of(REVENUE), OrganizationRules.standard())
            .rollUp(facts.build());

    Figure total =
        Figure.of(
            amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue());
    assertThat(values.value(REVENUE.id(), OrgUnitId.of("region"), MARCH)).isEqualTo(total);
    assertThat(values.value(REVENUE.id(), OrgUnitId.of("line"), MARCH)).isEqualTo(total);
  }

  /** Three units below the one with the name, and the leaves below these. */
  private static Organization hierarchy(String name, int leaves, Random random) {
    List<OrgUnit> units = new ArrayList<>();
    units.add(OrgUnit.of(name, name));
    for (int i = 0; i < 3; i++) {
      units.add(OrgUnit.builder(name + i).parent(OrgUnitId.of(name)).build());
    }
    for (int i = 0; i < leaves; i++) {
      OrgUnitId parent = OrgUnitId.of(name + random.nextInt(3));
      units.add(OrgUnit.builder("leaf-" + i).parent(parent).build());
    }
    return Organization.of(units);
  }

  @Provide
  Arbitrary<List<Double>> amounts() {
    return Arbitraries.doubles().between(-1e20, 1e20).ofScale(20).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<Case> cases() {
    return unitsAndReadings()
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(OrganizationRollupProperties::of);
  }

  /** A unit: which of the earlier ones it is part of, and what was read in it. */
  private record Drawn(int parent, Reading reading) {}

  private static Arbitrary<Drawn> unitsAndReadings() {
    Arbitrary<Reading> readings =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.doubles().between(-1e15, 1e15).ofScale(3).map(Reading::of)),
            Tuple.of(1, Arbitraries.of(Reading.noData())),
            Tuple.of(1, Arbitraries.of(Reading.notApplicable())));
    return Combinators.combine(Arbitraries.integers().between(-1, 24), readings).as(Drawn::new);
  }

  private static Case of(List<Drawn> drawn) {
    List<OrgUnit> units = new ArrayList<>();
    for (Drawn unit : drawn) {
      OrgUnit.Builder builder = OrgUnit.builder("u" + units.size());
      if (unit.parent >= 0 && !units.isEmpty()) {
        builder.parent(units.get(unit.parent % units.size()).id());
      }
      units.add(builder.build());
    }
    return new Case(units, drawn.stream().map(Drawn::reading).toList());
  }
}
