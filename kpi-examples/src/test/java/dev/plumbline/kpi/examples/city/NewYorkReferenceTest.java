package dev.plumbline.kpi.examples.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.KpiId;
import dev.plumbline.kpi.ObjectiveId;
import dev.plumbline.kpi.examples.city.Scorecard.Tally;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Movement;
import dev.plumbline.kpi.value.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published status, count and share of the 1,139 indicators, through the library's types. */
class NewYorkReferenceTest {
  private static final Period YEAR = FiscalYears.of(2023);

  @Test
  void targets_all1139Indicators_haveThePublishedStatus() {
    assertStatuses(Question.TARGET, "success", "Met_Goal", "Did_Not_Meet");
  }

  @Test
  void oneYear_all1139Indicators_haveThePublishedJudgement() {
    assertStatuses(Question.ONE_YEAR, "one_year", "Improving", "Not_Improving");
  }

  @Test
  void threeYears_all1139Indicators_haveThePublishedJudgement() {
    assertStatuses(Question.THREE_YEARS, "three_year", "Improving", "Not_Improving");
  }

  @Test
  void fiveYears_all1139Indicators_haveThePublishedJudgement() {
    assertStatuses(Question.FIVE_YEARS, "five_year", "Improving", "Not_Improving");
  }

  private static void assertStatuses(Question question, String column, String yes, String no) {
    Scorecard scorecard =
        NewYorkReference.scorecard(NewYorkReferenceTest::any, NewYorkReferenceTest::agency);
    Map<String, String> published = new HashMap<>();
    Map<String, String> computed = new HashMap<>();
    for (NamedCsvRecord row : NewYorkReference.rows("expected_status.csv")) {
      String id = row.getField("row");
      Figure score = scorecard.result(question).score(KpiId.of(id));
      published.put(id, row.getField(column));
      computed.put(id, score.isPresent() ? (score.orElseThrow() == 1.0 ? yes : no) : "");
    }

    assertThat(published).hasSize(1139);
    assertThat(computed).isEqualTo(published);
  }

  /** The same judgements by the changes themselves, without a scorecard. */
  @ParameterizedTest
  @CsvSource({"ONE_YEAR, one_year", "THREE_YEARS, three_year", "FIVE_YEARS, five_year"})
  void changes_all1139Indicators_areJudgedAsPublished(Question question, String column) {
    Map<String, Indicator> indicators = indicators();
    Map<String, String> published = new HashMap<>();
    Map<String, String> computed = new HashMap<>();
    for (NamedCsvRecord row : NewYorkReference.rows("expected_status.csv")) {
      String id = row.getField("row");
      Movement movement = indicators.get(id).answer(question, YEAR).movement();
      published.put(id, row.getField(column));
      computed.put(
          id,
          movement == Movement.UNKNOWN
              ? ""
              : movement.isAtLeastAsGood() ? "Improving" : "Not_Improving");
    }

    assertThat(published).hasSize(1139);
    assertThat(computed).isEqualTo(published);
  }

  @Test
  void threeYears_tieOf714_isUnchanged() {
    Change change = indicators().get("714").answer(Question.THREE_YEARS, YEAR);

    assertThat(change).hasToString("0.4 against 0.4 (mean of 3 of 3 periods before): unchanged");
    assertThat(change.movement()).isEqualTo(Movement.UNCHANGED);
  }

  @Test
  void fiveYears_tieOf334_isUnchanged() {
    Change change = indicators().get("334").answer(Question.FIVE_YEARS, YEAR);

    assertThat(change).hasToString("12.7 against 12.7 (mean of 5 of 5 periods before): unchanged");
    assertThat(change.movement()).isEqualTo(Movement.UNCHANGED);
  }

  private static Map<String, Indicator> indicators() {
    return Maps.uniqueIndex(
        NewYorkReference.indicators(NewYorkReferenceTest::any, NewYorkReferenceTest::agency),
        Indicator::id);
  }

  @ParameterizedTest
  @CsvSource({"THREE_YEARS, avg_3yr", "FIVE_YEARS, avg_5yr"})
  void means_all1139Indicators_areThePublishedMeans(Question question, String column) {
    Map<String, Indicator> indicators = indicators();
    List<String> differing = new ArrayList<>();
    for (NamedCsvRecord row : NewYorkReference.rows("expected_status.csv")) {
      Figure from = indicators.get(row.getField("row")).answer(question, YEAR).from();
      Double mean = from.isPresent() ? from.orElseThrow() : null;
      if (!agrees(mean, row.getField(column))) {
        differing.add(row.getField("row") + ": " + mean + ", published " + row.getField(column));
      }
    }

    assertThat(differing).isEmpty();
  }

  @Test
  void agencies_allIndicators_haveThePublishedCounts() {
    assertGroups(
        "expected_agency_all.csv", 35, NewYorkReferenceTest::any, NewYorkReferenceTest::agency);
  }

  @Test
  void agencies_criticalIndicators_haveThePublishedCounts() {
    assertGroups(
        "expected_agency_critical.csv",
        32,
        NewYorkReferenceTest::isCritical,
        NewYorkReferenceTest::agency);
  }

