package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.kpi.validation.Criterion;
import dev.plumbline.kpi.validation.Finding;
import dev.plumbline.kpi.validation.Report;
import dev.plumbline.kpi.validation.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the validation says of the city's own figures. */
class CityReviewTest {
  private static Report published() {
    List<Indicator> indicators =
        NewYorkReference.indicators(
                row -> true, row -> List.of("Agency " + row.getField("agency_number") + "."))
            .stream()
            .map(CityReviewTest::withUnit)
            .toList();
    return CityReview.report(indicators, 2023);
  }

  /** The publisher writes percentages and days into the names; everything else is counted here. */
  private static Indicator withUnit(Indicator one) {
    String unit = one.name().contains("%") ? "%" : one.name().contains("days") ? "days" : "cases";
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
                "smart.achievable.asks-nothing", 20,
                "smart.achievable.probability", 31,
                "smart.achievable.process", 4,
                "smart.achievable.rate", 49,
                "smart.measurable.history", 44,
                "smart.specific.duplicate-name", 40));
    assertThat(published().unknown()).hasSize(42);
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
            "The KPI '374' must rise by 32.59 percentage points per period to reach 97.5 % in"
                + " FY2024, but has fallen by 4.481 percentage points so far."
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
            "Buildings: 2 findings",
            "Consumers and Workers: 1 finding",
            "  Accurate gasoline pumps, smart.achievable.asks-nothing",
            "    hint: The KPI '3464' is to reach 98 % in FY2024, which the process does by itself: it"
                + " moves between 98.18 % and 100 %. Ask for more, or keep it as a limit and measure"
                + " what matters more.",
            "Not enough years to tell: 6 indicators");
  }
}
