package dev.plumbline.kpi;

import static dev.plumbline.kpi.target.StatusCondition.endsOnOrAfter;
import static dev.plumbline.kpi.target.StatusCondition.scoreReaches;
import static dev.plumbline.kpi.time.Cadence.MONTHLY;
import static dev.plumbline.kpi.time.Cadence.WEEKLY;
import static dev.plumbline.kpi.value.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import dev.plumbline.kpi.checkin.CheckIn;
import dev.plumbline.kpi.checkin.CheckInSchedule;
import dev.plumbline.kpi.checkin.CheckIns;
import dev.plumbline.kpi.checkin.Confidence;
import dev.plumbline.kpi.graph.AlignmentGraph;
import dev.plumbline.kpi.graph.AlignmentHistory;
import dev.plumbline.kpi.graph.EffectiveWeights;
import dev.plumbline.kpi.graph.Organization;
import dev.plumbline.kpi.graph.Share;
import dev.plumbline.kpi.graph.Validity;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.KpiIndex;
import dev.plumbline.kpi.measure.Measurements;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.measure.csv.CsvMeasurements;
import dev.plumbline.kpi.target.Bands;
import dev.plumbline.kpi.target.Scoring;
import dev.plumbline.kpi.target.Status;
import dev.plumbline.kpi.target.StatusFacts;
import dev.plumbline.kpi.target.StatusRules;
import dev.plumbline.kpi.target.Target;
import dev.plumbline.kpi.time.Cadence;
import dev.plumbline.kpi.time.Calendar;
import dev.plumbline.kpi.time.Grain;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import dev.plumbline.kpi.value.Gap;
import dev.plumbline.kpi.value.Quantity;
import dev.plumbline.kpi.value.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, compiled and run. */
class JavadocSnippetsTest {
  private static final Pattern SNIPPET =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\* }</pre>", Pattern.DOTALL);
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path THIS_TEST =
      Path.of("src/test/java/dev/plumbline/kpi/JavadocSnippetsTest.java");

  private static Kpi kpi(String id) {
    return Kpi.builder(id).direction(Direction.LOWER_IS_BETTER).build();
  }

  @Test
  void kpiIndex_itsExample_sharesIt() {
    Kpi revenue = kpi("revenue");
    Kpi cost = kpi("cost");

    KpiIndex shops = KpiIndex.of(List.of(revenue.id(), cost.id()));
    Measurements march = Measurements.copyOf(Period.month(2026, 3), shops, 1200, 800);
    Measurements april = Measurements.copyOf(Period.month(2026, 4), shops, 1300, 790);

    assertThat(march.figure(cost.id())).isEqualTo(Figure.of(800));
    assertThat(april.index()).isSameAs(march.index());
  }

  @Test
  void figure_itsExample_saysWhatItReturns() {
    Figure score = Figure.of(0.47);

    assertThat(score.value()).isEqualTo(OptionalDouble.of(0.47));
    assertThat(score.gap()).isEqualTo(Optional.empty());
    assertThat(score.toString()).isEqualTo("0.47");
    assertThat(Figure.missing(Gap.NO_DATA)).hasToString("no data");
  }

  @Test
  void kpi_itsExample_isBuilt() {
    Kpi churn =
        Kpi.builder("churn-rate")
            .name("Monthly customer churn")
            .unit(Unit.PERCENT)
            .direction(Direction.LOWER_IS_BETTER)
            .owner("Head of Customer Success")
            .cadence(Cadence.MONTHLY)
            .target(Target.progress(5.0, 3.0).in(Period.year(2026)))
            .build();

    assertThat(churn).hasToString("churn-rate (Monthly customer churn)");
  }

  @Test
  void target_itsExamples_sayWhatTheyMean() {
    assertThat(Target.progress(5.0, 3.0).in(Period.year(2026)))
        .hasToString("from 5.0 to 3.0 in 2026");
    assertThat(Target.attainment(120)).hasToString("120.0");
    assertThat(Target.passOrFail(0)).hasToString("0.0 (pass or fail)");
    LocalDate date = LocalDate.of(2026, 7, 1);
    assertThat(Target.attainment(120).from(date)).hasToString("120.0 from 2026-07-01 on");
    assertThat(Target.of(Scoring.range(20, 30, 5, 10)).value()).isEmpty();
    assertThat(Target.attainment(100).commit(90).stretch(120))
        .hasToString("100.0, commitment 90.0, stretch 120.0");
  }

  @Test
  void graph_itsExample_isBuilt() {
    Kpi churn = kpi("churn");
    Kpi nps = kpi("nps");
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");
    Objective growth = Objective.of("growth", "Grow");

    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(churn, retain, 0.6)
            .align(nps, retain, 0.4)
            .align(retain, growth)
            .build();

    assertThat(graph).hasToString("2 KPIs, 2 objectives, 3 alignments");
  }

  @Test
  void measurements_theirExample_isBuilt() {
    Kpi churn = kpi("churn").toBuilder().unit(Unit.PERCENT).build();
    Kpi mealsOnFlights = kpi("meals");
    Kpi migration = kpi("migration");
    Kpi storeVisits = kpi("store-visits");

    Measurements march =
        Measurements.builder(Period.month(2026, 3))
            .put(churn, 4.2)
            .putRatio(mealsOnFlights.id(), 4, 104, 100)
            .putLabel(migration, "done")
            .notApplicable(storeVisits)
            .build();

    assertThat(march.figure(churn.id())).isEqualTo(Figure.of(4.2));
    assertThat(march.quantity(churn).toString()).isEqualTo("4.2 %");
    assertThat(march.denominator(mealsOnFlights.id())).isEqualTo(Figure.of(104.0));
    assertThat(march.label(migration.id())).isEqualTo(Optional.of("done"));
  }

  @Test
  void facts_theirExample_areBuilt() {
    Kpi revenue = kpi("revenue");
    Kpi returnRate =
        kpi("return-rate").toBuilder().ratio(Ratio.of("items returned", "items sold")).build();
    Measurements measurementsOfMarch =
        Measurements.builder(Period.month(2026, 3)).put(revenue, 800).build();

    Slice shopInMarch = Slice.of(OrgUnitId.of("shop-1"), Period.month(2026, 3));
    Facts facts =
        Facts.builder()
            .put(shopInMarch, revenue, 1200)
            .putRatio(shopInMarch, returnRate, 4, 104)
            .put(OrgUnitId.of("shop-2"), measurementsOfMarch)
            .build();

    assertThat(facts.at(shopInMarch).figure(revenue.id())).isEqualTo(Figure.of(1200.0));
    assertThat(facts.slices().toString()).isEqualTo("[shop-1 in 2026-03, shop-2 in 2026-03]");
  }

  @Test
  void calendar_itsExample_saysWhatItReturns() {
    Calendar fiscal = Calendar.fiscal(Month.JULY);
    Period january = fiscal.period(LocalDate.of(2026, 1, 31), Grain.MONTH);

    assertThat(fiscal.format(january)).isEqualTo("FY2026-P07");
    assertThat(fiscal.parent(january, Grain.QUARTER)).hasToString("2026-Q1");
    assertThat(fiscal.format(fiscal.parent(january, Grain.YEAR))).isEqualTo("FY2026");
    assertThat(fiscal.next(january)).hasToString("2026-02");

    Calendar retail = Calendar.retail();
    assertThat(retail.split(retail.parse("FY2023"), Grain.WEEK).size()).isEqualTo(53);
  }

  @Test
  void series_itsExample_saysWhatItReturns() {
    Series visits =
        Series.builder(KpiId.of("visits"))
            .put(Period.month(2026, 1), 100)
            .put(Period.month(2026, 2), 120)
            .put(Period.month(2026, 2), LocalDate.of(2026, 4, 9), 118)
            .put(Period.month(2026, 4), 140)
            .build();

    assertThat(visits.figure(Period.month(2026, 2))).isEqualTo(Figure.of(118));
    assertThat(visits.asKnownOn(LocalDate.of(2026, 3, 31)).figure(Period.month(2026, 2)))
        .isEqualTo(Figure.of(120));
    assertThat(visits.missing(Calendar.gregorian(), Cadence.MONTHLY)).hasToString("[2026-03]");
  }

  @Test
  void csv_itsExample_isRead() {
    List<Measurements> months =
        CsvMeasurements.standard()
            .read(
                """
                kpi,period,value,numerator,denominator,factor,label
                churn-rate,2026-02,4.5,,,,
                churn-rate,2026-03,4.2,,,,
                meals,2026-03,,4,104,100,
                migration,2026-03,,,,,done
                store-visits,2026-03,n/a,,,,
                nps,2026-03,,,,,
                """);

    assertThat(months.get(1).figure(KpiId.of("churn-rate"))).isEqualTo(Figure.of(4.2));
  }

  @Test
  void unitAndQuantity_theirExamples_sayWhatTheyReturn() {
    assertThat(Unit.PERCENT.format(4.2)).isEqualTo("4.2 %");
    assertThat(Unit.currency("EUR").format(1234.5)).isEqualTo("1234.50 EUR");
    assertThat(Unit.of("days").withDecimals(1).format(3.25)).isEqualTo("3.2 days");
    assertThat(Unit.of("days").isLike(Unit.DAYS.withDecimals(1))).isTrue();
    assertThat(Unit.of("EUR").isLike(Unit.currency("EUR"))).isFalse();
    assertThat(Quantity.of(1234.5, Unit.currency("EUR")).toString()).isEqualTo("1234.50 EUR");
  }

  @Test
  void sheet_itsExamples_sayWhatTheyMean() {
    assertThat(NaturalRange.between(0, 100)).hasToString("0 to 100");
    assertThat(NaturalRange.atLeast(0)).hasToString("at least 0");
    assertThat(Ratio.percent("customers who left in the month", "customers at its beginning"))
        .extracting(Ratio::factor)
        .isEqualTo(100.0);
  }

  @Test
  void history_itsExample_tellsTheGraphOfAMonth() {
    Objective sales = Objective.of("sales", "Sales");
    Objective marketing = Objective.of("marketing", "Marketing");

    AlignmentHistory history =
        AlignmentHistory.builder()
            .align(sales, marketing, 1.0, Validity.in(Period.year(2025)))
            .align(marketing, sales, 1.0, Validity.from(LocalDate.of(2026, 1, 1)))
            .build();
    AlignmentGraph march = history.at(LocalDate.of(2025, 3, 31));

    assertThat(march.servedBy(sales.id())).hasSize(1);
    assertThat(march.servedBy(marketing.id())).isEmpty();
  }

  @Test
  void effectiveWeights_theirExample_multipliesAlongThePath() {
    Kpi churn = kpi("churn");
    Objective retain = Objective.of("retain", "Retain");
    Objective growth = Objective.of("growth", "Grow");
    AlignmentGraph graph =
        AlignmentGraph.builder()
            .align(churn, retain)
            .align(retain, growth, 0.6)
            .align(kpi("sales"), growth, 0.4)
            .build();

    EffectiveWeights weights = graph.effectiveWeights(growth.id());

    assertThat(weights.weight(churn.id())).isEqualTo(0.6);
    assertThat(weights.sharesOf(churn.id())).extracting(Share::served).containsExactly(retain.id());
  }

  @Test
  void organization_itsExample_knowsAncestors() {
    Organization city =
        Organization.of(
            List.of(
                OrgUnit.of("city", "New York City"),
                OrgUnit.builder("parks")
                    .parent(OrgUnitId.of("city"))
                    .level(Level.DEPARTMENT)
                    .build()));

    assertThat(city.ancestorsOf(OrgUnitId.of("parks"))).hasToString("[city (New York City)]");
  }

  @Test
  void statusRules_theirExample_nameTheRule() {
    StatusRules rules =
        StatusRules.builder()
            .when("done", scoreReaches(1.0), Status.ON_TRACK)
            .when("overdue", endsOnOrAfter(LocalDate.of(2026, 12, 31)), Status.OFF_TRACK)
            .otherwise(Status.AT_RISK);
    StatusFacts facts = new StatusFacts(Figure.of(4.2), Figure.of(0.4), Period.month(2026, 3));

    assertThat(rules.grade(facts).orElseThrow()).hasToString("at risk (otherwise)");
  }

  @Test
  void bands_theirExample_givesTheStatus() {
    Bands bands =
        Bands.startingWith(Status.OFF_TRACK).from(0.6, Status.AT_RISK).from(0.9, Status.ON_TRACK);

    assertThat(bands.status(0.9)).isEqualTo(Status.ON_TRACK);

    Bands waiting =
        Bands.ofValues(LOWER_IS_BETTER, Status.of("red"))
            .from(30, Status.of("amber"))
            .from(20, Status.of("green"));

    assertThat(waiting.status(30)).isEqualTo(Status.of("amber"));
    assertThat(waiting.status(31)).isEqualTo(Status.of("red"));
  }

  @Test
  void checkIns_theirExample_tellsWhoOwesOne() {
    Kpi churn = kpi("churn");
    Kpi nps = kpi("nps");
    Objective retain = Objective.of("retain-customers", "Keep the customers we win");
    AlignmentGraph graph =
        AlignmentGraph.builder().align(churn, retain, 0.6).align(nps, retain, 0.4).build();
    LocalDate start = LocalDate.of(2026, 4, 1);
    LocalDate today = LocalDate.of(2026, 4, 10);

    CheckIn word =
        CheckIn.builder(churn.id(), LocalDate.of(2026, 4, 7))
            .author("Ada")
            .note("Two large customers have given notice.")
            .value(4.6)
            .confidence(Confidence.outOfTen(4))
            .build();
    CheckIns checkIns = CheckIns.builder().add(word).build();

    assertThat(checkIns.latest(churn.id())).isEqualTo(Optional.of(word));
    assertThat(checkIns.owed(graph.nodes(), CheckInSchedule.every(WEEKLY, start), today))
        .extracting(owed -> owed.node().id())
        .containsExactly(nps.id(), retain.id());
    assertThat(CheckInSchedule.every(WEEKLY, start))
        .hasToString("WEEKLY from 2026-04-01, 0 days of grace");
    assertThat(CheckInSchedule.byCadence(MONTHLY, start).withGrace(3))
        .hasToString("by cadence, otherwise MONTHLY from 2026-04-01, 3 days of grace");
  }

  /** Line by line, so that a formatter may break them elsewhere. */
  @Test
  void snippets_everyLineOfThem_standsInThisTest() throws IOException {
    String code = squeezed(Files.readString(THIS_TEST));

    List<String> lines = snippetLines();

    assertThat(lines).hasSizeGreaterThan(20).allMatch(code::contains);
  }

  private static List<String> snippetLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> SNIPPET.matcher(read(file)).results())
          .flatMap(snippet -> snippet.group(1).lines())
          .map(line -> line.replaceFirst("^ *\\*", "").replaceFirst("(;| *//.*|; *//.*)$", ""))
          .map(JavadocSnippetsTest::squeezed)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String squeezed(String text) {
    return CharMatcher.whitespace().removeFrom(text);
  }
}