  @Test
  void units_allIndicators_haveThePublishedCounts() {
    assertGroups(
        "expected_unit_all.csv",
        84,
        NewYorkReferenceTest::any,
        NewYorkReferenceTest::agencyAndUnit);
  }

  @Test
  void units_criticalIndicators_haveThePublishedCounts() {
    assertGroups(
        "expected_unit_critical.csv",
        58,
        NewYorkReferenceTest::isCritical,
        NewYorkReferenceTest::agencyAndUnit);
  }

  /** The same agencies again, but through the long way of services and goals. */
  @Test
  void agencies_throughGoalsAndServices_haveThePublishedCounts() {
    Map<String, String> shortNames = new HashMap<>();
    Function<String, String> shorten =
        text -> shortNames.computeIfAbsent(text, t -> "text " + shortNames.size());
    Scorecard scorecard =
        NewYorkReference.scorecard(
            NewYorkReferenceTest::any,
            row ->
                List.of(
                    agency(row).get(0),
                    shorten.apply(row.getField("service")),
                    shorten.apply(row.getField("goal"))));

    assertThat(differing("expected_agency_all.csv", scorecard, NewYorkReferenceTest::agencyOf))
        .isEmpty();
  }

  private static void assertGroups(
      String file,
      int groups,
      Predicate<NamedCsvRecord> chosen,
      Function<NamedCsvRecord, List<String>> path) {
    Scorecard scorecard = NewYorkReference.scorecard(chosen, path);
    Function<NamedCsvRecord, List<String>> pathOfGroup =
        file.contains("unit") ? NewYorkReferenceTest::unitOf : NewYorkReferenceTest::agencyOf;

    assertThat(NewYorkReference.rows(file)).hasSize(groups);
    assertThat(differing(file, scorecard, pathOfGroup)).isEmpty();
  }

  private static List<String> differing(
      String file, Scorecard scorecard, Function<NamedCsvRecord, List<String>> path) {
    List<String> differing = new ArrayList<>();
    for (NamedCsvRecord row : NewYorkReference.rows(file)) {
      ObjectiveId group = Scorecard.groupId(path.apply(row));
      Tally targets = scorecard.tally(Question.TARGET, group);
      Tally oneYear = scorecard.tally(Question.ONE_YEAR, group);
      Tally fiveYears = scorecard.tally(Question.FIVE_YEARS, group);
      boolean same =
          counts(targets).equals(published(row, "Met_Goal", "Did_Not_Meet", "NA.s"))
              && counts(oneYear).equals(published(row, "Improving", "Not_Improving", "NA.one"))
              && counts(fiveYears)
                  .equals(published(row, "Improving.five", "Not_Improving.five", "NA"))
              && targets.judged() == Integer.parseInt(row.getField("Total.s"))
              && oneYear.all() == Integer.parseInt(row.getField("Total.one"))
              && fiveYears.all() == Integer.parseInt(row.getField("Total"))
              && agrees(share(targets), row.getField("SuccessPct"))
              && agrees(share(oneYear), row.getField("ImprovePct"))
              && agrees(share(fiveYears), row.getField("ImprovePct.five"));
      if (!same) {
        differing.add("%s: %s, %s, %s".formatted(row, targets, oneYear, fiveYears));
      }
    }
    return differing;
  }

  private static List<Integer> counts(Tally tally) {
    return List.of(tally.reached(), tally.judged() - tally.reached(), tally.all() - tally.judged());
  }

  private static List<Integer> published(NamedCsvRecord row, String yes, String no, String none) {
    return List.of(
        Integer.valueOf(row.getField(yes)),
        Integer.valueOf(row.getField(no)),
        Integer.valueOf(row.getField(none)));
  }

  private static Double share(Tally tally) {
    return tally.share().isPresent() ? tally.share().orElseThrow() : null;
  }

  /** Whether a number is the printed one, to the last printed digit. */
  private static boolean agrees(Double computed, String printed) {
    if (printed.isEmpty() || computed == null) {
      return printed.isEmpty() && computed == null;
    }
    BigDecimal expected =
        printed.endsWith("%")
            ? new BigDecimal(printed.replace("%", "")).movePointLeft(2)
            : new BigDecimal(printed);
    return new BigDecimal(computed)
            .setScale(expected.scale(), RoundingMode.HALF_UP)
            .compareTo(expected)
        == 0;
  }

  private static boolean any(NamedCsvRecord row) {
    return true;
  }

  private static boolean isCritical(NamedCsvRecord row) {
    return row.getField("critical").equals("Yes");
  }

  private static List<String> agency(NamedCsvRecord row) {
    return List.of(named(row.getField("agency_number")));
  }

  private static List<String> agencyAndUnit(NamedCsvRecord row) {
    return List.of(
        named(row.getField("agency_number")), named(row.getField("unit_of_appropriation")));
  }

  private static List<String> agencyOf(NamedCsvRecord row) {
    return List.of(named(row.getField("Agency.Number")));
  }

  private static List<String> unitOf(NamedCsvRecord row) {
    return List.of(
        named(row.getField("Agency.Number")), named(row.getField("Unit.of.Appropriation")));
  }

  private static String named(String number) {
    return number.isEmpty() ? "group none" : "group " + number;
  }
}
