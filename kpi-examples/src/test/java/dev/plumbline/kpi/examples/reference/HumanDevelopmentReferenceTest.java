package dev.plumbline.kpi.examples.reference;

import static dev.plumbline.kpi.value.Direction.HIGHER_IS_BETTER;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.Objective;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.rollup.RollupPlan;
import dev.plumbline.kpi.rollup.RollupResult;
import dev.plumbline.kpi.rollup.RollupResults;
import dev.plumbline.kpi.strategy.AggregationStrategy;
import dev.plumbline.kpi.strategy.MissingPolicy;
import dev.plumbline.kpi.strategy.RollupRule;
import dev.plumbline.kpi.strategy.RollupRules;
import dev.plumbline.kpi.strategy.WeightedValues;
import dev.plumbline.kpi.target.Clamp;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The human development index and its inequality-adjusted form, by the technical notes of the
 * United Nations Development Programme: 195 countries in 32 years, rolled up in one call as columns
 * of one plan.
 */
class HumanDevelopmentReferenceTest {
  private static final String FOLDER = "undp_hdr_2021";

  private static final Kpi LIFE = kpi("le", HIGHER_IS_BETTER, Scoring.goalposts(20, 85));
  private static final Kpi EXPECTED = kpi("eys", HIGHER_IS_BETTER, Scoring.goalposts(0, 18));
  private static final Kpi MEAN = kpi("mys", HIGHER_IS_BETTER, Scoring.goalposts(0, 15));
  private static final Kpi INCOME =
      kpi("gnipc", HIGHER_IS_BETTER, Scoring.logGoalposts(100, 75_000));
  private static final Kpi UNEQUAL_LIFE = inequality("ineq_le");
  private static final Kpi UNEQUAL_EDUCATION = inequality("ineq_edu");
  private static final Kpi UNEQUAL_INCOME = inequality("ineq_inc");

  private static final Objective HEALTH = Objective.of("health", "Health");
  private static final Objective EDUCATION = Objective.of("education", "Education");
  private static final Objective STANDARD = Objective.of("living-standard", "Living standard");
  private static final Objective HDI = Objective.of("hdi", "Human development");
  private static final Objective EQUAL_HEALTH = Objective.of("equal-health", "Health for all");
  private static final Objective EQUAL_EDUCATION =
      Objective.of("equal-education", "Education for all");
  private static final Objective EQUAL_STANDARD =
      Objective.of("equal-living-standard", "Living standard for all");
  private static final Objective IHDI = Objective.of("ihdi", "Human development for all");

  private static final RollupPlan PLAN = plan();

  private static Kpi kpi(String id, Direction direction, Scoring scoring) {
    return Kpi.builder(id)
        .direction(direction)
        .target(Target.of(scoring.clamped(Clamp.BOTH)))
        .build();
  }

  private static Kpi inequality(String id) {
    return kpi(id, LOWER_IS_BETTER, Scoring.goalposts(100, 0));
  }

  private static RollupPlan plan() {
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(LIFE, HEALTH)
            .align(EXPECTED, EDUCATION)
            .align(MEAN, EDUCATION)
            .align(INCOME, STANDARD)
            .align(HEALTH, HDI)
            .align(EDUCATION, HDI)
            .align(STANDARD, HDI)
            .align(HEALTH, EQUAL_HEALTH)
            .align(UNEQUAL_LIFE, EQUAL_HEALTH)
            .align(EDUCATION, EQUAL_EDUCATION)
            .align(UNEQUAL_EDUCATION, EQUAL_EDUCATION)
            .align(STANDARD, EQUAL_STANDARD)
            .align(UNEQUAL_INCOME, EQUAL_STANDARD)
            .align(EQUAL_HEALTH, IHDI)
            .align(EQUAL_EDUCATION, IHDI)
            .align(EQUAL_STANDARD, IHDI)
            .build();
    RollupRule product = all(HumanDevelopmentReferenceTest::product);
    RollupRule geometric = all(AggregationStrategy.geometricMean());
    RollupRules rules =
        RollupRules.builder()
            .objectives(all(AggregationStrategy.mean()))
            .rule(HDI.id(), geometric)
            .rule(IHDI.id(), geometric)
            .rule(EQUAL_HEALTH.id(), product)
            .rule(EQUAL_EDUCATION.id(), product)
            .rule(EQUAL_STANDARD.id(), product)
            .build();
    return RollupPlan.of(graph, rules);
  }

