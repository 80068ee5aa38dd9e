package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Severity;
import dev.plumbline.kpi.validation.Validator;
import dev.plumbline.kpi.validation.alignment.HealthScore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the validation says of the city's own figures. */
class CityReviewTest {
  private static final int LONGEST_NAME = 60;

  /** The publisher writes units into the names, where a reader finds them. */
  private static Report published() {
    List<Indicator> indicators =
        NewYorkReference.indicators(row -> true, CityReviewTest::path).stream()
            .map(CityReviewTest::withUnit)
            .toList();
    Validator validator = CityReview.validator();
    return validator
        .with(validator.profile().without("smart.measurable.unit"))
        .validate(CityReview.input(indicators, 2023));
  }

  private static List<String> path(NamedCsvRecord row) {
    return Stream.of("Agency: " + agency(row), row.getField("service"), row.getField("goal"))
        .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
        .takeWhile(name -> !name.isBlank())
        .toList();
  }

  /** Public authorities have no agency in the table; their services tell them apart. */
  private static String agency(NamedCsvRecord row) {
    String service = row.getField("service");
    if (!row.getField("agency").isBlank()) {
      return row.getField("agency");
    }
    return service.matches("[0-9] .*|.*NYCHA.*") ? "Housing Authority" : service;
  }

  private static Indicator withUnit(Indicator one) {
    String unit = one.name().contains("%") ? "%" : one.name().contains("days") ? "days" : "";
    return new Indicator(
        one.id(), one.name(), one.path(), unit, one.direction(), one.target(), one.values());
  }

  private static Map<String, Integer> counts(Report report) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : report.findings()) {
      counts.merge(finding.rule().id().value(), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void report_all1139Indicators_findsFewThingsOfEachKind() {
    assertThat(counts(published()))
        .isEqualTo(
            Map.of(
                "alignment.objective.load", 3,
                "smart.achievable.asks-nothing", 20,
                "smart.achievable.probability", 13,
                "smart.achievable.process", 4,
                "smart.achievable.rate", 49,
                "smart.specific.duplicate-name", 8));
    assertThat(published().unknown()).hasSize(104);
  }

  @Test
  void report_all1139Indicators_tellsOneThingOfATargetOnly() {
    assertThat(published().findings(Criterion.ACHIEVABLE))
        .extracting(finding -> finding.subject().orElseThrow().id())
        .doesNotHaveDuplicates();
  }

  @Test
  void report_rentCollection_showsTheRateThatItTakes() {
    assertThat(published().findings())
        .extracting(Finding::message)
        .contains(
            "The KPI '374' must rise by 32.59 percentage points a year to reach 97.5 % in FY2024,"
                + " but has fallen by 4.481 percentage points a year so far."
                + " Find out what holds it up, give it more time, or ask for less.");
  }

  @Test
  void report_abuseReports_asksForAChangeOfTheProcess() {
    assertThat(published().findings())
        .extracting(Finding::message)
        .contains(
            "The KPI '436' is to reach 100 % in FY2024, but the process moves between 97.1 % and"
                + " 99.41 %. Change how the work is done, and say so, or ask for what the process"
                + " can do.");
  }

  @Test
  void report_all1139Indicators_hasNoErrors() {
    assertThat(published().findings(Severity.ERROR)).isEmpty();
  }

  @Test
  void report_whatIsOnlyShown_isNotToldThatNothingCountsInIt() {
    assertThat(published().findings(Criterion.ALIGNED))
        .extracting(finding -> finding.rule().id().value())
        .containsOnly("alignment.objective.load");
    assertThat(HealthScore.of(published()).lost()).isEqualByComparingTo("0.6");
  }

  @Test
  void run_validate_printsTheFindingsOfEachAgency() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exitCode =
        CityScorecard.run(
            new PrintWriter(out, true), new PrintWriter(err, true), Sparkline.DIGITS, "--validate");

    assertThat(exitCode).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines())
        .contains(
            "Health of the alignment: 99.96 %",
            "  less by alignment.objective.load: 1 finding, 0.2 nodes",
            "Buildings: 2 findings",
            "Consumers and Workers: 1 finding",
            "  Accurate gasoline pumps, smart.achievable.asks-nothing",
            "    hint: The KPI '3464' is to reach 98 % in FY2024, which the process does by itself: it"
                + " moves between 98.18 % and 100 %. Ask for more, or keep it as a limit and measure"
                + " what matters more.",
            "Could not be decided, mostly for want of years: 13 indicators");
  }
}