  private static RollupRule all(AggregationStrategy strategy) {
    return RollupRule.scores(strategy).withMissing(MissingPolicy.PROPAGATE);
  }

  /** A strategy of one's own. */
  private static double product(WeightedValues children) {
    double product = 1.0;
    for (int i = 0; i < children.size(); i++) {
      product *= children.value(i);
    }
    return product;
  }

  @Test
  void hdi_5571CountriesAndYears_isAsPublished() {
    RollupResults results = PLAN.rollUp(facts());
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : rows()) {
      if (!row.getField("published_hdi").isEmpty()) {
        compared++;
        compare(results.at(slice(row)).score(HDI.id()), row, "published_hdi", differing);
      }
    }

    assertThat(results.slices()).hasSize(195 * 32);
    assertThat(compared).isEqualTo(5571);
    assertThat(differing).isEmpty();
  }

  @Test
  void ihdi_1736CountriesAndYears_isAsPublished() {
    Map<Slice, Figure> scores = PLAN.rollUp(facts()).scores(IHDI.id());
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceData.rows(FOLDER, "ihdi.csv")) {
      if (!row.getField("published_ihdi").isEmpty()) {
        compared++;
        compare(scores.get(slice(row)), row, "published_ihdi", differing);
      }
    }

    assertThat(compared).isEqualTo(1736);
    assertThat(differing).isEmpty();
  }

  @Test
  void hdi_lifeExpectancyBelowItsGoalpost_isZero() {
    RollupResult rwanda = PLAN.rollUp(facts()).at(OrgUnitId.of("RWA"), Period.year(1994));

    assertThat(rwanda.score(HEALTH.id())).isEqualTo(Figure.of(0.0));
    assertThat(rwanda.score(HDI.id())).isEqualTo(Figure.of(0.0));
  }

  /** Everything that is known of every country and year. */
  private static Facts facts() {
    Facts.Builder facts = Facts.builder();
    for (String file : List.of("hdi.csv", "ihdi.csv")) {
      for (NamedCsvRecord row : ReferenceData.rows(FOLDER, file)) {
        for (Kpi kpi : PLAN.graph().kpis()) {
          row.findField(kpi.id().value())
              .filter(text -> !text.isEmpty())
              .ifPresent(text -> facts.put(slice(row), kpi, Double.parseDouble(text)));
        }
      }
    }
    return facts.build();
  }

  /** {@return the index of every country and year, as it is rolled up} */
  static Map<Slice, Figure> scores() {
    return PLAN.rollUp(facts()).scores(HDI.id());
  }

  /** {@return what was published of every country and year} */
  static List<NamedCsvRecord> rows() {
    return ReferenceData.rows(FOLDER, "hdi.csv");
  }

  static Slice slice(NamedCsvRecord row) {
    Period year = Period.year(Integer.parseInt(row.getField("year")));
    return Slice.of(OrgUnitId.of(row.getField("iso3")), year);
  }

  private static void compare(
      Figure computed, NamedCsvRecord row, String column, List<String> differing) {
    BigDecimal published = new BigDecimal(row.getField(column));
    boolean same =
        computed.isPresent()
            && new BigDecimal(computed.orElseThrow())
                    .setScale(3, RoundingMode.HALF_UP)
                    .compareTo(published)
                == 0;
    if (!same) {
      differing.add(slice(row) + ": " + computed + ", published " + published);
    }
  }
}
